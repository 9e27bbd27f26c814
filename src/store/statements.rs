//! A full-text index over the statements of a framework, made in memory for each search.
//!
//! A framework has some hundred statements, so the index is made in milliseconds and is never out of date.

use rusqlite::Connection;

use super::search;
use crate::error::Result;
use crate::text::fold;

/// The searchable words of a statement, or of several that belong together.
#[derive(Debug)]
pub struct Words {
    /// Its title.
    pub title: String,
    /// Its text.
    pub text: String,
    /// Words people use for this work.
    pub said: String,
}

/// The index. It returns the place of each result in the list that the index was made from.
#[derive(Debug)]
pub struct StatementIndex(Connection);

impl StatementIndex {
    /// Makes an index that finds words by their beginning, as they are typed.
    pub fn to_find(all: impl Iterator<Item = Words>) -> Result<Self> {
        let folded = |words: Words| Words {
            title: fold(&words.title).into_owned(),
            text: fold(&words.text).into_owned(),
            said: fold(&words.said).into_owned(),
        };
        Self::of("unicode61 remove_diacritics 2", all.map(folded))
    }

    /// Makes an index that finds words of the same stem.
    pub fn to_suggest(all: impl Iterator<Item = Words>) -> Result<Self> {
        Self::of("porter unicode61 remove_diacritics 2", all)
    }

    fn of(tokenizer: &str, all: impl Iterator<Item = Words>) -> Result<Self> {
        let db = super::unlock::in_memory()?;
        db.execute_batch(&format!(
            "CREATE VIRTUAL TABLE statement USING fts5 (
                title, text, said, content = '', tokenize = \"{tokenizer}\"
             );
             BEGIN;",
        ))?;
        let mut add =
            db.prepare("INSERT INTO statement (rowid, title, text, said) VALUES (?1, ?2, ?3, ?4)")?;
        for (place, words) in (0_i64..).zip(all) {
            add.execute((place, words.title, words.text, words.said))?;
        }
        drop(add);
        db.execute_batch("COMMIT;")?;
        Ok(Self(db))
    }

    /// The places with every word of what a person typed, each word as a beginning; best first.
    pub fn with_all(&self, typed: &str, most: u32) -> Result<Vec<usize>> {
        self.matching(&search::phrase(typed), most)
    }

    /// The places with any of these words; those with the most telling words first.
    pub fn with_any(&self, words: &[String], most: u32) -> Result<Vec<usize>> {
        let words: Vec<String> = words.iter().map(|word| format!("\"{word}\"")).collect();
        self.matching(&words.join(" OR "), most)
    }

    fn matching(&self, query: &str, most: u32) -> Result<Vec<usize>> {
        if query.is_empty() {
            return Ok(Vec::new());
        }
        let mut find = self.0.prepare_cached(
            "SELECT rowid FROM statement WHERE statement MATCH ?1
             ORDER BY bm25(statement, 3.0, 1.0, 2.0), rowid LIMIT ?2",
        )?;
        let places = find.query_map((query, most), |row| row.get::<_, i64>(0))?;
        places.map(|place| Ok(usize::try_from(place?).unwrap_or_default())).collect()
    }
}
