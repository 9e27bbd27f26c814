//! What people do with many passports. The passports are written by a program of its own from `docs/formats.md`, and every
//! answer is held against DuckDB and against loops over the passports themselves.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod answers;
mod dialect;
mod leaving;
mod lists;
mod people;
mod published;
mod refusals;
mod report;
mod together;
