//! Erases a whole portfolio. Only a list of the digests of its sealed records is left.

use std::fs;
use std::io::Read;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::portfolio::DATABASE;
use crate::safety::types::Opener;
use crate::store::files::FOLDER;
use crate::store::{self, Access, Store};
use crate::vault::{KEYS, KeyFile, SPARE_KEYS};
use crate::words;
use crate::{Portfolio, clock, disk};

/// The name of the file that is left.
pub const LEFT: &str = "erased.json";

/// The content of that file: nothing anybody wrote, and enough to recognise a record.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ErasedPortfolio {
    /// `countersign/erased/1`.
    pub format: String,
    /// When (RFC 3339).
    pub erased_at: String,
    /// The digests of the sealed records, oldest first.
    pub records: Vec<String>,
}

/// Erases a closed portfolio. The keys go first, so that after a power cut only undecryptable bytes are left.
///
/// # Errors
/// Those of opening it, [`Error::InUse`]; nothing is erased then.
pub fn erase_all(folder: &Path, opener: Opener, clock: &clock::Clock) -> Result<ErasedPortfolio> {
    let io = || Error::io(words::safety::ERASING_THE_PORTFOLIO);
    Portfolio::must_be_in(folder)?;
    let database = folder.join(DATABASE);
    let key = opener.open(&KeyFile::read(folder)?)?;
    let store = Store::open(&database, &key, Access::Write)?;
    let records = store::copy::records(store.db())?.into_iter().map(|(digest, _)| digest).collect();
    drop(store);
    let left = ErasedPortfolio {
        format: "countersign/erased/1".to_owned(),
        erased_at: clock::stamp(clock.now()),
        records,
    };
    let text = serde_json::to_vec_pretty(&left).map_err(|_| Error::Damaged)?;
    // Makes room on a full disk.
    store::reserve::give_up(folder);
    disk::write_whole(&folder.join(LEFT), &text).map_err(io())?;
    for name in [KEYS, SPARE_KEYS] {
        overwrite(&folder.join(name)).map_err(io())?;
    }
    disk::sync(folder).map_err(io())?;
    let rest = [DATABASE, "portfolio.db-journal", store::reserve::RESERVE];
    // If the database is a link, SQLite keeps its journal beside the file that the link leads to.
    let led_to = disk::above(&disk::resolved(&database)).join("portfolio.db-journal");
    for path in rest.map(|name| folder.join(name)).into_iter().chain([led_to]) {
        match disk::remove(&path) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(io()(error)),
            _ => {}
        }
    }
    store::migrate::forget_copies(folder)?;
    disk::sweep_all(folder);
    // Attached files first: one that a link leads to is not deleted with the folder.
    store::files::keep_only(folder, &key, &[])?;
    match disk::remove_dir_all(&folder.join(FOLDER)) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(io()(error)),
        _ => {}
    }
    disk::sync(folder).map_err(io())?;
    Ok(left)
}

/// Overwrites a small file with zeros before it is deleted. The disk may keep the old bytes all the same; whoever finds them
/// still needs the passphrase.
fn overwrite(path: &Path) -> std::io::Result<()> {
    let Ok(about) = fs::metadata(path) else { return Ok(()) };
    let mut file = disk::to_write_over(path)?;
    std::io::copy(&mut std::io::repeat(0).take(about.len()), &mut file)?;
    file.sync_all()?;
    disk::remove(path)
}
