//! Breaks spans into lines (Unicode UAX #14): ragged right, never hyphenated.

use std::sync::Arc;

use unicode_linebreak::{BreakOpportunity, linebreaks};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark, is_nfc};

use super::direction::{Directions, visual_places};
use super::language::language;
use super::shape::{Manner, Shaper, Word};
use super::style::Style;
use super::thai;
use crate::document::blocks::Span;
use crate::document::fonts::Letters;

/// One line of a paragraph.
#[derive(Debug, Default)]
pub(crate) struct Line {
    /// Its runs, from left to right.
    pub runs: Vec<Run>,
    /// Without trailing spaces, which are kept so that extracted words do not join.
    pub width: f32,
    /// Whether it runs from right to left.
    pub rtl: bool,
}

/// A run: words of one span on one line.
#[derive(Debug)]
pub(crate) struct Run {
    pub x: f32,
    pub span: usize,
    pub size: f32,
    pub words: Vec<Arc<Word>>,
    /// Without trailing spaces.
    pub width: f32,
    /// Its embedding level (UAX #9); odd levels run from right to left.
    level: u8,
    /// Its text in reading order (`ActualText`), when it runs from right to left.
    pub said: Option<Box<str>>,
    /// Its language, when its script shows that it differs from the document's.
    pub language: Option<&'static str>,
}

/// Longer words without a break opportunity are cut anywhere.
const LONGEST_WORD: usize = 240;

/// Breaks spans of a style into lines of a width.
pub(crate) fn break_lines(
    shaper: &mut Shaper<'_>,
    spans: &[Span],
    style: &Style,
    width: f32,
) -> Vec<Line> {
    let mut text = String::new();
    let mut ends = Vec::with_capacity(spans.len());
    for span in spans {
        if span.text.is_ascii() || is_nfc(&span.text) {
            text.push_str(&shaper.legible(&span.text));
        } else {
            text.push_str(&shaper.legible(&span.text.nfc().collect::<String>()));
        }
        ends.push(text.len());
    }
    let directions = Directions::of(&text);
    // One design for the whole paragraph, chosen by its letters.
    let letters = shaper.letters(&text);
    let mut setter = Setter {
        shaper,
        letters,
        spans,
        style,
        width,
        lines: Vec::new(),
        line: Line::default(),
        x: 0.0,
        mixed: directions.is_some(),
        rtl: false,
    };
    let (mut start, mut span) = (0, 0);
    let mut chunk: Vec<Part<'_>> = Vec::new();
    for (at, opportunity) in opportunities(&text) {
        if let Some(directions) = &directions {
            setter.rtl = directions.begins_right(start);
        }
        if opportunity == BreakOpportunity::Allowed && ends_in_code(&text[..at]) {
            continue;
        }
        chunk.clear();
        while start < at {
            while ends.get(span).is_some_and(|&end| end <= start) {
                span += 1;
            }
            let end = ends.get(span).copied().unwrap_or(at).min(at);
            let (end, level) = match &directions {
                Some(directions) => directions.stretch(&text, start, end),
                None => (end, 0),
            };
            let span = span.min(spans.len().saturating_sub(1));
            chunk.push(Part { span, text: &text[start..end], level });
            start = end;
        }
        setter.chunk(&chunk);
        if opportunity == BreakOpportunity::Mandatory && at < text.len() {
            setter.finish_line();
        }
    }
    setter.finish_line();
    setter.lines
}

/// The places where a line may or must break.
fn opportunities(text: &str) -> Vec<(usize, BreakOpportunity)> {
    let mut all: Vec<_> = linebreaks(text).collect();
    let words = thai::breaks(text);
    if !words.is_empty() {
        all.extend(words.into_iter().map(|at| (at, BreakOpportunity::Allowed)));
        all.sort_by_key(|&(at, _)| at);
        all.dedup_by_key(|(at, _)| *at);
    }
    all
}

/// Whether a text ends at the slash of a code such as `5.4/all`, which must not be broken.
fn ends_in_code(text: &str) -> bool {
    let before = text.strip_suffix('/').and_then(|text| text.chars().next_back());
    before.is_some_and(|c| c.is_ascii_digit())
}

/// A part of an unbreakable chunk in one style and direction.
#[derive(Clone, Copy)]
struct Part<'t> {
    span: usize,
    text: &'t str,
    level: u8,
}

struct Setter<'a, 'f> {
    shaper: &'a mut Shaper<'f>,
    letters: Letters,
    spans: &'a [Span],
    style: &'a Style,
    width: f32,
    lines: Vec<Line>,
    line: Line,
    x: f32,
    /// Whether any of the text runs from right to left.
    mixed: bool,
    /// Whether this line runs from right to left.
    rtl: bool,
}

impl Setter<'_, '_> {
    /// Sets parts that must stay together, on this line or the next.
    fn chunk(&mut self, pieces: &[Part<'_>]) {
        if pieces.iter().any(|part| part.text.len() > LONGEST_WORD) {
            return self.cut(pieces);
        }
        let (mut full, mut bare) = (0.0, 0.0);
        let mut words = Vec::with_capacity(pieces.len());
        for &Part { span, text, level } in pieces {
            let (bold, size) = self.manner(span);
            let word = self.shaper.word_in(text, self.manner_of(bold, level));
            // A part that is only a space does not change the width without trailing spaces.
            if word.bare > 0.0 {
                bare = full + word.bare * size;
            }
            full += word.width * size;
            words.push((span, size, level, word, text));
        }
        if self.x + bare > self.width && self.x > 0.0 {
            self.finish_line();
        }
        if bare > self.width {
            return self.cut(pieces);
        }
        for (span, size, level, word, text) in words {
            self.set(span, size, level, word, text);
        }
    }

    /// Cuts a chunk that is wider than a line, letter by letter.
    fn cut(&mut self, pieces: &[Part<'_>]) {
        for &Part { span, text, level } in pieces {
            let (bold, size) = self.manner(span);
            let mut rest = text;
            while !rest.is_empty() {
                let length = rest
                    .char_indices()
                    .skip(1)
                    .find(|(_, c)| !is_combining_mark(*c))
                    .map_or(rest.len(), |(at, _)| at);
                let word = self.shaper.word_in(&rest[..length], self.manner_of(bold, level));
                if self.x + word.bare * size > self.width && self.x > 0.0 {
                    self.finish_line();
                }
                self.set(span, size, level, word, &rest[..length]);
                rest = &rest[length..];
            }
        }
    }

    fn manner_of(&self, bold: bool, level: u8) -> Manner {
        Manner { bold, rtl: level % 2 == 1, letters: self.letters.beside(self.rtl || level > 0) }
    }

    fn manner(&self, span: usize) -> (bool, f32) {
        self.spans.get(span).map_or((self.style.bold, self.style.size), |span| {
            (self.style.bold || span.bold, self.style.size_of(span))
        })
    }

    fn set(&mut self, span: usize, size: f32, level: u8, word: Arc<Word>, text: &str) {
        let (width, bare) = (word.width * size, word.bare * size);
        if bare > 0.0 || !self.mixed {
            self.line.width = self.x + bare;
        }
        let language = language(text, self.letters.japanese);
        match self.line.runs.last_mut() {
            Some(run) if run.span == span && !self.mixed && run.language == language => {
                run.width = self.x - run.x + bare;
                run.words.push(word);
            }
            _ => {
                let said = (level > 0).then(|| text.into());
                let (x, words) = (self.x, vec![word]);
                let run = Run { x, span, size, words, width: bare, level, said, language };
                self.line.runs.push(run);
            }
        }
        self.x += width;
    }

    fn finish_line(&mut self) {
        self.x = 0.0;
        if self.mixed {
            self.turn_runs();
        }
        self.line.rtl = self.rtl;
        self.lines.push(std::mem::take(&mut self.line));
    }

    /// Positions the runs of a line in visual order; the list stays in reading order.
    fn turn_runs(&mut self) {
        let runs = &mut self.line.runs;
        // Trailing spaces stay at the end of the line in either direction.
        let ink = runs.iter().rposition(|run| run.width > 0.0).map_or(0, |last| last + 1);
        let levels: Vec<u8> = runs[..ink].iter().map(|run| run.level).collect();
        let mut x = 0.0;
        for place in visual_places(&levels) {
            let run = &mut runs[place];
            run.x = x;
            x += run.words.iter().map(|word| word.width * run.size).sum::<f32>();
        }
        let behind = runs.split_off(ink);
        *runs = joined(std::mem::take(runs));
        // A space at the end keeps the last word and the first of the next line apart.
        if let Some(said) = runs.last_mut().and_then(|run| run.said.as_mut()) {
            let spaces = behind.iter().filter_map(|run| run.said.as_deref());
            *said = spaces.fold(said.to_string(), |said, space| said + space).into();
        }
        runs.extend(behind.into_iter().map(|run| Run { said: None, ..run }));
    }
}

/// Joins adjacent right-to-left runs into one, with words in visual order and `ActualText` in reading order. Readers that
/// follow painting order would lose the spaces between single words.
fn joined(runs: Vec<Run>) -> Vec<Run> {
    let turned = |one: &Run, next: &Run| {
        one.level > 0 && next.level > 0 && (one.span, one.size) == (next.span, next.size)
    };
    let mut told: Vec<Vec<Run>> = Vec::new();
    for run in runs {
        match told.last_mut() {
            Some(group) if group.last().is_some_and(|last| turned(last, &run)) => group.push(run),
            _ => told.push(vec![run]),
        }
    }
    told.into_iter().filter_map(join).collect()
}

fn join(mut group: Vec<Run>) -> Option<Run> {
    let said: String = group.iter().filter_map(|run| run.said.as_deref()).collect();
    let language = group.iter().find_map(|run| run.language);
    group.sort_by(|one, next| one.x.total_cmp(&next.x));
    let mut all = group.into_iter();
    let mut whole = all.next()?;
    for run in all {
        whole.width = run.x - whole.x + run.width;
        whole.words.extend(run.words);
    }
    whole.said = (!said.trim().is_empty()).then(|| said.into());
    whole.language = language;
    Some(whole)
}

#[cfg(test)]
mod tests {
    use super::super::style::BODY;
    use super::*;
    use crate::document::fonts::Faces;

    fn lines(text: &str, width: f32) -> Vec<Line> {
        let faces = Faces::load().unwrap();
        let mut shaper = Shaper::new(&faces);
        break_lines(&mut shaper, &[text.into()], &BODY, width)
    }

    fn widths(text: &str, width: f32) -> Vec<f32> {
        lines(text, width).iter().map(|line| line.width).collect()
    }

    #[test]
    fn no_line_is_wider_than_asked_and_none_ends_early() {
        let lines = lines(&"Gofalodd Siân am y tŷ, and washed her hands. ".repeat(20), 200.0);
        assert!(lines.len() > 10);
        for (line, next) in lines.iter().zip(&lines[1..]) {
            let words = &line.runs[0].words;
            let ink: f32 = words.iter().map(|word| word.width * BODY.size).sum();
            let last = words.last().unwrap();
            let ink = ink - (last.width - last.bare) * BODY.size;
            assert!((line.width - ink).abs() < 0.01);
            assert!(ink <= 200.0);
            assert!(ink + (next.runs[0].words[0].bare + 0.28) * BODY.size > 200.0);
        }
    }

    #[test]
    fn a_word_longer_than_a_line_is_cut_and_none_of_it_lost() {
        let lines = widths(&"0123456789abcdef".repeat(100), 150.0);
        assert!(lines.len() > 20);
        assert!(lines.iter().all(|&width| width > 100.0 && width <= 150.0 || width > 0.0));
    }

    #[test]
    fn a_code_is_not_parted_at_its_stroke() {
        let [first, second] = widths("aa 5.4/all", 42.0)[..] else { panic!() };
        assert!(first < second, "{first} {second}");
        // An address may be broken at a slash.
        let [first, second] = widths("aa abc/all", 42.0)[..] else { panic!() };
        assert!(first > second, "{first} {second}");
    }

    #[test]
    fn a_line_feed_starts_a_line() {
        assert_eq!(widths("one\ntwo\n\nfour", 400.0).len(), 4);
        assert_eq!(widths("", 400.0).len(), 1);
    }

    #[test]
    fn words_from_right_to_left_are_seen_in_their_order() {
        let lines =
            lines("Amal: \u{5e9}\u{5dc}\u{5d5}\u{5dd} \u{5e2}\u{5d5}\u{5dc}\u{5dd} end", 400.0);
        let seen: Vec<(f32, f32)> = lines[0].runs.iter().map(|run| (run.x, run.width)).collect();
        // "Amal:", a space, both words with the space between them, a space, "end".
        assert_eq!(seen.len(), 5);
        let words = &lines[0].runs[2];
        assert_eq!(
            words.said.as_deref(),
            Some("\u{5e9}\u{5dc}\u{5d5}\u{5dd} \u{5e2}\u{5d5}\u{5dc}\u{5dd}")
        );
        assert_eq!(words.words.len(), 3);
        assert!(seen[0].0 < seen[2].0 && seen[2].0 < seen[4].0, "{seen:?}");
    }

    #[test]
    fn bold_inside_a_word_does_not_break_it() {
        let faces = Faces::load().unwrap();
        let mut shaper = Shaper::new(&faces);
        let spans = ["aaaaaaaa bbbb".into(), Span::new("cccc").bold()];
        let lines = break_lines(&mut shaper, &spans, &BODY, 85.0);
        assert_eq!(lines.len(), 2);
        assert_eq!(lines[1].runs.len(), 2);
    }
}
