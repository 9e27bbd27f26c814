//! Feedback: what somebody said of the work, with names left out.

use super::noun::{Field, Form, Noun, no_rule, nothing_to_fill};

pub(super) const NOUN: Noun = Noun {
    code: "feedback",
    part: "supervision",
    fields: &[
        Field::new("from", Form::Choice(&["peer", "service-user", "student", "other"])).needed(),
        Field::new("on", Form::PastDay).needed(),
        Field::new("how", Form::Line).needed(),
        Field::new("said", Form::Text).needed(),
        Field::new("shows", Form::Indicators).more(),
        Field::new("evidence", Form::Evidence).more(),
    ],
    day: "on",
    single: false,
    private: false,
    agreed: false,
    fill: nothing_to_fill,
    check: no_rule,
    due: None,
};
