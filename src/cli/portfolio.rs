//! `new` and `sample`.

use std::path::{Path, PathBuf};

use clap::Args;

use super::input::date;
use super::passphrase;
use super::say::{note, say};
use crate::error::Result;
use crate::words;
use crate::{NewPortfolio, Portfolio, sample};

/// `new`.
#[derive(Args)]
pub struct New {
    /// The folder to make: empty, or not there yet
    portfolio: PathBuf,
    /// The practitioner's name
    #[arg(long)]
    name: String,
    /// The stage worked towards
    #[arg(long)]
    stage: String,
    /// The framework's id
    #[arg(long, default_value = "")]
    framework: String,
    /// The day the practitioner started in post (YYYY-MM-DD)
    #[arg(long)]
    started_in_post: Option<String>,
}

impl New {
    pub fn run(self) -> Result<()> {
        let new = NewPortfolio {
            name: self.name,
            stage: self.stage,
            framework: self.framework,
            started_in_post: self.started_in_post.as_deref().map(date).transpose()?,
        };
        let passphrase = passphrase::chosen(passphrase::VARIABLE)?;
        let (portfolio, recovery) = Portfolio::create(&self.portfolio, &new, &passphrase)?;
        let told = say(words::cli::evidence::portfolio_made(&portfolio.framework()?.title));
        remind_of_network(&self.portfolio);
        // The recovery key is printed even if the line before it failed.
        passphrase::say_recovery(&recovery).and(told)
    }
}

/// Warns if a portfolio is on a network drive.
pub fn remind_of_network(folder: &Path) {
    if Portfolio::is_on_network(folder) {
        note(words::cli::evidence::FOLDER_ON_A_NETWORK_DRIVE);
    }
}

/// `sample`.
#[derive(Args)]
pub struct Sample {
    /// The folder to make: empty, or not there yet
    portfolio: PathBuf,
    /// How many pieces of evidence
    #[arg(long, default_value_t = 40)]
    entries: u32,
}

impl Sample {
    pub fn run(self) -> Result<()> {
        let portfolio = sample::make(&self.portfolio, self.entries)?;
        let listed = portfolio.evidence_list("")?;
        say(words::cli::evidence::sample_portfolio_made(words::shared::pieces(
            listed.total as usize,
        )))
    }
}
