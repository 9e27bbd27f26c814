//! Page measures and text styles, in points.

use crate::document::blocks::{Span, Tone};
use crate::document::drawing::Color;

/// A4.
pub(crate) const PAGE: (f32, f32) = (595.276, 841.89);
/// 20 mm.
pub(crate) const MARGIN: f32 = 56.69;
/// The lower edge of the content; the footer is below.
pub(crate) const BOTTOM: f32 = 841.89 - 68.0;
/// The width between the margins.
pub(crate) const WIDTH: f32 = PAGE.0 - 2.0 * MARGIN;
/// The height of the content.
pub(crate) const HEIGHT: f32 = BOTTOM - MARGIN;

/// The baseline grid: half a line of running text, so that lines of facing pages align.
pub(crate) const GRID: f32 = BODY.leading / 2.0;

/// The style of a paragraph.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Style {
    pub size: f32,
    pub leading: f32,
    pub bold: bool,
    pub color: Color,
}

const fn style(size: f32, leading: f32, bold: bool, color: Color) -> Style {
    Style { size, leading, bold, color }
}

pub(crate) const BODY: Style = style(11.0, 15.5, false, Color::INK);
pub(crate) const CELL: Style = style(10.0, 13.5, false, Color::INK);
pub(crate) const COMPACT: Style = style(9.0, 11.5, false, Color::INK);
pub(crate) const CAPTION: Style = style(9.5, 13.0, false, Color::MUTED);
pub(crate) const FOOT: Style = style(8.5, 11.0, false, Color::MUTED);
pub(crate) const TITLE: Style = style(30.0, 36.0, true, Color::TEAL);
pub(crate) const SUBTITLE: Style = style(15.0, 21.0, false, Color::MUTED);

/// The style of a heading and the space above and below it.
pub(crate) fn heading(level: u8) -> (Style, f32, f32) {
    match level {
        1 => (style(21.0, 26.0, true, Color::TEAL), 30.0, 10.0),
        2 => (style(15.0, 19.5, true, Color::TEAL), 22.0, 6.0),
        _ => (style(12.0, 16.0, true, Color::TEAL), 15.0, 4.0),
    }
}

impl Style {
    /// From the top of a line to its baseline.
    pub(crate) fn baseline(&self) -> f32 {
        self.leading / 2.0 + self.size * 0.335
    }

    /// The font size of a span in this style.
    pub(crate) fn size_of(&self, span: &Span) -> f32 {
        if span.small { self.size * 0.86 } else { self.size }
    }

    /// The colour of a span in this style; links have their own.
    pub(crate) fn color_of(&self, span: &Span, leads: bool) -> Color {
        match span.tone {
            Tone::Ink if leads => Color::TEAL,
            Tone::Ink => self.color,
            Tone::Muted => Color::MUTED,
            Tone::Accent => Color::TEAL,
            Tone::Done => Color::DONE,
            Tone::Waiting => Color::WAITING,
            Tone::Returned => Color::RETURNED,
            Tone::Paper => Color::PAPER,
        }
    }
}
