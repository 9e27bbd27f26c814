//! Training and qualifications, as the evidence tells them.

use crate::clock::printed;
use crate::document::blocks::{Block, Cell, Column, Row, Span, Table, Tone};
use crate::document::facts::{Facts, Piece, day, printed_day};
use crate::evidence::Kind;

/// Certificates and prior learning as a table.
pub fn table(facts: &Facts) -> Block {
    let pieces: Vec<&Piece> = facts.of_kinds(&[Kind::Certificate, Kind::PriorLearning]).collect();
    if pieces.is_empty() {
        return Block::text("No certificates or prior learning are logged in this period.");
    }
    let mut table = Table::new(vec![
        Column::Fixed(34.0),
        Column::Share(1.0),
        Column::Share(1.15),
        // As wide as the longest date.
        Column::Fixed(102.0),
        Column::Fixed(102.0),
    ]);
    table.header = vec![Row::of(["No.", "What", "Where and level", "Date", "Runs out"])];
    for piece in pieces {
        let summary = &piece.evidence.summary;
        let detail = |id: &str| piece.evidence.details.get(id).map(String::as_str);
        let whence: Vec<&str> =
            ["provider", "where", "level"].into_iter().filter_map(detail).collect();
        let number = Span::new(piece.number.clone());
        table.rows.push(Row::new(vec![
            Cell::new(vec![match facts.leads_to(piece) {
                Some(anchor) => number.to_anchor(anchor),
                None => number,
            }]),
            Cell::from(summary.title.as_str()).names_row(),
            Cell::from(whence.join(", ").as_str()),
            Cell::from(printed(summary.happened_on).as_str()),
            Cell::new(vec![runs_out(facts, detail("expires_on"))]),
        ]));
    }
    Block::Table(table)
}

fn runs_out(facts: &Facts, at: Option<&str>) -> Span {
    let Some(at) = at.filter(|at| !at.is_empty()) else {
        return Span::new("Not stated").muted();
    };
    if day(at).is_some_and(|day| day <= facts.period.to) {
        return Span::new(format!("{} (run out)", printed_day(at))).bold().tone(Tone::Returned);
    }
    Span::new(printed_day(at))
}
