//! Normalises every text before it is kept (NFC, `\n`, no control characters), compares texts, and counts in words.

mod cell;
mod decode;
mod file_name;
mod fold;
mod nesting;
mod seen;
mod wanted;

use std::fmt::Display;

use unicode_normalization::UnicodeNormalization;

pub use self::cell::cell;
pub use self::decode::{is_text, of_file};
pub use self::file_name::{file_name, is_reserved, parted};
pub use self::fold::fold;
pub use self::nesting::shallow;
#[cfg(feature = "cli")]
pub use self::seen::{escaped, marked};
pub use self::seen::{invisible, look_alike, something};
pub use self::wanted::Wanted;

/// A text as one line: trimmed, with spaces for line breaks. Empty when nothing in it can be seen.
pub fn line(text: &str) -> String {
    let spaced: String = text.nfc().map(|c| if c.is_control() { ' ' } else { c }).collect();
    something(spaced.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// A text of several lines: trimmed, with `\n` as the only control character. Empty when nothing in it can be seen.
pub fn lines(text: &str) -> String {
    let unified = text.replace("\r\n", "\n").replace('\r', "\n").replace('\t', " ");
    let kept: String = unified.nfc().filter(|c| *c == '\n' || !c.is_control()).collect();
    something(kept.trim().to_owned())
}

/// The name of a person or an organisation: one line, without invisible characters that no name needs.
pub fn name(text: &str) -> String {
    line(&text.chars().filter(|c| !seen::idle(*c)).collect::<String>())
}

/// A number with its noun, in words a person says: "1 file", "3 files".
pub fn counted<N: PartialEq + From<u8> + Display>(count: N, one: &str, many: &str) -> String {
    let noun = if count == N::from(1) { one } else { many };
    format!("{count} {noun}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_thing_is_not_several() {
        assert_eq!(counted(0_usize, "file", "files"), "0 files");
        assert_eq!(counted(1_usize, "file", "files"), "1 file");
        assert_eq!(counted(21_u32, "file", "files"), "21 files");
    }

    #[test]
    fn letters_and_their_marks_become_one() {
        assert_eq!(line("  Llyn w\u{302}\r\n Fawr "), "Llyn \u{175} Fawr");
        assert_eq!(lines("a\r\nb\u{7}\rc\t."), "a\nb\nc .");
    }

    #[test]
    fn a_text_of_nothing_to_see_is_no_text() {
        for nothing in ["\u{200b}", " \u{3164} ", "\u{2800}\u{2800}", "\u{ad}\u{feff}", "\u{301}"] {
            assert_eq!((line(nothing), lines(nothing), name(nothing)), Default::default());
        }
        assert_eq!(name("Amina\u{200b} Yusuf\u{ad}"), "Amina Yusuf");
        // Persian names are written with a sign that parts two letters.
        assert_eq!(name("علی\u{200c}رضا"), "علی\u{200c}رضا");
    }
}
