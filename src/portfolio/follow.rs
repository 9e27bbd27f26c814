//! The frameworks a portfolio follows, and their published wording.

use super::Portfolio;
use crate::error::{Error, Result, nearest};
use crate::framework::{self, Framework, Policy};
use crate::store;
use crate::store::framework::FrameworkRow;

impl Portfolio {
    /// Adds a framework from the text of a pack; adding the same one again changes nothing.
    ///
    /// # Errors
    /// [`Error::FrameworkInvalid`] with where; [`Error::FrameworkDiffers`] when the portfolio has
    /// other content under the same id.
    pub fn add_framework(&mut self, pack: &str) -> Result<Framework> {
        let framework = framework::load(pack)?;
        let digest = store::files::digest(pack.as_bytes());
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
            return Err(Error::Unknown { what: "a framework", field: "framework", nearest });
        };
        self.add_framework(pack)
    }

    /// The ids of the frameworks in this portfolio, oldest first.
    pub fn frameworks(&self) -> Result<Vec<String>> {
        store::framework::ids(self.store.db())
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
        let stages = &self.framework()?.stages;
        if !stages.iter().any(|known| known.id == stage) {
            return Err(Error::Unknown {
                what: "a stage",
                field: "stage",
                nearest: nearest(stage, stages.iter().map(|known| known.id.as_str())),
            });
        }
        self.store.write(|db| store::portfolio::set_stage(db, stage))?;
        stage.clone_into(&mut self.owner.stage);
        Ok(())
    }
}
