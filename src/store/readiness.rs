//! Reads the dated facts that readiness is computed from, row by row without copying.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::by_number::ByNumber;
use super::{Db, rows};
use crate::codes::{Decision, Kind};
use crate::error::Result;

/// A link, or a request, between a piece of evidence and an indicator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LinkRow {
    /// The evidence's number.
    pub evidence: i64,
    /// The indicator's number.
    pub indicator: i64,
    /// The first day it is true.
    pub from: NaiveDate,
    /// The first day it is not.
    pub until: NaiveDate,
}

/// The pieces of evidence and their versions as readiness needs them, each read once in the order of an index.
#[derive(Debug, Default)]
pub struct PieceIndex {
    /// By the number of a version.
    versions: ByNumber<Version>,
    evidence: ByNumber<Piece>,
    /// The numbers of the indicators that versions show, in the order of the versions. Filled when the links are read.
    shows: Vec<i64>,
    /// How many there are, those withdrawn too.
    pub count: u32,
}

/// A piece of evidence: its newest version on the day, until when it stands, and whether it is linked to anything.
#[derive(Debug, Clone, Copy)]
struct Piece {
    newest: i64,
    until: NaiveDate,
    linked: bool,
}

impl Default for Piece {
    fn default() -> Self {
        Self { newest: 0, until: NaiveDate::MIN, linked: false }
    }
}

#[derive(Debug, Default, Clone, Copy)]
struct Version {
    evidence: i64,
    /// None for a number without a version.
    kind: Option<Kind>,
    /// Where its links begin in [`PieceIndex::shows`], and how many they are.
    shows: (usize, usize),
}

impl PieceIndex {
    /// Reads the pieces as they were on a day.
    pub fn read(db: &Db, on: NaiveDate) -> Result<Self> {
        let mut pieces = Self::default();
        let mut query = db.prepare_cached("SELECT number, withdrawn_at FROM evidence")?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            let until = until(text(row, 1)?);
            *pieces.evidence.place(row.get(0)?) = Piece { until, ..Piece::default() };
            pieces.count += 1;
        }
        let on = on.to_string();
        let mut query = db.prepare_cached(include_str!("versions.sql"))?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            let (number, evidence) = (row.get(0)?, row.get(1)?);
            let kind = row.get(2)?;
            *pieces.versions.place(number) = Version { evidence, kind, shows: (0, 0) };
            if text(row, 3)?.get(..10) <= Some(on.as_str())
                && let Some(piece) = pieces.evidence.get_mut(evidence)
            {
                piece.newest = number.max(piece.newest);
            }
        }
        Ok(pieces)
    }

    fn version(&self, number: i64) -> Version {
        self.versions.get(number).copied().unwrap_or_default()
    }

    fn piece(&self, number: i64) -> Piece {
        self.evidence.get(number).copied().unwrap_or_default()
    }

    /// The numbers of the pieces that are not withdrawn and linked to nothing. Known when the links were read.
    pub fn unlinked(&self) -> Vec<i64> {
        let alone = |piece: &Piece| !piece.linked && piece.until == NaiveDate::MAX;
        self.evidence.numbers(alone).collect()
    }

    /// The number of the piece that a version belongs to; 0 when there is none.
    pub fn piece_of(&self, version: i64) -> i64 {
        self.version(version).evidence
    }

    /// The numbers of the indicators that a version shows, in any framework.
    pub fn shown_by(&self, version: i64) -> &[i64] {
        let (from, many) = self.version(version).shows;
        self.shows.get(from..from + many).unwrap_or_default()
    }

    /// The first day a version's evidence no longer stands.
    fn stands_until(&self, version: i64) -> NaiveDate {
        self.piece(self.version(version).evidence).until
    }
}

/// Every link from evidence to indicators, of the versions that were the newest on the day.
pub fn links(
    db: &Db,
    pieces: &mut PieceIndex,
    on: NaiveDate,
    mut each: impl FnMut(LinkRow),
) -> Result<()> {
    let mut query = db.prepare_cached(include_str!("links.sql"))?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let number: i64 = row.get(0)?;
        let indicator = row.get(1)?;
        let Some(version) = pieces.versions.get_mut(number) else { continue };
        if version.shows.1 == 0 {
            version.shows.0 = pieces.shows.len();
        }
        version.shows.1 += 1;
        pieces.shows.push(indicator);
        let evidence = version.evidence;
        if let Some(piece) = pieces.evidence.get_mut(evidence).filter(|one| one.newest == number) {
            piece.linked = true;
            each(LinkRow { evidence, indicator, from: on, until: piece.until });
        }
    }
    Ok(())
}

/// Every request for sign-off, until it was answered, taken back, or withdrawn with its evidence.
pub fn asked(db: &Db, pieces: &PieceIndex, mut each: impl FnMut(LinkRow)) -> Result<()> {
    let mut query = db.prepare_cached(include_str!("asked.sql"))?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let evidence = pieces.version(row.get(1)?).evidence;
        // A request ends when its evidence is withdrawn, whatever becomes of the request later.
        let until = until(text(row, 3)?).min(pieces.piece(evidence).until);
        each(LinkRow { evidence, indicator: row.get(0)?, from: day(text(row, 2)?), until });
    }
    Ok(())
}

/// A decision: one row for each piece of evidence it rests on, decisions oldest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DecisionRow {
    /// The record's number.
    pub number: i64,
    /// The indicator's number.
    pub indicator: i64,
    /// Whether it says achieved.
    pub achieved: bool,
    /// The day it was made.
    pub on: NaiveDate,
    /// The moment it was made, in seconds.
    pub at: i64,
    /// Who made it: a number for each key.
    pub signer: u32,
    /// This piece's kind.
    pub kind: Option<Kind>,
    /// The last day it is valid; [`NaiveDate::MAX`] without an end.
    pub valid_until: NaiveDate,
    /// The day it was amended or withdrawn; [`NaiveDate::MAX`] while it stands.
    pub withdrawn_on: NaiveDate,
    /// This piece's number.
    pub evidence: i64,
    /// The day this piece of evidence was withdrawn; [`NaiveDate::MAX`] while it stands.
    pub evidence_withdrawn_on: NaiveDate,
}

/// Every decision.
pub fn decisions(db: &Db, pieces: &PieceIndex, mut each: impl FnMut(DecisionRow)) -> Result<()> {
    let replaced = replaced(db)?;
    let rests_on = rests_on(db)?;
    let mut query = db.prepare_cached(include_str!("decisions.sql"))?;
    let mut rows = query.query([])?;
    // The index is ordered by indicator; the decisions are sorted by age here, in memory.
    let mut signers = Signers::default();
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let signed_at = text(row, 3)?;
        found.push(Found {
            number: row.get(0)?,
            indicator: row.get(1)?,
            achieved: row.get::<_, Decision>(2)? == Decision::Achieved,
            on: day(signed_at),
            at: moment(signed_at),
            valid_until: until(text(row, 4)?),
            signer: signers.number(text(row, 5)?),
        });
    }
    found.sort_unstable_by_key(|one| one.number);
    let mut rests_on = rests_on.into_iter().peekable();
    for one in found {
        let withdrawn_on = replaced.get(&one.number).copied().unwrap_or(NaiveDate::MAX);
        while let Some((decision, version)) = rests_on.next_if(|(number, _)| *number <= one.number)
        {
            if decision < one.number {
                continue;
            }
            each(DecisionRow {
                number: one.number,
                indicator: one.indicator,
                achieved: one.achieved,
                on: one.on,
                at: one.at,
                signer: one.signer,
                kind: pieces.version(version).kind,
                valid_until: one.valid_until,
                withdrawn_on,
                evidence: pieces.version(version).evidence,
                evidence_withdrawn_on: pieces.stands_until(version),
            });
        }
    }
    Ok(())
}

/// A number for each key.
#[derive(Default)]
pub struct Signers {
    known: HashMap<String, u32>,
    last: (String, u32),
}

impl Signers {
    /// The number of a key. Most decisions have the same signer as the one before, so the last key is remembered.
    pub fn number(&mut self, key: &str) -> u32 {
        if self.last.0 != key {
            let next = u32::try_from(self.known.len()).unwrap_or(u32::MAX);
            let number = *self.known.entry(key.to_owned()).or_insert(next);
            self.last = (key.to_owned(), number);
        }
        self.last.1
    }
}

struct Found {
    number: i64,
    indicator: i64,
    achieved: bool,
    on: NaiveDate,
    at: i64,
    valid_until: NaiveDate,
    signer: u32,
}

/// Each decision with a version it rests on, both by number, in the order of the decisions.
pub fn rests_on(db: &Db) -> Result<Vec<(i64, i64)>> {
    rows(db, include_str!("rests_on.sql"), [], |row| row.try_into())
}

/// The first day on which each decision was amended or withdrawn.
fn replaced(db: &Db) -> Result<HashMap<i64, NaiveDate>> {
    let mut query = db.prepare_cached(include_str!("replaced.sql"))?;
    let mut rows = query.query([])?;
    let mut all = HashMap::new();
    while let Some(row) = rows.next()? {
        all.insert(row.get(0)?, until(text(row, 1)?));
    }
    Ok(all)
}

/// The day that a stored time or date begins with. A text that cannot be read counts as long ago.
pub fn day(text: &str) -> NaiveDate {
    let number = |from, to| digits(text, from, to).unwrap_or(0);
    i32::try_from(number(0, 4))
        .ok()
        .and_then(|year| NaiveDate::from_ymd_opt(year, number(5, 7), number(8, 10)))
        .unwrap_or(NaiveDate::MIN)
}

/// The number in a range of a text.
fn digits(text: &str, from: usize, to: usize) -> Option<u32> {
    text.as_bytes().get(from..to)?.iter().try_fold(0, |number, byte| {
        byte.is_ascii_digit().then(|| number * 10 + u32::from(byte - b'0'))
    })
}

/// A text of a row, without copying it.
pub(super) fn text<'a>(row: &'a rusqlite::Row, column: usize) -> rusqlite::Result<&'a str> {
    Ok(row.get_ref(column)?.as_str()?)
}

/// A stored time in seconds. A text that cannot be read counts as long ago.
pub fn moment(text: &str) -> i64 {
    as_kept(text).unwrap_or_else(|| {
        chrono::DateTime::parse_from_rfc3339(text).map_or(i64::MIN, |at| at.timestamp())
    })
}

/// As [`moment`], only for the form of [`crate::clock::stamp`]: a fast path, as one time is read for every decision.
fn as_kept(text: &str) -> Option<i64> {
    let bytes = text.as_bytes();
    let ahead = match bytes.get(19..)? {
        b"Z" => 0,
        [sign @ (b'+' | b'-'), _, _, b':', _, _] => {
            let ahead = i64::from(digits(text, 20, 22)? * 60 + digits(text, 23, 25)?) * 60;
            if *sign == b'+' { ahead } else { -ahead }
        }
        _ => return None,
    };
    let day = NaiveDate::from_ymd_opt(
        i32::try_from(digits(text, 0, 4)?).ok()?,
        digits(text, 5, 7)?,
        digits(text, 8, 10)?,
    )?;
    let at =
        day.and_hms_opt(digits(text, 11, 13)?, digits(text, 14, 16)?, digits(text, 17, 19)?)?;
    (bytes.get(10) == Some(&b'T')).then(|| at.and_utc().timestamp() - ahead)
}

/// As [`day`], where an empty text means "never".
pub fn until(text: &str) -> NaiveDate {
    if text.is_empty() { NaiveDate::MAX } else { day(text) }
}

#[cfg(test)]
mod tests {
    use super::{day, moment};

    #[test]
    fn a_moment_is_the_same_however_it_is_written() {
        let at = moment("2026-03-14T12:00:05Z");
        assert_eq!(at, 1_773_489_605);
        for same in
            ["2026-03-14T12:00:05+00:00", "2026-03-14T12:00:05.000Z", "2026-03-14T13:00:05+01:00"]
        {
            assert_eq!(moment(same), at, "{same}");
        }
        for unread in [
            "",
            "2026-03-14",
            "2026-03-14T25:00:05Z",
            "2026-02-30T12:00:05Z",
            "2026-03-1xT12:00:05Z",
        ] {
            assert_eq!(moment(unread), i64::MIN, "{unread}");
        }
        assert_eq!(day("2026-03-14T12:00:05Z").to_string(), "2026-03-14");
        assert_eq!(day("nothing"), chrono::NaiveDate::MIN);
    }
}
