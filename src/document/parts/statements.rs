//! The section with the full text of every statement of the framework, to look codes up.

use crate::document::blocks::{Block, Cell, Column, Row, Span, Table};
use crate::document::facts::Facts;
use crate::words;

/// The whole section.
pub fn blocks(facts: &Facts) -> Vec<Block> {
    let mut table = Table::new(vec![Column::Fixed(56.0), Column::Fixed(88.0), Column::Share(1.0)]);
    table.compact = true;
    table.header = vec![Row::of([
        words::shared::STATEMENT,
        words::document::facts::STAGE,
        words::document::facts::WHAT_IT_ASKS_FOR,
    ])];
    for (_, competence, indicator) in facts.framework.indicators() {
        let stage = match facts.framework.stage(&indicator.stage) {
            Some(stage) if !indicator.is_shared() => stage.short(),
            _ => words::document::facts::ALL_STAGES,
        };
        table.rows.push(Row::new(vec![
            Cell::from(competence.code.as_str()).names_row(),
            Cell::from(stage),
            Cell::new(vec![
                Span::new(format!("{}. ", competence.title)).bold(),
                Span::new(indicator.text.clone()),
            ]),
        ]));
    }
    vec![
        Block::heading_at(1, words::document::facts::STATEMENTS_IN_WORDS, "statements"),
        Block::Byline(vec![
            words::document::facts::in_plain_words(&facts.framework.source.publisher).into(),
        ]),
        Block::Table(table),
    ]
}
