//! Another program holds a file for a moment, or for longer: a scanner for viruses, one that keeps folders in step, a
//! reader of PDFs. Windows refuses then what Linux allows, so Linux is told to refuse it too.

use std::collections::HashMap;
use std::fs;
use std::path::Path;
use std::process::Output;

use countersign::Portfolio;
use countersign::safety::{self, Opener};

use crate::on_windows::closed;
use crate::people::{PASSPHRASE, done, passphrase, program};
use crate::unchanged::unchanged;

const NEXT: &str = "loud blue teapot";
const HELD: &str = "another program holds the file, so close that program or wait a minute, and try again. Nothing was changed.\n";

/// Runs the command line while the system refuses a kind of call, of one file or of all, so many times.
fn while_refused(calls: &str, of: Option<&Path>, when: &str, arguments: &[&str]) -> Output {
    let mut strace = program("strace");
    strace.args(["-f", "-o", "/dev/null", "-e", &format!("trace={calls}")]);
    strace.args(["-e", &format!("inject={calls}:error=EBUSY:when={when}")]);
    if let Some(file) = of {
        strace.arg("-P").arg(file);
    }
    strace
        .arg(env!("CARGO_BIN_EXE_countersign"))
        .args(arguments)
        .env("COUNTERSIGN_PASSPHRASE", PASSPHRASE)
        .env("COUNTERSIGN_NEW_PASSPHRASE", NEXT)
        .output()
        .expect("strace, which script/setup installs")
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn a_name_that_is_refused_three_times_and_then_given_is_given() {
    let (folder, at) = closed();
    let place = |name: &str| folder.path().join(name).display().to_string();
    let [file, copies, out, pdf, restored, moved] =
        ["mine.backup", "copies", "out", "mine.pdf", "restored", "moved"].map(place);
    done(&["backup", &at, "-o", &file]);
    done(&["export", &at, "-o", &pdf]);
    for verb in [
        vec!["backup", &at, "--keep-in", &copies],
        vec!["take-out", &at, "-o", &out],
        vec!["export", &at, "-o", &pdf],
        vec!["restore", &file, &restored],
        vec!["restore", &file, &restored],
        vec!["move", &at, &moved],
        vec!["passphrase", &moved],
    ] {
        let output = while_refused("/^rename", None, "1..3", &verb);
        assert!(output.status.success(), "{verb:?}: {}", said(&output));
    }
    assert!(!Path::new(&at).exists() && Path::new(&place("restored.before")).is_dir());
    let restored = Portfolio::open(Path::new(&restored), &passphrase()).unwrap();
    assert_eq!(restored.evidence_list("").unwrap().items.len(), 1);
}

#[test]
fn what_is_removed_may_be_refused_three_times_too() {
    let (folder, at) = closed();
    let moved = folder.path().join("moved").display().to_string();
    let unlink = "/^(unlink|rmdir)";
    let output = while_refused(unlink, None, "1..3", &["move", &at, &moved]);
    assert_eq!((output.status.code(), said(&output)), (Some(0), String::new()));
    assert!(!Path::new(&at).exists());
    let output =
        while_refused(unlink, None, "1..3", &["erase", &moved, "--everything", "--for-good"]);
    assert!(output.status.success(), "{}", said(&output));
    assert!(!Path::new(&moved).join("portfolio.db").exists());
}

#[test]
fn a_document_that_is_shown_in_another_program_is_said_to_be() {
    let (folder, at) = closed();
    let pdf = folder.path().join("mine.pdf").display().to_string();
    done(&["export", &at, "-o", &pdf]);
    let output = unchanged(folder.path(), || {
        while_refused("/^rename", None, "1+", &["export", &at, "-o", &pdf])
    });
    assert_eq!(
        said(&output),
        "The document could not be written there. Nothing was left behind. Another program has the old one open: close it there, or choose another name.\n"
    );
}

#[test]
fn a_file_that_another_program_holds_is_not_called_damaged() {
    let (folder, at) = closed();
    let place = |name: &str| folder.path().join(name);
    let attached = first_file(&Path::new(&at).join("attachments"));
    fs::remove_file(Path::new(&at).join("portfolio.keys.spare")).unwrap();
    let keys = Path::new(&at).join("portfolio.keys");
    let database = Path::new(&at).join("portfolio.db");
    let new = place("new.backup").display().to_string();
    let [again, third] = ["again", "third"].map(|name| place(name).display().to_string());
    for (held, verb) in [
        (&keys, vec!["readiness", &at]),
        (&keys, vec!["check", &at]),
        (&keys, vec!["backup", &at, "--keep-in", &again]),
        (&attached, vec!["check", &at]),
        (&attached, vec!["backup", &at, "-o", &new]),
        (&attached, vec!["backup", &at, "--keep-in", &third]),
    ] {
        let output = while_refused("openat", Some(held), "1+", &verb);
        let said = said(&output);
        assert!(!output.status.success(), "{verb:?}");
        assert!(said.ends_with(HELD), "{} {verb:?}: {said}", held.display());
        // For a moment only: it is waited for.
        let output = while_refused("openat", Some(held), "1..3", &verb);
        assert!(output.status.success() || verb[0] == "check", "{verb:?}: {output:?}");
    }
    // SQLite asks for the database in its own way.
    let output = while_refused("openat", Some(&database), "1+", &["readiness", &at]);
    assert!(said(&output).starts_with("Opening the portfolio did not work: "), "{output:?}");
    let report = safety::check(Path::new(&at), Opener::Passphrase(&passphrase())).unwrap();
    // Nothing but the spare that was taken away above.
    assert_eq!(report.faults.len(), 1, "{:?}", report.faults);
}

/// The first file below a folder.
fn first_file(folder: &Path) -> std::path::PathBuf {
    let inside = fs::read_dir(folder).unwrap().next().unwrap().unwrap().path();
    if inside.is_dir() { first_file(&inside) } else { inside }
}

#[test]
fn what_is_given_to_the_disk_was_opened_to_be_written_to() {
    // Windows takes nothing to the disk for whoever only reads. A folder is one there is no such call for.
    let (folder, at) = closed();
    let place = |name: &str| folder.path().join(name).display().to_string();
    let [file, copies, restored, moved] = ["mine.backup", "copies", "restored", "moved"].map(place);
    let mut seen = 0;
    for verb in [
        vec!["backup", &at, "--keep-in", &copies],
        vec!["backup", &at, "-o", &file],
        vec!["restore", &file, &restored],
        vec!["move", &at, &moved],
    ] {
        let trace = place("trace.txt");
        let output = program("strace")
            .args(["-f", "-y", "-o", &trace, "-e", "trace=openat,fsync,fdatasync,close"])
            .arg(env!("CARGO_BIN_EXE_countersign"))
            .args(&verb)
            .env("COUNTERSIGN_PASSPHRASE", PASSPHRASE)
            .output()
            .unwrap();
        assert!(output.status.success(), "{verb:?}: {}", said(&output));
        let trace = fs::read_to_string(&trace).unwrap();
        for (line, to_write) in given_to_the_disk(&trace) {
            assert!(to_write, "{verb:?}: {line}");
            seen += 1;
        }
    }
    assert!(seen > 3, "only {seen} were looked at");
}

/// The calls of a trace that give a file to the disk, and whether it was opened to be written to. A folder is a name that
/// others begin with.
fn given_to_the_disk(trace: &str) -> Vec<(&str, bool)> {
    let (mut opened, mut begun, mut given) = (HashMap::new(), HashMap::new(), Vec::new());
    for line in trace.lines() {
        let who = line.split(' ').next().unwrap_or_default();
        if line.contains("openat(") {
            begun.insert(who, line.contains("O_RDWR") || line.contains("O_WRONLY"));
        }
        if line.contains("openat") {
            // `… = 5</way/to/it>`, perhaps on a line of its own.
            let number = line.rsplit(" = ").next().and_then(|made| made.split('<').next());
            opened.insert(number.unwrap_or_default(), begun[who]);
        } else if let Some((_, rest)) = line.split_once("sync(") {
            let (number, rest) = rest.split_once('<').unwrap();
            let name = rest.split('>').next().unwrap_or_default();
            if !trace.contains(&format!("{name}/")) {
                given.push((line, opened.get(number) == Some(&true)));
            }
        }
    }
    given
}
