//! Full-text search over the titles, texts and file names of evidence.

use super::{Db, rows};
use crate::error::Result;
use crate::text::{Wanted, fold};

/// Indexes the words of a piece of evidence, in place of older ones.
pub fn index(
    db: &Db,
    evidence: i64,
    title: &str,
    text: &str,
    files: &str,
    again: bool,
) -> Result<()> {
    if again {
        db.prepare_cached("DELETE FROM evidence_search WHERE rowid = ?1")?.execute([evidence])?;
    }
    db.prepare_cached(
        "INSERT INTO evidence_search (rowid, title, text, files) VALUES (?1, ?2, ?3, ?4)",
    )?
    .execute((evidence, &*fold(title), &*fold(text), &*fold(files)))?;
    Ok(())
}

/// The numbers of the evidence with all the words, best first.
pub fn find(db: &Db, words: &str) -> Result<Vec<i64>> {
    let query = phrase(words);
    if query.is_empty() {
        return Ok(Vec::new());
    }
    let mut found: Vec<(f64, i64)> = rows(
        db,
        "SELECT bm25(evidence_search, 4.0, 1.0, 2.0), rowid FROM evidence_search
         WHERE evidence_search MATCH ?1",
        [query],
        |row| row.try_into(),
    )?;
    // Sorted here, which is faster than SQLite's sorter; those that are as good stay in the order they were logged.
    found.sort_by(|one, other| one.0.total_cmp(&other.0));
    Ok(found.into_iter().map(|(_, number)| number).collect())
}

/// Rebuilds the index from the newest version of every piece of evidence.
pub fn rebuild(db: &Db) -> Result<()> {
    let mut query = db.prepare(
        "SELECT e.number, v.title, v.text,
           (SELECT coalesce(group_concat(d.name, ' '), '') FROM attached d WHERE d.version = v.number)
         FROM evidence e JOIN evidence_version v ON v.number = e.newest
         WHERE e.erased_at = ''",
    )?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let (title, text, files): (String, String, String) =
            (row.get(1)?, row.get(2)?, row.get(3)?);
        index(db, row.get(0)?, &title, &text, &files, false)?;
    }
    Ok(())
}

/// A safe FTS5 query for what a person typed: all words, each as a prefix.
pub(super) fn phrase(words: &str) -> String {
    let wanted = Wanted::of(words);
    let each: Vec<String> = wanted.beginnings().iter().map(|one| format!("\"{one}\"*")).collect();
    each.join(" ")
}

#[cfg(test)]
mod tests {
    use super::phrase;

    #[test]
    fn signs_of_the_query_language_are_only_words() {
        assert_eq!(
            phrase("hoist OR \"sling* NEAR(x"),
            "\"hoist\"* \"or\"* \"sling\"* \"near\"* \"x\"*"
        );
        assert_eq!(phrase(" - * "), "");
    }
}
