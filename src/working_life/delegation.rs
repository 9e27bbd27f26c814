//! Delegation: a task that somebody with a registration hands over, at a level of supervision and under conditions.

use chrono::NaiveDate;

use super::agreed::ACCEPTED;
use super::fields::Fields;
use super::noun::{Due, Field, Form, Noun, StandingEntries, nothing_to_fill};
use crate::Portfolio;
use crate::error::{EntryFault, Result, Why};

/// The levels of supervision, the closest first.
const LEVELS: &[&str] = &["with-me", "nearby", "reachable", "on-my-own"];

/// The field with the day a delegation ended. Only the verb that ends it writes it.
pub(super) const ENDED: &str = "ended";

pub(super) const NOUN: Noun = Noun {
    code: "delegation",
    part: "scope",
    fields: &[
        Field::new("task", Form::Text).needed(),
        Field::new("by", Form::Person).needed(),
        Field::new("level", Form::Choice(LEVELS)).needed(),
        Field::new("if", Form::Many),
        Field::new("from", Form::Day).needed(),
        Field::new("review-by", Form::Day),
        Field::new("rests-on", Form::RestsOn).more(),
        Field::new("evidence", Form::Evidence).more(),
        Field::new(ENDED, Form::Day).hidden(),
        Field::new(ACCEPTED, Form::PastDay).hidden(),
    ],
    day: "from",
    single: false,
    private: false,
    agreed: true,
    fill: nothing_to_fill,
    check,
    due: Some(due),
};

fn check(fields: &Fields, _: &Portfolio) -> Result<()> {
    let from = fields.day("from");
    for later in ["review-by", ENDED] {
        if fields.day(later) < from && fields.day(later).is_some() {
            return Err(EntryFault::new(NOUN.code, later, Why::Before("from")).into());
        }
    }
    Ok(())
}

fn due(fields: &Fields, _: &StandingEntries) -> Vec<Due> {
    if fields.day(ENDED).is_some() {
        return Vec::new();
    }
    Due::one(fields.day("review-by"), "review")
}

impl Portfolio {
    /// Ends a delegation: from this day on it is not in force. Its words stay as they were signed.
    ///
    /// # Errors
    /// [`crate::error::Agreeing::NoSuchEntry`]; [`crate::Error::Entry`] when it ends before it begins.
    pub fn end_delegation(&mut self, id: &str, on: NaiveDate) -> Result<()> {
        let mut input = self.entry_input(id)?;
        let mut fields = Fields(input.fields);
        fields.set(ENDED, &on.to_string());
        input.fields = fields.0;
        self.change_entry(id, &input).map(drop)
    }
}
