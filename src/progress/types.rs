//! What the first screen and the framework screen show.

use serde::Serialize;

use super::coming_up::Upcoming;
use crate::evidence::EvidenceList;
use crate::readiness::{Qualify, State};
use crate::safety::SafetyView;

/// Everything the first screen shows, in one value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Home {
    /// The practitioner's first name, for the greeting.
    pub first_name: String,
    /// The framework's short title.
    pub framework: String,
    /// The stages, lowest first, each with its count.
    pub stages: Vec<StageCount>,
    /// The id of the stage worked towards.
    pub stage: String,
    /// What to do next: returned first, then waiting, then what has no evidence. At most five.
    pub next_steps: Vec<NextStep>,
    /// One row for each domain.
    pub map: Vec<MapRow>,
    /// "How is this counted?": the rules as sentences, made from the rules themselves.
    pub how_counted: Vec<String>,
    /// Where the pace of the last 90 days leads, or empty when there is too little to say.
    pub pace: String,
    /// The last day to begin a qualification for the stage worked towards, or empty.
    pub start_by: String,
    /// How many items wait for a preceptor.
    pub waiting: u32,
    /// How many entries of working life nobody signed as they stand now.
    pub to_sign: u32,
    /// How many items were returned.
    pub returned: u32,
    /// How many pieces of evidence there are.
    pub evidence: u32,
    /// Which of the first three steps are done.
    pub begun: Begun,
    /// The first few unfinished pieces.
    pub unfinished: EvidenceList,
    /// Whether this is the sample portfolio.
    pub sample: bool,
    /// The safety copies, and the days to decide what is still kept.
    pub safety: SafetyView,
    /// The first few things to look out for in the next 90 days, the soonest first.
    pub coming_up: Vec<Upcoming>,
}

/// The first three steps in a new portfolio, and which are done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Begun {
    /// A piece of evidence was saved.
    pub logged: bool,
    /// One was linked to a statement.
    pub linked: bool,
    /// A preceptor was asked, or signed.
    pub asked: bool,
}

/// How far a stage is, counted over it and all stages before it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct StageCount {
    /// The stage's id.
    pub id: String,
    /// The full title.
    pub title: String,
    /// A title for a table head.
    pub short_title: String,
    /// Statements needed.
    pub required: u32,
    /// Statements signed off.
    pub signed_off: u32,
    /// Whether nothing is left.
    pub ready: bool,
}

/// One thing to do next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct NextStep {
    /// What it is about.
    pub state: State,
    /// The indicator's id.
    pub indicator: String,
    /// The competence's code and title.
    pub title: String,
    /// The evidence to open, or empty.
    pub evidence: String,
    /// Who returned it or who it waits with, or empty.
    pub who: String,
    /// Days it has waited.
    pub days: u32,
    /// How a qualification would settle it, if one can.
    pub qualify: Option<Qualify>,
    /// How many more are in the same state and not listed.
    pub more: u32,
}

/// A domain on the map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct MapRow {
    /// The domain's number.
    pub id: String,
    /// A title for a table.
    pub title: String,
    /// One box for each stage: that stage's own statements, shared ones included.
    pub boxes: Vec<MapBox>,
}

/// A box of the map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct MapBox {
    /// The stage's id.
    pub stage: String,
    /// Statements in the box.
    pub required: u32,
    /// Of these, signed off.
    pub signed_off: u32,
}

/// The framework with how each statement stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct FrameworkView {
    /// Its id.
    pub id: String,
    /// The published title.
    pub title: String,
    /// Whether it is based on a draft.
    pub draft: bool,
    /// Publisher and year.
    pub source: String,
    /// What a reader should know about the wording.
    pub note: String,
    /// The stages, lowest first.
    pub stages: Vec<StageCount>,
    /// The stage to show first: the one worked towards, or the lowest of another framework.
    pub stage: String,
    /// The domains.
    pub domains: Vec<DomainView>,
    /// Every framework of the portfolio, the one followed first.
    pub all: Vec<FrameworkName>,
}

/// A framework by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct FrameworkName {
    /// Its id.
    pub id: String,
    /// A title that fits in a menu.
    pub short_title: String,
}

/// A domain with its competences.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct DomainView {
    /// The domain's number.
    pub id: String,
    /// The published title.
    pub title: String,
    /// What it is about.
    pub description: String,
    /// Its competences.
    pub competences: Vec<CompetenceView>,
}

/// A competence with its indicators.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct CompetenceView {
    /// The published code.
    pub code: String,
    /// The published title.
    pub title: String,
    /// Words people use for this work: for searching, never shown.
    pub said: String,
    /// One shared indicator, or one for each stage.
    pub indicators: Vec<IndicatorView>,
}

/// An indicator with how it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct IndicatorView {
    /// The indicator's id.
    pub id: String,
    /// The stage's id, or `all`.
    pub stage: String,
    /// The statement in plain words.
    pub text: String,
    /// The published text, where the user loaded it; else empty.
    pub published: String,
    /// How it stands.
    pub state: State,
    /// How many pieces of evidence are linked to it.
    pub evidence: u32,
}
