//! The worker agrees to an entry. A signature made after that covers their agreement as well.

use super::agreed::ACCEPTED;
use super::fields::Fields;
use crate::Portfolio;
use crate::error::{Agreeing, Result};

impl Portfolio {
    /// Notes that the owner agrees to an entry as it is now. A later change of its content removes that.
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
