//! Figures as slabs: drawings, pictures, and placeholders for pictures that cannot be shown.

use std::sync::Arc;

use super::display::{Item, Owner, Placed, Text};
use super::flow::{Column, Flow};
use super::slab::{Slab, keep_all};
use super::style::{BODY, CAPTION, HEIGHT};
use super::text::aside;
use super::tree::{NodeId, Role};
use crate::document::blocks::{Figure, Picture, Span};
use crate::document::drawing::{Align, Color, Drawing, Shape};
use crate::document::types::ImageFault;
use crate::words;

/// A picture taller than this may be made smaller rather than leave a page empty before it.
const TALL: f32 = 300.0;
/// The smallest share of its height: a scanned page stays readable.
const SMALLEST: f32 = 0.6;

impl Flow<'_, '_> {
    /// A picture and its caption.
    pub(crate) fn figure(&mut self, figure: &Figure, column: Column) -> Vec<Slab> {
        let room = (
            figure.max_width.unwrap_or(column.width).clamp(1.0, column.width),
            figure.max_height.unwrap_or(HEIGHT * 0.66).clamp(1.0, HEIGHT - 60.0),
        );
        let mut slabs = match &figure.picture {
            Picture::Drawing(drawing) => {
                let node = self.tree.add_figure(column.parent, &figure.alt);
                let mut items = Vec::new();
                self.drawing(drawing, (column.x, 0.0), node, &mut items);
                vec![Slab { height: drawing.height, items, ..Slab::default() }]
            }
            Picture::Image(bytes) => match self.images.find(bytes) {
                Some((image, (width, height))) => {
                    let node = self.tree.add_figure(column.parent, &figure.alt);
                    // A pixel is at most 1/96 inch wide, so that small pictures are not blown up.
                    let scale = (room.0 / width).min(room.1 / height).min(0.75);
                    let (w, h) = (width * scale, height * scale);
                    let owner = Owner::Node(node);
                    let at = |item| Placed { x: column.x, y: 0.0, owner, item };
                    let items = vec![at(Item::Extent { w, h }), at(Item::Image { image, w, h })];
                    let shrinks = if h > TALL { SMALLEST } else { 0.0 };
                    vec![Slab { height: h, items, shrinks, ..Slab::default() }]
                }
                None => self.placeholder(figure, self.images.fault(bytes), column),
            },
        };
        if let Some(caption) = &figure.caption {
            let node = self.tree.add(column.parent, Role::Paragraph);
            let mut lines = self.text(caption, &CAPTION, column.x, column.width, node, Align::Left);
            if let Some(first) = lines.first_mut() {
                first.before = 4.0;
            }
            slabs.append(&mut lines);
        }
        keep_all(&mut slabs);
        slabs
    }

    /// The box printed in place of a picture that cannot be shown.
    fn placeholder(
        &mut self,
        figure: &Figure,
        fault: Option<ImageFault>,
        column: Column,
    ) -> Vec<Slab> {
        let node = self.tree.add(column.parent, Role::Paragraph);
        let mut words = words::document::facts::picture_not_shown(figure.called());
        if let Some(fault) = fault {
            words.push_str(&words::document::facts::why(fault.because()));
        }
        let mut slabs = self.text(
            &[Span::from(words)],
            &BODY,
            column.x + 12.0,
            column.width - 24.0,
            node,
            Align::Left,
        );
        for slab in &mut slabs {
            let ground = Item::Fill { w: column.width, h: slab.height, color: Color::SAND };
            slab.items
                .insert(0, Placed { x: column.x, y: 0.0, owner: Owner::Decoration, item: ground });
        }
        slabs
    }

    /// The shapes of a drawing whose top left corner is `at`.
    pub(crate) fn drawing(
        &mut self,
        drawing: &Drawing,
        at: (f32, f32),
        node: NodeId,
        items: &mut Vec<Placed>,
    ) {
        let owner = Owner::Node(node);
        let extent = Item::Extent { w: drawing.width, h: drawing.height };
        items.push(Placed { x: at.0, y: at.1, owner, item: extent });
        for shape in &drawing.shapes {
            let Shape::Text { x, y, text, size, bold, color, align } = shape else {
                let item = Item::Shape(Arc::new(shape.clone()));
                items.push(Placed { x: at.0, y: at.1, owner, item });
                continue;
            };
            let words = self.shaper.line(text, *bold);
            let all: f32 = words.iter().map(|word| word.width * size).sum();
            let x = at.0 + x + aside(*align, 0.0, all);
            let text = Text { size: *size, color: *color, words, turn: 0.0 };
            items.push(Placed { x, y: at.1 + y, owner, item: Item::Text(text) });
        }
    }
}
