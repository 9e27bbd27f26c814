//! The hand-over: everything that waits for a preceptor, in full.

use std::collections::BTreeSet;

use serde::Serialize;

use super::types::{AskedItem, SignOff};
use crate::Portfolio;
use crate::error::Result;
use crate::evidence::{Evidence, EvidenceInput, FileRef};
use crate::sign_off::record::Decision;

/// Everything that waits for a preceptor, read once: nothing changes underneath while they decide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct HandOver {
    /// The open items, each with the title of the version that will be sealed.
    pub waiting: Vec<AskedItem>,
    /// The pieces of evidence they are about.
    pub pieces: Vec<Evidence>,
    /// The earlier decisions on pieces that were handed in again.
    pub before: Vec<Before>,
}

/// The decisions that asked for more on an earlier version of a piece, and the text they were made on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Before {
    /// The piece's id.
    pub id: String,
    /// The version it was made on.
    pub version: u32,
    /// Its title then.
    pub title: String,
    /// Its text then.
    pub text: String,
    /// The files it had then.
    pub files: Vec<FileRef>,
    /// The decisions on that version.
    pub decisions: Vec<SignOff>,
}

impl Portfolio {
    /// Everything that waits for a preceptor.
    pub fn hand_over(&self) -> Result<HandOver> {
        let (mut pieces, mut before): (Vec<Evidence>, _) = (Vec::new(), Vec::new());
        let mut waiting = self.waiting()?;
        let stands = self.stand(self.clock.today())?.stands;
        // An item that the newest version is no longer linked to cannot be sealed; an item asked about twice is listed once.
        let mut asked = BTreeSet::new();
        waiting.retain(|item| {
            item.linked && asked.insert((item.evidence.clone(), item.indicator.clone()))
        });
        for item in &mut waiting {
            let known = pieces.iter().position(|piece| piece.summary.id == item.evidence);
            let known = match known {
                Some(known) => known,
                None => {
                    let piece = self.in_full(&item.evidence, &stands)?;
                    before.extend(self.before(&piece)?);
                    pieces.push(piece);
                    pieces.len() - 1
                }
            };
            // The title of the version that will be sealed.
            if let Some(piece) = pieces.get(known) {
                item.title.clone_from(&piece.summary.title);
            }
        }
        Ok(HandOver { waiting, pieces, before })
    }

    /// The newest earlier version on which somebody asked for more, where there is one.
    fn before(&self, piece: &Evidence) -> Result<Option<Before>> {
        let (id, version) = (&piece.summary.id, piece.summary.version);
        if version < 2 {
            return Ok(None);
        }
        let on = |one: &SignOff| one.evidence.iter().find(|on| on.id == *id).map(|on| on.version);
        let mut decisions = self.sign_offs_on(id)?;
        decisions.retain(|one| one.decision != Decision::Achieved && on(one) < Some(version));
        let Some(newest) = decisions.iter().filter_map(on).max() else { return Ok(None) };
        decisions.retain(|one| on(one) == Some(newest));
        let EvidenceInput { title, text, files, .. } = self.earlier(id, newest)?.input;
        Ok(Some(Before { id: id.clone(), version: newest, title, text, files, decisions }))
    }
}
