//! Files that are written where a person said: nothing of theirs is replaced, and nobody else reads them.

use std::fs;

use countersign::sign_off::Decision;

use crate::people::{Amina, amina, done, judgement, priya, refused};
use crate::unchanged::unchanged;

/// Amina's portfolio with a piece that was signed and has a file, closed; its folder and the piece's id.
fn closed() -> (tempfile::TempDir, String, String) {
    let mut amina = amina();
    let mut input = crate::people::piece("Walking", &["2.1/all"]);
    input.files.push(amina.portfolio.attach("notes.txt", b"some notes").unwrap().into());
    let id = amina.portfolio.log(&input).unwrap();
    let judged = [judgement(&id, "2.1/all", Decision::Achieved)];
    amina.portfolio.sign(&priya(), &judged).unwrap();
    let Amina { folder, portfolio, .. } = amina;
    let at = portfolio.folder().display().to_string();
    portfolio.lock();
    (folder, at, id)
}

const EXISTS: &str =
    "There is already a file with that name. Nothing was changed. Choose another name.";

#[test]
fn no_verb_that_writes_replaces_what_is_there() {
    let (folder, at, id) = closed();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let (signer, other) = (path("priya.signer"), path("other.signer"));
    done(&["signer", "new", &signer, "--name", "Priya Nair"]);
    done(&["signer", "new", &other, "--name", "Rhys Jones"]);
    done(&["signer", "card", &other, "-o", &path("other.card")]);
    done(&["ask", &at, "--evidence", &id, "--to", "Priya", "-o", &path("for.ask")]);
    fs::write(path("essay.docx"), "my essay").unwrap();
    let item = format!("2.1/all@{id}");
    let (ask, card) = (path("for.ask"), path("other.card"));
    let answered = path("sent.answer");
    done(&["answer", &ask, "--signer", &signer, "--achieved", &item, "-o", &answered]);
    done(&["passport", &at, "-o", &path("my.passport")]);
    let passport = path("my.passport");
    let own = ["portfolio.db", "portfolio.keys", "portfolio.keys.spare", "portfolio.reserve"];
    let own = own.map(|name| format!("{at}/{name}"));
    let theirs = [path("essay.docx"), signer.clone(), ask.clone(), passport.clone(), path("")];
    for target in own.iter().chain(&theirs) {
        let verbs: [&[&str]; 12] = [
            &["export", &at, "-o", target],
            &["export", &at, "--as", "passport", "-o", target],
            &["export", &at, "--as", "appraisal", "-o", target],
            &["passport", &at, "-o", target],
            &["ask", &at, "--evidence", &id, "--to", "Priya", "-o", target],
            &["answer", &ask, "--signer", &signer, "--achieved", &item, "-o", target],
            &["backup", &at, "-o", target],
            &["take-out", &at, "-o", target],
            &["signer", "new", target, "--name", "Another"],
            &["signer", "card", &signer, "-o", target],
            &["signer", "rotate", &signer, "--to", &card, "-o", target],
            &["verify", &passport, "--print", target],
        ];
        for verb in verbs {
            let said = unchanged(folder.path(), || refused(verb));
            let no_place = said.starts_with("A file cannot be written there:")
                || said.starts_with("That folder is inside a portfolio");
            assert!(said == EXISTS || no_place, "{verb:?}: {said}");
        }
    }
    // A name that the portfolio would take for its own.
    for name in ["portfolio.db-journal", "erased.json", "attachments/x.pdf"] {
        let target = format!("{at}/{name}");
        let said = unchanged(folder.path(), || refused(&["export", &at, "-o", &target]));
        assert!(said.starts_with("A file cannot be written there:"), "{name}: {said}");
    }
    if cfg!(unix) {
        let said = refused(&["export", &at, "-o", "/dev/null"]);
        assert!(said.starts_with("A file cannot be written"), "{said}");
    }
}

#[test]
fn an_older_pdf_is_replaced_by_the_new_one() {
    let (folder, at, _) = closed();
    let to = folder.path().join("portfolio.pdf");
    fs::write(&to, b"%PDF-1.7 an older one").unwrap();
    done(&["export", &at, "-o", &to.display().to_string()]);
    assert!(fs::read(&to).unwrap().len() > 1_000);
}

#[test]
#[cfg(unix)]
fn nobody_else_reads_what_is_written() {
    use std::os::unix::fs::PermissionsExt;
    fn open_to_others(at: &std::path::Path, found: &mut Vec<String>) {
        let mode = fs::symlink_metadata(at).unwrap().permissions().mode();
        if mode & 0o077 != 0 {
            found.push(format!("{} {:o}", at.display(), mode & 0o777));
        }
        if at.is_dir() {
            fs::read_dir(at).unwrap().for_each(|one| open_to_others(&one.unwrap().path(), found));
        }
    }
    let place = tempfile::tempdir().unwrap();
    let path = |name: &str| place.path().join(name).display().to_string();
    let run = |arguments: &[&str]| {
        let output = std::process::Command::new("sh")
            .args(["-c", "umask 022; exec \"$@\"", "sh", env!("CARGO_BIN_EXE_countersign")])
            .args(arguments)
            .env("COUNTERSIGN_PASSPHRASE", crate::people::PASSPHRASE)
            .env("SIGNER_PASSPHRASE", "three small words")
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    fs::write(path("notes.txt"), "some notes").unwrap();
    let notes = path("notes.txt");
    let at = path("above/portfolio");
    run(&["new", &at, "--name", "Amina Yusuf", "--stage", "entry"]);
    let log = ["log", &at, "--kind", "discussion", "--on", "2026-03-01", "--title", "T"];
    let id = run(&[&log[..], &["--attach", &notes, "--shows", "2.1/all"]].concat());
    let id = id.trim();
    run(&["signer", "new", &path("priya.signer"), "--name", "Priya Nair"]);
    run(&["ask", &at, "--evidence", id, "--to", "Priya", "-o", &path("for.ask")]);
    let (ask, signer, item) = (path("for.ask"), path("priya.signer"), format!("2.1/all@{id}"));
    run(&["answer", &ask, "--signer", &signer, "--achieved", &item, "-o", &path("an.answer")]);
    run(&["accept", &at, &path("an.answer")]);
    run(&["export", &at, "-o", &path("out.pdf")]);
    run(&["passport", &at, "--files", "-o", &path("my.passport")]);
    run(&["verify", &path("my.passport"), "--print", &path("check.pdf")]);
    run(&["take-out", &at, "-o", &path("out")]);
    run(&["backup", &at]);
    run(&["backup", &at, "-o", &path("a.backup")]);
    run(&["restore", &path("a.backup"), &path("restored")]);
    run(&["recover", &at, &path("recovered")]);
    run(&["move", &path("restored"), &path("moved")]);
    run(&["sample", &path("sample"), "--entries", "3"]);
    fs::remove_file(path("notes.txt")).unwrap();
    let mut found = Vec::new();
    for entry in fs::read_dir(place.path()).unwrap() {
        open_to_others(&entry.unwrap().path(), &mut found);
    }
    assert!(found.is_empty(), "others read: {}", found.join("\n"));
}

#[test]
#[cfg(target_os = "linux")]
fn what_was_done_is_not_said_to_be_undone_when_only_the_answer_cannot_be_printed() {
    let (folder, at, id) = closed();
    let into = |arguments: &[&str], to: &str| {
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_countersign"))
            .args(arguments)
            .env("COUNTERSIGN_PASSPHRASE", crate::people::PASSPHRASE)
            .env("SIGNER_PASSPHRASE", "three small words")
            .stdout(fs::OpenOptions::new().write(true).open(to).unwrap())
            .output()
            .unwrap();
        // What is said beside the answer comes first.
        let said = String::from_utf8(output.stderr).unwrap();
        (output.status.code(), said.lines().next_back().unwrap_or_default().to_owned())
    };
    const DONE: &str = "What you asked for was done. Only the answer could not be printed: there is no room. Look before you ask again.";
    let path = |name: &str| folder.path().join(name).display().to_string();
    let log = ["log", &at, "--kind", "discussion", "--on", "2026-03-01", "--title", "Once"];
    for verb in [
        &log[..],
        &["ask", &at, "--evidence", &id, "--to", "Priya"],
        &["passport", &at, "-o", &path("my.passport")],
        &["backup", &at, "-o", &path("a.backup")],
        &["take-out", &at, "-o", &path("out")],
        &["export", &at, "-o", &path("out.pdf")],
        &["withdraw", &at, &id],
        &["framework", "add", &at, "care-certificate-2025"],
        &["signer", "new", &path("priya.signer"), "--name", "Priya Nair"],
        &["restore", &path("a.backup"), &path("restored")],
        &["move", &path("restored"), &path("moved")],
        &["evidence", &at],
        &["evidence", &at, "--json"],
    ] {
        assert_eq!(into(verb, "/dev/full"), (Some(1), DONE.to_owned()), "{verb:?}");
    }
    assert!(done(&["evidence", &at]).contains("Once"));
    let told = "The recovery key could not be printed, and it is kept nowhere else. The portfolio opens with its passphrase. Make a new key now: `countersign passphrase PORTFOLIO --new-recovery-key`.";
    let new = ["new", &path("new"), "--name", "A B", "--stage", "entry"];
    assert_eq!(into(&new, "/dev/full"), (Some(1), told.to_owned()));
    let again = ["passphrase", &path("new"), "--new-recovery-key"];
    assert_eq!(into(&again, "/dev/full"), (Some(1), told.to_owned()));
    assert!(done(&again).starts_with("Recovery key: "));
    // A reader that has gone away does not make a damaged file a good one.
    fs::write(path("bad.passport"), "no passport").unwrap();
    let script = "set -o pipefail; \"$0\" verify \"$1\" \"$1\" \"$1\" | sh -c 'exec <&-; sleep 1'";
    let gone = std::process::Command::new("bash")
        .args(["-c", script, env!("CARGO_BIN_EXE_countersign"), &path("bad.passport")])
        .status();
    assert_eq!(gone.unwrap().code(), Some(1));
    assert_eq!(
        crate::people::countersign(&["verify", &path("bad.passport")]).status.code(),
        Some(1)
    );
}

#[test]
fn no_portfolio_is_made_inside_another() {
    let (folder, at, _) = closed();
    let copy = folder.path().join("my.backup").display().to_string();
    done(&["backup", &at, "-o", &copy]);
    for inside in ["another", "attachments/another", "portfolio.db-wal"] {
        let target = format!("{at}/{inside}");
        let verbs: [&[&str]; 6] = [
            &["new", &target, "--name", "Amina Yusuf", "--stage", "entry"],
            &["sample", &target],
            &["recover", &at, &target],
            &["restore", &copy, &target],
            &["take-out", &at, "-o", &target],
            &["move", &at, &target],
        ];
        for verb in verbs {
            let said = unchanged(folder.path(), || refused(verb));
            assert!(said.contains("Nothing was changed."), "{verb:?}: {said}");
        }
    }
}
