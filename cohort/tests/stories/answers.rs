//! Fourteen questions, three ways to answer them, and the same rows.

use serde_json::Value;

use crate::people::{MADE, MANY, about, done, here, python, rows, take, text, today};

#[test]
fn every_question_has_the_same_rows_in_three_ways() {
    let made = &*MADE;
    let (set, from) = (made.set(), made.passports());
    let duck = python("duck.py", &[text(&here("questions")), text(&set), &today()]);
    let naive = python("naive.py", &[text(&from), text(&set), &today()]);
    let duck: Value = serde_json::from_str(&duck).unwrap();
    let naive: Value = serde_json::from_str(&naive).unwrap();
    assert_eq!(duck.as_object().unwrap().len(), 14);
    for name in duck.as_object().unwrap().keys() {
        let ours = if name == "published" {
            let edition: Value = serde_json::from_str(&done(&["ask", name, text(&set)])).unwrap();
            edition["rows"].clone()
        } else {
            rows(name, &set)
        };
        for (who, theirs) in [("DuckDB", &duck[name]), ("loops", &naive[name])] {
            let (ours, theirs) = (ours.as_array().unwrap(), theirs.as_array().unwrap());
            let differs = ours.iter().zip(theirs).find(|(ours, theirs)| ours != theirs);
            assert_eq!(differs, None, "{name}, {who}");
            assert_eq!(ours.len(), theirs.len(), "{name}, {who}");
            assert!(ours.len() > 2, "{name} says nothing");
        }
    }
}

#[test]
fn the_same_passports_make_the_same_bytes_again() {
    let made = &*MADE;
    let before = about(&made.set());
    assert!(made.said.contains("Put aside: 8."), "{}", made.said);
    let again = take(&made.passports(), &made.set());
    assert!(again.contains(&format!("People who are counted: {MANY}.")), "{again}");
    let after = about(&made.set());
    assert_eq!(before, after);
    let other = tempfile::tempdir().unwrap();
    let other = other.path().join("set");
    let from = made.passports();
    done(&["take", text(&from), "--into", text(&other), "--like", text(&made.set())]);
    for table in ["people", "sign_offs", "standing", "indicators", "stage_needs"] {
        assert_eq!(about(&other)["digests"][table], before["digests"][table], "{table}");
    }
}

#[test]
fn how_many_shared_stands_first_and_the_day_may_be_later() {
    let set = MADE.set();
    let said = done(&["ask", "stages", text(&set)]);
    assert!(said.starts_with(&format!("{MANY} people shared.")), "{}", &said[..80]);
    let csv = done(&["ask", "stages", text(&set), "--csv"]);
    assert!(csv.starts_with("site,team,framework,stage,people,ready\r\n"), "{csv:.80}");
    assert!(csv.contains("\"Elders, home\""));
    // What runs out is gone on a later day, and whoever shared for a shorter time is not asked about.
    let held = |day: &str| {
        let said = done(&["ask", "matrix", text(&set), "--json", "--on", day]);
        let answer: Value = serde_json::from_str(&said).unwrap();
        let rows = answer["rows"].as_array().unwrap().clone();
        rows.iter().map(|row| row[5].as_i64().unwrap()).sum::<i64>()
    };
    let later = |days| (chrono::Local::now().date_naive() + chrono::Days::new(days)).to_string();
    assert!(held(&later(0)) > held(&later(100)), "something runs out");
    assert_eq!(held(&later(201)), 0, "consent has ended");
}
