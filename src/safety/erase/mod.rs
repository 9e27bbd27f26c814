//! Erasing: the day to decide, a piece of evidence or an entry, or the whole portfolio.

mod look_again;
mod piece;
mod whole;

pub use look_again::LookAgain;
pub use piece::Erased;
pub use whole::{ErasedPortfolio, LEFT, erase_all};
