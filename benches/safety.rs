//! What keeping a portfolio safe costs, beside the same work on plain SQLite and plain files in one run.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod beside;

use std::fs;
use std::path::Path;

use beside::{PLAIN, bare, line, log_bare, open_bare, piece, plain, readiness_and_rows, sample};
use beside::{shortest, three_syncs, timed, typical};
use countersign::clock::Clock;
use countersign::store::{Access, Store};
use countersign::vault::KeyFile;
use countersign::{Passphrase, Portfolio};

/// How many files of 25 MB, less a little, the large portfolio has: 1 GB.
const FILES: u32 = 41;
const FILE: usize = 25_000_000;

fn main() {
    println!("Each line: ours, the bare work, the ratio, and the most it may be.\n");
    // `cargo bench --bench safety logging`: only that.
    let wanted: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    let parts: [(&str, fn()); 4] = [
        ("opening", opening),
        ("logging", logging),
        ("readiness", readiness),
        ("copying", copying),
    ];
    for (name, part) in parts {
        if wanted.is_empty() || wanted.iter().any(|word| word == name) {
            part();
        }
    }
}

/// Opening, once the key is derived: what both do is open the file, read what it holds and whose it is.
fn opening() {
    let (_folder, portfolio) = sample(500);
    let at = portfolio.folder().to_owned();
    drop(portfolio);
    plain(&at);
    let passphrase = Passphrase::published_for(&at).unwrap();
    let key = KeyFile::read(&at).unwrap().open(&passphrase).unwrap();
    let database = at.join("portfolio.db");
    let owner = "SELECT practitioner_name, stage FROM portfolio";
    let read =
        |db: &rusqlite::Connection| db.query_row(owner, [], |row| row.get::<_, String>(0)).unwrap();
    let ours = shortest(60, || {
        let store = Store::open(&database, &key, Access::Write).unwrap();
        read(store.db());
    });
    let theirs = shortest(60, || {
        let mut db = open_bare(&at.join(PLAIN));
        let lock = db.transaction_with_behavior(rusqlite::TransactionBehavior::Exclusive).unwrap();
        lock.commit().unwrap();
        read(&db);
    });
    line("opening, once the key is derived", ours, theirs, 1.5);
}

fn logging() {
    let (_folder, mut ours) = sample(2_000);
    let (folder, template) = sample(2_000);
    let at = template.folder().to_owned();
    drop(template);
    let mut db = bare(&at);
    let (mut encrypted, mut inserts) = (Vec::new(), Vec::new());
    for number in 0..300 {
        encrypted.push(timed(|| ours.log(&piece(number)).unwrap()).0);
        inserts.push(timed(|| log_bare(&mut db, &format!("bare {number}"), &piece(number))).0);
    }
    println!("this disk takes {:.1?} for the three syncs of a save", three_syncs(folder.path()));
    line("logging a piece", typical(encrypted), typical(inserts), 1.3);
    in_memory();
}

/// The same where syncing costs nothing: what is left is the work of the processor alone.
fn in_memory() {
    let Ok(folder) = tempfile::tempdir_in("/dev/shm") else { return };
    let (ours, template) = (folder.path().join("ours"), folder.path().join("template"));
    let mut ours = countersign::sample::make(&ours, 2_000).unwrap();
    drop(countersign::sample::make(&template, 2_000).unwrap());
    let mut db = bare(&template);
    let (mut encrypted, mut inserts) = (Vec::new(), Vec::new());
    for number in 0..300 {
        encrypted.push(timed(|| ours.log(&piece(number)).unwrap()).0);
        inserts.push(timed(|| log_bare(&mut db, &format!("bare {number}"), &piece(number))).0);
    }
    let (ours, bare) = (typical(encrypted), typical(inserts));
    println!(
        "logging a piece where syncing costs nothing: {ours:.1?} beside {bare:.1?}; at most 1.3 where a save's syncs take {:.1?} or more",
        ours.saturating_sub(bare).mul_f64(1.0 / 0.3).saturating_sub(bare)
    );
}

fn readiness() {
    let (_folder, portfolio) = sample(2_000);
    let at = portfolio.folder().to_owned();
    drop(portfolio);
    let (ours, rows) = readiness_and_rows(&at);
    line("readiness", ours, rows, 1.5);
}

/// A safety copy of 1 GB with one new file, beside writing that file and syncing it.
fn copying() {
    let (folder, mut portfolio) = sample(200);
    let place = folder.path().join("copies");
    for number in 0..FILES {
        portfolio.attach("film.bin", &noise(number)).unwrap();
    }
    let (first, _) = timed(|| portfolio.keep_copy(&place).unwrap());
    println!("a first safety copy of 1 GB: {first:.1?}");
    let (mut again, mut written) = (Vec::new(), Vec::new());
    for number in FILES..FILES + 5 {
        let bytes = noise(number);
        written.push(timed(|| write(&folder.path().join(format!("{number}.bin")), &bytes)).0);
        portfolio.attach("film.bin", &bytes).unwrap();
        advance(&portfolio);
        again.push(timed(|| portfolio.keep_copy(&place).unwrap()).0);
    }
    line("a safety copy of 1 GB with one new file", typical(again), typical(written), 3.0);
}

/// Each copy is named by its second.
fn advance(portfolio: &Portfolio) {
    if let Clock::Fixed(_) = portfolio.clock() {
        portfolio.clock().set(portfolio.clock().now() + chrono::Duration::seconds(1));
    }
}

fn write(path: &Path, bytes: &[u8]) {
    use std::io::Write;
    let mut file = fs::File::create(path).unwrap();
    file.write_all(bytes).unwrap();
    file.sync_all().unwrap();
    fs::File::open(path.parent().unwrap()).unwrap().sync_all().unwrap();
}

/// Bytes nobody can press together, another for each number.
fn noise(number: u32) -> Vec<u8> {
    let mut state = u64::from(number) + 1;
    let mut bytes = vec![0; FILE];
    for part in bytes.chunks_mut(8) {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        let length = part.len();
        part.copy_from_slice(&state.to_le_bytes()[..length]);
    }
    bytes
}
