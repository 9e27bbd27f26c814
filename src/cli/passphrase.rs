//! `passphrase`, and where every other verb gets the passphrase of a portfolio from.

use std::path::{Path, PathBuf};

use clap::Args;

use super::say;
use crate::error::{Error, Result};
use crate::vault::{PUBLISHED, Passphrase, RecoveryKey};
use crate::{Portfolio, portfolio, safety};

/// Where a script puts the passphrase.
pub const VARIABLE: &str = "COUNTERSIGN_PASSPHRASE";
const NEW: &str = "COUNTERSIGN_NEW_PASSPHRASE";
const RECOVERY: &str = "COUNTERSIGN_RECOVERY_KEY";

/// `passphrase`.
#[derive(Args)]
pub struct Change {
    /// The portfolio's folder
    portfolio: PathBuf,
    /// The passphrase is forgotten: use the recovery key
    #[arg(long, conflicts_with = "new_recovery_key")]
    forgotten: bool,
    /// Keep the passphrase, and make a new recovery key
    #[arg(long)]
    new_recovery_key: bool,
}

impl Change {
    pub fn run(self) -> Result<()> {
        if self.forgotten {
            let recovery = recovery()?;
            let mut portfolio = Portfolio::open_with_recovery(&self.portfolio, &recovery)?;
            portfolio.replace_passphrase(&recovery, &chosen(NEW)?)?;
            return say("The portfolio has a new passphrase. The recovery key is the same.");
        }
        let current = of(&self.portfolio)?;
        let mut portfolio = Portfolio::open(&self.portfolio, &current)?;
        if self.new_recovery_key {
            return say_recovery(&portfolio.new_recovery_key(&current)?);
        }
        portfolio.change_passphrase(&current, &chosen(NEW)?)?;
        say("The portfolio has a new passphrase. The recovery key is the same.")
    }
}

/// The passphrase of a portfolio: the one everybody knows of a sample, the environment's, or asked for.
pub fn of(folder: &Path) -> Result<Passphrase> {
    if let Some(published) = Passphrase::published_for(folder) {
        return Ok(published);
    }
    if let Ok(given) = std::env::var(VARIABLE) {
        return Ok(Passphrase::new(&given));
    }
    // What is not a portfolio is said before anything is asked.
    if !folder.join(portfolio::DATABASE).is_file() {
        return Err(Error::NotAPortfolio);
    }
    ask("Passphrase of the portfolio: ")
}

/// The passphrase of a safety copy: the environment's, that of a sample, or asked for.
pub fn of_copy(file: &Path) -> Result<Passphrase> {
    if safety::is_published(file)? {
        return Ok(Passphrase::new(PUBLISHED));
    }
    match std::env::var(VARIABLE) {
        Ok(given) => Ok(Passphrase::new(&given)),
        Err(_) => ask("Passphrase of the portfolio when the copy was made: "),
    }
}

/// A new passphrase: the environment's, or asked for twice.
pub fn chosen(variable: &str) -> Result<Passphrase> {
    if let Ok(given) = std::env::var(variable) {
        return Ok(Passphrase::new(&given));
    }
    let first = ask("Choose a passphrase of at least 8 characters: ")?;
    first.strong_enough()?;
    if ask("The same again: ")? != first {
        return Err(Error::Missing { what: "The same passphrase twice", field: "passphrase" });
    }
    Ok(first)
}

/// A recovery key: the environment's, or asked for.
fn recovery() -> Result<RecoveryKey> {
    match std::env::var(RECOVERY) {
        Ok(given) => RecoveryKey::parse(&given),
        Err(_) => RecoveryKey::parse(
            &rpassword::prompt_password("Recovery key: ").map_err(Error::io("Asking for it"))?,
        ),
    }
}

fn ask(question: &str) -> Result<Passphrase> {
    let typed = zeroize::Zeroizing::new(
        rpassword::prompt_password(question).map_err(Error::io("Asking for the passphrase"))?,
    );
    Ok(Passphrase::new(&typed))
}

/// Says a recovery key, and what it is for.
pub fn say_recovery(recovery: &RecoveryKey) -> Result<()> {
    say(format_args!(
        "Recovery key: {}\nWrite it on paper and keep it safe. It opens the portfolio when the passphrase is \
         forgotten.\nNobody can open the portfolio without one of the two, and nobody else has them: if you \
         lose both, everything in it is gone.",
        recovery.printed().as_str()
    ))
}
