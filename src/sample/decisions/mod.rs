//! What the two preceptors decided, session by session, and what still waits for an answer.

mod first_half;
mod second_half;

use std::borrow::Cow;

use chrono::NaiveDate;

use super::calendar::{at, in_2026};
use super::people::By;
use super::types::{Asked, Judged};
use crate::sign_off::Decision;

/// Decisions made in one sitting.
struct Session {
    by: By,
    on: NaiveDate,
    hour: u32,
    decisions: &'static [Line],
}

/// The evidence, the indicator, the decision and the comment.
type Line = (&'static [&'static str], &'static str, Decision, &'static str);

const SESSIONS: &[Session] = &[
    Session { by: By::Priya, on: in_2026(4, 2), hour: 15, decisions: first_half::SPRING_PRIYA_1 },
    Session { by: By::Priya, on: in_2026(4, 30), hour: 16, decisions: first_half::SPRING_PRIYA_2 },
    Session { by: By::Gareth, on: in_2026(5, 20), hour: 15, decisions: first_half::SPRING_GARETH },
    Session { by: By::Priya, on: in_2026(6, 18), hour: 15, decisions: first_half::JUNE_PRIYA },
    Session { by: By::Gareth, on: in_2026(7, 15), hour: 16, decisions: first_half::JULY_GARETH },
    Session { by: By::Priya, on: in_2026(8, 13), hour: 15, decisions: first_half::AUGUST_PRIYA },
    Session {
        by: By::Priya,
        on: in_2026(9, 17),
        hour: 16,
        decisions: second_half::SEPTEMBER_PRIYA,
    },
    Session {
        by: By::Gareth,
        on: in_2026(10, 7),
        hour: 12,
        decisions: second_half::OCTOBER_GARETH,
    },
    Session { by: By::Priya, on: in_2026(10, 22), hour: 15, decisions: second_half::OCTOBER_PRIYA },
    Session {
        by: By::Gareth,
        on: in_2026(11, 5),
        hour: 16,
        decisions: second_half::NOVEMBER_GARETH,
    },
];

/// Every decision on the forty pieces, oldest first.
pub(super) fn decisions() -> impl Iterator<Item = Judged> {
    SESSIONS.iter().flat_map(|session| {
        session.decisions.iter().zip(5..).map(|((pieces, indicator, decision, comment), minute)| {
            Judged {
                pieces: pieces.iter().copied().map(Cow::Borrowed).collect(),
                indicator,
                at: at(session.on, session.hour, minute),
                by: session.by,
                decision: *decision,
                comment,
            }
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
