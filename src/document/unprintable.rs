//! The characters of a document that no face can show.

use std::collections::BTreeSet;

use super::blocks::{Block, List, Span};
use super::fonts::Faces;
use super::layout::shape::{is_ignorable, plain};

/// Every such character, once. None if the faces cannot be read: rendering says so then.
pub(crate) fn unprintable(blocks: &[Block]) -> BTreeSet<char> {
    let mut seen = BTreeSet::new();
    blocks.iter().for_each(|block| look(block, &mut seen));
    let Ok(faces) = Faces::load() else { return BTreeSet::new() };
    let shown = |c: char| {
        is_ignorable(c)
            || [false, true]
                .iter()
                .any(|&wide| faces.glyph(Faces::pick(false, wide), plain(c)).is_some())
    };
    seen.retain(|&c| !c.is_ascii() && !shown(c));
    seen
}

fn look(block: &Block, seen: &mut BTreeSet<char>) {
    match block {
        Block::Title(spans)
        | Block::Subtitle(spans)
        | Block::Byline(spans)
        | Block::Paragraph(spans) => words(spans, seen),
        Block::Heading(heading) => words(&heading.spans, seen),
        Block::List(list) => items(list, seen),
        Block::Table(table) => {
            table.caption.iter().for_each(|caption| words(caption, seen));
            let rows = table.header.iter().chain(&table.rows);
            rows.flat_map(|row| &row.cells).for_each(|cell| words(&cell.spans, seen));
        }
        Block::Figure(figure) => figure.caption.iter().for_each(|caption| words(caption, seen)),
        Block::KeyValue(rows) => rows.iter().for_each(|(term, value)| {
            words(term, seen);
            words(value, seen);
        }),
        Block::Panel { blocks, .. } | Block::Together(blocks) => {
            blocks.iter().for_each(|block| look(block, seen));
        }
        Block::Contents { .. }
        | Block::Anchor(_)
        | Block::PageBreak
        | Block::Spacer(_)
        | Block::Rule => {}
    }
}

fn items(list: &List, seen: &mut BTreeSet<char>) {
    for item in &list.items {
        words(&item.spans, seen);
        item.inner.iter().for_each(|inner| items(inner, seen));
    }
}

fn words(spans: &[Span], seen: &mut BTreeSet<char>) {
    for span in spans.iter().filter(|span| !span.text.is_ascii()) {
        seen.extend(span.text.chars());
    }
}
