//! How fast readiness is for all three frameworks beside reading the same rows bare. Ratios are
//! printed, with the most each may be.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use std::time::{Duration, Instant};

use countersign::framework::bundled;

/// What readiness reads, as plain SQL.
const ROWS: &[&str] = &[
    include_str!("../src/store/links.sql"),
    "SELECT a.indicator, r.asked_at, a.answered_at FROM asked a JOIN request r ON r.number = a.request",
    "SELECT s.number, s.indicator, s.decision, s.signed_at, s.valid_until, s.signer, v.kind, e.withdrawn_at
     FROM sign_off s JOIN sign_off_evidence x ON x.sign_off = s.number
     JOIN evidence_version v ON v.number = x.version JOIN evidence e ON e.number = v.evidence
     ORDER BY s.number",
];

fn shortest(mut work: impl FnMut()) -> Duration {
    (0..15)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed()
        })
        .min()
        .unwrap()
}

fn main() {
    let folder = tempfile::tempdir_in("target").unwrap();
    let at = folder.path().join("sample");
    let mut portfolio = countersign::sample::make(&at, 5_000).unwrap();
    portfolio.add_framework(bundled()[2]).unwrap();
    portfolio.add_framework(bundled()[3]).unwrap();
    assert_eq!(portfolio.readiness_of_all(None).unwrap().len(), 3);
    let three = shortest(|| drop(portfolio.readiness_of_all(None).unwrap()));
    let one = shortest(|| drop(portfolio.readiness(None).unwrap()));
    drop(portfolio);
    let db = rusqlite::Connection::open(at.join("portfolio.db")).unwrap();
    let bare = shortest(|| {
        for sql in ROWS {
            let mut query = db.prepare_cached(sql).unwrap();
            let columns = query.column_count();
            let mut rows = match query.parameter_count() {
                0 => query.query([]).unwrap(),
                _ => query.query(["2027-01-01"]).unwrap(),
            };
            let mut bytes = 0;
            while let Some(row) = rows.next().unwrap() {
                for column in 0..columns {
                    bytes += row.get_ref(column).unwrap().as_str().map_or(1, str::len);
                }
            }
            std::hint::black_box(bytes);
        }
    });
    let ratio = three.as_secs_f64() / bare.as_secs_f64();
    let met = if ratio <= 2.0 { "met" } else { "NOT MET" };
    println!(
        "three frameworks over 5,000 pieces: {three:.1?}, rows bare: {bare:.1?}, {ratio:.2} of 2.00, {met}"
    );
    let met = if one < Duration::from_millis(5) { "met" } else { "NOT MET" };
    println!("the framework followed, computed in full: {one:.1?} of 5 ms, {met}");
}
