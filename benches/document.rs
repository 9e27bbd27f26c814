//! How fast a portfolio becomes a PDF, how that grows, and how much memory it takes. Each size runs in a process of its
//! own, so that its peak is its own; where another producer is installed it writes as many pages of the same words.
//!
//! `cargo bench --bench document`; sizes can be given: `-- 1000 5000`.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

#[path = "document/krilla.rs"]
mod krilla_peer;
#[path = "document/peers.rs"]
mod peers;

use std::path::Path;
use std::process::Command;
use std::time::Instant;

use countersign::Portfolio;
use countersign::document::{Block, Document, ExportOptions, Picture, render};

/// Peak memory at 1,000 entries.
const MOST_MEMORY: f64 = 70.0;
/// Size at 1,000 entries without pictures, in bytes.
const MOST_BYTES: f64 = 2_200_000.0;

struct Run {
    entries: f64,
    seconds: f64,
    megabytes: f64,
    pages: f64,
    bytes: f64,
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|one| one != "--bench").collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["one", folder] => return one(folder),
        ["krilla", folder] => return with_krilla(folder),
        _ => {}
    }
    let sizes: Vec<u32> = arguments.iter().filter_map(|size| size.parse().ok()).collect();
    let sizes = if sizes.is_empty() { vec![1_000, 5_000] } else { sizes };
    println!("entries    pages   seconds   peak MB   size MB   ms for an entry");
    let runs: Vec<Run> = sizes.iter().map(|&entries| measured(entries)).collect();
    if let [first, .., last] = runs.as_slice() {
        verdict(
            "time for an entry, largest against smallest",
            per(last, last.seconds) / per(first, first.seconds),
            1.05,
        );
        verdict(
            "memory for an entry, largest against smallest",
            per(last, last.megabytes) / per(first, first.megabytes),
            1.2,
        );
    }
    if let Some(thousand) = runs.iter().find(|run| run.entries == 1_000.0) {
        verdict("peak memory at 1,000 entries, MB", thousand.megabytes, MOST_MEMORY);
        verdict("size at 1,000 entries without pictures, bytes", thousand.bytes, MOST_BYTES);
        beside(thousand);
    }
}

/// The same words with every other producer that is installed, and how much slower each is.
fn beside(ours: &Run) {
    let folder = tempfile::tempdir_in("target").unwrap();
    let sample = countersign::sample::make(&folder.path().join("sample"), 1_000).unwrap();
    let document = sample.document(&ExportOptions::default()).unwrap();
    drop(sample);
    // It gets lines that are broken already and is timed without that; ours breaks its lines twice within its time.
    let peer = best(&folder.path().join("sample"), "krilla", 1_000);
    println!(
        "krilla, tagged: {:.2} s, {:.1} MB at its peak, {:.2} MB, {:.2} times as long, at least 1 wanted  {}",
        peer.seconds,
        peer.megabytes,
        peer.bytes / 1e6,
        peer.seconds / ours.seconds,
        if peer.seconds >= ours.seconds { "met" } else { "NOT MET" }
    );
    for peer in peers::run(&document.blocks, folder.path()) {
        let slower = peer.seconds / ours.seconds;
        let word = if slower >= peer.aim { "met" } else { "NOT MET" };
        println!(
            "{}: {:.2} s, {:.2} MB, {slower:.1} times as long, at least {} wanted  {word}",
            peer.name,
            peer.seconds,
            peer.bytes as f64 / 1e6,
            peer.aim
        );
    }
}

fn per(run: &Run, value: f64) -> f64 {
    value / run.entries
}

fn verdict(what: &str, is: f64, most: f64) {
    println!("{what}: {is:.2} of {most:.2}  {}", if is <= most { "met" } else { "NOT MET" });
}

/// The best of five runs of a size, each in a process of its own.
fn measured(entries: u32) -> Run {
    let folder = tempfile::tempdir_in("target").unwrap();
    let at = folder.path().join("sample");
    countersign::sample::make(&at, entries).unwrap();
    let best = best(&at, "one", entries);
    println!(
        "{entries:>7}{:>9}{:>10.3}{:>10.1}{:>10.2}{:>18.3}",
        best.pages,
        best.seconds,
        best.megabytes,
        best.bytes / 1e6,
        best.seconds * 1e3 / best.entries
    );
    best
}

/// The best of five runs with a portfolio, each in a process of its own.
fn best(at: &Path, what: &str, entries: u32) -> Run {
    let runs = (0..5).map(|_| {
        let output =
            Command::new(std::env::current_exe().unwrap()).arg(what).arg(at).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let text = String::from_utf8(output.stdout).unwrap();
        eprint!("{}", String::from_utf8_lossy(&output.stderr));
        let numbers: Vec<f64> = text.split_whitespace().map(|one| one.parse().unwrap()).collect();
        Run {
            entries: f64::from(entries),
            seconds: numbers[0],
            megabytes: numbers[1],
            pages: numbers[2],
            bytes: numbers[3],
        }
    });
    runs.min_by(|a, b| a.seconds.total_cmp(&b.seconds)).unwrap()
}

/// A portfolio as a document without its pictures and files, which are measured apart.
fn document(portfolio: &Portfolio) -> Document {
    let mut document = portfolio.document(&ExportOptions::default()).unwrap();
    document.attachments.clear();
    document.blocks.retain(|block| {
        !matches!(block, Block::Figure(figure) if matches!(figure.picture, Picture::Image(_)))
    });
    document
}

/// Renders one portfolio: seconds, peak megabytes, pages and bytes.
fn one(folder: &str) {
    let portfolio = Portfolio::open_sample(folder.as_ref()).unwrap();
    let document = document(&portfolio);
    let before = resident("VmRSS");
    let start = Instant::now();
    let rendered = render(&document, &mut |_, _| true).unwrap();
    let seconds = start.elapsed().as_secs_f64();
    let peak = resident("VmHWM");
    eprintln!("  blocks {before:.0} MB, then {:.0} MB more", peak - before);
    println!("{seconds} {peak} {} {}", rendered.pages, rendered.bytes.len());
}

/// The same with `krilla`.
fn with_krilla(folder: &str) {
    let portfolio = Portfolio::open_sample(folder.as_ref()).unwrap();
    let document = document(&portfolio);
    let before = resident("VmRSS");
    let (bytes, own) = krilla_peer::write(&document);
    let peak = resident("VmHWM");
    eprintln!("  blocks {before:.0} MB, then {:.0} MB more", peak - before);
    println!("{} {peak} 0 {}", own.as_secs_f64(), bytes.len());
}

/// A figure of this process, in megabytes; nothing where the system does not tell.
fn resident(what: &str) -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with(what));
    let kilobytes = line.and_then(|line| line.split_whitespace().nth(1)?.parse::<f64>().ok());
    kilobytes.unwrap_or(0.0) / 1e3
}
