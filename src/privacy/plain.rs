//! A text as the patterns read it: one kind of space, of hyphen and of digit, and nothing that is not seen.

use std::borrow::Cow;
use std::ops::Range;

use crate::text::invisible;

/// The zeros of other scripts; the digits 1 to 9 follow each.
const NOUGHTS: [u32; 17] = [
    0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xE50,
    0xED0, 0xF20, 0x1040, 0xFF10,
];

/// The plain text, and for each of its bytes the number of the character in the original text.
pub(super) struct Plain<'t> {
    pub text: Cow<'t, str>,
    /// None for ASCII: each byte is one character.
    from: Option<Vec<u32>>,
    /// Which of `DIGIT`, `AT` and `TITLE` the text holds, as flags.
    pub holds: u8,
}

/// A digit, of whatever script.
pub(super) const DIGIT: u8 = 1;
/// An `@`.
pub(super) const AT: u8 = 2;
/// An `M`, as titles begin with it.
pub(super) const TITLE: u8 = 4;
/// A character that is not plain yet.
const OTHER: u8 = 8;

/// The flags of each byte: one pass over a text tells which patterns may match.
static HOLDS: [u8; 256] = {
    let mut holds = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        holds[byte] = match byte as u8 {
            b'0'..=b'9' => DIGIT,
            b'@' => AT,
            b'M' => TITLE,
            0..=9 | 0x0B..=0x1F | b'_' | 0x7F => OTHER,
            0x80.. => OTHER | DIGIT,
            _ => 0,
        };
        byte += 1;
    }
    holds
};

fn held(text: &str) -> u8 {
    text.bytes().fold(0, |all, byte| all | HOLDS[usize::from(byte)])
}

impl<'t> Plain<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        let holds = held(text);
        // Most of what people type is plain already.
        if holds & OTHER == 0 {
            return Self { text: Cow::Borrowed(text), from: None, holds };
        }
        let room = text.len();
        let (mut plain, mut from) = (String::with_capacity(room), Vec::with_capacity(room));
        for (place, c) in (0_u32..).zip(text.chars()) {
            let Some(c) = read(c) else { continue };
            plain.push(c);
            from.resize(plain.len(), place);
        }
        let holds = held(&plain);
        Self { text: Cow::Owned(plain), from: Some(from), holds }
    }

    /// The place of a range of bytes, in characters of the original text.
    pub(super) fn place(&self, bytes: Range<usize>) -> Option<(u32, u32)> {
        let last = bytes.end.checked_sub(1)?;
        let place = |byte: usize| match &self.from {
            Some(from) => from.get(byte).copied(),
            None => u32::try_from(byte).ok(),
        };
        Some((place(bytes.start)?, place(last)? + 1))
    }
}

/// The plain form of a character; nothing for an invisible one.
fn read(c: char) -> Option<char> {
    Some(match c {
        '\n' => c,
        // It separates words in file names.
        '_' => ' ',
        c if c.is_ascii_graphic() => c,
        c if c.is_whitespace() => ' ',
        c if invisible(c) || c.is_control() => return None,
        '\u{2010}'..='\u{2015}' | '\u{2043}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' => '-',
        '\u{2018}' | '\u{2019}' | '\u{2bc}' => '\'',
        '\u{b7}' | '\u{2022}' | '\u{2024}' | '\u{2219}' => '.',
        // Fullwidth forms.
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
        assert_eq!(Plain::of("bed 4").place(0..5), Some((0, 5)));
    }
}
