//! Readiness by stage: rings, the map, what is left, and the mix of evidence.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::charts;
use super::facts::{Facts, indicator_anchor};
use crate::document::blocks::{Block, Cell, Column, Figure, Row, Span, Table, Tone};
use crate::readiness::State;

/// The section.
pub fn blocks(facts: &Facts) -> Vec<Block> {
    let mut blocks = vec![Block::heading_at(1, "Readiness", "readiness")];
    blocks.push(Block::text(
        "Stages add up: a stage needs its own statements and those of the stages before it. \
         A statement shared by all stages counts once.",
    ));
    let stages: Vec<(String, u32, u32)> = facts
        .framework
        .stages
        .iter()
        .zip(&facts.readiness.stages)
        .map(|(stage, count)| (stage.short().to_owned(), count.signed_off, count.required))
        .collect();
    let (drawing, words) = charts::rings(&stages);
    blocks.push(Block::Figure(Figure::drawing(drawing, words)));
    blocks.push(Block::heading(2, "Map of domains and stages"));
    blocks.push(Block::text("Each box counts the statements of that stage, shared ones included."));
    blocks.push(Block::Table(map(facts)));
    blocks.push(Block::heading(2, "What is left"));
    blocks.extend(left(facts));
    blocks.extend(super::agreed::blocks(facts));
    blocks.push(Block::Together(vec![
        Block::heading(2, "Kinds of evidence"),
        Block::Figure(kinds(facts)),
    ]));
    blocks.push(Block::heading(2, "How this is counted"));
    blocks.extend(facts.how_counted.iter().map(|sentence| Block::text(sentence.as_str())));
    blocks
}

fn map(facts: &Facts) -> Table {
    let mut columns = vec![Column::Share(1.0)];
    columns.extend(facts.framework.stages.iter().map(|_| Column::Fixed(104.0)));
    let mut table = Table::new(columns);
    let mut header = vec![Cell::from("Domain")];
    header.extend(facts.framework.stages.iter().map(|stage| Cell::from(stage.short())));
    table.header = vec![Row::new(header)];
    for (place, domain) in facts.framework.domains.iter().enumerate() {
        let title = format!("{}. {}", domain.id, domain.title);
        let mut cells = vec![Cell::new(vec![title.into()]).names_row()];
        for stage in &facts.readiness.stages {
            let Some(count) = stage.domains.get(place) else { continue };
            let (bar, words) = charts::bar(count.signed_off, count.required, 88.0);
            let mut cell = Cell::new(vec![
                Span::new(count.signed_off.to_string()).bold(),
                Span::new(format!(" of {}", count.required)),
            ]);
            cell.drawing = Some((Arc::new(bar), words));
            cells.push(cell);
        }
        table.rows.push(Row::new(cells));
    }
    table
}

/// What is left for the stage worked towards; how many for the others.
fn left(facts: &Facts) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (stage, count) in facts.framework.stages.iter().zip(&facts.readiness.stages) {
        let title = &stage.title;
        if count.ready {
            blocks.push(Block::text(format!("{title}: nothing is left.")));
            continue;
        }
        let number = count.left.len();
        blocks.push(Block::Paragraph(vec![
            Span::new(format!("{title}: ")).bold(),
            Span::new(format!("{number} left of {}.", count.required)),
        ]));
        if stage.id != facts.stage {
            continue;
        }
        let mut table =
            Table::new(vec![Column::Fixed(96.0), Column::Share(1.0), Column::Fixed(110.0)]);
        table.header = vec![Row::of(["Statement", "Competence", "Why"])];
        for left in &count.left {
            let competence = facts
                .framework
                .indicator(&left.indicator)
                .map_or("", |(_, competence, _)| competence.title.as_str());
            table.rows.push(Row::new(vec![
                Cell::new(vec![
                    Span::new(left.indicator.clone()).to_anchor(indicator_anchor(&left.indicator)),
                ])
                .names_row(),
                Cell::from(competence),
                Cell::new(vec![Span::new(left.reason.label()).bold().tone(tone(left.reason))]),
            ]));
        }
        blocks.push(Block::Table(table));
    }
    blocks
}

/// The tone a state is written in; its words stand beside it always.
pub fn tone(state: State) -> Tone {
    match state {
        State::SignedOff => Tone::Done,
        State::Waiting => Tone::Waiting,
        State::NotYet | State::Withdrawn | State::Expired => Tone::Returned,
        State::Requirement | State::Refresh | State::NotAsked => Tone::Ink,
        State::NoEvidence | State::NotMyRole => Tone::Muted,
    }
}

fn kinds(facts: &Facts) -> Figure {
    let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
    for piece in &facts.pieces {
        *counts.entry(piece.evidence.summary.kind.label()).or_default() += 1;
    }
    let mut counts: Vec<(String, u32)> =
        counts.into_iter().map(|(kind, count)| (kind.to_owned(), count)).collect();
    counts.sort_by(|(_, a), (_, b)| b.cmp(a));
    let (drawing, words) = charts::sorted_bars(&counts);
    Figure::drawing(drawing, words)
}
