//! Which delegations are in force on a day, on whose word and until when.
//!
//! The rule: the newest terms saved by that day have a signature that was not ended, they have begun, their review day has not
//! passed, and the delegation has not ended. A version that only adds the end, or the worker's agreement, is no new terms.

use chrono::NaiveDate;
use serde::Serialize;

use super::agreed::ACCEPTED;
use super::delegation::{ENDED, NOUN};
use super::fields::Fields;
use super::input::content_of;
use super::view::{EntryView, SignedBy};
use crate::Portfolio;
use crate::error::Result;
use crate::store;
use crate::store::entry::{EntryRow, SignedRow};

/// The terms of a delegation, with the days that decide whether they are in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    /// The day they were saved.
    pub saved_on: NaiveDate,
    /// The day newer terms replaced them; [`NaiveDate::MAX`] while they are the newest.
    pub replaced_on: NaiveDate,
    /// The first day they are for.
    pub from: NaiveDate,
    /// The last day, where there is one.
    pub review_by: Option<NaiveDate>,
    /// The day the delegation ended or was withdrawn; [`NaiveDate::MAX`] while it goes on.
    pub ended_on: NaiveDate,
    /// From when until when each signature on them holds; [`NaiveDate::MAX`] while it was not ended.
    pub signed: Vec<(NaiveDate, NaiveDate)>,
}

/// Whether terms are in force on a day. The day of the end is not in force; the review day is.
pub fn in_force(terms: &Terms, on: NaiveDate) -> bool {
    terms.saved_on <= on
        && on < terms.replaced_on
        && terms.from <= on
        && terms.review_by.is_none_or(|last| on <= last)
        && on < terms.ended_on
        && terms.signed.iter().any(|(from, until)| *from <= on && on < *until)
}

/// A delegation that is in force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct InForce {
    /// The delegation, at the version whose terms are in force.
    pub entry: EntryView,
    /// On whose word: who signed it last.
    pub signed: SignedBy,
    /// The last day, where there is one.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub until: Option<NaiveDate>,
}

/// Terms, with their version of the entry and the last signature on them.
struct Version<'a> {
    row: &'a EntryRow,
    terms: Terms,
    signed: Vec<&'a SignedRow>,
}

impl Portfolio {
    /// The delegations in force on a day, the one that ends first at the top.
    pub fn delegations_in_force(&self, on: NaiveDate) -> Result<Vec<InForce>> {
        let db = self.store.db();
        let rows = store::entry::all_versions(db, NOUN.code)?;
        let signed = store::entry::signed(db, "")?;
        let mut found = Vec::new();
        for versions in rows.chunk_by(|a, b| a.id == b.id) {
            let Some(version) = versions_of(versions, &signed)?
                .into_iter()
                .find(|version| in_force(&version.terms, on))
            else {
                continue;
            };
            let standing = |one: &&&SignedRow| {
                let until = store::readiness::until(&one.ended_at);
                store::readiness::day(&one.signed_at) <= on && on < until
            };
            let Some(last) = version.signed.iter().rev().find(standing) else { continue };
            let signed = self.signed_by(last)?;
            let entry = self.viewed(vec![version.row.clone()])?.remove(0);
            found.push(InForce { entry, signed, until: version.terms.review_by });
        }
        found.sort_by_key(|one| (one.until.unwrap_or(NaiveDate::MAX), one.entry.id.clone()));
        Ok(found)
    }
}

/// The successive terms of one delegation.
fn versions_of<'a>(rows: &'a [EntryRow], signed: &'a [SignedRow]) -> Result<Vec<Version<'a>>> {
    let Some(newest) = rows.last() else { return Ok(Vec::new()) };
    let mut ended_on = store::readiness::until(&newest.withdrawn_at);
    let mut versions: Vec<(Fields, Version)> = Vec::new();
    for row in rows {
        let Some(content) = content_of(row)? else { return Ok(Vec::new()) };
        let mut fields = Fields(content.fields);
        if row.number == newest.number
            && let Some(day) = fields.day(ENDED)
        {
            ended_on = ended_on.min(day);
        }
        fields.set(ENDED, "");
        fields.set(ACCEPTED, "");
        let saved_on = store::readiness::day(&row.saved_at);
        let of_it = signed.iter().filter(|one| one.entry == row.id && one.version == row.version);
        if let Some((_, last)) = versions.last_mut().filter(|(terms, _)| *terms == fields) {
            last.row = row;
            last.signed.extend(of_it);
            continue;
        }
        if let Some((_, last)) = versions.last_mut() {
            last.terms.replaced_on = saved_on;
        }
        let terms = Terms {
            saved_on,
            replaced_on: NaiveDate::MAX,
            from: fields.day("from").unwrap_or(NaiveDate::MAX),
            review_by: fields.day("review-by"),
            ended_on: NaiveDate::MAX,
            signed: Vec::new(),
        };
        versions.push((fields, Version { row, terms, signed: of_it.collect() }));
    }
    Ok(versions
        .into_iter()
        .map(|(_, mut version)| {
            version.terms.ended_on = ended_on;
            let span = |one: &&SignedRow| {
                let until = store::readiness::until(&one.ended_at);
                (store::readiness::day(&one.signed_at), until)
            };
            version.terms.signed = version.signed.iter().map(span).collect();
            version
        })
        .collect())
}
