//! What is stored of a passport: facts to be counted, without names, comments or evidence texts.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The date that means "no end".
pub const NO_END: NaiveDate = match NaiveDate::from_ymd_opt(9999, 12, 31) {
    Some(day) => day,
    None => NaiveDate::MAX,
};

/// The facts of one passport.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Facts {
    /// SHA-256 of the passport.
    pub passport: String,
    /// A keyed hash of the person's key.
    pub person: i64,
    /// When the person shared it, in Unix seconds; the newest counts.
    pub shared_at: i64,
    /// The day the passport was made.
    pub made_on: NaiveDate,
    /// The last day it may be used.
    pub until: NaiveDate,
    /// The purpose; `paper` for consent on paper.
    pub purpose: String,
    /// Where the person works.
    pub site: String,
    /// The team.
    pub team: String,
    /// The profession supported.
    pub profession: String,
    /// The post.
    pub post: String,
    /// The lowest trust level of its signers' keys, 0 to 4.
    pub weakest_level: i32,
    /// The frameworks it is about.
    pub frameworks: Vec<Followed>,
    /// The decisions.
    pub sign_offs: Vec<SignOff>,
    /// The indicators settled.
    pub standing: Vec<Standing>,
}

/// A framework in a passport.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Followed {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// The counting rules and their version.
    pub policy: String,
}

/// A decision that was signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignOff {
    /// The framework's id.
    pub framework: String,
    /// The indicator.
    pub indicator: String,
    /// A keyed hash of the signer's key.
    pub signer: i64,
    /// The date, by the signer's clock.
    pub on: NaiveDate,
    /// Whether the decision is "achieved".
    pub achieved: bool,
    /// Whether it counted on the day the passport was made.
    pub counts: bool,
    /// The last day it counts.
    pub until: NaiveDate,
    /// The trust level of the signer's key, 0 to 4.
    pub level: i32,
}

/// An indicator for which nothing more is needed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Standing {
    /// The framework's id.
    pub framework: String,
    /// The indicator.
    pub indicator: String,
    /// Whether it is signed off; otherwise it is not part of the role.
    pub held: bool,
    /// How many times it counts: a shared indicator may be needed again at each stage.
    pub times: i32,
    /// The first day it counts.
    pub from: NaiveDate,
    /// The last day it counts, if nothing else happens.
    pub until: NaiveDate,
}

/// A passport that was put aside.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Aside {
    /// SHA-256 of the file.
    pub passport: String,
    /// The reason, as a sentence.
    pub reason: String,
}
