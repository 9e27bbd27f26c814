//! The sample portfolio: a believable person, what they logged and what two preceptors decided.

pub mod calendar;
mod certificate;
mod people;
mod pictures;
mod types;

pub use people::{By, EMPLOYER, PRACTITIONER, Practitioner};
pub use pictures::Picture;
pub use types::{Asked, Changed, Entry, File, Judged, Piece};

#[cfg(test)]
mod tests;
