//! The changes are told by version, each with its day; the newest is the version that is built.

use crate::tree::{Tree, caught, kept, lines};

const CHANGES: &str = "CHANGELOG.md";
const OPEN: &str = "not handed out yet";

fn faults(tree: &Tree) -> Vec<String> {
    let built = tree.text("Cargo.toml").unwrap_or_default();
    let built = built.lines().find_map(|line| line.strip_prefix("version = \""));
    let built = built.map_or("", |version| version.trim_end_matches('"'));
    let text = tree.text(CHANGES).unwrap_or_default();
    let headings: Vec<(usize, &str)> =
        lines(text).filter_map(|(line, text)| Some((line, text.strip_prefix("## ")?))).collect();
    let mut faults = Vec::new();
    if headings.is_empty() {
        faults.push(format!("{CHANGES} tells no version"));
    }
    for (place, (line, heading)) in headings.into_iter().enumerate() {
        let (version, day) = heading.split_once(", ").unwrap_or((heading, ""));
        if place == 0 && version != built {
            faults.push(format!("{CHANGES}:{line} is {version}, and {built} is built"));
        }
        let is_day = day.len() == 10 && day.split('-').all(|part| part.parse::<u32>().is_ok());
        let may_wait = place == 0 && day == OPEN;
        if !is_day && !may_wait {
            faults.push(format!("{CHANGES}:{line} says no day"));
        }
    }
    faults
}

#[test]
fn every_version_has_its_day() {
    kept(&faults(&Tree::here()), "Write `## VERSION, YEAR-MONTH-DAY`; only the newest may wait.");
}

#[test]
fn a_version_without_its_day_is_caught() {
    let with = |changes: &str| {
        faults(&Tree::of([("Cargo.toml", "version = \"0.2.0\""), (CHANGES, changes)]))
    };
    assert!(with("## 0.2.0, not handed out yet\n\n## 0.1.0, 2026-11-20\n").is_empty());
    caught(&with("# Changes"), &["no version"]);
    caught(&with("## 0.1.0, 2026-11-20"), &[":1", "0.2.0 is built"]);
    caught(&with("## 0.2.0, 2026-11-26\n\n## 0.1.0, not handed out yet"), &[":3", "no day"]);
    caught(&with("## 0.2.0"), &[":1", "no day"]);
}
