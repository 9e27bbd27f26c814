//! What a person does: asks for sign-off, signs on this device or takes in an answer, and what a signer keeps for
//! themselves (what they decided and have not signed, what they have signed).

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
