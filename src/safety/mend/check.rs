//! Checks a portfolio and says in plain words what is wrong and what to do.

use std::path::Path;

use crate::Portfolio;
use crate::error::{Error, Keeping, Result};
use crate::portfolio::DATABASE;
use crate::safety::copies::copied;
use crate::safety::types::{Fault, Opener, Report};
use crate::sign_off;
use crate::store::{self, Access, Store};
use crate::text::counted;
use crate::vault::{KEYS, KeyFile, SPARE_KEYS};

const RESTORE: &str = "Restore your latest safety copy.";
const RECOVER: &str = "Restore your latest safety copy. Without one, recover what can be read.";
const SPARE: &str = "Change the passphrase, even to the same one: both files are written anew.";
const ATTACH: &str = "Attach the same file again, or restore your latest safety copy.";

/// Looks at everything in a portfolio's folder and changes nothing.
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
            // Of a file that another program holds nothing is known.
            Err(held @ Error::Io { .. }) => return Err(held),
            Err(_) => found("One of the two files with the keys is missing or damaged.", SPARE),
            Ok(_) => {}
        }
    }
    let key = match KeyFile::read(folder).and_then(|keys| opener.open(&keys)) {
        Ok(key) => key,
        Err(Error::Keeping(Keeping::KeysMissing | Keeping::KeysDamaged)) => {
            found(
                "The keys of this portfolio are missing or damaged, so it cannot be opened.",
                RESTORE,
            );
            return Ok(Report { faults, checked: None });
        }
        Err(error) => return Err(error),
    };
    let damaged = "The file with your evidence and sign-offs (portfolio.db) is damaged.";
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
        let what = format!(
            "{} not as signed.",
            counted(bad_records, "sealed record is", "sealed records are")
        );
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
        found(
            &format!("{} missing.", counted(missing, "attached file is", "attached files are")),
            ATTACH,
        );
    }
    if changed > 0 {
        found(
            &format!("{} damaged.", counted(changed, "attached file is", "attached files are")),
            ATTACH,
        );
    }
    Ok(Report { faults, checked: Some(copied(&contents, files.len())) })
}
