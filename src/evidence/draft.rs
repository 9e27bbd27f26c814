//! Drafts: what a form holds while it is written, saved as the user types.

use super::kept::{from_kept, to_kept};
use super::kind::Kind;
use super::types::{Draft, EvidenceInput, Shows};
use crate::Portfolio;
use crate::error::{Error, Keeping, Result};
use crate::store;

impl Portfolio {
    /// Begins a new draft, dated today, of the kind last used, linked to `indicator` if one is given.
    pub fn new_draft(&mut self, indicator: Option<&str>) -> Result<Draft> {
        let kind = store::evidence::last_kind(self.store.db())?.unwrap_or(Kind::ReflectiveAccount);
        let mut input = EvidenceInput::empty(kind, self.clock.today());
        let shown = indicator.map(str::to_owned);
        input.shows.extend(shown.map(|indicator| Shows { indicator, how: String::new() }));
        let draft = Draft { id: self.randomness.id(self.clock.now())?, input };
        self.save_draft(&draft)?;
        Ok(draft)
    }

    /// The draft of a piece of evidence, or one that begins with its newest version.
    ///
    /// # Errors
    /// [`Error::NoSuchEvidence`], [`Error::EvidenceWithdrawn`].
    pub fn edit_draft(&self, id: &str) -> Result<Draft> {
        if let Some(draft) = self.draft(id)? {
            return Ok(draft);
        }
        let newest = store::evidence::newest(self.store.db(), id)?.ok_or(Error::NoSuchEvidence)?;
        if !newest.withdrawn_at.is_empty() {
            return Err(Error::EvidenceWithdrawn);
        }
        Ok(Draft { id: id.to_owned(), input: self.input_of(&newest)? })
    }

    /// The draft of a piece of evidence, where there is one.
    pub fn draft(&self, id: &str) -> Result<Option<Draft>> {
        let Some(json) = store::evidence::draft(self.store.db(), id)? else { return Ok(None) };
        let input = from_kept(&json)?;
        Ok(Some(Draft { id: id.to_owned(), input }))
    }

    /// Every draft, the one saved last first.
    pub(super) fn drafts(&self) -> Result<Vec<Draft>> {
        store::evidence::drafts(self.store.db())?
            .into_iter()
            .map(|(id, json)| {
                let input = from_kept(&json)?;
                Ok(Draft { id, input })
            })
            .collect()
    }

    /// Keeps a draft as it is, finished or not.
    ///
    /// # Errors
    /// [`Error::NoSuchEvidence`] when its id is not of the form we give; [`Keeping::Erased`].
    pub fn save_draft(&mut self, draft: &Draft) -> Result<()> {
        if !crate::ids::is_id(&draft.id) {
            return Err(Error::NoSuchEvidence);
        }
        if store::erase::is_erased(self.store.db(), &draft.id)? {
            return Err(Keeping::Erased.into());
        }
        let json = to_kept(&draft.input)?;
        let at = self.stamp();
        self.store.write(|db| store::evidence::save_draft(db, &draft.id, &json, &at))
    }

    /// Drops a draft; a saved version stays.
    pub fn discard_draft(&mut self, id: &str) -> Result<()> {
        self.store.take_away(|db| store::evidence::delete_draft(db, id))
    }
}
