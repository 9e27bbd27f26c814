//! Scope of practice: what is in, what is out, and what is done only under a condition. A portfolio has one.

use super::fields::Fields;
use super::noun::{Due, Field, Form, Noun, StandingEntries, nothing_to_fill};
use crate::Portfolio;
use crate::error::{EntryFault, Result, Why};

pub(super) const NOUN: Noun = Noun {
    code: "scope",
    part: "scope",
    fields: &[
        Field::new("in", Form::Many),
        Field::new("out", Form::Many),
        Field::new("only", Form::Conditions),
        Field::new("review-by", Form::Day),
        Field::new("template", Form::Line).kept(),
    ],
    day: "",
    single: true,
    private: false,
    agreed: true,
    fill: nothing_to_fill,
    check,
    due: Some(due),
};

fn check(fields: &Fields, _: &Portfolio) -> Result<()> {
    if ["in", "out", "only"].iter().all(|part| fields.many(part).is_empty()) {
        return Err(EntryFault::new(NOUN.code, "in", Why::Missing).into());
    }
    Ok(())
}

fn due(fields: &Fields, _: &StandingEntries) -> Vec<Due> {
    Due::one(fields.day("review-by"), "review")
}
