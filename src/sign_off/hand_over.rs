//! What a preceptor is handed: everything that waits, in full.

use std::collections::BTreeSet;

use serde::Serialize;

use super::types::{AskedItem, Decision, SignOff};
use crate::Portfolio;
use crate::error::Result;
use crate::evidence::Evidence;

/// Everything that waits for a preceptor, read once: nothing changes underneath while they decide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct HandOver {
    /// What was asked.
    pub waiting: Vec<AskedItem>,
    /// The pieces it was asked about.
    pub pieces: Vec<Evidence>,
    /// What happened before to those that were handed in again.
    pub before: Vec<Before>,
}

/// The decisions that asked for more on an earlier version of a piece, and the text they were made on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Before {
    /// The piece's id.
    pub id: String,
    /// What it said then.
    pub text: String,
    /// What was decided then.
    pub decisions: Vec<SignOff>,
}

impl Portfolio {
    /// Everything that waits for a preceptor.
    pub fn hand_over(&self) -> Result<HandOver> {
        let waiting = self.sign_off_board()?.waiting;
        let (mut pieces, mut before) = (Vec::new(), Vec::new());
        let mut seen = BTreeSet::new();
        for item in waiting.iter().filter(|item| seen.insert(item.evidence.as_str())) {
            let piece = self.evidence(&item.evidence)?;
            before.extend(self.before(&piece)?);
            pieces.push(piece);
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
        let text = self.earlier(id, newest)?.input.text;
        Ok(Some(Before { id: id.clone(), text, decisions }))
    }
}
