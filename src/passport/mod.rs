//! The passport: everything that was signed, in one file that anyone can check without us.
//!
//! It holds the records as they were signed, the signers' identity cards, statements about their
//! keys, the words of the indicators, and, when the practitioner wants, the evidence. A verdict has
//! three parts and never one green tick: are the bytes as signed, whose keys are they and how do we
//! know, and up to when are withdrawals known.

mod agreed;
mod badges;
mod before;
mod cards;
mod content;
mod files;
mod index;
mod make;
mod marks;
mod save;
mod share;
mod signed;
mod standing;
mod told_badge;
mod verdict;
mod verify;
mod verify_badge;

pub use before::BeforePassport;
pub use files::{kind_of, on_every_core, verify_file};
pub use index::{EvidenceIndex, FrameworkIndex, IndexedEvidence, IndexedFile, IndexedIndicator};
pub use make::{Include, Passport};
pub use marks::{Mark, MarkedIndicator, marked, read_marks};
pub use share::{CheckedShare, ToShare};
pub use signed::CheckedPassport;
pub use standing::{EvidenceStanding, HolderStanding, RecordStanding};
pub use told_badge::{ToldBadge, badge_lines};
pub use verdict::{CheckedAgreement, CheckedRecord, Verdict};
pub use verify::{verify, verify_bytes, verify_signed};
pub use verify_badge::verify_badge;
