//! Posts and courses as data: what a post needs, from a stage, a table or a person, and as text to hand out.

use crate::people::{MADE, copied, done, python, rows, text};

#[test]
fn a_post_is_described_for_those_who_apply() {
    let set = MADE.set();
    let said = done(&["describe", "Support worker", text(&set)]);
    for part in [
        "Support worker\n",
        "Job description\n",
        "Person specification\n",
        "Essential, from the first day:\n",
        "(2.1)",
    ] {
        assert!(said.contains(part), "{part}");
    }
    assert!(said.lines().filter(|line| line.starts_with("- ")).count() > 40);
    assert!(!said.contains("intermediate"), "a later stage's");
}

#[test]
fn a_post_can_be_as_somebody_is_and_as_a_table_says() {
    let folder = tempfile::tempdir().unwrap();
    let set = folder.path().join("set");
    copied(&MADE.set(), &set);
    let fit = |post: &str| {
        let all = rows("description", &set);
        let of = all.as_array().unwrap().iter().filter(|row| row[0] == post && row[3] == 1);
        of.map(|row| row[2].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let table = folder.path().join("post.csv");
    // As a spreadsheet saves it: a mark in front, semicolons stay out, other columns do not matter.
    std::fs::write(
        &table,
        "\u{feff}Why,Indicator,Essential\r\n\"a, b\",2.3/all,no\r\n,2.1/all,yes\r\n",
    )
    .unwrap();
    done(&["post", "Porter", text(&set), "--from", text(&table)]);
    assert_eq!(fit("Porter"), ["2.1/all", "2.3/all"]);
    let said = done(&["describe", "Porter", text(&set)]);
    let (first, later) = said.split_once("Can be learned in the post:").unwrap();
    assert!(first.contains("(2.1)") && later.contains("(2.3)") && !later.contains("(2.1)"));
    // Said again, it is as said last.
    done(&["post", "Porter", text(&set), "--stage", "ahp-support-worker/entry"]);
    assert!(fit("Porter").len() > 40);
    let print = python("who.py", &["person 2"]);
    done(&["post", "As she is", text(&set), "--like", print.trim()]);
    let hash = python("who.py", &["person 2", text(&set)]);
    let held = rows("role-fit", &set);
    assert!(held.as_array().unwrap().iter().any(|row| row[3].to_string() == hash.trim()));
    assert!(fit("As she is").len() > 3);
}

#[test]
fn what_nobody_teaches_is_told() {
    let all = rows("courses", &MADE.set());
    let all = all.as_array().unwrap();
    let of = |id: &str| all.iter().find(|row| row[1] == id).unwrap();
    assert_eq!((&of("2.1/all")[2], &of("5.1/all")[2]), (&2.into(), &1.into()));
    assert!(
        all.iter().any(|row| row[2] == 0 && row[3].as_i64() > Some(0)),
        "needed, and in no course"
    );
}
