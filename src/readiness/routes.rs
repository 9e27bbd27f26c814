//! Routes: how far recorded qualifications and experience go on a day.

use chrono::NaiveDate;
use serde::Serialize;

use super::record::{Held, Record};
use crate::clock::printed;
use crate::codes::QualificationProgress;
use crate::framework::{Match, Route, Routes, months_after};
use crate::words;

/// How far a route, or a part of it, is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum RouteState {
    /// Nothing on record meets it.
    NotYet,
    /// It was begun too late to count, or the day of the start in post is not known.
    WorkingTowards,
    /// It is on record, and no preceptor has seen proof yet.
    NotSeen,
    /// It was begun in time, and a preceptor has seen proof of that.
    Started,
    /// It is held or agreed to be equivalent, and a preceptor has seen proof.
    Met,
}

/// The routes of one indicator on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct RouteStanding {
    /// The indicator's id.
    pub indicator: String,
    /// How far the best route is.
    pub state: RouteState,
    /// The last day to begin one, where that counts and the start in post is known.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub start_by: Option<NaiveDate>,
    /// Every route.
    pub ways: Vec<WayStanding>,
}

/// One route on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct WayStanding {
    /// What it is called.
    pub title: String,
    /// How far it is: as far as its last part.
    pub state: RouteState,
    /// Its parts.
    pub parts: Vec<PartStanding>,
}

/// One part of a route on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct PartStanding {
    /// What is asked for.
    pub words: String,
    /// How far it is.
    pub state: RouteState,
}

/// How a qualification or experience can still meet a statement that is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Qualify {
    /// Whether every route asks for experience alone.
    pub experience: bool,
    /// Whether one is recorded that needs only a preceptor to see proof.
    pub seen_next: bool,
    /// The last day to begin one, where beginning counts and the day is not past.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub start_by: Option<NaiveDate>,
    /// Whether that day is unknown because the start in post is.
    pub start_unknown: bool,
}

impl Qualify {
    /// What to do next, as one sentence.
    pub fn next(self) -> String {
        match (self.seen_next, self.experience, self.start_by) {
            (true, true, _) => words::counting::SHOW_PROOF_OF_EXPERIENCE.to_owned(),
            (true, false, _) => words::counting::SHOW_PROOF_OF_QUALIFICATION.to_owned(),
            (false, true, _) => words::counting::NOTE_YOUR_EXPERIENCE.to_owned(),
            (false, false, Some(day)) => {
                words::counting::note_or_start_qualification_by(printed(day))
            }
            (false, false, None) if self.start_unknown => {
                words::counting::NOTE_QUALIFICATION_AND_START_IN_POST.to_owned()
            }
            (false, false, None) => words::counting::NOTE_A_QUALIFICATION.to_owned(),
        }
    }
}

impl RouteState {
    /// Whether it makes the indicator count.
    pub const fn counts(self) -> bool {
        matches!(self, Self::Met | Self::Started)
    }
}

/// How far each route of an indicator is on a day.
pub fn routes(routes: &Routes, record: &Record, on: NaiveDate) -> RouteStanding {
    let start_by = last_day_to_start(routes, record);
    let ways: Vec<WayStanding> = routes
        .any
        .iter()
        .map(|route| {
            let states = parts(route, record, start_by, on);
            WayStanding {
                title: route.title.clone(),
                state: states.iter().copied().min().unwrap_or(RouteState::NotYet),
                parts: route
                    .parts()
                    .into_iter()
                    .zip(states)
                    .map(|(words, state)| PartStanding { words, state })
                    .collect(),
            }
        })
        .collect();
    RouteStanding {
        indicator: routes.indicator.clone(),
        state: ways.iter().map(|way| way.state).max().unwrap_or(RouteState::NotYet),
        start_by,
        ways,
    }
}

/// How far the best route is, whether anything recorded belongs to a route, and what could still be done.
pub(super) fn state(
    routes: &Routes,
    record: &Record,
    on: NaiveDate,
) -> (RouteState, bool, Qualify) {
    let start_by = last_day_to_start(routes, record);
    let mut best = RouteState::NotYet;
    let mut any = false;
    for route in &routes.any {
        let states = parts(route, record, start_by, on);
        any |= states.iter().any(|state| *state != RouteState::NotYet);
        best = best.max(states.into_iter().min().unwrap_or(RouteState::NotYet));
    }
    let mut choices = routes.any.iter().flat_map(|route| &route.all).flatten();
    let qualify = Qualify {
        experience: choices.all(|choice| choice.kind.starts_with("experience-")),
        seen_next: best == RouteState::NotSeen,
        start_by: start_by
            .filter(|day| on <= *day && routes.any.iter().any(|one| one.started_counts)),
        start_unknown: routes.start_within_months.is_some() && record.started_in_post.is_none(),
    };
    (best, any, qualify)
}

fn last_day_to_start(routes: &Routes, record: &Record) -> Option<NaiveDate> {
    months_after(record.started_in_post?, routes.start_within_months?)
}

fn parts(
    route: &Route,
    record: &Record,
    start_by: Option<NaiveDate>,
    on: NaiveDate,
) -> Vec<RouteState> {
    route
        .all
        .iter()
        .map(|part| {
            let choices = part.iter().map(|choice| {
                let in_time = start_by.filter(|_| route.started_counts);
                self::choice(choice, record, in_time, on)
            });
            choices.max().unwrap_or(RouteState::NotYet)
        })
        .collect()
}

/// How far one choice is. `in_time` is the last day to begin it where beginning counts.
fn choice(
    choice: &Match,
    record: &Record,
    in_time: Option<NaiveDate>,
    on: NaiveDate,
) -> RouteState {
    let enough = |counts: &dyn Fn(&Held) -> bool| {
        let entries = record.held.iter().filter(|held| {
            held.from <= on
                && on < held.until
                && held.since <= on
                && choice.takes(held.kind, held.level)
                && counts(held)
        });
        entries.map(|held| held.count).sum::<u32>() >= choice.count
    };
    let seen = |held: &Held| held.seen_on <= on && on < held.seen_until;
    let done = |held: &Held| held.progress != QualificationProgress::WorkingTowards;
    let begun = |held: &Held| done(held) || (in_time.is_some_and(|last| held.since <= last));
    if enough(&|held| done(held) && seen(held)) {
        RouteState::Met
    } else if enough(&|held| begun(held) && seen(held)) {
        RouteState::Started
    } else if enough(&begun) {
        RouteState::NotSeen
    } else if enough(&|_| true) {
        RouteState::WorkingTowards
    } else {
        RouteState::NotYet
    }
}
