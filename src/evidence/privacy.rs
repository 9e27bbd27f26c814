//! What in a piece of evidence looks like it names somebody.

use std::collections::BTreeSet;

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

/// A piece of evidence that looks like it names somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct PieceToCheck {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What was found, a sentence for each sort.
    pub found: Vec<String>,
}

impl PieceToCheck {
    /// A piece with what was found in it; none when that is nothing.
    pub fn of(id: &str, title: &str, warnings: &[FieldWarning]) -> Option<Self> {
        let sorts: BTreeSet<_> = warnings.iter().map(|one| one.warning.looks_like).collect();
        let found: Vec<_> = sorts.into_iter().map(|sort| sort.sentence().to_owned()).collect();
        (!found.is_empty()).then(|| Self { id: id.to_owned(), title: title.to_owned(), found })
    }
}

/// What looks like it names somebody, in the texts of some fields.
pub fn look_at<'a>(texts: impl Iterator<Item = (&'static str, &'a String)>) -> Vec<FieldWarning> {
    texts
        .flat_map(|(field, text)| {
            privacy::look(text).into_iter().map(move |warning| FieldWarning { field, warning })
        })
        .collect()
}

impl EvidenceInput {
    /// What looks like it names somebody, in every text and file name. It stops nobody from saving.
    pub fn privacy(&self) -> Vec<FieldWarning> {
        let texts = [("title", &self.title), ("text", &self.text), ("setting", &self.setting)]
            .into_iter()
            .chain(self.details.values().map(|answer| ("details", answer)))
            .chain(self.shows.iter().map(|show| ("how", &show.how)))
            .chain(self.files.iter().map(|file| ("files", &file.name)));
        look_at(texts)
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
