//! A person's words inside a sentence of ours: each keeps the direction it runs in.

use std::borrow::Cow;

/// Their direction is that of their first letter, and what stands around them is not turned.
const BEGIN: char = '\u{2068}';
const END: char = '\u{2069}';

/// Words as they stand inside a sentence. Names in Latin letters stay as they are.
pub(super) fn apart(words: &str) -> Cow<'_, str> {
    if words.is_ascii() || !words.chars().any(is_from_the_right) {
        return Cow::Borrowed(words);
    }
    // What would end our part too early, or turn what comes after it.
    let plain =
        words.chars().filter(|c| !matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'));
    Cow::Owned([BEGIN].into_iter().chain(plain).chain([END]).collect())
}

/// Who somebody is: a name, and what is said of them behind it. Each runs as it does, and all of it as a sentence of ours.
pub(super) fn described(name: &str, all: &str) -> String {
    let said = all.strip_prefix(name.trim()).and_then(|rest| rest.strip_prefix(", "));
    match said {
        Some(said) => format!("{}, {}", apart(name.trim()), apart(said)),
        None => apart(all).into_owned(),
    }
}

/// Hebrew, Arabic, Syriac, Thaana, N'Ko and what else runs from right to left, and marks that turn it.
pub(super) fn is_from_the_right(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}'
        | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}' | '\u{200F}' | '\u{202B}' | '\u{202E}' | '\u{2067}')
}

#[cfg(test)]
mod tests {
    use super::{apart, described};

    #[test]
    fn only_what_runs_from_the_right_is_set_apart_and_nothing_gets_out_of_it() {
        assert_eq!(apart("Siân"), "Siân");
        let name = "\u{5e9}\u{5dc}\u{5d5}\u{5dd}";
        assert_eq!(apart(name), format!("\u{2068}{name}\u{2069}"));
        assert_eq!(apart(&format!("{name}\u{2069}\u{202e}x")), format!("\u{2068}{name}x\u{2069}"));
    }

    #[test]
    fn a_name_from_the_right_does_not_turn_what_is_said_of_somebody() {
        let name = "\u{5e9}\u{5dc}\u{5d5}\u{5dd}";
        let all = format!("{name}, nurse, NMC 1");
        assert_eq!(described(name, &all), format!("\u{2068}{name}\u{2069}, nurse, NMC 1"));
        assert_eq!(described(name, name), format!("\u{2068}{name}\u{2069}"));
        assert_eq!(described("Siân", "Siân, nurse"), "Siân, nurse");
    }
}
