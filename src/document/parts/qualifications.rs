//! Recorded qualifications and experience, and training and prior learning from the evidence.

use crate::clock::printed;
use crate::document::apart::apart;
use crate::document::blocks::{Block, Cell, Column, Row, Span, Table, Tone};
use crate::document::facts::{Facts, Piece, day, printed_day};
use crate::evidence::Kind;
use crate::words;

/// Both tables, under headings of a level.
pub fn blocks(facts: &Facts, level: u8) -> Vec<Block> {
    vec![
        Block::heading(level, words::document::parts::QUALIFICATIONS_AND_EXPERIENCE),
        recorded(facts),
        Block::heading(level, words::document::parts::TRAINING_AND_EARLIER_LEARNING),
        from_evidence(facts),
    ]
}

/// The table of recorded qualifications and experience.
fn recorded(facts: &Facts) -> Block {
    if facts.qualifications.is_empty() {
        return Block::text(words::document::parts::NO_QUALIFICATIONS_OR_EXPERIENCE);
    }
    let mut table = Table::new(vec![
        Column::Share(1.0),
        Column::Share(1.0),
        Column::Fixed(104.0),
        Column::Fixed(124.0),
    ]);
    table.compact = true;
    table.header = vec![Row::of([
        words::shared::WHAT,
        words::document::parts::LEVEL_AND_WHERE,
        words::document::parts::SINCE,
        words::document::parts::PROOF_SEEN_BY,
    ])];
    for one in &facts.qualifications {
        let since = match one.progress {
            words::shared::HELD => printed_day(&one.since),
            progress => format!("{}\n{progress}", printed_day(&one.since)),
        };
        let proof = match &one.seen {
            Some((who, when)) => Span::new(format!("{}, {}", apart(who), printed_day(when))),
            None => Span::new(words::document::parts::NOT_SEEN_YET).muted(),
        };
        table.rows.push(Row::new(vec![
            Cell::from(one.title.as_str()).names_row(),
            Cell::from(one.whence.as_str()),
            Cell::from(since.as_str()),
            Cell::new(vec![proof]),
        ]));
    }
    Block::Table(table)
}

/// The table of certificates and prior learning from the evidence.
fn from_evidence(facts: &Facts) -> Block {
    let pieces: Vec<&Piece> = facts.of_kinds(&[Kind::Certificate, Kind::PriorLearning]).collect();
    if pieces.is_empty() {
        return Block::text(words::document::parts::NO_CERTIFICATES_OR_PRIOR_LEARNING);
    }
    let mut table = Table::new(vec![
        Column::Fixed(34.0),
        Column::Share(1.0),
        Column::Share(1.15),
        // As wide as the longest date.
        Column::Fixed(102.0),
        Column::Fixed(102.0),
    ]);
    table.compact = true;
    table.header = vec![Row::of([
        words::shared::NO,
        words::shared::WHAT,
        words::document::parts::WHERE_AND_LEVEL,
        words::shared::DATE,
        words::document::parts::RUNS_OUT,
    ])];
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
        return Span::new(words::shared::NOT_STATED).muted();
    };
    if day(at).is_some_and(|day| day <= facts.period.to) {
        return Span::new(words::document::parts::run_out(printed_day(at)))
            .bold()
            .tone(Tone::Returned);
    }
    Span::new(printed_day(at))
}
