//! As [`super::readiness`], but only the facts about some pieces of evidence or decisions.

use chrono::NaiveDate;

use super::Db;
use super::evidence::numbers;
use super::readiness::{DecisionRow, LinkRow, Signers, day, moment, text, until};
use crate::codes::Decision;
use crate::error::Result;

/// The pieces or decisions that are asked about, by number.
#[derive(Debug, Clone, Copy)]
pub enum Of<'a> {
    /// Pieces of evidence.
    Pieces(&'a [i64]),
    /// Decisions.
    Decisions(&'a [i64]),
}

/// The links of the newest versions of some pieces, as of a day.
pub fn links(db: &Db, of: &[i64], on: NaiveDate, mut each: impl FnMut(LinkRow)) -> Result<()> {
    let mut query = db.prepare_cached(
        "SELECT e.number, s.indicator, e.withdrawn_at FROM json_each(?1) one
         JOIN evidence e ON e.number = one.value JOIN shows s ON s.version = e.newest",
    )?;
    let mut rows = query.query([numbers(of)])?;
    while let Some(row) = rows.next()? {
        each(LinkRow {
            evidence: row.get(0)?,
            indicator: row.get(1)?,
            from: on,
            until: until(text(row, 2)?),
        });
    }
    Ok(())
}

/// The open requests about some pieces.
pub fn asked(db: &Db, of: &[i64], mut each: impl FnMut(LinkRow)) -> Result<()> {
    let mut query = db.prepare_cached(
        "SELECT v.evidence, a.indicator, r.asked_at
         FROM json_each(?1) one
         CROSS JOIN evidence e ON e.number = one.value AND e.withdrawn_at = ''
         CROSS JOIN evidence_version v ON v.evidence = e.number
         CROSS JOIN asked a INDEXED BY asked_open ON a.version = v.number AND a.answered_at = ''
         JOIN request r ON r.number = a.request AND r.taken_back_at = ''",
    )?;
    let mut rows = query.query([numbers(of)])?;
    while let Some(row) = rows.next()? {
        each(LinkRow {
            evidence: row.get(0)?,
            indicator: row.get(1)?,
            from: day(text(row, 2)?),
            until: NaiveDate::MAX,
        });
    }
    Ok(())
}

/// These decisions, or those that rest on these pieces, oldest first, with a row for each piece they rest on.
pub fn decisions(db: &Db, of: Of, mut each: impl FnMut(DecisionRow)) -> Result<()> {
    let (these, of) = match of {
        Of::Pieces(pieces) => (
            "SELECT DISTINCT x.sign_off AS number FROM json_each(?1) one
             JOIN evidence_version v ON v.evidence = one.value
             JOIN sign_off_evidence x ON x.version = v.number",
            pieces,
        ),
        Of::Decisions(decisions) => ("SELECT value AS number FROM json_each(?1)", decisions),
    };
    let mut query = db.prepare_cached(&format!(
        "SELECT s.number, s.indicator, s.decision, s.signed_at, s.valid_until, s.signer,
                coalesce((SELECT min(w.signed_at) FROM sign_off w
                          WHERE w.target = s.id AND w.target <> '' AND w.kind IN ('amend', 'withdraw')), ''),
                e.number, e.withdrawn_at, v.kind
         FROM ({these}) one
         JOIN sign_off s ON s.number = one.number AND s.kind <> 'withdraw'
         JOIN sign_off_evidence x ON x.sign_off = s.number
         JOIN evidence_version v ON v.number = x.version
         JOIN evidence e ON e.number = v.evidence
         ORDER BY s.number"
    ))?;
    let mut rows = query.query([numbers(of)])?;
    let mut signers = Signers::default();
    while let Some(row) = rows.next()? {
        let signed_at = text(row, 3)?;
        each(DecisionRow {
            number: row.get(0)?,
            indicator: row.get(1)?,
            achieved: row.get::<_, Decision>(2)? == Decision::Achieved,
            on: day(signed_at),
            at: moment(signed_at),
            signer: signers.number(text(row, 5)?),
            kind: row.get(9)?,
            valid_until: until(text(row, 4)?),
            withdrawn_on: until(text(row, 6)?),
            evidence: row.get(7)?,
            evidence_withdrawn_on: until(text(row, 8)?),
        });
    }
    Ok(())
}
