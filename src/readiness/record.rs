//! The dated facts that readiness is computed from: any day can be asked about.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::codes::QualificationProgress;
use crate::framework::{Framework, QualificationKind};

/// The facts of one portfolio about one framework. Indicators are named by their place in the framework.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Record {
    /// Evidence linked to indicators.
    pub links: Vec<DatedLink>,
    /// Requests for sign-off.
    pub asked: Vec<DatedLink>,
    /// Decisions, oldest first.
    pub decided: Vec<Decided>,
    /// What was agreed besides, oldest first.
    pub agreed: Vec<Agreed>,
    /// Qualifications and experience.
    pub held: Vec<Held>,
    /// The codes of the kinds of evidence: a [`Rested`] names one by its place.
    pub kinds: Vec<String>,
    /// The day of the start in post, where it is known.
    pub started_in_post: Option<NaiveDate>,
}

/// A link, or a request, between a piece of evidence and an indicator for some days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DatedLink {
    /// The piece of evidence, by its number in the store.
    pub piece: i64,
    /// The indicator's place.
    pub indicator: usize,
    /// The first day it is true.
    pub from: NaiveDate,
    /// The first day it is no longer true; [`NaiveDate::MAX`] while it is.
    pub until: NaiveDate,
}

impl DatedLink {
    /// Whether it is true on a day.
    pub fn holds(&self, on: NaiveDate) -> bool {
        self.from <= on && on < self.until
    }
}

/// What was decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
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
    pub outcome: Outcome,
    /// The day it was made.
    pub on: NaiveDate,
    /// The moment it was made, in seconds, to be compared with other moments.
    pub at: i64,
    /// A number for its signer.
    pub signer: u32,
    /// The last day it is valid; [`NaiveDate::MAX`] without an end.
    pub valid_until: NaiveDate,
    /// The day a later record amended or withdrew it; [`NaiveDate::MAX`] while none does.
    pub withdrawn_on: NaiveDate,
    /// The pieces of evidence it rests on.
    pub rests_on: Vec<Rested>,
}

/// A piece of evidence under a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rested {
    /// The piece, by its number in the store.
    pub piece: i64,
    /// The day it was withdrawn; [`NaiveDate::MAX`] while it stands.
    pub withdrawn_on: NaiveDate,
    /// Its kind: a place in [`Record::kinds`].
    pub kind: u8,
}

/// What a preceptor agreed about an indicator, besides a decision on evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum What {
    /// It is not part of the person's role.
    NotMyRole,
    /// It is to be shown again, after an absence or further training.
    ShowAgain,
    /// Earlier learning meets it.
    PriorLearning,
}

/// An agreement on one indicator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Agreed {
    /// The agreement's number in the store.
    pub number: i64,
    /// The indicator's place.
    pub indicator: usize,
    /// What was agreed.
    pub what: What,
    /// The day.
    pub on: NaiveDate,
    /// The moment, in seconds.
    pub at: i64,
    /// The day it was ended; [`NaiveDate::MAX`] while it stands.
    pub ended_on: NaiveDate,
}

impl Agreed {
    /// Whether it stands on a day.
    pub fn holds(&self, on: NaiveDate) -> bool {
        self.on <= on && on < self.ended_on
    }
}

/// A qualification or an experience, as it was recorded for some time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// Its kind.
    pub kind: &'static QualificationKind,
    /// Its level; 0 where a level means nothing.
    pub level: u8,
    /// How many, such as five GCSEs.
    pub count: u32,
    /// How far it is.
    pub progress: QualificationProgress,
    /// The day it was awarded, or begun.
    pub since: NaiveDate,
    /// The first day this was on record.
    pub from: NaiveDate,
    /// The first day it no longer was.
    pub until: NaiveDate,
    /// The day a preceptor agreed to it; [`NaiveDate::MAX`] while nobody has.
    pub seen_on: NaiveDate,
    /// The day that agreement was ended; [`NaiveDate::MAX`] while it stands.
    pub seen_until: NaiveDate,
}

/// The places of a framework's indicators, by id.
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
