//! `take-out`, `look-again`, `erase` and `move`.

use std::path::{Path, PathBuf};

use clap::Args;

use super::input::date;
use super::passphrase;
use super::say::{say, say_json};
use crate::clock::{Clock, printed};
use crate::error::Result;
use crate::safety::{self, LEFT, Opener};
use crate::words;

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
        let portfolio = super::input::look_at(&self.portfolio)?;
        let made = portfolio.write_readable(&self.output)?;
        say(words::shared::wrote(super::safety::told(&made)))?;
        say(words::cli::working_life::NOT_ENCRYPTED)
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
            super::input::open(&self.portfolio)?.look_again(self.evidence.as_deref(), on)?;
            return say(words::cli::working_life::NOTHING_DELETED_BY_ITSELF);
        }
        let all = super::input::look_at(&self.portfolio)?.to_look_at()?;
        if self.json {
            return say_json(&all);
        }
        for one in &all {
            let what = if one.evidence.is_empty() {
                words::cli::working_life::THE_WHOLE_PORTFOLIO
            } else {
                &one.title
            };
            let due = if one.due { words::cli::working_life::DECIDE_KEEP_OR_ERASE } else { "" };
            say(format_args!("{}  {what}  {}{due}", printed(one.on), one.evidence))?;
        }
        say(words::shared::found(all.len()))
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
            let erased = super::input::open(&self.portfolio)?.erase_entry(id)?;
            say(words::cli::working_life::entry_erased(
                words::shared::files(erased.files),
                words::shared::signatures(erased.sign_offs),
            ))?;
            return copies(&self.portfolio);
        }
        match self.evidence {
            Some(id) => {
                let erased = super::input::open(&self.portfolio)?.erase(&id)?;
                let signed = match erased.sign_offs {
                    0 => String::new(),
                    many => format!(" {}", words::cli::working_life::sign_offs_on_it_stay(many)),
                };
                say(words::cli::working_life::evidence_erased(
                    words::shared::files(erased.files),
                    &signed,
                ))?;
                copies(&self.portfolio)
            }
            None => {
                let passphrase = passphrase::of(&self.portfolio)?;
                let opener = Opener::Passphrase(&passphrase);
                let left = safety::erase_all(&self.portfolio, opener, &Clock::System)?;
                say(words::cli::working_life::portfolio_erased(
                    LEFT,
                    words::shared::sign_offs(u32::try_from(left.records.len()).unwrap_or(u32::MAX)),
                ))?;
                copies(&self.portfolio)
            }
        }
    }
}

fn copies(portfolio: &Path) -> Result<()> {
    let kept = safety::kept_beside(portfolio);
    if kept.is_dir() {
        say(words::cli::working_life::COPIES_STILL_HOLD_EVIDENCE)
    } else {
        say(words::cli::working_life::COPIES_STILL_HOLD_PORTFOLIO)
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
        say(words::cli::working_life::PORTFOLIO_MOVED)?;
        super::portfolio::remind_of_network(&self.to);
        if moved.left_behind {
            say(words::cli::working_life::OLD_FOLDER_NOT_ALL_DELETED)?;
        }
        Ok(())
    }
}
