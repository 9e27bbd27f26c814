//! One meaning for each public name: a type that several rooms make is another thing in each, and a reader has to ask which.

use std::collections::{BTreeMap, BTreeSet};

use crate::rooms::room;
use crate::rust::sources;
use crate::tree::{Tree, caught, kept};

/// The command line names its verbs after what they are about, and the sample its content.
const BESIDE: [&str; 2] = ["cli", "sample"];

/// The public types of the core by name, with the rooms that make one.
fn types(tree: &Tree) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (path, source) in sources(tree, &["src/"]) {
        let Some(room) = room(path).filter(|room| !BESIDE.contains(room)) else { continue };
        for line in source.lines() {
            let Some(rest) = line.strip_prefix("pub ") else { continue };
            let sorts = ["struct ", "enum ", "trait ", "type "];
            let Some(rest) = sorts.iter().find_map(|sort| rest.strip_prefix(sort)) else {
                continue;
            };
            let name: String = rest.chars().take_while(|c| c.is_alphanumeric()).collect();
            found.entry(name).or_default().insert(room.to_owned());
        }
    }
    found
}

fn faults(tree: &Tree) -> Vec<String> {
    let several = types(tree).into_iter().filter(|(_, rooms)| rooms.len() > 1);
    several.map(|(name, rooms)| format!("{name} is a type of {rooms:?}")).collect()
}

#[test]
fn a_public_type_is_of_one_room() {
    kept(&faults(&Tree::here()), "Give the newer one a name that says whose it is.");
}

#[test]
fn a_second_type_of_a_name_is_caught() {
    let two = Tree::of([
        ("src/evidence/a.rs", "pub struct Found {}"),
        ("src/bundle/b.rs", "\npub enum Found {}\nenum Own {}"),
        ("src/badge/c.rs", "struct Own;"),
        ("src/cli/d.rs", "pub struct Found;"),
    ]);
    caught(&faults(&two), &["Found", "bundle", "evidence"]);
}
