//! Backgrounds and rules of a page, grouped by colour: adjacent backgrounds are merged, and a colour is set once.

use super::paint::Painter;
use super::paths::Path;
use crate::document::drawing::Color;
use crate::document::layout::display::{Item, Placed};
use crate::document::layout::style::PAGE;

/// A fill narrower than this is the coloured edge of a panel, painted over its background.
const EDGE: f32 = 4.0;
/// Backgrounds nearer than this are adjacent.
const NEAR: f32 = 0.02;

/// A background: left, bottom, right and top.
type Sides = [f32; 4];

impl Painter<'_> {
    /// Paints backgrounds grouped by colour, then the other decoration of a page.
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

    /// Paints rules, grouped by colour and width.
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

    /// Paints backgrounds of one colour.
    pub(super) fn fill_all(&mut self, color: Color, all: &[Sides]) {
        self.colors(Some(color), None);
        let mut path = Path::new(&mut self.page.content);
        all.iter().for_each(|sides| path.ground(*sides));
        path.paint(true, false);
    }

    /// Paints rules of one colour and width.
    pub(super) fn stroke_all(&mut self, sort: (Color, f32), all: &[[f32; 4]]) {
        self.colors(None, Some(sort));
        let mut path = Path::new(&mut self.page.content);
        all.iter().for_each(|ends| path.rule(*ends));
        path.paint(false, true);
    }
}
