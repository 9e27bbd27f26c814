//! Power cuts, replayed: what a person does is recorded as system calls, the disk is rebuilt as it
//! could be after a cut at each of them, and each disk is opened, checked and compared with what the
//! person had been told is saved.
//!
//! All of it, 100,000 disks: `COUNTERSIGN_CUTS=100000 cargo test --test power_cut -- --nocapture`

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]
#![cfg(target_os = "linux")]

mod disk;
mod record;
mod scenarios;

use std::fs;
use std::process::Command;

use disk::Disk;
use record::Call;
use scenarios::{SCENARIOS, Verdict};

/// How many disks are rebuilt, over all scenarios, when nothing else is said.
const QUICK: usize = 660;

/// What is found over the disks of one scenario.
#[derive(Default)]
struct Found {
    disks: usize,
    broken: Vec<String>,
}

/// Where the recorded person lives. A disk in memory, where there is one, is rebuilt much faster.
fn scratch() -> tempfile::TempDir {
    let memory = std::path::Path::new("/dev/shm");
    if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() }.unwrap()
}

fn replay(name: &str, disks: usize, syncs_count: bool) -> Found {
    let folder = scratch();
    let root = folder.path().join("live");
    fs::create_dir(&root).unwrap();
    scenarios::prepare(name, &root);
    let base = Disk::read(&root);
    let log = folder.path().join("calls.txt");
    let status = Command::new("strace")
        .args(["-f", "-xx", "-s", "100000000", "-e", record::TRACED, "-o"])
        .arg(&log)
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", "the_recorded_person", "--ignored", "--nocapture", "--test-threads=1"])
        .env("COUNTERSIGN_CUT", name)
        .env("COUNTERSIGN_CUT_AT", &root)
        .output()
        .expect("strace, which script/setup installs");
    assert!(status.status.success(), "{name}: {}", String::from_utf8_lossy(&status.stderr));
    let calls = record::read(&fs::read_to_string(&log).unwrap(), &root);
    let told = calls.iter().filter(|call| matches!(call, Call::Told(_))).count();
    assert!(told > 0, "{name} tells nothing");
    let mut found = Found::default();
    let state = folder.path().join("state");
    let mut judge = scenarios::Judge::new(name);
    let mut disk = base;
    let mut said = Vec::new();
    let mut happened = 0;
    for number in 0..disks {
        let cut = (number * (calls.len() + 1)) / disks;
        for call in &calls[happened..cut] {
            match call {
                Call::Told(text) => said.push(text.clone()),
                Call::Sync(_) if !syncs_count => {}
                call => disk.happens(call),
            }
        }
        happened = cut;
        let left = match number % 4 {
            0 => disk.nothing_unsynced(),
            1 => disk.everything(),
            _ => disk.some(number as u64 + 1),
        };
        left.write(&state);
        found.disks += 1;
        if let Verdict::Broken(why) = judge.judge(&state, &said) {
            found.broken.push(format!("{name}, after call {cut} of {}: {why}", calls.len()));
        }
        fs::remove_dir_all(&state).unwrap();
    }
    found
}

#[test]
fn no_power_cut_damages_a_portfolio_or_loses_what_was_said_to_be_saved() {
    let disks = std::env::var("COUNTERSIGN_CUTS").ok().and_then(|number| number.parse().ok());
    let disks: usize = disks.unwrap_or(QUICK);
    let each = disks.div_ceil(SCENARIOS.len());
    let mut all = 0;
    let mut broken = Vec::new();
    // Two at a time: each has its own folder.
    for pair in SCENARIOS.chunks(2) {
        std::thread::scope(|scope| {
            let running: Vec<_> = pair
                .iter()
                .map(|name| scope.spawn(move || (name, replay(name, each, true))))
                .collect();
            for one in running {
                let (name, found) = one.join().unwrap();
                println!("{name}: {} disks, {} broken", found.disks, found.broken.len());
                all += found.disks;
                broken.extend(found.broken);
            }
        });
    }
    println!("{all} disks over {} scenarios, {} broken", SCENARIOS.len(), broken.len());
    broken.truncate(20);
    assert!(broken.is_empty(), "{broken:#?}");
}

#[test]
fn without_syncing_the_replay_finds_damage() {
    // As if `synchronous` were off: nothing that was asked to be on the disk counts.
    let found = replay("save", 200, false);
    assert!(!found.broken.is_empty(), "a replay that finds nothing proves nothing");
}

#[test]
#[ignore = "the person whose system calls are recorded; started by the other tests"]
fn the_recorded_person() {
    if let (Ok(name), Some(at)) =
        (std::env::var("COUNTERSIGN_CUT"), std::env::var_os("COUNTERSIGN_CUT_AT"))
    {
        scenarios::act(&name, at.as_ref());
    }
}
