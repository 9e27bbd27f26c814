//! The person's own views of indicators. Nothing that counts reads this table.

use super::{Db, rows};
use crate::codes::OwnView;
use crate::error::Result;

/// Adds a view.
pub fn insert(db: &Db, indicator: i64, view: OwnView, at: &str) -> Result<()> {
    db.execute(
        "INSERT INTO self_assessment (indicator, view, saved_at) VALUES (?1, ?2, ?3)",
        rusqlite::params![indicator, view, at],
    )?;
    Ok(())
}

/// The newest view of each indicator: framework, indicator's id, view, when.
pub fn newest(db: &Db) -> Result<Vec<(String, String, OwnView, String)>> {
    rows(db, "SELECT i.framework, i.id, s.view, s.saved_at
         FROM self_assessment s JOIN indicator i ON i.number = s.indicator
         WHERE s.number = (SELECT max(n.number) FROM self_assessment n WHERE n.indicator = s.indicator)
         ORDER BY i.number", [], |row| row.try_into())
}
