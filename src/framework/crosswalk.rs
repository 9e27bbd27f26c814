//! A crosswalk: where evidence for one framework may fit in others too. It only suggests; nothing is counted by it.

use serde::{Deserialize, Serialize};

use super::types::Framework;
use crate::error::{Error, Result};
use crate::words;

/// Groups of indicators about the same thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Crosswalk {
    /// The form of the file: `countersign/crosswalk/1`.
    pub format: String,
    /// Its version.
    pub version: String,
    /// What a reader should know.
    pub note: String,
    /// The groups.
    pub groups: Vec<CrosswalkGroup>,
}

/// Indicators about the same thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CrosswalkGroup {
    /// What they are about.
    pub about: String,
    /// The indicators, each as `framework:id`.
    pub indicators: Vec<String>,
}

fn wrong(place: String, problem: &str) -> Error {
    Error::FrameworkInvalid { place, problem: problem.to_owned() }
}

impl Crosswalk {
    /// The crosswalk that comes with Countersign, as its exact text.
    pub const STANDARD: &'static str = include_str!("../../assets/crosswalks/standard.json");

    fn read(text: &str) -> Result<Self> {
        serde_json::from_str(text).map_err(|error| {
            let place = words::frameworks_read::line_of_the_crosswalk(error.line());
            wrong(place, words::shared::FIELD_MISSING_OR_UNKNOWN)
        })
    }

    /// Reads a crosswalk between some frameworks.
    ///
    /// # Errors
    /// [`Error::FrameworkInvalid`] with the line, or the path of the first indicator there is not.
    pub fn load(text: &str, frameworks: &[Framework]) -> Result<Self> {
        let crosswalk = Self::read(text)?;
        if crosswalk.format != "countersign/crosswalk/1" {
            return Err(wrong(
                "format".to_owned(),
                words::frameworks_read::FORMAT_IS_NOT_CROSSWALK_1,
            ));
        }
        for (g, group) in crosswalk.groups.iter().enumerate() {
            if group.indicators.len() < 2 {
                let place = format!("groups[{g}].indicators");
                return Err(wrong(place, words::frameworks_read::CROSSWALK_GROUP_LEADS_NOWHERE));
            }
            for (i, written) in group.indicators.iter().enumerate() {
                let known = written.split_once(':').is_some_and(|(of, id)| {
                    frameworks.iter().any(|one| one.id == of && one.indicator(id).is_some())
                });
                if !known {
                    let place = format!("groups[{g}].indicators[{i}]");
                    return Err(wrong(place, words::frameworks_read::CROSSWALK_INDICATOR_UNKNOWN));
                }
            }
        }
        Ok(crosswalk)
    }

    /// The crosswalk that comes with Countersign; a test checks it against the packs.
    ///
    /// # Errors
    /// [`Error::FrameworkInvalid`] never for what comes with Countersign.
    pub fn standard() -> Result<Self> {
        Self::read(Self::STANDARD)
    }

    /// The other indicators that evidence for these may fit, all written `framework:id`.
    pub fn offers(&self, shown: &[String]) -> Vec<String> {
        let mut offers: Vec<String> = Vec::new();
        for group in &self.groups {
            if !group.indicators.iter().any(|one| shown.contains(one)) {
                continue;
            }
            for one in &group.indicators {
                if !shown.contains(one) && !offers.contains(one) {
                    offers.push(one.clone());
                }
            }
        }
        offers
    }
}
