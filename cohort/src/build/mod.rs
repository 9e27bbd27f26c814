//! Rebuilds the tables from the facts that count today, without anything taken back, expired or erased.

mod choose;
mod table;
mod tables;

use std::collections::BTreeMap;
use std::fs;

use chrono::{Days, NaiveDate};
use countersign::clock::Clock;

use crate::data_set::{About, DataSet, digest};
use crate::fault::{Fault, Result};
use crate::frameworks::Known;

pub use choose::Chosen;
pub use table::Table;

/// How many days tables may be queried: later withdrawals are not in them.
const DAYS: u64 = 92;

/// The result of building.
pub struct Built {
    /// How many people are in the tables.
    pub people: usize,
    /// How many passports were replaced by a newer one.
    pub replaced: usize,
    /// How many people left since: taken back, expired, erased.
    pub left: usize,
}

/// Rebuilds the tables of a data set. The same facts on the same day give the same bytes.
pub fn build(set: &DataSet, known: &Known, clock: &Clock) -> Result<Built> {
    let _lock = set.lock()?;
    let today = clock.today();
    let chosen = choose::choose(set, today)?;
    let left = set.record(&chosen.happened)?;
    for passport in &chosen.gone {
        set.drop_facts(passport)?;
    }
    for one in &chosen.aside {
        set.put_aside(one)?;
        set.drop_facts(&one.passport)?;
    }
    let aside = set.aside()?;
    let ask_until = ask_until(set, today);
    write(set, &tables::all(set, known, &chosen, &aside)?, today, ask_until)?;
    Ok(Built { people: chosen.facts.len(), replaced: chosen.replaced, left })
}

fn ask_until(set: &DataSet, today: NaiveDate) -> NaiveDate {
    let days = today.checked_add_days(Days::new(DAYS)).unwrap_or(today);
    // A merged data set is no newer than the oldest of its sources.
    let before = set.list("ask-until").trim().parse().unwrap_or(days);
    days.min(before)
}

fn write(set: &DataSet, tables: &[Table], today: NaiveDate, ask_until: NaiveDate) -> Result<()> {
    let all = set.folder.join("tables");
    fs::create_dir_all(&all)?;
    let fresh = tempfile::Builder::new().prefix(".new").tempdir_in(&all)?;
    let mut digests = BTreeMap::new();
    for table in tables {
        let bytes = table.parquet()?;
        fs::write(fresh.path().join(format!("{}.parquet", table.name)), &bytes)?;
        digests.insert(table.name.to_owned(), digest(&bytes));
    }
    let names: Vec<&str> = digests.values().map(String::as_str).collect();
    let name = digest(names.concat().as_bytes()).get(..16).unwrap_or("tables").to_owned();
    let place = all.join(&name);
    let same = |(name, promised): (&String, &String)| {
        fs::read(place.join(format!("{name}.parquet")))
            .is_ok_and(|bytes| digest(&bytes) == *promised)
    };
    if !digests.iter().all(same) {
        if place.exists() {
            fs::remove_dir_all(&place)?;
        }
        fs::rename(fresh.keep(), &place)?;
    }
    let about = About {
        built_on: Some(today),
        ask_until: Some(ask_until),
        tables: name,
        digests,
        ..set.about.clone()
    };
    set.switch(&about)
}

/// Whether the tables are unchanged since they were made.
pub fn whole(set: &DataSet) -> Result<bool> {
    if set.about.built_on.is_none() {
        return Err(Fault::Damaged);
    }
    for (name, promised) in &set.about.digests {
        let Ok(bytes) = fs::read(set.tables().join(format!("{name}.parquet"))) else {
            return Ok(false);
        };
        if digest(&bytes) != *promised {
            return Ok(false);
        }
    }
    Ok(true)
}
