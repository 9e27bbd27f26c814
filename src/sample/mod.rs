//! The sample portfolio: a believable person, what they logged and what two preceptors decided.
//!
//! Words in `assets/sample`, pictures that are drawn, and one verb that logs and signs all of it the way a person
//! would. The same size gives the same content. Nobody in it exists, and no patient is named, numbered or described
//! closely enough to be anyone.

mod calendar;
mod decisions;
mod load;
mod make;
mod more;
mod people;
mod pictures;
mod qualifications;
mod scale;
mod types;
mod year;

pub use calendar::{AS_OF, STARTED_IN_POST, at};
pub use make::make;
pub use people::{By, EMPLOYER, PRACTITIONER, Practitioner};
pub use pictures::Picture;
pub use qualifications::{Noted, Seen};
pub use scale::{Happening, PIECES, decisions, entries, requests, timeline};
pub use types::{Asked, Changed, Entry, File, Judged, Kept, Piece};
pub use year::Lived;

#[cfg(test)]
mod tests;

/// The forty pieces of evidence, in the order they were logged. No patient is real, and none has a name, initials or an
/// address.
pub fn pieces() -> impl Iterator<Item = &'static Piece> {
    load::pieces().iter()
}
