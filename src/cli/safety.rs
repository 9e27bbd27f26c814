//! `check`, `backup`, `restore` and `recover`.

use std::path::{Path, PathBuf};

use clap::Args;

use super::passphrase;
use super::say::{say, say_json};
use crate::error::{Error, Result};
use crate::safety::{self, Copied, Opener};
use crate::words;

/// `check`.
#[derive(Args)]
pub struct Check {
    /// The portfolio's folder
    portfolio: PathBuf,
    /// As JSON
    #[arg(long)]
    json: bool,
}

impl Check {
    pub fn run(self) -> Result<()> {
        let passphrase = passphrase::of(&self.portfolio)?;
        let report = safety::check(&self.portfolio, Opener::Passphrase(&passphrase))?;
        if self.json {
            say_json(&report)?;
        } else {
            match &report.checked {
                Some(checked) if report.faults.is_empty() => {
                    say(words::cli::evidence::all_is_well(told(checked)))?;
                }
                _ => {}
            }
            for fault in &report.faults {
                say(format_args!("{} {}", fault.what, fault.what_to_do))?;
            }
        }
        if report.faults.is_empty() { Ok(()) } else { Err(Error::Damaged) }
    }
}

/// `backup`.
#[derive(Args)]
pub struct Backup {
    /// The portfolio's folder
    #[arg(required_unless_present = "test")]
    portfolio: Option<PathBuf>,
    /// The file to write; without it, it is kept with the earlier ones beside the portfolio
    #[arg(short, long)]
    output: Option<PathBuf>,
    /// Keep it in this folder with the earlier ones instead; old ones are given up by a rule
    #[arg(long, value_name = "FOLDER", conflicts_with = "output")]
    keep_in: Option<PathBuf>,
    /// Test a safety copy: restore it to a place that goes away again
    #[arg(long, value_name = "FILE", conflicts_with_all = ["portfolio", "output", "keep_in"])]
    test: Option<PathBuf>,
}

impl Backup {
    pub fn run(self) -> Result<()> {
        if let Some(file) = self.test {
            let passphrase = passphrase::of_copy(&file)?;
            safety::test_copy(&file, Opener::Passphrase(&passphrase))?;
            return say(words::cli::evidence::SAFETY_COPY_IS_WHOLE);
        }
        let portfolio = super::input::look_at(&self.portfolio.unwrap_or_default())?;
        let made = match (self.output, self.keep_in) {
            (Some(file), _) => portfolio.back_up(&file)?,
            (None, Some(place)) => portfolio.keep_copy(&place)?,
            (None, None) => portfolio.keep_copy(&safety::kept_beside(portfolio.folder()))?,
        };
        say(words::cli::evidence::safety_copy_made(told(&made)))
    }
}

/// `restore`.
#[derive(Args)]
pub struct Restore {
    /// The safety copy
    file: PathBuf,
    /// The folder to restore to
    portfolio: PathBuf,
}

impl Restore {
    pub fn run(self) -> Result<()> {
        let passphrase = passphrase::of_copy(&self.file)?;
        let opener = Opener::Passphrase(&passphrase);
        let restored = safety::restore(&self.file, &self.portfolio, opener)?;
        say(words::cli::evidence::restored(told(&restored.copied)))?;
        match restored.earlier.as_deref().and_then(Path::file_name) {
            Some(name) => say(words::cli::evidence::earlier_folder_kept(name.to_string_lossy())),
            None => Ok(()),
        }
    }
}

/// `recover`.
#[derive(Args)]
pub struct Recover {
    /// The damaged portfolio's folder
    portfolio: PathBuf,
    /// The folder to make: empty, or not there yet
    new: PathBuf,
}

impl Recover {
    pub fn run(self) -> Result<()> {
        let passphrase = passphrase::of(&self.portfolio)?;
        let opener = Opener::Passphrase(&passphrase);
        let recovered = safety::recover(&self.portfolio, &self.new, opener)?;
        say(words::cli::evidence::recovered_into_the_new_folder(told(&recovered.saved)))?;
        recovered.missing.iter().try_for_each(say)
    }
}

pub(super) fn told(copied: &Copied) -> String {
    words::cli::evidence::of_evidence(
        words::shared::pieces(copied.evidence),
        words::shared::sign_offs(copied.sign_offs),
        words::shared::files(copied.files),
    )
}
