//! How fast a passport is made and checked, beside the same work done bare, in one run.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use countersign::bundle::Kind;
use countersign::clock::Clock;
use countersign::document::check_files;
use countersign::evidence::{EvidenceInput, Kind as EvidenceKind, Shows};
use countersign::ids::Randomness;
use countersign::passport::{Include, verify};
use countersign::sign_off::{Decision, Identity, Judgement, Signer, Trust};
use countersign::{NewPortfolio, Portfolio};
use ed25519_dalek::{Signer as _, SigningKey};
use sha2::{Digest, Sha256};

const RECORDS: usize = 500;
const FILES: usize = 8;
const FILE: usize = 24_500_000;

fn main() {
    println!("Each line: ours, the bare work, the ratio, and the most it may be.\n");
    let folder = tempfile::tempdir_in("target").unwrap();
    let portfolio = portfolio(folder.path());
    let path = folder.path().join("a.passport");
    making(folder.path(), &portfolio, &path);
    checking(&path);
    memory(&path);
    many(folder.path(), &portfolio);
}

fn portfolio(folder: &Path) -> Portfolio {
    let new = NewPortfolio {
        name: "Amina Yusuf".into(),
        stage: "entry".into(),
        framework: String::new(),
        started_in_post: None,
    };
    let clock = Clock::fixed("2026-03-14T12:00:00+00:00".parse().unwrap());
    let at = folder.join("portfolio");
    let mut portfolio = Portfolio::create_sample(&at, &new, clock, Randomness::counted(7)).unwrap();
    let says = Identity {
        name: "Priya Nair".into(),
        role: "preceptor".into(),
        profession: String::new(),
        regulator: "HCPC".into(),
        number: "OT012345".into(),
        employer: String::new(),
    };
    let priya = Signer::new(&says, portfolio.clock(), &Randomness::counted(1 << 40)).unwrap();
    let mut batch = Vec::new();
    for number in 0..RECORDS {
        let mut input =
            EvidenceInput::empty(EvidenceKind::ReflectiveAccount, "2026-03-10".parse().unwrap());
        input.title = format!("A walk to the dining room, number {number}");
        input.text = "I walked beside a gentleman to the dining room and back. ".repeat(8);
        input.shows = vec![Shows { indicator: "2.1/all".into(), how: String::new() }];
        if number < FILES {
            let mut state = number as u64 + 1;
            let content: Vec<u8> = (0..FILE)
                .map(|_| {
                    state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                    (state >> 56) as u8
                })
                .collect();
            input.files = vec![portfolio.attach("film.bin", &content).unwrap().into()];
        }
        let id = portfolio.log(&input).unwrap();
        batch.push(Judgement {
            evidence: vec![id],
            indicator: "2.1/all".into(),
            decision: Decision::Achieved,
            comment: "Calm and clear.".into(),
            shown: Default::default(),
        });
    }
    for part in batch.chunks(100) {
        portfolio.sign(&priya, part).unwrap();
    }
    portfolio
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

fn making(folder: &Path, portfolio: &Portfolio, path: &Path) {
    let make = || {
        let _ = std::fs::remove_file(path);
        portfolio.passport(Include::Files).unwrap().save_new(path, &mut |_, _| true).unwrap();
    };
    make();
    let bytes = std::fs::read(path).unwrap();
    let copy = folder.join("copy");
    let (mut ours, mut bare) = (Duration::MAX, Duration::MAX);
    // In turns, so that a busy moment meets both.
    for _ in 0..7 {
        ours = ours.min(shortest(1, make));
        bare = bare.min(shortest(1, || {
            let _ = std::fs::remove_file(&copy);
            let mut file = File::create(&copy).unwrap();
            file.write_all(&bytes).unwrap();
            file.sync_all().unwrap();
        }));
    }
    line("making a passport, against copying its bytes with fsync", ours, bare, 1.5);
}

fn check(path: &Path) {
    let now = "2026-03-20T12:00:00+00:00".parse().unwrap();
    let file = File::open(path).unwrap();
    let verdict = verify(file, Kind::Passport, &Trust::default(), now).unwrap();
    assert_eq!(verdict.records.len(), RECORDS);
}

fn checking(path: &Path) {
    let bytes = std::fs::read(path).unwrap();
    let key = SigningKey::from_bytes(&[7; 32]);
    let message = vec![7; 2_000];
    let signature = key.sign(&message);
    let public = key.verifying_key();
    let bare = || {
        std::hint::black_box(Sha256::digest(&bytes));
        for _ in 0..RECORDS {
            public.verify_strict(&message, &signature).unwrap();
        }
    };
    // In turns, so that a busy moment meets both.
    let (mut ours, mut theirs) = (Duration::MAX, Duration::MAX);
    for _ in 0..9 {
        ours = ours.min(shortest(1, || check(path)));
        theirs = theirs.min(shortest(1, bare));
    }
    let size = bytes.len() / 1_000_000;
    line(&format!("checking {RECORDS} records and {size} MB"), ours, theirs, 1.3);
}

/// The most memory the command took.
fn memory(path: &Path) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_countersign"))
        .arg("verify")
        .arg(path)
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let mut most = 0;
    while child.try_wait().unwrap().is_none() {
        let status = std::fs::read_to_string(format!("/proc/{}/status", child.id()));
        let kib = status.unwrap_or_default();
        let kib = kib.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kib = kib.and_then(|rest| rest.trim().trim_end_matches(" kB").parse().ok());
        most = most.max(kib.unwrap_or(0_u64));
        std::thread::sleep(Duration::from_millis(1));
    }
    let verdict = if most < 64 * 1024 { "met" } else { "NOT MET" };
    println!("most memory while checking: {} MB of 64  {verdict}", most / 1024);
}

/// The processor time this program has taken, of all its threads.
fn processor() -> Duration {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap();
    let after_name = stat.rsplit(')').next().unwrap();
    let ticks = after_name.split_whitespace().skip(11).take(2);
    // Linux counts a hundred ticks a second.
    Duration::from_millis(10 * ticks.map(|number| number.parse::<u64>().unwrap()).sum::<u64>())
}

/// A hundred, as the command checks them: all at once, and one after another.
fn many(folder: &Path, portfolio: &Portfolio) {
    let path = folder.join("texts.passport");
    portfolio.passport(Include::Texts).unwrap().save_new(&path, &mut |_, _| true).unwrap();
    let paths: Vec<_> = (0..100)
        .map(|number| {
            let link = folder.join(format!("{number}.passport"));
            std::fs::hard_link(&path, &link).unwrap();
            link
        })
        .collect();
    let now = "2026-03-20T12:00:00+00:00".parse().unwrap();
    let check = |paths: &[PathBuf]| {
        let checked = check_files(paths, &Trust::default(), now);
        assert!(checked.iter().all(|one| one.intact()));
    };
    let measured = |work: &dyn Fn()| {
        let (start, before) = (Instant::now(), processor());
        work();
        let (time, busy) = (start.elapsed(), processor() - before);
        (time, busy.as_secs_f64() / time.as_secs_f64())
    };
    // In turns of twenty, so that a busy moment meets both.
    let (mut together, mut alone) = ((Duration::ZERO, 0.0), (Duration::ZERO, 0.0));
    for part in paths.chunks(20) {
        let (time, cores) = measured(&|| check(part));
        together = (together.0 + time, together.1 + cores / 5.0);
        let (time, cores) =
            measured(&|| part.iter().for_each(|one| check(std::slice::from_ref(one))));
        alone = (alone.0 + time, alone.1 + cores / 5.0);
    }
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let faster = alone.0.as_secs_f64() / together.0.as_secs_f64();
    let verdict = if cores < 2 || faster >= 1.6 { "met" } else { "NOT MET" };
    println!(
        "\n100 passports at once: {:.1?}; one after another: {:.1?}; {faster:.2} times as fast of 1.6  {verdict}",
        together.0, alone.0
    );
    println!(
        "cores at work, of {cores}: {:.2} at once, {:.2} one after another; {:.2} times as many",
        together.1,
        alone.1,
        together.1 / alone.1
    );
}
