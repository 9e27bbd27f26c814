//! A stage of a framework, as an agreement seals it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::statement::Digested;
use crate::codes::day;
use crate::words;

/// A stage of a framework, as it stood on the day of the signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(deny_unknown_fields)]
pub struct StageSeal {
    /// The stage's id in its framework.
    pub id: String,
    /// Its title there.
    pub title: String,
    /// How many different statements it asks for: all of them counted.
    pub statements: u32,
    /// The statements that were agreed not to be part of the role, in no count.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<String>>"))]
    pub left_out: Vec<String>,
    /// The last day it counts if nothing else happens, if the policy sets one.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "day::maybe")]
    #[cfg_attr(test, ts(optional, as = "Option<String>"))]
    pub valid_until: Option<NaiveDate>,
    /// The sign-offs and agreements that completed it, in the published order of their statements.
    pub records: Vec<Digested>,
}

impl StageSeal {
    /// The stage and its number of statements, in words.
    pub fn words(&self) -> String {
        let many = words::shared::statements(self.statements as usize);
        words::sign_off::stage_of_all(&self.title, &many)
    }
}
