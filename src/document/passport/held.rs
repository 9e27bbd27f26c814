//! Qualifications held and signers, on the passport page.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::room::{Left, Room};
use crate::clock::printed;
use crate::document::apart::{apart, described};
use crate::document::blocks::{Cell, Column, Row, Span, Table};
use crate::document::facts::{Facts, day};
use crate::evidence::Kind;
use crate::sign_off::{Decision, Said, SignOff};
use crate::words;
use crate::working_life::EntryView;

/// Qualifications and signers: in two columns, or as running text if columns take too much room.
pub(super) fn holdings(facts: &Facts, room: &Room, left: &Left) -> Table {
    let [held, signers] = [
        told(held(facts), room, left, words::left_of_holdings),
        told(signers(facts), room, left, words::left_of_signers),
    ];
    if room.run_on {
        let mut table = Table::new(vec![Column::Fixed(96.0), Column::Share(1.0)]);
        table.compact = true;
        let row = |what: &str, told: Vec<String>| {
            Row::new(vec![
                Cell::new(vec![Span::new(what).bold()]).names_row(),
                Cell::from(told.join("; ").as_str()),
            ])
        };
        table.rows = vec![row(words::HELD, held), row(words::SIGNED_BY, signers)];
        return table;
    }
    let mut table = Table::new(vec![Column::Share(1.0), Column::Share(1.0)]);
    table.compact = true;
    table.header = vec![Row::of([words::HELD, words::SIGNED_BY])];
    let sides = [held, signers].map(|told| Cell::from(told.join("\n").as_str()));
    table.rows.push(Row::new(sides.to_vec()));
    table
}

/// As many items as there is room for, and the number of the others.
fn told(all: Vec<String>, room: &Room, left: &Left, words: fn(usize) -> String) -> Vec<String> {
    if all.is_empty() {
        return vec!["none".to_owned()];
    }
    let count = all.len();
    let kept = if count > room.listed { room.listed.saturating_sub(1).max(1) } else { count };
    let mut told: Vec<String> =
        all.iter().take(kept).map(|one| left.cut(one, room.letters)).collect();
    if kept < count {
        told.push(words::document::portfolio::and_more(count - kept));
        left.out(words(count - kept));
    }
    told
}

/// The number of qualifications or of signers, whichever is greater.
pub(super) fn most(facts: &Facts) -> usize {
    held(facts).len().max(signers(facts).len())
}

/// The length of the longest item.
pub(super) fn longest(facts: &Facts) -> usize {
    let all = held(facts).into_iter().chain(signers(facts));
    all.map(|one| one.chars().count()).max().unwrap_or_default()
}

/// Qualifications, then trainings, then what only evidence shows; each newest first.
fn held(facts: &Facts) -> Vec<String> {
    // A training and the piece of evidence that shows it are listed once.
    let shown: BTreeSet<&str> = facts.entries("training").flat_map(evidence_of).collect();
    let pieces = facts.of_kinds(&[Kind::Certificate, Kind::PriorLearning]);
    let mut others: Vec<String> = pieces
        .filter(|piece| !shown.contains(piece.evidence.summary.id.as_str()))
        .map(|piece| {
            let until = piece.evidence.details.get("expires_on").and_then(|at| day(at));
            let until = until.map(|day| ends(day, day <= facts.period.to)).unwrap_or_default();
            format!("{}{until}", apart(&piece.evidence.summary.title))
        })
        .collect();
    others.reverse();
    recorded(facts).chain(trainings(facts)).chain(others).collect()
}

/// The pieces of evidence an entry refers to.
fn evidence_of(entry: &EntryView) -> impl Iterator<Item = &str> {
    let named = match entry.fields.get("evidence") {
        Some(Said::Many(ids)) => ids.as_slice(),
        _ => &[],
    };
    named.iter().map(String::as_str)
}

/// Trainings, newest first, each with the day it expires.
fn trainings(facts: &Facts) -> Vec<String> {
    let told = facts.entries("training").map(|one| {
        // A training is still valid on its last day.
        let until = one.said().day("runs-out").map(|day| ends(day, day < facts.period.to));
        format!("{}{}", apart(&one.title), until.unwrap_or_default())
    });
    let mut all: Vec<String> = told.collect();
    all.reverse();
    all
}

/// Until when a training is valid, or since when it is not.
fn ends(day: NaiveDate, ran_out: bool) -> String {
    format!(
        " ({} {})",
        if ran_out { words::document::portfolio::RAN_OUT } else { "until" },
        printed(day)
    )
}

/// Recorded qualifications, newest first, with whether proof was seen.
fn recorded(facts: &Facts) -> impl Iterator<Item = String> {
    facts.qualifications.iter().rev().map(|one| {
        let seen = if one.seen.is_some() { words::document::portfolio::PROOF_SEEN } else { "" };
        format!("{} ({}{seen})", apart(&one.title), one.progress.to_lowercase())
    })
}

/// The signers of decisions that count, the most frequent first.
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
        .map(|(count, SignOff { signer, .. })| {
            format!("{} ({count})", described(&signer.name, &signer.described()))
        })
        .collect()
}
