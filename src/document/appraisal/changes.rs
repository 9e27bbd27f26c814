//! What changed since last time, domain by domain.

use crate::clock::printed;
use crate::document::blocks::{Block, Cell, Column, Row, Span, Table, Tone};
use crate::document::facts::Facts;
use crate::framework::Domain;
use crate::readiness::State;
use crate::words;

/// The section.
pub fn blocks(facts: &Facts) -> Vec<Block> {
    let mut blocks =
        vec![Block::heading_at(1, words::document::year::WHAT_CHANGED_SINCE_LAST_TIME, "changes")];
    if let Some(from) = facts.period.from {
        blocks.push(Block::Byline(vec![
            words::document::year::since_for_all_stages(printed(from)).into(),
        ]));
    }
    let mut table = Table::new(vec![
        Column::Share(1.0),
        Column::Fixed(52.0),
        Column::Fixed(52.0),
        Column::Share(1.4),
    ]);
    table.compact = true;
    table.header = vec![Row::of([
        words::shared::DOMAIN,
        words::document::year::THEN,
        words::document::year::NOW,
        words::document::year::NEWLY_SIGNED_OFF,
    ])];
    for domain in &facts.framework.domains {
        table.rows.push(row(facts, domain));
    }
    blocks.push(Block::Table(table));
    blocks
}

fn row(facts: &Facts, domain: &Domain) -> Row {
    let (mut then, mut now, mut new, mut lost) = (0u32, 0u32, Vec::new(), Vec::new());
    for indicator in domain.competences.iter().flat_map(|competence| &competence.indicators) {
        let before = facts.state_before(&indicator.id) == State::SignedOff;
        let after = facts.state(&indicator.id) == State::SignedOff;
        then += u32::from(before);
        now += u32::from(after);
        match (before, after) {
            (false, true) => new.push(indicator.id.as_str()),
            (true, false) => lost.push(indicator.id.as_str()),
            _ => {}
        }
    }
    let mut words = vec![if new.is_empty() {
        Span::new(words::document::year::NOTHING_NEW).muted()
    } else {
        Span::new(facts.said_all(new))
    }];
    if !lost.is_empty() {
        let lost = words::document::year::no_longer_signed_off(facts.said_all(lost));
        words.push(Span::new(lost).bold().tone(Tone::Returned));
    }
    Row::new(vec![
        Cell::new(vec![Span::new(format!("{}. {}", domain.id, domain.short()))]).names_row(),
        Cell::from(then.to_string().as_str()),
        Cell::new(vec![Span::new(now.to_string()).bold()]),
        Cell::new(words),
    ])
}
