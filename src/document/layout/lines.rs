//! Spans into lines: broken where Unicode allows, ragged right, never hyphenated.

use std::sync::Arc;

use unicode_linebreak::{BreakOpportunity, linebreaks};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark, is_nfc};

use super::shape::{Shaper, Word};
use super::style::Style;
use crate::document::blocks::Span;

/// One line of a paragraph.
#[derive(Debug, Default)]
pub(crate) struct Line {
    /// From left to right.
    pub runs: Vec<Run>,
    /// Without the spaces at its end, which stay so that words do not join when text is taken out.
    pub width: f32,
}

/// Words of one span on one line.
#[derive(Debug)]
pub(crate) struct Run {
    pub x: f32,
    pub span: usize,
    pub size: f32,
    pub words: Vec<Arc<Word>>,
    /// Without the spaces at its end.
    pub width: f32,
}

/// Longer stretches without a break are cut anywhere.
const LONGEST_WORD: usize = 240;

/// The lines of spans in a manner at a width.
pub(crate) fn break_lines(
    shaper: &mut Shaper<'_>,
    spans: &[Span],
    style: &Style,
    width: f32,
) -> Vec<Line> {
    let mut text = String::new();
    let mut ends = Vec::with_capacity(spans.len());
    for span in spans {
        if is_nfc(&span.text) {
            text.push_str(&span.text);
        } else {
            text.extend(span.text.nfc());
        }
        ends.push(text.len());
    }
    let mut setter =
        Setter { shaper, spans, style, width, lines: Vec::new(), line: Line::default(), x: 0.0 };
    let (mut start, mut span) = (0, 0);
    let mut chunk: Vec<(usize, &str)> = Vec::new();
    for (at, opportunity) in linebreaks(&text) {
        chunk.clear();
        while start < at {
            while ends.get(span).is_some_and(|&end| end <= start) {
                span += 1;
            }
            let end = ends.get(span).copied().unwrap_or(at).min(at);
            chunk.push((span.min(spans.len().saturating_sub(1)), &text[start..end]));
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

struct Setter<'a, 'f> {
    shaper: &'a mut Shaper<'f>,
    spans: &'a [Span],
    style: &'a Style,
    width: f32,
    lines: Vec<Line>,
    line: Line,
    x: f32,
}

impl Setter<'_, '_> {
    /// Sets pieces that may not be parted, on this line or the next.
    fn chunk(&mut self, pieces: &[(usize, &str)]) {
        if pieces.iter().any(|(_, text)| text.len() > LONGEST_WORD) {
            return self.cut(pieces);
        }
        let (mut full, mut bare) = (0.0, 0.0);
        let mut words = Vec::with_capacity(pieces.len());
        for &(span, text) in pieces {
            let (bold, size) = self.manner(span);
            let word = self.shaper.word(text, bold);
            bare = full + word.bare * size;
            full += word.width * size;
            words.push((span, size, word));
        }
        if self.x + bare > self.width && self.x > 0.0 {
            self.finish_line();
        }
        if bare > self.width {
            return self.cut(pieces);
        }
        for (span, size, word) in words {
            self.set(span, size, word);
        }
    }

    /// Sets what no line can hold, letter by letter.
    fn cut(&mut self, pieces: &[(usize, &str)]) {
        for &(span, text) in pieces {
            let (bold, size) = self.manner(span);
            let mut rest = text;
            while !rest.is_empty() {
                let length = rest
                    .char_indices()
                    .skip(1)
                    .find(|(_, c)| !is_combining_mark(*c))
                    .map_or(rest.len(), |(at, _)| at);
                let word = self.shaper.word(&rest[..length], bold);
                if self.x + word.bare * size > self.width && self.x > 0.0 {
                    self.finish_line();
                }
                self.set(span, size, word);
                rest = &rest[length..];
            }
        }
    }

    fn manner(&self, span: usize) -> (bool, f32) {
        self.spans.get(span).map_or((self.style.bold, self.style.size), |span| {
            (self.style.bold || span.bold, self.style.size_of(span))
        })
    }

    fn set(&mut self, span: usize, size: f32, word: Arc<Word>) {
        let (width, bare) = (word.width * size, word.bare * size);
        self.line.width = self.x + bare;
        match self.line.runs.last_mut() {
            Some(run) if run.span == span => {
                run.width = self.x - run.x + bare;
                run.words.push(word);
            }
            _ => self.line.runs.push(Run { x: self.x, span, size, words: vec![word], width: bare }),
        }
        self.x += width;
    }

    fn finish_line(&mut self) {
        self.x = 0.0;
        self.lines.push(std::mem::take(&mut self.line));
    }
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
    fn a_line_feed_starts_a_line() {
        assert_eq!(widths("one\ntwo\n\nfour", 400.0).len(), 4);
        assert_eq!(widths("", 400.0).len(), 1);
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
