//! Folds a text, so that it can be compared with what somebody typed.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A text in lower case without accents and strokes, so that "zolc" finds "Żółć".
pub fn fold(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        let large = text.bytes().fold(false, |any, byte| any | byte.is_ascii_uppercase());
        return if large { text.to_ascii_lowercase().into() } else { text.into() };
    }
    let mut out = String::with_capacity(text.len());
    // Runs of ASCII are copied, others are folded. Each run can be folded alone, since combining marks are dropped.
    let mut rest = text;
    while !rest.is_empty() {
        let plain = run(rest, |byte| byte.is_ascii());
        let from = out.len();
        out.push_str(&rest[..plain]);
        out[from..].make_ascii_lowercase();
        rest = &rest[plain..];
        let others = run(rest, |byte| !byte.is_ascii());
        fold_run(&rest[..others], &mut out);
        rest = &rest[others..];
    }
    Cow::Owned(out)
}

/// How many bytes from the beginning meet the condition.
fn run(text: &str, is: impl Fn(u8) -> bool) -> usize {
    text.bytes().position(|byte| !is(byte)).unwrap_or(text.len())
}

fn fold_run(run: &str, out: &mut String) {
    for c in run.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        match plain(c) {
            Some(letters) => out.push_str(letters),
            None if is_combining_mark(c) => {}
            None => out.push(c),
        }
    }
}

/// What people type for letters that Unicode does not decompose. Invisible joiners and separators become nothing.
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

    /// Folding run by run gives the same as folding letter by letter, wherever a run ends.
    #[test]
    fn a_text_is_folded_as_each_of_its_letters() {
        let pieces =
            ["Mrs ", "é", "e\u{301}", "\u{301}", "ﬁ", "한", "ŁØ", "’s Word", "\u{200d}", "9"];
        for (a, b, c) in pieces.iter().flat_map(|a| pieces.map(|b| (a, b, "Zé"))) {
            let text = format!("{a}{b}{c}{a}");
            let letters: String =
                text.chars().map(|one| fold(&one.to_string()).into_owned()).collect();
            assert_eq!(fold(&text), letters, "{text:?}");
        }
    }
}
