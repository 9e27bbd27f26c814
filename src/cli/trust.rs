//! `trust`: what is known of signers' keys.

use std::path::PathBuf;

use clap::Subcommand;

use super::input::read_text;
use super::say::say;
use super::sign_off;
use crate::clock::Clock;
use crate::error::Result;
use crate::output::write_new;
use crate::sign_off::{AboutKeys, verify_list};
use crate::words;

/// `trust`.
#[derive(Subcommand)]
pub enum Trust {
    /// Note that you compared a fingerprint with its signer.
    Confirm {
        /// The portfolio's folder
        portfolio: PathBuf,
        /// The fingerprint, as the signer read it out
        fingerprint: String,
        /// in-person or by-phone
        #[arg(long, default_value = "in-person")]
        how: String,
    },
    /// Add a statement about a key, or an organisation's trust list.
    Add {
        /// The portfolio's folder
        portfolio: PathBuf,
        /// The statement or list
        file: PathBuf,
    },
    /// Make an organisation's trust list.
    List {
        /// The file to write (.trust)
        #[arg(short)]
        output: PathBuf,
        /// The organisation's signer file
        #[arg(long)]
        signer: PathBuf,
        /// The organisation's name
        #[arg(long)]
        organisation: String,
        /// The identity cards it vouches for
        #[arg(long)]
        card: Vec<PathBuf>,
        /// The list before; the version rises by one
        #[arg(long)]
        after: Option<PathBuf>,
    },
}

impl Trust {
    pub fn run(self) -> Result<()> {
        match self {
            Self::Confirm { portfolio, fingerprint, how } => {
                let view = super::input::open(&portfolio)?.confirm_signer(&fingerprint, &how)?;
                sign_off::show(&view)?;
                say(words::cli::signing::FINGERPRINT_COMPARED)
            }
            Self::Add { portfolio, file } => {
                match super::input::open(&portfolio)?.learn_keys(&read_text(&file)?)? {
                    AboutKeys::Notice(_) => say(words::cli::signing::KEY_STATEMENT_NOTED),
                    AboutKeys::List(list) => say(words::cli::signing::trust_list_noted(
                        list.version,
                        words::cli::signing::keys(list.members.len()),
                    )),
                }
            }
            Self::List { output, signer, organisation, card, after } => {
                let cards = card.iter().map(|path| read_text(path)).collect::<Result<Vec<_>>>()?;
                let before = after.map(|path| verify_list(&read_text(&path)?)).transpose()?;
                let signer = sign_off::open(&signer)?;
                let list = signer.vouch(&organisation, &cards, before.as_ref(), &Clock::System)?;
                write_new(&output, list.as_bytes())?;
                say(words::cli::signing::trust_list_version(verify_list(&list)?.version))
            }
        }
    }
}
