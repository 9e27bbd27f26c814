//! What the sign-off screen shows.

use serde::Serialize;

pub use crate::codes::BoardList;
use crate::readiness::State;
use crate::sign_off::record::{Decision, Identity};

/// One item asked for or decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct AskedItem {
    /// The request it belongs to, or empty when not asked yet.
    pub request: String,
    /// The evidence's id.
    pub evidence: String,
    /// Its title.
    pub title: String,
    /// The version that was frozen when it was asked.
    pub version: u32,
    /// The indicator's id.
    pub indicator: String,
    /// The competence's code and title, with the stage where it has several.
    pub competence: String,
    /// The statement, in plain words.
    pub text: String,
    /// Who was asked, or empty.
    pub to_name: String,
    /// Days since it was asked.
    pub days: u32,
    /// The newest version of the evidence, which is shown and sealed on this computer.
    pub newest: u32,
    /// Whether the newest version is still linked to the indicator.
    pub linked: bool,
    /// Whether it was asked by file; then the frozen version is shown and sealed.
    pub by_file: bool,
}

/// A sealed sign-off, shown from its signed bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct SignOff {
    /// The record's id.
    pub id: String,
    /// The indicator's id.
    pub indicator: String,
    /// The competence's code and title, with the stage where it has several.
    pub competence: String,
    /// The statement as it was signed.
    pub indicator_text: String,
    /// The evidence it rests on.
    pub evidence: Vec<SignedEvidence>,
    /// The decision.
    pub decision: Decision,
    /// The signer's comment.
    pub comment: String,
    /// Who signed, as they stated it.
    pub signer: Identity,
    /// The key's fingerprint.
    pub fingerprint: String,
    /// When, by the signer's clock (RFC 3339).
    pub signed_at: String,
    /// How we know whose key it is, in words.
    pub assurance: String,
    /// How we know whose key it is, from 0 (only stated) to 4 (an organisation vouches).
    pub level: u8,
    /// Whether it was signed with a key that was made for one answer and is not kept; `assurance` says so too.
    pub once: bool,
    /// A remark, when there is a newer version or the words of the statement changed; else empty.
    pub remark: String,
    /// Its state: `signed_off` when it makes its statement count, `not_yet` when it asks for more, else the reason why it does
    /// neither.
    pub state: State,
    /// Whether the state is one of these two.
    pub standing: bool,
}

/// Evidence as a sign-off names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct SignedEvidence {
    /// The evidence's id.
    pub id: String,
    /// The version that was signed.
    pub version: u32,
    /// The newest version today.
    pub newest: u32,
    /// The title as it was signed.
    pub title: String,
}

/// Everything in the lists of the sign-off screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignOffBoard {
    /// Linked and not asked for yet.
    pub to_send: Vec<AskedItem>,
    /// Waiting for a preceptor.
    pub waiting: Vec<AskedItem>,
    /// Returned: not yet, or referred on, and not asked for again.
    pub returned: Vec<SignOff>,
    /// Signed off, newest first.
    pub signed: Vec<SignOff>,
}

/// How many are in each list of the sign-off screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct BoardCounts {
    /// Linked and not asked for yet.
    pub to_send: u32,
    /// Waiting for a preceptor.
    pub waiting: u32,
    /// Returned and not asked for again.
    pub returned: u32,
    /// Signed off.
    pub signed: u32,
}

/// A part of one list of the sign-off screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct BoardPart {
    /// How many are in each.
    pub counts: BoardCounts,
    /// Which list it is of.
    pub list: BoardList,
    /// The items to send, or that wait.
    pub items: Vec<AskedItem>,
    /// The decisions, newest first, each verified.
    pub decisions: Vec<SignOff>,
}
