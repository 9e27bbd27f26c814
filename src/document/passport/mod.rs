//! The passport on one page: what is signed off and by whom, without the evidence.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::blocks::{Block, Cell, Column, Lines, Row, Span, Table};
use super::drawing::Color;
use super::facts::{Facts, day};
use super::parts::{charts, integrity};
use crate::clock::printed;
use crate::evidence::Kind;
use crate::framework::{Competence, Domain};
use crate::readiness::State;
use crate::sign_off::{Decision, SignOff};

/// The most qualifications and signers that have a line of their own.
const LISTED: usize = 5;

/// What it says.
pub fn blocks(facts: &Facts) -> Vec<Block> {
    let mut blocks = vec![
        Block::heading(1, facts.options.document.label()),
        Block::KeyValue(who(facts)),
        Block::Table(map(facts)),
        Block::text(Span::new(legend(facts)).small().muted()),
        Block::Table(holdings(facts)),
        Block::Table(check(facts)),
    ];
    let mut last =
        "The new employer decides what to accept. The evidence itself is not in here.".to_owned();
    if !facts.period.is_whole() {
        last.push_str(&format!(" Counted for {}.", facts.period.words()));
    }
    if facts.options.initials {
        last.push_str(" People are named by initials and no passport file is inside, as the practitioner chose.");
    }
    blocks.push(Block::text(Span::new(last).bold()));
    blocks
}

fn who(facts: &Facts) -> Vec<(Vec<Span>, Vec<Span>)> {
    let mut rows = vec![
        ("Name", facts.practitioner.clone()),
        ("Working towards", facts.stage_title().to_owned()),
        ("Framework", format!("{} ({})", facts.framework.title, facts.framework.version)),
        ("Current to", printed(facts.period.to)),
    ];
    if !facts.options.for_whom.trim().is_empty() {
        rows.push(("For", facts.options.for_whom.trim().to_owned()));
    }
    rows.into_iter()
        .map(|(term, value)| (vec![Span::new(term)], vec![Span::new(value).bold()]))
        .collect()
}

/// Domains by stages, and the signed codes of each domain.
fn map(facts: &Facts) -> Table {
    let mut columns = vec![Column::Share(1.0)];
    columns.extend(facts.framework.stages.iter().map(|_| Column::Fixed(70.0)));
    columns.push(Column::Share(1.15));
    let mut table = Table::new(columns);
    table.compact = true;
    let mut header = vec![Cell::from("Domain")];
    header.extend(facts.framework.stages.iter().map(|stage| Cell::from(stage.short())));
    header.push(Cell::from("Signed off"));
    table.header = vec![Row::new(header)];
    for (place, domain) in facts.framework.domains.iter().enumerate() {
        let name = format!("{}. {}", domain.id, domain.short());
        let mut cells = vec![Cell::new(vec![name.into()]).names_row()];
        for stage in &facts.readiness.stages {
            let Some(count) = stage.domains.get(place) else { continue };
            let (bar, words) = charts::bar(count.signed_off, count.required, 60.0);
            let words_below = format!("{} of {}", count.signed_off, count.required);
            let mut cell = Cell::new(vec![Span::new(words_below)]);
            cell.drawing = Some((Arc::new(bar), words));
            cells.push(cell);
        }
        cells.push(Cell::from(signed_codes(facts, domain).as_str()));
        table.rows.push(Row::new(cells));
    }
    table
}

/// The competences signed off, each with the letters of the stages it is signed for.
fn signed_codes(facts: &Facts, domain: &Domain) -> String {
    let codes: Vec<String> =
        domain.competences.iter().filter_map(|competence| signed_code(facts, competence)).collect();
    if codes.is_empty() { "none".to_owned() } else { codes.join(", ") }
}

fn signed_code(facts: &Facts, competence: &Competence) -> Option<String> {
    let signed: Vec<_> = competence
        .indicators
        .iter()
        .filter(|indicator| facts.state(&indicator.id) == State::SignedOff)
        .collect();
    if signed.is_empty() {
        return None;
    }
    let letters: String = signed
        .iter()
        .filter(|indicator| !indicator.is_shared())
        .filter_map(|indicator| facts.framework.stage(&indicator.stage)?.short().chars().next())
        .collect();
    // The code and its letters are one word to a reader: no line ends between them.
    let gap = if letters.is_empty() { "" } else { "\u{A0}" };
    Some(format!("{}{gap}{letters}", competence.code))
}

fn legend(facts: &Facts) -> String {
    let stages: Vec<String> = facts
        .framework
        .stages
        .iter()
        .filter_map(|stage| {
            Some(format!("{} {}", stage.short().chars().next()?, stage.short().to_lowercase()))
        })
        .collect();
    format!(
        "Boxes count the statements of a stage, shared ones included. Letters behind a code name the stage it is \
         signed for: {}. A code without a letter is signed for all stages.",
        stages.join(", ")
    )
}

/// Qualifications and signers, side by side.
fn holdings(facts: &Facts) -> Table {
    let mut table = Table::new(vec![Column::Share(1.0), Column::Share(1.0)]);
    table.compact = true;
    table.header = vec![Row::of(["Training and qualifications", "Signed by"])];
    // The newest first.
    let mut held: Vec<String> = facts
        .of_kinds(&[Kind::Certificate, Kind::PriorLearning])
        .map(|piece| {
            let until = piece.evidence.details.get("expires_on").and_then(|at| day(at));
            let until = match until {
                Some(day) if day <= facts.period.to => format!(" (ran out {})", printed(day)),
                Some(day) => format!(" (until {})", printed(day)),
                None => String::new(),
            };
            format!("{}{until}", piece.evidence.summary.title)
        })
        .collect();
    held.reverse();
    let held = lines(recorded(facts).chain(held).collect());
    let signers = lines(signers(facts));
    table.rows.push(Row::new(vec![Cell::from(held.as_str()), Cell::from(signers.as_str())]));
    table
}

/// What is recorded, with whether anybody saw proof of it; the newest first.
fn recorded(facts: &Facts) -> impl Iterator<Item = String> {
    facts.qualifications.iter().rev().map(|one| {
        let seen = if one.seen.is_some() { ", proof seen" } else { "" };
        format!("{} ({}{seen})", one.title, one.progress.to_lowercase())
    })
}

/// Who signed what counts, the busiest first.
fn signers(facts: &Facts) -> Vec<String> {
    let counts = |sign_off: &&SignOff| sign_off.standing && sign_off.decision == Decision::Achieved;
    let mut found: BTreeMap<&str, (usize, &SignOff)> = BTreeMap::new();
    for sign_off in facts.sign_offs.iter().filter(counts) {
        found.entry(&sign_off.fingerprint).or_insert((0, sign_off)).0 += 1;
    }
    let mut found: Vec<_> = found.into_values().collect();
    found.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    found
        .into_iter()
        .map(|(count, sign_off)| {
            let who = &sign_off.signer;
            format!("{}, {}, {} {} ({count})", who.name, who.profession, who.regulator, who.number)
        })
        .collect()
}

fn lines(mut all: Vec<String>) -> String {
    if all.is_empty() {
        return "none".to_owned();
    }
    if all.len() > LISTED {
        let more = all.len() - (LISTED - 1);
        all.truncate(LISTED - 1);
        all.push(format!("and {more} more"));
    }
    all.join("\n")
}

/// The square code and how to use it.
fn check(facts: &Facts) -> Table {
    let Some(carried) = &facts.carried else {
        let words = "The signed passport file is not inside this PDF. Ask the practitioner for it to check the \
                     signatures.";
        let mut table = Table::new(vec![Column::Share(1.0)]);
        table.lines = Lines::Bare;
        table.rows.push(Row::new(vec![Cell::from(words).fill(Color::SAND)]));
        return table;
    };
    let words = vec![
        Span::new("Check it: ").bold(),
        Span::new(
            "the signed passport file travels inside this PDF. Open the PDF with Countersign, or run \
             \u{201c}countersign verify\u{201d} on it. It must show this check code:\n",
        ),
    ];
    integrity::beside_the_code(carried, words, Vec::new(), 80.0)
}
