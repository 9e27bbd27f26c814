//! `take-out`, `look-again`, `erase` and `move`.

use std::path::{Path, PathBuf};

use clap::Args;

use super::{date, passphrase, say, say_json};
use crate::clock::{Clock, printed};
use crate::error::Result;
use crate::safety::{self, LEFT, Opener};
use crate::text::counted;

/// `take-out`.
#[derive(Args)]
pub struct TakeOut {
    /// The portfolio's folder
    portfolio: PathBuf,
    /// The folder to make
    #[arg(short, long)]
    output: PathBuf,
}

impl TakeOut {
    pub fn run(self) -> Result<()> {
        let portfolio = super::look_at(&self.portfolio)?;
        let made = portfolio.write_readable(&self.output)?;
        say(format_args!("Wrote {}.", super::safety::told(&made)))?;
        say("It is not encrypted. Keep it as safe as your portfolio.")
    }
}

/// `look-again`.
#[derive(Args)]
pub struct LookAgain {
    /// The portfolio's folder
    portfolio: PathBuf,
    /// The evidence's id; the whole portfolio when none is given
    #[arg(long, requires = "day")]
    evidence: Option<String>,
    /// The day to decide whether it is kept any longer (YYYY-MM-DD)
    #[arg(long, group = "day")]
    on: Option<String>,
    /// Take the day away
    #[arg(long, group = "day")]
    never: bool,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

impl LookAgain {
    pub fn run(self) -> Result<()> {
        if self.on.is_some() || self.never {
            let on = self.on.as_deref().map(date).transpose()?;
            super::open(&self.portfolio)?.look_again(self.evidence.as_deref(), on)?;
            return say("Noted. Nothing is deleted by itself.");
        }
        let all = super::look_at(&self.portfolio)?.to_look_at()?;
        if self.json {
            return say_json(&all);
        }
        for one in &all {
            let what = if one.evidence.is_empty() { "The whole portfolio" } else { &one.title };
            let due = if one.due { "  Decide now: keep it, or erase it." } else { "" };
            say(format_args!("{}  {what}  {}{due}", printed(one.on), one.evidence))?;
        }
        say(format_args!("{} found.", all.len()))
    }
}

/// `erase`.
#[derive(Args)]
pub struct Erase {
    /// The portfolio's folder
    portfolio: PathBuf,
    /// The evidence's id
    #[arg(long, required_unless_present_any = ["everything", "entry"])]
    evidence: Option<String>,
    /// The id of an entry: a supervision, a delegation and so on
    #[arg(long, conflicts_with = "evidence")]
    entry: Option<String>,
    /// Erase the whole portfolio
    #[arg(long, conflicts_with_all = ["evidence", "entry"])]
    everything: bool,
    /// Really: it cannot be undone
    #[arg(long, required = true)]
    for_good: bool,
}

impl Erase {
    pub fn run(self) -> Result<()> {
        if let Some(id) = &self.entry {
            let erased = super::open(&self.portfolio)?.erase_entry(id)?;
            say(format_args!(
                "Erased, with {}. {} on it stay as digests and can still be checked.",
                counted(erased.files, "file", "files"),
                counted(erased.sign_offs, "signature", "signatures"),
            ))?;
            return copies(&self.portfolio);
        }
        match self.evidence {
            Some(id) => {
                let erased = super::open(&self.portfolio)?.erase(&id)?;
                let signed = match erased.sign_offs {
                    0 => String::new(),
                    1 => " 1 sign-off on it stays as a digest and can still be checked.".to_owned(),
                    many => {
                        format!(" {many} sign-offs on it stay as digests and can still be checked.")
                    }
                };
                say(format_args!(
                    "Erased, with {}.{signed} Templates made from it went too.",
                    counted(erased.files, "file", "files"),
                ))?;
                copies(&self.portfolio)
            }
            None => {
                let passphrase = passphrase::of(&self.portfolio)?;
                let opener = Opener::Passphrase(&passphrase);
                let left = safety::erase_all(&self.portfolio, opener, &Clock::System)?;
                say(format_args!(
                    "Erased. {LEFT} lists the digests of {}.",
                    counted(
                        u32::try_from(left.records.len()).unwrap_or(u32::MAX),
                        "sign-off",
                        "sign-offs"
                    )
                ))?;
                copies(&self.portfolio)
            }
        }
    }
}

fn copies(portfolio: &Path) -> Result<()> {
    let kept = safety::kept_beside(portfolio);
    if kept.is_dir() {
        say(
            "Safety copies made before still hold it. Delete the folder of safety copies beside the portfolio, and the copies you made yourself.",
        )
    } else {
        say("Safety copies made before still hold it. Delete those you made.")
    }
}

/// `move`.
#[derive(Args)]
pub struct Move {
    /// The portfolio's folder
    portfolio: PathBuf,
    /// The folder to move it to: empty, or not there yet
    to: PathBuf,
}

impl Move {
    pub fn run(self) -> Result<()> {
        let passphrase = passphrase::of(&self.portfolio)?;
        let opener = Opener::Passphrase(&passphrase);
        let moved = safety::move_folder(&self.portfolio, &self.to, opener)?;
        say("Moved. Open it in the new folder from now on.")?;
        super::portfolio::remind_of_network(&self.to);
        if moved.left_behind {
            say("Some of it could not be deleted where it was. Delete that folder yourself.")?;
        }
        Ok(())
    }
}
