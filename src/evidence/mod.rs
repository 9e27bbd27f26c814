//! Evidence: a dated record of something done, pointing at indicators.
//!
//! Every save makes a new version; older ones stay, and what a preceptor signed never changes.
//! While it is being written it is a draft, saved as the user types and never lost.

mod amend;
mod attach;
mod check;
mod choose;
mod clean;
mod describe;
mod draft;
mod filter;
mod find;
mod finish;
mod input;
mod kept;
mod kind;
mod link;
mod linked;
mod list;
mod log;
mod media;
mod privacy;
mod show;
mod suggest;
mod template;
mod types;
mod withdraw;

pub use attach::LIMIT as ATTACHMENT_LIMIT;
pub use clean::clean;
pub use filter::{EvidenceFilter, HowFar, SortBy};
pub use find::{Found, FoundStatement};
pub use kind::{Kind, KindField, KindForm};
pub use link::VersionRef;
pub use media::sniff;
pub use privacy::{FieldWarning, LookAt, PieceToCheck, look_at, warnings_in};
pub use template::Template;
pub use types::{
    Attachment, Draft, Evidence, EvidenceInput, EvidenceList, EvidenceSummary, FileRef,
    LinkedIndicator, Shows,
};
