//! The core of Countersign: no window, no web, no network, no globals.
//!
//! One room for each noun, one file for each verb. Everything a person does goes through a
//! [`Portfolio`]; everything that is only a rule (`framework`, `readiness`, the sealing of a
//! sign-off, the layout of a document) is pure and stands apart.

mod acts;
pub mod badge;
pub mod bundle;
pub mod calendar;
mod camera;
#[cfg(feature = "cli")]
pub mod cli;
pub mod clock;
pub mod coach;
pub mod codes;
pub mod digest;
mod disk;
pub mod document;
pub mod error;
pub mod evidence;
pub mod framework;
pub mod ids;
pub mod interchange;
mod jpeg;
mod output;
mod parts;
pub mod passport;
pub mod portfolio;
pub mod privacy;
pub mod progress;
pub mod qualification;
pub mod readiness;
pub mod safety;
pub mod sample;
pub mod sign_off;
pub mod standing;
pub mod store;
mod text;
pub mod vault;
mod versions;
pub mod words;
pub mod working_life;

pub use error::{Error, ErrorCode, Result};
pub use output::write_file;
pub use portfolio::{NewPortfolio, Portfolio};
pub use text::{file_name, of_file as text_of_file};
pub use vault::{Passphrase, RecoveryKey};
