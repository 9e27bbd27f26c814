//! Safety copies: one file that is read back, and a series of them that makes itself and gives up the old ones by a rule.

pub(in crate::safety) mod archive;
mod backup;
pub mod rotation;
mod series;

pub use backup::BegunFile;
pub use series::{BegunCopy, is_published, newest, test_copy};
pub(in crate::safety) use series::{all, copied, whole};
