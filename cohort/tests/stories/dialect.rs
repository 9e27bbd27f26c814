//! The questions stay in a dialect that every engine reads.

use crate::people::here;

const WORDS: [&str; 32] = [
    "AND", "AS", "BIGINT", "BY", "CASE", "CAST", "COALESCE", "COUNT", "CROSS", "DISTINCT", "ELSE",
    "END", "FROM", "GROUP", "IS", "JOIN", "LEFT", "MAX", "MIN", "NULL", "ON", "OR", "ORDER",
    "SELECT", "STRING", "SUM", "THEN", "UNION", "ALL", "WHEN", "WHERE", "WITH",
];

/// What is wrong with a question.
fn faults(sql: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let mut fault = |what: &str| faults.push(what.to_owned());
    let code: String = sql
        .lines()
        .filter(|line| !line.trim_start().starts_with("--"))
        .collect::<Vec<_>>()
        .join("\n");
    let plain = code.split('\'').step_by(2).collect::<Vec<_>>().join("''");
    for (sign, why) in [
        ("/", "a division"),
        ("\"", "a quoted name"),
        (";", "an end"),
        ("::", "a short cast"),
        ("||", "a joined text"),
    ] {
        if plain.contains(sign) {
            fault(why);
        }
    }
    let words = plain
        .split(|c: char| !(c.is_ascii_alphanumeric() || c == '_'))
        .filter(|word| !word.is_empty());
    for word in words.clone() {
        let loud = word.chars().any(|c| c.is_ascii_uppercase());
        if loud && !WORDS.contains(&word) {
            fault(&format!("a word that not every engine has: {word}"));
        }
    }
    let words: Vec<&str> = words.collect();
    for (at, word) in words.iter().enumerate() {
        if *word == "NULL" && words.get(at.wrapping_sub(1)) != Some(&"IS") {
            fault("a value that is nothing");
        }
        if *word == "SUM" && at >= 1 && words[at - 1] != "CAST" {
            fault("a sum of no known size");
        }
    }
    let last = code.rfind("\nORDER BY ").map(|at| &code[at..]);
    if last.is_none_or(|last| last.contains(')') || last.trim().lines().count() > 1) {
        fault("no order at the end");
    }
    // The small table stands first.
    for large in ["FROM standing", "FROM sign_offs", "FROM people"] {
        if code.contains(large) {
            fault("a large table first");
        }
    }
    faults
}

#[test]
fn every_question_is_in_one_dialect() {
    let mut seen = 0;
    for entry in std::fs::read_dir(here("questions")).unwrap() {
        let path = entry.unwrap().path();
        let faults = faults(&std::fs::read_to_string(&path).unwrap());
        assert!(faults.is_empty(), "{}: {faults:?}", path.display());
        seen += 1;
    }
    assert_eq!(seen, 14);
}

#[test]
fn what_other_engines_do_not_read_is_found() {
    let good = "SELECT a FROM params JOIN people ON a = b\nORDER BY a";
    assert!(faults(good).is_empty(), "{:?}", faults(good));
    for (bad, why) in [
        ("SELECT a / b FROM teams\nORDER BY a", "a division"),
        ("SELECT ROUND(a) FROM teams\nORDER BY a", "a word that not every engine has: ROUND"),
        ("SELECT SUM(a) FROM teams\nORDER BY a", "a sum of no known size"),
        ("SELECT CASE WHEN a THEN NULL END FROM teams\nORDER BY a", "a value that is nothing"),
        ("SELECT a FROM teams", "no order at the end"),
        ("SELECT a FROM people JOIN teams ON a = b\nORDER BY a", "a large table first"),
        ("SELECT \"a\" FROM teams\nORDER BY a", "a quoted name"),
    ] {
        assert!(faults(bad).contains(&why.to_owned()), "{bad}: {:?}", faults(bad));
    }
}
