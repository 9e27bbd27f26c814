//! Which characters are invisible, and which texts look the same.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Invisible characters: Default_Ignorable_Code_Point of Unicode, and a few that look blank.
pub const fn invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
        | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// Invisible characters that shape the letters beside them: joiners and variation selectors.
const fn shapes(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

/// Invisible characters that no name needs.
pub(super) const fn idle(c: char) -> bool {
    invisible(c) && !shapes(c)
}

/// The text itself, or an empty text when nothing in it can be seen.
pub fn something(text: String) -> String {
    let seen =
        |c: char| !c.is_whitespace() && !c.is_control() && !invisible(c) && !is_combining_mark(c);
    if text.contains(seen) { text } else { String::new() }
}

/// Whether two names look alike: in upper or lower case, with letters of other scripts that look the same, and without
/// invisible characters.
pub fn look_alike(a: &str, b: &str) -> bool {
    let plain = |name: &str| -> String {
        let seen: String = name.nfkc().filter(|c| !invisible(*c) && !c.is_control()).collect();
        seen.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let skeleton = |name: &str| unicode_security::skeleton(name).collect::<String>();
    let (a, b) = (plain(a), plain(b));
    // Some letters look alike only in upper case, others only in lower case.
    skeleton(&a).to_lowercase() == skeleton(&b).to_lowercase()
        || skeleton(&a.to_lowercase()) == skeleton(&b.to_lowercase())
}

/// Characters that steer a terminal: they would move the cursor, reverse the line or hide text.
#[cfg(feature = "cli")]
fn commands(c: char) -> bool {
    let shown = shapes(c) || matches!(c, '\u{ad}' | '\u{200e}' | '\u{200f}' | '\u{61c}');
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') || invisible(c) && !shown
}

/// A line that is safe to print on a terminal: a character that would steer it is shown by its number, `[U+001B]`.
#[cfg(feature = "cli")]
pub fn marked(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    for c in line.chars() {
        match commands(c) {
            true => out.push_str(&format!("[U+{:04X}]", u32::from(c))),
            false => out.push(c),
        }
    }
    out
}

/// The same JSON with such characters escaped.
#[cfg(feature = "cli")]
pub fn escaped(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        match commands(c) && c != '\n' {
            true => {
                for unit in c.encode_utf16(&mut [0; 2]) {
                    out.push_str(&format!("\\u{unit:04x}"));
                }
            }
            false => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_read_the_same_are_the_same() {
        for same in [
            "amina  YUSUF",
            "Amina\u{a0}Yusuf",
            "Amina\u{200b} Yusuf",
            "Amina Yusuf\u{ad}",
            "\u{410}mina Yusuf",
            "Αmina Υusuf",
            "Ａｍｉｎａ Ｙｕｓｕｆ",
            "𝐀𝐦𝐢𝐧𝐚 𝐘𝐮𝐬𝐮𝐟",
        ] {
            assert!(look_alike("Amina Yusuf", same), "{same}");
        }
        for other in ["Amina Yusof", "Amina B Yusuf", "Yusuf Amina", "Ámina Yusuf"] {
            assert!(!look_alike("Amina Yusuf", other), "{other}");
        }
        assert!(look_alike("Seán O'Neill", "Seán O\u{2019}Neill"));
    }

    #[cfg(feature = "cli")]
    #[test]
    fn nothing_commands_a_terminal() {
        assert_eq!(
            marked("a\u{1b}[2K\u{9b}8m\u{202e}b\r\u{2066}"),
            "a[U+001B][2K[U+009B]8m[U+202E]b[U+000D][U+2066]"
        );
        assert_eq!(
            marked("Siân, عمر\u{200f}, 👩\u{200d}⚕\u{fe0f}"),
            "Siân, عمر\u{200f}, 👩\u{200d}⚕\u{fe0f}"
        );
        let json = serde_json::to_string(&"a\u{9b}\u{202e}\u{e0041}\u{7f}").unwrap();
        assert_eq!(escaped(&json), "\"a\\u009b\\u202e\\udb40\\udc41\\u007f\"");
        assert_eq!(
            serde_json::from_str::<String>(&escaped(&json)).unwrap(),
            "a\u{9b}\u{202e}\u{e0041}\u{7f}"
        );
    }
}
