//! The steps of the schema, oldest first. A released step never changes.

use std::fs;
use std::path::Path;

use rusqlite::Transaction;
use rusqlite_migration::{HookError, M, Migrations};

use super::search;
use crate::disk;
use crate::error::{Error, Result};
use crate::words;

/// How many steps this version knows: the schema's version.
pub const NEWEST: i64 = 14;

const BEFORE: &str = "before-schema-";
/// The name of that copy while it is written.
pub(super) const COPY_BEGUN: &str = ".before-schema.part";

/// The name of the copy of a database that is kept before its schema becomes `version`.
pub(super) fn copy_before(version: i64) -> String {
    format!("{BEFORE}{version}.db")
}

/// Deletes the copies made before changes of the schema, finished or not: they hold what was erased since.
pub fn forget_copies(portfolio: &Path) -> Result<()> {
    let io = || Error::io(words::safety::DELETING_AN_OLD_COPY);
    for entry in fs::read_dir(portfolio).map_err(io())? {
        let entry = entry.map_err(io())?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name == COPY_BEGUN || name.starts_with(BEFORE) && name.ends_with(".db") {
            disk::remove_file(&entry.path()).map_err(io())?;
        }
    }
    Ok(())
}

/// The steps, to be applied in order.
pub fn steps() -> Migrations<'static> {
    Migrations::new(vec![
        M::up(include_str!("../../schema/0001_foundation.sql")),
        M::up(include_str!("../../schema/0003_trust.sql")),
        M::up(include_str!("../../schema/0004_readiness.sql")),
        M::up(include_str!("../../schema/0005_safety.sql")),
        M::up(include_str!("../../schema/0006_made_here.sql")),
        M::up(include_str!("../../schema/0007_erased.sql")),
        M::up(include_str!("../../schema/0008_unsigned.sql")),
        M::up_with_hook(include_str!("../../schema/0009_search.sql"), |db: &Transaction<'_>| {
            search::rebuild(db).map_err(|error| HookError::Hook(error.to_string()))
        }),
        M::up(include_str!("../../schema/0010_working_life.sql")),
        M::up(include_str!("../../schema/0011_badge.sql")),
        M::up(include_str!("../../schema/0012_brought.sql")),
        M::up(include_str!("../../schema/0013_description.sql")),
        M::up(include_str!("../../schema/0014_agreed_by_file.sql")),
        M::up(include_str!("../../schema/0015_stage_badge.sql")),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The schema of a new database, as SQL.
    fn dump() -> String {
        let mut db = crate::store::unlock::in_memory().unwrap();
        steps().to_latest(&mut db).unwrap();
        let mut query = db
            .prepare(
                "SELECT sql FROM sqlite_schema
                 WHERE sql IS NOT NULL AND name NOT LIKE 'evidence_search_%'
                 ORDER BY CASE type WHEN 'table' THEN 0 WHEN 'index' THEN 1 ELSE 2 END, name",
            )
            .unwrap();
        let parts: Vec<String> = query
            .query_map([], |row| row.get(0))
            .unwrap()
            .collect::<rusqlite::Result<_>>()
            .unwrap();
        format!(
            "-- The whole schema as the steps make it (version {NEWEST}). Written by `UPDATE_SCHEMA=1 cargo test schema`.\n\n{};\n",
            parts.join(";\n\n")
        )
    }

    #[test]
    fn the_dump_of_the_schema_is_what_the_steps_make() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/schema/current.sql");
        if std::env::var_os("UPDATE_SCHEMA").is_some() {
            std::fs::write(path, dump()).unwrap();
        }
        let kept = std::fs::read_to_string(path).unwrap();
        assert!(kept == dump(), "schema/current.sql is old: run UPDATE_SCHEMA=1 cargo test schema");
    }

    #[test]
    fn the_steps_of_the_schema_are_sound() {
        steps().validate().unwrap();
    }

    #[test]
    fn every_table_is_strict() {
        for table in dump().split(";\n\n").filter(|part| part.contains("CREATE TABLE")) {
            assert!(table.contains("STRICT"), "{table}");
        }
    }

    #[test]
    fn sign_offs_of_the_first_schema_come_through_every_step_and_stay_sealed() {
        let mut db = crate::store::unlock::in_memory().unwrap();
        steps().to_version(&mut db, 1).unwrap();
        db.execute_batch(
            "PRAGMA foreign_keys = OFF;
             INSERT INTO signer (key, card, first_seen_at) VALUES ('did:key:z', 'card', '2026-03-14');
             INSERT INTO sign_off (number, id, kind, target, signer, indicator, decision, signed_at, valid_until, sequence, digest, jws)
             VALUES (7, 'a', 'decide', '', 'did:key:z', 1, 'achieved', '2026-03-14', '2028-03-14', 1, 'd1', 'first'),
                    (9, 'b', 'withdraw', 'a', 'did:key:z', 1, 'achieved', '2026-03-15', '', 2, 'd2', 'second');
             INSERT INTO sign_off_evidence (sign_off, version) VALUES (7, 3);",
        )
        .unwrap();
        steps().to_latest(&mut db).unwrap();
        let kept: Vec<(i64, String, String, String)> = db
            .prepare(
                "SELECT number, jws, target || valid_until, answer FROM sign_off ORDER BY number",
            )
            .unwrap()
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))
            .unwrap()
            .collect::<rusqlite::Result<_>>()
            .unwrap();
        let row = |number, jws: &str, rest: &str| {
            (number, jws.to_owned(), rest.to_owned(), String::new())
        };
        assert_eq!(kept, [row(7, "first", "2028-03-14"), row(9, "second", "a")]);
        let rests_on: i64 = db
            .query_row("SELECT version FROM sign_off_evidence WHERE sign_off = 7", [], |row| {
                row.get(0)
            })
            .unwrap();
        assert_eq!(rests_on, 3);
        assert!(db.execute("UPDATE sign_off SET jws = 'x'", []).is_err());
        assert!(db.execute("DELETE FROM sign_off", []).is_err());
    }
}
