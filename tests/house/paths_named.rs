//! What the maps send a reader to is there, and so is what they say is in it.

use crate::tree::{Tree, caught, kept, lines};

const MAPS: [&str; 4] = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md"];

/// Made by running or building, so not there before.
const MADE: [&str; 4] = ["out/", "target/", "ui/build", "ui/node_modules"];

/// What stands for a name of the reader's own, in a recipe.
const OWN: [&str; 7] = ["ROOM", "VERB", "PLACE", "NAME", "NOUN", "/ID.", "schema-N"];

const ENDINGS: [&str; 12] = [
    ".md", ".rs", ".toml", ".json", ".lock", ".sql", ".txt", ".ts", ".svelte", ".css", ".pdf",
    ".png",
];

fn missing(tree: &Tree) -> Vec<String> {
    let mut faults = Vec::new();
    for map in MAPS {
        let mut block = false;
        for (line, text) in lines(tree.text(map).unwrap_or_default()) {
            if text.trim_start().starts_with("```") {
                block = !block;
                continue;
            }
            let marked = text.split('`').skip(1).step_by(2).filter(|_| !block);
            let entrances = text.split_whitespace().filter(|_| block);
            let entrances = entrances.map(|word| word.trim_start_matches("./"));
            let entrances = entrances.filter(|word| word.starts_with("script/"));
            let links = text.split("](").skip(1).filter_map(|rest| rest.split([')', '#']).next());
            let links = links.filter(|link| !link.contains(':') && !link.is_empty());
            let words = marked.filter_map(path).chain(entrances);
            for path in words.filter(|path| !there(tree, path)) {
                faults.push(format!("{map}:{line} names {path}"));
            }
            for path in links.filter(|path| !tree.has(path)) {
                faults.push(format!("{map}:{line} links to {path}"));
            }
        }
    }
    faults
}

/// The path in a marked piece of text, when it looks like one of this repository.
fn path(marked: &str) -> Option<&str> {
    // A command's first word is the path: `script/run --entries 500`.
    let word = marked.split_whitespace().next()?;
    if word != marked && !word.starts_with("script/") && !word.starts_with(".ci/") {
        return None;
    }
    let word = word.trim_start_matches("./");
    let plain = |c: char| c.is_ascii_alphanumeric() || "/._-+[]()".contains(c);
    // An indicator (`2.5/entry`), an address inside the app (`/evidence`), a crate of npm (`@a/b`).
    let other = word.starts_with(|c: char| c.is_ascii_digit() || c == '/' || c == '@');
    let made = MADE.iter().any(|made| word.starts_with(made));
    let own = OWN.iter().any(|own| word.contains(own));
    let looks = word.contains('/') || ENDINGS.iter().any(|ending| word.ends_with(ending));
    (looks && !other && !made && !own && word.chars().all(plain)).then_some(word)
}

/// Rooms are named from `src`, and without their ending; a name alone may be anywhere.
fn there(tree: &Tree, path: &str) -> bool {
    let from_src = format!("src/{path}");
    tree.has(path)
        || tree.has(&from_src)
        || tree.has(&format!("{from_src}.rs"))
        || !path.contains('/') && tree.files(&[""], &[&format!("/{path}")]).next().is_some()
}

/// The rows of "Where do I find": the line, the file, and the word to look for in it.
fn finds(tree: &Tree) -> Vec<(usize, String, String)> {
    let text = tree.text("ARCHITECTURE.md").unwrap_or_default();
    let from = lines(text).skip_while(|(_, line)| !line.starts_with("## Where do I find"));
    let table = from.skip(1).take_while(|(_, line)| !line.starts_with("## "));
    table
        .filter_map(|(line, text)| {
            let cells: Vec<&str> = text.trim_matches('|').split(" | ").map(str::trim).collect();
            let marked = |cell: &str| Some(cell.strip_prefix('`')?.strip_suffix('`')?.to_owned());
            let [_, file, word] = cells[..] else { return None };
            Some((line, marked(file)?, marked(word)?))
        })
        .collect()
}

fn not_found(tree: &Tree) -> Vec<String> {
    let absent = |(_, file, word): &(usize, String, String)| {
        !tree.text(file).is_some_and(|text| text.contains(word.as_str()))
    };
    let missing = finds(tree).into_iter().filter(absent);
    missing
        .map(|(line, file, word)| format!("ARCHITECTURE.md:{line} {file} does not say {word}"))
        .collect()
}

#[test]
fn what_the_table_says_is_in_a_file_is_there() {
    let tree = Tree::here();
    assert!(finds(&tree).len() > 15, "the table was not read");
    kept(&not_found(&tree), "Correct the row: somebody will look there for it.");
}

#[test]
fn a_row_that_leads_astray_is_caught() {
    let with = |row: &str| {
        let table = format!("## Where do I find\n\n| the seal | `src/a.rs` | {row} |\n");
        not_found(&Tree::of([("ARCHITECTURE.md", &table), ("src/a.rs", "fn seal()")]))
    };
    assert!(with("`fn seal`").is_empty());
    caught(&with("`fn sealed`"), &["ARCHITECTURE.md:3", "src/a.rs", "fn sealed"]);
}

#[test]
fn every_path_named_in_the_maps_exists() {
    kept(
        &missing(&Tree::here()),
        "Correct the path, or the map: it is how a reader finds the way.",
    );
}

#[test]
fn a_path_that_leads_nowhere_is_caught() {
    let with = |text: &str| {
        missing(&Tree::of([("README.md", text), ("src/sign_off/seal.rs", ""), ("script/run", "")]))
    };
    caught(&with("See\n`src/gone.rs`."), &["README.md:2", "src/gone.rs"]);
    caught(&with("```\n./script/go --fast\n```"), &["README.md:2", "script/go"]);
    caught(&with("[threats](docs/threats.md#one)"), &["README.md:1", "docs/threats.md"]);
    caught(&with("`missing.toml`"), &["README.md:1", "missing.toml"]);
    let fine = "`script/run --entries 5` `sign_off/seal` `seal.rs` `src/` `2.5/entry` `/evidence` \
        `out/sample` `@a/b` `a | b/c` [x](https://y.org)";
    assert_eq!(with(fine), Vec::<String>::new());
}
