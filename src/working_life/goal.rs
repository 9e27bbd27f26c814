//! Goal: what a person wants to reach, why, how, and by when. Its history stays.

use super::fields::Fields;
use super::noun::{Due, Field, Form, Noun, StandingEntries, no_rule, nothing_to_fill};
use crate::Portfolio;
use crate::error::Result;

/// The field with the state of a goal, and its values; it is empty while the goal is open.
pub(super) const STATE: &str = "state";
const STATES: &[&str] = &["done", "dropped"];

pub(super) const NOUN: Noun = Noun {
    code: "goal",
    part: "plan",
    fields: &[
        Field::new("title", Form::Line).needed(),
        Field::new("why", Form::Why),
        Field::new("how", Form::Text),
        Field::new("need", Form::Text),
        Field::new("measure", Form::Text),
        Field::new("by", Form::Day).needed(),
        Field::new("shows", Form::Indicators).more(),
        Field::new("evidence", Form::Evidence).more(),
        Field::new(STATE, Form::Choice(STATES)).hidden(),
    ],
    day: "by",
    single: false,
    private: false,
    agreed: false,
    fill: nothing_to_fill,
    check: no_rule,
    due: Some(due),
};

fn due(fields: &Fields, _: &StandingEntries) -> Vec<Due> {
    if !fields.text(STATE).is_empty() {
        return Vec::new();
    }
    Due::one(fields.day("by"), "goal")
}

impl Portfolio {
    /// Marks a goal as done, dropped, or open again.
    ///
    /// # Errors
    /// [`crate::error::Agreeing::NoSuchEntry`]; [`crate::Error::Entry`] (state).
    pub fn close_goal(&mut self, id: &str, state: &str) -> Result<()> {
        let mut input = self.entry_input(id)?;
        let mut fields = Fields(input.fields);
        fields.set(STATE, state);
        input.fields = fields.0;
        self.change_entry(id, &input).map(drop)
    }
}
