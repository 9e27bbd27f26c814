//! Every statement of the framework in words, once, so that codes that look alike can be told apart.

use crate::document::blocks::{Block, Cell, Column, Row, Span, Table};
use crate::document::facts::Facts;

/// The section.
pub fn blocks(facts: &Facts) -> Vec<Block> {
    let mut table = Table::new(vec![Column::Fixed(56.0), Column::Fixed(88.0), Column::Share(1.0)]);
    table.compact = true;
    table.header = vec![Row::of(["Statement", "Stage", "What it asks for"])];
    for (_, competence, indicator) in facts.framework.indicators() {
        let stage = match facts.framework.stage(&indicator.stage) {
            Some(stage) if !indicator.is_shared() => stage.short(),
            _ => "All stages",
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
        Block::heading_at(1, "Statements in words", "statements"),
        Block::Byline(vec![
            format!(
                "In plain words. Each code leads to the text that {} published.",
                facts.framework.source.publisher
            )
            .into(),
        ]),
        Block::Table(table),
    ]
}
