//! A disk that fails, an app that is killed, a folder that is no place to work in: one sentence, and nothing lost.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use countersign::Portfolio;
use countersign::safety::{self, Opener};

use crate::people::{PASSPHRASE, amina, countersign, done, passphrase, refused};

const LOG: [&str; 7] = ["--kind", "discussion", "--on", "2026-03-01", "--title", "Now", "--text"];

fn closed() -> (tempfile::TempDir, String) {
    let mut amina = amina();
    amina.logs("Before", &["2.1/all"]);
    let at = amina.portfolio.folder().display().to_string();
    amina.portfolio.lock();
    (amina.folder, at)
}

fn titles(at: &str) -> Vec<String> {
    let portfolio = Portfolio::open(Path::new(at), &passphrase()).unwrap();
    portfolio.evidence_list("").unwrap().items.into_iter().map(|item| item.title).collect()
}

/// Runs `log` with the Nth call of one kind failing; whether it was reached.
fn with_fault(at: &str, file: &str, call: &str, error: &str, nth: u32) -> Option<(bool, String)> {
    let inject = format!("inject={call}:error={error}:when={nth}");
    let trace = Path::new(at).parent().unwrap().join("trace.txt");
    let output = Command::new("strace")
        .args([
            "-f",
            "-o",
            &trace.display().to_string(),
            "-e",
            &format!("trace={call}"),
            "-e",
            &inject,
        ])
        .args([env!("CARGO_BIN_EXE_countersign"), "log", at])
        .args(LOG)
        .args(["A walk.", "--attach", file])
        .env("COUNTERSIGN_PASSPHRASE", PASSPHRASE)
        .output()
        .expect("strace, which script/setup installs");
    let reached = fs::read_to_string(trace).unwrap().contains("(INJECTED)");
    let said = String::from_utf8_lossy(&output.stderr).trim().to_owned();
    reached.then_some((output.status.success(), said))
}

#[test]
fn every_write_sync_and_rename_may_fail_and_nothing_is_lost() {
    for (call, error) in
        [("pwrite64", "ENOSPC"), ("fsync", "EIO"), ("/^rename", "EIO"), ("ftruncate", "EIO")]
    {
        let (folder, at) = closed();
        let file = folder.path().join("walk.txt");
        let (mut nth, mut saved, mut failed) = (1, 1, 0);
        loop {
            fs::write(&file, format!("walk {call} {nth}")).unwrap();
            let Some((ok, said)) = with_fault(&at, &file.display().to_string(), call, error, nth)
            else {
                saved += 1;
                break;
            };
            let there = titles(&at);
            if ok {
                saved += 1;
            } else {
                failed += 1;
                assert_eq!(said.lines().count(), 1, "{call} {nth}: {said}");
            }
            // Told saved: it is there. Told not saved: it is not, or a save that came through after all.
            assert!(there.len() >= saved, "{call} {nth}: {} of {saved}: {said}", there.len());
            saved = there.len();
            let report = safety::check(Path::new(&at), Opener::Passphrase(&passphrase())).unwrap();
            assert!(report.faults.is_empty(), "{call} {nth}: {:?}", report.faults);
            nth += 1;
            assert!(nth < 200, "{call} has no end");
        }
        assert!(titles(&at).len() >= saved);
        assert!(failed > 0 || call == "ftruncate", "{call} never failed");
    }
}

/// How many times the app is killed; 1,000 with `COUNTERSIGN_KILLS=1000`.
fn kills() -> u32 {
    std::env::var("COUNTERSIGN_KILLS").ok().and_then(|number| number.parse().ok()).unwrap_or(40)
}

#[test]
fn the_app_may_be_killed_at_any_moment() {
    let (_folder, at) = closed();
    let mut told = 0;
    for number in 0..kills() {
        let mut child = Command::new(env!("CARGO_BIN_EXE_countersign"))
            .args(["log", &at])
            .args(LOG)
            .arg("A walk.")
            .env("COUNTERSIGN_PASSPHRASE", PASSPHRASE)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        std::thread::sleep(Duration::from_micros(u64::from(number * 977 % 40) * 500));
        let _ = child.kill();
        let output = child.wait_with_output().unwrap();
        told += usize::from(output.stdout.ends_with(b"\n"));
        if number % 20 == 19 {
            assert!(titles(&at).len() > told, "{told} were told, after {number} kills");
        }
    }
    let report = safety::check(Path::new(&at), Opener::Passphrase(&passphrase())).unwrap();
    assert!(report.faults.is_empty(), "{:?}", report.faults);
}

#[test]
fn a_folder_kept_in_step_with_the_internet_is_refused_and_may_be_read() {
    let (folder, at) = closed();
    let synced = folder.path().join("OneDrive - Dyffryn/portfolio");
    fs::create_dir_all(synced.parent().unwrap()).unwrap();
    fs::rename(&at, &synced).unwrap();
    let synced = synced.display().to_string();
    let mut log = vec!["log", &synced];
    log.extend(LOG);
    log.push("A walk.");
    assert!(refused(&log).starts_with("This portfolio is in a folder that is kept in step"));
    done(&["readiness", &synced]);
    let copy = folder.path().join("OneDrive - Dyffryn/mine.backup").display().to_string();
    done(&["backup", &synced, "-o", &copy]);
    let new = folder.path().join("Dropbox/new").display().to_string();
    let sentence = refused(&["new", &new, "--name", "A", "--stage", "entry"]);
    assert!(sentence.starts_with("This portfolio is in a folder that is kept in step"));
    assert!(!folder.path().join("Dropbox").exists());
}

#[test]
fn the_privacy_check_warns_at_saving_and_asking_and_repeats_nothing() {
    let (_folder, at) = closed();
    let mut log = vec!["log", &at];
    log.extend(LOG);
    log.extend(["Mrs Jones, MRN 1234567, was calm.", "--shows", "2.1/all"]);
    let output = countersign(&log);
    assert!(output.status.success(), "it warns and never stops anybody");
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("Please check (text): This looks like a person's name."), "{said}");
    assert!(said.contains("This looks like a hospital number."), "{said}");
    assert!(!said.contains("Jones") && !said.contains("1234567"), "{said}");
    let id = String::from_utf8(output.stdout).unwrap().trim().to_owned();
    let asked = countersign(&["ask", &at, "--evidence", &id, "--to", "Priya Nair"]);
    assert_eq!(String::from_utf8(asked.stderr).unwrap(), said);
}
