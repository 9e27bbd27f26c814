//! Bidirectional text (Unicode UAX #9): which parts of a paragraph run from right to left, and their visual order.

use unicode_bidi::{BidiInfo, Level};

use crate::document::apart::is_from_the_right;

/// The embedding level of each byte of a text.
pub(crate) struct Directions {
    levels: Vec<Level>,
    /// Where each paragraph begins, and whether it runs from right to left.
    paragraphs: Vec<(usize, bool)>,
}

impl Directions {
    /// The directions of a text, or none when all of it runs from left to right.
    pub(crate) fn of(text: &str) -> Option<Self> {
        if text.is_ascii() || !text.chars().any(is_from_the_right) {
            return None;
        }
        let told = BidiInfo::new(text, None);
        let paragraphs =
            told.paragraphs.iter().map(|one| (one.range.start, one.level.is_rtl())).collect();
        Some(Self { levels: told.levels, paragraphs })
    }

    /// Whether the paragraph at a byte runs from right to left.
    pub(crate) fn begins_right(&self, at: usize) -> bool {
        let before = self.paragraphs.iter().take_while(|(start, _)| *start <= at);
        before.last().is_some_and(|(_, right)| *right)
    }

    /// The end of the run starting at `start`: at a change of direction, or where spaces begin or end.
    pub(crate) fn stretch(&self, text: &str, start: usize, end: usize) -> (usize, u8) {
        let level = self.levels.get(start).map_or(0, Level::number);
        let blank = text[start..].starts_with(' ');
        let stop = text[start..end].char_indices().find(|(at, c)| {
            (*c == ' ') != blank || self.levels.get(start + at).map_or(0, Level::number) != level
        });
        (stop.map_or(end, |(at, _)| start + at), level)
    }
}

/// The visual order of runs on a line, as indexes into their reading order.
pub(crate) fn visual_places(levels: &[u8]) -> Vec<usize> {
    let mut places: Vec<usize> = (0..levels.len()).collect();
    let deepest = levels.iter().copied().max().unwrap_or(0);
    for depth in (1..=deepest).rev() {
        let mut at = 0;
        while at < places.len() {
            let run = places[at..].iter().take_while(|place| levels[**place] >= depth).count();
            places[at..at + run].reverse();
            at += run.max(1);
        }
    }
    places
}

/// Words in visual order, each with whether it runs from right to left.
pub(crate) fn seen_words(text: &str) -> Vec<(&str, bool)> {
    let Some(directions) = Directions::of(text) else {
        return text.split_inclusive(' ').map(|word| (word, false)).collect();
    };
    let (mut words, mut levels, mut start) = (Vec::new(), Vec::new(), 0);
    while start < text.len() {
        let (end, level) = directions.stretch(text, start, text.len());
        words.push((&text[start..end], level % 2 == 1));
        levels.push(level);
        start = end;
    }
    visual_places(&levels).into_iter().map(|place| words[place]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_inside_keeps_its_own_order() {
        assert_eq!(visual_places(&[0, 0]), [0, 1]);
        assert_eq!(visual_places(&[0, 1, 1, 2, 0]), [0, 3, 2, 1, 4]);
    }
}
