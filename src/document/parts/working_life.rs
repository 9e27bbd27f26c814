//! The sections on working life: supervision, delegation and scope, the plan, reviews, training and feedback.

use crate::clock::printed;
use crate::document::apart::described;
use crate::document::blocks::{Block, Cell, Column, Row, Span, Table};
use crate::document::facts::{EntryLine as Line, Facts, entry_lines};
use crate::document::options::DocumentKind;
use crate::words;
use crate::working_life::{EntryView, NOUNS, SignedBy, noun};

/// Nouns with many short entries, printed one row each.
const LOGGED: [&str; 4] = ["supervision", "delegation", "goal", "feedback"];
/// The fields that name a logged entry, by preference.
const NAMED_BY: [&str; 6] = ["title", "task", "about", "said", "worker", "reviewer"];

/// Fields that an appraisal leaves out of a row.
const LEFT_OUT_OF_A_FEW: [&str; 8] =
    ["minutes", "kind", "shows", "subject", "need", "how", "measure", "accepted"];

/// The entries of some nouns under headings of a level; empty if there are none.
pub fn blocks(facts: &Facts, nouns: &[&str], level: u8) -> Vec<Block> {
    let mut blocks = Vec::new();
    for noun in NOUNS.into_iter().filter(|noun| nouns.contains(&noun.code)) {
        if facts.entries(noun.code).next().is_none() {
            continue;
        }
        if few(facts) && noun.code == "review-plan" {
            continue;
        }
        let heading = words::noun(noun.code).map_or(noun.code, |words| words.many);
        blocks.push(Block::heading(level, heading));
        if noun.code == "delegation" {
            blocks.extend(in_force(facts));
        }
        if !few(facts) || noun.code != "delegation" {
            blocks.extend(self::entries(facts, noun.code));
        }
    }
    blocks
}

/// Whether the document is an appraisal, which is short: delegations in force instead of each delegation, and rows with
/// fewer fields.
fn few(facts: &Facts) -> bool {
    facts.options.document == DocumentKind::Appraisal
}

/// The entries of a noun: a table each, or a row each in a log.
pub fn entries(facts: &Facts, noun: &str) -> Vec<Block> {
    match noun {
        "training" => return vec![Block::Table(trainings(facts))],
        "scope" if few(facts) => {
            return scope(facts, str::to_owned).map(Block::Table).into_iter().collect();
        }
        _ => {}
    }
    if LOGGED.contains(&noun) || few(facts) && noun == "review" {
        return vec![Block::Table(log(facts, noun))];
    }
    facts.entries(noun).map(|entry| Block::Table(table(facts, entry))).collect()
}

/// The scope of practice in a few lines: included, excluded, conditional, and who signed it. `cut` shortens each
/// part.
pub fn scope(facts: &Facts, cut: impl Fn(&str) -> String) -> Option<Table> {
    let scope = facts.entries("scope").last()?;
    let mut spans = Vec::new();
    let lines = entry_lines(facts, scope);
    for (label, field) in words::SCOPE_PARTS.into_iter().zip(["in", "out", "only"]) {
        let Some(line) = lines.iter().find(|line| line.field == field) else { continue };
        spans.push(Span::new(format!("{label} ")).bold());
        let told = cut(&line.said.join("; "));
        let end = if told.ends_with('\u{2026}') { "" } else { "." };
        spans.push(Span::new(format!("{told}{end} ")));
    }
    let signed = scope.signed.iter().rfind(|one| one.version == scope.version);
    let until = scope.said().day("review-by").map(printed);
    spans.push(Span::new(match signed {
        Some(one) => words::scope_signed(&cut(&one.by), &printed(one.on), until.as_deref()),
        None => words::SCOPE_NOT_SIGNED.to_owned(),
    }));
    let mut table = Table::new(vec![Column::Share(1.0)]);
    table.compact = true;
    table.rows.push(Row::new(vec![Cell::new(spans)]));
    Some(table)
}

/// The length of the longest part of the scope.
pub fn longest_of_scope(facts: &Facts) -> usize {
    let longest = std::cell::Cell::new(0);
    let _ = scope(facts, |told| {
        longest.set(longest.get().max(told.chars().count()));
        told.to_owned()
    });
    longest.get()
}

/// The table of trainings with their dates.
fn trainings(facts: &Facts) -> Table {
    const SHOWN: [&str; 4] = ["title", "provider", "completed", "runs-out"];
    let mut table = Table::new(vec![
        Column::Share(1.1),
        Column::Share(1.0),
        Column::Fixed(102.0),
        Column::Fixed(102.0),
    ]);
    table.compact = true;
    table.header = vec![Row::of(SHOWN.map(|field| words::label("training", field)))];
    for entry in facts.entries("training") {
        let lines = entry_lines(facts, entry);
        let cell = |field: &str| {
            let line = lines.iter().find(|line| line.field == field);
            Cell::from(line.map_or_else(String::new, |line| line.said.join("; ")).as_str())
        };
        let mut cells: Vec<Cell> = SHOWN.into_iter().map(cell).collect();
        if let Some(title) = cells.first_mut() {
            title.spans = says(facts, entry, &SHOWN[1..]);
            title.names_row = true;
        }
        table.rows.push(Row::new(cells));
    }
    table
}

/// A log with a row for each entry: date, content, and the signer where one is required.
fn log(facts: &Facts, code: &str) -> Table {
    let noun = noun(code);
    let (day, agreed) = noun.map_or(("", false), |noun| (noun.day, noun.agreed));
    let signed = agreed || facts.entries(code).any(EntryView::is_signed);
    let mut columns = vec![Column::Fixed(102.0), Column::Share(1.0)];
    let one = words::noun(code).map_or("", |words| words.one);
    let mut header = vec![words::label(code, day), one];
    if signed {
        columns.push(Column::Fixed(if few(facts) { 100.0 } else { 124.0 }));
        header.push(words::SIGNED_BY);
    }
    let mut table = Table::new(columns);
    table.compact = true;
    table.header = vec![Row::of(header)];
    for entry in facts.entries(code) {
        let mut cells = vec![Cell::from(printed(entry.on).as_str()).names_row()];
        cells.push(Cell::new(says(facts, entry, &[day])));
        if signed {
            let by = match signatures(facts, entry, few(facts)).as_slice() {
                [] => Span::new(words::NOT_SIGNED).muted(),
                signed => Span::new(signed.join("\n")),
            };
            cells.push(Cell::new(vec![by.small()]));
        }
        table.rows.push(Row::new(cells));
    }
    table
}

/// The name of an entry, and its other fields in small print except those in columns `beside`.
fn says(facts: &Facts, entry: &EntryView, beside: &[&str]) -> Vec<Span> {
    let told = |line: &Line| {
        let left_out = few(facts) && LEFT_OUT_OF_A_FEW.contains(&line.field);
        !beside.contains(&line.field) && !left_out
    };
    let (named, others): (Vec<Line>, Vec<Line>) = entry_lines(facts, entry)
        .into_iter()
        .filter(told)
        .partition(|line| NAMED_BY.contains(&line.field));
    let named: Vec<String> = named.into_iter().flat_map(|line| line.said).collect();
    let others = others.iter().map(|one| format!("{}: {}", one.label, one.said.join("; ")));
    let others = others.collect::<Vec<_>>().join(" \u{b7} ");
    let mut says = vec![Span::new(named.join("\n")).bold()];
    if !others.is_empty() {
        let below = if named.is_empty() { "" } else { "\n" };
        says.push(Span::new(format!("{below}{others}")).small());
    }
    says
}

/// Every noun except those shown elsewhere, under one heading; empty if nothing is recorded.
pub fn all(facts: &Facts, elsewhere: &[&str]) -> Vec<Block> {
    let codes = NOUNS.into_iter().map(|noun| noun.code);
    let codes: Vec<&str> = codes.filter(|code| !elsewhere.contains(code)).collect();
    let inner = blocks(facts, &codes, if few(facts) { 3 } else { 2 });
    if inner.is_empty() {
        return inner;
    }
    let mut blocks = vec![Block::heading_at(1, words::WORKING_LIFE, "working-life")];
    blocks.extend(inner);
    blocks
}

/// The delegations in force on the last day of the period: task, who delegated it, until when.
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

/// The table of one entry: its fields and its signatures.
fn table(facts: &Facts, entry: &EntryView) -> Table {
    let mut table = Table::new(vec![Column::Fixed(130.0), Column::Share(1.0)]);
    table.compact = true;
    for line in entry_lines(facts, entry) {
        table.rows.push(Row::new(vec![
            Cell::new(vec![Span::new(line.label).bold()]).names_row(),
            Cell::from(line.said.join("\n").as_str()),
        ]));
    }
    let by = match signatures(facts, entry, false).as_slice() {
        [] => Span::new(words::NOT_SIGNED).muted(),
        signed => Span::new(signed.join("\n")),
    };
    table.rows.push(Row::new(vec![
        Cell::new(vec![Span::new(words::SIGNED_BY).bold()]).names_row(),
        Cell::new(vec![by]),
    ]));
    table
}

/// The signatures on the current version of an entry, in full or by name, and the conditions unmet when they were made.
fn signatures(facts: &Facts, entry: &EntryView, by_name: bool) -> Vec<String> {
    let signed = || entry.signed.iter().filter(|one| one.version == entry.version);
    let who = |one: &SignedBy| described(&one.by, if by_name { &one.by } else { &one.described });
    let by = signed().map(|one| format!("{}, {}", who(one), printed(one.on)));
    let unmet = signed().flat_map(|one| &one.unmet).map(|point| {
        words::not_so_on_that_day(&facts.named(entry, &point.id), point.state.label())
    });
    by.chain(unmet).collect()
}
