//! `merge`: merges data sets of the same recipient into a new one.

use std::fs;
use std::path::{Path, PathBuf};

use countersign::clock::Clock;

use crate::build::{self, Built};
use crate::data_set::{DataSet, write_whole};
use crate::fault::{Fault, Result};
use crate::frameworks::Known;

/// Merges data sets. What is taken back or erased in one of them is so in the result.
pub fn merge(from: &[PathBuf], into: &Path, clock: &Clock) -> Result<Built> {
    let sets = from.iter().map(|folder| DataSet::open(folder)).collect::<Result<Vec<_>>>()?;
    let Some(first) = sets.first() else { return Err(Fault::NoDataSet) };
    let today = clock.today();
    for set in &sets {
        if !set.same_key(first) {
            return Err(Fault::OtherKey);
        }
        if set.about.whom != first.about.whom {
            return Err(Fault::OtherWhom);
        }
        if set.about.ask_until.is_none_or(|until| until < today) {
            return Err(Fault::TooOld);
        }
    }
    if into.exists() && fs::read_dir(into)?.next().is_some() {
        return Err(Fault::FolderInUse);
    }
    // Built beside its place, and moved there once complete.
    let beside =
        into.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let fresh = tempfile::Builder::new().prefix(".merge").tempdir_in(beside)?;
    let place = fresh.path().join("set");
    let merged = DataSet::open_or_make(&place, None, Some(&first.folder))?;
    let mut oldest = first.about.ask_until;
    for set in &sets {
        oldest = oldest.min(set.about.ask_until);
        for folder in ["facts", "aside"] {
            copied(&set.folder.join(folder), &place.join(folder))?;
        }
        for (person, at) in set.taken_back()? {
            merged.take_back(person, at)?;
        }
        for (person, at) in set.erased()? {
            let newest = merged.erased()?.get(&person).copied().unwrap_or(at);
            merged.erase(person, at.max(newest))?;
        }
        merged.record(&set.happened()?)?;
        copied(&set.folder.join("lists"), &place.join("lists"))?;
    }
    if let Some(oldest) = oldest {
        merged.keep_list("ask-until", &oldest.to_string())?;
    }
    let built = build::build(&merged, &Known::bundled()?, clock)?;
    if into.exists() {
        fs::remove_dir(into)?;
    }
    fs::rename(&place, into)?;
    Ok(built)
}

/// Copies the files of a folder that the target lacks.
fn copied(from: &Path, to: &Path) -> Result<()> {
    let Ok(entries) = fs::read_dir(from) else { return Ok(()) };
    fs::create_dir_all(to)?;
    for entry in entries {
        let entry = entry?;
        let place = to.join(entry.file_name());
        if !place.exists() {
            write_whole(&place, &fs::read(entry.path())?)?;
        }
    }
    Ok(())
}
