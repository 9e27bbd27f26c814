//! Finds the characters of a document without a glyph in any face.

use std::collections::BTreeSet;

use super::blocks::{Block, List, Span};
use super::fonts::Faces;
use super::layout::shape::Shaper;

/// Every such character, once. Empty if the faces cannot be read: rendering reports that.
pub(crate) fn unprintable(blocks: &[Block]) -> BTreeSet<char> {
    let mut seen = BTreeSet::new();
    let Ok(faces) = Faces::load() else { return seen };
    let mut shaper = Shaper::new(&faces);
    blocks.iter().for_each(|block| look(block, &mut shaper));
    seen.extend(shaper.missing.into_keys());
    seen
}

fn look(block: &Block, shaper: &mut Shaper<'_>) {
    match block {
        Block::Title(spans)
        | Block::Subtitle(spans)
        | Block::Byline(spans)
        | Block::Paragraph(spans) => words(spans, shaper),
        Block::Heading(heading) => words(&heading.spans, shaper),
        Block::List(list) => items(list, shaper),
        Block::Table(table) => {
            table.caption.iter().for_each(|caption| words(caption, shaper));
            let rows = table.header.iter().chain(&table.rows);
            rows.flat_map(|row| &row.cells).for_each(|cell| words(&cell.spans, shaper));
        }
        Block::Figure(figure) => figure.caption.iter().for_each(|caption| words(caption, shaper)),
        Block::KeyValue(rows) => rows.iter().for_each(|(term, value)| {
            words(term, shaper);
            words(value, shaper);
        }),
        Block::Panel { blocks, .. } | Block::Together(blocks) => {
            blocks.iter().for_each(|block| look(block, shaper));
        }
        Block::Contents { .. }
        | Block::Anchor(_)
        | Block::PageBreak
        | Block::Spacer(_)
        | Block::Rule => {}
    }
}

fn items(list: &List, shaper: &mut Shaper<'_>) {
    for item in &list.items {
        words(&item.spans, shaper);
        item.inner.iter().for_each(|inner| items(inner, shaper));
    }
}

fn words(spans: &[Span], shaper: &mut Shaper<'_>) {
    spans.iter().for_each(|span| drop(shaper.legible(&span.text)));
}
