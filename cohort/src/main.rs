//! `countersign-cohort`: passports of many people, counted. Offline.
//!
//! It takes only what somebody chose to share, checks every passport first, keeps no name and no comment, and makes its
//! tables anew each time. Its questions are SQL files that other engines answer the same.

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
