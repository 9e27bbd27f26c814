//! A disk that fails, a folder that is no place to work in: one sentence, and nothing lost.

use std::fs;
use std::path::Path;

use countersign::safety::{self, Opener};
use countersign::vault::{KEYS, KeyFile, SPARE_KEYS};
use countersign::{Passphrase, Portfolio};

use crate::people::{PASSPHRASE, amina, countersign, done, passphrase, program, refused};
use crate::unchanged::unchanged;

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

/// What came of a save: whether it was told to be saved, the sentence, the call that failed, and whether
/// it was the last of its kind.
struct Ended {
    saved: bool,
    said: String,
    failed: String,
    last: bool,
}

/// Runs `log` with the Nth call of one kind failing; none when it was not reached.
fn with_fault(at: &str, file: &str, call: &str, error: &str, nth: u32) -> Option<Ended> {
    let inject = format!("inject={call}:error={error}:when={nth}");
    let trace = Path::new(at).parent().unwrap().join("trace.txt");
    let output = program("strace")
        .args([
            "-f",
            "-y",
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
    let trace = fs::read_to_string(trace).unwrap();
    let mut calls = trace.lines().filter(|line| !line.contains("+++"));
    let failed = calls.find(|line| line.ends_with("(INJECTED)"))?.to_owned();
    let last = calls.next().is_none();
    let said = String::from_utf8_lossy(&output.stderr).trim().to_owned();
    Some(Ended { saved: output.status.success(), said, failed, last })
}

#[test]
fn every_write_sync_and_rename_may_fail_and_nothing_is_lost() {
    for (call, error) in
        [("pwrite64", "ENOSPC"), ("fsync", "EIO"), ("/^rename", "EIO"), ("ftruncate", "EIO")]
    {
        let (folder, at) = closed();
        let file = folder.path().join("walk.txt");
        let (mut nth, mut saved, mut failed) = (1, 1, 0);
        // SQLite does not mind when it cannot sync the folder of its journal.
        let minded = |call: &str| !call.contains(&format!("<{at}>"));
        loop {
            fs::write(&file, format!("walk {call} {nth}")).unwrap();
            let Some(Ended { saved: ok, said, failed: which, last }) =
                with_fault(&at, &file.display().to_string(), call, error, nth)
            else {
                saved += 1;
                break;
            };
            let there = titles(&at);
            if ok {
                // The last sync is of the empty journal when the portfolio is closed, long after the save.
                let told = call != "fsync" || last || !minded(&which);
                assert!(told, "told to be saved, in spite of {which}");
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

#[test]
fn a_portfolio_whose_save_was_cut_short_can_be_looked_at() {
    let (folder, at) = closed();
    let journal = Path::new(&at).join("portfolio.db-journal");
    let copy = folder.path().join("mine.backup").display().to_string();
    for verb in [vec!["evidence", &at], vec!["backup", &at, "-o", &copy], vec!["check", &at]] {
        // Killed when all is written and the journal is to be emptied: the save did not happen.
        let output = program("strace")
            .args(["-f", "-o", "/dev/null", "-e", "trace=ftruncate"])
            .args(["-e", "inject=ftruncate:signal=KILL:when=1"])
            .args([env!("CARGO_BIN_EXE_countersign"), "log", &at])
            .args(LOG)
            .arg("A walk.")
            .env("COUNTERSIGN_PASSPHRASE", PASSPHRASE)
            .output()
            .expect("strace, which script/setup installs");
        assert_eq!(String::from_utf8_lossy(&output.stdout), "");
        assert!(fs::metadata(&journal).unwrap().len() > 0, "nothing was cut short");
        done(&verb);
        assert_eq!(titles(&at), ["Before"], "{verb:?}");
    }
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
    assert!(refused(&log).starts_with("This portfolio is in a folder that is synced online"));
    done(&["readiness", &synced]);
    let copy = folder.path().join("OneDrive - Dyffryn/mine.backup").display().to_string();
    done(&["backup", &synced, "-o", &copy]);
    let new = folder.path().join("Dropbox/new").display().to_string();
    let sentence = refused(&["new", &new, "--name", "A", "--stage", "entry"]);
    assert!(sentence.starts_with("This portfolio is in a folder that is synced online"));
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

#[test]
fn a_safety_copy_that_the_disk_only_says_it_took_is_not_kept() {
    let (folder, at) = closed();
    let copy = folder.path().join("mine.backup").display().to_string();
    let backing_up = |to: &[&str], lost: &str| {
        let output = unchanged(folder.path(), || {
            program("strace")
                .args(["-f", "-o", "/dev/null", "-e", "trace=write,pwrite64", "-e"])
                .arg(format!("inject={lost}"))
                .args([env!("CARGO_BIN_EXE_countersign"), "backup", &at])
                .args(to)
                .env("COUNTERSIGN_PASSPHRASE", PASSPHRASE)
                .output()
                .expect("strace, which script/setup installs")
        });
        assert_eq!(
            String::from_utf8_lossy(&output.stderr),
            "The safety copy could not be read back, so it was not kept. Your portfolio is unchanged. Try another disk.\n",
            "{lost}"
        );
    };
    // A part of the file, and a page of the database on its way into it.
    backing_up(&["-o", &copy], "write:retval=8192:when=20");
    backing_up(&["-o", &copy], "pwrite64:retval=4096:when=20");
    done(&["backup", &at, "-o", &copy]);
    // The same for one that is kept with the earlier ones.
    let copies = folder.path().join("copies").display().to_string();
    done(&["backup", &at, "--keep-in", &copies]);
    backing_up(&["--keep-in", &copies], "pwrite64:retval=4096:when=20");
}

#[test]
fn a_passphrase_that_could_not_be_changed_is_the_old_one_and_one_that_was_is_said_to_be_new() {
    let next = "loud blue teapot";
    let opens = |at: &str, name: &str, with: &str| {
        let keys = KeyFile::read_one(&Path::new(at).join(name)).unwrap();
        keys.open(&Passphrase::new(with)).is_ok()
    };
    // One call fails, or all from it on: the first file's name, the second's, and putting the first back.
    for (call, when) in [
        ("/^rename", "1"),
        ("/^rename", "2"),
        ("/^rename", "2+"),
        ("fsync", "1"),
        ("fsync", "2"),
        ("fsync", "3"),
        ("fsync", "4"),
    ] {
        let (_folder, at) = closed();
        let output = program("strace")
            .args(["-f", "-o", "/dev/null", "-e", &format!("trace={call}")])
            .args(["-e", &format!("inject={call}:error=EIO:when={when}")])
            .args([env!("CARGO_BIN_EXE_countersign"), "passphrase", &at])
            .env("COUNTERSIGN_PASSPHRASE", PASSPHRASE)
            .env("COUNTERSIGN_NEW_PASSPHRASE", next)
            .output()
            .unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        let what = format!("{call} {when}: {said}");
        let [old_opens, new_opens] = [PASSPHRASE, next].map(|with| opens(&at, KEYS, with));
        assert_ne!(old_opens, new_opens, "{what}");
        if output.status.success() {
            assert!(new_opens && opens(&at, SPARE_KEYS, next), "{what}");
        } else if said.contains("Nothing was changed") {
            assert!(old_opens && opens(&at, SPARE_KEYS, PASSPHRASE), "{what}");
        } else {
            assert!(said.starts_with("Your new passphrase or recovery key works now."), "{what}");
            assert!(new_opens && opens(&at, SPARE_KEYS, PASSPHRASE), "{what}");
            // The next time it is opened both are the same again.
            drop(Portfolio::open(Path::new(&at), &Passphrase::new(next)).unwrap());
            assert!(opens(&at, SPARE_KEYS, next), "{what}");
        }
        assert_eq!(when == "2+", said.starts_with("Your new passphrase"), "{what}");
    }
}
