//! Checks a portfolio and says in plain words what is wrong and what to do.

use std::path::Path;

use crate::Portfolio;
use crate::error::{Error, Keeping, Result};
use crate::portfolio::DATABASE;
use crate::safety::copies::copied;
use crate::safety::types::{Fault, Opener, Report};
use crate::sign_off;
use crate::store::{self, Access, Store};
use crate::vault::{KEYS, KeyFile, SPARE_KEYS};
use crate::words;

const RESTORE: &str = words::safety::RESTORE_A_COPY;
const RECOVER: &str = words::safety::RESTORE_A_COPY_OR_RECOVER;
const SPARE: &str = words::safety::CHANGE_THE_PASSPHRASE;
const ATTACH: &str = words::safety::ATTACH_AGAIN_OR_RESTORE;

/// Checks everything in a portfolio's folder. Changes nothing.
///
/// # Errors
/// [`Error::NotAPortfolio`], [`Keeping::WrongKey`], [`Error::InUse`], [`Error::TooNew`]: nothing was
/// checked then. Damage is no error but a fault of the report.
pub fn check(folder: &Path, opener: Opener) -> Result<Report> {
    Portfolio::must_be_in(folder)?;
    let database = folder.join(DATABASE);
    let mut faults = Vec::new();
    let mut found =
        |what: &str, what_to_do| faults.push(Fault { what: what.to_owned(), what_to_do });
    for name in [KEYS, SPARE_KEYS] {
        match KeyFile::read_one(&folder.join(name)) {
            // Nothing is known about a file that another program holds.
            Err(held @ Error::Io { .. }) => return Err(held),
            Err(_) => found(words::safety::ONE_KEY_FILE_DAMAGED, SPARE),
            Ok(_) => {}
        }
    }
    let key = match KeyFile::read(folder).and_then(|keys| opener.open(&keys)) {
        Ok(key) => key,
        Err(Error::Keeping(Keeping::KeysMissing | Keeping::KeysDamaged)) => {
            found(words::safety::KEYS_DAMAGED, RESTORE);
            return Ok(Report { faults, checked: None });
        }
        Err(error) => return Err(error),
    };
    let damaged = words::safety::DATABASE_DAMAGED;
    let store = match Store::open(&database, &key, Access::Inspect) {
        Ok(store) => store,
        Err(Error::Damaged | Error::Store(_)) => {
            found(damaged, RECOVER);
            return Ok(Report { faults, checked: None });
        }
        Err(error) => return Err(error),
    };
    let db = store.db();
    if !matches!(store::copy::faults(db), Ok(found) if found.is_empty()) {
        found(damaged, RECOVER);
    }
    let Ok(contents) = store::copy::contents(db) else {
        return Ok(Report { faults, checked: None });
    };
    let mut bad_records = store::copy::changed_sealed(db).unwrap_or(1);
    for (digest, jws) in store::copy::records(db).unwrap_or_default() {
        let whole = crate::digest::digest(jws.as_bytes()) == digest;
        bad_records += u32::from(!whole || sign_off::verify(&jws).is_err());
    }
    if bad_records > 0 {
        let what = words::safety::not_as_signed(words::safety::sealed_records_are(bad_records));
        found(&what, RESTORE);
    }
    let files = store::copy::kept_files(db).unwrap_or_default();
    let (mut missing, mut changed) = (0, 0);
    for (digest, _) in &files {
        if !store::files::place(folder, &key, digest).is_file() {
            missing += 1;
            continue;
        }
        match store::files::read(folder, &key, digest) {
            Err(held @ Error::Io { .. }) => return Err(held),
            read => changed += u32::from(read.is_err()),
        }
    }
    if missing > 0 {
        found(&words::safety::missing(words::safety::attached_files_are(missing)), ATTACH);
    }
    if changed > 0 {
        found(&words::safety::damaged(words::safety::attached_files_are(changed)), ATTACH);
    }
    Ok(Report { faults, checked: Some(copied(&contents, files.len())) })
}
