//! Safety: copies that are read back, a check that says what is wrong, and the way back from damage.
//!
//! A copy holds what the portfolio's folder holds, as encrypted as it is there. Nothing here ever
//! writes to a damaged portfolio, and nothing is put in the place of another without keeping that one.

mod archive;
mod backup;
mod check;
mod copies;
mod recover;
mod restore;
pub mod rotation;
mod types;

pub use check::check;
pub use copies::{is_published, newest, test_copy};
pub use recover::recover;
pub use restore::restore;
pub use types::{Copied, Fault, Opener, Recovered, Report, Restored};
