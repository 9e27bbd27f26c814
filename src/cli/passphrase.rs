//! `passphrase`, and how every other verb gets the passphrase of a portfolio.

use std::path::{Path, PathBuf};

use clap::Args;
use zeroize::Zeroizing;

use super::say::{at_a_terminal, note, say, say_once};
use crate::error::{Error, Outside, Result};
use crate::vault::{PUBLISHED, Passphrase, RecoveryKey};
use crate::words;
use crate::{Portfolio, portfolio, safety};

/// The environment variable in which a script passes the passphrase.
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
            return say(words::cli::signing::PASSPHRASE_CHANGED);
        }
        let current = of(&self.portfolio)?;
        let mut portfolio = Portfolio::open(&self.portfolio, &current)?;
        if self.new_recovery_key {
            return say_recovery(&portfolio.new_recovery_key(&current)?);
        }
        portfolio.change_passphrase(&current, &chosen(NEW)?)?;
        say(words::cli::signing::PASSPHRASE_CHANGED)
    }
}

/// The passphrase of a portfolio: the public one of a sample, the environment's, or one asked for.
pub fn of(folder: &Path) -> Result<Passphrase> {
    if let Some(published) = Passphrase::published_for(folder) {
        return Ok(published);
    }
    // A folder that is no portfolio is refused before asking for a passphrase.
    if std::env::var_os(VARIABLE).is_none() && !folder.join(portfolio::DATABASE).is_file() {
        return Err(Error::NotAPortfolio);
    }
    secret(VARIABLE, words::cli::signing::PASSPHRASE_OF_THE_PORTFOLIO)
        .map(|given| Passphrase::new(&given))
}

/// The passphrase of a safety copy: the environment's, the public one of a sample, or one asked for.
pub fn of_copy(file: &Path) -> Result<Passphrase> {
    if safety::is_published(file)? {
        return Ok(Passphrase::new(PUBLISHED));
    }
    let question = words::cli::signing::PASSPHRASE_OF_THE_COPY;
    secret(VARIABLE, question).map(|given| Passphrase::new(&given))
}

/// A new passphrase: the environment's, or one asked for twice.
pub fn chosen(variable: &'static str) -> Result<Passphrase> {
    before_choosing(variable)?;
    let first = secret(variable, words::cli::signing::CHOOSE_A_PASSPHRASE)?;
    let first = Passphrase::new(&first);
    if std::env::var_os(variable).is_some() {
        return Ok(first);
    }
    first.strong_enough(&[])?;
    if Passphrase::new(&secret(variable, words::cli::signing::PASSPHRASE_AGAIN)?) != first {
        return Err(Error::Missing {
            what: words::cli::signing::SAME_PASSPHRASE_TWICE,
            field: "passphrase",
        });
    }
    Ok(first)
}

/// Suggests words for a passphrase, if a person is about to choose one at a terminal.
pub fn before_choosing(variable: &'static str) -> Result<()> {
    if std::env::var_os(variable).is_some() || !at_a_terminal() {
        return Ok(());
    }
    offer()
}

/// Suggests words for a passphrase.
pub fn offer() -> Result<()> {
    let words = Passphrase::offered()?;
    note(words::cli::signing::words_drawn_at_random(words.as_str()));
    Ok(())
}

/// A recovery key: the environment's, or one asked for.
fn recovery() -> Result<RecoveryKey> {
    RecoveryKey::parse(&secret(RECOVERY, words::cli::signing::RECOVERY_KEY)?)
}

/// A secret: the environment's, or one asked for without echo.
///
/// # Errors
/// [`Outside::NobodyToAsk`] where there is no terminal.
pub fn secret(variable: &'static str, question: &str) -> Result<Zeroizing<String>> {
    let given = match std::env::var_os(variable) {
        Some(given) => given.into_string().map_err(|_| Outside::NotText)?,
        None => rpassword::prompt_password(question).map_err(|_| Outside::NobodyToAsk(variable))?,
    };
    Ok(Zeroizing::new(given))
}

/// Prints a recovery key and what it is for. It is stored nowhere.
///
/// # Errors
/// [`Outside::RecoveryKeyNotPrinted`].
pub fn say_recovery(recovery: &RecoveryKey) -> Result<()> {
    let lines =
        Zeroizing::new(words::cli::signing::keep_the_recovery_key(recovery.printed().as_str()));
    Ok(say_once(&lines).map_err(|_| Outside::RecoveryKeyNotPrinted)?)
}
