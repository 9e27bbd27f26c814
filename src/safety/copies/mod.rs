//! Safety copies: a single file, or an automatic series from which old copies are deleted by a rule. Each is read back.

pub(in crate::safety) mod archive;
mod backup;
pub mod rotation;
mod series;

pub use backup::BegunFile;
pub use series::{BegunCopy, is_published, newest, test_copy};
pub(in crate::safety) use series::{all, copied, whole};
