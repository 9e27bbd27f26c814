//! Saves what can still be read of a damaged portfolio into a new one.

use std::fs;
use std::path::Path;

use crate::Portfolio;
use crate::disk;
use crate::error::{Error, Result};
use crate::framework;
use crate::portfolio::DATABASE;
use crate::safety::copies::copied;
use crate::safety::types::{Opener, Recovered};
use crate::store::framework::FrameworkRow;
use crate::store::{self, Store};
use crate::vault::{KEYS, KeyFile, SPARE_KEYS};
use crate::words;

/// Reads a damaged portfolio row by row into a new folder, and says what is missing. The damaged portfolio is not changed;
/// the new one opens with the same passphrase and recovery key.
///
/// # Errors
/// [`Error::FolderInUse`], [`crate::error::Keeping::NothingToRecover`] and those of the keys; no new
/// folder is left then.
pub fn recover(damaged: &Path, new: &Path, opener: Opener) -> Result<Recovered> {
    if !damaged.join(DATABASE).is_file() {
        return Err(Error::NotAPortfolio);
    }
    Portfolio::must_be_apart(new)?;
    if fs::read_dir(new).is_ok_and(|mut inside| inside.next().is_some()) {
        return Err(Error::FolderInUse);
    }
    let existed = new.exists();
    let done = fill(damaged, new, opener);
    if done.is_err() && !existed {
        let _ = disk::remove_dir_all(new);
    }
    done
}

fn fill(damaged: &Path, new: &Path, opener: Opener) -> Result<Recovered> {
    let keys = KeyFile::read(damaged)?;
    let key = opener.open(&keys)?;
    disk::folder(new).map_err(Error::io(words::safety::MAKING_THE_NEW_FOLDER))?;
    // SQLite replays or rolls back an interrupted save when it opens a file, so it works on a copy.
    let scratch = disk::scratch(new, disk::UNFINISHED)
        .map_err(Error::io(words::safety::MAKING_THE_NEW_FOLDER))?;
    for name in [DATABASE, "portfolio.db-journal"] {
        let from = damaged.join(name);
        if from.is_file() {
            fs::copy(from, scratch.path().join(name))
                .map_err(Error::io(words::safety::COPYING_THE_PORTFOLIO))?;
        }
    }
    let mut store = Store::create(&new.join(DATABASE), &key)?;
    let mut missing =
        store::salvage::salvage(&scratch.path().join(DATABASE), &key, &mut store, &packs()?)?;
    let (mut files, mut lost) = (0, 0);
    for (digest, _) in store::copy::kept_files(store.db())? {
        match store::files::read(damaged, &key, &digest) {
            Ok(bytes) => {
                store::files::keep(new, &key, &bytes)?;
                files += 1;
            }
            Err(_) => lost += 1,
        }
    }
    if lost > 0 {
        missing.push(words::safety::attached_files_are_missing_or_damaged(lost));
    }
    keys.write(new)?;
    debug_assert!(new.join(KEYS).is_file() && new.join(SPARE_KEYS).is_file());
    let contents = store::copy::contents(store.db())?;
    Ok(Recovered { saved: copied(&contents, files), missing })
}

/// The bundled frameworks with their rules, in place of those that cannot be read.
fn packs() -> Result<Vec<FrameworkRow>> {
    framework::bundled()
        .iter()
        .map(|pack| {
            let framework = framework::load(pack)?;
            Ok(FrameworkRow {
                policy: framework::Policy::bundled(&framework.id).to_owned(),
                id: framework.id,
                version: framework.version,
                digest: crate::digest::digest(pack.as_bytes()),
                pack: (*pack).to_owned(),
            })
        })
        .collect()
}
