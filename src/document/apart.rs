//! Isolates a person's words inside a sentence of ours, so that each keeps its own direction (Unicode bidi isolates).

use std::borrow::Cow;

/// FIRST STRONG ISOLATE: the words take the direction of their first letter and do not affect the text around them.
const BEGIN: char = '\u{2068}';
const END: char = '\u{2069}';

/// Words isolated for use inside a sentence. Words in Latin letters are returned unchanged.
pub(super) fn apart(words: &str) -> Cow<'_, str> {
    if words.is_ascii() || !words.chars().any(is_from_the_right) {
        return Cow::Borrowed(words);
    }
    // Removes bidi controls that would end the isolate early or affect what follows.
    let plain =
        words.chars().filter(|c| !matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'));
    Cow::Owned([BEGIN].into_iter().chain(plain).chain([END]).collect())
}

/// A person's name followed by their details, each isolated.
pub(super) fn described(name: &str, all: &str) -> String {
    let said = all.strip_prefix(name.trim()).and_then(|rest| rest.strip_prefix(", "));
    match said {
        Some(said) => format!("{}, {}", apart(name.trim()), apart(said)),
        None => apart(all).into_owned(),
    }
}

/// Whether a character is of a right-to-left script, or a mark that changes direction.
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
