//! Turns blocks into slabs, one after another.

use std::collections::HashSet;
use std::sync::Arc;

use super::display::{HeadingMark, Item, LinkTo, Owner, Placed};
use super::shape::Shaper;
use super::slab::{Slab, keep_all, keep_pairs};
use super::style::{BODY, MARGIN, SUBTITLE, Style, TITLE, WIDTH, heading};
use super::tree::{NodeId, ROOT, Role, Tree};
use crate::document::blocks::{Block, Heading, Span};
use crate::document::drawing::{Align, Color};
use crate::document::picture::Images;

/// The state shared while blocks are turned into slabs.
pub(crate) struct Flow<'a, 'f> {
    pub shaper: Shaper<'f>,
    pub tree: Tree,
    pub links: Vec<LinkTo>,
    pub headings: Vec<HeadingMark>,
    pub images: &'a Images,
    /// The anchors of the document; a link to any other is printed as plain text.
    pub known: HashSet<&'a str>,
    next_heading: u32,
    section: NodeId,
    anchors: Vec<Arc<str>>,
    new_page: bool,
    after_heading: bool,
    /// The level of the last heading, as tagged.
    level: u8,
}

/// A column of the page in which blocks are set.
#[derive(Clone, Copy)]
pub(crate) struct Column {
    pub parent: NodeId,
    pub x: f32,
    pub width: f32,
}

impl<'a, 'f> Flow<'a, 'f> {
    /// A flow that knows all headings in advance, for the table of contents.
    pub(crate) fn new(
        shaper: Shaper<'f>,
        images: &'a Images,
        tree: Tree,
        blocks: &'a [Block],
    ) -> Self {
        let (mut headings, mut known) = (Vec::new(), HashSet::new());
        collect(blocks, &mut headings, &mut known);
        Self {
            shaper,
            tree,
            links: Vec::new(),
            headings,
            images,
            known,
            next_heading: 0,
            section: ROOT,
            anchors: Vec::new(),
            new_page: false,
            after_heading: false,
            level: 0,
        }
    }

    /// Sets a block at the top level of the document.
    pub(crate) fn top_block(&mut self, block: &Block) -> Vec<Slab> {
        if let Block::Heading(Heading { level: ..=1, .. }) = block {
            self.section = self.tree.add(ROOT, Role::Section);
        }
        let mut out = Vec::new();
        self.block(block, Column { parent: self.section, x: MARGIN, width: WIDTH }, &mut out);
        out
    }

    /// Sets a block in a column.
    pub(crate) fn block(&mut self, block: &Block, column: Column, out: &mut Vec<Slab>) {
        let after_heading = std::mem::take(&mut self.after_heading);
        match block {
            Block::Title(spans) => self.display(spans, &TITLE, (24.0, 10.0), column, out),
            Block::Subtitle(spans) => self.display(spans, &SUBTITLE, (4.0, 14.0), column, out),
            Block::Byline(spans) => {
                self.display(spans, &BODY, (4.0, 7.0), column, out);
                // A byline does not count as the first block below a heading.
                self.after_heading = after_heading;
            }
            Block::Heading(heading) => self.heading(heading, column, out),
            Block::Paragraph(spans) => {
                let node = self.tree.add(column.parent, Role::Paragraph);
                let mut slabs = self.text(spans, &BODY, column.x, column.width, node, Align::Left);
                keep_pairs(&mut slabs);
                if let Some(first) = slabs.first_mut() {
                    first.on_grid = true;
                }
                self.add(slabs, (7.0, 7.0), out);
            }
            Block::List(list) => {
                let mut slabs = Vec::new();
                self.list(list, 0, column, &mut slabs);
                self.add(slabs, (7.0, 7.0), out);
            }
            Block::Table(table) => {
                let slabs = self.table(table, column);
                let room = if table.compact { (7.0, 8.0) } else { (10.0, 14.0) };
                self.add(slabs, room, out);
            }
            Block::KeyValue(rows) => {
                let mut slabs = self.key_value(rows, column);
                if slabs.len() <= 10 {
                    keep_all(&mut slabs);
                }
                // Key facts under a heading stay on the page of the text that follows.
                if let Some(last) = slabs.last_mut() {
                    last.keep = after_heading;
                }
                self.add(slabs, (8.0, 12.0), out);
            }
            Block::Figure(figure) => {
                let slabs = self.figure(figure, column);
                self.add(slabs, (10.0, 12.0), out);
            }
            Block::Contents { depth } => {
                let slabs = self.contents(*depth, column);
                self.add(slabs, (8.0, 12.0), out);
            }
            Block::Panel { fill, edge, blocks } => self.panel(*fill, *edge, blocks, column, out),
            Block::Together(blocks) => {
                let mut slabs = Vec::new();
                for block in blocks {
                    self.block(block, column, &mut slabs);
                }
                keep_all(&mut slabs);
                out.append(&mut slabs);
            }
            Block::Anchor(name) => self.anchors.push(name.as_str().into()),
            Block::PageBreak => self.new_page = true,
            Block::Spacer(height) => {
                let slab = Slab { height: height.clamp(0.0, 600.0), ..Slab::default() };
                self.add(vec![slab], (0.0, 0.0), out);
            }
            Block::Rule => {
                let item =
                    Item::Stroke { dx: column.width, dy: 0.0, color: Color::LINE, width: 0.7 };
                let placed = Placed { x: column.x, y: 0.5, owner: Owner::Decoration, item };
                let slab = Slab { height: 1.0, items: vec![placed], ..Slab::default() };
                self.add(vec![slab], (10.0, 10.0), out);
            }
        }
    }

    /// Adds the slabs of one block, with the space around it and the items that waited for it.
    fn add(&mut self, mut slabs: Vec<Slab>, room: (f32, f32), out: &mut Vec<Slab>) {
        if let Some(first) = slabs.first_mut() {
            first.before = room.0;
            first.new_page |= std::mem::take(&mut self.new_page);
            let anchors = self.anchors.drain(..);
            first.items.extend(anchors.map(|name| Placed {
                x: MARGIN,
                y: 0.0,
                owner: Owner::Decoration,
                item: Item::Anchor(name),
            }));
        }
        if let Some(last) = slabs.last_mut() {
            last.after = room.1;
        }
        out.append(&mut slabs);
    }

    fn display(
        &mut self,
        spans: &[Span],
        style: &Style,
        room: (f32, f32),
        column: Column,
        out: &mut Vec<Slab>,
    ) {
        let node = self.tree.add(column.parent, Role::Paragraph);
        let mut slabs = self.text(spans, style, column.x, column.width, node, Align::Left);
        keep_all(&mut slabs);
        if let Some(last) = slabs.last_mut() {
            last.keep = true;
        }
        self.add(slabs, room, out);
    }

    fn heading(&mut self, block: &Heading, column: Column, out: &mut Vec<Slab>) {
        let level = block.level.clamp(1, 3);
        let (style, before, after) = heading(level);
        // PDF/UA-1 (ISO 14289-1, 7.4.2) allows no skipped heading level; the looks may still be those of a deeper one.
        self.level = level.min(self.level + 1);
        let node = self.tree.add(column.parent, Role::Heading(self.level));
        let mut slabs = self.text(&block.spans, &style, column.x, column.width, node, Align::Left);
        if level == 1
            && let Some(last) = slabs.last_mut()
        {
            let item = Item::Fill { w: 48.0, h: 2.5, color: Color::TEAL };
            last.items.push(Placed {
                x: column.x,
                y: last.height + 4.0,
                owner: Owner::Decoration,
                item,
            });
            last.height += 6.5;
        }
        if let Some(first) = slabs.first_mut() {
            let mark = Item::Heading(self.next_heading);
            first.items.push(Placed { x: column.x, y: 0.0, owner: Owner::Decoration, item: mark });
        }
        slabs.iter_mut().for_each(|slab| slab.keep = true);
        self.next_heading += 1;
        self.after_heading = true;
        if let Some(name) = &block.anchor {
            self.anchors.push(name.as_str().into());
        }
        self.add(slabs, (before, after), out);
    }

    fn panel(
        &mut self,
        fill: Color,
        edge: Option<Color>,
        blocks: &[Block],
        column: Column,
        out: &mut Vec<Slab>,
    ) {
        let inner = Column { x: column.x + 14.0, width: column.width - 28.0, ..column };
        let mut slabs = Vec::new();
        for block in blocks {
            self.block(block, inner, &mut slabs);
        }
        // The background of each slab reaches the next, so that the panel has no seams.
        let count = slabs.len();
        let mut above = 9.0;
        for index in 0..count {
            let below = match slabs.get(index + 1) {
                Some(next) => slabs[index].after.max(next.before),
                None => 11.0,
            };
            let slab = &mut slabs[index];
            slab.items.iter_mut().for_each(|placed| placed.y += above);
            slab.height += above + below;
            slab.shrinks = 0.0;
            (slab.before, slab.after, slab.on_grid) = (0.0, 0.0, false);
            above = 0.0;
            let ground = |x, w, color| Placed {
                x,
                y: 0.0,
                owner: Owner::Decoration,
                item: Item::Fill { w, h: slab.height, color },
            };
            let mut items = vec![ground(column.x, column.width, fill)];
            items.extend(edge.map(|color| ground(column.x, 3.0, color)));
            items.append(&mut slab.items);
            slab.items = items;
        }
        if let Some(first) = slabs.first_mut() {
            first.before = 10.0;
        }
        if let Some(last) = slabs.last_mut() {
            last.after = 12.0;
            last.keep = false;
        }
        out.append(&mut slabs);
    }
}

/// The text of spans, without formatting.
pub(crate) fn plain(spans: &[Span]) -> String {
    spans.iter().map(|span| span.text.as_str()).collect()
}

fn collect<'a>(blocks: &'a [Block], headings: &mut Vec<HeadingMark>, known: &mut HashSet<&'a str>) {
    for (index, block) in blocks.iter().enumerate() {
        match block {
            Block::Heading(heading) => {
                known.extend(heading.anchor.as_deref());
                headings.push(HeadingMark {
                    level: heading.level.clamp(1, 3),
                    title: plain(&heading.spans),
                    listed: !matches!(blocks.get(index + 1), Some(Block::Contents { .. })),
                    place: None,
                });
            }
            Block::Anchor(name) => {
                known.insert(name);
            }
            Block::Table(table) => {
                let rows = table.header.iter().chain(&table.rows);
                known.extend(rows.filter_map(|row| row.anchor.as_deref()));
            }
            Block::Panel { blocks, .. } | Block::Together(blocks) => {
                collect(blocks, headings, known);
            }
            _ => {}
        }
    }
}
