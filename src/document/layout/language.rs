//! Guesses the language of words from their script (`Lang`), so that a screen reader picks a fitting voice.

use unicode_script::{Script, UnicodeScript};

/// The language of some words; none for Latin letters and for text without letters. Where languages share a script, the
/// most spoken one is taken: its voice reads the others better than an English one.
pub(super) fn language(text: &str, japanese: bool) -> Option<&'static str> {
    if text.is_ascii() {
        return None;
    }
    let known = |c: char| {
        Some(match c.script() {
            Script::Arabic if text.contains(is_urdu) => "ur",
            Script::Arabic => "ar",
            Script::Hebrew => "he",
            Script::Devanagari => "hi",
            Script::Bengali => "bn",
            Script::Gurmukhi => "pa",
            Script::Gujarati => "gu",
            Script::Tamil => "ta",
            Script::Telugu => "te",
            Script::Kannada => "kn",
            Script::Malayalam => "ml",
            Script::Sinhala => "si",
            Script::Thai => "th",
            Script::Lao => "lo",
            Script::Ethiopic => "am",
            Script::Hiragana | Script::Katakana => "ja",
            Script::Han if japanese => "ja",
            Script::Han | Script::Bopomofo => "zh",
            Script::Hangul => "ko",
            Script::Greek => "el",
            Script::Cyrillic if text.contains(is_ukrainian) => "uk",
            Script::Cyrillic => "ru",
            Script::Armenian => "hy",
            Script::Georgian => "ka",
            _ => return None,
        })
    };
    text.chars().find_map(known)
}

/// Letters that Urdu has and Arabic has not.
fn is_urdu(c: char) -> bool {
    matches!(
        c,
        '\u{679}'
            | '\u{67E}'
            | '\u{686}'
            | '\u{688}'
            | '\u{691}'
            | '\u{698}'
            | '\u{6A9}'
            | '\u{6AF}'
            | '\u{6BA}'
            | '\u{6BE}'
            | '\u{6C1}'
            | '\u{6CC}'
            | '\u{6D2}'
            | '\u{6D3}'
    )
}

/// Letters that Ukrainian has and Russian has not.
fn is_ukrainian(c: char) -> bool {
    matches!(
        c,
        '\u{404}'
            | '\u{406}'
            | '\u{407}'
            | '\u{454}'
            | '\u{456}'
            | '\u{457}'
            | '\u{490}'
            | '\u{491}'
    )
}
