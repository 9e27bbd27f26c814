//! Review: how it stood on a day, what both say of it, and when they look again.

use super::fields::Fields;
use super::noun::{Due, Field, Form, Kept, Noun};
use crate::Portfolio;
use crate::error::{EntryFault, Result, Why};

pub(super) const NOUN: Noun = Noun {
    code: "review",
    part: "reviews",
    fields: &[
        Field::new("on", Form::PastDay).needed(),
        Field::new("with", Form::Person).needed(),
        Field::new("worker", Form::Text),
        Field::new("reviewer", Form::Text),
        Field::new("agreed", Form::Many),
        Field::new("next", Form::Day),
        Field::new("shows", Form::Indicators).more(),
        Field::new("evidence", Form::Evidence).more(),
        Field::new("readiness", Form::Text).hidden(),
    ],
    day: "on",
    single: false,
    private: false,
    check,
    due,
};

fn check(fields: &Fields, portfolio: &Portfolio) -> Result<()> {
    let on = fields.day("on");
    if fields.day("next").is_some_and(|next| Some(next) < on) {
        return Err(EntryFault::new(NOUN.code, "next", Why::Before("on")).into());
    }
    let plan = portfolio.standing_entries(&super::review_plan::NOUN)?.pop();
    let plan = plan.map(|row| super::keep::content_of(&row)).transpose()?.flatten();
    let planned = plan.and_then(|plan| Fields(plan.fields).day("start"));
    let start = planned.or(portfolio.started_in_post());
    if start.is_some_and(|start| on.is_some_and(|on| on < start)) {
        return Err(EntryFault::new(NOUN.code, "on", Why::Before("start")).into());
    }
    Ok(())
}

fn due(fields: &Fields, kept: &Kept) -> Vec<Due> {
    // A later review says anew when they look again.
    if kept.has_later(NOUN.code, "on", fields) {
        return Vec::new();
    }
    Due::one(fields.day("next"), "review")
}
