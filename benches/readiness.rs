//! How fast readiness is for three frameworks over 5,000 pieces, beside reading the same rows of the same file
//! with nothing done to them. Each line says the most it may be.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use std::path::Path;
use std::time::{Duration, Instant};

use countersign::Passphrase;
use countersign::vault::KeyFile;
use rusqlite::Connection;

/// What readiness reads, as plain SQL.
const ROWS: &[&str] = &[
    include_str!("../src/store/links.sql"),
    "SELECT a.indicator, r.asked_at,
            CASE WHEN a.answered_at <> '' THEN a.answered_at
                 WHEN r.taken_back_at <> '' THEN r.taken_back_at ELSE e.withdrawn_at END
     FROM asked a JOIN request r ON r.number = a.request
     JOIN evidence_version v ON v.number = a.version JOIN evidence e ON e.number = v.evidence",
    "SELECT s.number, s.indicator, s.decision, s.signed_at, s.valid_until, s.signer, v.kind, e.withdrawn_at,
            (SELECT min(w.signed_at) FROM sign_off w
             WHERE w.target = s.id AND w.target <> '' AND w.kind IN ('amend', 'withdraw'))
     FROM sign_off s JOIN sign_off_evidence x ON x.sign_off = s.number
     JOIN evidence_version v ON v.number = x.version JOIN evidence e ON e.number = v.evidence
     WHERE s.kind <> 'withdraw' ORDER BY s.number",
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
    for id in ["care-certificate-2025", "multi-professional-career"] {
        portfolio.add_bundled_framework(id).unwrap();
    }
    assert_eq!(portfolio.readiness_of_all(None).unwrap().len(), 3);
    let three = shortest(|| drop(portfolio.readiness_of_all(None).unwrap()));
    let one = shortest(|| drop(portfolio.readiness(None).unwrap()));
    let home = shortest(|| drop(portfolio.home().unwrap()));
    drop(portfolio);
    let db = unlocked(&at);
    let bare = shortest(|| read(&db));
    let ratio = three.as_secs_f64() / bare.as_secs_f64();
    println!(
        "three frameworks over 5,000 pieces: {three:.1?}, the rows alone: {bare:.1?}, {ratio:.2} of 2.00, {}",
        met(ratio <= 2.0)
    );
    println!(
        "the framework followed, computed in full: {one:.1?} of 5 ms, {}",
        met(one < Duration::from_millis(5))
    );
    println!("everything My progress shows: {home:.1?}");
}

const fn met(met: bool) -> &'static str {
    if met { "met" } else { "NOT MET" }
}

/// The database of the sample, with the settings Countersign opens it with.
fn unlocked(portfolio: &Path) -> Connection {
    let passphrase = Passphrase::published_for(portfolio).unwrap();
    let key = KeyFile::read(portfolio).unwrap().open(&passphrase).unwrap().database();
    let key: String = key.iter().map(|byte| format!("{byte:02x}")).collect();
    let db = Connection::open(portfolio.join("portfolio.db")).unwrap();
    db.pragma_update(None, "key", format!("x'{key}'")).unwrap();
    db
}

fn read(db: &Connection) {
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
}
