//! The table of contents: a line for each heading, with a column kept free for its page number.

use std::sync::Arc;

use super::display::{Goal, Item, LinkTo, Owner, Placed};
use super::flow::{Column, Flow};
use super::slab::{Slab, keep_all};
use super::style::{BODY, Style};
use super::tree::Role;
use crate::document::blocks::Span;
use crate::document::drawing::{Align, Color, Shape};

/// The width of the column for page numbers.
const PAGE_COLUMN: f32 = 42.0;

impl Flow<'_, '_> {
    /// A line for each heading: its words, a leader of dots, and its page number.
    pub(crate) fn contents(&mut self, depth: u8, column: Column) -> Vec<Slab> {
        let node = self.tree.add(column.parent, Role::Contents);
        let listed: Vec<(u32, u8, String)> = (0u32..)
            .zip(&self.headings)
            .filter(|(_, heading)| heading.listed && heading.level <= depth.clamp(1, 3))
            .map(|(index, heading)| (index, heading.level, heading.title.clone()))
            .collect();
        let mut slabs = Vec::new();
        for (heading, level, title) in listed {
            slabs.append(&mut self.contents_entry(
                heading,
                level,
                title,
                Column { parent: node, ..column },
            ));
        }
        slabs
    }

    fn contents_entry(
        &mut self,
        heading: u32,
        level: u8,
        title: String,
        column: Column,
    ) -> Vec<Slab> {
        let top = level == 1;
        let style = Style { bold: top, color: if top { Color::TEAL } else { Color::INK }, ..BODY };
        let item = self.tree.add(column.parent, Role::ContentsItem);
        let reference = self.tree.add(item, Role::Reference);
        let node = self.tree.add(reference, Role::Link);
        let indent = f32::from(level.saturating_sub(1)) * 14.0;
        let (x, width) = (column.x + indent, column.width - indent);
        // The space at the end keeps title and page number apart when read aloud.
        let spans = [Span::new(format!("{title} "))];
        self.links.push(LinkTo { goal: Goal::Heading(heading), words: title });
        let link = (self.links.len() - 1) as u32;
        let mut slabs = self.text(&spans, &style, x, width - PAGE_COLUMN, node, Align::Left);
        for slab in &mut slabs {
            let area = Item::Link { w: width, h: slab.height, link };
            slab.items.push(Placed { x, y: 0.0, owner: Owner::Node(node), item: area });
        }
        if let Some(last) = slabs.last_mut() {
            let end = last.items.iter().map(|placed| match &placed.item {
                Item::Text(text) => {
                    placed.x + text.words.iter().map(|word| word.width * text.size).sum::<f32>()
                }
                _ => 0.0,
            });
            let end = end.fold(x, f32::max);
            let right = column.x + column.width;
            last.items.push(leader(end + 3.0, right - 26.0, style.baseline()));
            let number =
                Item::PageOf { goal: Goal::Heading(heading), size: style.size, color: style.color };
            last.items.push(Placed {
                x: right,
                y: style.baseline(),
                owner: Owner::Node(node),
                item: number,
            });
        }
        keep_all(&mut slabs);
        if let Some(first) = slabs.first_mut() {
            first.before = if top { 7.0 } else { 1.0 };
        }
        slabs
    }
}

/// A leader of dots, aligned between lines.
fn leader(left: f32, right: f32, y: f32) -> Placed {
    const STEP: f32 = 5.0;
    let mut dots = Vec::new();
    let mut x = (left / STEP).ceil() * STEP;
    while x < right {
        dots.push([x, y - 1.0, 0.9, 0.9]);
        x += STEP;
    }
    let item = Item::Shape(Arc::new(Shape::Rects { rects: dots, fill: Color::MUTED }));
    Placed { x: 0.0, y: 0.0, owner: Owner::Decoration, item }
}
