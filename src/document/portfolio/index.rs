//! The index of evidence: a line for each piece, with its page number.

use crate::clock::printed;
use crate::document::blocks::{Block, Cell, Column, Row, Span, Table};
use crate::document::drawing::Align;
use crate::document::facts::{Facts, piece_anchor};
use crate::readiness::State;
use crate::words;

/// The section.
pub fn blocks(facts: &Facts) -> Vec<Block> {
    let mut blocks =
        vec![Block::heading_at(1, words::document::portfolio::EVIDENCE_INDEX, "index")];
    let mut table = Table::new(vec![
        Column::Fixed(38.0),
        Column::Fixed(92.0),
        Column::Share(1.5),
        Column::Share(1.0),
        Column::Fixed(52.0),
        Column::Fixed(36.0),
    ]);
    table.compact = true;
    table.header = vec![Row::of([
        words::shared::NO,
        words::shared::DATE,
        words::shared::TITLE,
        words::document::portfolio::KIND,
        words::shared::SIGNED_OFF,
        words::shared::PAGE,
    ])];
    for piece in &facts.pieces {
        let summary = &piece.evidence.summary;
        let anchor = piece_anchor(&piece.number);
        let all = summary.indicators.len();
        let signed =
            summary.indicators.iter().filter(|link| link.state == State::SignedOff).count();
        table.rows.push(Row::new(vec![
            Cell::new(vec![Span::new(piece.number.clone()).to_anchor(anchor.clone())]).names_row(),
            Cell::from(printed(summary.happened_on).as_str()),
            Cell::from(summary.title.as_str()),
            Cell::from(summary.kind.label()),
            Cell::from(words::shared::document_of(signed, all).as_str()),
            Cell::new(vec![Span::page_of(anchor)]).align(Align::Right),
        ]));
    }
    blocks.push(Block::Table(table));
    blocks
}
