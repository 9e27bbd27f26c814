//! Shortens words that are too long for their place.

use std::borrow::Cow;

use unicode_linebreak::linebreaks;
use unicode_normalization::char::is_combining_mark;

/// Stands for what was left out.
const REST: char = '\u{2026}';

/// Words of at most `letters` letters: longer ones are cut at a line break opportunity and get an ellipsis. Only a word longer
/// than the limit is cut inside.
pub(super) fn cut(words: &str, letters: usize) -> Cow<'_, str> {
    let Some((most, _)) = words.char_indices().nth(letters) else { return Cow::Borrowed(words) };
    let ends = linebreaks(words).map(|(at, _)| at);
    let place = ends.take_while(|&at| words[..at].trim_end().len() <= most).last();
    let kept = match place.map(|at| bare(&words[..at])).filter(|kept| !kept.is_empty()) {
        Some(kept) => kept,
        None => whole_letters(words, most),
    };
    let mut told = kept.to_owned();
    // Closes the bidi isolates that the cut left open.
    let begun = kept.chars().filter(|c| matches!(c, '\u{2066}'..='\u{2068}')).count();
    let ended = kept.chars().filter(|&c| c == '\u{2069}').count();
    told.extend(std::iter::repeat_n('\u{2069}', begun.saturating_sub(ended)));
    told.push(REST);
    Cow::Owned(told)
}

/// Without punctuation and spaces at the end.
fn bare(words: &str) -> &str {
    words.trim_end_matches(|c: char| {
        c.is_whitespace() || matches!(c, ',' | ';' | ':' | '(' | '\u{b7}')
    })
}

/// The longest beginning that ends between two grapheme clusters.
fn whole_letters(words: &str, most: usize) -> &str {
    let joins = |c: char| {
        is_combining_mark(c) || matches!(c, '\u{200C}' | '\u{200D}' | '\u{FE00}'..='\u{FE0F}')
    };
    let mut end = most;
    while let Some(last) = words[..end].chars().next_back() {
        let next = words[end..].chars().next();
        if !joins(last) && !next.is_some_and(joins) {
            break;
        }
        end -= last.len_utf8();
    }
    if end == 0 { &words[..most] } else { &words[..end] }
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn what_is_too_long_ends_with_a_whole_word() {
        assert_eq!(cut("Fire safety", 11), "Fire safety");
        assert_eq!(cut("Moving and handling of people", 20), "Moving and handling\u{2026}");
        assert_eq!(cut("Moving and handling of people", 19), "Moving and handling\u{2026}");
        assert_eq!(cut("Moving and handling of people", 18), "Moving and\u{2026}");
        assert_eq!(cut("Walk; then rest", 6), "Walk\u{2026}");
        assert_eq!(cut("Basic life support (until 2027)", 21), "Basic life support\u{2026}");
    }

    #[test]
    fn a_word_that_is_longer_than_the_room_is_cut_between_letters() {
        assert_eq!(cut("Donaudampfschiff", 5), "Donau\u{2026}");
        assert_eq!(cut("ba\u{302}\u{323}cdef", 3), "b\u{2026}");
        assert_eq!(cut("\u{4e2d}\u{6587}\u{540d}\u{5b57}", 2), "\u{4e2d}\u{6587}\u{2026}");
    }

    #[test]
    fn what_is_set_apart_ends_before_the_ellipsis() {
        let name =
            "\u{2068}\u{5d0}\u{5d4}\u{5d5}\u{5d3} \u{5d1}\u{5df} \u{5e6}\u{5d1}\u{5d9}\u{2069}";
        assert_eq!(cut(name, 7), "\u{2068}\u{5d0}\u{5d4}\u{5d5}\u{5d3}\u{2069}\u{2026}");
    }
}
