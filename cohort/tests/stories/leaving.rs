//! What is taken back, has ended or is erased is gone everywhere, and it is written down that it is.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::people::{about, done, passports, python, refused, rows, take, text, today};

fn shared(set: &Path) -> i64 {
    rows("sharing", set).as_array().unwrap().iter().map(|row| row[3].as_i64().unwrap()).sum()
}

fn happened(set: &Path) -> Vec<String> {
    let text = fs::read_to_string(set.join("record.jsonl")).unwrap_or_default();
    let what = |line: &str| {
        serde_json::from_str::<Value>(line).unwrap()["what"].as_str().unwrap().to_owned()
    };
    text.lines().map(what).collect()
}

/// Whether a keyed hash stands in any file of the data set but the record of what happened.
fn known(set: &Path, person: &str) -> bool {
    let mut folders = vec![set.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                let kept = ["erased", "taken-back"].iter().any(|name| path.ends_with(name));
                folders.extend((!kept).then_some(path));
            } else if !path.ends_with("record.jsonl")
                && fs::read(&path)
                    .unwrap()
                    .windows(person.len())
                    .any(|part| part == person.as_bytes())
            {
                return true;
            }
        }
    }
    false
}

#[test]
fn somebody_who_took_it_back_is_not_counted_and_stays_so() {
    let folder = tempfile::tempdir().unwrap();
    let (from, set) = (folder.path().join("passports"), folder.path().join("set"));
    passports(&from, 12);
    let back = folder.path().join("taken back.share");
    fs::rename(from.join("taken back.share"), &back).unwrap();
    assert!(take(&from, &set).contains("People who are counted: 13."));
    assert_eq!((shared(&set), happened(&set)), (13, vec![]));
    fs::rename(&back, from.join("taken back.share")).unwrap();
    assert!(take(&from, &set).contains(
        "People who are counted: 12. Replaced by a newer passport: 1. Not counted any more: 1."
    ));
    assert_eq!((shared(&set), happened(&set)), (12, vec!["taken-back".to_owned()]));
    // The file that takes back may go: it is known.
    fs::remove_file(from.join("taken back.share")).unwrap();
    take(&from, &set);
    assert_eq!((shared(&set), happened(&set).len()), (12, 1));
    assert!(
        done(&["check", text(&set)])
            .contains("took back what they shared, and are not counted any more: 1.")
    );
}

#[test]
fn somebody_who_is_erased_is_in_no_file_and_never_comes_in_again() {
    let folder = tempfile::tempdir().unwrap();
    let (from, set) = (folder.path().join("passports"), folder.path().join("set"));
    passports(&from, 3);
    take(&from, &set);
    let print = python("who.py", &["person 1"]);
    let (print, hash) = (print.trim(), python("who.py", &["person 1", text(&set)]));
    assert!(known(&set, hash.trim()));
    assert!(
        refused(&["forget", "AAAAA-AAAAA-AAAAA-AAAAA", text(&set)])
            .starts_with("Nobody with that fingerprint")
    );
    let before = about(&set)["digests"]["people"].clone();
    assert!(done(&["forget", print, text(&set)]).contains("Erased here."));
    assert_ne!(about(&set)["digests"]["people"], before);
    assert!(!known(&set, hash.trim()));
    assert_eq!(happened(&set).iter().filter(|what| *what == "erased").count(), 1);
    let many = shared(&set);
    take(&from, &set);
    assert_eq!(shared(&set), many);
    assert!(!known(&set, hash.trim()));
}

#[test]
fn what_was_agreed_on_paper_ends_on_its_day() {
    let folder = tempfile::tempdir().unwrap();
    let (from, set) = (folder.path().join("passports"), folder.path().join("set"));
    passports(&from, 2);
    let with = |until: &str| {
        done(&[
            "take",
            text(&from),
            "--into",
            text(&set),
            "--for",
            crate::people::WHOM,
            "--consented-on-paper",
            "--until",
            until,
        ])
    };
    assert!(with(&today()).contains("People who are counted: 3."), "two who shared, one on paper");
    let gone = with("2026-01-31");
    assert!(
        gone.contains("People who are counted: 2.") && gone.contains("Not counted any more: 1."),
        "{gone}"
    );
    assert_eq!(happened(&set), ["taken-back", "ended"]);
}
