//! A file is read in one go, and the app does not fall over.

use crate::rust::{Keep, blank, sources};
use crate::tree::{Tree, caught, kept, lines};

const LONGEST: usize = 400;
/// Made by `script/contract`, as long as there are commands.
const MADE: &str = "ui/src/lib/api/commands.ts";

fn long(tree: &Tree) -> Vec<String> {
    let places = ["src/", "src-tauri/", "ui/src/", "tests/", "benches/", "cohort/"];
    tree.files(&places, &[".rs", ".ts", ".svelte"])
        .map(|(path, text)| (path, text.lines().count()))
        .filter(|(path, count)| *count >= LONGEST && *path != MADE)
        .map(|(path, count)| format!("{path}:{LONGEST} is passed: {count} lines"))
        .collect()
}

fn falls(tree: &Tree) -> Vec<String> {
    let mut faults = Vec::new();
    for (path, source) in sources(tree, &["src/", "src-tauri/src/"]) {
        for (line, text) in lines(&blank(&source, Keep::Code)) {
            for word in [".unwrap()", ".expect("] {
                if text.contains(word) {
                    faults.push(format!("{path}:{line} may end the app: {word}"));
                }
            }
        }
    }
    faults
}

#[test]
fn no_file_is_too_long_to_read() {
    kept(&long(&Tree::here()), "Divide it by what it does: one file for each verb.");
}

#[test]
fn nothing_but_a_test_may_end_the_app() {
    kept(
        &falls(&Tree::here()),
        "Return an Error that says what to do, or write it so that it cannot fail.",
    );
}

#[test]
fn a_long_file_is_caught() {
    let text = "\n".repeat(LONGEST);
    caught(&long(&Tree::of([("ui/src/a.svelte", &text)])), &["ui/src/a.svelte:400"]);
    assert!(long(&Tree::of([("src/a.rs", &text[1..])])).is_empty());
}

#[test]
fn an_unwrap_is_caught() {
    let source =
        "// a.unwrap()\nlet b = \".expect(\";\nlet c = d.unwrap();\nlet e = f.unwrap_or(0);";
    caught(&falls(&Tree::of([("src/a.rs", source)])), &["src/a.rs:3", "unwrap"]);
    let test = "#[cfg(test)]\nmod tests {\n fn a() { b.expect(\"c\") }\n}";
    assert!(falls(&Tree::of([("src/a.rs", test)])).is_empty());
}
