//! What is only a rule does nothing: no file, no clock, no database. And one file asks the time.

use crate::rust::{Keep, blank, paths, sources, tokens};
use crate::tree::{Tree, caught, kept, lines, within};

/// The rooms that are only rules, as `ARCHITECTURE.md` says. Any other file that says "Pure" of itself is held to it too;
/// where that is a `mod.rs`, its whole folder is.
const PURE: [&str; 8] = [
    "src/badge",
    "src/coach/judge",
    "src/framework",
    "src/interchange/case",
    "src/interchange/tree",
    "src/readiness",
    "src/sign_off/record",
    "src/document/layout",
];

/// What a rule may not name.
const WORLD: [&[&str]; 12] = [
    &["std", "fs"],
    &["std", "net"],
    &["std", "env"],
    &["std", "process"],
    &["std", "time"],
    &["fs"],
    &["rusqlite"],
    &["rusqlite_migration"],
    &["tempfile"],
    &["crate", "store"],
    &["crate", "safety"],
    &["crate", "portfolio"],
];

const CLOCK: &str = "src/clock.rs";

fn pure(tree: &Tree) -> Vec<String> {
    let mut faults = Vec::new();
    let say_so = say_so(tree);
    let places: Vec<&str> = PURE.iter().copied().chain(say_so.iter().map(String::as_str)).collect();
    for (path, source) in sources(tree, &["src/"]).filter(|(path, _)| within(path, &places)) {
        for named in paths(&source) {
            if WORLD.iter().any(|world| named.starts(world)) {
                faults.push(format!("{path}:{} names {}", named.line, named.text()));
            }
        }
        for (line, word) in tokens(&blank(&source, Keep::Code)) {
            if ["Clock", "SystemTime", "Instant", "Portfolio"].contains(&word.as_str()) {
                faults.push(format!("{path}:{line} names {word}"));
            }
        }
    }
    faults
}

/// The files and folders that call themselves pure, in the lines at their head.
fn say_so(tree: &Tree) -> Vec<String> {
    let head = |text: &str| {
        let head = text.lines().take_while(|line| line.starts_with("//!"));
        head.into_iter()
            .any(|line| ["Pure.", "Pure:", "Pure,"].iter().any(|word| line.contains(word)))
    };
    let say_so = tree.files(&["src/"], &[".rs"]).filter(|(_, text)| head(text));
    say_so.map(|(path, _)| path.strip_suffix("/mod.rs").unwrap_or(path).to_owned()).collect()
}

fn asks_the_time(tree: &Tree) -> Vec<String> {
    let mut faults = Vec::new();
    for (path, source) in sources(tree, &["src/", "src-tauri/src/"]) {
        if path == CLOCK {
            continue;
        }
        for named in paths(&source) {
            let last = named.parts.last().map_or("", String::as_str);
            let of = named.parts.iter().rev().nth(1).map_or("", String::as_str);
            let asks = ["Utc", "Local", "SystemTime", "Timestamp"].contains(&of) && last == "now";
            if asks || last == "now_v7" || last == "now_utc" || last == "now_local" {
                faults.push(format!("{path}:{} asks the time: {}", named.line, named.text()));
            }
        }
        faults.extend(sql_asks(path, &blank(&source, Keep::Texts)));
    }
    for (path, text) in tree.files(&["schema/", "src/"], &[".sql"]) {
        let code: String = text
            .lines()
            .map(|line| format!("{}\n", line.split("--").next().unwrap_or_default()))
            .collect();
        faults.extend(sql_asks(path, &code));
    }
    faults
}

/// SQL has clocks of its own.
fn sql_asks<'a>(path: &'a str, text: &'a str) -> impl Iterator<Item = String> + 'a {
    const CLOCKS: [&str; 5] =
        ["CURRENT_TIMESTAMP", "CURRENT_DATE", "CURRENT_TIME", "'now'", "unixepoch()"];
    lines(text).filter_map(move |(line, text)| {
        let clock = CLOCKS.iter().find(|clock| text.contains(**clock))?;
        Some(format!("{path}:{line} lets the database ask the time: {clock}"))
    })
}

/// A room that is gone is kept pure by nobody.
fn gone(tree: &Tree) -> Vec<String> {
    let there = |place: &&str| tree.has(place) || tree.has(&format!("{place}.rs"));
    PURE.iter()
        .chain([&CLOCK])
        .filter(|place| !there(place))
        .map(|place| format!("{place} is not there"))
        .collect()
}

#[test]
fn every_room_that_calls_itself_pure_is_there() {
    kept(&gone(&Tree::here()), "Say in this rule where it went.");
    let all = gone(&Tree::of([("src/framework/load.rs", ""), (CLOCK, "")]));
    assert_eq!(all.len(), PURE.len() - 1, "{all:?}");
}

#[test]
fn a_rule_reads_no_file_asks_no_clock_and_knows_no_database() {
    let tree = Tree::here();
    assert!(say_so(&tree).len() > 20, "what calls itself pure was not found");
    kept(&pure(&tree), "Pass it in as a value; let the verb that calls the rule fetch it.");
}

#[test]
fn only_the_clock_asks_the_time() {
    kept(&asks_the_time(&Tree::here()), "Take the time from the portfolio's clock (src/clock.rs).");
}

#[test]
fn a_rule_that_does_something_is_caught() {
    let faults = pure(&Tree::of([("src/framework/load.rs", "use std::{\n fs,\n io };")]));
    caught(&faults, &["src/framework/load.rs:2", "std::fs"]);
    let faults = pure(&Tree::of([("src/sign_off/record/text.rs", "fn a(c: &Clock) {}")]));
    caught(&faults, &["src/sign_off/record/text.rs:1", "Clock"]);
    let said = ("src/safety/rule/mod.rs", "//! What stays. Pure: days in, days out.\nmod a;");
    let faults = pure(&Tree::of([said, ("src/safety/rule/a.rs", "use std::fs;")]));
    caught(&faults, &["src/safety/rule/a.rs:1", "std::fs"]);
    let faults = pure(&Tree::of([("src/readiness/a.rs", "// Clock\nuse crate::store::row;")]));
    caught(&faults, &["src/readiness/a.rs:2", "crate::store"]);
    assert!(pure(&Tree::of([("src/sign_off/sign.rs", "use std::fs;")])).is_empty());
}

#[test]
fn a_second_clock_is_caught() {
    let faults = asks_the_time(&Tree::of([("src/a.rs", "let t = chrono::Utc::now();")]));
    caught(&faults, &["src/a.rs:1", "Utc::now"]);
    let faults = asks_the_time(&Tree::of([("src/ids.rs", "Uuid::now_v7()")]));
    caught(&faults, &["src/ids.rs:1"]);
    let faults = asks_the_time(&Tree::of([("src/a.rs", "\"SELECT date('now')\"")]));
    caught(&faults, &["src/a.rs:1", "'now'"]);
    let sql = "-- CURRENT_DATE\nCREATE TABLE a (b TEXT DEFAULT CURRENT_TIMESTAMP);";
    let faults = asks_the_time(&Tree::of([("schema/0001.sql", sql)]));
    caught(&faults, &["schema/0001.sql:2"]);
    assert!(asks_the_time(&Tree::of([(CLOCK, "Local::now()")])).is_empty());
}
