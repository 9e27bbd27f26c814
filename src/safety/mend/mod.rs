//! The way back: a check that says what is wrong, what can be saved of a damaged portfolio, a copy put back, a move to
//! another folder. Nothing is put in the place of another without keeping that one.

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
