//! What the benches share: two things timed beside each other, and the same rows without encryption.

#![allow(dead_code)]

use std::path::Path;
use std::time::{Duration, Instant};

use countersign::evidence::{EvidenceInput, Kind, Shows};
use countersign::vault::KeyFile;
use countersign::{Passphrase, Portfolio};
use rusqlite::Connection;

/// The name of the database that is not encrypted, beside the portfolio's own.
pub const PLAIN: &str = "plain.db";

/// What readiness reads, as it reads it.
pub const READINESS_ROWS: &[&str] = &[
    "SELECT number, withdrawn_at FROM evidence",
    include_str!("../../src/store/versions.sql"),
    include_str!("../../src/store/links.sql"),
    include_str!("../../src/store/asked.sql"),
    include_str!("../../src/store/decisions.sql"),
    include_str!("../../src/store/rests_on.sql"),
    include_str!("../../src/store/replaced.sql"),
];

/// The sample with so many pieces, and its folder.
pub fn sample(entries: u32) -> (tempfile::TempDir, Portfolio) {
    let folder = tempfile::tempdir_in("target").unwrap();
    let portfolio = countersign::sample::make(&folder.path().join("sample"), entries).unwrap();
    (folder, portfolio)
}

/// Readiness of the portfolio in a folder, and reading the same rows bare: in turns, so that a busy moment meets both.
pub fn readiness_and_rows(portfolio: &Path) -> (Duration, Duration) {
    let db = bare(portfolio);
    let portfolio = Portfolio::open_sample(portfolio).unwrap();
    let day = Some("2027-01-01".parse().unwrap());
    let (mut ours, mut rows) = (Duration::MAX, Duration::MAX);
    for _ in 0..25 {
        ours = ours.min(timed(|| drop(portfolio.readiness(day).unwrap())).0);
        let read = || READINESS_ROWS.iter().map(|sql| read_rows(&db, sql)).sum::<usize>();
        let (time, bytes) = timed(read);
        assert!(bytes > 0);
        rows = rows.min(time);
    }
    (ours, rows)
}

/// The same rows in a database that is not encrypted.
pub fn plain(portfolio: &Path) {
    let passphrase = Passphrase::published_for(portfolio).unwrap();
    let key = KeyFile::read(portfolio).unwrap().open(&passphrase).unwrap().database();
    let key: String = key.iter().map(|byte| format!("{byte:02x}")).collect();
    let db = Connection::open(portfolio.join("portfolio.db")).unwrap();
    db.pragma_update(None, "key", format!("x'{key}'")).unwrap();
    let plain = portfolio.join(PLAIN).display().to_string();
    db.execute("ATTACH ?1 AS plain KEY ''", [plain]).unwrap();
    db.query_row("SELECT sqlcipher_export('plain')", [], |_| Ok(())).unwrap();
}

/// The bare database: our rows where there are any, our settings, and nothing else of ours.
pub fn bare(portfolio: &Path) -> Connection {
    if portfolio.join("portfolio.db").exists() {
        plain(portfolio);
    }
    open_bare(&portfolio.join(PLAIN))
}

/// Opens a database that is not encrypted, with every setting of ours but the key.
pub fn open_bare(path: &Path) -> Connection {
    let db = Connection::open(path).unwrap();
    db.pragma_update(None, "locking_mode", "EXCLUSIVE").unwrap();
    db.pragma_update_and_check(None, "journal_mode", "TRUNCATE", |_| Ok(())).unwrap();
    for (name, value) in [
        ("synchronous", 2),
        ("fullfsync", 1),
        ("foreign_keys", 1),
        ("temp_store", 2),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
    ] {
        db.pragma_update(None, name, value).unwrap();
    }
    db.pragma_update_and_check(None, "secure_delete", 1, |_| Ok(())).unwrap();
    db.pragma_update(None, "cache_size", -65_536).unwrap();
    db.set_prepared_statement_cache_capacity(64);
    db
}

/// The shortest of several runs: the one least disturbed.
pub fn shortest(times: u32, mut work: impl FnMut()) -> Duration {
    let once = |work: &mut dyn FnMut()| {
        let start = Instant::now();
        work();
        start.elapsed()
    };
    (0..times).map(|_| once(&mut work)).min().unwrap()
}

/// How long one run takes.
pub fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let start = Instant::now();
    let done = work();
    (start.elapsed(), done)
}

/// The median: what one usually takes.
pub fn typical(mut each: Vec<Duration>) -> Duration {
    each.sort();
    each[each.len() / 2]
}

/// Prints ours, the bare work, the ratio, and the most it may be.
pub fn line(what: &str, ours: Duration, bare: Duration, most: f64) {
    let ratio = ours.as_secs_f64() / bare.as_secs_f64();
    let verdict = if ratio <= most { "met" } else { "NOT MET" };
    println!("{what:<58}{ours:>10.1?}{bare:>11.1?}{ratio:>8.2} of {most:.1}  {verdict}");
}

/// Steps through every row and looks at every column of it.
pub fn read_rows(db: &Connection, sql: &str) -> usize {
    let mut query = db.prepare_cached(sql).unwrap();
    let columns = query.column_count();
    let mut rows = match query.parameter_count() {
        0 => query.query([]).unwrap(),
        _ => query.query(["2027-01-01"]).unwrap(),
    };
    let mut bytes = 0;
    while let Some(row) = rows.next().unwrap() {
        for column in 0..columns {
            bytes += match row.get_ref(column).unwrap() {
                rusqlite::types::ValueRef::Text(text) => text.len(),
                rusqlite::types::ValueRef::Integer(number) => usize::from(number != 0),
                _ => 0,
            };
        }
    }
    bytes
}

/// A piece of evidence as a person writes one.
pub fn piece(number: u32) -> EvidenceInput {
    let mut input = EvidenceInput::empty(Kind::ReflectiveAccount, "2026-11-01".parse().unwrap());
    input.title = format!("A walk to the dining room, number {number}");
    input.text = "I walked beside a gentleman to the dining room and back. ".repeat(8);
    input.shows = ["2.1/all", "2.2/entry", "3.5/all", "4.3/all"]
        .into_iter()
        .map(|indicator| Shows { indicator: indicator.into(), how: String::new() })
        .collect();
    input
}

/// Logs a piece with the rows Countersign makes and nothing around them: no rule, no encryption.
pub fn log_bare(db: &mut Connection, id: &str, input: &EvidenceInput) {
    let indicators: Vec<i64> = input
        .shows
        .iter()
        .map(|show| {
            db.prepare_cached("SELECT number FROM indicator WHERE framework = ?1 AND id = ?2")
                .unwrap()
                .query_row(["ahp-support-worker", &show.indicator], |row| row.get(0))
                .unwrap()
        })
        .collect();
    let write = db.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate).unwrap();
    let run = |sql: &str, values: &dyn Fn(&mut rusqlite::CachedStatement<'_>)| {
        values(&mut write.prepare_cached(sql).unwrap());
    };
    run("INSERT INTO evidence (id, newest) VALUES (?1, 0)", &|one| {
        one.execute([id]).unwrap();
    });
    let evidence = write.last_insert_rowid();
    run(
        "INSERT INTO evidence_version
           (evidence, version, kind, happened_on, title, text, setting, details, saved_at)
         VALUES (?1, 1, ?2, ?3, ?4, ?5, '', '{}', '2026-11-02T12:00:00Z')",
        &|one| {
            let on = input.happened_on.to_string();
            one.execute((evidence, input.kind.code(), on, &input.title, &input.text)).unwrap();
        },
    );
    let version = write.last_insert_rowid();
    run("UPDATE evidence SET newest = ?2 WHERE number = ?1", &|one| {
        one.execute([evidence, version]).unwrap();
    });
    for indicator in indicators {
        run("INSERT INTO shows (version, indicator, how) VALUES (?1, ?2, '')", &|one| {
            one.execute([version, indicator]).unwrap();
        });
    }
    run(
        "INSERT INTO evidence_search (rowid, title, text, files) VALUES (?1, ?2, ?3, '')",
        &|one| {
            one.execute((evidence, &input.title, &input.text)).unwrap();
        },
    );
    run("DELETE FROM draft WHERE id = ?1", &|one| {
        one.execute([id]).unwrap();
    });
    write.commit().unwrap();
}

/// How long the disk takes for what SQLite asks of it at each save: the journal, the database, and the
/// journal once more. Both sides of a line about saving wait for it, so it says how to read the ratio.
pub fn three_syncs(folder: &Path) -> Duration {
    use std::io::{Seek, Write};
    let mut file = std::fs::File::create(folder.join("syncs")).unwrap();
    let each = (0..50).map(|_| {
        timed(|| {
            for _ in 0..3 {
                file.rewind().unwrap();
                file.write_all(&[7; 4096]).unwrap();
                file.sync_data().unwrap();
            }
        })
        .0
    });
    typical(each.collect())
}
