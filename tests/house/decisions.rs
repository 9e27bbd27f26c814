//! Every decision stands in the index, with its title, its date and whether it still holds.

use crate::tree::{Tree, caught, kept, lines};

const FOLDER: &str = "docs/decisions/";
const INDEX: &str = "docs/decisions/README.md";

/// A row of the index: its line, the number, the title, the file, the date and the status.
type Row<'a> = (usize, [&'a str; 5]);

fn rows(index: &str) -> impl Iterator<Item = Row<'_>> {
    lines(index).filter_map(|(line, text)| {
        let cells: Vec<&str> = text.trim_matches('|').split(" | ").map(str::trim).collect();
        let [number, linked, since, status] = cells[..] else { return None };
        let (title, file) = linked.strip_prefix('[')?.strip_suffix(')')?.split_once("](")?;
        Some((line, [number, title, file, since, status]))
    })
}

fn faults(tree: &Tree) -> Vec<String> {
    let mut faults = Vec::new();
    let rows: Vec<Row> = rows(tree.text(INDEX).unwrap_or_default()).collect();
    let pages: Vec<(&str, &str)> =
        tree.files(&[FOLDER], &[".md"]).filter(|(path, _)| *path != INDEX).collect();
    for (path, _) in &pages {
        let found = rows.iter().filter(|(_, [_, _, file, ..])| path.ends_with(&format!("/{file}")));
        if found.count() != 1 {
            faults.push(format!("{path} has not one row in {INDEX}"));
        }
    }
    for (line, [number, title, file, since, status]) in rows {
        let at = |what: &str| format!("{INDEX}:{line} {number} {what}");
        let Some((_, text)) = pages.iter().find(|(path, _)| path.ends_with(&format!("/{file}")))
        else {
            faults.push(at("leads to no page"));
            continue;
        };
        if !file.starts_with(&format!("{number}-")) {
            faults.push(at("is the number of another page"));
        }
        if text.lines().next().unwrap_or_default() != format!("# {title}") {
            faults.push(at("has another title than its page"));
        }
        let digits = since.split('-').all(|part| part.parse::<u32>().is_ok());
        if since.len() != 10 || !digits {
            faults.push(at("says no day"));
        }
        // A page that was replaced says by which.
        let known = |word: &str| pages.iter().any(|(path, _)| path.contains(&format!("/{word}-")));
        let named = status.split([' ', ';']).filter(|word| word.parse::<u32>().is_ok());
        let (count, missing) = named
            .fold((0, 0), |(all, missing), word| (all + 1, missing + usize::from(!known(word))));
        let holds = status.starts_with("holds");
        let replaced = status.starts_with("replaced by ") && count == 1;
        if missing > 0 || !holds && !replaced {
            faults.push(at("does not say whether it holds, or what replaced it"));
        }
    }
    faults
}

#[test]
fn every_decision_stands_in_the_index() {
    let tree = Tree::here();
    assert!(rows(tree.text(INDEX).unwrap_or_default()).count() > 50, "the index was not read");
    kept(&faults(&tree), "Add or correct the row: number, linked title, day, status.");
}

#[test]
fn a_decision_that_is_missing_or_told_wrong_is_caught() {
    let row = "| 0001 | [One](0001-one.md) | 2026-11-20 | holds |";
    let with = |row: &str| {
        faults(&Tree::of([
            (INDEX, row),
            ("docs/decisions/0001-one.md", "# One\n\nWhy."),
            ("docs/decisions/0002-two.md", "# Two"),
        ]))
    };
    let two = "\n| 0002 | [Two](0002-two.md) | 2026-11-21 | replaced by 0001 |";
    assert_eq!(with(&format!("{row}{two}")), Vec::<String>::new());
    caught(&with(row), &["0002-two.md", "row"]);
    let other = |was: &str, is: &str| with(&format!("{}{two}", row.replace(was, is)));
    caught(&other("[One]", "[Won]"), &[":1", "0001", "title"]);
    caught(&other("2026-11-20", "last week"), &[":1", "no day"]);
    caught(&other("holds", "perhaps"), &[":1", "whether it holds"]);
    caught(&other("holds", "replaced by 0003"), &[":1", "what replaced it"]);
    caught(&other("| 0001", "| 0003"), &[":1", "another page"]);
    assert_eq!(other("0001-one.md", "0009-one.md").len(), 2);
}
