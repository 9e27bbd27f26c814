//! What signers decided and have not signed yet, each sealed for its signer.

use super::{Db, rows};
use crate::error::Result;

/// Keeps a sealed decision; the one kept about the same before is replaced.
pub fn keep(db: &Db, signer: &str, about: &str, sealed: &[u8], at: &str) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO unsigned (signer, about, sealed, kept_at) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (signer, about) DO UPDATE SET sealed = excluded.sealed, kept_at = excluded.kept_at",
    )?
    .execute((signer, about, sealed, at))?;
    Ok(())
}

/// Everything kept for a signer: what it is about, and the sealed decision.
pub fn of(db: &Db, signer: &str) -> Result<Vec<(String, Vec<u8>)>> {
    rows(
        db,
        "SELECT about, sealed FROM unsigned WHERE signer = ?1 ORDER BY about",
        [signer],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// Forgets what was kept for a signer about one thing.
pub fn forget(db: &Db, signer: &str, about: &str) -> Result<()> {
    db.prepare_cached("DELETE FROM unsigned WHERE signer = ?1 AND about = ?2")?
        .execute([signer, about])?;
    Ok(())
}
