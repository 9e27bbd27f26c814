//! A portfolio of every schema there was opens, and what was signed in it is the same to the byte.
//!
//! A new step of the schema needs the file of the one before it: `MAKE_SCHEMA=4 cargo test --test stories
//! -- the_file_of_a_schema --ignored` makes `tests/data/schema-4`.

use std::fs;
use std::path::{Path, PathBuf};

use countersign::safety::{self, Opener};
use countersign::store::{Access, Store, copy, migrate};
use countersign::vault::KeyFile;
use countersign::{Passphrase, Portfolio};
use rusqlite::Connection;

use crate::traces::traces_with;

const OPENER: &str = "sample portfolio";

pub fn place(schema: i64) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/data/schema-{schema}"))
}

pub fn copy_all(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy_all(&path, &target)
        } else {
            fs::copy(path, target).map(drop).unwrap()
        }
    }
}

/// The digests of the sealed records, oldest first, a line for each.
fn records(at: &Path) -> String {
    let key = KeyFile::read(at).unwrap().open(&Passphrase::new(OPENER)).unwrap();
    let store = Store::open(&at.join("portfolio.db"), &key, Access::Inspect).unwrap();
    let records = copy::records(store.db()).unwrap();
    records.iter().map(|(digest, _)| format!("{digest}\n")).collect()
}

fn schema_of(at: &Path) -> i64 {
    keyed(at, "portfolio.db").pragma_query_value(None, "user_version", |row| row.get(0)).unwrap()
}

fn hexadecimal(at: &Path) -> String {
    let key = KeyFile::read(at).unwrap().open(&Passphrase::new(OPENER)).unwrap().database();
    key.iter().map(|byte| format!("{byte:02x}")).collect()
}

pub fn keyed(at: &Path, name: &str) -> Connection {
    let db = Connection::open(at.join(name)).unwrap();
    db.pragma_update(None, "key", format!("x'{}'", hexadecimal(at))).unwrap();
    db
}

#[test]
fn a_portfolio_of_every_schema_opens_and_its_signed_bytes_are_the_same() {
    for schema in 1..migrate::NEWEST {
        let old = place(schema);
        assert!(
            old.join("portfolio.db").is_file(),
            "{} is missing: see the head of this file",
            old.display()
        );
        let known = fs::read_to_string(old.join("records.txt")).unwrap();
        let folder = tempfile::tempdir().unwrap();
        copy_all(&old, folder.path());
        assert_eq!(schema_of(folder.path()), schema);
        assert_eq!(records(folder.path()), known);
        let opener = Passphrase::new(OPENER);
        // To look only, it is read in today's form and stays as it is.
        let looked = Portfolio::open_to_read(folder.path(), &opener).unwrap().home().unwrap();
        assert_eq!(schema_of(folder.path()), schema);
        let opened = Portfolio::open(folder.path(), &opener).unwrap();
        assert_eq!(opened.home().unwrap(), looked);
        assert!(!opened.sign_offs().unwrap().is_empty());
        drop(opened);
        assert_eq!(schema_of(folder.path()), migrate::NEWEST);
        assert_eq!(records(folder.path()), known, "schema {schema}");
        let report = safety::check(folder.path(), Opener::Passphrase(&opener)).unwrap();
        assert!(report.faults.is_empty(), "schema {schema}: {:?}", report.faults);
        // What it was before is kept beside it, and is a portfolio of the old schema.
        let before = folder.path().join(format!("before-schema-{}.db", schema + 1));
        assert!(before.is_file());
        let name = before.file_name().unwrap().to_str().unwrap();
        let before: i64 = keyed(folder.path(), name)
            .pragma_query_value(None, "user_version", |row| row.get(0))
            .unwrap();
        assert_eq!(before, schema);
    }
}

/// In a portfolio of schema 5 the text of an erased piece was still in the answers that had come for it.
#[test]
fn what_was_erased_before_it_was_gone_everywhere_goes_when_the_portfolio_is_opened() {
    let folder = tempfile::tempdir().unwrap();
    copy_all(&place(5), folder.path());
    let opener = Passphrase::new(OPENER);
    let db = keyed(folder.path(), "portfolio.db");
    let (number, id, title): (i64, String, String) = db
        .query_row(
            "SELECT e.number, e.id, v.title FROM sign_off_evidence x
             JOIN evidence_version v ON v.number = x.version
             JOIN evidence e ON e.number = v.evidence ORDER BY e.number LIMIT 1",
            [],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
        )
        .unwrap();
    for sql in [
        "UPDATE evidence SET erased_at = '2026-05-01', withdrawn_at = '2026-05-01' WHERE number = ?1",
        "INSERT INTO erased SELECT digest, '2026-05-01' FROM sealed
         WHERE instr(content, CAST((SELECT id FROM evidence WHERE number = ?1) AS BLOB)) = 8",
        "UPDATE evidence_version SET title = 'Erased', text = '', setting = '', details = '{}'
         WHERE evidence = ?1",
        "DELETE FROM evidence_search WHERE rowid = ?1",
    ] {
        db.execute(sql, [number]).unwrap();
    }
    db.execute_batch(
        "DELETE FROM sealed WHERE digest IN (SELECT digest FROM erased);
         INSERT INTO evidence_search (evidence_search) VALUES ('optimize');",
    )
    .unwrap();
    drop(db);
    let left = || traces_with(folder.path(), &opener, &[&title]);
    assert!(left().iter().any(|one| one.starts_with("answer.content")), "{:?}", left());
    let opened = Portfolio::open(folder.path(), &opener).unwrap();
    assert_eq!(left(), Vec::<String>::new());
    let on_it = opened.sign_offs_on(&id).unwrap();
    let piece = on_it[0].evidence.iter().find(|piece| piece.id == id).unwrap();
    assert_eq!(piece.title, "Erased by its owner on 1 May 2026");
    assert!(!folder.path().join("before-schema-6.db").exists());
}

#[test]
#[ignore = "makes the file of a schema: MAKE_SCHEMA=4"]
fn the_file_of_a_schema() {
    let schema: usize = std::env::var("MAKE_SCHEMA").unwrap().parse().unwrap();
    let at = place(schema.try_into().unwrap());
    drop(countersign::sample::make(&at, 12).unwrap());
    let mut old = keyed(&at, "old.db");
    migrate::steps().to_version(&mut old, schema).unwrap();
    old.pragma_update(None, "application_id", 0x4353_676e_i64).unwrap();
    old.pragma_update(None, "foreign_keys", false).unwrap();
    let new = at.join("portfolio.db").display().to_string();
    let key = format!("x'{}'", hexadecimal(&at));
    old.execute("ATTACH ?1 AS new KEY ?2", [new, key]).unwrap();
    let list = |sql: &str, of: &[&str]| -> Vec<String> {
        let mut query = old.prepare(sql).unwrap();
        query
            .query_map(rusqlite::params_from_iter(of), |row| row.get(0))
            .unwrap()
            .map(Result::unwrap)
            .collect()
    };
    for table in list(
        "SELECT name FROM main.sqlite_schema WHERE type = 'table'
         AND name NOT LIKE 'evidence_search%' AND name NOT LIKE 'sqlite_%'",
        &[],
    ) {
        // What a table held at its time.
        let columns = list("SELECT name FROM pragma_table_info(?1, 'main')", &[&table]).join(", ");
        old.execute_batch(&format!(
            "INSERT INTO main.{table} ({columns}) SELECT {columns} FROM new.{table}"
        ))
        .unwrap();
    }
    old.execute_batch(
        "INSERT INTO evidence_search (rowid, title, text, files)
         SELECT e.number, v.title, v.text, '' FROM evidence e
         JOIN evidence_version v ON v.number = e.newest",
    )
    .unwrap();
    drop(old);
    fs::rename(at.join("old.db"), at.join("portfolio.db")).unwrap();
    let _ = fs::remove_file(at.join("portfolio.reserve"));
    fs::write(at.join("records.txt"), records(&at)).unwrap();
}
