//! What the two preceptors decided, session by session, and what still waits for an answer.

use std::borrow::Cow;

use super::calendar::{at, in_2026};
use super::load::sessions;
use super::people::By;
use super::types::{Asked, Judged};
use crate::sign_off::Decision;

/// Every decision on the forty pieces, oldest first.
pub(super) fn decisions() -> impl Iterator<Item = Judged> {
    sessions().iter().flat_map(|session| {
        session.decisions.iter().zip(5..).map(|(line, minute)| Judged {
            pieces: line.pieces.iter().map(|key| Cow::Borrowed(key.as_str())).collect(),
            indicator: &line.indicator,
            at: at(session.on, session.hour, minute),
            by: session.by,
            decision: line.decision,
            comment: &line.comment,
        })
    })
}

/// The indicators that are achieved on the forty pieces.
pub(super) fn achieved() -> impl Iterator<Item = &'static str> {
    decisions()
        .filter(|judged| judged.decision == Decision::Achieved)
        .map(|judged| judged.indicator)
}

/// The requests still open, all of them with Priya for four days.
pub(super) fn requests() -> impl Iterator<Item = Asked> {
    [
        ("life-support", "3.12/all"),
        ("joint-visit", "4.4/intermediate"),
        ("new-starter-week", "7.4/entry"),
    ]
    .into_iter()
    .map(|(piece, indicator)| Asked {
        piece,
        indicator,
        at: at(in_2026(11, 12), 17, 40),
        to: By::Priya,
    })
}
