//! Decisions that are not signed yet, each encrypted for its signer.

use super::{Db, rows};
use crate::error::Result;

/// Keeps an encrypted decision, in place of an older one about the same.
pub fn keep(db: &Db, signer: &str, about: &str, sealed: &[u8], at: &str) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO unsigned (signer, about, sealed, kept_at) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (signer, about) DO UPDATE SET sealed = excluded.sealed, kept_at = excluded.kept_at",
    )?
    .execute((signer, about, sealed, at))?;
    Ok(())
}

/// All decisions kept for a signer: what each is about, and its encrypted bytes.
pub fn of(db: &Db, signer: &str) -> Result<Vec<(String, Vec<u8>)>> {
    rows(
        db,
        "SELECT about, sealed FROM unsigned WHERE signer = ?1 ORDER BY about",
        [signer],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// Deletes the decision of a signer about one thing.
pub fn forget(db: &Db, signer: &str, about: &str) -> Result<()> {
    db.prepare_cached("DELETE FROM unsigned WHERE signer = ?1 AND about = ?2")?
        .execute([signer, about])?;
    Ok(())
}
