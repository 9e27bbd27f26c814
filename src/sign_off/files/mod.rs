//! The files that travel between a practitioner and a signer: a request (`.ask`) and an answer (`.answer`).
//!
//! They can be answered and opened on any computer without a portfolio. Only `sealed` reads a portfolio: it returns the exact
//! contents to seal.

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
