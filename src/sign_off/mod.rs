//! Sign-off: a sealed decision on one indicator over exact versions of evidence.
//!
//! A record is a compact JWS: the exact bytes a preceptor signed are kept and shown, never
//! changed and never deleted. The rooms know each other in this order, each only those before it:
//! `record` (pure), `keys`, `files`, `agreements`, `board`, `signing`.

mod agreements;
mod board;
mod files;
mod keys;
mod record;
mod signing;

pub use agreements::{Agreement, ToAgree};
pub(crate) use agreements::{AgreementChain, AgreementGround, keep_agreement};
pub use board::{
    AskPage, AskedItem, Before, BoardCounts, BoardList, BoardPart, HandOver, SignOff, SignOffBoard,
    SignedEvidence,
};
pub use files::{
    Ask, AskView, AskedEvidenceView, AskedIndicatorView, Envelope, Judgement, Request, answer,
    answer_at, badges_in, replace_in,
};
pub(crate) use files::{
    AskedFramework, ChainEnd, Earning, Opened, badge_name, badges_of, pack, seal_manifest, unpack,
};
pub(crate) use keys::is_owner;
pub use keys::{
    AboutKeys, Assurance, KeysFile, Member, Notice, Person, SELF_DECLARED, Signed, Signer,
    SignerView, Trust, TrustList, TrustListView, assurance, may_follow, newer_list, verify_list,
    verify_notice,
};
pub use record::{
    AgreementKind, AgreementStatement, AttachmentSeal, Card, DECLARATION, DECLARATION_ONCE,
    Decision, Digested, EntryContent, EvidenceContent, EvidenceSeal, FileSeal, Identity, Named,
    Party, QualificationContent, Said, Share, Signatory, StageSeal, Statement, Subject, Unmet,
    fits, not_ahead, seal_share, verify, verify_agreement, verify_card, verify_share,
};
pub(crate) use record::{
    FORM, RequestSeal, after, bytes, digest, each_key_once, fingerprint, moment, parse_did,
    signing_key, strict,
};
pub use signing::{Accepted, AskFile, OwnRecord, ShownEntry, Together, Unsigned};
