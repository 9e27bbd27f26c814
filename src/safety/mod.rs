//! Safety: copies that are read back, a check that says what is wrong, and the way back from damage.
//!
//! A copy holds what the portfolio's folder holds, encrypted in the same way. Nothing here ever writes to a damaged portfolio,
//! and whatever is replaced is kept beside it. The rooms: `copies`, `erase`, `mend` (check, recover, restore, move) and
//! `take_out`.

mod copies;
mod erase;
mod mend;
mod take_out;
mod types;
mod view;

pub use copies::{BegunCopy, BegunFile, is_published, newest, rotation, test_copy};
pub use erase::{Erased, ErasedPortfolio, LEFT, LookAgain, erase_all};
pub use mend::{
    Kept, Moved, ToTest, check, kept_beside, move_folder, recover, restore, restore_kept,
};
pub use types::{Copied, Fault, Opener, Recovered, Report, Restored};
pub use view::SafetyView;
