//! Badges: what a preceptor decided, in the form that other systems read (Open Badges 3.0), and those of others.
//!
//! A badge is derived from a record and signed by the same key at the same moment. It has no blank nodes, so its canonical
//! N-Quads are written here without JSON-LD, and a badge of ours is checked by deriving it again. JSON-LD is needed only for
//! badges of others and for learner records, which wrap badges.

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
