//! Names for a page or a terminal, read from the employer's own passports on demand. The data set stores none.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::BufReader;
use std::path::Path;

use countersign::bundle::Kind;
use countersign::clock::Clock;
use countersign::passport::{on_every_core, verify_signed};
use countersign::sign_off::Trust;

use crate::data_set::DataSet;
use crate::fault::Result;
use crate::rows::Rows;
use crate::take::every_file;

/// The names in the passports of a folder, by the hashes of the data set.
pub fn of(set: &DataSet, folder: &Path, clock: &Clock) -> Result<BTreeMap<String, String>> {
    let mut files = Vec::new();
    every_file(folder, &mut files)?;
    let now = clock.now();
    let found = on_every_core(&files, |path| {
        let file = BufReader::new(File::open(path).ok()?);
        let signed = verify_signed(file, Kind::Passport, &Trust::default(), now).ok()?;
        let name = signed.verdict.practitioner.chars().filter(|c| !c.is_control()).collect();
        Some((set.hashed(&signed.fingerprint).to_string(), name))
    });
    Ok(found.into_iter().flatten().collect())
}

/// Replaces hashes by names.
pub fn put(rows: &mut Rows, names: &BTreeMap<String, String>) {
    let Some(place) = rows.columns.iter().position(|name| name == "person") else { return };
    for cell in rows.rows.iter_mut().filter_map(|row| row.get_mut(place)) {
        if let Some(name) = names.get(cell) {
            cell.clone_from(name);
        }
    }
}
