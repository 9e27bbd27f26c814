//! What waits for a signature, on evidence and in working life.

use chrono::NaiveDate;
use serde::Serialize;

use crate::error::Result;
use crate::sign_off::{AskedItem, BoardList, BoardPart};
use crate::working_life::AskedToAgree;
use crate::{Portfolio, words};

/// Everything that waits for a signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WaitingForSignature {
    /// The open requests about evidence, oldest first.
    pub asked: Vec<AskedItem>,
    /// The entries of working life that nobody signed.
    pub entries: Vec<WaitingEntry>,
}

/// Everything the sign-off screen shows first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct SignOffPage {
    /// The first part of a list.
    pub board: BoardPart,
    /// The entries of working life that nobody signed.
    pub entries: Vec<WaitingEntry>,
}

/// An entry that nobody signed as it stands now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct WaitingEntry {
    /// Its id.
    pub id: String,
    /// The name of its noun, in the singular.
    pub noun: String,
    /// Its title; may be empty.
    pub title: String,
    /// The day that dates it.
    #[cfg_attr(test, ts(type = "string"))]
    pub on: NaiveDate,
    /// The version that is to be signed.
    pub version: u32,
    /// Who was asked by file to sign it, if anybody was.
    pub asked: Option<AskedToAgree>,
}

impl Portfolio {
    /// The first part of a list of the board (without `list`, of the first list that is not empty), and the entries that wait.
    pub fn sign_off_page(&self, list: Option<BoardList>, most: usize) -> Result<SignOffPage> {
        let board = self.sign_off_part(list, 0, most)?;
        Ok(SignOffPage { board, entries: self.waiting_entries()? })
    }

    /// Everything that waits for a signature.
    pub fn waiting_for_signature(&self) -> Result<WaitingForSignature> {
        let asked = self.sign_off_board()?.waiting;
        Ok(WaitingForSignature { asked, entries: self.waiting_entries()? })
    }

    /// The entries that nobody signed in their newest version, each with who was asked by file.
    pub fn waiting_entries(&self) -> Result<Vec<WaitingEntry>> {
        let mut asked = self.asked_to_agree()?;
        let entries = self.entries_to_sign()?.into_iter().map(|one| WaitingEntry {
            asked: asked.remove(&one.id),
            noun: words::noun(&one.noun).map_or("", |words| words.one).to_owned(),
            id: one.id,
            title: one.title,
            on: one.on,
            version: one.version,
        });
        Ok(entries.collect())
    }
}
