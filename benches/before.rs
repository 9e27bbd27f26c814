//! One piece of work, timed: what `script/bench against COMMIT` builds at two commits and runs in turns, each on a
//! portfolio of its own that the earlier one made.
//!
//! `make FOLDER PIECES` makes the portfolio; `run FOLDER WHAT TIMES` does a piece of work so many times and prints the
//! shortest, in microseconds; `list` names the pieces of work. Only what both commits have may stand in here.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use std::path::Path;
use std::time::{Duration, Instant};

use countersign::Portfolio;
use countersign::document::{ExportOptions, render};

/// What is asked of an open portfolio.
type Work = fn(&Portfolio);

const WORK: [(&str, Work); 11] = [
    ("readiness", |one| drop(one.readiness(None).unwrap())),
    ("readiness-of-all", |one| drop(one.readiness_of_all(None).unwrap())),
    ("home", |one| drop(one.home().unwrap())),
    ("list-first-hundred", |one| drop(one.evidence_part("", 0, 100).unwrap())),
    ("list-whole", |one| drop(one.evidence_list("").unwrap())),
    ("search-rare", |one| drop(one.evidence_part("stairs", 0, 100).unwrap())),
    ("search-common", |one| drop(one.evidence_part("the", 0, 100).unwrap())),
    ("board", |one| drop(one.sign_off_board().unwrap())),
    ("statement", |one| drop(one.indicator_page("2.1/all").unwrap())),
    ("framework", |one| drop(one.framework_view().unwrap())),
    ("document", document),
];

/// What the document says, and its pages.
fn document(portfolio: &Portfolio) {
    let document = portfolio.document(&ExportOptions::default()).unwrap();
    assert!(render(&document, &mut |_, _| true).unwrap().pages > 1);
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|one| one != "--bench").collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["make", folder, pieces] => {
            countersign::sample::make(Path::new(folder), pieces.parse().unwrap()).unwrap();
        }
        ["run", folder, what, times] => {
            let (_, work) = WORK.iter().find(|(name, _)| *name == what).unwrap();
            let portfolio = Portfolio::open_sample(Path::new(folder)).unwrap();
            let times: u32 = times.parse().unwrap();
            let shortest = (0..times).map(|_| timed(|| work(&portfolio))).min().unwrap_or_default();
            println!("{}", shortest.as_micros());
        }
        _ => WORK.iter().for_each(|(name, _)| println!("{name}")),
    }
}

fn timed(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}
