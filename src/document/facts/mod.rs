//! The content of documents, gathered once and limited to what their reader may see.

mod days;
mod entries;
mod fates;
pub mod files;
mod gather;
mod names;
mod period;
mod piece;
mod qualifications;
mod said;
mod versions;
mod working_life;

pub use self::days::{day, printed_day};
pub use self::entries::{Line as EntryLine, lines as entry_lines};
pub use self::fates::{is_picture, size};
pub use self::gather::Facts;
pub use self::piece::{Piece, indicator_anchor, piece_anchor};
