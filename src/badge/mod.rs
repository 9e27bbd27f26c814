//! Badges: what a preceptor decided, in the form that other systems read (Open Badges 3.0), and those of others.
//!
//! A badge is derived from a record and signed by the same key in the same moment. Every node of it has a name, so its
//! signed form is a list of lines that is written here without JSON-LD: what it says is checked by deriving it again.
//! JSON-LD is read only of badges that others made, and for a learner record, which wraps badges.

mod claims;
mod contexts;
mod picture;
mod proof;
mod quads;
mod read;
mod record;
mod template;
#[cfg(test)]
mod tests;
mod verify;

pub use claims::Claims;
pub use picture::baked;
pub use proof::{check, sign};
pub use read::{found, is_badge};
pub use record::learner_record;
pub use template::{About, BadgeFacts};
pub use verify::{CheckedBadge, verify};
