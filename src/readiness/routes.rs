//! Routes: how far recorded qualifications and experience go on a day.

use chrono::NaiveDate;
use serde::Serialize;

use super::record::{Held, Record};
use crate::codes::QualificationProgress;
use crate::framework::{Match, Route, Routes, months_after};

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

/// How far the best route is, and whether anything on record goes towards one.
pub(super) fn state(routes: &Routes, record: &Record, on: NaiveDate) -> (RouteState, bool) {
    let start_by = last_day_to_start(routes, record);
    let mut best = RouteState::NotYet;
    let mut any = false;
    for route in &routes.any {
        let states = parts(route, record, start_by, on);
        any |= states.iter().any(|state| *state != RouteState::NotYet);
        best = best.max(states.into_iter().min().unwrap_or(RouteState::NotYet));
    }
    (best, any)
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
