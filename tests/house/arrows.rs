//! The screens know the window's commands, the window knows the core, the core knows neither. Some
//! packages are known in one place only.

use crate::rust::{Keep, blank, paths, sources};
use crate::tree::{Tree, caught, kept, lines, within};

/// A package, and where it may be named.
const KEPT_IN: [(&[&str], &[&str]); 3] = [
    (&["rusqlite", "rusqlite_migration"], &["src/store", "src/safety", "src/error.rs"]),
    (&["printpdf", "lopdf"], &["src/document", "src/acts.rs"]),
    (&["countersign"], &["src/main.rs", "src/cli", "src-tauri/src"]),
];

fn packages(tree: &Tree) -> Vec<String> {
    let mut faults = Vec::new();
    for (path, source) in sources(tree, &["src/", "src-tauri/src/"]) {
        for named in paths(&source) {
            let package = &named.parts[0];
            for (packages, places) in KEPT_IN {
                if packages.contains(&package.as_str()) && !within(path, places) {
                    let (line, places) = (named.line, places.join(", "));
                    faults.push(format!("{path}:{line} names {package}; only {places} may"));
                }
            }
        }
    }
    faults
}

fn window_in_the_core(tree: &Tree) -> Vec<String> {
    let mut faults = Vec::new();
    for (path, source) in sources(tree, &["src/", "tests/", "benches/"]) {
        if path.starts_with("tests/house/") {
            continue;
        }
        for named in paths(&source) {
            let package = &named.parts[0];
            if package == "tauri" || package.starts_with("tauri_") {
                faults.push(format!("{path}:{} names {package}", named.line));
            }
        }
        if path.starts_with("src/") {
            for (line, text) in lines(&blank(&source, Keep::Texts)) {
                let reads = ["include_str!", "include_bytes!", "#[path"];
                let outside = ["/ui/", "/src-tauri/"];
                if reads.iter().any(|word| text.contains(word))
                    && outside.iter().any(|word| text.contains(word))
                {
                    faults.push(format!("{path}:{line} takes in a file of the window"));
                }
            }
        }
    }
    for (path, text) in tree.files(&[""], &["Cargo.toml"]) {
        for (line, text) in lines(text) {
            let text = text.trim();
            let named = text.starts_with("tauri") && text.contains('=')
                || text.starts_with('[') && text.contains("dependencies.tauri");
            if named && path != "src-tauri/Cargo.toml" {
                faults.push(format!("{path}:{line} depends on tauri"));
            }
        }
    }
    faults
}

fn window_in_the_screens(tree: &Tree) -> Vec<String> {
    let mut faults = Vec::new();
    for (path, text) in tree.files(&["ui/src/"], &[".ts", ".js", ".svelte"]) {
        if path.starts_with("ui/src/lib/api/") {
            continue;
        }
        for (line, text) in lines(text) {
            let code = text.trim_start();
            if code.starts_with("//") || code.starts_with('*') || code.starts_with("/*") {
                continue;
            }
            for word in ["@tauri-apps", "__TAURI", "src-tauri"] {
                if code.contains(word) {
                    faults.push(format!("{path}:{line} names {word}"));
                }
            }
        }
    }
    faults
}

#[test]
fn every_place_a_package_is_kept_in_is_there() {
    let tree = Tree::here();
    let places = KEPT_IN.iter().flat_map(|(_, places)| places.iter());
    let gone = places.filter(|place| !tree.has(place)).map(|place| format!("{place} is not there"));
    kept(&gone.collect::<Vec<_>>(), "Say in this rule where it went.");
}

#[test]
fn the_core_does_not_know_the_window() {
    kept(
        &window_in_the_core(&Tree::here()),
        "Move it to src-tauri, or pass what the core needs as a value.",
    );
}

#[test]
fn only_the_api_folder_of_the_screens_knows_the_window() {
    kept(&window_in_the_screens(&Tree::here()), "Add a function to ui/src/lib/api and call that.");
}

#[test]
fn the_database_and_the_pdf_library_are_known_in_one_place_each() {
    kept(&packages(&Tree::here()), "Ask that room for what is needed instead.");
}

#[test]
fn an_arrow_drawn_backwards_is_caught() {
    let faults = window_in_the_core(&Tree::of([("src/a/b.rs", "// tauri::x\nuse tauri::App;")]));
    caught(&faults, &["src/a/b.rs:2", "tauri"]);
    let faults = window_in_the_core(&Tree::of([("Cargo.toml", "tauri = \"2\"")]));
    caught(&faults, &["Cargo.toml:1"]);
    let faults = window_in_the_core(&Tree::of([("src/a.rs", "include_str!(\"../ui/x.ts\")")]));
    caught(&faults, &["src/a.rs:1"]);
    let screen = "<script>\nimport { invoke } from '@tauri-apps/api/core'\n</script>";
    let faults = window_in_the_screens(&Tree::of([("ui/src/routes/a.svelte", screen)]));
    caught(&faults, &["ui/src/routes/a.svelte:2"]);
    assert!(window_in_the_screens(&Tree::of([("ui/src/lib/api/a.ts", screen)])).is_empty());
}

#[test]
fn a_package_in_the_wrong_place_is_caught() {
    let faults = packages(&Tree::of([("src/evidence/log.rs", "\nuse rusqlite::{params};")]));
    caught(&faults, &["src/evidence/log.rs:2", "src/store"]);
    let faults = packages(&Tree::of([("src/passport/read.rs", "let a = lopdf::Object::Null;")]));
    caught(&faults, &["src/passport/read.rs:1", "src/document"]);
    let fine = [("src/store/a.rs", "use rusqlite::Row;"), ("src/document/pdf.rs", "use lopdf;")];
    assert!(packages(&Tree::of(fine)).is_empty());
}
