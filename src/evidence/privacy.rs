//! What in a piece of evidence looks like it names somebody.

use serde::Serialize;

use super::types::EvidenceInput;
use crate::Portfolio;
use crate::error::Result;
use crate::privacy::{self, Warning};

/// A warning, and the field it is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct FieldWarning {
    /// title, text, setting, details, how or files.
    pub field: &'static str,
    /// What it looks like and where it stands in that field.
    pub warning: Warning,
}

impl EvidenceInput {
    /// What looks like it names somebody, in every text and file name. It stops nobody from saving.
    pub fn privacy(&self) -> Vec<FieldWarning> {
        let texts = [("title", &self.title), ("text", &self.text), ("setting", &self.setting)]
            .into_iter()
            .chain(self.details.values().map(|answer| ("details", answer)))
            .chain(self.shows.iter().map(|show| ("how", &show.how)))
            .chain(self.files.iter().map(|file| ("files", &file.name)));
        texts
            .flat_map(|(field, text)| {
                privacy::look(text).into_iter().map(move |warning| FieldWarning { field, warning })
            })
            .collect()
    }
}

impl Portfolio {
    /// As [`EvidenceInput::privacy`], for a saved piece: looked at again before asking and exporting.
    ///
    /// # Errors
    /// [`crate::Error::NoSuchEvidence`].
    pub fn privacy_of(&self, evidence: &str) -> Result<Vec<FieldWarning>> {
        let saved = self.evidence(evidence)?;
        let mut input = EvidenceInput::empty(saved.summary.kind, saved.summary.happened_on);
        input.title.clone_from(&saved.summary.title);
        input.text = saved.text;
        input.setting = saved.setting;
        input.details = saved.details;
        input.shows = saved.shows;
        input.files = saved.files.into_iter().map(Into::into).collect();
        Ok(input.privacy())
    }
}
