//! The command line itself: texts that begin with a hyphen, what is missing, days, and nobody to ask.

use std::fs;
use std::process::Command;

use crate::people::{amina, countersign, done, refused};

fn closed() -> (tempfile::TempDir, String) {
    let amina = amina();
    let at = amina.portfolio.folder().display().to_string();
    amina.portfolio.lock();
    (amina.folder, at)
}

#[test]
fn a_text_may_begin_with_a_hyphen() {
    let (folder, at) = closed();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let list = "- washed hands\n- checked the frame";
    let log = ["log", &at, "--kind", "discussion", "--on", "2026-03-01"];
    let texts = [
        "--title",
        "-5 kg in a month",
        "--text",
        list,
        "--setting",
        "-- a ward",
        "--detail",
        "points=- one",
        "--shows",
        "2.1/all=- so",
    ];
    let id = done(&[&log[..], &texts].concat());
    let id = id.trim();
    let shown: serde_json::Value =
        serde_json::from_str(&done(&["show", &at, id, "--json"])).unwrap();
    assert_eq!((&shown["title"], &shown["text"]), (&"-5 kg in a month".into(), &list.into()));
    done(&["amend", &at, id, "--title", "- again", "--text", "-"]);
    done(&["evidence", &at, "--search", "-again"]);
    let signer = path("priya.signer");
    done(&[
        "signer",
        "new",
        &signer,
        "--name",
        "- Priya",
        "--role",
        "-r",
        "--employer",
        "-e",
        "--profession",
        "-p",
        "--number",
        "-1",
        "--regulator",
        "-x",
    ]);
    done(&["ask", &at, "--evidence", id, "--to", "- Priya"]);
    done(&[
        "sign",
        &at,
        "--signer",
        &signer,
        "--evidence",
        id,
        "--indicator",
        "2.1/all",
        "--decision",
        "achieved",
        "--comment",
        "- calm",
    ]);
    done(&["export", &at, "-o", &path("out.pdf"), "--for", "- a panel"]);
    done(&[
        "qualification",
        "add",
        &at,
        "--kind",
        "gcse",
        "--title",
        "- English",
        "--since",
        "2020-01-01",
        "--by",
        "- a school",
    ]);
    done(&[
        "agree",
        &at,
        "--signer",
        &signer,
        "--what",
        "not-my-role",
        "--indicator",
        "2.3/all",
        "--reason",
        "- on nights",
    ]);
    done(&[
        "trust",
        "list",
        "-o",
        &path("a.trust"),
        "--signer",
        &signer,
        "--organisation",
        "- a trust",
    ]);
    done(&["new", &path("new"), "--name", "- Amina", "--stage", "entry"]);
}

#[test]
fn what_is_missing_is_bad_usage() {
    let (_folder, at) = closed();
    for missing in [
        &["log", &at, "--on", "2026-03-01", "--title", "T"][..],
        &["log", &at, "--kind", "discussion", "--title", "T"],
        &["log", &at, "--kind", "discussion", "--on", "2026-03-01"],
        &["log", &at, "--kind", "discussion", "--on", "2026-03-01", "--title"],
        &["log", &at, "--kind", "discussion", "--on", "2026-03-01", "--title", "--text", "x"],
        &["log", &at, "--kind", "discussion", "--on", "2026-03-01", "--title", "T", "--loud"],
        &["evidence", &at, "--search", "--json"],
        &["sign", &at, "--signer", "a.signer", "--decision", "achieved"],
        &["sign", &at, "--signer", "a.signer", "--evidence", "x", "--decision", "achieved"],
        &["answer", "an.ask", "--signer", "a.signer", "-o", "an.answer"],
        &["agree", &at, "--signer", "a.signer"],
        &["assess", &at, "2.1/all"],
        &["export", &at],
        &["framework", "wording"],
        &["look-again", &at, "--evidence", "x"],
        &["look-again", &at, "--on", "2030-01-01", "--never"],
        &["erase", &at, "--for-good"],
        &["verify"],
    ] {
        let said = countersign(missing);
        let why = String::from_utf8_lossy(&said.stderr).into_owned();
        assert_eq!(said.status.code(), Some(2), "{missing:?}: {why}");
        assert!(why.starts_with("error: "), "{why}");
    }
    // An amendment needs none of them.
    let log = ["log", &at, "--kind", "discussion", "--on", "2026-03-01", "--title", "T"];
    let id = done(&log);
    done(&["amend", &at, id.trim(), "--text", "more"]);
}

#[test]
fn a_day_is_a_day_everywhere_or_refused() {
    let (folder, at) = closed();
    let to = folder.path().join("out.pdf").display().to_string();
    for day in [
        "2024-1-5",
        "2024-01-5",
        "24-01-05",
        "05/01/2024",
        "2024-02-30",
        "+2024-1-05",
        "２０２４-01-05",
        "2024-01-05T10:00",
    ] {
        let detail = format!("expires_on={day}");
        let certificate = ["log", &at, "--kind", "certificate", "--title", "T", "--on"];
        let learned = format!("learned_on={day}");
        let prior = ["log", &at, "--kind", "prior-learning", "--title", "T", "--on", "2023-01-05"];
        for verb in [
            &[&certificate[..], &[day]].concat()[..],
            &[&certificate[..], &["2023-01-05", "--detail", &detail]].concat(),
            &[&prior[..], &["--detail", &learned]].concat(),
            &["readiness", &at, "--on", day],
            &["readiness", &at, "--since", day],
            &["qualification", "list", &at, "--on", day],
            &["qualification", "started", &at, day],
            &["qualification", "away", &at, "--from", day, "--until", "2025-01-01"],
            &["qualification", "add", &at, "--kind", "gcse", "--title", "T", "--since", day],
            &["look-again", &at, "--on", day],
            &["export", &at, "-o", &to, "--from", day],
            &["new", &to, "--name", "A", "--stage", "entry", "--started-in-post", day],
        ] {
            let said = refused(verb);
            assert!(
                said.starts_with("That is not a date. Write it as year-month-day"),
                "{verb:?}: {said}"
            );
        }
    }
}

#[test]
fn a_certificate_that_ran_out_is_told_however_its_day_was_once_kept() {
    let mut amina = amina();
    let mut input = crate::people::piece("Basic life support", &["2.1/all"]);
    input.kind = countersign::evidence::Kind::Certificate;
    input.details.insert("expires_on".into(), "2024-01-05".into());
    amina.portfolio.log(&input).unwrap();
    let at = amina.portfolio.folder().to_owned();
    amina.portfolio.lock();
    // As an early version kept it.
    let db = crate::people::database(&at);
    db.execute_batch("DROP TRIGGER IF EXISTS evidence_version_kept; PRAGMA foreign_keys = OFF;")
        .unwrap();
    let triggers: Vec<String> = {
        let mut all = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'evidence_version'").unwrap();
        all.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    };
    for name in triggers {
        db.execute_batch(&format!("DROP TRIGGER {name}")).unwrap();
    }
    db.execute(
        "UPDATE evidence_version SET details = replace(details, '2024-01-05', '2024-1-5')",
        [],
    )
    .unwrap();
    drop(db);
    let pdf = amina.folder.path().join("out.pdf").display().to_string();
    done(&["export", &at.display().to_string(), "--as", "passport", "-o", &pdf]);
    let text = Command::new("pdftotext").args(["-layout", &pdf, "-"]).output().unwrap().stdout;
    let text = String::from_utf8(text).unwrap();
    assert!(text.contains("ran out 5 January 2024"), "{text}");
}

#[test]
#[cfg(unix)]
fn without_a_terminal_it_says_where_the_answer_can_be_put() {
    let (folder, at) = closed();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let alone = |arguments: &[&str], known: &[(&str, &str)]| {
        let output = Command::new("setsid")
            .arg("--wait")
            .arg(env!("CARGO_BIN_EXE_countersign"))
            .args(arguments)
            .env_remove("COUNTERSIGN_PASSPHRASE")
            .env_remove("SIGNER_PASSPHRASE")
            .envs(known.iter().copied())
            .stdin(std::process::Stdio::null())
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(1));
        String::from_utf8(output.stderr).unwrap().trim().to_owned()
    };
    let says = |variable: &str| {
        format!(
            "There is no terminal to ask on. Put the answer into the environment variable {variable} and try again."
        )
    };
    let own = [("COUNTERSIGN_PASSPHRASE", crate::people::PASSPHRASE)];
    done(&["backup", &at, "-o", &path("a.backup")]);
    done(&["signer", "new", &path("priya.signer"), "--name", "Priya Nair"]);
    assert_eq!(alone(&["evidence", &at], &[]), says("COUNTERSIGN_PASSPHRASE"));
    assert_eq!(
        alone(&["new", &path("new"), "--name", "A", "--stage", "entry"], &[]),
        says("COUNTERSIGN_PASSPHRASE")
    );
    assert_eq!(
        alone(&["restore", &path("a.backup"), &path("r")], &[]),
        says("COUNTERSIGN_PASSPHRASE")
    );
    assert_eq!(alone(&["passphrase", &at], &own), says("COUNTERSIGN_NEW_PASSPHRASE"));
    assert_eq!(alone(&["passphrase", &at, "--forgotten"], &own), says("COUNTERSIGN_RECOVERY_KEY"));
    assert_eq!(
        alone(&["signer", "new", &path("b.signer"), "--name", "B"], &own),
        says("SIGNER_PASSPHRASE")
    );
    assert_eq!(
        alone(&["signer", "retire", &path("priya.signer"), "-o", &path("n")], &own),
        says("SIGNER_PASSPHRASE")
    );
    let agree = [
        "agree",
        &at,
        "--signer",
        &path("priya.signer"),
        "--what",
        "not-my-role",
        "--indicator",
        "2.3/all",
    ];
    assert_eq!(alone(&agree, &own), says("SIGNER_PASSPHRASE"));
}

#[test]
fn several_files_that_are_checked_are_each_named() {
    let (folder, at) = closed();
    let path = |name: &str| folder.path().join(name).display().to_string();
    done(&["passport", &at, "-o", &path("good.passport")]);
    fs::write(path("bad.passport"), "no passport").unwrap();
    let (good, bad) = (path("good.passport"), path("bad.passport"));
    let checked = |arguments: &[&str]| -> serde_json::Value {
        serde_json::from_slice(&countersign(arguments).stdout).unwrap()
    };
    let both = checked(&["verify", &bad, &good, "--json"]);
    assert_eq!((&both[0]["file"], &both[0]["intact"]), (&bad.clone().into(), &false.into()));
    assert_eq!((&both[1]["file"], &both[1]["intact"]), (&good.clone().into(), &true.into()));
    fs::write(path("marks"), "").unwrap();
    let marked = checked(&["verify", &good, &good, "--json", "--marks", &path("marks")]);
    assert_eq!(
        (&marked[1]["file"], &marked[1]["indicators"]),
        (&good.clone().into(), &serde_json::json!([]))
    );
    let printed = |arguments: &[&str]| String::from_utf8(countersign(arguments).stdout).unwrap();
    let marked = printed(&["verify", &good, &bad, "--marks", &path("marks")]);
    assert!(marked.starts_with(&format!("{good}:\nAs signed: ")), "{marked}");
    assert!(marked.contains(&format!("\n{bad}:\nNot as signed: ")), "{marked}");
    // What is not there is not accused of anything.
    let missing = printed(&["verify", &path("missing.passport")]);
    assert!(missing.starts_with("Not checked: Reading the file did not work"), "{missing}");
}
