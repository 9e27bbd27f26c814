//! `countersign-cohort`: statistics over the passports of many people, offline.
//!
//! It takes only passports that were shared, checks each first, stores no name and no comment, and rebuilds its tables
//! each time. Its questions are SQL files, which other engines answer alike.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

mod ask;
mod build;
mod check;
mod cli;
mod data_set;
mod facts;
mod fault;
mod forget;
mod frameworks;
mod lists;
mod merge;
mod names;
mod page;
mod published;
mod questions;
mod report;
mod rows;
mod take;

use std::process::ExitCode;

fn main() -> ExitCode {
    match cli::run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}
