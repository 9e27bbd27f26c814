//! How the glyphs of a face are written in the content of pages: in one byte each where a face shows few of them.

use printpdf::FontId;

use super::content::Glyphs;
use crate::document::fonts::{FACES, FaceId};
use crate::document::layout::used::Used;

/// The resource name of a face.
pub(crate) fn resource(face: FaceId) -> FontId {
    // Not F1 to F14: printpdf takes those for the fonts every reader has.
    FontId(format!("T{face}"))
}

/// Bytes that a text in brackets would need a sign before, or that a reader may take for the end of a line.
const AWKWARD: [u8; 8] = [0, b'\t', b'\n', 12, b'\r', b'(', b')', b'\\'];

/// The codes of one face.
pub(crate) enum Codes {
    /// The byte of each number, from 1 on.
    One(Box<[u8]>),
    /// The numbers themselves, up to this one, in two bytes.
    Two(u16),
}

impl Codes {
    /// Those of every face.
    pub(crate) fn of_all(used: &Used) -> [Self; FACES] {
        std::array::from_fn(|face| Self::of(used.of(face as FaceId)))
    }

    /// A sign of ASCII is its own byte: what stands in the file can be read by the eye.
    fn of(shown: &[(u16, Box<str>)]) -> Self {
        let mut free = [true; 256];
        AWKWARD.iter().for_each(|&byte| free[usize::from(byte)] = false);
        if shown.len() > free.iter().filter(|free| **free).count() {
            return Self::Two(shown.len() as u16);
        }
        let mut bytes: Vec<Option<u8>> = Vec::with_capacity(shown.len());
        for (_, text) in shown {
            let own = match text.as_bytes() {
                [byte @ b' '..=b'~'] => Some(*byte),
                _ => None,
            };
            bytes.push(own.filter(|&byte| std::mem::replace(&mut free[usize::from(byte)], false)));
        }
        // From the far end: the middle is where signs of ASCII are looked for.
        let mut others = (0..=255u8).rev().filter(|&byte| free[usize::from(byte)]);
        Self::One(bytes.into_iter().filter_map(|own| own.or_else(|| others.next())).collect())
    }

    /// Writes the code of a number; whether there is one.
    pub(super) fn put(&self, number: u16, string: &mut Glyphs<'_>) -> bool {
        match self {
            Self::One(bytes) => {
                match usize::from(number).checked_sub(1).and_then(|at| bytes.get(at)) {
                    Some(&byte) => string.push(byte),
                    None => return false,
                }
            }
            Self::Two(most) if (1..=*most).contains(&number) => {
                number.to_be_bytes().into_iter().for_each(|byte| string.push(byte));
            }
            Self::Two(_) => return false,
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::super::content::{Content, Strings};
    use super::*;

    #[test]
    fn a_face_of_few_glyphs_has_bytes_that_need_no_sign_and_one_of_many_has_two() {
        let shown: Vec<(u16, Box<str>)> =
            ["a", "(", "fi", " ", "a", "\u{175}"].map(|text| (7, text.into())).to_vec();
        let Codes::One(bytes) = Codes::of(&shown) else { panic!("too many") };
        assert_eq!((bytes[0], bytes[3]), (b'a', b' '));
        let mut all = bytes.to_vec();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), shown.len(), "each has a byte of its own");
        assert!(!AWKWARD.iter().any(|byte| all.contains(byte)));
        let mut strings = Strings::default();
        let mut line = strings.glyphs();
        assert!(Codes::of(&shown).put(1, &mut line) && !Codes::of(&shown).put(7, &mut line));
        let many = vec![(7, Box::from("x")); 300];
        let many = Codes::of(&many);
        assert!(many.put(300, &mut line) && !many.put(301, &mut line) && !many.put(0, &mut line));
        strings.close();
        let mut content = Content::default();
        content.show(&strings);
        assert_eq!(content.into_bytes(), b"(a\x01,)Tj\n");
    }
}
