//! Links pieces of evidence to statements, many to many at once.

use serde::{Deserialize, Serialize};

use super::kept::to_kept;
use super::types::{Draft, EvidenceInput, Shows};
use crate::Portfolio;
use crate::error::{Error, Result};
use crate::store;

/// A piece of evidence at a version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct VersionRef {
    /// The piece's id.
    pub id: String,
    /// Its version.
    pub version: u32,
}

impl Portfolio {
    /// Links each of these pieces to each of these statements, with a new version of every piece that was not linked to all of
    /// them. All is saved, or nothing. Drafts of the pieces are linked too and keep their texts. Returns the version that each
    /// changed piece had before.
    ///
    /// # Errors
    /// [`Error::NoSuchEvidence`], [`Error::EvidenceWithdrawn`], [`Error::Unknown`] (indicator).
    pub fn link(&mut self, evidence: &[String], shows: &[Shows]) -> Result<Vec<VersionRef>> {
        let mut before = Vec::new();
        let mut versions = Vec::new();
        let mut drafts = Vec::new();
        for id in evidence {
            let newest =
                store::evidence::newest(self.store.db(), id)?.ok_or(Error::NoSuchEvidence)?;
            if !newest.withdrawn_at.is_empty() {
                return Err(Error::EvidenceWithdrawn);
            }
            let mut input = self.input_of(&newest)?;
            if add(&mut input, shows) {
                let prepared = self.prepare(newest.version + 1, &input)?;
                versions.push((newest.evidence, prepared));
                before.push(VersionRef { id: id.clone(), version: newest.version });
            }
            if let Some(Draft { id, mut input }) = self.draft(id)?
                && add(&mut input, shows)
            {
                drafts.push((id, to_kept(&input)?));
            }
        }
        let at = self.stamp();
        self.store.write(|db| {
            for (evidence, version) in &versions {
                version.insert(db, *evidence)?;
            }
            for (id, json) in &drafts {
                store::evidence::save_draft(db, id, json, &at)?;
            }
            Ok(())
        })?;
        Ok(before)
    }
}

/// Whether anything was added.
fn add(input: &mut EvidenceInput, shows: &[Shows]) -> bool {
    let linked = input.shows.len();
    for show in shows {
        if !input.shows.iter().any(|known| known.indicator == show.indicator) {
            input.shows.push(show.clone());
        }
    }
    input.shows.len() > linked
}
