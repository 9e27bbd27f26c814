//! Asking for sign-off, signing on this computer, taking in answers, and what a signer keeps: unsigned decisions and a list
//! of what they signed.

mod accept;
mod ask;
mod ask_file;
mod own_list;
mod sign;
mod together;
mod unsigned;

pub use accept::Accepted;
pub use ask_file::AskFile;
pub use own_list::OwnRecord;
pub use together::{ShownEntry, Together};
pub use unsigned::Unsigned;
