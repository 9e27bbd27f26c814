//! Two processes at once, and data sets put together.

use std::fs;
use std::process::Command;

use crate::people::{WHOM, about, done, passports, refused, take, text};

#[test]
fn two_processes_take_two_folders_into_one_data_set() {
    let folder = tempfile::tempdir().unwrap();
    let all = folder.path().join("all");
    passports(&all, 40);
    let set = folder.path().join("set");
    // The first makes the data set; both then write at once.
    take(
        &{
            let one = folder.path().join("one");
            fs::create_dir(&one).unwrap();
            fs::copy(all.join("0.passport"), one.join("0.passport")).unwrap();
            one
        },
        &set,
    );
    let mut running = Vec::new();
    for half in 0..2 {
        let part = folder.path().join(format!("part {half}"));
        fs::create_dir(&part).unwrap();
        for number in (half..40).step_by(2) {
            fs::copy(
                all.join(format!("{number}.passport")),
                part.join(format!("{number}.passport")),
            )
            .unwrap();
        }
        let mut taking = Command::new(env!("CARGO_BIN_EXE_countersign-cohort"));
        taking.args(["take", text(&part), "--into", text(&set)]);
        running.push(taking.stdout(std::process::Stdio::null()).spawn().unwrap());
    }
    for mut one in running {
        assert!(one.wait().unwrap().success());
    }
    let alone = folder.path().join("alone");
    let only = folder.path().join("only");
    fs::create_dir(&only).unwrap();
    for number in 0..40 {
        fs::copy(all.join(format!("{number}.passport")), only.join(format!("{number}.passport")))
            .unwrap();
    }
    done(&["take", text(&only), "--into", text(&alone), "--like", text(&set)]);
    assert_eq!(about(&set)["digests"], about(&alone)["digests"]);
}

#[test]
fn data_sets_of_one_recipient_are_put_together() {
    let folder = tempfile::tempdir().unwrap();
    let place = |name: &str| folder.path().join(name);
    passports(&place("all"), 10);
    take(&place("all"), &place("whole"));
    for (part, numbers) in [("a", 0..6), ("b", 4..10)] {
        let from = place(&format!("from {part}"));
        fs::create_dir(&from).unwrap();
        for number in numbers {
            let name = format!("{number}.passport");
            fs::copy(place("all").join(&name), from.join(&name)).unwrap();
        }
        done(&["take", text(&from), "--into", text(&place(part)), "--like", text(&place("whole"))]);
    }
    let [a, b, c, d] = ["a", "b", "c", "d"].map(place);
    let said = done(&["merge", text(&a), text(&b), "--into", text(&c)]);
    assert!(said.contains("People who are counted: 10."), "{said}");
    assert_eq!(about(&c)["digests"]["standing"].as_str().map(str::len), Some(64));
    // Whoever took it back in one of them is gone in all.
    fs::create_dir(place("back")).unwrap();
    fs::copy(place("all").join("taken back.share"), place("back").join("x.share")).unwrap();
    let other = place("other");
    done(&["take", text(&place("back")), "--into", text(&other), "--for", WHOM]);
    let keys = refused(&["merge", text(&a), text(&other), "--into", text(&d)]);
    assert!(keys.starts_with("These data sets hide people under different keys"), "{keys}");
    assert!(!d.exists());
    assert!(
        refused(&["merge", text(&a), text(&b), "--into", text(&c)]).contains("holds other things")
    );
}
