//! The days to decide whether something is still kept.

use chrono::NaiveDate;

use super::columns::OrEmpty;
use super::{Db, rows};
use crate::error::Result;

/// Sets or removes the day of a piece of evidence, by its number.
pub fn set(db: &Db, evidence: i64, day: Option<NaiveDate>) -> Result<()> {
    db.execute(
        "UPDATE evidence SET look_again_on = ?2 WHERE number = ?1",
        (evidence, OrEmpty(day)),
    )?;
    Ok(())
}

/// Sets or removes the day of the whole portfolio.
pub fn set_for_all(db: &Db, day: Option<NaiveDate>) -> Result<()> {
    db.execute("UPDATE portfolio SET look_again_on = ?1", [OrEmpty(day)])?;
    Ok(())
}

/// The day of the whole portfolio, if there is one.
pub fn for_all(db: &Db) -> Result<Option<NaiveDate>> {
    let day: OrEmpty<NaiveDate> =
        db.query_row("SELECT look_again_on FROM portfolio", [], |row| row.get(0))?;
    Ok(day.0)
}

/// The pieces that have a day: the day, the id and the title, soonest first.
pub fn all(db: &Db) -> Result<Vec<(NaiveDate, String, String)>> {
    rows(
        db,
        "SELECT e.look_again_on, e.id, v.title FROM evidence e
         JOIN evidence_version v ON v.number = e.newest
         WHERE e.look_again_on <> '' ORDER BY e.look_again_on, e.number",
        [],
        |row| row.try_into(),
    )
}
