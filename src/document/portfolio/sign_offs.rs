//! Who signed, and every decision in the order it was made.

use std::collections::BTreeMap;

use super::facts::{Facts, indicator_anchor, piece_anchor, printed_day};
use crate::document::blocks::{Block, Cell, Column, Row, Span, Table, Tone};
use crate::sign_off::{Decision, Identity, SignOff};

/// The section.
pub fn blocks(facts: &Facts) -> Vec<Block> {
    let mut blocks = vec![Block::heading_at(1, "Sign-off log", "sign-offs")];
    if facts.sign_offs.is_empty() {
        blocks.push(Block::text("Nothing has been signed yet."));
        return blocks;
    }
    blocks.push(Block::heading(2, "Who signed"));
    blocks.push(Block::text(
        "Names, roles and registration numbers are as the signers stated them. Look a number up in the \
         public register to check it.",
    ));
    blocks.push(Block::Table(signers(facts)));
    blocks.push(Block::heading(2, "Decisions"));
    blocks.push(Block::Table(log(facts)));
    blocks
}

/// The tone of a decision; its words stand beside it always.
pub fn decision_tone(decision: Decision) -> Tone {
    match decision {
        Decision::Achieved => Tone::Done,
        Decision::NotYet => Tone::Returned,
        Decision::Referred => Tone::Waiting,
    }
}

fn signers(facts: &Facts) -> Table {
    let mut counts: BTreeMap<&str, (&Identity, u32)> = BTreeMap::new();
    for sign_off in &facts.sign_offs {
        counts.entry(&sign_off.fingerprint).or_insert((&sign_off.signer, 0)).1 += 1;
    }
    let mut table = Table::new(vec![
        Column::Share(1.0),
        Column::Fixed(98.0),
        Column::Fixed(96.0),
        Column::Fixed(62.0),
    ]);
    table.header = vec![Row::of(["Name and role", "Registration", "Key fingerprint", "Decisions"])];
    for (fingerprint, (who, count)) in counts {
        table.rows.push(Row::new(vec![
            Cell::new(vec![
                Span::new(who.name.clone()).bold(),
                Span::new(format!("\n{}, {}\n{}", who.role, who.profession, who.employer)).small(),
            ])
            .names_row(),
            Cell::from(format!("{} {}", who.regulator, who.number).as_str()),
            Cell::new(vec![Span::new(fingerprint.replacen('-', "-\u{200b}", 3)).small()]),
            Cell::from(count.to_string().as_str()),
        ]));
    }
    table
}

fn log(facts: &Facts) -> Table {
    let mut table = Table::new(vec![
        Column::Fixed(66.0),
        Column::Fixed(92.0),
        Column::Fixed(58.0),
        Column::Fixed(46.0),
        Column::Share(1.0),
    ]);
    table.compact = true;
    table.header =
        vec![Row::of(["Date", "Statement", "Decision", "Evidence", "Signer and comment"])];
    for sign_off in &facts.sign_offs {
        table.rows.push(row(facts, sign_off));
    }
    table
}

fn row(facts: &Facts, sign_off: &SignOff) -> Row {
    let mut evidence: Vec<Span> = Vec::new();
    for signed in &sign_off.evidence {
        if !evidence.is_empty() {
            evidence.push(Span::new(" "));
        }
        evidence.push(match facts.piece(&signed.id) {
            Some(piece) => Span::new(piece.number.clone()).to_anchor(piece_anchor(&piece.number)),
            None => Span::new("withdrawn").muted(),
        });
        if signed.newest > signed.version {
            evidence.push(Span::new(format!(" (version {})", signed.version)).small());
        }
    }
    let mut said = vec![Span::new(sign_off.signer.name.clone()).bold()];
    if !sign_off.comment.is_empty() {
        said.push(Span::new(format!("\n{}", sign_off.comment)));
    }
    let standing = if sign_off.standing { "" } else { "\nwithdrawn" };
    Row::new(vec![
        Cell::from(printed_day(&sign_off.signed_at).as_str()),
        Cell::new(vec![
            Span::new(sign_off.indicator.clone()).to_anchor(indicator_anchor(&sign_off.indicator)),
        ]),
        Cell::new(vec![
            Span::new(sign_off.decision.label()).bold().tone(decision_tone(sign_off.decision)),
            Span::new(standing),
        ]),
        Cell::new(evidence),
        Cell::new(said),
    ])
}
