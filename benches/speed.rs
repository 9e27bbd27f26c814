//! How fast the core is beside the same work done bare, in one run. Ratios are printed, with the most each may be.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use countersign::evidence::{EvidenceInput, Kind, Shows};
use countersign::vault::KeyFile;
use countersign::{Passphrase, Portfolio};
use rusqlite::Connection;

/// What readiness reads, as plain SQL.
const READINESS_ROWS: &[&str] = &[
    include_str!("../src/store/links.sql"),
    "SELECT a.indicator, r.asked_at, a.answered_at FROM asked a JOIN request r ON r.number = a.request",
    "SELECT s.number, s.indicator, s.decision, s.signed_at FROM sign_off s
     JOIN sign_off_evidence x ON x.sign_off = s.number",
];

/// A search as SQLite's own full-text index answers it, with the titles found.
const SEARCH_ROWS: &str = "SELECT e.id, v.title, v.kind, v.happened_on FROM evidence_search
     JOIN evidence e ON e.number = evidence_search.rowid
     JOIN evidence_version v ON v.number = e.newest
     WHERE evidence_search MATCH ?1
     ORDER BY bm25(evidence_search, 4.0, 1.0, 2.0) LIMIT 100";

fn main() {
    println!("Each line: ours, the bare work, the ratio, and the most it may be.\n");
    readiness();
    logging();
    search();
    start();
}

/// The sample with so many pieces, and its folder.
fn sample(entries: u32) -> (tempfile::TempDir, Portfolio) {
    let folder = tempfile::tempdir_in("target").unwrap();
    let portfolio = countersign::sample::make(&folder.path().join("sample"), entries).unwrap();
    (folder, portfolio)
}

/// The same rows in a database that is not encrypted, for the bare work.
fn plain(portfolio: &Path) {
    let passphrase = Passphrase::published_for(portfolio).unwrap();
    let key = KeyFile::read(portfolio).unwrap().open(&passphrase).unwrap().database();
    let key: String = key.iter().map(|byte| format!("{byte:02x}")).collect();
    let db = Connection::open(portfolio.join("portfolio.db")).unwrap();
    db.pragma_update(None, "key", format!("x'{key}'")).unwrap();
    let plain = portfolio.join(PLAIN).display().to_string();
    db.execute("ATTACH ?1 AS plain KEY ''", [plain]).unwrap();
    db.query_row("SELECT sqlcipher_export('plain')", [], |_| Ok(())).unwrap();
}

const PLAIN: &str = "plain.db";

/// The bare database: the same settings, and nothing of ours.
fn bare(portfolio: &Path) -> Connection {
    if portfolio.join("portfolio.db").exists() {
        plain(portfolio);
    }
    let db = Connection::open(portfolio.join(PLAIN)).unwrap();
    db.pragma_update(None, "locking_mode", "EXCLUSIVE").unwrap();
    db.pragma_update_and_check(None, "journal_mode", "TRUNCATE", |_| Ok(())).unwrap();
    db.pragma_update(None, "synchronous", "FULL").unwrap();
    db
}

/// The shortest of several runs: the one least disturbed.
fn shortest(times: u32, mut work: impl FnMut()) -> Duration {
    let once = |work: &mut dyn FnMut()| {
        let start = Instant::now();
        work();
        start.elapsed()
    };
    (0..times).map(|_| once(&mut work)).min().unwrap()
}

fn line(what: &str, ours: Duration, bare: Duration, most: f64) {
    let ratio = ours.as_secs_f64() / bare.as_secs_f64();
    let verdict = if ratio <= most { "met" } else { "NOT MET" };
    println!("{what:<58}{ours:>10.1?}{bare:>11.1?}{ratio:>8.2} of {most:.1}  {verdict}");
}

/// Steps through every row and looks at every column of it.
fn read_rows(db: &Connection, sql: &str) -> usize {
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

fn readiness() {
    let mut per_piece = Vec::new();
    for entries in [500, 5_000, 50_000] {
        let (folder, portfolio) = sample(entries);
        let list = portfolio.evidence_list("").unwrap();
        let links: usize = list.items.iter().map(|item| item.indicators.len()).sum();
        let day = Some("2027-01-01".parse().unwrap());
        let ours = shortest(15, || {
            assert!(!portfolio.readiness(day).unwrap().stages.is_empty());
        });
        let home = shortest(15, || {
            portfolio.home().unwrap();
        });
        let at = portfolio.folder().to_owned();
        drop(portfolio);
        let db = bare(&at);
        let rows = shortest(15, || {
            assert!(READINESS_ROWS.iter().map(|sql| read_rows(&db, sql)).sum::<usize>() > 0);
        });
        line(&format!("readiness, {entries} pieces, {links} links"), ours, rows, 1.5);
        if entries == 5_000 {
            line("home screen data against readiness, 5000 pieces", home, ours, 2.0);
        }
        per_piece.push(ours / entries);
        drop(folder);
    }
    line("readiness per piece, 50000 against 500", per_piece[2], per_piece[0], 1.2);
}

fn piece(number: u32) -> EvidenceInput {
    let mut input = EvidenceInput::empty(Kind::ReflectiveAccount, "2026-11-01".parse().unwrap());
    input.title = format!("A walk to the dining room, number {number}");
    input.text = "I walked beside a gentleman to the dining room and back. ".repeat(8);
    input.shows = ["2.1/all", "2.2/entry", "3.5/all", "4.3/all"]
        .into_iter()
        .map(|indicator| Shows { indicator: indicator.into(), how: String::new() })
        .collect();
    input
}

/// Logs one piece after another and says how long one takes.
fn log_one(portfolio: &mut Portfolio, times: u32) -> Duration {
    let one = |number| {
        let input = piece(number);
        let start = Instant::now();
        portfolio.log(&input).unwrap();
        start.elapsed()
    };
    typical((0..times).map(one).collect())
}

/// The median: what one usually takes.
fn typical(mut each: Vec<Duration>) -> Duration {
    each.sort();
    each[each.len() / 2]
}

fn logging() {
    let (_few_folder, mut few) = sample(100);
    let (_many_folder, mut many) = sample(10_000);
    let plain = tempfile::tempdir_in("target").unwrap();
    let db = bare_for_inserts(plain.path());
    let insert = || {
        let input = piece(1);
        let start = Instant::now();
        db.prepare_cached("INSERT INTO plain (title, text, kind, day) VALUES (?1, ?2, ?3, ?4)")
            .unwrap()
            .execute((&input.title, &input.text, input.kind.code(), input.happened_on.to_string()))
            .unwrap();
        start.elapsed()
    };
    // In turns, so that a busy moment of the disk meets all three.
    let (mut at_few, mut at_many, mut inserts) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..9 {
        at_few.push(log_one(&mut few, 25));
        at_many.push(log_one(&mut many, 25));
        inserts.push(typical((0..25).map(|_| insert()).collect()));
    }
    let (at_few, at_many, inserts) = (typical(at_few), typical(at_many), typical(inserts));
    line("logging a piece, at 10000 against at 100", at_many, at_few, 1.2);
    line("logging a piece against a bare insert, same durability", at_many, inserts, 1.3);
}

fn bare_for_inserts(folder: &Path) -> Connection {
    let db = bare(folder);
    db.execute_batch(
        "CREATE TABLE plain (number INTEGER PRIMARY KEY, title TEXT, text TEXT, kind TEXT, day TEXT)",
    )
    .unwrap();
    db
}

fn search() {
    let (_folder, portfolio) = sample(10_000);
    let at = portfolio.folder().to_owned();
    let asked = [
        ("stairs", "\"stairs\"*"),
        ("equipment family", "\"equipment\"* \"family\"*"),
        ("the", "\"the\"*"),
    ];
    let ours = asked.map(|(words, _)| {
        let found = portfolio.evidence_list(words).unwrap().total;
        let time = shortest(25, || {
            assert_eq!(portfolio.evidence_list(words).unwrap().total, found);
        });
        (found, time)
    });
    drop(portfolio);
    let db = bare(&at);
    for ((words, phrase), (found, ours)) in asked.into_iter().zip(ours) {
        let rows = shortest(25, || {
            let mut query = db.prepare_cached(SEARCH_ROWS).unwrap();
            let title = |row: &rusqlite::Row| row.get::<_, String>(1);
            assert_eq!(query.query_map([phrase], title).unwrap().count(), found as usize);
        });
        line(&format!("search for \"{words}\", {found} listed"), ours, rows, 1.5);
    }
}

/// The whole command, from starting it to its end, beside `sqlite3` counting rows of the same file.
fn start() {
    let (_folder, portfolio) = sample(40);
    let at = portfolio.folder().to_owned();
    drop(portfolio);
    let run = |program: &str, arguments: &[&str]| {
        let done = Command::new(program).args(arguments).stdout(Stdio::null()).status();
        assert!(done.unwrap().success(), "{program}");
    };
    plain(&at);
    let database = at.join(PLAIN).display().to_string();
    let at = at.display().to_string();
    let ours = shortest(40, || run(env!("CARGO_BIN_EXE_countersign"), &["readiness", &at]));
    let theirs = shortest(40, || {
        run("sqlite3", &[&database, "SELECT count(*) FROM evidence_version"]);
    });
    line("command line, readiness of the sample, against sqlite3", ours, theirs, 3.0);
}
