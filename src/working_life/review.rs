//! Review: readiness on a day, what both people say about it, and when they look again.

use chrono::NaiveDate;

use super::agreed::ACCEPTED;
use super::fields::Fields;
use super::noun::{Due, Field, Form, Noun, StandingEntries};
use super::review_plan::{self, REVIEW};
use crate::error::{EntryFault, Error, Result, Why};
use crate::readiness::State;
use crate::{Portfolio, words};

/// The field with readiness on that day, which nobody types.
const READINESS: &str = "readiness";

pub(super) const NOUN: Noun = Noun {
    code: REVIEW,
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
        Field::new(READINESS, Form::Text).hidden(),
        Field::new(ACCEPTED, Form::PastDay).hidden(),
    ],
    day: "on",
    single: false,
    private: false,
    agreed: true,
    fill,
    check,
    due: Some(due),
};

/// Keeps readiness on that day in words, because later records may change what is known about the day.
fn fill(fields: &mut Fields, before: Option<&Fields>, portfolio: &Portfolio) -> Result<()> {
    let Some(on) = fields.day("on") else { return Ok(()) };
    let same = before.filter(|before| before.day("on") == Some(on));
    let kept = same.map(|before| before.text(READINESS)).filter(|kept| !kept.is_empty());
    let text = match kept {
        Some(kept) => kept.to_owned(),
        None => stood(portfolio, on)?,
    };
    fields.set(READINESS, &text);
    Ok(())
}

/// Readiness for the stage worked towards on a day, in words.
fn stood(portfolio: &Portfolio, on: NaiveDate) -> Result<String> {
    let stand = portfolio.stand(on)?;
    let readiness = stand.readiness.first().ok_or(Error::Damaged)?;
    let (id, framework) = (portfolio.stage(), portfolio.framework()?);
    let counted = readiness.stages.iter().find(|stage| stage.id == id);
    let Some((stage, counted)) = framework.stage(id).zip(counted) else {
        return Ok(String::new());
    };
    let left = State::ORDER.into_iter().map(|state| {
        let of = counted.left.iter().filter(|one| one.reason == state);
        (state.label(), of.count())
    });
    let left: Vec<(&str, usize)> = left.filter(|(_, count)| *count > 0).collect();
    Ok(words::stood(&stage.title, counted.signed_off, counted.required, &left))
}

fn check(fields: &Fields, portfolio: &Portfolio) -> Result<()> {
    let on = fields.day("on");
    if fields.day("next").is_some_and(|next| Some(next) < on) {
        return Err(EntryFault::new(NOUN.code, "next", Why::Before("on")).into());
    }
    let plan = portfolio.standing_entries(&review_plan::NOUN)?.pop();
    let plan = plan.map(|row| super::input::content_of(&row)).transpose()?.flatten();
    let planned = plan.and_then(|plan| Fields(plan.fields).day("start"));
    let start = planned.or(portfolio.started_in_post());
    if start.is_some_and(|start| on.is_some_and(|on| on < start)) {
        return Err(EntryFault::new(NOUN.code, "on", Why::Before("start")).into());
    }
    Ok(())
}

fn due(fields: &Fields, kept: &StandingEntries) -> Vec<Due> {
    // A later review has its own next day.
    if kept.has_later(NOUN.code, "on", fields) {
        return Vec::new();
    }
    Due::one(fields.day("next"), "review")
}
