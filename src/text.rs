//! The form every text takes before it is kept: NFC, plain line ends, no control characters; and counts in words.

use unicode_normalization::UnicodeNormalization;

/// One line: trimmed, line breaks turned into spaces.
pub fn line(text: &str) -> String {
    let spaced: String = text.nfc().map(|c| if c.is_control() { ' ' } else { c }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Several lines: trimmed, with `\n` as the only control character.
pub fn lines(text: &str) -> String {
    let unified = text.replace("\r\n", "\n").replace('\r', "\n").replace('\t', " ");
    let kept: String = unified.nfc().filter(|c| *c == '\n' || !c.is_control()).collect();
    kept.trim().to_owned()
}

/// A number with its noun, in words a person says: "1 file", "3 files".
pub fn counted(count: usize, one: &str, many: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{count} {many}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_thing_is_not_several() {
        assert_eq!(counted(0, "file", "files"), "0 files");
        assert_eq!(counted(1, "file", "files"), "1 file");
        assert_eq!(counted(21, "file", "files"), "21 files");
    }

    #[test]
    fn letters_and_their_marks_become_one() {
        assert_eq!(line("  Llyn w\u{302}\r\n Fawr "), "Llyn \u{175} Fawr");
        assert_eq!(lines("a\r\nb\u{7}\rc\t."), "a\nb\nc .");
    }
}
