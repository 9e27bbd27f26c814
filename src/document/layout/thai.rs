//! Line breaks in Thai and Lao, which put no spaces between words.
//!
//! Without a dictionary, breaks are allowed only between syllables that the letters themselves show: before a vowel
//! written first, and after one that always ends a syllable. A letter and its marks are never split.

use unicode_normalization::char::is_combining_mark;

/// The places inside words where a line may break.
pub(super) fn breaks(text: &str) -> Vec<usize> {
    if text.is_ascii() || !text.contains(is_unspaced) {
        return Vec::new();
    }
    let pairs = text.char_indices().zip(text.char_indices().skip(1));
    pairs
        .filter(|&((_, before), (_, after))| {
            is_unspaced(before)
                && is_unspaced(after)
                && !is_combining_mark(after)
                && !begins(before)
                && (begins(after) || ends(before) && !ends(after))
        })
        .map(|(_, (at, _))| at)
        .collect()
}

fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{E01}'..='\u{E4E}' | '\u{E81}'..='\u{ECE}')
}

/// Whether a vowel is written before its consonant, and so begins a syllable.
fn begins(c: char) -> bool {
    matches!(c, '\u{E40}'..='\u{E44}' | '\u{EC0}'..='\u{EC4}')
}

/// Whether a vowel or sign ends a syllable.
fn ends(c: char) -> bool {
    matches!(
        c,
        '\u{E2F}'
            | '\u{E30}'
            | '\u{E33}'
            | '\u{E46}'
            | '\u{EAF}'
            | '\u{EB0}'
            | '\u{EB3}'
            | '\u{EC6}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_breaks_between_syllables_and_never_before_a_mark() {
        // "I wash hands before touching the patient."
        let text = "ฉันล้างมือก่อนแตะต้องผู้ป่วยและทำงานในโรงพยาบาล";
        let breaks = breaks(text);
        assert!(breaks.len() >= 5, "{breaks:?}");
        for at in breaks {
            assert!(!text[at..].starts_with(is_combining_mark), "{}", &text[at..]);
        }
        assert!(super::breaks("plain words").is_empty());
    }
}
