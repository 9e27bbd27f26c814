//! The files that travel between a practitioner and a signer: a request (`.ask`) and an answer (`.answer`).
//!
//! They are made and opened on any computer, with no portfolio. Only `sealed` reads a portfolio: it gives the exact
//! contents that are sealed of it.

mod answer;
mod badges;
pub(super) mod draw;
mod envelope;
mod replace;
mod request;
mod review;
mod sealed;
mod types;

pub use answer::{answer, answer_at};
pub use badges::badges_in;
pub(crate) use badges::{Earning, badge_name, badges_of};
pub(super) use badges::{awarded, badge_of_stage};
pub(super) use draw::{Chain, Decided, Ground, Texts};
pub use envelope::Envelope;
pub(crate) use envelope::{Opened, pack, seal_manifest, unpack};
pub use replace::replace_in;
pub use request::Request;
pub(super) use request::{AskedEvidence, AskedIndicator};
pub(crate) use request::{AskedFramework, ChainEnd};
pub use review::Ask;
pub use types::{AskView, AskedEvidenceView, AskedIndicatorView, Judgement};
