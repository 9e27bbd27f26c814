//! The steps of the schema, oldest first. A released step never changes.

use rusqlite_migration::{M, Migrations};

/// How many steps this version knows: the schema's version.
pub const NEWEST: i64 = 5;

const STEPS: &[M<'static>] = &[
    M::up(include_str!("../../schema/0001_foundation.sql")),
    M::up(include_str!("../../schema/0003_trust.sql")),
    M::up(include_str!("../../schema/0004_readiness.sql")),
    M::up(include_str!("../../schema/0005_safety.sql")),
    M::up(include_str!("../../schema/0006_made_here.sql")),
];

/// The name of the copy of a database that is kept before its schema becomes `version`.
pub(super) fn copy_before(version: i64) -> String {
    format!("before-schema-{version}.db")
}

/// Deletes the copies kept before a change of the schema: they hold what was erased since.
pub fn forget_copies(portfolio: &std::path::Path) {
    for version in 1..=NEWEST {
        let _ = std::fs::remove_file(portfolio.join(copy_before(version)));
    }
}

/// The steps, to be applied in order.
pub const fn steps() -> Migrations<'static> {
    Migrations::from_slice(STEPS)
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use super::*;

    /// What a new database consists of, as SQL.
    fn dump() -> String {
        let mut db = Connection::open_in_memory().unwrap();
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
}
