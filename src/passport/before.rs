//! What to look at before a passport is handed on.

use std::collections::BTreeMap;

use serde::Serialize;

use super::content::Content;
use super::make::Passport;
use crate::bundle::LIMIT;
use crate::error::Result;
use crate::evidence::{FieldWarning, PieceToCheck, warnings_in};
use crate::sign_off::{self, EvidenceContent};

/// How much a passport would hold, and what in it looks like it names somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct BeforePassport {
    /// How many sealed records are in it.
    pub records: u32,
    /// How many pieces of evidence it holds as text.
    pub pieces: u32,
    /// How many files of evidence are in it.
    pub files: u32,
    /// How large it is, in bytes.
    pub bytes: u32,
    /// Whether that is more than a passport may have.
    pub too_large: bool,
    /// The pieces to look at first.
    pub named: Vec<PieceToCheck>,
}

impl Passport {
    /// Looks through a passport before it is saved: it holds each text as it was signed, not as it is now.
    ///
    /// # Errors
    /// [`crate::Error::RecordInvalid`] when what was signed cannot be read.
    pub fn before(&self) -> Result<BeforePassport> {
        let count = |folder: &str| {
            let inside = self.contents.keys().filter(|name| name.starts_with(folder)).count();
            u32::try_from(inside).unwrap_or(u32::MAX)
        };
        // Two versions of a piece are one piece to look at.
        let mut pieces: BTreeMap<String, (String, Vec<FieldWarning>)> = BTreeMap::new();
        for (name, content) in &self.contents {
            let Content::Bytes(bytes) = content else { continue };
            if !name.starts_with("evidence/") || name == "evidence/index.json" {
                continue;
            }
            let told: EvidenceContent = sign_off::strict(bytes)?;
            let found = looked_at(&told);
            let (title, warnings) = pieces.entry(told.id).or_default();
            *title = told.title;
            warnings.extend(found);
        }
        let bytes = self.size();
        Ok(BeforePassport {
            records: count("records/"),
            pieces: u32::try_from(pieces.len()).unwrap_or(u32::MAX),
            files: count("files/"),
            bytes,
            too_large: u64::from(bytes) > LIMIT,
            named: pieces
                .iter()
                .filter_map(|(id, (title, warnings))| PieceToCheck::of(id, title, warnings))
                .collect(),
        })
    }
}

fn looked_at(told: &EvidenceContent) -> Vec<FieldWarning> {
    let texts = [("title", &told.title), ("text", &told.text), ("setting", &told.setting)];
    let texts = texts
        .into_iter()
        .chain(told.details.values().map(|answer| ("details", answer)))
        .chain(told.shows.iter().map(|show| ("how", &show.how)))
        .chain(told.files.iter().map(|file| ("files", &file.name)));
    warnings_in(texts)
}
