//! What is kept of one passport: facts to be counted, without a name, a comment or a word of evidence.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The day that stands for no end.
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
    /// The moment the person shared it, in seconds: the newest counts.
    pub shared_at: i64,
    /// The day the passport was made.
    pub made_on: NaiveDate,
    /// The last day it may be used.
    pub until: NaiveDate,
    /// What for; `paper` where it was agreed on paper.
    pub purpose: String,
    /// Where the person works.
    pub site: String,
    /// The team.
    pub team: String,
    /// The profession that is supported.
    pub profession: String,
    /// The post.
    pub post: String,
    /// The least that is known of a signer's key, from 0 to 4.
    pub weakest_level: i32,
    /// The frameworks it is about.
    pub frameworks: Vec<Followed>,
    /// The decisions.
    pub sign_offs: Vec<SignOff>,
    /// What is settled.
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
    /// The rules it was counted by, and their version.
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
    /// The day, by the signer's clock.
    pub on: NaiveDate,
    /// Whether it says achieved.
    pub achieved: bool,
    /// Whether it counted on the day the passport was made.
    pub counts: bool,
    /// The last day it counts.
    pub until: NaiveDate,
    /// What is known of the signer's key, from 0 to 4.
    pub level: i32,
}

/// An indicator that needs nothing more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Standing {
    /// The framework's id.
    pub framework: String,
    /// The indicator.
    pub indicator: String,
    /// Whether it is signed off; otherwise it is not part of the role.
    pub held: bool,
    /// How many times over: a shared one may be needed anew at each stage.
    pub times: i32,
    /// Since when.
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
    /// Why, as a sentence.
    pub reason: String,
}
