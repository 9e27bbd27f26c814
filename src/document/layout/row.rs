//! The backgrounds, text and rules of one table row.

use std::sync::Arc;

use super::display::{Item, Owner, Placed};
use super::slab::Slab;
use super::style::Style;
use crate::document::blocks::Lines;
use crate::document::drawing::{Color, Shape};

/// How the cells of a table are set.
pub(crate) struct Manner {
    pub style: Style,
    /// The padding at left and right, and above and below.
    pub pad: (f32, f32),
    pub lines: Lines,
    pub upright: bool,
    /// Whether header rows stand above the others.
    pub headed: bool,
    /// The left edge of each column, and the right edge of the last.
    pub edges: Vec<f32>,
}

/// Which part of a table a row is in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    Header,
    Body,
}

/// A cell after its content was laid out.
pub(crate) struct SetCell {
    pub x: f32,
    pub width: f32,
    /// The content from top to bottom.
    pub parts: Vec<Slab>,
    pub fill: Option<Color>,
    pub border: Option<Color>,
}

/// A row after its cells were laid out.
pub(crate) struct Frame<'m> {
    pub manner: &'m Manner,
    pub place: Place,
    /// Whether it stays on the page of the next row.
    pub with_next: bool,
    pub cells: Vec<SetCell>,
}

impl Frame<'_> {
    /// The row as one slab, or as slices no taller than `room`.
    pub(crate) fn into_slabs(mut self, room: f32) -> Vec<Slab> {
        let mut slabs = Vec::new();
        loop {
            let slice = self.next_slice(room - 2.0 * self.manner.pad.1);
            slabs.push(self.paint(slice));
            if self.cells.iter().all(|cell| cell.parts.is_empty()) {
                return slabs;
            }
        }
    }

    /// Takes from each cell what fits a height, and at least one part in all, so that the loop ends.
    fn next_slice(&mut self, room: f32) -> Vec<Vec<Slab>> {
        let take = |cell: &mut SetCell| {
            let mut height = 0.0;
            let fits = cell.parts.iter().take_while(|part| {
                height += part.height;
                height <= room
            });
            let count = fits.count().max(1).min(cell.parts.len());
            let rest = cell.parts.split_off(count);
            std::mem::replace(&mut cell.parts, rest)
        };
        self.cells.iter_mut().map(take).collect()
    }

    fn paint(&self, slice: Vec<Vec<Slab>>) -> Slab {
        let (_, pad) = self.manner.pad;
        let heights: Vec<f32> =
            slice.iter().map(|parts| parts.iter().map(|part| part.height).sum()).collect();
        let least = self.manner.style.leading;
        let height = heights.iter().copied().fold(least, f32::max) + 2.0 * pad;
        let mut items = Vec::new();
        let decoration = |x, y, item| Placed { x, y, owner: Owner::Decoration, item };
        // A background begins below the rule of the row above, not on it.
        let top = if self.manner.lines == Lines::Bare { 0.0 } else { 0.5 };
        for cell in &self.cells {
            if let Some(color) = cell.fill {
                let ground = Item::Fill { w: cell.width, h: height - top, color };
                items.push(decoration(cell.x, top, ground));
            }
        }
        for (parts, filled) in slice.into_iter().zip(heights) {
            let mut y = if self.place == Place::Header { height - pad - filled } else { pad };
            for part in parts {
                items.extend(
                    part.items.into_iter().map(|placed| Placed { y: placed.y + y, ..placed }),
                );
                y += part.height;
            }
        }
        self.rule(height, &mut items);
        for cell in &self.cells {
            if let Some(color) = cell.border {
                let shape = Shape::Rect {
                    x: 0.75,
                    y: 0.75,
                    w: cell.width - 1.5,
                    h: height - 1.5,
                    radius: 0.0,
                    fill: None,
                    stroke: Some((color, 1.0)),
                };
                items.push(decoration(cell.x, 0.0, Item::Shape(Arc::new(shape))));
            }
        }
        Slab { height, items, ..Slab::default() }
    }

    fn rule(&self, height: f32, items: &mut Vec<Placed>) {
        let (Some(&left), Some(&right)) = (self.manner.edges.first(), self.manner.edges.last())
        else {
            return;
        };
        let mut line = |x, y, dx, dy, color, width| {
            let item = Item::Stroke { dx, dy, color, width };
            items.push(Placed { x, y, owner: Owner::Decoration, item });
        };
        let header = self.place == Place::Header;
        if self.manner.lines == Lines::Bare {
            return;
        }
        if self.manner.lines == Lines::Grid {
            // The header draws the rule below itself; the next row does not.
            if header || !self.manner.headed {
                line(left, 0.0, right - left, 0.0, Color::LINE, 0.6);
            }
            for x in self.cells.iter().map(|cell| cell.x).chain([right]) {
                line(x, 0.0, 0.0, height, Color::LINE, 0.6);
            }
        }
        if self.with_next {
            return;
        }
        let (color, width) = if header { (Color::TEAL, 1.0) } else { (Color::LINE, 0.6) };
        line(left, height, right - left, 0.0, color, width);
    }
}
