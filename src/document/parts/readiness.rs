//! Readiness in charts and tables: rings, the map, what is left, and the kinds of evidence.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{Datelike, Months, NaiveDate};

use super::charts::{self, Bar, Month};
use crate::document::blocks::{Block, Cell, Column, Figure, Row, Span, Table, Tone};
use crate::document::facts::{Facts, indicator_anchor};
use crate::evidence::Kind;
use crate::readiness::{Left, State};
use crate::words;

/// The most months side by side.
const MONTHS: usize = 24;
/// With more statements left than this, they are listed by domain.
const LISTED: usize = 30;

/// A ring for each stage.
pub fn rings(facts: &Facts) -> Block {
    let stages: Vec<(String, u32, u32)> = facts
        .framework
        .stages
        .iter()
        .zip(&facts.readiness.stages)
        .map(|(stage, count)| (stage.short().to_owned(), count.signed_off, count.required))
        .collect();
    let (drawing, words) = charts::rings(&stages);
    Block::Figure(Figure::drawing(drawing, words))
}

/// The map of domains and stages: a table with a bar and a number in each cell.
pub fn map(facts: &Facts, bar_width: f32) -> Table {
    let mut columns = vec![Column::Share(1.0)];
    columns.extend(facts.framework.stages.iter().map(|_| Column::Fixed(bar_width + 16.0)));
    let mut table = Table::new(columns);
    let mut header = vec![Cell::from(words::shared::DOMAIN)];
    header.extend(facts.framework.stages.iter().map(|stage| Cell::from(stage.short())));
    table.header = vec![Row::new(header)];
    for (place, domain) in facts.framework.domains.iter().enumerate() {
        let title = format!("{}. {}", domain.id, domain.short());
        let mut cells = vec![Cell::new(vec![title.into()]).names_row()];
        for stage in &facts.readiness.stages {
            let Some(count) = stage.domains.get(place) else { continue };
            let (bar, words) = charts::bar(count.signed_off, count.required, bar_width);
            let mut cell = Cell::new(vec![
                Span::new(count.signed_off.to_string()).bold(),
                Span::new(words::document::parts::of_required(count.required)),
            ]);
            cell.drawing = Some((Arc::new(bar), words));
            cells.push(cell);
        }
        table.rows.push(Row::new(cells));
    }
    table
}

/// The statements left for the stage worked towards; only their number for the other stages.
pub fn left(facts: &Facts) -> Vec<Block> {
    let mut blocks = Vec::new();
    // Stages that need no table share a paragraph.
    let mut said: Vec<String> = Vec::new();
    for (stage, count) in facts.framework.stages.iter().zip(&facts.readiness.stages) {
        let title = &stage.title;
        if count.ready {
            said.push(words::document::parts::nothing_is_left(title));
            continue;
        }
        let number = count.left.len();
        let words = words::document::parts::left_of(title, number, count.required);
        if stage.id != facts.stage {
            said.push(words);
            continue;
        }
        if !said.is_empty() {
            blocks.push(Block::text(std::mem::take(&mut said).join(" ")));
        }
        // The sentence is the table's caption, so that both stay on one page.
        let caption = Some(vec![Span::new(words)]);
        if number > LISTED {
            let table = Table { caption, ..left_by_domain(facts, &count.left) };
            blocks.push(Block::Table(table));
            continue;
        }
        let mut table =
            Table::new(vec![Column::Fixed(138.0), Column::Share(1.0), Column::Fixed(110.0)]);
        table.caption = caption;
        table.header = vec![Row::of([
            words::shared::STATEMENT,
            words::document::parts::COMPETENCE,
            words::document::parts::WHY,
        ])];
        for left in &count.left {
            table.rows.push(Row::new(vec![
                Cell::new(vec![code(facts, &left.indicator)]).names_row(),
                Cell::from(facts.competence(&left.indicator)),
                Cell::new(why(left)),
            ]));
        }
        blocks.push(Block::Table(table));
    }
    if !said.is_empty() {
        blocks.push(Block::text(said.join(" ")));
    }
    blocks
}

/// Why a statement is left, and what to do where a qualification is required.
fn why(left: &Left) -> Vec<Span> {
    let mut spans = vec![Span::new(left.reason.label()).bold().tone(tone(left.reason))];
    if left.qualify.is_some() {
        spans.push(Span::new(format!("\n{}", left.next())).small());
    }
    spans
}

/// A long list of statements left: one row for each domain, grouped by reason.
fn left_by_domain(facts: &Facts, left: &[Left]) -> Table {
    let mut table = Table::new(vec![Column::Fixed(150.0), Column::Fixed(42.0), Column::Share(1.0)]);
    table.header = vec![Row::of([
        words::shared::DOMAIN,
        words::document::parts::LEFT,
        words::document::parts::STATEMENTS,
    ])];
    for domain in &facts.framework.domains {
        let ids = || domain.competences.iter().flat_map(|competence| &competence.indicators);
        let here: Vec<_> = left
            .iter()
            .filter(|left| ids().any(|indicator| indicator.id == left.indicator))
            .collect();
        if here.is_empty() {
            continue;
        }
        let mut why: BTreeMap<(State, String), Vec<Span>> = BTreeMap::new();
        for one in &here {
            let asked = if one.qualify.is_some() { one.next() } else { String::new() };
            let spans = why.entry((one.reason, asked)).or_default();
            if !spans.is_empty() {
                spans.push(Span::new("; "));
            }
            spans.push(code(facts, &one.indicator));
        }
        let mut spans = Vec::new();
        for ((reason, asked), codes) in why {
            if !spans.is_empty() {
                spans.push(Span::new("\n"));
            }
            spans.push(Span::new(format!("{}: ", reason.label())).bold().tone(tone(reason)));
            spans.extend(codes);
            if !asked.is_empty() {
                spans.push(Span::new(format!(". {asked}")));
            }
        }
        table.rows.push(Row::new(vec![
            Cell::new(vec![Span::new(format!("{}. {}", domain.id, domain.short()))]).names_row(),
            Cell::from(here.len().to_string().as_str()),
            Cell::new(spans),
        ]));
    }
    table
}

/// The code of a statement, linked to its row in the grid where there is one.
pub fn code(facts: &Facts, indicator: &str) -> Span {
    let span = Span::new(facts.said(indicator));
    match facts.options.document {
        crate::document::options::DocumentKind::Portfolio => {
            span.to_anchor(indicator_anchor(indicator))
        }
        _ => span,
    }
}

/// The tone of a state; it never stands without the state in words.
pub fn tone(state: State) -> Tone {
    match state {
        State::SignedOff => Tone::Done,
        State::Waiting => Tone::Waiting,
        State::NotYet | State::Withdrawn | State::Expired => Tone::Returned,
        State::Requirement | State::Refresh | State::NotAsked => Tone::Ink,
        State::NoEvidence | State::NotMyRole => Tone::Muted,
    }
}

/// The number of pieces of each kind of evidence.
pub fn kinds(facts: &Facts) -> Block {
    let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
    for piece in &facts.pieces {
        *counts.entry(piece.evidence.summary.kind.label()).or_default() += 1;
    }
    let bars: Vec<Bar> = counts
        .into_iter()
        .map(|(kind, count)| Bar { name: kind.to_owned(), count, of: None })
        .collect();
    if bars.is_empty() {
        return Block::text(words::document::parts::THERE_IS_NO_EVIDENCE_YET);
    }
    let (drawing, words) = charts::sorted_bars(&bars);
    Block::Figure(Figure::drawing(drawing, words))
}

/// The progress of each domain at the stage worked towards, the furthest first.
pub fn domains(facts: &Facts) -> Block {
    let stage = facts.readiness.stages.iter().find(|stage| stage.id == facts.stage);
    let counts = stage.map_or(&[][..], |stage| stage.domains.as_slice());
    let bars: Vec<Bar> = facts
        .framework
        .domains
        .iter()
        .zip(counts)
        .filter(|(_, count)| count.required > 0)
        .map(|(domain, count)| Bar {
            name: format!("{}. {}", domain.id, domain.short()),
            count: count.signed_off,
            of: Some(count.required),
        })
        .collect();
    let (drawing, words) = charts::sorted_bars(&bars);
    Block::Figure(Figure::drawing(drawing, words))
}

/// The evidence by month.
pub fn months(facts: &Facts) -> Vec<Block> {
    let first = facts.pieces.first().map(|piece| piece.evidence.summary.happened_on);
    let Some(first) = first.map(|first| facts.period.from.unwrap_or(first)) else {
        return vec![Block::text(words::document::parts::NO_EVIDENCE_IS_LOGGED)];
    };
    let mut months: Vec<Month> = Vec::new();
    let mut day = first.with_day(1);
    while let Some(start) = day.filter(|start| *start <= facts.period.to) {
        months.push(month(facts, start));
        day = start.checked_add_months(Months::new(1));
    }
    let all = months.len();
    let shown = months.split_off(all.saturating_sub(MONTHS));
    let (drawing, words) = charts::month_dots(&shown);
    let mut figure = Figure::drawing(drawing, words);
    let mut caption = words::document::parts::WHAT_THE_DOTS_MEAN.to_owned();
    if all > MONTHS {
        caption.push_str(&words::document::parts::last_months_shown(MONTHS, all));
    }
    figure.caption = Some(vec![Span::new(caption)]);
    vec![Block::Figure(figure)]
}

fn month(facts: &Facts, start: NaiveDate) -> Month {
    let here = facts.pieces.iter().map(|piece| &piece.evidence.summary).filter(|summary| {
        (summary.happened_on.year(), summary.happened_on.month()) == (start.year(), start.month())
    });
    let (mut pieces, mut signed) = (0, 0);
    for summary in here {
        pieces += 1;
        signed += u32::from(summary.indicators.iter().any(|link| link.state == State::SignedOff));
    }
    Month { name: start.format("%b").to_string(), year: start.year(), pieces, signed }
}

/// The rules of readiness in words, generated from the rules themselves.
pub fn rules(facts: &Facts) -> Vec<Block> {
    let label = |code: &str| {
        Kind::parse(code).map_or_else(|_| code.to_owned(), |kind| kind.label().to_owned())
    };
    let words = facts.policy.words(facts.framework, label, facts.period.to).into_iter();
    // A rule about one statement begins with its code.
    let said = |words: String| match words.split_once(' ') {
        Some((code, rest)) if facts.framework.indicator(code).is_some() => {
            format!("{} {rest}", facts.said(code))
        }
        _ => words,
    };
    vec![
        Block::text(words::document::parts::counted_by_rules_version(&facts.policy.version)),
        Block::bullets(words.map(said)),
    ]
}

/// How many statements of the stage worked towards are signed off, and of how many.
pub fn towards(facts: &Facts) -> (u32, u32) {
    facts
        .readiness
        .stages
        .iter()
        .find(|stage| stage.id == facts.stage)
        .map_or((0, 0), |stage| (stage.signed_off, stage.required))
}

/// A number of pieces of evidence, in words.
pub fn pieces(count: usize) -> String {
    words::shared::pieces_of_evidence(count)
}
