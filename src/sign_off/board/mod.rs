//! The sign-off screen: its lists, sign-offs as they were signed, what can be asked, and the hand-over.
//!
//! It only reads.

mod ask_page;
mod hand_over;
mod lists;
mod shown;
mod types;

pub use ask_page::AskPage;
pub use hand_over::{Before, HandOver};
pub use types::{
    AskedItem, BoardCounts, BoardList, BoardPart, SignOff, SignOffBoard, SignedEvidence,
};
