//! How fast the core is beside the same work done bare, in one run. Ratios are printed, with the most each may be.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod beside;

use std::process::{Command, Stdio};
use std::time::Duration;

use beside::{PLAIN, bare, line, log_bare, piece, plain, readiness_and_rows, sample};
use beside::{shortest, timed, typical};
use countersign::Portfolio;

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

fn readiness() {
    let (mut per_piece, mut per_piece_bare) = (Vec::new(), Vec::new());
    for entries in [500, 5_000, 50_000] {
        let (folder, portfolio) = sample(entries);
        let list = portfolio.evidence_list("").unwrap();
        let links: usize = list.items.iter().map(|item| item.indicators.len()).sum();
        let home = shortest(15, || {
            portfolio.home().unwrap();
        });
        let at = portfolio.folder().to_owned();
        drop(portfolio);
        let (ours, rows) = readiness_and_rows(&at);
        line(&format!("readiness, {entries} pieces, {links} links"), ours, rows, 1.5);
        if entries == 5_000 {
            line("home screen data against readiness, 5000 pieces", home, ours, 2.0);
        }
        per_piece.push(ours / entries);
        per_piece_bare.push(rows / entries);
        drop(folder);
    }
    line("readiness per piece, 50000 against 500", per_piece[2], per_piece[0], 1.2);
    line("  the same of the bare rows", per_piece_bare[2], per_piece_bare[0], 1.2);
}

/// Logs one piece after another and says how long one takes.
fn log_some(portfolio: &mut Portfolio, times: u32) -> Duration {
    typical((0..times).map(|number| timed(|| portfolio.log(&piece(number)).unwrap()).0).collect())
}

fn logging() {
    let (_few_folder, mut few) = sample(100);
    let (_many_folder, mut many) = sample(10_000);
    let (folder, template) = sample(10_000);
    let at = template.folder().to_owned();
    drop(template);
    let mut db = bare(&at);
    let mut made = 0;
    let mut log_some_bare = || {
        let one = |_| {
            made += 1;
            timed(|| log_bare(&mut db, &format!("bare {made}"), &piece(made))).0
        };
        typical((0..25).map(one).collect())
    };
    // In turns, so that a busy moment of the disk meets all three.
    let (mut at_few, mut at_many, mut inserts) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..9 {
        at_few.push(log_some(&mut few, 25));
        at_many.push(log_some(&mut many, 25));
        inserts.push(log_some_bare());
    }
    let (at_few, at_many, inserts) = (typical(at_few), typical(at_many), typical(inserts));
    line("logging a piece, at 10000 against at 100", at_many, at_few, 1.2);
    line("logging a piece against the same rows bare", at_many, inserts, 1.3);
    drop(folder);
}

fn search() {
    let (_folder, portfolio) = sample(10_000);
    let at = portfolio.folder().to_owned();
    let asked = [
        ("stairs", "\"stairs\"*"),
        ("equipment family", "\"equipment\"* \"family\"*"),
        ("the", "\"the\"*"),
    ];
    drop(portfolio);
    let db = bare(&at);
    let portfolio = Portfolio::open_sample(&at).unwrap();
    for (words, phrase) in asked {
        let found = portfolio.evidence_part(words, 0, 100).unwrap().total;
        // Both put all that is found in order, and give the titles of the first hundred.
        let listed = found.min(100) as usize;
        // In turns, so that a busy moment of the machine meets both.
        let (mut ours, mut rows) = (Duration::MAX, Duration::MAX);
        for _ in 0..50 {
            let of_ours = timed(|| portfolio.evidence_part(words, 0, 100).unwrap().total);
            assert_eq!(of_ours.1, found);
            let of_rows = timed(|| {
                let mut query = db.prepare_cached(SEARCH_ROWS).unwrap();
                let title = |row: &rusqlite::Row| row.get::<_, String>(1);
                query.query_map([phrase], title).unwrap().map(Result::unwrap).count()
            });
            assert_eq!(of_rows.1, listed);
            ours = ours.min(of_ours.0);
            rows = rows.min(of_rows.0);
        }
        line(&format!("search for \"{words}\", {found} listed"), ours, rows, 1.2);
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
