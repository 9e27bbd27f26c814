//! Lists entries, and shows one with its versions.

use std::collections::{BTreeMap, HashMap};

use super::input::{EntryInput, content_of, input_of};
use super::noun::Noun;
use super::view::{EntryView, SignedBy, read};
use crate::Portfolio;
use crate::error::{Agreeing, Error, Result};
use crate::sign_off::{EntryContent, Said};
use crate::store;
use crate::store::entry::{EntryRow, SignedRow};
use crate::text::Wanted;

impl Portfolio {
    /// The entries of a noun that were not withdrawn and hold all these words, the last first.
    pub fn entries(&self, noun: &'static Noun, search: &str) -> Result<Vec<EntryView>> {
        let wanted = Wanted::of(search);
        let mut found = self.viewed(self.standing_entries(noun)?)?;
        found.retain(|view| view.holds(&wanted));
        found.sort_by(|a, b| (b.on, &b.id).cmp(&(a.on, &a.id)));
        Ok(found)
    }

    /// Every entry of every noun, withdrawn or not, in the order they were added.
    pub fn every_entry(&self) -> Result<Vec<EntryView>> {
        self.viewed(store::entry::all_newest(self.store.db(), "")?)
    }

    /// Every version of an entry, the newest first.
    ///
    /// # Errors
    /// [`Agreeing::NoSuchEntry`].
    pub fn entry(&self, id: &str) -> Result<Vec<EntryView>> {
        let mut rows = store::entry::versions(self.store.db(), id)?;
        if rows.is_empty() {
            return Err(Agreeing::NoSuchEntry.into());
        }
        rows.reverse();
        self.viewed(rows)
    }

    /// The id and content of the entry of a noun that has a single one.
    pub fn only(&self, noun: &'static Noun) -> Result<Option<(String, EntryInput)>> {
        let row = self.standing_entries(noun)?.pop();
        row.map(|row| Ok((row.id.clone(), input_of(&row)?))).transpose()
    }

    pub(super) fn viewed(&self, rows: Vec<EntryRow>) -> Result<Vec<EntryView>> {
        let mut signed: HashMap<String, Vec<SignedRow>> = HashMap::new();
        for one in store::entry::signed(self.store.db(), "")? {
            if one.ended_at.is_empty() {
                signed.entry(one.entry.clone()).or_default().push(one);
            }
        }
        rows.into_iter()
            .map(|row| {
                let signed = signed.get(&row.id).map_or(&[][..], Vec::as_slice);
                let signed = signed.iter().map(|one| self.signed_by(one)).collect::<Result<_>>()?;
                let mut view = view(row, signed)?;
                if let Some(noun) = super::noun(&view.noun) {
                    view.names = self.names_in(noun, &view.fields, &view.signed)?;
                }
                Ok(view)
            })
            .collect()
    }

    pub(super) fn signed_by(&self, row: &SignedRow) -> Result<SignedBy> {
        let agreed = self.agreement_numbered(row.agreement)?.ok_or(Error::Damaged)?;
        Ok(SignedBy {
            by: agreed.signer.name.clone(),
            described: agreed.signer.described(),
            on: store::readiness::day(&row.signed_at),
            version: row.version,
            unmet: agreed.unmet,
        })
    }
}

fn view(row: EntryRow, signed: Vec<SignedBy>) -> Result<EntryView> {
    let (withdrawn, erased) = (!row.withdrawn_at.is_empty(), !row.erased_at.is_empty());
    let content = content_of(&row)?.unwrap_or_else(|| EntryContent {
        noun: row.noun,
        id: row.id,
        version: row.version,
        fields: BTreeMap::new(),
        files: Vec::new(),
    });
    let view = read(content, &row.saved_at, BTreeMap::new());
    Ok(EntryView { private: row.private, withdrawn, erased, signed, ..view })
}

impl EntryView {
    fn holds(&self, wanted: &Wanted) -> bool {
        let mut text = self.private.clone();
        for said in self.fields.values() {
            text.push('\n');
            match said {
                Said::Number(_) => {}
                Said::Text(one) => text.push_str(one),
                Said::Many(many) => text.push_str(&many.join("\n")),
            }
        }
        for file in &self.files {
            text.push('\n');
            text.push_str(&file.name);
        }
        wanted.all_in(&text)
    }
}
