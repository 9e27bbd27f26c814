//! What a framework is made of.

use serde::{Deserialize, Serialize};

/// A published standard: stages, and the domains whose competences are described for each stage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Framework {
    /// The form of the file: `countersign/framework/1`.
    pub format: String,
    /// A short name that never changes, such as `ahp-support-worker`.
    pub id: String,
    /// Its identifier where it was published, when that differs from `id`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub origin: String,
    /// The edition of this pack.
    pub version: String,
    /// The published title.
    pub title: String,
    /// A title that fits in a menu.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub short_title: String,
    /// How the statements are worded; ours are "in plain words".
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub wording: String,
    /// Where the framework was published.
    pub source: Publication,
    /// The steps, lowest first; each includes those before it.
    pub stages: Vec<Stage>,
    /// The groups of competences, in published order.
    pub domains: Vec<Domain>,
}

/// Where a framework was published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Publication {
    /// The published title.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// The year of publication.
    pub year: u16,
    /// The date of publication as printed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub published: String,
    /// What a reader should know about the wording.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Whether it is a draft that may change.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub draft: bool,
}

/// A step of a framework.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    /// The stage's id, such as `entry`.
    pub id: String,
    /// The published title.
    pub title: String,
    /// A title that fits in a table head.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub short_title: String,
    /// What work at this stage is like, in plain words.
    pub description: String,
    /// What is usually asked for, as information.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub requirements: Vec<String>,
    /// Example roles.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<String>,
    /// Ways in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub routes_in: Vec<String>,
    /// Moves at the same stage.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sideways: Vec<String>,
}

/// A group of competences.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Domain {
    /// The published number.
    pub id: String,
    /// Its published code, when that is not a valid code here.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub origin: String,
    /// The published title.
    pub title: String,
    /// A title that fits in a table.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub short_title: String,
    /// What the domain is about, in plain words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// The competences, in published order.
    pub competences: Vec<Competence>,
}

/// A numbered, titled ability.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Competence {
    /// The published code, such as `2.5`.
    pub code: String,
    /// Its published code, when that is not a valid code here.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub origin: String,
    /// The published title.
    pub title: String,
    /// One statement shared by all stages, or one for each stage it is described for.
    pub indicators: Vec<Indicator>,
}

/// The statement for a competence at one stage, or one shared by all stages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    /// `CODE/STAGE`, or `CODE/all` when shared.
    pub id: String,
    /// The code of its competence: it leads to the published text.
    pub code: String,
    /// The stage's id, or `all`.
    pub stage: String,
    /// Its own published code, when it has one beside its competence's.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub origin: String,
    /// The statement, in plain words.
    pub text: String,
}

impl Indicator {
    /// The stage word of an indicator shared by all stages.
    pub const ALL: &'static str = "all";

    /// Whether the statement is the same at every stage.
    pub fn is_shared(&self) -> bool {
        self.stage == Self::ALL
    }
}

impl Stage {
    /// The short title, or the title when there is none.
    pub fn short(&self) -> &str {
        if self.short_title.is_empty() { &self.title } else { &self.short_title }
    }
}

impl Domain {
    /// The short title, or the title when there is none.
    pub fn short(&self) -> &str {
        if self.short_title.is_empty() { &self.title } else { &self.short_title }
    }
}

impl Framework {
    /// The short title, or the title when there is none.
    pub fn short(&self) -> &str {
        if self.short_title.is_empty() { &self.title } else { &self.short_title }
    }

    /// Publisher and year.
    pub fn published_by(&self) -> String {
        format!("{}, {}", self.source.publisher, self.source.year)
    }

    /// Every indicator with its domain and competence, in published order.
    pub fn indicators(&self) -> impl Iterator<Item = (&Domain, &Competence, &Indicator)> {
        self.domains.iter().flat_map(|domain| {
            domain.competences.iter().flat_map(move |competence| {
                competence.indicators.iter().map(move |indicator| (domain, competence, indicator))
            })
        })
    }

    /// The indicator with this id.
    pub fn indicator(&self, id: &str) -> Option<(&Domain, &Competence, &Indicator)> {
        self.indicators().find(|(_, _, indicator)| indicator.id == id)
    }

    /// An indicator as code and title of its competence, with the stage unless all stages share it.
    pub fn name_of(&self, competence: &Competence, indicator: &Indicator) -> String {
        let named = format!("{} {}", competence.code, competence.title);
        let several = competence.indicators.len() > 1;
        match self.stage(&indicator.stage).filter(|_| several) {
            Some(stage) => format!("{named} ({})", stage.short().to_lowercase()),
            None => named,
        }
    }

    /// A statement as people say it: its number and its stage, such as "2.2, intermediate". One that all stages share is
    /// its number alone.
    pub fn said(&self, competence: &Competence, indicator: &Indicator) -> String {
        match self.stage(&indicator.stage).filter(|_| !indicator.is_shared()) {
            Some(stage) => format!("{}, {}", competence.code, stage.short().to_lowercase()),
            None => competence.code.clone(),
        }
    }

    /// The stage with this id.
    pub fn stage(&self, id: &str) -> Option<&Stage> {
        self.stages.iter().find(|stage| stage.id == id)
    }

    /// The place of a stage in the order of stages, counted from 0.
    pub fn stage_rank(&self, id: &str) -> Option<usize> {
        self.stages.iter().position(|stage| stage.id == id)
    }

    /// The place of the stage that first needs an indicator: 0 for one that all stages share.
    pub fn first_needed(&self, indicator: &Indicator) -> usize {
        if indicator.is_shared() { 0 } else { self.stage_rank(&indicator.stage).unwrap_or(0) }
    }

    /// Whether a stage's own page shows this indicator: its own, and those shared by all.
    pub fn shows(&self, stage: &str, indicator: &Indicator) -> bool {
        indicator.is_shared() || indicator.stage == stage
    }
}
