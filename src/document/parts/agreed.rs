//! Agreements other than sign-offs: kind, subject, reason, and who agreed.

use crate::document::apart::apart;
use crate::document::blocks::{Block, Cell, Column, Row, Span, Table};
use crate::document::facts::{Facts, day, printed_day};
use crate::sign_off::{Agreement, AgreementKind};
use crate::words;

/// The tables of agreements, under headings of a level; empty without agreements.
pub fn blocks(facts: &Facts, level: u8) -> Vec<Block> {
    // Agreements as of the last day of the period.
    let to = facts.period.to;
    let then = |one: &&Agreement| day(&one.signed_at).is_some_and(|agreed| agreed <= to);
    let not_mine = |one: &&Agreement| {
        one.kind == AgreementKind::NotMyRole && day(&one.ended_at).is_none_or(|ended| to < ended)
    };
    // Proof seen is shown with its qualification, and signed working life with its entries.
    let told_elsewhere = |one: &&Agreement| match one.kind {
        AgreementKind::Proof => one.reason.trim().is_empty(),
        AgreementKind::Entry => true,
        _ => false,
    };
    let (out, others): (Vec<&Agreement>, Vec<&Agreement>) =
        facts.agreements.iter().filter(then).filter(|one| !told_elsewhere(one)).partition(not_mine);
    let mut blocks = Vec::new();
    if !out.is_empty() {
        blocks.extend([
            Block::heading(level, words::document::parts::NOT_PART_OF_THE_ROLE),
            Block::Byline(vec![words::document::parts::LEFT_OUT_OF_COUNTS.into()]),
            Block::Table(table(facts, &out)),
        ]);
    }
    if !others.is_empty() {
        blocks.extend([
            Block::heading(level, words::document::parts::AGREED_BESIDES_SIGN_OFFS),
            Block::Byline(vec![words::document::parts::SIGNED_LIKE_A_SIGN_OFF.into()]),
            Block::Table(table(facts, &others)),
        ]);
    }
    blocks
}

fn table(facts: &Facts, agreements: &[&Agreement]) -> Table {
    let mut table = Table::new(vec![
        Column::Fixed(112.0),
        Column::Share(1.0),
        Column::Share(1.2),
        Column::Fixed(118.0),
    ]);
    table.compact = true;
    table.header = vec![Row::of([
        words::shared::WHAT,
        words::shared::ABOUT,
        words::document::parts::REASON,
        words::document::parts::AGREED_BY,
    ])];
    for one in agreements {
        let mut what = vec![Span::new(one.kind.label()).bold()];
        if !one.ended_at.is_empty() {
            what.push(Span::new(words::document::parts::ended_on(printed_day(&one.ended_at))));
        }
        let about = match one.indicators.as_slice() {
            _ if let Some(stage) = &one.stage => Span::new(stage.words()),
            [] if one.qualification.is_empty() => {
                Span::new(words::document::parts::AN_EARLIER_AGREEMENT).muted()
            }
            [] => Span::new(one.qualification.clone()),
            codes => Span::new(facts.said_all(codes.iter().map(String::as_str))),
        };
        let reason = match one.reason.trim() {
            "" => Span::new(words::shared::NOT_STATED).muted(),
            reason => Span::new(reason),
        };
        table.rows.push(Row::new(vec![
            Cell::new(what).names_row(),
            Cell::new(vec![about]),
            Cell::new(vec![reason]),
            Cell::new(vec![
                Span::new(apart(&one.signer.name)),
                Span::new(format!("\n{}", printed_day(&one.signed_at))).small().muted(),
            ]),
        ]));
    }
    table
}
