//! The list of all tables: what their rows are called, which columns make a row's digest, what a take-out leaves out, and what
//! erasing a piece of evidence or an entry does to each.
//!
//! Recovering, copying, comparing, taking out and erasing go through this list, so that a new table is described only here.

use rusqlite::types::ValueRef;
use sha2::{Digest, Sha256};

use super::Db;
use crate::error::Result;
use crate::words::{safety, shared};

/// A table with data of its own.
#[derive(Debug)]
pub struct StoredTable {
    /// Its name.
    pub name: &'static str,
    /// What its rows are, in a sentence: "pieces of evidence".
    pub rows: &'static str,
    /// The columns whose values show whether a row changed. A row that never changes needs only its key.
    pub told_by: &'static [&'static str],
    /// Columns that a take-out leaves out: secrets.
    pub secret: &'static [&'static str],
    /// SQL that erases a piece of evidence, with `:piece` (its number) or `:id`. None when the table holds no words and no files
    /// of one.
    pub erasing: &'static [&'static str],
    /// SQL that erases an entry of working life, with `:entry` (its number).
    pub erasing_entry: &'static [&'static str],
}

/// A table that is derived from others: it is rebuilt, not copied or taken out.
#[derive(Debug)]
pub struct Index {
    /// Its name.
    #[cfg_attr(
        not(test),
        expect(dead_code, reason = "a test compares the list with the database")
    )]
    pub name: &'static str,
    /// As [`StoredTable::erasing`].
    pub erasing: &'static [&'static str],
}

const fn table(
    name: &'static str,
    rows: &'static str,
    told_by: &'static [&'static str],
) -> StoredTable {
    StoredTable { name, rows, told_by, secret: &[], erasing: &[], erasing_entry: &[] }
}

impl StoredTable {
    const fn secret(self, secret: &'static [&'static str]) -> Self {
        Self { secret, ..self }
    }

    const fn erasing(self, erasing: &'static [&'static str]) -> Self {
        Self { erasing, ..self }
    }

    const fn erasing_entry(self, erasing_entry: &'static [&'static str]) -> Self {
        Self { erasing_entry, ..self }
    }
}

/// Deletes the notes of files that no piece, entry, draft or brought-in file names any more.
const UNNAMED_FILES: &[&str] = &["DELETE FROM attachment
     WHERE digest NOT IN (SELECT digest FROM attached UNION SELECT digest FROM entry_attached
                          UNION SELECT source FROM brought)
     AND NOT EXISTS (SELECT 1 FROM draft WHERE instr(input, attachment.digest) > 0)"];
/// A file that was brought in holds the words of all its pieces, so it is erased with the first of them.
const SOURCE: &[&str] = &["UPDATE brought SET source = '', name = '', left_out = '{}'
     WHERE number IN (SELECT brought FROM brought_piece WHERE made = :id)"];
/// Deletes sealed bytes that were noted as erased.
const ERASED_BYTES: &[&str] = &["DELETE FROM sealed WHERE digest IN (SELECT digest FROM erased)"];

/// The tables; a table comes after those its foreign keys refer to.
pub const TABLES: [StoredTable; 40] = [
    table("framework", "frameworks", &["id", "digest", "policy", "added_at"]),
    table(
        "portfolio",
        safety::LINES_ABOUT_WHOSE_PORTFOLIO_IT_IS,
        &[
            "id",
            "practitioner_name",
            "practitioner_key",
            "framework",
            "stage",
            "started_in_post",
            "sample",
            "look_again_on",
        ],
    )
    .secret(&["practitioner_key"]),
    table("indicator", "indicators", &["number", "framework", "id", "published"]),
    table(
        "evidence",
        shared::PIECES_OF_EVIDENCE,
        &["number", "id", "newest", "withdrawn_at", "erased_at", "look_again_on"],
    )
    .erasing(&["UPDATE evidence SET look_again_on = '' WHERE number = :piece"]),
    table("erased", safety::NOTES_OF_WHAT_WAS_ERASED, &["digest", "erased_at"]),
    // Columns of an index are enough: the texts of a version change only when its piece is erased, which the piece's row shows.
    table("evidence_version", safety::VERSIONS_OF_EVIDENCE, &["evidence", "saved_at", "kind"])
        .erasing(&[
            "UPDATE evidence_version SET title = 'Erased', text = '', setting = '', details = '{}'
         WHERE evidence = :piece",
        ]),
    // After the tables that name files, so that files no row names any more are found.
    table(
        "attachment",
        safety::NOTES_OF_ATTACHED_FILES,
        &["digest", "size", "media_type", "description"],
    )
    .erasing(UNNAMED_FILES)
    .erasing_entry(UNNAMED_FILES),
    table("shows", safety::LINKS_TO_INDICATORS, &["version", "indicator"])
        .erasing(&["UPDATE shows SET how = ''
         WHERE version IN (SELECT number FROM evidence_version WHERE evidence = :piece)"]),
    table("attached", safety::LINKS_TO_ATTACHED_FILES, &["version", "position", "digest", "name"])
        .erasing(&["DELETE FROM attached
         WHERE version IN (SELECT number FROM evidence_version WHERE evidence = :piece)"]),
    table("draft", "drafts", &["id", "input", "saved_at"])
        // Templates made from it are erased too; older ones, which do not say from what, by their text.
        .erasing(&[
            "DELETE FROM draft WHERE id = :id OR json_extract(input, '$.from') = :id",
            "DELETE FROM draft WHERE json_extract(input, '$.template') IS NOT NULL
             AND json_extract(input, '$.from') IS NULL
             AND json_extract(input, '$.text') IN
               (SELECT text FROM evidence_version WHERE evidence = :piece AND text <> '')",
        ]),
    table(
        "request",
        safety::REQUESTS_FOR_SIGN_OFF,
        &["number", "id", "to_name", "asked_at", "taken_back_at", "digest"],
    ),
    // The digest of the file is in `request`.
    table("request_file", safety::CONTENTS_OF_REQUEST_FILES, &["request"]),
    table("asked", safety::LINES_OF_REQUESTS, &["request", "version", "indicator", "answered_at"]),
    table("signer", "signers", &["key", "first_seen_at"]),
    table("sealed", safety::SEALED_TEXTS, &["digest"])
        .erasing(ERASED_BYTES)
        .erasing_entry(ERASED_BYTES),
    table("answer", safety::NOTES_OF_ANSWERS, &["digest", "accepted_at"]),
    table("sign_off", "sign-offs", &["digest"]),
    table("badge", safety::BADGES_OF_SIGN_OFFS, &["record"]),
    table("sign_off_evidence", safety::LINKS_OF_SIGN_OFFS_TO_EVIDENCE, &["sign_off", "version"]),
    table(
        "qualification",
        "qualifications",
        &["number", "id", "version", "title", "progress", "withdrawn", "saved_at"],
    ),
    table("absence", safety::TIMES_AWAY, &["number", "first_day", "last_day", "saved_at"]),
    table("entry", "entries", &["number", "id", "noun", "newest", "withdrawn_at", "erased_at"]),
    // The time it was saved is enough: a version changes only when its entry is erased, which the entry's row shows.
    table("entry_version", safety::VERSIONS_OF_ENTRIES, &["entry", "version", "saved_at"])
        .erasing_entry(&[
            "UPDATE entry_version SET content = '{}', private = '' WHERE entry = :entry",
        ]),
    table(
        "entry_indicator",
        safety::LINKS_OF_ENTRIES_TO_INDICATORS,
        &["version", "field", "indicator"],
    ),
    table("entry_evidence", safety::LINKS_OF_ENTRIES_TO_EVIDENCE, &["version", "evidence"]),
    table(
        "entry_attached",
        safety::LINKS_OF_ENTRIES_TO_ATTACHED_FILES,
        &["version", "position", "digest", "name"],
    )
    .erasing_entry(&["DELETE FROM entry_attached
         WHERE version IN (SELECT number FROM entry_version WHERE entry = :entry)"]),
    table("agreement", "agreements", &["digest"]),
    table(
        "agreement_indicator",
        safety::LINKS_OF_AGREEMENTS_TO_INDICATORS,
        &["agreement", "indicator"],
    ),
    table("agreement_taken_along", safety::CHOICES_FOR_THE_PASSPORT, &["agreement", "chosen_at"]),
    table("self_assessment", safety::YOUR_OWN_VIEWS, &["number", "indicator", "view", "saved_at"]),
    table(
        "framework_before",
        safety::EARLIER_VERSIONS_OF_FRAMEWORKS,
        &["number", "digest", "policy"],
    ),
    table("moved", safety::NOTES_OF_MOVED_INDICATORS, &["from_indicator", "to_indicator", "same"]),
    table("confirmed", safety::NOTES_OF_FINGERPRINTS_YOU_COMPARED, &["key", "how", "at"]),
    table("notice", safety::STATEMENTS_ABOUT_KEYS, &["digest"]),
    table("trust_list", safety::TRUST_LISTS, &["key", "version", "added_at"]),
    table("made_here", safety::NOTES_OF_KEYS_MADE_HERE, &["key", "at"]),
    // An unsigned decision may repeat words of the piece.
    table("unsigned", safety::DECISIONS_THAT_ARE_NOT_SIGNED_YET, &["signer", "about", "kept_at"])
        .erasing(&["DELETE FROM unsigned WHERE substr(about, 1, length(:id) + 1) = :id || ' '"]),
    table(
        "brought",
        safety::NOTES_OF_FILES_BROUGHT_IN,
        &["number", "id", "digest", "source", "brought_at", "taken_back_at"],
    )
    .erasing(SOURCE)
    .erasing_entry(SOURCE),
    // The digest of an erased entry stays, so that the same file does not bring it back.
    table("brought_piece", safety::NOTES_OF_WHAT_WAS_BROUGHT_IN, &["key", "what", "made"]),
    table("columns", safety::LISTS_OF_COLUMNS, &["head", "said", "saved_at"]),
];

/// The tables that are derived from others.
pub const INDEXES: [Index; 1] = [Index {
    name: "evidence_search",
    erasing: &[
        "DELETE FROM evidence_search WHERE rowid = :piece",
        // FTS5 keeps deleted words in older segments until it is optimised.
        "INSERT INTO evidence_search (evidence_search) VALUES ('optimize')",
    ],
}];

/// All statements that erase a piece, the tables in reverse order because of foreign keys.
pub(super) fn erasing() -> impl Iterator<Item = &'static str> {
    let tables = TABLES.iter().rev().flat_map(|table| table.erasing);
    INDEXES.iter().flat_map(|index| index.erasing).chain(tables).copied()
}

/// All statements that erase an entry, in the same order.
pub(super) fn erasing_entry() -> impl Iterator<Item = &'static str> {
    TABLES.iter().rev().flat_map(|table| table.erasing_entry).copied()
}

/// Deletes the notes of files that nothing names any more.
pub(super) fn forget_unnamed_files(db: &Db) -> Result<()> {
    for sql in UNNAMED_FILES {
        db.execute(sql, [])?;
    }
    Ok(())
}

/// The number of rows of a table and a digest of them; none when an older database does not have the table.
pub(super) fn told(db: &Db, table: &StoredTable) -> Result<Option<(u32, [u8; 32])>> {
    if !db.table_exists(None, table.name)? {
        return Ok(None);
    }
    let mut columns = Vec::new();
    for column in table.told_by {
        if db.column_exists(None, table.name, column)? {
            columns.push(*column);
        }
    }
    let mut query = db.prepare(&format!("SELECT {} FROM {}", columns.join(", "), table.name))?;
    let mut rows = query.query([])?;
    let (mut count, mut digest) = (0, Sha256::new());
    while let Some(row) = rows.next()? {
        count += 1;
        for place in 0..columns.len() {
            let number;
            let (kind, bytes): (u8, &[u8]) = match row.get_ref(place)? {
                ValueRef::Null => (0, &[]),
                ValueRef::Integer(value) => {
                    number = value.to_le_bytes();
                    (1, &number)
                }
                ValueRef::Real(value) => {
                    number = value.to_le_bytes();
                    (2, &number)
                }
                ValueRef::Text(text) => (3, text),
                ValueRef::Blob(bytes) => (4, bytes),
            };
            digest.update([kind]);
            digest.update((bytes.len() as u64).to_le_bytes());
            digest.update(bytes);
        }
    }
    Ok(Some((count, digest.finalize().into())))
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use super::super::migrate;
    use super::*;

    fn newest() -> Connection {
        let mut db = crate::store::unlock::in_memory().unwrap();
        migrate::steps().to_latest(&mut db).unwrap();
        db
    }

    fn texts(db: &Db, sql: &str, of: &str) -> Vec<String> {
        let mut query = db.prepare(sql).unwrap();
        query.query_map([of], |row| row.get(0)).unwrap().map(|one| one.unwrap()).collect()
    }

    /// The differences between the list and a database.
    fn faults(db: &Db) -> Vec<String> {
        let there = texts(
            db,
            "SELECT name FROM pragma_table_list WHERE schema = ?1
             AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite_%' ORDER BY name",
            "main",
        );
        let indexes = INDEXES.iter().map(|index| index.name);
        let known: Vec<&str> = TABLES.iter().map(|table| table.name).chain(indexes).collect();
        let mut faults = Vec::new();
        for name in there.iter().filter(|name| !known.contains(&name.as_str())) {
            faults.push(format!("{name} is not in the list of tables (src/store/tables.rs)"));
        }
        for name in known.iter().filter(|name| !there.iter().any(|one| one == *name)) {
            faults.push(format!("{name} is in the list of tables and not in the database"));
        }
        for (place, table) in TABLES.iter().enumerate() {
            let columns = texts(db, "SELECT name FROM pragma_table_info(?1)", table.name);
            for column in table.told_by.iter().chain(table.secret) {
                if !columns.iter().any(|one| one == column) {
                    faults.push(format!("{} has no column {column}", table.name));
                }
            }
            let before = &TABLES[..=place];
            let to = "SELECT \"table\" FROM pragma_foreign_key_list(?1)";
            for to in texts(db, to, table.name) {
                if !before.iter().any(|one| one.name == to) {
                    faults.push(format!("{} points at {to}, which comes after it", table.name));
                }
            }
        }
        faults.extend(erasing().chain(erasing_entry()).filter_map(|sql| {
            let wrong = db.prepare(sql).err()?;
            Some(format!("{sql}: {wrong}"))
        }));
        faults
    }

    #[test]
    fn every_table_is_in_the_list_and_all_it_says_of_one_is_so() {
        assert_eq!(faults(&newest()), Vec::<String>::new());
    }

    #[test]
    fn a_table_that_nobody_thought_of_is_caught() {
        let db = newest();
        db.execute_batch("CREATE TABLE planted (one INTEGER PRIMARY KEY) STRICT").unwrap();
        assert_eq!(faults(&db), ["planted is not in the list of tables (src/store/tables.rs)"]);
        db.execute_batch("DROP TABLE planted; DROP TABLE absence").unwrap();
        let gone = "absence is in the list of tables and not in the database";
        assert!(faults(&db).contains(&gone.to_owned()), "{:?}", faults(&db));
    }

    /// Text columns of tables that refer to `pieces` which erasing does not touch.
    fn left(
        db: &Db,
        pieces: &[&str],
        harmless: &[&str],
        of: fn(&StoredTable) -> &'static [&'static str],
    ) -> Vec<String> {
        let mut left = Vec::new();
        for table in &TABLES {
            let points = "SELECT \"table\" FROM pragma_foreign_key_list(?1)";
            let points = texts(db, points, table.name);
            if !points.iter().any(|to| pieces.contains(&to.as_str())) {
                continue;
            }
            let erasing = of(table).join(" ");
            let words = "SELECT name FROM pragma_table_info(?1) WHERE type IN ('TEXT', 'BLOB')";
            left.extend(texts(db, words, table.name).into_iter().filter_map(|column| {
                let gone =
                    erasing.starts_with("DELETE") || erasing.contains(&format!("{column} ="));
                let known = gone || harmless.contains(&column.as_str());
                (!known).then(|| format!("{}.{column}", table.name))
            }));
        }
        left
    }

    /// Every text column must be handled by erasing, or be in this list of columns that hold no words of a piece.
    #[test]
    fn every_column_of_a_table_that_points_at_a_piece_is_written_over_or_harmless() {
        let db = newest();
        let harmless = ["answered_at", "kind", "happened_on", "saved_at"];
        let of_a_piece = left(&db, &["evidence", "evidence_version"], &harmless, |one| one.erasing);
        assert_eq!(of_a_piece, Vec::<String>::new());
        let pointers = ["entry", "entry_version"];
        let of_an_entry = left(&db, &pointers, &["saved_at", "field"], |one| one.erasing_entry);
        assert_eq!(of_an_entry, Vec::<String>::new());
    }
}
