//! The practitioner's own details, and changing them.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Portfolio;
use crate::error::{Error, Result};
use crate::words;
use crate::{store, text};

/// The practitioner's own details.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Owner {
    /// The practitioner's name, as it is printed.
    pub name: String,
    /// The stage worked towards.
    pub stage: String,
    /// The day the practitioner started in post.
    pub started_in_post: Option<NaiveDate>,
}

impl Portfolio {
    /// The practitioner's own details.
    pub fn owner(&self) -> Owner {
        Owner {
            name: self.owner.name.clone(),
            stage: self.owner.stage.clone(),
            started_in_post: self.owner.started_in_post,
        }
    }

    /// Changes the name, the stage and the start in post. What was signed keeps the name it was signed with.
    ///
    /// # Errors
    /// [`Error::Missing`] (name), [`Error::Unknown`] (stage); nothing is changed then.
    pub fn change_owner(&mut self, owner: &Owner) -> Result<()> {
        let name = text::name(&owner.name);
        if name.is_empty() {
            return Err(Error::Missing { what: words::keeping::YOUR_NAME, field: "name" });
        }
        self.check_stage(&owner.stage)?;
        self.store.write(|db| {
            store::portfolio::set_stage(db, &owner.stage)?;
            store::portfolio::set_owner(db, &name, owner.started_in_post)
        })?;
        self.owner.name = name;
        self.owner.stage.clone_from(&owner.stage);
        self.owner.started_in_post = owner.started_in_post;
        Ok(())
    }
}
