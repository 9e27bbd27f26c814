//! The rules by which sign-offs are counted, as data with a version.

mod carry;
mod check;
mod routes;
mod words;

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};

pub use routes::{Match, Note, QUALIFICATION_KINDS, QualificationKind, Recommend, Route, Routes};

use super::types::{Framework, Indicator};
use crate::error::{Error, Result};

/// The most bytes rules may have.
const LIMIT: usize = 1024 * 1024;

/// How sign-offs are counted for one framework. Its version is sealed in every record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Policy {
    /// The form of the file: `countersign/policy/1`.
    pub format: String,
    /// The framework it is for, or `any`.
    pub framework: String,
    /// The version of the rules.
    pub version: String,
    /// How many pieces of evidence a sign-off must rest on, at least 1.
    pub evidence_needed: u32,
    /// Kinds of evidence of which one must be among them; empty for any kind.
    #[serde(default)]
    pub kinds_among: Vec<String>,
    /// For how many calendar months a sign-off counts.
    #[serde(default)]
    pub valid_months: Option<u32>,
    /// Whether a second, different preceptor must sign too.
    #[serde(default)]
    pub second_look: bool,
    /// Whether a shared indicator is signed anew at each stage.
    #[serde(default)]
    pub reconfirm_shared: bool,
    /// Exceptions for some indicators; the last one that names an indicator applies.
    #[serde(default)]
    pub rules: Vec<Rule>,
    /// Indicators that a recorded qualification or experience can meet.
    #[serde(default)]
    pub routes: Vec<Routes>,
    /// What is recommended and never required.
    #[serde(default)]
    pub recommends: Vec<Recommend>,
    /// After how many calendar months of absence a refresh is proposed.
    #[serde(default)]
    pub absence_months: Option<u32>,
    /// Codes of the competences in that proposal; empty for all that are signed off.
    #[serde(default)]
    pub refresh: Vec<String>,
    /// Sentences shown beside the count that change nothing in it.
    #[serde(default)]
    pub information: Vec<String>,
}

/// An exception for some indicators. A field left out keeps the policy's own value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Ids of indicators, or codes of competences.
    pub indicators: Vec<String>,
    /// As in [`Policy`].
    #[serde(default)]
    pub evidence_needed: Option<u32>,
    /// As in [`Policy`].
    #[serde(default)]
    pub kinds_among: Option<Vec<String>>,
    /// As in [`Policy`].
    #[serde(default)]
    pub valid_months: Option<u32>,
    /// As in [`Policy`].
    #[serde(default)]
    pub second_look: Option<bool>,
}

/// What one indicator needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Needs<'a> {
    /// Pieces of evidence under a sign-off.
    pub evidence: u32,
    /// Kinds of which one must be among them; empty for any.
    pub kinds: &'a [String],
    /// Calendar months a sign-off counts.
    pub months: Option<u32>,
    /// Whether two different preceptors must sign.
    pub second_look: bool,
}

impl Policy {
    /// The rules for a framework without its own, as their exact text.
    pub const STANDARD: &'static str = include_str!("../../../assets/policies/standard.json");

    /// The rules that come with Countersign for a framework, as their exact text.
    pub fn bundled(framework: &str) -> &'static str {
        match framework {
            "ahp-support-worker" => {
                include_str!("../../../assets/policies/ahp-support-worker.json")
            }
            "care-certificate-2015" => {
                include_str!("../../../assets/policies/care-certificate-2015.json")
            }
            "care-certificate-2025" => {
                include_str!("../../../assets/policies/care-certificate-2025.json")
            }
            "multi-professional-career" => {
                include_str!("../../../assets/policies/multi-professional-career.json")
            }
            _ => Self::STANDARD,
        }
    }

    /// Reads rules from their text.
    ///
    /// # Errors
    /// [`Error::PolicyInvalid`] with the line or field that is wrong.
    pub fn load(text: &str) -> Result<Self> {
        if text.len() > LIMIT {
            return Err(Error::PolicyInvalid {
                place: crate::words::shared::THE_FILE.to_owned(),
                problem: crate::words::counting::FILE_LARGER_THAN_1_MB.to_owned(),
            });
        }
        let policy: Self = serde_json::from_str(text).map_err(|error| Error::PolicyInvalid {
            place: crate::words::counting::line(error.line()),
            problem: crate::words::shared::FIELD_MISSING_OR_UNKNOWN.to_owned(),
        })?;
        policy.check_alone()?;
        Ok(policy)
    }

    /// What an indicator needs to count.
    pub fn needs(&self, indicator: &Indicator) -> Needs<'_> {
        let mut needs = Needs {
            evidence: self.evidence_needed,
            kinds: &self.kinds_among,
            months: self.valid_months,
            second_look: self.second_look,
        };
        for rule in self.rules.iter().filter(|rule| rule.names(indicator)) {
            needs.evidence = rule.evidence_needed.unwrap_or(needs.evidence);
            needs.kinds = rule.kinds_among.as_deref().unwrap_or(needs.kinds);
            needs.months = rule.valid_months.or(needs.months);
            needs.second_look = rule.second_look.unwrap_or(needs.second_look);
        }
        needs
    }

    /// Whether any indicator needs the sign-offs of two preceptors.
    pub fn asks_for_second_look(&self) -> bool {
        self.second_look || self.rules.iter().any(|rule| rule.second_look == Some(true))
    }

    /// The last day a sign-off of the day `signed` counts; none when it does not run out.
    pub fn valid_until(&self, indicator: &Indicator, signed: NaiveDate) -> Option<NaiveDate> {
        self.needs(indicator).months.and_then(|months| months_after(signed, months))
    }

    /// The routes of an indicator, where it has any.
    pub fn routes_of(&self, indicator: &str) -> Option<&Routes> {
        self.routes.iter().find(|routes| routes.indicator == indicator)
    }

    /// Whether an indicator belongs to the refresh after an absence.
    pub fn proposes(&self, indicator: &Indicator) -> bool {
        self.refresh.is_empty() || self.refresh.contains(&indicator.code)
    }
}

impl Rule {
    fn names(&self, indicator: &Indicator) -> bool {
        self.indicators.iter().any(|name| *name == indicator.id || *name == indicator.code)
    }
}

/// The same day of the month, `months` later; the last day of that month when it is shorter.
pub fn months_after(day: NaiveDate, months: u32) -> Option<NaiveDate> {
    day.checked_add_months(Months::new(months))
}

/// Whether a framework has an indicator with this id or a competence with this code.
fn named(framework: &Framework, name: &str) -> bool {
    framework.indicators().any(|(_, _, one)| one.id == name || one.code == name)
}
