//! What is to be kept no longer: a day to decide, a piece or an entry, or the whole portfolio.

mod look_again;
mod piece;
mod whole;

pub use look_again::LookAgain;
pub use piece::Erased;
pub use whole::{ErasedPortfolio, LEFT, erase_all};
