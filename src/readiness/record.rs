//! The facts readiness is computed from, dated, so that any day can be asked about.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::framework::Framework;

/// The facts of one portfolio about one framework. Indicators are named by their place in the framework.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Record {
    /// Evidence linked to indicators.
    pub links: Vec<Link>,
    /// Requests for sign-off.
    pub asked: Vec<Link>,
    /// Decisions, oldest first.
    pub decided: Vec<Decided>,
}

/// Something true of an indicator from one day until another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    /// The indicator's place.
    pub indicator: usize,
    /// The first day it is true.
    pub from: NaiveDate,
    /// The first day it is no longer true; [`NaiveDate::MAX`] while it is.
    pub until: NaiveDate,
}

impl Link {
    /// Whether it is true on a day.
    pub fn holds(&self, on: NaiveDate) -> bool {
        self.from <= on && on < self.until
    }
}

/// What was decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Achieved.
    Achieved,
    /// Not yet, or referred on.
    Returned,
}

/// A decision on an indicator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// The decision's number in the store.
    pub number: i64,
    /// The indicator's place.
    pub indicator: usize,
    /// The decision.
    pub verdict: Verdict,
    /// The day it was made.
    pub on: NaiveDate,
    /// The last day it is valid; [`NaiveDate::MAX`] without an end.
    pub valid_until: NaiveDate,
    /// The day it was withdrawn; [`NaiveDate::MAX`] while it stands.
    pub withdrawn_on: NaiveDate,
    /// For each piece of evidence it rests on, the day that was withdrawn; [`NaiveDate::MAX`] while it stands.
    pub rests_on: Vec<NaiveDate>,
}

/// Finds an indicator's place in a framework by its id.
#[derive(Debug)]
pub struct Indexed<'a>(HashMap<&'a str, usize>);

impl<'a> Indexed<'a> {
    /// Numbers the indicators of a framework in published order.
    pub fn new(framework: &'a Framework) -> Self {
        Self(
            framework
                .indicators()
                .enumerate()
                .map(|(place, (_, _, indicator))| (indicator.id.as_str(), place))
                .collect(),
        )
    }

    /// The place of an indicator.
    pub fn place(&self, id: &str) -> Option<usize> {
        self.0.get(id).copied()
    }
}
