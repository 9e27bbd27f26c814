//! A new noun of working life touches few files: what is done with every noun is written once.

use crate::tree::{Tree, caught, kept};

/// The most files a noun may take: its fields, its words, the two lists it is in, its story, the changes, one more.
const MOST: usize = 7;

/// Nouns that are only fields and a rule. Others have verbs of their own beside.
const PLAIN: [&str; 2] = ["supervision", "appraisal"];

/// Where a noun is named as such: its module, or its code.
fn named(tree: &Tree, noun: &str) -> Vec<String> {
    let places = ["src/", "src-tauri/src/", "ui/src/routes/", "ui/src/lib/working_life/"];
    let told = [format!("mod {noun};"), format!("{noun}::"), format!("\"{noun}\"")];
    let files = tree.files(&places, &[".rs", ".ts", ".svelte"]);
    let about = files.filter(|(path, text)| {
        let own = path.ends_with(&format!("/{noun}.rs"));
        own || told.iter().any(|one| text.contains(one.as_str()))
    });
    // Documents, passphrases and the kinds of evidence have words of the same sound.
    let others = [
        "src/vault/",
        "src/document/",
        "src/cli/document.rs",
        "src/codes/",
        "src/coach/",
        "src/sample/",
    ];
    about
        .map(|(path, _)| path.to_owned())
        .filter(|path| !others.iter().any(|other| path.starts_with(other)))
        .collect()
}

fn faults(tree: &Tree) -> Vec<String> {
    let nouns = PLAIN.iter().map(|noun| (noun, named(tree, noun)));
    // With its story and its line in the changes.
    let many = nouns.filter(|(_, files)| files.len() + 2 > MOST);
    many.map(|(noun, files)| format!("{noun}: {} files, {files:?}", files.len() + 2)).collect()
}

#[test]
fn a_noun_is_at_most_seven_files() {
    for noun in PLAIN {
        assert!(named(&Tree::here(), noun).len() > 2, "{noun} is looked for under another name");
    }
    kept(
        &faults(&Tree::here()),
        "Write it once for every noun, from what the noun says of itself.",
    );
}

#[test]
fn a_noun_all_over_the_place_is_caught() {
    let paths = ["src/a.rs", "src/b.rs", "src/c.rs", "src/d.rs", "src/e.rs", "src/f.rs"];
    let tree = Tree::of(paths.map(|path| (path, "let a = \"appraisal\";")));
    caught(&faults(&tree), &["appraisal: 8 files"]);
}
