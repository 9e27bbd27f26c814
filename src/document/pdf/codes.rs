//! Character codes of glyphs in content streams: one byte each where a font shows few glyphs, else two.

use printpdf::FontId;

use super::content::Glyphs;
use crate::document::fonts::{FACES, FaceId};
use crate::document::layout::used::Used;

/// The resource name of a font.
pub(crate) fn resource(face: FaceId) -> FontId {
    // Not F1 to F14: printpdf takes those for the standard 14 fonts.
    FontId(format!("T{face}"))
}

/// Bytes that need escaping in a literal string, or that a reader may take for a line end (ISO 32000-2, 7.3.4.2).
const AWKWARD: [u8; 8] = [0, b'\t', b'\n', 12, b'\r', b'(', b')', b'\\'];

/// The character codes of one font.
pub(crate) enum Codes {
    /// The single byte of each glyph number, from 1 on.
    One(Box<[u8]>),
    /// Two bytes: the glyph numbers themselves, up to this one.
    Two(u16),
}

impl Codes {
    /// The codes of every font.
    pub(crate) fn of_all(used: &Used) -> [Self; FACES] {
        std::array::from_fn(|face| Self::of(used.of(face as FaceId)))
    }

    /// An ASCII character is its own byte, so that content streams stay readable.
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
        // From the far end, to keep the ASCII range for ASCII characters.
        let mut others = (0..=255u8).rev().filter(|&byte| free[usize::from(byte)]);
        Self::One(bytes.into_iter().filter_map(|own| own.or_else(|| others.next())).collect())
    }

    /// Writes the code of a glyph number; returns whether there is one.
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
