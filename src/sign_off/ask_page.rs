//! What can be asked about, and whom.

use serde::Serialize;

use super::types::AskedItem;
use crate::Portfolio;
use crate::error::Result;
use crate::evidence::PieceToCheck;

/// The most names that are offered.
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
        let board = self.sign_off_board()?;
        let asked = board.waiting.into_iter().map(|item| item.to_name);
        let mut names: Vec<String> = Vec::new();
        // Who returned something is asked again more often than who signed.
        let decided = board.returned.into_iter().chain(board.signed);
        for name in asked.chain(decided.map(|one| one.signer.name)) {
            if names.len() < NAMES && !name.is_empty() && !names.contains(&name) {
                names.push(name);
            }
        }
        let mut to_send = board.to_send;
        to_send.sort_by_key(|item| item.evidence != evidence);
        let first = to_send.iter().find(|item| item.evidence == evidence);
        let just: Vec<String> = first.into_iter().map(|item| item.evidence.clone()).collect();
        Ok(AskPage { to_check: self.to_check(&just)?, to_send, names })
    }
}
