//! Training: what was learned, where, when, and until when it counts.

use super::fields::Fields;
use super::noun::{Due, Field, Form, Noun, StandingEntries, nothing_to_fill};
use crate::Portfolio;
use crate::error::{EntryFault, Result, Why};
use crate::text;
use crate::words;

/// The subjects of the national core skills framework, by name.
const SUBJECTS: &[&str] = &[
    words::entries::CONFLICT_RESOLUTION,
    words::entries::EQUALITY_DIVERSITY_AND_HUMAN_RIGHTS,
    words::entries::FIRE_SAFETY,
    words::entries::HEALTH_SAFETY_AND_WELFARE,
    words::entries::INFECTION_PREVENTION_AND_CONTROL,
    words::entries::INFORMATION_GOVERNANCE_AND_DATA_SECURITY,
    words::entries::MOVING_AND_HANDLING,
    words::entries::PREVENTING_RADICALISATION,
    words::entries::RESUSCITATION,
    words::entries::SAFEGUARDING_ADULTS,
    words::entries::SAFEGUARDING_CHILDREN,
];

pub(super) const NOUN: Noun = Noun {
    code: "training",
    part: "training",
    fields: &[
        Field::new("title", Form::Line).needed(),
        Field::new("subject", Form::Offered(SUBJECTS)),
        Field::new("provider", Form::Line).needed(),
        Field::new("completed", Form::PastDay).needed(),
        Field::new("runs-out", Form::Day),
        Field::new("need", Form::Choice(&["needed", "chosen"])),
        Field::new("shows", Form::Indicators).more(),
        Field::new("evidence", Form::Evidence).more(),
    ],
    day: "completed",
    single: false,
    private: false,
    agreed: false,
    fill: nothing_to_fill,
    check,
    due: Some(due),
};

fn check(fields: &Fields, _: &Portfolio) -> Result<()> {
    let completed = fields.day("completed");
    if fields.day("runs-out").is_some_and(|day| Some(day) < completed) {
        return Err(EntryFault::new(NOUN.code, "runs-out", Why::Before("completed")).into());
    }
    Ok(())
}

fn due(fields: &Fields, kept: &StandingEntries) -> Vec<Due> {
    // The training was done again since, so the older entry needs no renewal.
    let about = |one: &Fields| {
        let subject = one.text("subject");
        text::fold(if subject.is_empty() { one.text("title") } else { subject }).into_owned()
    };
    let again = |other: &Fields| {
        other.day("completed") > fields.day("completed") && about(other) == about(fields)
    };
    if kept.of(NOUN.code).iter().any(again) {
        return Vec::new();
    }
    Due::one(fields.day("runs-out"), "runs-out")
}
