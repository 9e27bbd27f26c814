//! Checking, recovering, restoring and moving a portfolio. Whatever is replaced is kept beside it.

mod check;
mod kept;
mod recover;
mod relocate;
mod restore;

pub use check::check;
pub use kept::{Kept, ToTest, kept_beside, restore_kept};
pub use recover::recover;
pub use relocate::{Moved, move_folder};
pub use restore::restore;
