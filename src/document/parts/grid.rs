//! The mapping grid: which evidence supports which statement, linked both ways.

use std::collections::HashMap;

use super::readiness::tone;
use crate::document::blocks::{Block, Cell, Column, Lines, Row, Span, Table};
use crate::document::drawing::{Align, Color};
use crate::document::facts::{Facts, Piece, indicator_anchor, piece_anchor};
use crate::framework::Domain;
use crate::readiness::State;
use crate::sign_off::Decision;
use crate::words;

/// The most pieces of evidence side by side in one grid.
const ACROSS: usize = 18;
/// With more pieces than this, their numbers are listed instead: a grid would be mostly empty.
const MOST_FOR_A_GRID: usize = 150;

/// The section with the grid.
pub fn blocks(facts: &Facts) -> Vec<Block> {
    let mut blocks =
        vec![Block::heading_at(1, words::document::parts::MAP_OF_STATEMENTS_AND_EVIDENCE, "grid")];
    let in_grid = facts.pieces.len() <= MOST_FOR_A_GRID;
    if in_grid {
        blocks.push(Block::Paragraph(vec![
            words::document::parts::IN_THE_BOXES.into(),
            Span::new("S").bold(),
            words::document::parts::SIGNED_OFF.into(),
            Span::new("S*").bold(),
            words::document::parts::SIGNED_OFF_AT_EARLIER_VERSION.into(),
            Span::new("W").bold(),
            words::document::parts::WAITING.into(),
            Span::new("R").bold(),
            words::document::parts::RETURNED.into(),
            Span::new("A").bold(),
            words::document::parts::TO_BE_SIGNED_AGAIN.into(),
            Span::new("N").bold(),
            words::document::parts::NOT_PART_OF_THE_ROLE_IN_THE_KEY.into(),
            Span::new("+").bold(),
            words::document::parts::LINKED_AND_NOT_ASKED_YET.into(),
        ]));
    } else {
        blocks.push(Block::text(words::document::parts::ABOUT_THE_LIST_OF_LINKS));
    }
    let linked = linked(facts);
    for domain in &facts.framework.domains {
        blocks.push(Block::heading(2, format!("{}. {}", domain.id, domain.title)));
        if in_grid {
            blocks.extend(grids(facts, domain, &linked));
        } else {
            blocks.push(Block::Table(list(facts, domain, &linked)));
        }
    }
    blocks
}

/// For each statement, the pieces linked to it and its state for each.
type Linked<'a> = HashMap<&'a str, Vec<(usize, State)>>;

fn linked<'a>(facts: &'a Facts) -> Linked<'a> {
    let mut linked = Linked::new();
    for (place, piece) in facts.pieces.iter().enumerate() {
        for link in &piece.evidence.summary.indicators {
            linked.entry(link.id.as_str()).or_default().push((place, link.state));
        }
    }
    linked
}

fn grids(facts: &Facts, domain: &Domain, linked: &Linked) -> Vec<Block> {
    let ids = || {
        domain.competences.iter().flat_map(|competence| {
            competence.indicators.iter().map(move |indicator| (competence, indicator.id.as_str()))
        })
    };
    let mut touching: Vec<usize> =
        ids().filter_map(|(_, id)| linked.get(id)).flatten().map(|(place, _)| *place).collect();
    touching.sort_unstable();
    touching.dedup();
    if touching.is_empty() {
        return vec![Block::text(words::document::parts::NO_EVIDENCE_YET)];
    }
    // Divided evenly, so that the last grid is not a single column.
    let across = touching.len().div_ceil(touching.len().div_ceil(ACROSS));
    touching
        .chunks(across)
        .map(|pieces| {
            let mut columns = vec![Column::Share(1.0)];
            let earlier = |place: &usize, id: &str| at_earlier_version(facts, *place, id);
            let starred = pieces.iter().any(|place| ids().any(|(_, id)| earlier(place, id)));
            let wide = if starred { 18.5 } else { 16.0 };
            columns.extend(pieces.iter().map(|_| Column::Fixed(wide)));
            let mut table = Table::new(columns);
            table.lines = Lines::Grid;
            table.compact = true;
            table.upright_header = true;
            let mut header = vec![Cell::from(words::shared::STATEMENT)];
            header.extend(pieces.iter().filter_map(|place| facts.pieces.get(*place)).map(number));
            table.header = vec![Row::new(header)];
            for (competence, id) in ids() {
                let name = format!("{}  {}", facts.said(id), competence.title);
                let mut row = vec![Cell::new(vec![Span::new(name)]).names_row()];
                for place in pieces {
                    let state = linked
                        .get(id)
                        .and_then(|links| links.iter().find(|(piece, _)| piece == place))
                        .map(|(_, state)| *state);
                    row.push(mark(state, earlier(place, id)));
                }
                let mut row = Row::new(row);
                row.anchor = Some(indicator_anchor(id));
                table.rows.push(row);
            }
            Block::Table(table)
        })
        .collect()
}

fn number(piece: &Piece) -> Cell {
    let anchor = piece_anchor(&piece.number);
    Cell::new(vec![Span::new(piece.number.clone()).bold().to_anchor(anchor)])
}

/// Whether a piece is signed off for a statement only in versions before the one shown.
fn at_earlier_version(facts: &Facts, place: usize, id: &str) -> bool {
    let Some(piece) = facts.pieces.get(place) else { return false };
    let summary = &piece.evidence.summary;
    let mut standing = facts
        .decisions_on(&summary.id)
        .filter(|one| one.indicator == id && one.standing && one.decision == Decision::Achieved)
        .flat_map(|one| one.evidence.iter().filter(|signed| signed.id == summary.id))
        .peekable();
    standing.peek().is_some() && standing.all(|signed| signed.version < summary.version)
}

fn mark(state: Option<State>, earlier: bool) -> Cell {
    let Some(state) = state else { return Cell::from("") };
    let (letter, fill) = match state {
        State::SignedOff if earlier => ("S*", Some(Color::TINT)),
        State::SignedOff => ("S", Some(Color::TINT)),
        State::Waiting => ("W", None),
        State::NotYet => ("R", None),
        State::NotMyRole => ("N", None),
        State::Expired | State::Withdrawn | State::Refresh | State::Requirement => ("A", None),
        State::NotAsked | State::NoEvidence => ("+", None),
    };
    let mut cell = Cell::new(vec![Span::new(letter).bold().tone(tone(state))]).align(Align::Centre);
    cell.fill = fill;
    cell
}

fn list(facts: &Facts, domain: &Domain, linked: &Linked) -> Table {
    let mut table = Table::new(vec![Column::Fixed(150.0), Column::Fixed(80.0), Column::Share(1.0)]);
    table.compact = true;
    table.header = vec![Row::of([
        words::shared::STATEMENT,
        words::document::parts::STANDING,
        words::shared::EVIDENCE,
    ])];
    for competence in &domain.competences {
        for indicator in &competence.indicators {
            let state = facts.state(&indicator.id);
            let mut evidence: Vec<Span> = Vec::new();
            for (place, _) in linked.get(indicator.id.as_str()).into_iter().flatten() {
                let Some(piece) = facts.pieces.get(*place) else { continue };
                let anchor = piece_anchor(&piece.number);
                evidence.push(Span::new(piece.number.clone()).to_anchor(anchor));
                let star = at_earlier_version(facts, *place, &indicator.id);
                evidence.push(Span::new(if star { "*  " } else { "  " }));
            }
            let mut row = Row::new(vec![
                Cell::new(vec![Span::new(format!(
                    "{}  {}",
                    facts.said(&indicator.id),
                    competence.title
                ))])
                .names_row(),
                Cell::new(vec![Span::new(state.label()).tone(tone(state))]),
                Cell::new(evidence),
            ]);
            row.anchor = Some(indicator_anchor(&indicator.id));
            table.rows.push(row);
        }
    }
    table
}
