//! A text as the patterns read it: one kind of space, of hyphen and of digit, and nothing that is not seen.

use std::ops::Range;

use crate::text::invisible;

/// The noughts of other scripts; their digits follow in order.
const NOUGHTS: [u32; 17] = [
    0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xE50,
    0xED0, 0xF20, 0x1040, 0xFF10,
];

/// The text, and for each of its bytes which character of the first text it came from.
pub(super) struct Plain {
    pub text: String,
    from: Vec<u32>,
}

impl Plain {
    pub(super) fn of(text: &str) -> Self {
        let room = text.len();
        let mut plain = Self { text: String::with_capacity(room), from: Vec::with_capacity(room) };
        for (place, c) in (0_u32..).zip(text.chars()) {
            let Some(c) = read(c) else { continue };
            plain.text.push(c);
            plain.from.resize(plain.text.len(), place);
        }
        plain
    }

    /// Where bytes of it stood, in characters of the first text.
    pub(super) fn place(&self, bytes: Range<usize>) -> Option<(u32, u32)> {
        let last = bytes.end.checked_sub(1)?;
        Some((*self.from.get(bytes.start)?, self.from.get(last)? + 1))
    }
}

/// A character as it is read, or nothing.
fn read(c: char) -> Option<char> {
    Some(match c {
        '\n' => c,
        // What parts words in the name of a file.
        '_' => ' ',
        c if c.is_ascii_graphic() => c,
        c if c.is_whitespace() => ' ',
        c if invisible(c) || c.is_control() => return None,
        '\u{2010}'..='\u{2015}' | '\u{2043}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' => '-',
        '\u{2018}' | '\u{2019}' | '\u{2bc}' => '\'',
        '\u{b7}' | '\u{2022}' | '\u{2024}' | '\u{2219}' => '.',
        // Letters and signs as wide as a Chinese one.
        '\u{ff01}'..='\u{ff5e}' => return char::from_u32(u32::from(c) - 0xFEE0).and_then(read),
        c => digit(c).unwrap_or(c),
    })
}

fn digit(c: char) -> Option<char> {
    let nought = NOUGHTS.iter().find(|nought| (**nought..**nought + 10).contains(&u32::from(c)))?;
    char::from_digit(u32::from(c) - nought, 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_space_and_hyphen_is_one_and_its_place_is_known() {
        let plain = Plain::of("ŵ 943\u{a0}\u{200d}476\u{2011}5919_x\u{661}");
        assert_eq!(plain.text, "ŵ 943 476-5919 x1");
        let at = plain.text.find("476").unwrap();
        assert_eq!(plain.place(at..at + 3), Some((7, 10)));
        assert_eq!(plain.place(0..2), Some((0, 1)));
    }
}
