//! How fast readiness is for three frameworks over 5,000 pieces, beside the same rows without encryption. Each line
//! says the most it may be.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod beside;

use std::time::Duration;

use beside::{READINESS_ROWS, bare, line, read_rows, sample, shortest};

/// What computing everything anew may take, so that nothing need be kept and updated.
const AT_ONCE: Duration = Duration::from_millis(5);

fn main() {
    let (_folder, mut portfolio) = sample(5_000);
    for id in ["care-certificate-2025", "multi-professional-career"] {
        portfolio.add_bundled_framework(id).unwrap();
    }
    assert_eq!(portfolio.readiness_of_all(None).unwrap().len(), 3);
    let three = shortest(15, || drop(portfolio.readiness_of_all(None).unwrap()));
    let one = shortest(15, || drop(portfolio.readiness(None).unwrap()));
    let home = shortest(15, || drop(portfolio.home().unwrap()));
    let page = shortest(15, || drop(portfolio.indicator_page("2.1/all").unwrap()));
    let at = portfolio.folder().to_owned();
    drop(portfolio);
    let db = bare(&at);
    let rows = shortest(15, || {
        assert!(READINESS_ROWS.iter().map(|sql| read_rows(&db, sql)).sum::<usize>() > 0);
    });
    line("three frameworks over 5000 pieces, against the rows", three, rows, 2.0);
    line("the framework followed in full, against 5 ms", one, AT_ONCE, 1.0);
    println!("everything My progress shows: {home:.1?}; the page of a statement: {page:.1?}");
}
