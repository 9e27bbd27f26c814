//! Every document that a story makes is kept for the checker of PDF.

use crate::tree::{Tree, caught, kept, lines};

/// Exports that are told nothing of stopping must go by the helper that keeps them.
fn not_kept(tree: &Tree) -> Vec<String> {
    let mut faults = Vec::new();
    for (path, text) in tree.files(&["tests/stories/"], &[".rs"]) {
        if path == "tests/stories/kept.rs" {
            continue;
        }
        for (line, text) in lines(text) {
            let exports = text.contains(".export_as(") || text.contains(".export(");
            if exports && text.contains("|_, _| true") {
                faults.push(format!("{path}:{line} exports by itself"));
            }
        }
    }
    faults
}

#[test]
fn stories_keep_the_documents_they_make() {
    kept(&not_kept(&Tree::here()), "Export with `exports` of tests/stories/kept.rs.");
}

#[test]
fn an_export_that_is_not_kept_is_caught() {
    let story = "amina.portfolio.export(&file, &mut |_, _| true).unwrap();";
    caught(&not_kept(&Tree::of([("tests/stories/a.rs", story)])), &["tests/stories/a.rs:1"]);
}
