//! Evidence: a dated record of something done, pointing at indicators.

mod kind;
mod types;

pub use kind::{Kind, KindField, KindForm};
pub use types::{
    Attachment, Draft, Evidence, EvidenceInput, EvidenceList, EvidenceSummary, FileRef,
    LinkedIndicator, Shows,
};
