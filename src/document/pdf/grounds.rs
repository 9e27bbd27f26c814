//! Grounds and lines of a page, each sort in one go: what stands on one another is one ground, and a colour is said once.

use super::paint::Painter;
use super::paths::Path;
use crate::document::drawing::Color;
use crate::document::layout::display::{Item, Placed};
use crate::document::layout::style::PAGE;

/// What is narrower than this is the coloured edge of a panel, which stands on its ground.
const EDGE: f32 = 4.0;
/// Grounds nearer than this to one another have nothing between them.
const NEAR: f32 = 0.02;

/// A ground: left, bottom, right and top.
type Sides = [f32; 4];

impl Painter<'_> {
    /// Grounds, those of one colour together, then what else decorates a page.
    pub(super) fn grounds(&mut self, items: &[&Placed]) {
        let mut grounds: Vec<(Color, Sides)> = Vec::new();
        for placed in items {
            let Item::Fill { w, h, color } = &placed.item else { continue };
            let top = PAGE.1 - placed.y;
            let sides = [placed.x, top - h, placed.x + w, top];
            let above = |(known, above): &&mut (Color, Sides)| {
                *known == *color
                    && above[0] == sides[0]
                    && above[2] == sides[2]
                    && (above[1] - sides[3]).abs() < NEAR
            };
            match grounds.iter_mut().rev().find(above) {
                Some((_, above)) => above[1] = sides[1],
                None => grounds.push((*color, sides)),
            }
        }
        grounds.sort_by_key(|(_, sides)| sides[2] - sides[0] < EDGE);
        if let Some(first) = items.first() {
            self.enter(first.owner);
        }
        for group in grounds.chunk_by(|(one, _), (next, _)| one == next) {
            let sides: Vec<Sides> = group.iter().map(|(_, sides)| *sides).collect();
            self.fill_all(group[0].0, &sides);
        }
        let others = items.iter().filter(|placed| !matches!(placed.item, Item::Fill { .. }));
        others.for_each(|placed| self.paint(placed));
    }

    /// Ruled lines, those of one sort together.
    pub(super) fn lines(&mut self, mut items: Vec<&Placed>) {
        let sort = |placed: &&Placed| match &placed.item {
            Item::Stroke { color, width, .. } => (color.0, color.1, color.2, width.to_bits()),
            _ => (0, 0, 0, 0),
        };
        items.sort_by_key(sort);
        for group in items.chunk_by(|one, next| sort(one) == sort(next)) {
            let Item::Stroke { color, width, .. } = &group[0].item else { continue };
            let ends = group.iter().filter_map(|placed| match &placed.item {
                Item::Stroke { dx, dy, .. } => {
                    let (x, y) = (placed.x, PAGE.1 - placed.y);
                    Some([x, y, x + dx, y - dy])
                }
                _ => None,
            });
            self.enter(group[0].owner);
            self.stroke_all((*color, *width), &ends.collect::<Vec<_>>());
        }
    }

    /// Grounds of one colour.
    pub(super) fn fill_all(&mut self, color: Color, all: &[Sides]) {
        self.colors(Some(color), None);
        let mut path = Path::new(&mut self.page.content);
        all.iter().for_each(|sides| path.ground(*sides));
        path.paint(true, false);
    }

    /// Lines of one sort, from end to end.
    pub(super) fn stroke_all(&mut self, sort: (Color, f32), all: &[[f32; 4]]) {
        self.colors(None, Some(sort));
        let mut path = Path::new(&mut self.page.content);
        all.iter().for_each(|ends| path.rule(*ends));
        path.paint(false, true);
    }
}
