//! Makes a new portfolio.

use std::cell::{OnceCell, RefCell};
use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{DATABASE, Portfolio};
use crate::clock::{self, Clock};
use crate::disk;
use crate::error::{Error, Result, nearest};
use crate::framework::{self, Framework, Policy};
use crate::ids::Randomness;
use crate::store::framework::FrameworkRow;
use crate::store::portfolio::PortfolioRow;
use crate::store::{self, Store};
use crate::vault::{
    DataKey, KEYS, KeyFile, PUBLISHED, Passphrase, RecoveryKey, SPARE_KEYS, Stretch,
};
use crate::words;

/// What a new portfolio needs to know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct NewPortfolio {
    /// The practitioner's name.
    pub name: String,
    /// The stage worked towards.
    pub stage: String,
    /// The framework's id; empty for the first that comes with Countersign.
    #[serde(default)]
    pub framework: String,
    /// The day the practitioner started in post.
    #[serde(default)]
    pub started_in_post: Option<NaiveDate>,
}

/// The settings that tests and the sample change.
#[derive(Debug)]
pub struct Making {
    /// The clock everything is dated by.
    pub clock: Clock,
    /// Where ids come from. Keys always come from the operating system.
    pub randomness: Randomness,
    /// How much work it is to try a passphrase.
    pub stretch: Stretch,
    /// Whether it is the sample.
    pub sample: bool,
}

impl Portfolio {
    /// Makes a new portfolio in a folder that is empty or not there yet, and the recovery key that
    /// opens it when the passphrase is forgotten. It is nowhere else: print it.
    ///
    /// # Errors
    /// [`Error::FolderInUse`], [`Error::Unknown`] (stage or framework), [`Error::Missing`] (name),
    /// [`Error::WeakPassphrase`], [`Error::EasyPassphrase`]. On any error the folder is left as it was.
    pub fn create(
        folder: &Path,
        new: &NewPortfolio,
        passphrase: &Passphrase,
    ) -> Result<(Self, RecoveryKey)> {
        Self::may_live_in(folder)?;
        passphrase.strong_enough(&[&new.name])?;
        let making = Making {
            clock: Clock::System,
            randomness: Randomness::System,
            stretch: Stretch::HARD,
            sample: false,
        };
        Self::create_at(folder, new, passphrase, making)
    }

    /// Makes a sample: as [`Portfolio::create`], with the passphrase everybody knows.
    pub fn create_sample(
        folder: &Path,
        new: &NewPortfolio,
        clock: Clock,
        randomness: Randomness,
    ) -> Result<Self> {
        let making = Making { clock, randomness, stretch: Stretch::LIGHT, sample: true };
        let made = Self::create_at(folder, new, &Passphrase::new(PUBLISHED), making)?;
        Ok(made.0)
    }

    /// As [`Portfolio::create`], with the clock, randomness and cheaper key stretching of a test.
    pub fn create_at(
        folder: &Path,
        new: &NewPortfolio,
        passphrase: &Passphrase,
        making: Making,
    ) -> Result<(Self, RecoveryKey)> {
        let name = crate::text::name(&new.name);
        if name.is_empty() {
            return Err(Error::Missing { what: words::keeping::YOUR_NAME, field: "name" });
        }
        let (pack, framework) = bundled(&new.framework)?;
        if framework.stage(&new.stage).is_none() {
            return Err(Error::Unknown {
                what: words::shared::A_STAGE,
                field: "stage",
                nearest: nearest(&new.stage, framework.stages.iter().map(|s| s.id.as_str())),
            });
        }
        Self::must_be_apart(folder)?;
        let existed = folder.exists();
        if existed {
            let mut inside = fs::read_dir(folder).map_err(|_| Error::FolderInUse)?;
            if inside.next().is_some() {
                return Err(Error::FolderInUse);
            }
        }
        disk::folder(folder).map_err(Error::io(words::keeping::MAKING_THE_PORTFOLIOS_FOLDER))?;
        let made = wrap(folder, passphrase, &making).and_then(|(key, recovery)| {
            let made = fill(folder, key, &name, new, pack, &framework, making)?;
            Ok((made, recovery))
        });
        if made.is_ok() {
            store::reserve::keep(folder);
        } else {
            // Best effort: the folder was empty before, so nothing of the user's can be in it.
            for name in [DATABASE, KEYS, SPARE_KEYS] {
                let _ = disk::remove_file(&folder.join(name));
            }
            if !existed {
                let _ = disk::remove_dir_all(folder);
            }
        }
        made
    }
}

/// Makes the key of a new portfolio and keeps it, wrapped.
fn wrap(folder: &Path, passphrase: &Passphrase, making: &Making) -> Result<(DataKey, RecoveryKey)> {
    let system = Randomness::System;
    let key = DataKey::new(&system)?;
    let recovery = RecoveryKey::new(&system)?;
    KeyFile::new(&key, passphrase, &recovery, making.stretch, making.sample, &system)?
        .write(folder)?;
    Ok((key, recovery))
}

fn fill(
    folder: &Path,
    key: DataKey,
    name: &str,
    new: &NewPortfolio,
    pack: &str,
    framework: &Framework,
    making: Making,
) -> Result<Portfolio> {
    let Making { clock, randomness, sample, .. } = making;
    let mut store = Store::create(&folder.join(DATABASE), &key)?;
    let now = clock.now();
    let owner = PortfolioRow {
        id: randomness.id(now)?,
        name: name.to_owned(),
        key: randomness.bytes()?,
        framework: framework.id.clone(),
        stage: new.stage.clone(),
        started_in_post: new.started_in_post,
        sample,
        created_at: clock::stamp(now),
    };
    store.write(|db| {
        let row = FrameworkRow {
            id: framework.id.clone(),
            version: framework.version.clone(),
            digest: crate::digest::digest(pack.as_bytes()),
            pack: pack.to_owned(),
            policy: Policy::bundled(&framework.id).to_owned(),
        };
        let indicators = framework.indicators().map(|(_, _, indicator)| indicator.id.as_str());
        store::framework::insert(db, &row, indicators, &owner.created_at)?;
        store::portfolio::insert(db, &owner)
    })?;
    Ok(Portfolio {
        folder: folder.to_owned(),
        store,
        key,
        clock,
        randomness,
        owner,
        followed: OnceCell::new(),
        others: OnceCell::new(),
        written: OnceCell::new(),
        placed: OnceCell::new(),
        stood: RefCell::default(),
    })
}

/// The pack that comes with Countersign under this id; the first for an empty id.
fn bundled(id: &str) -> Result<(&'static str, Framework)> {
    let mut known = Vec::new();
    for pack in framework::bundled() {
        let framework = framework::load(pack)?;
        if id.is_empty() || framework.id == id {
            return Ok((pack, framework));
        }
        known.push(framework.id);
    }
    Err(Error::Unknown {
        what: words::shared::A_FRAMEWORK,
        field: "framework",
        nearest: nearest(id, known.iter().map(String::as_str)),
    })
}
