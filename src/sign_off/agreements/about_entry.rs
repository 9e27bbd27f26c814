//! The subject of an agreement on an entry of working life: its newest version, and the conditions that are not met that day.

use super::types::ToAgree;
use crate::Portfolio;
use crate::codes::AgreementKind;
use crate::error::{Agreeing, Error, Result};
use crate::readiness::State;
use crate::sign_off::record::{EntryContent, Said, Subject, Unmet, digest, strict};
use crate::store;

/// The field with the conditions of an entry, and the field of a training with its expiry.
const RESTS_ON: &str = "rests-on";
const RUNS_OUT: &str = "runs-out";

/// An entry as it is signed.
#[derive(Debug)]
pub(crate) struct AboutEntry {
    /// The entry and its version.
    pub subject: Subject,
    /// When that version was saved.
    pub saved_at: String,
    /// The exact bytes.
    pub content: Vec<u8>,
    /// The indicators it names, as they are written here.
    pub indicators: Vec<String>,
    /// Its conditions that are not met today: statements and trainings.
    pub unmet: Vec<Unmet>,
}

impl Portfolio {
    /// The entry an agreement is about, at its newest version.
    pub(crate) fn about_entry(&self, to: &ToAgree) -> Result<Option<AboutEntry>> {
        if to.kind != AgreementKind::Entry {
            return Ok(None);
        }
        let db = self.store.db();
        let row = store::entry::newest(db, &to.entry)?;
        let row = row.filter(|row| row.withdrawn_at.is_empty() && row.erased_at.is_empty());
        let row = row.ok_or(Agreeing::NoSuchEntry)?;
        let content = row.content.clone().into_bytes();
        let subject =
            Subject { noun: row.noun, id: row.id, version: row.version, digest: digest(&content) };
        // Only indicators of the framework followed: an agreement names one framework.
        let mut indicators = Vec::new();
        for number in store::entry::indicators(db, row.number, RESTS_ON)? {
            let written = self.written_indicators()?.get(&number).ok_or(Error::Damaged)?;
            if !written.contains(':') {
                indicators.push(written.clone());
            }
        }
        let unmet = self.unmet(&to.entry)?;
        let saved_at = row.saved_at;
        Ok(Some(AboutEntry { subject, saved_at, content, indicators, unmet }))
    }

    /// The conditions of an entry that are not met today: statements that are not signed off, trainings that ran out or were
    /// withdrawn. Both people see them before one of them signs.
    ///
    /// # Errors
    /// [`Agreeing::NoSuchEntry`].
    pub fn unmet(&self, entry: &str) -> Result<Vec<Unmet>> {
        let db = self.store.db();
        let row = store::entry::newest(db, entry)?.filter(|row| row.erased_at.is_empty());
        let row = row.ok_or(Agreeing::NoSuchEntry)?;
        let content: EntryContent = strict(row.content.as_bytes())?;
        let Some(Said::Many(rests_on)) = content.fields.get(RESTS_ON) else {
            return Ok(Vec::new());
        };
        let today = self.clock.today();
        let stand = self.stand(today)?;
        let mut unmet = Vec::new();
        for id in rests_on {
            let state = match store::entry::newest(db, id)? {
                Some(training) if !training.withdrawn_at.is_empty() => State::Withdrawn,
                Some(training) => {
                    let said: EntryContent = strict(training.content.as_bytes())?;
                    let runs_out = match said.fields.get(RUNS_OUT) {
                        Some(Said::Text(day)) => crate::clock::day(day),
                        _ => None,
                    };
                    let valid = runs_out.is_none_or(|day| today <= day);
                    if valid { State::SignedOff } else { State::Expired }
                }
                None => {
                    let (framework, id) = self.split_written(id);
                    let frameworks =
                        self.every_framework()?.into_iter().zip(stand.readiness.iter());
                    frameworks
                        .filter(|(one, _)| one.framework.id == framework)
                        .flat_map(|(one, ready)| {
                            one.framework
                                .indicators()
                                .map(|(_, _, known)| known)
                                .zip(&ready.indicators)
                        })
                        .find(|(known, _)| known.id == id)
                        .map_or(State::NoEvidence, |(_, one)| one.state)
                }
            };
            if state != State::SignedOff {
                unmet.push(Unmet { id: id.clone(), state });
            }
        }
        Ok(unmet)
    }
}
