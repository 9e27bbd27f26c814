//! Names for the ids in an entry.

use std::collections::BTreeMap;

use super::input::content_of;
use super::noun::Noun;
use super::view::SignedBy;
use crate::Portfolio;
use crate::error::Result;
use crate::sign_off::Said;
use crate::{ids, store};

impl Portfolio {
    /// The name of what an id or a written indicator stands for: a statement such as "2.2, intermediate" with its title, or the
    /// title of a training or a piece of evidence. None for any other text.
    pub fn called(&self, id: &str) -> Result<Option<String>> {
        let db = self.store.db();
        if ids::is_id(id) {
            if let Some(row) = store::entry::newest(db, id)? {
                let title = content_of(&row)?.map(|content| content.title());
                return Ok(title.filter(|title| !title.is_empty()));
            }
            let piece = store::evidence::newest(db, id)?.map(|row| row.title);
            return Ok(piece.filter(|title| !title.is_empty()));
        }
        let (of, id) = self.split_written(id);
        let Ok(known) = self.known(of) else { return Ok(None) };
        Ok(known.framework.indicator(id).map(|(_, competence, indicator)| {
            let said = known.framework.said(competence, indicator);
            let own = of == self.owner.framework;
            let framework =
                if own { String::new() } else { format!("{}: ", known.framework.short()) };
            format!("{framework}{said}: {}", competence.title)
        }))
    }

    /// The names for all ids in the fields of an entry and in its signatures.
    pub(super) fn names_in(
        &self,
        noun: &Noun,
        fields: &BTreeMap<String, Said>,
        signed: &[SignedBy],
    ) -> Result<BTreeMap<String, String>> {
        let named = noun.fields.iter().filter(|field| field.form.names());
        let mut ids: Vec<&str> = Vec::new();
        for field in named {
            match fields.get(field.name) {
                Some(Said::Many(many)) => ids.extend(many.iter().map(String::as_str)),
                Some(Said::Text(text)) => ids.push(text),
                _ => {}
            }
        }
        ids.extend(signed.iter().flat_map(|one| &one.unmet).map(|point| point.id.as_str()));
        let mut names = BTreeMap::new();
        for id in ids {
            if let Some(name) = self.called(id)? {
                names.insert(id.to_owned(), name);
            }
        }
        Ok(names)
    }
}
