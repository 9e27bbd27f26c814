//! Appraisal: what the worker prepared, what the appraiser says, and the plan both agree.

use super::agreed::ACCEPTED;
use super::fields::Fields;
use super::noun::{Due, Field, Form, Noun, StandingEntries, nothing_to_fill};
use crate::Portfolio;
use crate::error::{EntryFault, Result, Why};

pub(super) const NOUN: Noun = Noun {
    code: "appraisal",
    part: "reviews",
    fields: &[
        Field::new("on", Form::PastDay).needed(),
        Field::new("with", Form::Person).needed(),
        Field::new("prepared", Form::Text),
        Field::new("comments", Form::Text),
        Field::new("agreed", Form::Many),
        Field::new("next", Form::Day),
        Field::new("evidence", Form::Evidence).more(),
        Field::new(ACCEPTED, Form::PastDay).hidden(),
    ],
    day: "on",
    single: false,
    private: false,
    agreed: true,
    fill: nothing_to_fill,
    check,
    due: Some(due),
};

fn check(fields: &Fields, _: &Portfolio) -> Result<()> {
    if fields.day("next").is_some_and(|next| Some(next) < fields.day("on")) {
        return Err(EntryFault::new(NOUN.code, "next", Why::Before("on")).into());
    }
    Ok(())
}

fn due(fields: &Fields, kept: &StandingEntries) -> Vec<Due> {
    if kept.has_later(NOUN.code, "on", fields) {
        return Vec::new();
    }
    Due::one(fields.day("next"), "appraisal")
}
