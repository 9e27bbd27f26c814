//! `badge` and `badges`: what was achieved, for other systems.

use std::path::PathBuf;

use clap::Args;

use super::input::read_bytes;
use super::say::say;
use super::sign_off::open;
use crate::badge;
use crate::error::{Error, Result};
use crate::output::TargetFile;
use crate::output::write_new;
use crate::sign_off;
use crate::words;

/// `badge`.
#[derive(Args)]
pub struct Badge {
    /// The portfolio's folder
    portfolio: PathBuf,
    /// The statement, for example 2.1/all; or a stage that was agreed to be completed
    indicator: String,
    /// The file to write: .json, or .png for a picture with the badge inside
    #[arg(short)]
    output: PathBuf,
}

impl Badge {
    pub fn run(self) -> Result<()> {
        let badge = super::input::look_at(&self.portfolio)?.badge(&self.indicator)?;
        let picture =
            self.output.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("png"));
        let bytes = if picture { badge::baked(&badge)? } else { badge };
        write_new(&self.output, &bytes)?;
        say(words::cli::signing::BADGE_WRITTEN)?;
        say(words::cli::signing::ANYONE_CAN_CHECK_THE_BADGE)
    }
}

/// `badges`.
#[derive(Args)]
pub struct Badges {
    /// The portfolio's folder; or an answer you sent (.answer), to add badges to it
    from: PathBuf,
    /// The file to write: a learner record (.json), or the answer with badges (.answer)
    #[arg(short)]
    output: PathBuf,
    /// Your signer file, when you add badges to an answer
    #[arg(long)]
    signer: Option<PathBuf>,
}

impl Badges {
    pub fn run(self) -> Result<()> {
        let Some(signer) = &self.signer else {
            if self.from.is_file() {
                return Err(Error::Missing {
                    what: words::cli::signing::YOUR_SIGNER_FILE,
                    field: "signer",
                });
            }
            let (record, badges) = super::input::look_at(&self.from)?.learner_record()?;
            write_new(&self.output, &record)?;
            let badges = words::shared::badges(badges);
            return say(words::cli::signing::learner_record_written(&badges));
        };
        let place = TargetFile::free(&self.output)?;
        let answer = sign_off::badges_in(&read_bytes(&self.from)?, &open(signer)?)?;
        place.write_all(&answer)?;
        say(words::cli::signing::ANSWER_WITH_BADGES_WRITTEN)
    }
}
