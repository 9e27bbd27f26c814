//! Typical activities by profession: "things you may have done that could show this".

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::types::{Competence, Framework};
use crate::error::{Error, Result};
use crate::words;

/// Examples for one framework.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Examples {
    /// The form of the file: `countersign/examples/1`.
    pub format: String,
    /// The framework they are for.
    pub framework: String,
    /// What a reader should know.
    pub note: String,
    /// Words people use for the work of a competence, by its code: for suggestions, never shown.
    #[serde(default)]
    pub words: BTreeMap<String, String>,
    /// The professions.
    pub professions: Vec<Profession>,
}

/// A profession and what its support workers often do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profession {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: String,
    /// The activities.
    pub activities: Vec<Activity>,
}

/// Something support workers often do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Activity {
    /// What.
    pub text: String,
    /// The indicators it could show.
    pub indicators: Vec<String>,
}

fn wrong(place: String, problem: &str) -> Error {
    Error::FrameworkInvalid { place, problem: problem.to_owned() }
}

impl Examples {
    /// The examples that come with Countersign, as their exact text.
    pub const STANDARD: &'static str =
        include_str!("../../assets/examples/ahp-support-worker.json");

    /// The examples that come with Countersign; a test checks them against their framework.
    ///
    /// # Errors
    /// [`Error::FrameworkInvalid`] never for what comes with Countersign.
    pub fn standard() -> Result<Self> {
        Self::read(Self::STANDARD)
    }

    fn read(text: &str) -> Result<Self> {
        serde_json::from_str(text).map_err(|error| {
            let place = words::frameworks_read::line_of_the_examples(error.line());
            wrong(place, words::shared::FIELD_MISSING_OR_UNKNOWN)
        })
    }

    /// Reads examples for a framework.
    ///
    /// # Errors
    /// [`Error::FrameworkInvalid`] with the line, or the path of what is wrong.
    pub fn load(text: &str, framework: &Framework) -> Result<Self> {
        let examples = Self::read(text)?;
        if examples.format != "countersign/examples/1" || examples.framework != framework.id {
            return Err(wrong(
                "format".to_owned(),
                words::frameworks_read::EXAMPLES_OF_ANOTHER_FORM,
            ));
        }
        let coded = |code: &String| {
            framework.indicators().any(|(_, competence, _)| competence.code == *code)
        };
        if let Some(code) = examples.words.keys().find(|code| !coded(code)) {
            return Err(wrong(
                format!("words.{code}"),
                words::frameworks_read::EXAMPLES_COMPETENCE_UNKNOWN,
            ));
        }
        for (p, profession) in examples.professions.iter().enumerate() {
            for (a, activity) in profession.activities.iter().enumerate() {
                let unknown =
                    activity.indicators.iter().position(|id| framework.indicator(id).is_none());
                if let Some(i) = unknown {
                    let place = format!("professions[{p}].activities[{a}].indicators[{i}]");
                    return Err(wrong(place, words::frameworks_read::EXAMPLES_INDICATOR_UNKNOWN));
                }
            }
        }
        Ok(examples)
    }

    /// Words people use for the work of a competence: for searching, never shown.
    pub fn said(&self, competence: &Competence) -> String {
        let id = competence.indicators.first().map_or("", |one| one.id.as_str());
        let done = self.for_indicator(id, "").map(|(_, activity)| activity.text.as_str());
        let words = self.words.get(&competence.code).map(String::as_str);
        done.chain(words).collect::<Vec<_>>().join(" ")
    }

    /// Activities that may show an indicator's competence, of one profession or of all.
    pub fn for_indicator<'a>(
        &'a self,
        indicator: &'a str,
        profession: &'a str,
    ) -> impl Iterator<Item = (&'a Profession, &'a Activity)> {
        let code = |id: &str| id.split('/').next().unwrap_or_default().to_owned();
        let of = code(indicator);
        self.professions
            .iter()
            .filter(move |one| profession.is_empty() || one.id == profession)
            .flat_map(|one| one.activities.iter().map(move |activity| (one, activity)))
            .filter(move |(_, activity)| activity.indicators.iter().any(|id| code(id) == of))
    }
}
