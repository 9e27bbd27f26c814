//! Full-text search over the titles, texts and file names of evidence.

use super::{Db, rows};
use crate::error::Result;

/// Notes the words of a piece of evidence, in place of older ones.
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
    .execute((evidence, title, text, files))?;
    Ok(())
}

/// The numbers of the evidence that holds all the words, best first.
pub fn find(db: &Db, words: &str) -> Result<Vec<i64>> {
    let query = phrase(words);
    if query.is_empty() {
        return Ok(Vec::new());
    }
    rows(
        db,
        "SELECT rowid FROM evidence_search WHERE evidence_search MATCH ?1
         ORDER BY bm25(evidence_search, 4.0, 1.0, 2.0)",
        [query],
        |row| row.get(0),
    )
}

/// What a person typed, as a question FTS5 cannot misread: every word, each as a beginning.
pub(super) fn phrase(words: &str) -> String {
    words
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .take(16)
        .map(|word| format!("\"{word}\"*"))
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::phrase;

    #[test]
    fn signs_of_the_query_language_are_only_words() {
        assert_eq!(
            phrase("hoist OR \"sling* NEAR(x"),
            "\"hoist\"* \"OR\"* \"sling\"* \"NEAR\"* \"x\"*"
        );
        assert_eq!(phrase(" - * "), "");
    }
}
