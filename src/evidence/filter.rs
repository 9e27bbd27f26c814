//! Which evidence a list shows, and in which order.

use std::cmp::Reverse;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::kind::Kind;
use super::types::{EvidenceSummary, LinkedIndicator};
use crate::readiness::State;

/// How far a piece is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "kebab-case")]
pub enum HowFar {
    /// Every piece.
    #[default]
    Any,
    /// Not finished, or linked to nothing yet.
    Draft,
    /// Some of its statements can be asked about.
    NotAsked,
    /// A preceptor was asked.
    Waiting,
    /// A preceptor asked for more.
    Returned,
    /// Some of its statements are signed off.
    SignedOff,
    /// Withdrawn.
    Withdrawn,
}

/// The order of a list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "kebab-case")]
pub enum SortBy {
    /// The newest first; for a search, the best match first.
    #[default]
    Newest,
    /// The oldest first.
    Oldest,
    /// By title.
    Title,
}

/// A filter for evidence; the default lets everything pass.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(default)]
pub struct EvidenceFilter {
    /// Words it holds.
    pub search: String,
    /// What sort it is.
    pub kind: Option<Kind>,
    /// The month it happened in (`YYYY-MM`), or empty.
    pub month: String,
    /// How far it is.
    pub how_far: HowFar,
    /// The order.
    pub sort_by: SortBy,
}

impl EvidenceFilter {
    /// A filter for these words.
    pub fn words(search: &str) -> Self {
        Self { search: search.to_owned(), ..Self::default() }
    }

    /// Whether the filter is only for words, in the usual order.
    pub(super) fn only_words(&self) -> bool {
        Self { search: String::new(), ..self.clone() } == Self::default()
    }

    /// Whether a piece passes the filter's kind and month.
    pub(super) fn takes(&self, kind: Kind, happened_on: NaiveDate) -> bool {
        self.kind.is_none_or(|wanted| wanted == kind)
            && happened_on.to_string().starts_with(&self.month)
    }

    /// Whether a saved piece passes the filter's `how_far`.
    pub(super) fn is_at(&self, withdrawn: bool, indicators: &[LinkedIndicator]) -> bool {
        let any = |state: State| indicators.iter().any(|one| one.state == state);
        match self.how_far {
            HowFar::Any => true,
            HowFar::Withdrawn => withdrawn,
            _ if withdrawn => false,
            HowFar::Draft => indicators.is_empty(),
            HowFar::NotAsked => indicators.iter().any(|one| {
                !matches!(
                    one.state,
                    State::Waiting | State::NotYet | State::SignedOff | State::NotMyRole
                )
            }),
            HowFar::Waiting => any(State::Waiting),
            HowFar::Returned => any(State::NotYet),
            HowFar::SignedOff => any(State::SignedOff),
        }
    }

    /// Whether drafts can pass the filter.
    pub(super) fn takes_drafts(&self) -> bool {
        matches!(self.how_far, HowFar::Any | HowFar::Draft)
    }

    /// Sorts drafts, which come in the order they were saved, the last first.
    pub(super) fn sort(&self, drafts: &mut [EvidenceSummary]) {
        match self.sort_by {
            SortBy::Newest => {}
            SortBy::Oldest => drafts.sort_by_key(|one| one.happened_on),
            SortBy::Title => drafts.sort_by_cached_key(|one| one.title.to_lowercase()),
        }
    }

    /// Sorts saved pieces, given as number, day and title.
    pub(super) fn sort_saved(&self, saved: &mut [(i64, NaiveDate, String)]) {
        match self.sort_by {
            SortBy::Newest => saved.sort_by_key(|(number, day, _)| Reverse((*day, *number))),
            SortBy::Oldest => saved.sort_by_key(|(number, day, _)| (*day, *number)),
            SortBy::Title => {
                saved.sort_by_cached_key(|(number, _, title)| (title.to_lowercase(), *number))
            }
        }
    }
}
