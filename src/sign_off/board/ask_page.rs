//! The page that asks for sign-off: about which evidence, and whom.

use serde::Serialize;

use super::types::AskedItem;
use crate::Portfolio;
use crate::error::Result;
use crate::evidence::PieceToCheck;
use crate::sign_off::record::verify_card;
use crate::store;

/// The most names that are suggested.
const NAMES: usize = 4;

/// Everything the page shows on which sign-off is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct AskPage {
    /// Linked and not asked for yet; the piece that was just finished comes first.
    pub to_send: Vec<AskedItem>,
    /// Who was asked or has signed before.
    pub names: Vec<String>,
    /// Whether the piece that was just finished looks like it names somebody.
    pub to_check: Vec<PieceToCheck>,
}

impl Portfolio {
    /// What can be asked about; `evidence` is the piece that was just finished, or empty.
    pub fn ask_page(&self, evidence: &str) -> Result<AskPage> {
        let mut to_send = self.to_send()?;
        to_send.sort_by_key(|item| item.evidence != evidence);
        let first = to_send.iter().find(|item| item.evidence == evidence);
        let just: Vec<String> = first.into_iter().map(|item| item.evidence.clone()).collect();
        Ok(AskPage { to_check: self.to_check(&just)?, to_send, names: self.asked_or_signed()? })
    }

    /// Who was asked and has not answered, then who signed last.
    fn asked_or_signed(&self) -> Result<Vec<String>> {
        let db = self.store.db();
        let mut names: Vec<String> = Vec::new();
        let mut take = |name: String| {
            if names.len() < NAMES && !name.is_empty() && !names.contains(&name) {
                names.push(name);
            }
        };
        store::request::open(db)?.into_iter().map(|row| row.to_name).for_each(&mut take);
        for card in store::sign_off::last_signers(db)?.iter().take(NAMES) {
            take(verify_card(card)?.identity.name);
        }
        Ok(names)
    }
}
