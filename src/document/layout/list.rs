//! Lists as slabs.

use super::display::{Item, Owner, Placed, Text};
use super::flow::{Column, Flow};
use super::slab::{Slab, keep_pairs};
use super::style::BODY;
use super::tree::Role;
use crate::document::blocks::List;
use crate::document::drawing::{Align, Color};

/// From the left edge of a list to its text.
const INDENT: f32 = 17.0;
impl Flow<'_, '_> {
    /// A list and its nested lists.
    pub(crate) fn list(&mut self, list: &List, depth: u8, column: Column, out: &mut Vec<Slab>) {
        let node = self.tree.add(column.parent, Role::List { numbered: list.numbered });
        for (index, item) in list.items.iter().enumerate() {
            let item_node = self.tree.add(node, Role::Item);
            let label_node = self.tree.add(item_node, Role::Label);
            let body = self.tree.add(item_node, Role::Body);
            let mut slabs = self.text(
                &item.spans,
                &BODY,
                column.x + INDENT,
                column.width - INDENT,
                body,
                Align::Left,
            );
            let label = match (list.numbered, depth) {
                (true, _) => format!("{}. ", index + 1),
                (false, 0) => "• ".to_owned(),
                (false, _) => "– ".to_owned(),
            };
            if let Some(first) = slabs.first_mut() {
                let word = self.shaper.word(&label, false);
                let x = column.x
                    + if list.numbered { INDENT - 3.0 - word.bare * BODY.size } else { 4.0 };
                let text =
                    Text { size: BODY.size, color: Color::TEAL, words: vec![word], turn: 0.0 };
                let owner = Owner::Node(label_node);
                first
                    .items
                    .insert(0, Placed { x, y: BODY.baseline(), owner, item: Item::Text(text) });
                first.before = 3.0;
            }
            keep_pairs(&mut slabs);
            out.append(&mut slabs);
            if let Some(inner) = &item.inner {
                let column =
                    Column { parent: body, x: column.x + INDENT, width: column.width - INDENT };
                self.list(inner, depth + 1, column, out);
            }
        }
    }
}
