//! Lines of text as items, with their links.

use super::display::{Goal, Item, LinkTo, Owner, Placed, Text};
use super::flow::Flow;
use super::lines::{Line, break_lines};
use super::slab::Slab;
use super::style::{BODY, Style};
use super::tree::{NodeId, Role};
use crate::document::blocks::{Link, Span};
use crate::document::drawing::{Align, Color};

impl Flow<'_, '_> {
    /// Lines of text as one slab each.
    pub(crate) fn text(
        &mut self,
        spans: &[Span],
        style: &Style,
        x: f32,
        width: f32,
        node: NodeId,
        align: Align,
    ) -> Vec<Slab> {
        let lines = break_lines(&mut self.shaper, spans, style, width);
        let mut link_nodes = vec![None; spans.len()];
        lines
            .into_iter()
            .map(|line| {
                let mut items = Vec::with_capacity(line.runs.len());
                let align = if line.rtl && align == Align::Left { Align::Right } else { align };
                let left = x + aside(align, width, line.width);
                self.line(line, spans, style, (left, 0.0), node, &mut link_nodes, &mut items);
                Slab { height: style.leading, items, ..Slab::default() }
            })
            .collect()
    }

    /// The items of one line whose top left corner is `at`.
    #[expect(
        clippy::too_many_arguments,
        reason = "a line is set from its paragraph, its place and its part of the tree"
    )]
    fn line(
        &mut self,
        line: Line,
        spans: &[Span],
        style: &Style,
        at: (f32, f32),
        node: NodeId,
        link_nodes: &mut [Option<(NodeId, u32)>],
        items: &mut Vec<Placed>,
    ) {
        // The space between two links belongs to the first: an element of its own for a space helps nobody.
        let mut before: Option<(Owner, Color)> = None;
        for run in line.runs {
            let Some(span) = spans.get(run.span) else {
                continue;
            };
            // A link without a destination must not look like a link.
            let leads = match &span.link {
                Some(Link::Anchor(name)) => self.known.contains(name.as_str()),
                other => other.is_some(),
            } && !span.page_number;
            let parts = span.link.is_none() && span.text.trim().is_empty();
            let after = before.filter(|_| parts && run.said.is_none());
            let color = after.map_or_else(|| style.color_of(span, leads), |(_, color)| color);
            let (x, y) = (at.0 + run.x, at.1 + style.baseline());
            let mut owner = after.map_or(Owner::Node(node), |(owner, _)| owner);
            if let Some(link) = &span.link {
                let links = &mut self.links;
                let mut lead = || {
                    let goal = Goal::Link(link.clone());
                    links.push(LinkTo { goal, words: span.text.clone() });
                    (links.len() - 1) as u32
                };
                // A page number is not a link itself: the text beside it already is.
                if span.page_number {
                    lead();
                    let (goal, size) = (Goal::Link(link.clone()), run.size);
                    // The width is that of the placeholder; the number is filled in when the pages are known.
                    let item = Item::PageOf { goal, size, color };
                    items.push(Placed { x: x + run.width, y, owner, item });
                    continue;
                }
                if leads {
                    let tree = &mut self.tree;
                    let (link_node, link) = *link_nodes[run.span]
                        .get_or_insert_with(|| (tree.add(node, Role::Link), lead()));
                    owner = Owner::Node(link_node);
                    // An underline would read as part of a lone symbol, and under numbers in a table as a rule of
                    // the table.
                    if style.size >= BODY.size && span.text.chars().any(char::is_alphanumeric) {
                        let line = Item::Stroke { dx: run.width, dy: 0.0, color, width: 0.5 };
                        items.push(Placed { x, y: y + 1.8, owner: Owner::Decoration, item: line });
                    }
                    let area = Item::Link { w: run.width, h: style.leading, link };
                    items.push(Placed { x, y: at.1, owner, item: area });
                } else {
                    lead();
                }
            }
            if let (true, Owner::Node(parent)) =
                (run.said.is_some() || run.language.is_some(), owner)
            {
                owner = Owner::Node(self.tree.add_said(parent, run.said.as_deref(), run.language));
            }
            before = Some((owner, color));
            let item = Item::Text(Text { size: run.size, color, words: run.words, turn: 0.0 });
            items.push(Placed { x, y, owner, item });
        }
    }
}

/// The left offset of a line by its alignment.
pub(crate) fn aside(align: Align, width: f32, line: f32) -> f32 {
    match align {
        Align::Left => 0.0,
        Align::Centre => (width - line) / 2.0,
        Align::Right => width - line,
    }
}
