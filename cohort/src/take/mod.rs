//! `take`: checks all passports of a folder in parallel, stores the facts of those that were shared, puts the others
//! aside with a reason, and rebuilds the tables.

mod consent;
mod of_passport;
mod readiness;
mod when;

use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset, NaiveDate};
use countersign::bundle::LIMIT;
use countersign::clock::Clock;
use countersign::passport::on_every_core;
use countersign::sign_off::{AboutKeys, Trust, newer_list};

use crate::build::{self, Built};
use crate::data_set::{DataSet, digest};
use crate::facts::Aside;
use crate::fault::Result;
use crate::frameworks::Known;

pub use consent::Consent;

/// The arguments of `take`.
pub struct Take {
    /// The folder of passports.
    pub from: PathBuf,
    /// The data set.
    pub into: PathBuf,
    /// The recipient; an existing data set knows its own.
    pub whom: Option<String>,
    /// The last day of a consent on paper, for passports without a share.
    pub on_paper: Option<NaiveDate>,
    /// Trust lists and statements about keys.
    pub trust: Vec<PathBuf>,
    /// A data set whose hash key a new one takes over.
    pub like: Option<PathBuf>,
}

/// The result of `take`.
pub struct Taken {
    /// How many passports were taken.
    pub taken: usize,
    /// The files that were put aside, by name, with the reason.
    pub aside: Vec<(String, String)>,
    /// The result of building the tables.
    pub built: Built,
}

/// The result for one file; nothing else of it stays in memory.
enum Found {
    Taken,
    Aside(Aside),
    /// A withdrawal: the person, and when.
    Back(i64, i64),
}

/// Takes a folder of passports.
pub fn take(what: &Take, clock: &Clock) -> Result<Taken> {
    let set = DataSet::open_or_make(&what.into, what.whom.as_deref(), what.like.as_deref())?;
    let known = Known::bundled()?;
    let mut trust = Trust::default();
    for path in &what.trust {
        let text = std::fs::read_to_string(path)?;
        match AboutKeys::read(&text)? {
            AboutKeys::Notice(notice) => trust.notices.push(notice),
            AboutKeys::List(list) => newer_list(&mut trust.lists, list)?,
        }
    }
    let mut files = Vec::new();
    every_file(&what.from, &mut files)?;
    let consent = Consent { set: &set, today: clock.today(), on_paper: what.on_paper };
    let now = clock.now();
    let found = on_every_core(&files, |path| one(path, &consent, &known, &trust, now));
    let mut taken = 0;
    let mut aside = Vec::new();
    for (path, found) in files.iter().zip(found) {
        match found? {
            Found::Taken => taken += 1,
            Found::Aside(one) => {
                let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                aside.push((name, one.reason.clone()));
                set.put_aside(&one)?;
            }
            Found::Back(person, at) => set.take_back(person, at)?,
        }
    }
    let built = build::build(&set, &known, clock)?;
    Ok(Taken { taken, aside, built })
}

/// Every file below a folder, by name, without hidden files.
pub fn every_file(folder: &Path, to: &mut Vec<PathBuf>) -> Result<()> {
    let mut inside: Vec<PathBuf> = std::fs::read_dir(folder)?
        .map(|entry| Ok(entry?.path()))
        .collect::<std::io::Result<_>>()?;
    inside.sort();
    for path in inside {
        let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        if path.is_dir() && !hidden {
            every_file(&path, to)?;
        } else if path.is_file() && !hidden {
            to.push(path);
        }
    }
    Ok(())
}

fn one(
    path: &Path,
    consent: &Consent,
    known: &Known,
    trust: &Trust,
    now: DateTime<FixedOffset>,
) -> Result<Found> {
    if path.metadata()?.len() > LIMIT {
        let name = path.file_name().unwrap_or_default().as_encoded_bytes();
        let reason = "It is larger than a passport may be: 200 MB.".to_owned();
        return Ok(Found::Aside(Aside { passport: digest(name), reason }));
    }
    let bytes = std::fs::read(path)?;
    let passport = digest(&bytes);
    if path.extension().is_some_and(|ending| ending == "share") {
        return Ok(match consent.taken_back(&bytes) {
            Ok((person, at)) => Found::Back(person, at),
            Err(reason) => Found::Aside(Aside { passport, reason }),
        });
    }
    Ok(match of_passport::facts(&bytes, &passport, consent, known, trust, now) {
        Ok(facts) => {
            consent.set.keep(&facts)?;
            Found::Taken
        }
        Err(reason) => Found::Aside(Aside { passport, reason }),
    })
}
