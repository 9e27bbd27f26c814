//! Tables: column widths, rows kept whole, headers repeated on each page.

use std::sync::Arc;

use super::display::{Item, Owner, Placed};
use super::flow::{Column, Flow};
use super::row::{Frame, Manner, Place, SetCell};
use super::slab::{Header, Slab, keep_all, keep_pairs};
use super::style::{BODY, CELL, COMPACT, HEIGHT, Style};
use super::tree::{NodeId, Role};
use crate::document::blocks::{Cell, Column as ColumnWidth, Row, Span, Table, Tone};
use crate::document::drawing::{Align, Color};

impl Flow<'_, '_> {
    /// A table as slabs, one for each row.
    pub(crate) fn table(&mut self, table: &Table, column: Column) -> Vec<Slab> {
        let node = self.tree.add(column.parent, Role::Table);
        let mut slabs = Vec::new();
        if let Some(caption) = &table.caption {
            let caption_node = self.tree.add(node, Role::Caption);
            let style = Style { bold: true, ..BODY };
            slabs = self.text(caption, &style, column.x, column.width, caption_node, Align::Left);
            if let Some(last) = slabs.last_mut() {
                last.after = 4.0;
            }
        }
        let manner = Manner {
            style: if table.compact { COMPACT } else { CELL },
            pad: if table.compact { (4.0, 3.0) } else { (6.0, 4.5) },
            lines: table.lines,
            upright: table.upright_header,
            headed: !table.header.is_empty(),
            edges: edges(&table.columns, column),
        };
        let mut header = Vec::new();
        for row in &table.header {
            header.append(&mut self.row(row, &manner, Place::Header, node, HEIGHT / 2.0));
        }
        let said_again = (!header.is_empty()).then(|| Arc::new(Header::of(&header)));
        let room = HEIGHT - said_again.as_ref().map_or(0.0, |header| header.height);
        slabs.append(&mut header);
        keep_all(&mut slabs);
        if let Some(last) = slabs.last_mut() {
            last.keep = true;
        }
        let body = slabs.len();
        for row in &table.rows {
            let first = slabs.len();
            slabs.append(&mut self.row(row, &manner, Place::Body, node, room.max(100.0)));
            slabs[first..].iter_mut().for_each(|slab| slab.header = said_again.clone());
            if let Some(last) = slabs.last_mut().filter(|_| row.with_next) {
                last.keep = true;
            }
        }
        // No single row hangs alone at the foot or the head of a page.
        keep_pairs(&mut slabs[body..]);
        if let Some(last) = slabs.last_mut() {
            last.keep = false;
        }
        slabs
    }

    /// A table of two columns: terms at the left, their values at the right.
    pub(crate) fn key_value(
        &mut self,
        rows: &[(Vec<Span>, Vec<Span>)],
        column: Column,
    ) -> Vec<Slab> {
        // As wide as the longest term, because a wide gap separates a term from its value.
        let terms = rows.iter().map(|(term, _)| self.width_of(term)).fold(0.0, f32::max);
        let terms = (terms + 20.0).clamp(column.width * 0.16, column.width * 0.38);
        let mut table = Table::new(vec![ColumnWidth::Fixed(terms), ColumnWidth::Share(1.0)]);
        table.rows = rows
            .iter()
            .map(|(key, value)| {
                let tone = |span: &Span| {
                    if span.tone == Tone::Ink { span.clone().muted() } else { span.clone() }
                };
                let key = Cell::new(key.iter().map(tone).collect()).names_row();
                Row::new(vec![key, Cell::new(value.clone())])
            })
            .collect();
        self.table(&table, column)
    }

    /// The width of bold words on one line.
    fn width_of(&mut self, spans: &[Span]) -> f32 {
        let words: String = super::flow::plain(spans);
        let each = words.split_inclusive(' ').map(|word| self.shaper.width(word, true));
        each.sum::<f32>() * CELL.size
    }

    /// One row as slabs; more than one only if it is taller than `room`.
    fn row(
        &mut self,
        row: &Row,
        manner: &Manner,
        place: Place,
        table: NodeId,
        room: f32,
    ) -> Vec<Slab> {
        let node = self.tree.add(table, Role::Row);
        let last = manner.edges.len().saturating_sub(1);
        let mut cells = Vec::with_capacity(row.cells.len());
        let mut at = 0;
        let empty = Cell::new(Vec::new());
        while at < last {
            let cell = row.cells.get(cells.len()).unwrap_or(&empty);
            let end = (at + usize::from(cell.columns.max(1))).min(last);
            let (x, right) = (manner.edges[at], manner.edges[end]);
            cells.push(self.cell(cell, manner, place, node, (x, right - x), (end - at) as u16));
            at = end;
        }
        let frame = Frame { manner, place, with_next: row.with_next, cells };
        let mut slabs = frame.into_slabs(room);
        if let (Some(first), Some(anchor)) = (slabs.first_mut(), &row.anchor) {
            let item = Item::Anchor(anchor.as_str().into());
            first.items.push(Placed { x: manner.edges[0], y: 0.0, owner: Owner::Decoration, item });
        }
        slabs
    }

    fn cell(
        &mut self,
        cell: &Cell,
        manner: &Manner,
        place: Place,
        row: NodeId,
        (x, width): (f32, f32),
        columns: u16,
    ) -> SetCell {
        let role = match place {
            Place::Header => Role::ColumnHeader,
            Place::Body if cell.names_row => Role::RowHeader,
            Place::Body => Role::Cell,
        };
        let node = self.tree.add_cell(row, role, columns);
        let header = place == Place::Header;
        let style = Style { bold: header || cell.names_row, ..manner.style };
        let (left, inner) = (x + manner.pad.0, (width - 2.0 * manner.pad.0).max(8.0));
        let mut parts = Vec::new();
        if let Some((drawing, alt)) = &cell.drawing {
            let figure = self.tree.add_figure(node, alt);
            let mut items = Vec::new();
            let x = left + super::text::aside(cell.align, inner, drawing.width);
            self.drawing(drawing, (x, 0.0), figure, &mut items);
            parts.push(Slab { height: drawing.height, items, ..Slab::default() });
        }
        let fill = cell.fill.or(header.then_some(Color::TINT));
        if !cell.spans.is_empty() {
            let upright = (header && manner.upright)
                .then(|| self.upright(cell, &style, (x, width), node, manner));
            match upright.flatten() {
                Some(slab) => parts.push(slab),
                None => {
                    parts.append(&mut self.text(&cell.spans, &style, left, inner, node, cell.align))
                }
            }
        }
        SetCell { x, width, parts, fill, border: cell.border }
    }

    /// The text of a header cell turned upwards; none if it fits unturned.
    fn upright(
        &mut self,
        cell: &Cell,
        style: &Style,
        (x, width): (f32, f32),
        node: NodeId,
        manner: &Manner,
    ) -> Option<Slab> {
        const TALLEST: f32 = 150.0;
        let level = self.text(&cell.spans, style, 0.0, f32::MAX, node, Align::Left);
        if level.len() == 1 && level.iter().all(|slab| reach(slab) <= width - 2.0 * manner.pad.0) {
            return None;
        }
        let lines = self.text(&cell.spans, style, 0.0, TALLEST, node, Align::Left);
        let height = lines.iter().map(reach).fold(0.0, f32::max);
        let left = x + (width - lines.len() as f32 * style.leading) / 2.0;
        let mut items = Vec::new();
        for (index, line) in lines.into_iter().enumerate() {
            let top = left + index as f32 * style.leading;
            items.extend(line.items.into_iter().filter_map(|mut placed| match &mut placed.item {
                Item::Text(text) => {
                    text.turn = 90.0;
                    Some(Placed { x: top + style.baseline(), y: height - placed.x, ..placed })
                }
                Item::Link { w, h, .. } => {
                    std::mem::swap(w, h);
                    let y = height - placed.x - *h;
                    Some(Placed { x: top, y, ..placed })
                }
                _ => None,
            }));
        }
        Some(Slab { height, items, ..Slab::default() })
    }
}

/// The right edge of the text of a line.
fn reach(slab: &Slab) -> f32 {
    let ends = slab.items.iter().map(|placed| match &placed.item {
        Item::Text(text) => {
            placed.x + text.words.iter().map(|word| word.width * text.size).sum::<f32>()
        }
        _ => 0.0,
    });
    ends.fold(0.0, f32::max)
}

/// The left edge of each column, and the right edge of the last.
fn edges(columns: &[ColumnWidth], column: Column) -> Vec<f32> {
    let (mut fixed, mut shares) = (0.0, 0.0);
    for width in columns {
        match width {
            ColumnWidth::Fixed(points) => fixed += points.max(0.0),
            ColumnWidth::Share(share) => shares += share.max(0.0),
        }
    }
    let left = (column.width - fixed).max(0.0);
    let squeeze = if shares == 0.0 && fixed <= column.width {
        1.0
    } else {
        (column.width / fixed.max(1.0)).min(1.0)
    };
    let mut x = column.x;
    let mut edges = vec![x];
    for width in columns {
        x += match width {
            ColumnWidth::Fixed(points) => points.max(0.0) * squeeze,
            ColumnWidth::Share(share) if shares > 0.0 => left * share.max(0.0) / shares,
            ColumnWidth::Share(_) => 0.0,
        };
        edges.push(x);
    }
    edges
}
