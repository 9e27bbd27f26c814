//! Bad input: one plain sentence each, and nothing changed.

use std::fs;

use countersign::safety::{self, Opener};
use countersign::{Error, NewPortfolio, Portfolio};

use crate::people::{amina, countersign, database, passphrase, refused};
use crate::unchanged::unchanged;

/// A portfolio with one piece, closed; its folder as text.
fn closed() -> (tempfile::TempDir, String) {
    let mut amina = amina();
    amina.logs("Walking", &["2.1/all"]);
    let at = amina.portfolio.folder().display().to_string();
    drop(amina.portfolio);
    (amina.folder, at)
}

/// The refusal of a command on a portfolio that must not change by it.
fn refused_unchanged(at: &str, arguments: &[&str]) -> String {
    let sentence = unchanged(at.as_ref(), || refused(arguments));
    assert_eq!(sentence.lines().count(), 1, "{sentence}");
    sentence
}

#[test]
fn an_unknown_indicator_stage_kind_or_date_is_refused_with_the_nearest() {
    let (folder, at) = closed();
    let log = |kind: &str, on: &str, shows: &str| {
        refused_unchanged(
            &at,
            &["log", &at, "--kind", kind, "--on", on, "--title", "T", "--shows", shows],
        )
    };
    assert_eq!(
        log("reflective-acount", "2026-03-01", "2.1/all"),
        "That is not a kind of evidence we know. The nearest are reflective-account, certificate, direct-observation."
    );
    assert!(log("discussion", "2026-03-01", "2.5/entri").contains("The nearest are 2.5/entry,"));
    assert!(log("discussion", "2026-03-01", "2.1/entry").contains("2.1/all"));
    // Each once, the nearest of another competence after those of this one.
    let (all, twice) = (log("discussion", "2026-03-01", "2.1/al"), "2.1/all, 2.1/all");
    assert!(all.contains("The nearest are 2.1/all, ") && !all.contains(twice), "{all}");
    for wrong in ["2026-02-30", "14/03/2026", "yesterday", "2026-3-1"] {
        assert_eq!(
            log("discussion", wrong, "2.1/all"),
            "That is not a date. Write it as year-month-day, for example 2026-03-14."
        );
    }
    let there = folder.path().join("new").display().to_string();
    let sentence = refused(&["new", &there, "--name", "A", "--stage", "intermediat"]);
    assert!(sentence.contains("The nearest are intermediate,"), "{sentence}");
    assert!(!folder.path().join("new").exists());
    let sentence = refused(&["readiness", &at, "--stage", "assistant"]);
    assert!(sentence.contains("assistant-practitioner"), "{sentence}");
    let sentence = refused(&["framework", "show", "ahp"]);
    assert!(sentence.contains("ahp-support-worker"), "{sentence}");
    let sentence = refused(&["readiness", &at, "--on", "2026-13-01"]);
    assert!(sentence.starts_with("That is not a date."), "{sentence}");
}

#[test]
fn a_folder_that_is_not_a_portfolio_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("notes.txt"), "mine").unwrap();
    let at = folder.path().display().to_string();
    let sentence = refused_unchanged(&at, &["evidence", &at]);
    assert!(sentence.starts_with("This folder is not a Countersign portfolio."), "{sentence}");
    let sentence = refused_unchanged(&at, &["new", &at, "--name", "A", "--stage", "entry"]);
    assert!(sentence.starts_with("There is already something in that folder"), "{sentence}");
    let other = rusqlite::Connection::open(folder.path().join("portfolio.db")).unwrap();
    other.execute("CREATE TABLE theirs (a)", []).unwrap();
    drop(other);
    let sentence = refused_unchanged(&at, &["readiness", &at]);
    assert!(sentence.starts_with("This folder is not a Countersign portfolio."), "{sentence}");
}

#[test]
fn a_portfolio_of_a_newer_version_is_refused_and_left_alone() {
    let (_folder, at) = closed();
    let db = database(at.as_ref());
    db.pragma_update(None, "user_version", 99).unwrap();
    drop(db);
    for verb in ["readiness", "evidence"] {
        let sentence = refused_unchanged(&at, &[verb, &at]);
        assert!(
            sentence.contains("newer version of Countersign. Nothing was changed."),
            "{sentence}"
        );
    }
    let log = ["log", &at, "--kind", "discussion", "--on", "2026-03-01", "--title", "T"];
    assert!(refused_unchanged(&at, &log).contains("newer version"));
}

#[test]
fn a_damaged_portfolio_is_refused_and_left_alone() {
    let (_folder, at) = closed();
    let path = format!("{at}/portfolio.db");
    let whole = fs::read(&path).unwrap();
    let mut torn = whole.clone();
    for byte in torn.iter_mut().skip(4096) {
        *byte = 0xAA;
    }
    for bytes in [b"not a database at all, but some text".repeat(200), torn, whole[..5000].to_vec()]
    {
        fs::write(&path, bytes).unwrap();
        let sentence = refused_unchanged(&at, &["evidence", &at]);
        assert!(sentence.starts_with("This portfolio's file is damaged."), "{sentence}");
        let log = ["log", &at, "--kind", "discussion", "--on", "2026-03-01", "--title", "T"];
        let sentence = refused_unchanged(&at, &log);
        assert!(sentence.starts_with("This portfolio's file is damaged."), "{sentence}");
    }
}

#[test]
fn a_portfolio_that_is_open_elsewhere_is_refused() {
    let mut amina = amina();
    amina.logs("Walking", &["2.1/all"]);
    let at = amina.portfolio.folder().display().to_string();
    for verb in ["readiness", "evidence"] {
        let sentence = refused(&[verb, &at]);
        assert!(sentence.starts_with("This portfolio is open in another window"), "{sentence}");
    }
    let again = Portfolio::open(amina.portfolio.folder(), &passphrase());
    assert!(matches!(again, Err(Error::InUse)));
    let opener = passphrase();
    let checked = safety::check(amina.portfolio.folder(), Opener::Passphrase(&opener));
    assert!(matches!(checked, Err(Error::InUse)));
    // Being refused here does not let in who is refused elsewhere.
    let log = ["log", &at, "--kind", "discussion", "--on", "2026-03-01", "--title", "T"];
    assert!(refused(&log).starts_with("This portfolio is open in another window"));
    amina.logs("Still working", &["2.1/all"]);
}

#[test]
fn a_portfolio_needs_a_name() {
    let folder = tempfile::tempdir().unwrap();
    let new = NewPortfolio {
        name: " \u{7} ".into(),
        stage: "entry".into(),
        framework: String::new(),
        started_in_post: None,
    };
    let made = Portfolio::create(&folder.path().join("p"), &new, &passphrase());
    assert!(matches!(made, Err(Error::Missing { field: "name", .. })));
    assert!(!folder.path().join("p").exists());
}

#[test]
fn a_framework_file_with_a_fault_is_refused_with_where() {
    let (folder, at) = closed();
    let file = folder.path().join("pack.json");
    let pack = countersign::framework::bundled()[0].replacen(
        "\"stage\": \"entry\"",
        "\"stage\": \"entri\"",
        1,
    );
    fs::write(&file, pack).unwrap();
    let file = file.display().to_string();
    for arguments in [vec!["framework", "check", &file], vec!["framework", "add", &at, &file]] {
        let sentence = refused_unchanged(&at, &arguments);
        assert_eq!(
            sentence,
            "The framework file was not loaded: an indicator names a stage that is missing at \
             domains[0].competences[0].indicators[0].stage. Nothing was changed."
        );
    }
}

#[test]
fn bad_usage_has_its_own_exit_code() {
    assert_eq!(countersign(&["fly"]).status.code(), Some(2));
    assert_eq!(countersign(&["log"]).status.code(), Some(2));
}

#[test]
fn no_message_holds_what_the_user_wrote() {
    let (_folder, at) = closed();
    let secret = "Mrs-Secret-Name";
    for arguments in [
        vec!["log", &at, "--kind", secret, "--on", "2026-03-01", "--title", secret],
        vec!["log", &at, "--kind", "discussion", "--on", secret, "--title", secret],
        vec![
            "log",
            &at,
            "--kind",
            "discussion",
            "--on",
            "2026-03-01",
            "--title",
            secret,
            "--shows",
            secret,
        ],
        vec!["show", &at, secret],
        vec![
            "log",
            &at,
            "--kind",
            "discussion",
            "--on",
            "2026-03-01",
            "--title",
            secret,
            "--attach",
            secret,
        ],
    ] {
        let output = countersign(&arguments);
        assert_eq!(output.status.code(), Some(1));
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!said.contains(secret), "{said}");
    }
}
