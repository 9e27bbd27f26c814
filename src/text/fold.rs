//! How a text is compared with what somebody typed.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A text as it is searched: small letters without their marks and strokes, so that "zolc" finds "Żółć".
pub fn fold(text: &str) -> Cow<'_, str> {
    if text.is_ascii() && !text.contains(|c: char| c.is_ascii_uppercase()) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for c in text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        match plain(c) {
            Some(letters) => out.push_str(letters),
            None if is_combining_mark(c) => {}
            None => out.push(c),
        }
    }
    Cow::Owned(out)
}

/// Letters that Unicode does not take apart, as people type them who have no key for them. Nothing in place of what
/// only parts or joins letters and is not seen.
const fn plain(c: char) -> Option<&'static str> {
    Some(match c {
        'ł' | 'ƚ' | 'ɫ' => "l",
        'ø' | 'ɵ' => "o",
        'đ' | 'ð' | 'ɗ' | 'ɖ' => "d",
        'ħ' | 'ɦ' => "h",
        'ı' | 'ɨ' => "i",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'ŋ' | 'ɲ' => "n",
        'ŧ' | 'ƭ' => "t",
        'ƀ' | 'ɓ' => "b",
        'ɇ' | 'ə' | 'ɛ' => "e",
        'ǥ' | 'ɠ' => "g",
        'ɉ' => "j",
        'ƙ' | 'ĸ' => "k",
        'ɋ' => "q",
        'ɍ' => "r",
        'ʉ' => "u",
        'ʋ' => "v",
        'ɏ' | 'ƴ' => "y",
        'ƶ' | 'ȥ' => "z",
        'ƒ' => "f",
        'ȼ' => "c",
        'ĳ' => "ij",
        'ς' => "σ",
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}' => "",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn letters_are_found_as_they_are_typed() {
        for (written, typed) in [
            ("Żółć", "zolc"),
            ("Søren Strauß", "soren strauss"),
            ("Æthelred, Þóra, Đorđe, Ħal", "aethelred, thora, dorde, hal"),
            ("IŞIK ışık İzmir", "isik isik izmir"),
            ("œuvre ŵyl Ŋ", "oeuvre wyl n"),
            ("co\u{ad}operate", "cooperate"),
            ("ﬁtting", "fitting"),
            ("ΣΊΣΥΦΟΣ", "σισυφοσ"),
        ] {
            assert_eq!(fold(written), typed);
        }
        assert!(matches!(fold("plain text"), std::borrow::Cow::Borrowed(_)));
    }
}
