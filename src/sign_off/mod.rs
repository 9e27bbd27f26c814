//! Sign-off: a sealed decision on one indicator over exact versions of evidence.
//!
//! A record is a compact JWS: the exact bytes a preceptor signed are kept and shown, never
//! changed and never deleted. `seal` and `verify` are pure.

mod about_entry;
mod about_stage;
mod accept;
mod agree;
mod agreement;
mod answer;
mod ask;
mod ask_file;
mod ask_page;
mod badges;
mod board;
mod draw;
mod draw_agreement;
mod envelope;
mod hand_over;
mod key;
mod keys;
mod notice;
mod own_list;
mod people;
mod private;
mod registration;
mod request;
mod review;
mod seal;
mod share;
mod shown;
mod sign;
mod signer;
mod statement;
#[cfg(test)]
mod tests;
mod together;
mod trust;
mod types;
mod unsigned;
mod verify;
mod when;
mod withdraw_file;

pub use about_stage::StageSeal;
pub(crate) use agree::keep_agreement;
pub use agreement::{
    Agreement, AgreementKind, AgreementStatement, EntryContent, QualificationContent, Said,
    Subject, ToAgree, Unmet, verify_agreement,
};
pub(crate) use answer::is_owner;
pub use answer::{answer, answer_at};
pub use ask_page::AskPage;
pub use badges::badges_in;
pub(crate) use badges::{Earning, badge_name, badges_of};
pub(crate) use draw_agreement::{AgreementChain, AgreementGround};
pub use envelope::Envelope;
pub(crate) use envelope::{Opened, pack, seal_manifest, unpack};
pub use hand_over::{Before, HandOver};
pub(crate) use key::signing as signing_key;
pub(crate) use key::{fingerprint, parse_did};
pub use keys::AboutKeys;
pub use own_list::OwnRecord;
pub use people::{KeysFile, Person, TrustListView};
pub use request::Request;
pub(crate) use request::{AskedFramework, ChainEnd};
pub use review::Ask;
pub(crate) use seal::{bytes, digest};
pub use share::{Share, seal_share, verify_share};
pub use signer::Signer;
pub use statement::{
    AttachmentSeal, Card, DECLARATION, DECLARATION_ONCE, Digested, EvidenceContent, EvidenceSeal,
    FileSeal, Named, Party, Signatory, Statement,
};
pub(crate) use statement::{FORM, RequestSeal, each_key_once};
pub use together::{ShownEntry, Together};
pub use trust::{
    Assurance, Member, Notice, SELF_DECLARED, Signed, Trust, TrustList, assurance, may_follow,
    newer_list, verify_list, verify_notice,
};
pub use types::{
    Accepted, AskFile, AskView, AskedEvidenceView, AskedIndicatorView, AskedItem, BoardCounts,
    BoardList, BoardPart, Decision, Identity, Judgement, SignOff, SignOffBoard, SignedEvidence,
    SignerView,
};
pub use unsigned::Unsigned;
pub(crate) use verify::strict;
pub use verify::{verify, verify_card};
pub(crate) use when::{after, moment};
pub use when::{fits, not_ahead};
pub use withdraw_file::replace_in;
