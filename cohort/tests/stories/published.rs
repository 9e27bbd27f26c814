//! What leaves an employer tells of no few people, whoever subtracts what from what.

use std::fs;
use std::ops::RangeInclusive;
use std::path::Path;

use serde_json::Value;

use crate::people::{MADE, copied, done, passports, python, take, text};

/// What a published cell lets somebody know: the least and the most that is true.
fn known(cell: &str) -> RangeInclusive<i64> {
    match cell {
        "withheld" => 0..=i64::MAX,
        "*" => 1..=7,
        "0" => 0..=0,
        many => {
            let many: i64 = many.parse().unwrap();
            assert_eq!(many % 5, 0, "{many}");
            (many - 2).max(8)..=many + 2
        }
    }
}

fn edition(set: &Path) -> Vec<Vec<String>> {
    let said: Value = serde_json::from_str(&done(&["ask", "published", text(set)])).unwrap();
    let row = |row: &Value| {
        row.as_array().unwrap().iter().map(|cell| cell.as_str().unwrap().to_owned()).collect()
    };
    said["rows"].as_array().unwrap().iter().map(row).collect()
}

/// A data set without the editions that it keeps.
fn fresh(from: &Path, to: &Path) {
    copied(from, to);
    let _ = fs::remove_dir_all(to.join("published"));
}

#[test]
fn no_cell_tells_how_many_few_people_are() {
    let rows = edition(&MADE.set());
    assert_eq!(rows.len(), 12, "four professions, three stages");
    for row in &rows {
        let (people, ready) = (known(&row[3]), known(&row[4]));
        assert!(people.end() - people.start() >= 4, "{row:?}");
        assert!(row[4] == "0" || ready.end() - ready.start() >= 4, "{row:?}");
        assert!(row[4] != "0" || *people.start() >= 18, "nobody of a small group: {row:?}");
        assert!(!row.iter().any(|cell| ["North", "Stroke"].contains(&cell.as_str())), "a team");
    }
    assert!(rows.iter().any(|row| row[4] == "*"), "something is hidden");
    // A stage takes in those before it: who subtracts one from the other knows no small number either.
    for pair in rows.windows(2).filter(|pair| pair[0][1] == pair[1][1]) {
        let (lower, upper) = (known(&pair[0][4]), known(&pair[1][4]));
        let few = lower.end().saturating_sub(*upper.start())
            - lower.start().saturating_sub(*upper.end()).max(0);
        assert!(few >= 4, "{pair:?}");
    }
}

#[test]
fn two_editions_subtracted_do_not_tell_of_one_person() {
    let folder = tempfile::tempdir().unwrap();
    let (set, without) = (folder.path().join("set"), folder.path().join("without"));
    fresh(&MADE.set(), &set);
    let before = edition(&set);
    let kept = fs::read_dir(set.join("published")).unwrap().count();
    // Somebody goes: the edition of the quarter stays as it was handed out.
    let print = python("who.py", &["person 5"]);
    done(&["forget", print.trim(), text(&set)]);
    assert_eq!((edition(&set), kept), (before.clone(), 1));
    // The next quarter's: the difference is nothing, or fits many numbers of people.
    fresh(&set, &without);
    let after = edition(&without);
    let mut same = 0;
    for (old, new) in before.iter().zip(&after) {
        for at in [3, 4] {
            if old[at] == new[at] {
                same += 1;
                continue;
            }
            let (old, new) = (known(&old[at]), known(&new[at]));
            let least = old.start().saturating_sub(*new.end());
            let most = old.end().saturating_sub(*new.start());
            assert!(most - least >= 4, "{old:?} {new:?}");
        }
    }
    assert!(same >= 20, "most cells do not move for one person: {same}");
}

#[test]
fn a_group_of_fewer_than_ten_is_withheld() {
    let folder = tempfile::tempdir().unwrap();
    let (from, set) = (folder.path().join("from"), folder.path().join("set"));
    passports(&from, 8);
    take(&from, &set);
    let rows = edition(&set);
    assert!(rows.iter().all(|row| row[3] == "withheld" && row[4] == "withheld"), "{rows:?}");
}
