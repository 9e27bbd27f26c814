//! The rooms of the core know each other in one direction: there is no way round back to where one began.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::rust::{Named, paths, sources};
use crate::tree::{Tree, caught, kept};
use crate::verbs::calls;

/// Who names whom, and where it is written first.
pub type Graph = BTreeMap<String, BTreeMap<String, String>>;

/// The room a file of the core is in; the two that are only a map and a door are in none.
pub fn room(path: &str) -> Option<&str> {
    let first = path.strip_prefix("src/")?.split('/').next()?;
    let room = first.strip_suffix(".rs").unwrap_or(first);
    (room != "lib" && room != "main").then_some(room)
}

fn graph(tree: &Tree) -> Graph {
    let rooms: BTreeSet<&str> =
        tree.files(&["src/"], &[".rs"]).filter_map(|(path, _)| room(path)).collect();
    let doors = tree.text("src/lib.rs").map(doors).unwrap_or_default();
    let mut graph = Graph::new();
    for (path, source) in sources(tree, &["src/"]) {
        let Some(here) = room(path) else { continue };
        for named in paths(&source) {
            let Some(first) = from_the_root(path, &named) else { continue };
            let there = doors.get(&first).unwrap_or(&first);
            if there != here && rooms.contains(there.as_str()) {
                let place = format!("{path}:{}", named.line);
                let to = graph.entry(here.to_owned()).or_default();
                to.entry(there.clone()).or_insert(place);
            }
        }
    }
    for call in calls(tree) {
        graph.entry(call.here).or_default().entry(call.there).or_insert(call.place);
    }
    graph
}

/// What `lib.rs` passes on: the name at the root, and the room it comes from.
pub fn doors(lib: &str) -> BTreeMap<String, String> {
    paths(lib)
        .into_iter()
        .filter(|named| named.parts.len() > 1)
        .filter_map(|named| {
            let own = ["crate", "self"].contains(&named.parts[0].as_str());
            let room = named.parts[usize::from(own)].clone();
            Some((named.parts.last()?.clone(), room))
        })
        .collect()
}

/// The first part after the core's root, of a path named in a file of it.
fn from_the_root(path: &str, named: &Named) -> Option<String> {
    if ["crate", "countersign"].contains(&named.parts[0].as_str()) {
        return named.parts.get(1).cloned();
    }
    let ups = named.parts.iter().take_while(|part| *part == "super").count();
    let mut inside: Vec<&str> = path.strip_prefix("src/")?.split('/').collect();
    if inside.last() == Some(&"mod.rs") {
        inside.pop();
    }
    (ups > 0 && ups == inside.len()).then(|| named.parts.get(ups).cloned())?
}

pub fn circles(graph: &Graph) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let mut faults = Vec::new();
    for (from, to) in graph {
        for next in to.keys() {
            let Some(back) = way(graph, next, from) else { continue };
            let members: BTreeSet<&String> = back.iter().collect();
            if seen.insert(format!("{members:?}")) {
                faults.push(told(graph, from, &back));
            }
        }
    }
    faults
}

/// The shortest way from one room to another, both ends included.
fn way(graph: &Graph, from: &str, to: &str) -> Option<Vec<String>> {
    let mut came_from = BTreeMap::from([(from.to_owned(), String::new())]);
    let mut waiting = VecDeque::from([from.to_owned()]);
    while let Some(here) = waiting.pop_front() {
        if here == to {
            let mut way = vec![here];
            while let Some(before) = came_from.get(way.last()?).filter(|room| !room.is_empty()) {
                way.push(before.clone());
            }
            way.reverse();
            return Some(way);
        }
        for next in graph.get(&here).into_iter().flat_map(BTreeMap::keys) {
            if !came_from.contains_key(next) {
                came_from.insert(next.clone(), here.clone());
                waiting.push_back(next.clone());
            }
        }
    }
    None
}

fn told(graph: &Graph, from: &str, back: &[String]) -> String {
    let mut text = from.to_owned();
    let mut here = from;
    for next in back {
        text += &format!(" -> {next} ({})", graph[here][next]);
        here = next;
    }
    text
}

#[test]
fn no_room_is_reached_from_a_room_it_knows() {
    kept(
        &circles(&graph(&Tree::here())),
        "Move what both need to the lower room, or pass it in as a value.",
    );
}

#[test]
fn a_circle_of_rooms_is_caught() {
    let faults = circles(&graph(&Tree::of([
        ("src/lib.rs", "pub mod a;\npub use a::Thing;"),
        ("src/a.rs", "\nfn f() { crate::b::c::g() }"),
        ("src/b/mod.rs", "pub mod c;"),
        ("src/b/c.rs", "use super::super::d::E;"),
        ("src/d.rs", "use crate::{Thing};"),
    ])));
    caught(&faults, &["a -> b (src/a.rs:2) -> d (src/b/c.rs:1) -> a (src/d.rs:1)"]);
}

#[test]
fn a_circle_through_what_a_portfolio_does_is_caught() {
    let faults = circles(&graph(&Tree::of([
        ("src/a.rs", "impl Portfolio { pub fn one(&self) { self.two(); } }"),
        ("src/b.rs", "use crate::a;\nimpl Portfolio { pub fn two(&self) {} }"),
    ])));
    caught(&faults, &["a -> b (src/a.rs:1) -> a (src/b.rs:1)"]);
}

#[test]
fn rooms_in_one_direction_are_fine_and_tests_do_not_count() {
    let faults = circles(&graph(&Tree::of([
        ("src/a.rs", "use crate::b::B;\n/// See [`crate::a`]."),
        ("src/b/mod.rs", "mod c;\n#[cfg(test)]\nmod tests { use crate::a::A; }"),
        ("src/b/c.rs", "use super::B; // crate::a"),
    ])));
    assert_eq!(faults, Vec::<String>::new());
}
