//! Safety: copies that are read back, a check that says what is wrong, and the way back from damage.
//!
//! A copy holds what the portfolio's folder holds, as encrypted as it is there. Nothing here ever
//! writes to a damaged portfolio, and nothing is put in the place of another without keeping that one.
//! What is to be kept no longer is erased here too, and everything readable is written out.

mod archive;
mod backup;
mod check;
mod copies;
mod erase;
mod erase_all;
mod kept;
mod look_again;
mod named;
mod page;
mod readable;
mod recover;
mod relocate;
mod restore;
pub mod rotation;
mod types;
mod view;

pub use backup::BegunFile;
pub use check::check;
pub use copies::{Begun, is_published, newest, test_copy};
pub use erase::Erased;
pub use erase_all::{LEFT, Left, erase_all};
pub use kept::{Kept, ToTest, kept_beside, restore_kept};
pub use look_again::LookAgain;
pub use recover::recover;
pub use relocate::{Moved, move_folder};
pub use restore::restore;
pub use types::{Copied, Fault, Opener, Recovered, Report, Restored};
pub use view::SafetyView;
