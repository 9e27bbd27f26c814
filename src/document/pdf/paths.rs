//! Shapes as path operators (ISO 32000-2, 8.5).

use super::content::Content;
use crate::document::drawing::Color;
use crate::document::layout::display::Step;

/// A path, in points from the bottom of the page.
pub(crate) struct Path<'o> {
    content: &'o mut Content,
}

impl<'o> Path<'o> {
    /// Starts a path at the end of a content stream.
    pub(crate) fn new(content: &'o mut Content) -> Self {
        Self { content }
    }

    fn put(&mut self, key: &str, numbers: &[f32]) {
        self.content.put(numbers, key);
    }

    pub(crate) fn rect(&mut self, x: f32, y: f32, w: f32, h: f32) {
        self.put("re", &[x, y, w, h]);
    }

    /// A background: left, bottom, right and top, rounded so that adjacent ones share their edges.
    pub(crate) fn ground(&mut self, sides: [f32; 4]) {
        let [left, bottom, right, top] = sides.map(tenth);
        self.rect(left, bottom, right - left, top - bottom);
    }

    /// A rule.
    pub(crate) fn rule(&mut self, ends: [f32; 4]) {
        let [x, y, to_x, to_y] = ends.map(tenth);
        self.line((x, y), (to_x, to_y));
    }

    pub(crate) fn line(&mut self, from: (f32, f32), to: (f32, f32)) {
        self.put("m", &[from.0, from.1]);
        self.put("l", &[to.0, to.1]);
    }

    pub(crate) fn step(&mut self, step: &Step) {
        match *step {
            Step::Move((x, y)) => self.put("m", &[x, y]),
            Step::Line((x, y)) => self.put("l", &[x, y]),
            Step::Curve(one, two, to) => {
                self.put("c", &[one.0, one.1, two.0, two.1, to.0, to.1]);
            }
            Step::Close => self.put("h", &[]),
        }
    }

    /// A rectangle with rounded corners, from its lower left corner.
    pub(crate) fn rounded(&mut self, [x, y, w, h]: [f32; 4], radius: f32) {
        let r = radius.min(w / 2.0).min(h / 2.0);
        // The distance of Bézier control points for a quarter of a circle.
        let k = r * (1.0 - 0.5523);
        self.put("m", &[x + r, y]);
        self.put("l", &[x + w - r, y]);
        self.put("c", &[x + w - k, y, x + w, y + k, x + w, y + r]);
        self.put("l", &[x + w, y + h - r]);
        self.put("c", &[x + w, y + h - k, x + w - k, y + h, x + w - r, y + h]);
        self.put("l", &[x + r, y + h]);
        self.put("c", &[x + k, y + h, x, y + h - k, x, y + h - r]);
        self.put("l", &[x, y + r]);
        self.put("c", &[x, y + k, x + k, y, x + r, y]);
        self.put("h", &[]);
    }

    /// Part of a circle, clockwise; 0 is twelve o'clock and 1 a full turn.
    pub(crate) fn arc(&mut self, centre: (f32, f32), radius: f32, start: f32, sweep: f32) {
        let sweep = sweep.clamp(0.0, 1.0);
        let steps = (sweep * 4.0).ceil().max(1.0);
        let step = sweep / steps * std::f32::consts::TAU;
        let reach = 4.0 / 3.0 * (step / 4.0).tan() * radius;
        let at = |angle: f32| (centre.0 + radius * angle.sin(), centre.1 + radius * angle.cos());
        let mut angle = start * std::f32::consts::TAU;
        let first = at(angle);
        self.put("m", &[first.0, first.1]);
        for _ in 0..steps as usize {
            let (from, to) = (at(angle), at(angle + step));
            let one = (from.0 + reach * angle.cos(), from.1 - reach * angle.sin());
            let angle_to = angle + step;
            let two = (to.0 - reach * angle_to.cos(), to.1 + reach * angle_to.sin());
            self.put("c", &[one.0, one.1, two.0, two.1, to.0, to.1]);
            angle = angle_to;
        }
    }

    /// Paints the path: filled, stroked or both.
    pub(crate) fn paint(&mut self, fill: bool, stroke: bool) {
        let key = match (fill, stroke) {
            (true, true) => "B",
            (true, false) => "f",
            (false, true) => "S",
            (false, false) => "n",
        };
        self.put(key, &[]);
    }

    pub(crate) fn close(&mut self) {
        self.put("h", &[]);
    }
}

/// Rounds to a hundredth of a point, finer than any printer.
pub(crate) fn round(number: f32) -> f32 {
    (number * 100.0).round() / 100.0
}

/// Rounds to a tenth of a point, for single items: finer than an office printer's dot.
pub(crate) fn tenth(number: f32) -> f32 {
    (number * 10.0).round() / 10.0
}

/// Rounds a colour to hundredths, finer than the eye can tell.
pub(crate) fn color(Color(r, g, b): Color) -> [f32; 3] {
    [r, g, b].map(|value| round(f32::from(value) / 255.0))
}
