//! Feedback: what somebody said about the work, without names. The owner writes it down, or it comes in a file from somebody
//! who needs no registration and no portfolio. It is never a sign-off.

mod accept;
mod ask;
mod file;
mod give;

pub use accept::TakenIn;
pub use file::{
    Feedback, FeedbackAsk, FeedbackAskView, FeedbackRequest, open_feedback, read_feedback,
};
pub use give::{Given, give_feedback, give_feedback_at};

use super::as_it_came::FEEDBACK;
use super::noun::{Field, Form, Noun, no_rule, nothing_to_fill};

/// Whom feedback may come from.
const FROM: &[&str] = &["peer", "service-user", "student", "other"];

pub(super) const NOUN: Noun = Noun {
    code: FEEDBACK,
    part: "supervision",
    fields: &[
        Field::new("from", Form::Choice(FROM)).needed(),
        Field::new("role", Form::Line),
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
