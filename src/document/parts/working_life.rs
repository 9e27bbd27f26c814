//! Working life: supervision, delegation and scope, the plan, reviews, training and feedback, as they are recorded.

use crate::clock::printed;
use crate::document::blocks::{Block, Cell, Column, Row, Span, Table};
use crate::document::facts::{Facts, entry_lines};
use crate::words;
use crate::working_life::{EntryView, NOUNS};

/// The entries of some nouns under headings of a level; nothing where there are none.
pub fn blocks(facts: &Facts, nouns: &[&str], level: u8) -> Vec<Block> {
    let mut blocks = Vec::new();
    for noun in NOUNS.into_iter().filter(|noun| nouns.contains(&noun.code)) {
        let entries: Vec<&EntryView> = facts.entries(noun.code).collect();
        if entries.is_empty() {
            continue;
        }
        let heading = words::noun(noun.code).map_or(noun.code, |words| words.many);
        blocks.push(Block::heading(level, heading));
        if noun.code == "delegation" {
            blocks.extend(in_force(facts));
        }
        blocks.extend(entries.into_iter().map(|entry| Block::Table(table(facts, entry))));
    }
    blocks
}

/// Every noun, under one heading; nothing where nothing is recorded.
pub fn all(facts: &Facts) -> Vec<Block> {
    let codes: Vec<&str> = NOUNS.into_iter().map(|noun| noun.code).collect();
    let inner = blocks(facts, &codes, 2);
    if inner.is_empty() {
        return inner;
    }
    let mut blocks = vec![Block::heading_at(1, words::WORKING_LIFE, "working-life")];
    blocks.extend(inner);
    blocks
}

/// What may be done on the last day of the period, on whose word and until when.
fn in_force(facts: &Facts) -> Vec<Block> {
    if facts.in_force.is_empty() {
        return vec![Block::text(words::NOTHING_IN_FORCE)];
    }
    let mut table = Table::new(vec![
        Column::Share(1.0),
        Column::Fixed(110.0),
        Column::Share(0.8),
        Column::Fixed(102.0),
    ]);
    table.compact = true;
    table.header = vec![Row::of(words::IN_FORCE_COLUMNS)];
    for one in &facts.in_force {
        let level = words::choice("delegation", one.entry.said().text("level")).to_owned();
        let until = one.until.map_or_else(String::new, printed);
        table.rows.push(Row::new(vec![
            Cell::from(one.entry.title.as_str()).names_row(),
            Cell::from(level.as_str()),
            Cell::from(format!("{}, {}", one.signed.by, printed(one.signed.on)).as_str()),
            Cell::from(until.as_str()),
        ]));
    }
    vec![Block::Table(table)]
}

/// One entry: what it says, and who signed it.
fn table(facts: &Facts, entry: &EntryView) -> Table {
    let mut table = Table::new(vec![Column::Fixed(130.0), Column::Share(1.0)]);
    table.compact = true;
    for (label, lines) in entry_lines(facts, entry) {
        table.rows.push(Row::new(vec![
            Cell::new(vec![Span::new(label).bold()]).names_row(),
            Cell::from(lines.join("\n").as_str()),
        ]));
    }
    let signed = entry.signed.iter().filter(|one| one.version == entry.version);
    let mut signed: Vec<String> =
        signed.map(|one| format!("{}, {}", one.described, printed(one.on))).collect();
    for one in entry.signed.iter().filter(|one| one.version == entry.version) {
        signed.extend(
            one.unmet.iter().map(|point| {
                words::not_so_on_that_day(&facts.named(&point.id), point.state.label())
            }),
        );
    }
    let by = match signed.as_slice() {
        [] => Span::new(words::NOT_SIGNED).muted(),
        _ => Span::new(signed.join("\n")),
    };
    table.rows.push(Row::new(vec![
        Cell::new(vec![Span::new(words::SIGNED_BY).bold()]).names_row(),
        Cell::new(vec![by]),
    ]));
    table
}
