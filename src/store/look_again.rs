//! The days to decide whether something is kept any longer.

use super::Db;
use crate::error::Result;

/// Sets the day for a piece of evidence, by its number; an empty day is none.
pub fn set(db: &Db, evidence: i64, day: &str) -> Result<()> {
    db.execute("UPDATE evidence SET look_again_on = ?2 WHERE number = ?1", (evidence, day))?;
    Ok(())
}

/// Sets the day for the whole portfolio; an empty day is none.
pub fn set_for_all(db: &Db, day: &str) -> Result<()> {
    db.execute("UPDATE portfolio SET look_again_on = ?1", [day])?;
    Ok(())
}

/// The day for the whole portfolio, or empty.
pub fn for_all(db: &Db) -> Result<String> {
    Ok(db.query_row("SELECT look_again_on FROM portfolio", [], |row| row.get(0))?)
}

/// The pieces that have a day: the day, the id and the title, soonest first.
pub fn all(db: &Db) -> Result<Vec<(String, String, String)>> {
    let mut query = db.prepare(
        "SELECT e.look_again_on, e.id, v.title FROM evidence e
         JOIN evidence_version v ON v.number = e.newest
         WHERE e.look_again_on <> '' ORDER BY e.look_again_on, e.number",
    )?;
    let all = query
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(all)
}
