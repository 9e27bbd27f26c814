//! The entries that wait for a signature, and requests by file about them.

use std::collections::{HashMap, HashSet};

use serde::Serialize;

use super::written::AgreementRequest;
use crate::error::Result;
use crate::store::entry::EntryRow;
use crate::working_life::NOUNS;
use crate::working_life::delegation::ENDED;
use crate::working_life::fields::Fields;
use crate::working_life::input::content_of;
use crate::working_life::view::EntryView;
use crate::{Portfolio, sign_off, store};

/// An open request by file about an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct AskedToAgree {
    /// The request's id.
    pub request: String,
    /// Who was asked.
    pub to_name: String,
    /// For how many days.
    pub days: u32,
    /// The version that is in the file.
    pub version: u32,
}

impl Portfolio {
    /// The entries that nobody signed in their newest version: noun by noun, newest first, without those that have ended.
    pub fn entries_to_sign(&self) -> Result<Vec<EntryView>> {
        let mut found = Vec::new();
        for rows in self.rows_to_sign()? {
            let mut entries = self.viewed(rows)?;
            entries.sort_by(|a, b| (b.on, &b.id).cmp(&(a.on, &a.id)));
            found.extend(entries);
        }
        Ok(found)
    }

    /// How many entries nobody signed in their newest version.
    pub fn how_many_to_sign(&self) -> Result<usize> {
        Ok(self.rows_to_sign()?.iter().map(Vec::len).sum())
    }

    /// Found from database rows alone: only shown entries are read in full and verified.
    fn rows_to_sign(&self) -> Result<Vec<Vec<EntryRow>>> {
        let signed = store::entry::signed(self.store.db(), "")?;
        let stands = signed.into_iter().filter(|one| one.ended_at.is_empty());
        let signed: HashSet<(String, u32)> = stands.map(|one| (one.entry, one.version)).collect();
        let mut found = Vec::new();
        for noun in NOUNS.into_iter().filter(|noun| noun.agreed) {
            let mut unsigned = Vec::new();
            for row in self.standing_entries(noun)? {
                if signed.contains(&(row.id.clone(), row.version)) {
                    continue;
                }
                // Only entries of a noun that can end are parsed for their last day.
                let open = match noun.field(ENDED) {
                    Some(_) => content_of(&row)?
                        .is_some_and(|content| Fields(content.fields).day(ENDED).is_none()),
                    None => row.erased_at.is_empty(),
                };
                if open {
                    unsigned.push(row);
                }
            }
            found.push(unsigned);
        }
        Ok(found)
    }

    /// The newest open request by file about each entry, by the entry's id.
    pub fn asked_to_agree(&self) -> Result<HashMap<String, AskedToAgree>> {
        let today = self.clock.today();
        let mut asked = HashMap::new();
        for row in store::request::open_about_entries(self.store.db())? {
            // A request by another version of this program is skipped here; it can still be taken back.
            let Ok(request) = sign_off::strict::<AgreementRequest>(&row.content) else { continue };
            let days = (today - store::readiness::day(&row.asked_at)).num_days();
            for entry in request.entries {
                let one = AskedToAgree {
                    request: row.request.clone(),
                    to_name: row.to_name.clone(),
                    days: u32::try_from(days).unwrap_or(0),
                    version: entry.subject.version,
                };
                asked.insert(entry.subject.id, one);
            }
        }
        Ok(asked)
    }
}
