//! Locking a portfolio and opening it with its passphrase or its recovery key.

use std::time::Duration;

use countersign::{Passphrase, Portfolio, RecoveryKey};
use tauri::{AppHandle, Manager, State, command};

use crate::error::Answer;
use crate::state::Desk;

#[command(async)]
pub fn open_portfolio(app: AppHandle, desk: State<'_, Desk>, passphrase: String) -> Answer<()> {
    desk.unlock(|folder| Portfolio::open(folder, &Passphrase::new(&passphrase)))?;
    // Not at once, so that it does not delay the first screen.
    std::thread::spawn(move || {
        std::thread::sleep(Duration::from_secs(5));
        app.state::<Desk>().session.keep_copy_if_due(false);
    });
    Ok(())
}

#[command(async)]
pub fn open_sample(desk: State<'_, Desk>) -> Answer<()> {
    desk.unlock(Portfolio::open_sample)
}

#[command(async)]
pub fn recover_portfolio(
    desk: State<'_, Desk>,
    recovery: String,
    passphrase: String,
) -> Answer<()> {
    desk.unlock(|folder| {
        let recovery = RecoveryKey::parse(&recovery)?;
        let mut portfolio = Portfolio::open_with_recovery(folder, &recovery)?;
        portfolio.replace_passphrase(&recovery, &Passphrase::new(&passphrase))?;
        Ok(portfolio)
    })
}

/// Whether `typed` is that group of the recovery key, counted from one.
#[command]
pub fn has_group(recovery: String, group: usize, typed: String) -> Answer<bool> {
    Ok(RecoveryKey::parse(&recovery)?.has_group(group, &typed))
}

/// Three random words, suggested as a passphrase.
#[command]
pub fn passphrase_words() -> Answer<String> {
    Ok(Passphrase::offered()?.to_string())
}

/// Why a passphrase is too weak, for an attacker who knows the names in `about`; none if it is strong.
#[command(async)]
pub fn weigh_passphrase(passphrase: String, about: Vec<String>) -> Option<String> {
    let about: Vec<&str> = about.iter().map(String::as_str).collect();
    Passphrase::new(&passphrase).strong_enough(&about).err().map(countersign::words::told)
}

#[command(async)]
pub fn lock(desk: State<'_, Desk>) {
    desk.lock();
}
