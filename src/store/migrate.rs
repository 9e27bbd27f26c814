//! The steps of the schema, oldest first. A released step never changes.

use rusqlite_migration::{M, Migrations};

/// How many steps this version knows: the schema's version.
pub const NEWEST: i64 = 1;

const STEPS: &[M<'static>] = &[M::up(include_str!("../../schema/0001_foundation.sql"))];

/// The steps, to be applied in order.
pub const fn steps() -> Migrations<'static> {
    Migrations::from_slice(STEPS)
}
