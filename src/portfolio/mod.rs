//! One open portfolio: what the verbs of every other room work on.
//!
//! A portfolio is a folder: `portfolio.db`, `attachments/` and `portfolio.keys`. The verbs on it live in the rooms
//! they belong to (`evidence`, `sign_off`, `progress`, `document`), one file each.

mod create;
mod follow;
mod keys;
mod network;
mod open;
mod owner;
mod place;
mod places;
mod stood;
#[cfg(test)]
mod tests;

use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub use create::{Making, NewPortfolio};
pub use follow::FrameworkOf;
pub use owner::Owner;
pub(crate) use places::{AllPlaces, Places};
pub use stood::{Sorted, Stand, Stands};

use chrono::NaiveDate;

use crate::clock::Clock;
use crate::error::{Error, Result, nearest};
use crate::framework::{self, Framework, Policy};
use crate::ids::Randomness;
use crate::store::framework::FrameworkRow;
use crate::store::portfolio::PortfolioRow;
use crate::store::{self, Store};
use crate::vault::DataKey;
use crate::words;

/// The name of the database inside a portfolio's folder.
pub const DATABASE: &str = "portfolio.db";

/// One person's open portfolio.
#[derive(Debug)]
pub struct Portfolio {
    pub(crate) folder: PathBuf,
    pub(crate) store: Store,
    pub(crate) key: DataKey,
    pub(crate) clock: Clock,
    pub(crate) randomness: Randomness,
    pub(crate) owner: PortfolioRow,
    followed: OnceCell<Followed>,
    others: OnceCell<Vec<Followed>>,
    written: OnceCell<HashMap<i64, String>>,
    placed: OnceCell<Arc<AllPlaces>>,
    stood: RefCell<stood::Stood>,
}

/// A framework of the portfolio with its counting rules, as it was added.
#[derive(Debug)]
pub(crate) struct Followed {
    pub framework: Framework,
    pub policy: Policy,
    pub row: FrameworkRow,
}

impl Portfolio {
    /// The folder it is kept in.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The practitioner's name.
    pub fn practitioner(&self) -> &str {
        &self.owner.name
    }

    /// The portfolio's id.
    pub fn id(&self) -> &str {
        &self.owner.id
    }

    /// The stage worked towards.
    pub fn stage(&self) -> &str {
        &self.owner.stage
    }

    /// Whether it is the sample.
    pub fn is_sample(&self) -> bool {
        self.owner.sample
    }

    /// The clock everything in it is dated by.
    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    /// Does several writes as one transaction: all of them are on the disk afterwards, or none.
    pub fn as_one<T>(&mut self, work: impl FnOnce(&mut Self) -> Result<T>) -> Result<T> {
        self.store.begin()?;
        let done = work(self);
        self.store.end(done.is_ok())?;
        done
    }

    /// The ids of the frameworks in this portfolio, oldest first.
    pub fn frameworks(&self) -> Result<Vec<String>> {
        store::framework::ids(self.store.db())
    }

    /// The framework followed.
    pub fn framework(&self) -> Result<&Framework> {
        Ok(&self.followed()?.framework)
    }

    /// A framework of this portfolio, by id.
    ///
    /// # Errors
    /// [`Error::Unknown`] with those there are.
    pub fn framework_of(&self, id: &str) -> Result<Framework> {
        Ok(self.known(id)?.framework.clone())
    }

    /// The rules sign-offs are counted by.
    pub fn policy(&self) -> Result<&Policy> {
        Ok(&self.followed()?.policy)
    }

    pub(crate) fn followed(&self) -> Result<&Followed> {
        if let Some(followed) = self.followed.get() {
            return Ok(followed);
        }
        let followed = self.load_followed(&self.owner.framework)?;
        Ok(self.followed.get_or_init(|| followed))
    }

    /// A framework of this portfolio with its rules, by id.
    ///
    /// # Errors
    /// [`Error::Unknown`] with those there are.
    pub(crate) fn known(&self, id: &str) -> Result<&Followed> {
        if id == self.owner.framework {
            return self.followed();
        }
        let found = self.others()?.iter().find(|one| one.framework.id == id);
        match found {
            Some(known) => Ok(known),
            None => {
                let nearest = self.frameworks()?;
                Err(Error::Unknown {
                    what: words::shared::A_FRAMEWORK,
                    field: "framework",
                    nearest,
                })
            }
        }
    }

    /// Every framework of this portfolio, the one followed first, then oldest first.
    pub(crate) fn every_framework(&self) -> Result<Vec<&Followed>> {
        let mut every = vec![self.followed()?];
        every.extend(self.others()?);
        Ok(every)
    }

    fn others(&self) -> Result<&[Followed]> {
        if let Some(others) = self.others.get() {
            return Ok(others);
        }
        let ids = self.frameworks()?;
        let others = ids.iter().filter(|id| **id != self.owner.framework);
        let others = others.map(|id| self.load_followed(id)).collect::<Result<Vec<_>>>()?;
        Ok(self.others.get_or_init(|| others))
    }

    /// Drops the cached frameworks, so that they are read again when they are asked for.
    pub(crate) fn read_anew(&mut self) {
        self.followed.take();
        self.others.take();
        self.written.take();
        self.placed.take();
        self.stood.take();
    }

    fn load_followed(&self, id: &str) -> Result<Followed> {
        let row = store::framework::read(self.store.db(), id)?.ok_or(Error::Damaged)?;
        Ok(Followed {
            framework: framework::load(&row.pack)?,
            policy: Policy::load(&row.policy)?,
            row,
        })
    }

    /// The framework and id of an indicator as a person writes it.
    pub(crate) fn split_written<'a>(&'a self, written: &'a str) -> (&'a str, &'a str) {
        written.split_once(':').unwrap_or((self.owner.framework.as_str(), written))
    }

    /// The number of an indicator as a person writes it: `2.5/entry`, or `framework:id`.
    ///
    /// # Errors
    /// [`Error::Unknown`] with the nearest indicators.
    pub(crate) fn indicator_number(&self, written: &str) -> Result<i64> {
        let (framework, id) = self.split_written(written);
        if let Some(number) = store::framework::indicator_number(self.store.db(), framework, id)? {
            return Ok(number);
        }
        let nearest = self.nearest_indicators(id)?;
        Err(Error::Unknown { what: words::shared::AN_INDICATOR, field: "indicator", nearest })
    }

    /// The indicators nearest to an id: those of the same competence first.
    pub(crate) fn nearest_indicators(&self, id: &str) -> Result<Vec<String>> {
        let code = id.split('/').next().unwrap_or_default();
        let ids = || self.framework().map(|one| one.indicators().map(|(_, _, known)| known));
        let mut found: Vec<String> =
            ids()?.filter(|known| known.code == code).map(|known| known.id.clone()).collect();
        let others = ids()?.filter(|known| known.code != code);
        found.extend(nearest(id, others.map(|known| known.id.as_str())));
        found.truncate(3);
        Ok(found)
    }

    /// The written form of every indicator, by its number.
    pub(crate) fn written_indicators(&self) -> Result<&HashMap<i64, String>> {
        if let Some(written) = self.written.get() {
            return Ok(written);
        }
        let written = store::framework::indicators(self.store.db())?
            .into_iter()
            .map(|(number, (framework, id))| (number, self.indicator_written(&framework, &id)))
            .collect();
        Ok(self.written.get_or_init(|| written))
    }

    /// The written form of an indicator: its id, after the framework's when that is not the one followed.
    pub(crate) fn indicator_written(&self, framework: &str, id: &str) -> String {
        if framework == self.owner.framework { id.to_owned() } else { format!("{framework}:{id}") }
    }

    /// The present moment, as it is stored.
    pub(crate) fn stamp(&self) -> String {
        crate::clock::stamp(self.clock.now())
    }

    /// The places of all indicators, found once and cached.
    pub(crate) fn all_places(&self) -> Result<Arc<AllPlaces>> {
        if let Some(known) = self.placed.get() {
            return Ok(Arc::clone(known));
        }
        let every = self.every_framework()?;
        let frameworks: Vec<&Framework> = every.iter().map(|one| &one.framework).collect();
        let mut places = Places::of_frameworks(self.store.db(), &frameworks)?;
        let numbers = self.written_indicators()?.keys().copied();
        let rest = places.add_the_rest(numbers, frameworks.len());
        Ok(Arc::clone(self.placed.get_or_init(|| Arc::new(AllPlaces { places, rest }))))
    }

    /// The cached answer of how everything stands on a day; none when something was written since.
    pub(crate) fn stood_on(&self, on: NaiveDate) -> Option<Stand> {
        let now = self.store.settled_changes()?;
        let stood = self.stood.borrow();
        stood.as_ref().filter(|(at, day, _)| (*at, *day) == (now, on)).map(|(.., one)| one.clone())
    }

    /// Caches how everything stands on a day until something is written.
    pub(crate) fn keep_stood(&self, on: NaiveDate, stand: &Stand) {
        if let Some(changes) = self.store.settled_changes() {
            *self.stood.borrow_mut() = Some((changes, on, stand.clone()));
        }
    }
}
