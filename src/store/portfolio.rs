//! The row that says whose portfolio it is.

use chrono::NaiveDate;
use rusqlite::named_params;

use super::Db;
use super::columns::OrEmpty;
use crate::error::Result;

/// Whose portfolio it is, and what they work towards.
#[derive(Debug, Clone)]
pub struct PortfolioRow {
    /// The portfolio's id.
    pub id: String,
    /// The practitioner's name.
    pub name: String,
    /// The practitioner's secret key.
    pub key: [u8; 32],
    /// The id of the framework followed.
    pub framework: String,
    /// The stage worked towards.
    pub stage: String,
    /// The day the practitioner started in post, where it is known.
    pub started_in_post: Option<NaiveDate>,
    /// Whether it is the sample.
    pub sample: bool,
    /// When it was made.
    pub created_at: String,
}

/// Adds the one row.
pub fn insert(db: &Db, row: &PortfolioRow) -> Result<()> {
    db.execute(
        "INSERT INTO portfolio
           (one, id, practitioner_name, practitioner_key, framework, stage, started_in_post, sample, created_at)
         VALUES (1, :id, :name, :key, :framework, :stage, :started, :sample, :created)",
        named_params! {
            ":id": row.id, ":name": row.name, ":key": row.key, ":framework": row.framework,
            ":stage": row.stage, ":started": OrEmpty(row.started_in_post), ":sample": row.sample,
            ":created": row.created_at,
        },
    )?;
    Ok(())
}

/// Reads the one row.
pub fn read(db: &Db) -> Result<PortfolioRow> {
    Ok(db.query_row(
        "SELECT id, practitioner_name, practitioner_key, framework, stage, started_in_post, sample, created_at
         FROM portfolio",
        [],
        |row| {
            Ok(PortfolioRow {
                id: row.get(0)?,
                name: row.get(1)?,
                key: row.get(2)?,
                framework: row.get(3)?,
                stage: row.get(4)?,
                started_in_post: row.get::<_, OrEmpty<_>>(5)?.0,
                sample: row.get(6)?,
                created_at: row.get(7)?,
            })
        },
    )?)
}

/// Changes the stage worked towards.
pub fn set_stage(db: &Db, stage: &str) -> Result<()> {
    db.execute("UPDATE portfolio SET stage = ?1", [stage])?;
    Ok(())
}

/// Changes whose portfolio it is: the name, and the day of the start in post.
pub fn set_owner(db: &Db, name: &str, started: Option<NaiveDate>) -> Result<()> {
    db.execute(
        "UPDATE portfolio SET practitioner_name = ?1, started_in_post = ?2",
        (name, OrEmpty(started)),
    )?;
    Ok(())
}
