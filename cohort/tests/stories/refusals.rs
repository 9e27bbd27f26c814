//! What is put aside, and what is refused, each with a sentence; nothing half is in the data set.

use std::fs;

use crate::people::{MADE, about, cohort, passports, refused, take, text};

#[test]
fn each_passport_that_does_not_hold_is_put_aside_with_a_reason() {
    let said = &MADE.said;
    for (file, why) in [
        ("changed.passport", "It is not as it was signed"),
        ("half.passport", "It is not as it was signed"),
        ("no passport.passport", "It is not as it was signed"),
        ("no share.passport", "It does not say that it is shared"),
        ("ended.passport", "The last day it was shared has passed"),
        ("for another.passport", "It is shared with somebody else"),
        ("for a post.passport", "It is shared for a post"),
        ("another version.passport", "another version of the framework"),
    ] {
        let line = said
            .lines()
            .find(|line| line.contains(file))
            .unwrap_or_else(|| panic!("{file}: {said}"));
        assert!(line.starts_with("Put aside: ") && line.contains(why), "{line}");
    }
    // Two that both say they are the newest are put aside after all, and nobody of them is counted.
    let twins = fs::read_dir(MADE.set().join("aside")).unwrap();
    let reasons = twins.map(|one| fs::read_to_string(one.unwrap().path()).unwrap());
    assert_eq!(reasons.filter(|one| one.contains("Two passports of one person")).count(), 2);
}

#[test]
fn no_name_and_no_comment_is_in_the_data_set() {
    let mut folders = vec![MADE.set()];
    let mut files = 0;
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let bytes = fs::read(&path).unwrap();
            for word in ["Person 1", "Signer ", "done", "did:key", "I have looked"] {
                let there = bytes.windows(word.len()).any(|part| part == word.as_bytes());
                assert!(!there, "{word} in {}", path.display());
            }
            files += 1;
        }
    }
    assert!(files > 300);
}

#[test]
fn what_cannot_be_done_is_refused_with_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let place = |name: &str| folder.path().join(name);
    passports(&place("from"), 2);
    let (from, set) = (place("from"), place("set"));
    let nobody = refused(&["take", text(&from), "--into", text(&set)]);
    assert!(nobody.contains("--for NAME"), "{nobody}");
    assert!(!set.exists());
    take(&from, &set);
    assert!(
        refused(&["take", text(&from), "--into", text(&set), "--for", "Another"])
            .contains("for somebody else")
    );
    assert!(
        refused(&["take", text(&from), "--into", text(&from), "--for", "Another"])
            .contains("holds other things")
    );
    assert!(refused(&["ask", "stages", text(&from)]).contains("no data set"));
    assert!(refused(&["ask", "who-is-best", text(&set)]).contains("one-away, training-needs"));
    assert!(
        refused(&["ask", "stages", text(&set), "--on", "2026-01-31"])
            .contains("That day has passed")
    );
    assert!(refused(&["ask", "stages", text(&set), "--on", "tomorrow"]).contains("not a date"));
    assert!(
        refused(&["post", "Cook", text(&set), "--stage", "ahp-support-worker/chef"])
            .contains("no such stage")
    );
    let table = place("post.csv");
    fs::write(&table, "indicator\n2.1/all\n99.1/all\n").unwrap();
    let list = refused(&["post", "Cook", text(&set), "--from", text(&table)]);
    assert_eq!(
        list,
        "The list was not taken: there is no such statement in line 3. Nothing was changed."
    );
    assert!(refused(&["describe", "Cook", text(&set)]).contains("no such post"));
}

#[test]
fn tables_that_were_changed_or_are_too_old_are_told() {
    let folder = tempfile::tempdir().unwrap();
    let (from, set) = (folder.path().join("from"), folder.path().join("set"));
    passports(&from, 2);
    take(&from, &set);
    assert_eq!(cohort(&["check", text(&set)]).status.code(), Some(0));
    let tables = set.join("tables").join(about(&set)["tables"].as_str().unwrap());
    let table = tables.join("people.parquet");
    let mut bytes = fs::read(&table).unwrap();
    bytes[20] ^= 1;
    fs::write(&table, bytes).unwrap();
    assert_eq!(cohort(&["check", text(&set)]).status.code(), Some(1));
    take(&from, &set);
    assert_eq!(cohort(&["check", text(&set)]).status.code(), Some(0), "made anew");
    let old = fs::read_to_string(set.join("cohort.json")).unwrap();
    let until = about(&set)["ask_until"].as_str().unwrap().to_owned();
    fs::write(set.join("cohort.json"), old.replace(&until, "2026-01-31")).unwrap();
    assert!(refused(&["ask", "stages", text(&set)]).contains("too old to be asked"));
}

#[test]
fn a_write_that_fails_leaves_what_was_there() {
    let folder = tempfile::tempdir().unwrap();
    let (from, set) = (folder.path().join("from"), folder.path().join("set"));
    passports(&from, 6);
    take(&from, &set);
    let before = fs::read(set.join("cohort.json")).unwrap();
    passports(&from, 8);
    // No file may grow beyond four blocks: the tables cannot be written.
    let limited = std::process::Command::new("sh")
        .args([
            "-c",
            "trap '' XFSZ; ulimit -f 4; exec \"$@\"",
            "sh",
            env!("CARGO_BIN_EXE_countersign-cohort"),
        ])
        .args(["take", text(&from), "--into", text(&set)])
        .output()
        .unwrap();
    assert_eq!(limited.status.code(), Some(1));
    let said = String::from_utf8(limited.stderr).unwrap();
    assert!(said.contains("Nothing was changed") || said.contains("nothing was changed"), "{said}");
    assert_eq!(fs::read(set.join("cohort.json")).unwrap(), before);
    assert_eq!(cohort(&["check", text(&set)]).status.code(), Some(0));
    let left = |folder: &std::path::Path| {
        fs::read_dir(folder)
            .unwrap()
            .flatten()
            .filter(|one| one.file_name().to_string_lossy().starts_with("."))
            .count()
    };
    assert_eq!((left(&set), left(&set.join("tables")), left(&set.join("facts"))), (0, 0, 0));
    take(&from, &set);
    assert_eq!(cohort(&["check", text(&set)]).status.code(), Some(0));
}
