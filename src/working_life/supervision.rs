//! Supervision: a talk with somebody who supports the work, what it was about and what was agreed.

use super::noun::{Field, Form, Noun, no_rule, nothing_to_fill};

/// The kinds of supervision.
const KINDS: &[&str] = &["direct", "indirect", "clinical", "group"];

pub(super) const NOUN: Noun = Noun {
    code: "supervision",
    part: "supervision",
    fields: &[
        Field::new("on", Form::PastDay).needed(),
        Field::new("minutes", Form::Number(1, 1_440)).needed(),
        Field::new("kind", Form::Choice(KINDS)).needed(),
        Field::new("with", Form::Person).needed(),
        Field::new("about", Form::Text).needed(),
        Field::new("agreed", Form::Many),
        Field::new("shows", Form::Indicators).more(),
        Field::new("evidence", Form::Evidence).more(),
    ],
    day: "on",
    single: false,
    private: true,
    agreed: true,
    fill: nothing_to_fill,
    check: no_rule,
    due: None,
};
