//! Inside a room, too, the arrows run one way: what is beside something knows it, or is known by it, never both.

use std::collections::BTreeSet;

use crate::rooms::{Graph, circles, doors};
use crate::rust::{paths, sources};
use crate::tree::{Tree, caught, kept};
use crate::verbs::calls_between;

/// The folders of the core that hold modules of their own, without a `/` at the end.
fn folders(tree: &Tree) -> Vec<String> {
    let maps = tree.files(&["src/"], &["/mod.rs"]).map(|(path, _)| path);
    maps.filter_map(|path| path.strip_suffix("/mod.rs")).map(str::to_owned).collect()
}

/// What of a folder a file is in: a module beside its `mod.rs`, or `mod` for that file itself.
fn part<'a>(folder: &str, path: &'a str) -> Option<&'a str> {
    let first = path.strip_prefix(folder)?.strip_prefix('/')?.split('/').next()?;
    Some(first.strip_suffix(".rs").unwrap_or(first))
}

/// A path from the core's root, as it is meant in a file: `super` and `self` are worked out.
fn from_the_root(path: &str, parts: &[String]) -> Option<Vec<String>> {
    let file = path.strip_prefix("src/")?.strip_suffix(".rs")?;
    let file = file.strip_suffix("/mod").unwrap_or(file);
    let mut here: Vec<String> = file.split('/').map(str::to_owned).collect();
    let mut rest = parts;
    match parts.first()?.as_str() {
        "crate" => (here, rest) = (Vec::new(), &parts[1..]),
        "self" => rest = &parts[1..],
        "super" => {
            while rest.first().is_some_and(|part| part == "super") {
                here.pop()?;
                rest = &rest[1..];
            }
        }
        _ => return None,
    }
    here.extend_from_slice(rest);
    Some(here)
}

/// A `mod.rs` without what it passes on: that is a door, and no use of what stands behind it.
fn without_doors(source: &str) -> String {
    let mut left = String::new();
    let mut door = false;
    for line in source.lines() {
        door |= line.starts_with("pub") && line.contains("use ");
        if !door {
            left += line;
        }
        left.push('\n');
        door &= !line.ends_with(';');
    }
    left
}

fn graph(tree: &Tree, folder: &str) -> Graph {
    let under = format!("{folder}/");
    let of = |path: &str| part(folder, path).map(str::to_owned);
    let parts: BTreeSet<String> = tree.files(&[&under], &[".rs"]).filter_map(|f| of(f.0)).collect();
    let map = format!("{folder}/mod.rs");
    let doors = tree.text(&map).map(doors).unwrap_or_default();
    let root: Vec<&str> = under["src/".len()..].trim_end_matches('/').split('/').collect();
    let mut graph = Graph::new();
    for (path, source) in sources(tree, &[&under]) {
        let Some(here) = part(folder, path) else { continue };
        let source = if path == map { without_doors(&source) } else { source };
        for named in paths(&source) {
            let below = path == map && parts.contains(&named.parts[0]);
            let meant = if below {
                root.iter().map(|part| (*part).to_owned()).chain(named.parts.clone()).collect()
            } else {
                let Some(meant) = from_the_root(path, &named.parts) else { continue };
                meant
            };
            let inside = meant.len() > root.len() && meant.iter().zip(&root).all(|(a, b)| a == b);
            let Some(first) = meant.get(root.len()).filter(|_| inside) else { continue };
            let passed_on = doors.get(first).filter(|_| !parts.contains(first));
            let there = passed_on.unwrap_or(first);
            // What is neither a module nor passed on is written in `mod.rs`.
            let there = if parts.contains(there) { there.as_str() } else { "mod" };
            if there != here {
                let place = format!("{path}:{}", named.line);
                graph.entry(here.to_owned()).or_default().entry(there.to_owned()).or_insert(place);
            }
        }
    }
    for call in calls_between(tree, &[&under], of) {
        graph.entry(call.here).or_default().entry(call.there).or_insert(call.place);
    }
    graph
}

fn faults(tree: &Tree) -> Vec<String> {
    let faults = folders(tree).into_iter().flat_map(|folder| {
        circles(&graph(tree, &folder)).into_iter().map(move |fault| format!("{folder}: {fault}"))
    });
    faults.collect()
}

#[test]
fn no_arrow_runs_back_inside_a_room() {
    kept(&faults(&Tree::here()), "Move what both need to a file below them.");
}

#[test]
fn an_arrow_that_runs_back_is_caught() {
    let map = "mod a;\nmod b;\npub use b::B;";
    let back = faults(&Tree::of([
        ("src/sign_off/mod.rs", map),
        ("src/sign_off/a.rs", "use super::B;"),
        ("src/sign_off/b/mod.rs", "mod c;"),
        ("src/sign_off/b/c.rs", "\nfn f() { crate::sign_off::a::g() }"),
    ]));
    caught(&back, &["src/sign_off: a -> b (src/sign_off/a.rs:1) -> a (src/sign_off/b/c.rs:2)"]);
    let in_the_map = faults(&Tree::of([
        ("src/sign_off/mod.rs", "mod a;\nfn f() { self::a::g() }"),
        ("src/sign_off/a.rs", "use super::f;"),
    ]));
    caught(
        &in_the_map,
        &["src/sign_off: a -> mod (src/sign_off/a.rs:1) -> a (src/sign_off/mod.rs:2)"],
    );
    let by_calls = faults(&Tree::of([
        ("src/sign_off/mod.rs", map),
        ("src/sign_off/a.rs", "impl Portfolio { pub(super) fn one(&self) { self.two(); } }"),
        ("src/sign_off/b.rs", "impl Portfolio { pub fn two(&self) { self.one(); } }"),
    ]));
    caught(&by_calls, &["src/sign_off: a -> b (src/sign_off/a.rs:1) -> a (src/sign_off/b.rs:1)"]);
}

#[test]
fn a_room_in_one_direction_is_fine() {
    let fine = Tree::of([
        ("src/sign_off/mod.rs", "mod a;\nmod b;\nmod c;\npub use {\n    a::A,\n    b::B,\n};"),
        ("src/sign_off/a.rs", "use super::{b::B, c};\n// super::a\nuse crate::other::a;"),
        ("src/sign_off/b.rs", "use super::c::C;\nuse self::A;"),
        ("src/sign_off/c.rs", "#[cfg(test)]\nmod tests { use super::super::a::A; }"),
    ]);
    assert_eq!(faults(&fine), Vec::<String>::new());
}
