//! What in a piece of evidence looks like it names somebody.

use serde::Serialize;

use super::types::{Evidence, EvidenceInput};
use crate::Portfolio;
use crate::error::Result;
use crate::privacy::{self, LooksLike, Warning};

/// A warning, and the field it is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FieldWarning {
    /// title, text, setting, details, how, files or pictures.
    pub field: &'static str,
    /// What it looks like and where it stands in that field.
    pub warning: Warning,
    /// The words there: shown to the person who wrote them, and never logged or sent.
    pub words: String,
}

/// What a person should look at again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct LookAt {
    /// title, text, setting, details, how, files or pictures.
    pub field: &'static str,
    /// What it looks like.
    pub looks_like: LooksLike,
    /// The words there: shown to the person who wrote them, and never logged or sent.
    pub words: String,
}

/// A piece of evidence that looks like it names somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct PieceToCheck {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What was found.
    pub found: Vec<LookAt>,
}

/// The findings, with the same words only once for each field.
pub fn look_at(warnings: &[FieldWarning]) -> Vec<LookAt> {
    let mut all: Vec<LookAt> = Vec::new();
    for FieldWarning { field, warning, words } in warnings {
        let one = LookAt { field, looks_like: warning.looks_like, words: words.clone() };
        if !all.contains(&one) {
            all.push(one);
        }
    }
    all
}

impl PieceToCheck {
    /// A piece with what was found in it; none when nothing was.
    pub fn of(id: &str, title: &str, warnings: &[FieldWarning]) -> Option<Self> {
        let found = look_at(warnings);
        (!found.is_empty()).then(|| Self { id: id.to_owned(), title: title.to_owned(), found })
    }
}

/// What looks like it names somebody, in the texts of some fields.
pub fn warnings_in<'a>(
    texts: impl Iterator<Item = (&'static str, &'a String)>,
) -> Vec<FieldWarning> {
    texts
        .flat_map(|(field, text)| {
            privacy::look(text).into_iter().map(move |warning| FieldWarning {
                field,
                warning,
                words: warning.words(text),
            })
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
        warnings_in(texts)
    }
}

impl Portfolio {
    /// As [`EvidenceInput::privacy`], for a saved piece: it is checked again before asking and exporting.
    ///
    /// # Errors
    /// [`crate::Error::NoSuchEvidence`].
    pub fn privacy_of(&self, evidence: &str) -> Result<Vec<FieldWarning>> {
        Ok(found_in(self.evidence(evidence)?))
    }

    /// Those of some saved pieces that look like they name somebody: checked before they are exported or linked.
    ///
    /// # Errors
    /// [`crate::Error::NoSuchEvidence`].
    pub fn to_check(&self, evidence: &[String]) -> Result<Vec<PieceToCheck>> {
        let mut pieces = Vec::new();
        for id in evidence {
            let saved = self.evidence(id)?;
            let (id, title) = (saved.summary.id.clone(), saved.summary.title.clone());
            pieces.extend(PieceToCheck::of(&id, &title, &found_in(saved)));
        }
        Ok(pieces)
    }
}

/// What was found in a saved piece, the descriptions of its pictures included.
fn found_in(saved: Evidence) -> Vec<FieldWarning> {
    let pictures = warnings_in(saved.files.iter().map(|file| ("pictures", &file.description)));
    let mut found = input_of(saved).privacy();
    found.extend(pictures);
    found
}

fn input_of(saved: Evidence) -> EvidenceInput {
    let mut input = EvidenceInput::empty(saved.summary.kind, saved.summary.happened_on);
    input.title = saved.summary.title;
    input.text = saved.text;
    input.setting = saved.setting;
    input.details = saved.details;
    input.shows = saved.shows;
    input.files = saved.files.into_iter().map(Into::into).collect();
    input
}
