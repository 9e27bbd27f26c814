//! Shapes of drawings, and outlines, as paths.

use super::paint::Painter;
use super::paths::Path;
use crate::document::drawing::{Color, Shape};
use crate::document::layout::display::Step;

impl Painter<'_> {
    /// A filled outline around `at`.
    pub(super) fn outline(&mut self, steps: &[Step], color: Color, at: (f32, f32)) {
        self.colors(Some(color), None);
        let mut path = Path::new(&mut self.page.content);
        for step in steps {
            path.step(&step.map(|(x, y)| (at.0 + x, at.1 - y)));
        }
        path.paint(true, false);
    }

    /// A shape of a drawing whose top left corner is `at`.
    pub(super) fn shape(&mut self, shape: &Shape, at: (f32, f32)) {
        let place = |(x, y): (f32, f32)| (at.0 + x, at.1 - y);
        match shape {
            Shape::Rect { x, y, w, h, radius, fill, stroke } => {
                self.colors(*fill, *stroke);
                let corner = place((*x, y + h));
                let mut path = Path::new(&mut self.page.content);
                if *radius > 0.0 {
                    path.rounded([corner.0, corner.1, *w, *h], *radius);
                } else {
                    path.rect(corner.0, corner.1, *w, *h);
                }
                path.paint(fill.is_some(), stroke.is_some());
            }
            Shape::Rects { rects, .. } if rects.is_empty() => {}
            Shape::Rects { rects, fill } => {
                self.colors(Some(*fill), None);
                let mut path = Path::new(&mut self.page.content);
                for [x, y, w, h] in rects {
                    let corner = place((*x, y + h));
                    path.rect(corner.0, corner.1, *w, *h);
                }
                path.paint(true, false);
            }
            Shape::Line { from, to, color, width } => {
                self.colors(None, Some((*color, *width)));
                let mut path = Path::new(&mut self.page.content);
                path.line(place(*from), place(*to));
                path.paint(false, true);
            }
            Shape::Circle { centre, radius, fill, stroke } => {
                self.colors(*fill, *stroke);
                let mut path = Path::new(&mut self.page.content);
                path.arc(place(*centre), *radius, 0.0, 1.0);
                path.close();
                path.paint(fill.is_some(), stroke.is_some());
            }
            Shape::Ring { centre, radius, thickness, start, sweep, color } => {
                self.colors(None, Some((*color, *thickness)));
                let mut path = Path::new(&mut self.page.content);
                path.arc(place(*centre), *radius, *start, *sweep);
                path.paint(false, true);
            }
            // Text of drawings is an item of its own.
            Shape::Text { .. } => {}
        }
    }
}
