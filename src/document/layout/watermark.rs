//! The watermark across a page, as outlines: as text it would appear between the lines of extracted text.

use std::sync::Arc;

use rustybuzz::ttf_parser::OutlineBuilder;

use super::display::{Item, Owner, Placed, Step};
use super::style::PAGE;
use crate::document::drawing::Color;
use crate::document::fonts::{Faces, Letters};

/// Its angle in degrees, counter-clockwise.
const TURN: f32 = 55.0;
/// The greatest length of the watermark, and its greatest font size.
const LENGTH: f32 = 640.0;
const SIZE: f32 = 150.0;

/// The watermark, rising from lower left to upper right. Letters that no font has are left out.
pub(crate) fn watermark(words: &str, faces: &Faces) -> Placed {
    let mut pen = Pen::default();
    let mut x = 0.0;
    for c in words.chars() {
        let Some(family) = faces.family(&[c], Letters::default(), None) else { continue };
        let font = faces.get(family.face(true));
        let Some(glyph) = font.glyph_index(c) else {
            continue;
        };
        pen.scale = 1.0 / font.units_per_em() as f32;
        pen.x = x;
        font.outline_glyph(glyph, &mut pen);
        x += f32::from(font.glyph_hor_advance(glyph).unwrap_or(0)) * pen.scale;
    }
    let size = (LENGTH / x.max(0.1)).min(SIZE);
    let (sin, cos) = TURN.to_radians().sin_cos();
    // Centres the word, at half the height of a capital, on the page.
    let place = |(px, py): (f32, f32)| {
        let (dx, dy) = ((px - x / 2.0) * size, (py - 0.33) * size);
        (dx * cos - dy * sin, -(dx * sin + dy * cos))
    };
    let steps = pen.steps.into_iter().map(|step| step.map(place)).collect();
    Placed {
        x: PAGE.0 / 2.0,
        y: PAGE.1 / 2.0,
        owner: Owner::Watermark,
        item: Item::Outline { steps: Arc::new(steps), color: Color::WATERMARK },
    }
}

#[derive(Default)]
struct Pen {
    steps: Vec<Step>,
    scale: f32,
    x: f32,
    at: (f32, f32),
}

impl Pen {
    fn point(&self, x: f32, y: f32) -> (f32, f32) {
        (self.x + x * self.scale, y * self.scale)
    }
}

impl OutlineBuilder for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.at = self.point(x, y);
        self.steps.push(Step::Move(self.at));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.at = self.point(x, y);
        self.steps.push(Step::Line(self.at));
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let (from, handle, to) = (self.at, self.point(x1, y1), self.point(x, y));
        // A quadratic curve as a cubic one.
        let third = |end: (f32, f32)| {
            (end.0 + (handle.0 - end.0) * 2.0 / 3.0, end.1 + (handle.1 - end.1) * 2.0 / 3.0)
        };
        self.steps.push(Step::Curve(third(from), third(to), to));
        self.at = to;
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.at = self.point(x, y);
        let curve = Step::Curve(self.point(x1, y1), self.point(x2, y2), self.at);
        self.steps.push(curve);
    }

    fn close(&mut self) {
        self.steps.push(Step::Close);
    }
}
