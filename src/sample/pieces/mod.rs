//! The forty pieces of evidence, in the order they were logged. No patient is real, and none has
//! a name, initials or an address.

mod autumn;
mod july_august;
mod june;
mod march_april;
mod may;

use super::types::Piece;

/// The forty pieces, oldest first.
pub fn pieces() -> impl Iterator<Item = &'static Piece> {
    [march_april::PIECES, may::PIECES, june::PIECES, july_august::PIECES, autumn::PIECES]
        .into_iter()
        .flatten()
}
