//! Entries as lists, pages and other programs see them.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use serde::Serialize;

use super::fields::Fields;
use super::keep::{EntryInput, content_of, input_of};
use super::noun::Noun;
use crate::Portfolio;
use crate::error::{Agreeing, Error, Result};
use crate::evidence::FileRef;
use crate::sign_off::{EntryContent, Said, Unmet};
use crate::store;
use crate::store::entry::{EntryRow, SignedRow};
use crate::text::Wanted;

/// A version of an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct EntryView {
    /// The entry's id.
    pub id: String,
    /// The code of its noun.
    pub noun: String,
    /// The version.
    pub version: u32,
    /// What names it: its title, its task, or the first line of what was said. Empty once it was erased.
    pub title: String,
    /// The day that dates it.
    #[cfg_attr(test, ts(type = "string"))]
    pub on: NaiveDate,
    /// What it says, by field.
    pub fields: BTreeMap<String, Said>,
    /// What people call what it names by an id: statements, trainings and evidence.
    pub names: BTreeMap<String, String>,
    /// What is for the owner's eyes only.
    pub private: String,
    /// Its files.
    pub files: Vec<FileRef>,
    /// Whether it was withdrawn.
    pub withdrawn: bool,
    /// Whether it was erased.
    pub erased: bool,
    /// Who signed it, oldest first; not those whose signature was ended.
    pub signed: Vec<SignedBy>,
    /// When the version was saved (RFC 3339).
    pub saved_at: String,
}

/// A signature on an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct SignedBy {
    /// The signer's name, as they stated it.
    pub by: String,
    /// Their profession and registration.
    pub described: String,
    /// The day.
    #[cfg_attr(test, ts(type = "string"))]
    pub on: NaiveDate,
    /// The version that was signed: a newer one is not.
    pub version: u32,
    /// What it rested on that did not stand on that day.
    pub unmet: Vec<Unmet>,
}

impl EntryView {
    /// What it says.
    pub fn said(&self) -> Fields {
        Fields(self.fields.clone())
    }

    /// What people call what it names by an id; the text itself where it is no id.
    pub fn name_of<'a>(&'a self, id: &'a str) -> &'a str {
        self.names.get(id).map_or(id, String::as_str)
    }

    /// Whether this version is signed.
    pub fn is_signed(&self) -> bool {
        self.signed.iter().any(|one| one.version == self.version)
    }
}

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

    /// The one entry of a noun there is only one of: its id, and what it says.
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

/// What a version says, with what people call what it names by an id.
pub(super) fn read(
    content: EntryContent,
    saved_at: &str,
    names: BTreeMap<String, String>,
) -> EntryView {
    let title = content.title();
    let fields = Fields(content.fields);
    let dated = super::noun(&content.noun).and_then(|noun| fields.day(noun.day));
    let files = content.files.into_iter();
    EntryView {
        on: dated.unwrap_or_else(|| store::readiness::day(saved_at)),
        id: content.id,
        noun: content.noun,
        version: content.version,
        title,
        fields: fields.0,
        names,
        private: String::new(),
        files: files.map(|file| FileRef { digest: file.digest, name: file.name }).collect(),
        withdrawn: false,
        erased: false,
        signed: Vec::new(),
        saved_at: saved_at.to_owned(),
    }
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
