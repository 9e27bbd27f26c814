//! Takes the words and files of a piece of evidence away for good. The digests of what was signed stay.

use super::Db;
use crate::error::Result;

/// Erases every version of a piece of evidence, and answers the digests of the files nothing else has.
/// What stays: its id, the days, the indicators, and the digests of what was signed.
pub fn erase(db: &Db, evidence: i64, id: &str, at: &str) -> Result<Vec<String>> {
    db.execute(
        "UPDATE evidence SET erased_at = ?2, look_again_on = '',
                withdrawn_at = CASE WHEN withdrawn_at = '' THEN ?2 ELSE withdrawn_at END
         WHERE number = ?1",
        (evidence, at),
    )?;
    // The exact bytes of every version of it that was sealed begin with its id.
    let start = format!("{{\"id\":\"{id}\"").into_bytes();
    let length = i64::try_from(start.len()).unwrap_or(0);
    db.execute(
        "INSERT INTO erased (digest, erased_at)
         SELECT digest, ?3 FROM sealed WHERE substr(content, 1, ?2) = ?1
         ON CONFLICT (digest) DO NOTHING",
        (&start, length, at),
    )?;
    db.execute("DELETE FROM sealed WHERE digest IN (SELECT digest FROM erased)", [])?;
    db.execute("DELETE FROM draft WHERE id = ?1", [id])?;
    let files = files(db, evidence)?;
    db.execute(
        "DELETE FROM attached WHERE version IN (SELECT number FROM evidence_version WHERE evidence = ?1)",
        [evidence],
    )?;
    db.execute(
        "UPDATE shows SET how = '' WHERE version IN (SELECT number FROM evidence_version WHERE evidence = ?1)",
        [evidence],
    )?;
    db.execute(
        "UPDATE evidence_version SET title = 'Erased', text = '', setting = '', details = '{}'
         WHERE evidence = ?1",
        [evidence],
    )?;
    db.execute("DELETE FROM evidence_search WHERE rowid = ?1", [evidence])?;
    // The words stay in older parts of the index until it is put together anew.
    db.execute("INSERT INTO evidence_search (evidence_search) VALUES ('optimize')", [])?;
    let mut gone = Vec::new();
    for digest in files {
        let still: bool = db.query_row(
            "SELECT EXISTS (SELECT 1 FROM attached WHERE digest = ?1)
                 OR EXISTS (SELECT 1 FROM draft WHERE instr(input, ?1) > 0)",
            [&digest],
            |row| row.get(0),
        )?;
        if !still {
            db.execute("DELETE FROM attachment WHERE digest = ?1", [&digest])?;
            gone.push(digest);
        }
    }
    Ok(gone)
}

fn files(db: &Db, evidence: i64) -> Result<Vec<String>> {
    let mut query = db.prepare(
        "SELECT DISTINCT d.digest FROM attached d JOIN evidence_version v ON v.number = d.version
         WHERE v.evidence = ?1",
    )?;
    let all = query.query_map([evidence], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    Ok(all)
}

/// Whether the sealed bytes with this digest were erased.
pub fn is_erased(db: &Db, digest: &str) -> Result<bool> {
    Ok(db
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM erased WHERE digest = ?1)")?
        .query_row([digest], |row| row.get(0))?)
}
