//! Routes: the either/or ways in which recorded qualifications and experience meet an indicator.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::words;

/// The ways to meet one indicator; any of them is enough.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Routes {
    /// The indicator's id.
    pub indicator: String,
    /// Within how many calendar months of the start in post a route must be begun, for those that count once begun.
    #[serde(default)]
    pub start_within_months: Option<u32>,
    /// The routes.
    pub any: Vec<Route>,
}

/// One way: every part is needed, and one choice of each part is enough.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Route {
    /// What it is called, as the middle of a sentence.
    pub title: String,
    /// The parts.
    pub all: Vec<Vec<Match>>,
    /// Whether a route that was begun in time counts already.
    #[serde(default)]
    pub started_counts: bool,
}

/// What a recorded qualification must be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Match {
    /// The kind, or `any` for every kind with that level.
    pub kind: String,
    /// The lowest level on the national scale (RQF).
    #[serde(default)]
    pub level: u8,
    /// How many of them, such as five GCSEs.
    #[serde(default = "one")]
    pub count: u32,
}

/// The most that a rule may ask for of one kind.
const MOST: u32 = 20;

const fn one() -> u32 {
    1
}

/// Something recommended, with what is known about it since which day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recommend {
    /// What it is called.
    pub title: String,
    /// Any of these counts as it.
    pub any: Vec<Match>,
    /// What applies, by date.
    #[serde(default)]
    pub notes: Vec<Note>,
}

/// A sentence that is true from a day on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// The first day.
    pub from: NaiveDate,
    /// The sentence.
    pub words: String,
}

impl Recommend {
    /// The sentence that is true on a day.
    pub fn note(&self, on: NaiveDate) -> &str {
        let known = self.notes.iter().filter(|note| note.from <= on);
        known.max_by_key(|note| note.from).map_or("", |note| &note.words)
    }
}

/// A kind of qualification or experience that can be recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QualificationKind {
    /// The code that is stored.
    pub code: &'static str,
    /// The words people read.
    pub label: &'static str,
    /// The same words in the plural.
    pub plural: &'static str,
    /// The lowest and highest level it can have; 0 where a level means nothing.
    pub levels: (u8, u8),
    /// Whether one entry can stand for several.
    pub several: bool,
}

const fn kind(
    code: &'static str,
    label: &'static str,
    plural: &'static str,
    levels: (u8, u8),
    several: bool,
) -> QualificationKind {
    QualificationKind { code, label, plural, levels, several }
}

/// Every kind that can be recorded.
pub const QUALIFICATION_KINDS: [QualificationKind; 14] = [
    kind(
        "gcse",
        words::counting::GCSE_AT_GRADE_4_C,
        words::counting::GCSES_AT_GRADE_4_C,
        (2, 2),
        true,
    ),
    kind("a-level", words::counting::A_LEVEL, words::counting::A_LEVELS, (3, 3), true),
    kind("t-level", words::counting::T_LEVEL, words::counting::T_LEVELS, (3, 3), false),
    kind(
        "functional-skills-english",
        words::counting::FUNCTIONAL_SKILLS_IN_ENGLISH,
        words::counting::FUNCTIONAL_SKILLS_IN_ENGLISH,
        (1, 2),
        false,
    ),
    kind(
        "functional-skills-maths",
        words::counting::FUNCTIONAL_SKILLS_IN_MATHS,
        words::counting::FUNCTIONAL_SKILLS_IN_MATHS,
        (1, 2),
        false,
    ),
    kind(
        "apprenticeship",
        words::counting::APPRENTICESHIP,
        words::counting::APPRENTICESHIPS,
        (2, 7),
        false,
    ),
    kind(
        "vocational",
        words::counting::VOCATIONAL_QUALIFICATION,
        words::counting::VOCATIONAL_QUALIFICATIONS,
        (1, 8),
        false,
    ),
    kind(
        "care-certificate",
        words::counting::CARE_CERTIFICATE,
        words::counting::CARE_CERTIFICATES,
        (0, 0),
        false,
    ),
    kind(
        "foundation-degree",
        words::counting::FOUNDATION_DEGREE,
        words::counting::FOUNDATION_DEGREES,
        (5, 5),
        false,
    ),
    kind("degree", words::counting::DEGREE, words::counting::DEGREES, (6, 8), false),
    kind(
        "other",
        words::counting::OTHER_QUALIFICATION,
        words::counting::OTHER_QUALIFICATIONS,
        (1, 8),
        false,
    ),
    kind(
        "experience-public",
        words::counting::EXPERIENCE_WITH_THE_PUBLIC,
        words::counting::KINDS_OF_EXPERIENCE_WITH_THE_PUBLIC,
        (0, 0),
        false,
    ),
    kind(
        "experience-care",
        words::counting::EXPERIENCE_IN_CARE,
        words::counting::KINDS_OF_EXPERIENCE_IN_CARE,
        (0, 0),
        false,
    ),
    kind(
        "experience-field",
        words::counting::LONG_EXPERIENCE_IN_CARE,
        words::counting::KINDS_OF_EXPERIENCE_IN_THIS_FIELD,
        (0, 0),
        false,
    ),
];

impl QualificationKind {
    /// The kind with this code.
    pub fn of(code: &str) -> Option<&'static Self> {
        QUALIFICATION_KINDS.iter().find(|kind| kind.code == code)
    }
}

impl Match {
    /// The kind that stands for any qualification with a level.
    pub const ANY: &'static str = "any";

    /// Whether a recorded qualification of this kind and level matches.
    ///
    /// `any` means any whole qualification: single school subjects count there only above the level
    /// asked for, and Functional Skills never.
    pub fn takes(&self, kind: &QualificationKind, level: u8) -> bool {
        if self.kind != Self::ANY {
            return self.kind == kind.code && level >= self.level;
        }
        let whole = if kind.several { level > self.level } else { level >= self.level };
        whole && level > 0 && !kind.code.starts_with("functional-skills")
    }

    /// Whether any qualification can match at all.
    pub fn can_be(&self) -> bool {
        if self.count == 0 || self.count > MOST || self.level > 8 {
            return false;
        }
        if self.kind == Self::ANY {
            return self.level > 0 && self.count == 1;
        }
        QualificationKind::of(&self.kind)
            .is_some_and(|kind| self.level <= kind.levels.1 && (self.count == 1 || kind.several))
    }

    /// The words for it.
    pub fn words(&self) -> String {
        if self.kind == Self::ANY {
            return words::counting::another_qualification_at_level(self.level);
        }
        let Some(kind) = QualificationKind::of(&self.kind) else { return self.kind.clone() };
        let fixed = kind.levels.0 == kind.levels.1;
        match (self.count, fixed || self.level == 0) {
            (1, true) => kind.label.to_owned(),
            (1, false) => words::counting::at_level(kind.label, self.level),
            (count, _) => format!("{count} {}", kind.plural),
        }
    }
}
