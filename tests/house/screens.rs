//! What any screen may use knows no word of the subject: it is about fields and boxes, not about evidence.

use crate::tree::{Tree, caught, kept, lines};

/// The parts every screen may use.
const SHARED: &str = "ui/src/lib/components/";

/// What they may take in: the language they are written in, signs, each other, and how words, days and files are told.
const MAY: [&str; 7] = [
    "svelte",
    "@lucide/svelte/icons/",
    "./",
    "$lib/words",
    "$lib/dates",
    "$lib/picture",
    "$lib/components/",
];

fn faults(tree: &Tree) -> Vec<String> {
    let mut faults = Vec::new();
    for (path, text) in tree.files(&[SHARED], &[".svelte", ".ts"]) {
        for (line, text) in lines(text) {
            let Some(from) = text.split(" from '").nth(1).and_then(|from| from.split('\'').next())
            else {
                continue;
            };
            if !MAY.iter().any(|may| from.starts_with(may)) {
                faults.push(format!("{path}:{line} knows {from}"));
            }
        }
    }
    faults
}

#[test]
fn what_every_screen_may_use_knows_no_word_of_the_subject() {
    let tree = Tree::here();
    assert!(tree.files(&[SHARED], &[".svelte"]).count() > 5, "nothing was read in {SHARED}");
    kept(&faults(&tree), "Move it to ui/src/lib/domain, or give it what it shows as a property.");
}

#[test]
fn a_shared_part_that_knows_the_subject_is_caught() {
    let with = |from: &str| {
        let text = format!("<script>\n  import {{ a }} from '{from}';\n</script>");
        faults(&Tree::of([("ui/src/lib/components/A.svelte", &text)]))
    };
    caught(&with("$lib/domain/Names.svelte"), &["A.svelte:2", "$lib/domain/Names.svelte"]);
    caught(&with("$lib/api"), &["A.svelte:2"]);
    assert!(with("./Field.svelte").is_empty());
}
