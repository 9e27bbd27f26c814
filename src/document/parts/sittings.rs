//! Decisions in few lines: those by one signer on one day share a row. Statements are shown by title, because the
//! document has no list of codes. Only comments that ask for more are printed.

use super::sign_offs::{about, evidence, said};
use crate::document::apart::apart;
use crate::document::blocks::{Block, Cell, Column, Row, Span, Table};
use crate::document::facts::{Facts, printed_day};
use crate::sign_off::{Decision, SignOff};
use crate::words;

/// Every decision in chronological order, including "not yet" and withdrawn ones.
pub fn decisions(facts: &Facts) -> Block {
    if facts.sign_offs.is_empty() {
        return Block::text(words::document::parts::NOTHING_HAS_BEEN_SIGNED_YET);
    }
    let [date, decision, signer] = [90.0, 62.0, 106.0].map(Column::Fixed);
    let mut table = Table::new(vec![date, Column::Share(1.0), decision, signer]);
    table.compact = true;
    table.header = vec![Row::of([
        words::shared::DATE,
        words::document::parts::STATEMENT_EVIDENCE,
        words::shared::DECISION,
        words::document::parts::SIGNER,
    ])];
    for sitting in facts.sign_offs.chunk_by(is_one) {
        let mut row = row(facts, sitting);
        let comment = sitting.first().and_then(comment);
        row.with_next = comment.is_some();
        table.rows.push(row);
        // A comment gets a row of its own at full width.
        table.rows.extend(comment.map(|words| Row::new(vec![Cell::from(words).over(4)])));
    }
    Block::Table(table)
}

/// Whether two decisions share a row.
fn is_one(one: &SignOff, next: &SignOff) -> bool {
    let told = |sign_off: &SignOff| {
        let day = printed_day(&sign_off.signed_at);
        (day, sign_off.decision, sign_off.standing, sign_off.fingerprint.clone())
    };
    one.standing && told(one) == told(next) && comment(one).is_none() && comment(next).is_none()
}

/// The comment of a decision that asks for more.
fn comment(sign_off: &SignOff) -> Option<&str> {
    let words = Some(sign_off.comment.trim()).filter(|words| !words.is_empty());
    words.filter(|_| sign_off.decision != Decision::Achieved)
}

fn row(facts: &Facts, sitting: &[SignOff]) -> Row {
    let mut statements = Vec::new();
    for (place, sign_off) in sitting.iter().enumerate() {
        let next = if place == 0 { "" } else { "\n" };
        statements.push(Span::new(format!("{next}{} (", about(facts, sign_off))));
        statements.extend(evidence(facts, sign_off));
        statements.push(Span::new(")"));
    }
    let first = sitting.first();
    Row::new(vec![
        Cell::from(first.map_or_else(String::new, |one| printed_day(&one.signed_at)).as_str()),
        Cell::new(statements),
        Cell::new(first.map_or_else(Vec::new, said)),
        Cell::new(first.map(|one| Span::new(apart(&one.signer.name))).into_iter().collect()),
    ])
}
