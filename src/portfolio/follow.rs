//! The frameworks a portfolio follows, and their published wording.

use serde::Serialize;

use super::Portfolio;
use crate::error::{Error, Result, nearest};
use crate::framework::{self, Framework, Policy};
use crate::store;
use crate::store::framework::FrameworkRow;
use crate::words;

/// A framework of a portfolio in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct FrameworkOf {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The edition of the pack.
    pub version: String,
    /// Who published it, and when.
    pub source: String,
    /// How many statements it has.
    pub statements: u32,
    /// Of how many of them the published text was loaded.
    pub published: u32,
    /// Whether readiness is counted by it.
    pub followed: bool,
}

fn counted(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

impl Portfolio {
    /// Adds a framework from the text of a pack; adding the same one again changes nothing.
    ///
    /// # Errors
    /// [`Error::FrameworkInvalid`] with where; [`Error::FrameworkDiffers`] when the portfolio has
    /// other content under the same id.
    pub fn add_framework(&mut self, pack: &str) -> Result<Framework> {
        let framework = framework::load(pack)?;
        let digest = crate::digest::digest(pack.as_bytes());
        if let Some(row) = store::framework::read(self.store.db(), &framework.id)? {
            return if row.digest == digest { Ok(framework) } else { Err(Error::FrameworkDiffers) };
        }
        let row = FrameworkRow {
            id: framework.id.clone(),
            version: framework.version.clone(),
            digest,
            pack: pack.to_owned(),
            policy: Policy::bundled(&framework.id).to_owned(),
        };
        let at = self.stamp();
        self.store.write(|db| {
            let indicators = framework.indicators().map(|(_, _, indicator)| indicator.id.as_str());
            store::framework::insert(db, &row, indicators, &at)
        })?;
        self.read_anew();
        Ok(framework)
    }

    /// Adds a framework that comes with Countersign, by its id.
    ///
    /// # Errors
    /// [`Error::Unknown`] with those there are; [`Error::FrameworkDiffers`].
    pub fn add_bundled_framework(&mut self, id: &str) -> Result<Framework> {
        let Some(pack) = framework::bundled_as(id) else {
            let starts = framework::starts()?;
            let known = starts.iter().map(|one| one.framework.as_str());
            let nearest = nearest(id, known);
            return Err(Error::Unknown {
                what: words::shared::A_FRAMEWORK,
                field: "framework",
                nearest,
            });
        };
        self.add_framework(pack)
    }

    /// The frameworks in this portfolio as a list shows them, the one followed first.
    pub fn framework_list(&self) -> Result<Vec<FrameworkOf>> {
        let mut list = Vec::new();
        for id in self.frameworks()? {
            let framework = self.load_followed(&id)?.framework;
            list.push(FrameworkOf {
                followed: id == self.owner.framework,
                statements: counted(framework.indicators().count()),
                published: counted(store::framework::published(self.store.db(), &id)?.len()),
                title: framework.title,
                version: framework.version,
                source: format!("{}, {}", framework.source.publisher, framework.source.year),
                id,
            });
        }
        list.sort_by_key(|one| !one.followed);
        Ok(list)
    }

    /// Keeps the published text of indicators from the user's CSV, to be shown beside ours; says how many.
    ///
    /// # Errors
    /// [`Error::WordingInvalid`] with the line; nothing is kept then.
    pub fn load_wording(&mut self, csv: &str) -> Result<usize> {
        let rows = framework::read_wording(self.framework()?, csv)?;
        let id = self.owner.framework.clone();
        self.store.write(|db| {
            for row in &rows {
                store::framework::set_published(db, &id, &row.indicator, &row.text)?;
            }
            Ok(rows.len())
        })
    }

    /// Changes the stage worked towards.
    ///
    /// # Errors
    /// [`Error::Unknown`] with the stages.
    pub fn work_towards(&mut self, stage: &str) -> Result<()> {
        self.check_stage(stage)?;
        self.store.write(|db| store::portfolio::set_stage(db, stage))?;
        stage.clone_into(&mut self.owner.stage);
        Ok(())
    }

    /// Whether the framework followed has this stage.
    pub(super) fn check_stage(&self, stage: &str) -> Result<()> {
        let stages = &self.framework()?.stages;
        if stages.iter().any(|known| known.id == stage) {
            return Ok(());
        }
        let nearest = nearest(stage, stages.iter().map(|known| known.id.as_str()));
        Err(Error::Unknown { what: words::shared::A_STAGE, field: "stage", nearest })
    }
}
