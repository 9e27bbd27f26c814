//! Readiness on the command line: how it is counted, why, what next, and what changed.

use serde_json::Value;

use crate::people::{amina, done, refused};

#[test]
fn the_command_line_explains_and_records() {
    let mut amina = amina();
    amina.logs("Walking", &["3.9/entry"]);
    let at = amina.portfolio.folder().display().to_string();
    drop(amina.portfolio);
    assert!(done(&["readiness", &at, "--how"]).starts_with("Counting rules, version 1."));
    let why: Value =
        serde_json::from_str(&done(&["readiness", &at, "--why", "3.9/entry", "--json"])).unwrap();
    assert_eq!(why["state"], "not_asked");
    assert_eq!(why["next"], "Ask a preceptor to sign it off.");
    assert!(why["because"][0].as_str().unwrap().contains("you have not asked anyone"));
    assert!(done(&["readiness", &at, "--next"]).contains("One request is enough."));
    let since = done(&["readiness", &at, "--since", "2026-03-01", "--json"]);
    let since: Value = serde_json::from_str(&since).unwrap();
    assert_eq!(since[0]["indicator"], "3.9/entry");
    let started = done(&["qualification", "started", &at, "2026-09-14"]);
    assert!(started.contains("1.1/entry: start by 14 March 2027"), "{started}");
    let add = ["qualification", "add", &at, "--kind", "gcse", "--title", "GCSEs", "--amount", "5"];
    done(&[&add[..], &["--since", "2019-08-22"]].concat());
    let list = done(&["qualification", "list", &at]);
    assert!(list.contains("1.1/entry: recorded, proof not seen yet"), "{list}");
    let wrong = ["--kind", "foundation-degree", "--title", "FdSc", "--amount", "2"];
    let two = [&["qualification", "add", &at][..], &wrong, &["--since", "2019-08-22"]].concat();
    assert!(refused(&two).contains("not an amount of this qualification"));
    let view = done(&["assess", &at, "3.9/entry", "--as", "with-help"]);
    assert!(view.contains("It never counts towards readiness."));
    assert!(done(&["framework", "add", &at, "care-certificate-2025"]).contains("16 domains"));
    let certificate = ["readiness", &at, "--framework", "care-certificate-2025", "--json"];
    let certificate: Value = serde_json::from_str(&done(&certificate)).unwrap();
    assert_eq!(certificate["stages"][0]["required"], 16);
    assert!(
        done(&["readiness", &at, "--why", "care-certificate-2025:9/certificate"])
            .contains("no evidence")
    );
    assert!(refused(&["readiness", &at, "--framework", "none"]).contains("not a framework"));
}
