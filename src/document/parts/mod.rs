//! Sections that several documents share: charts, the map, evidence, decisions, what is left out, how to check.

pub mod agreed;
pub mod charts;
pub mod evidence;
pub mod grid;
pub mod integrity;
pub mod left_out;
pub mod open;
pub mod qualifications;
pub mod readiness;
pub mod sign_offs;
pub mod sittings;
pub mod statements;
pub mod typed;
pub mod working_life;
