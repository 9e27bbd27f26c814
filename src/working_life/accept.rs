//! The worker agrees to what an entry says. Whoever signs it after that signs that they did.

use super::fields::Fields;
use super::noun::Noun;
use crate::Portfolio;
use crate::error::{Agreeing, Result};

/// The field that says on which day they agreed: its own verb writes it.
pub(super) const ACCEPTED: &str = "accepted";

impl Portfolio {
    /// Says that the owner agrees to an entry as it stands. A later change of what it says takes that away.
    ///
    /// # Errors
    /// [`Agreeing::NoSuchEntry`], also for one that is not for two to agree.
    pub fn accept_entry(&mut self, id: &str) -> Result<()> {
        let row = self.standing_entry(id)?;
        let noun = super::noun(&row.noun).filter(|noun| noun.field(ACCEPTED).is_some());
        noun.ok_or(Agreeing::NoSuchEntry)?;
        let mut input = self.entry_input(id)?;
        let mut fields = Fields(input.fields);
        fields.set(ACCEPTED, &self.clock().today().to_string());
        input.fields = fields.0;
        self.change_entry(id, &input).map(drop)
    }
}

/// Takes the agreement out of fields that say something else than before.
pub(super) fn lapse(noun: &Noun, fields: &mut Fields, before: Option<&Fields>) {
    let same = before.is_some_and(|before| {
        let mut asked = noun.fields.iter().filter(|field| field.is_asked());
        asked.all(|field| before.0.get(field.name) == fields.0.get(field.name))
    });
    if !same {
        fields.set(ACCEPTED, "");
    }
}
