//! A person's own templates for evidence, and duplicates of a piece.
//!
//! A template is kept as a draft with a name.

use serde::{Deserialize, Serialize};

use super::kept::{from_kept, to_kept};
use super::kind::Kind;
use super::types::{Draft, EvidenceInput};
use crate::Portfolio;
use crate::error::{Error, Result};
use crate::store;
use crate::words;

/// A template in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Template {
    /// Its id.
    pub id: String,
    /// What its owner calls it.
    pub name: String,
    /// What sort of evidence it begins.
    pub kind: Kind,
}

/// A template as it is kept.
#[derive(Serialize, Deserialize)]
struct Kept {
    template: String,
    /// The id of the piece it was made from: the template is erased with it. Empty in templates of older versions.
    #[serde(default)]
    from: String,
    #[serde(flatten)]
    input: EvidenceInput,
}

impl Portfolio {
    /// Every template, by name.
    pub fn templates(&self) -> Result<Vec<Template>> {
        store::evidence::templates(self.store.db())?
            .into_iter()
            .map(|(id, json)| {
                let kept: Kept = from_kept(&json)?;
                Ok(Template { id, name: kept.template, kind: kept.input.kind })
            })
            .collect()
    }

    /// Keeps a piece, its draft or else its newest version, as a template, without its files.
    ///
    /// # Errors
    /// [`Error::Missing`] without a name; [`Error::NoSuchEvidence`], [`Error::EvidenceWithdrawn`].
    pub fn save_template(&mut self, evidence: &str, name: &str) -> Result<Template> {
        let name = crate::text::line(name);
        if name.is_empty() {
            return Err(Error::Missing {
                what: words::entries::A_NAME_FOR_THE_TEMPLATE,
                field: "name",
            });
        }
        let input = self.begun_like(evidence)?;
        let id = self.randomness.id(self.clock.now())?;
        let template = Template { id, name: name.clone(), kind: input.kind };
        let json = to_kept(&Kept { template: name, from: evidence.to_owned(), input })?;
        let at = self.stamp();
        self.store.write(|db| store::evidence::save_draft(db, &template.id, &json, &at))?;
        Ok(template)
    }

    /// Drops a template. Pieces that began with it stay.
    ///
    /// # Errors
    /// [`Error::NoSuchEvidence`] when there is none with this id.
    pub fn delete_template(&mut self, id: &str) -> Result<()> {
        self.template(id)?;
        self.store.take_away(|db| store::evidence::delete_draft(db, id))
    }

    /// Begins a new draft with what a template holds, dated today.
    ///
    /// # Errors
    /// [`Error::NoSuchEvidence`] when there is none with this id.
    pub fn draft_from_template(&mut self, id: &str) -> Result<Draft> {
        let input = self.template(id)?.input;
        self.begin(input)
    }

    fn template(&self, id: &str) -> Result<Kept> {
        let json = store::evidence::draft(self.store.db(), id)?.ok_or(Error::NoSuchEvidence)?;
        from_kept(&json).map_err(|_| Error::NoSuchEvidence)
    }

    /// Begins a new draft with the content of another piece, dated today. The files are left out: they belong to what happened
    /// then.
    ///
    /// # Errors
    /// [`Error::NoSuchEvidence`], [`Error::EvidenceWithdrawn`].
    pub fn duplicate(&mut self, evidence: &str) -> Result<Draft> {
        let input = self.begun_like(evidence)?;
        self.begin(input)
    }

    fn begun_like(&self, evidence: &str) -> Result<EvidenceInput> {
        let mut input = self.edit_draft(evidence)?.input;
        input.files.clear();
        Ok(input)
    }

    fn begin(&mut self, mut input: EvidenceInput) -> Result<Draft> {
        input.happened_on = self.clock.today();
        // A statement that is no longer there is left out.
        input.shows.retain(|show| self.indicator_number(&show.indicator).is_ok());
        let draft = Draft { id: self.randomness.id(self.clock.now())?, input };
        self.save_draft(&draft)?;
        Ok(draft)
    }
}
