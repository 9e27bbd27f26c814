//! Rooms do not call each other's verbs. A verb is a public function of an open portfolio, kept in
//! the room of its noun; a room needs what another holds, not what it does.

use std::collections::BTreeMap;

use crate::rooms::room;
use crate::rust::{Keep, blank, matching, sources, tokens};
use crate::tree::{Tree, caught, kept};

/// They stand above the rooms and do what a person does.
const ABOVE: [&str; 3] = ["cli", "sample", "interchange"];

/// They may ask every room, and change none.
const READERS: [&str; 4] = ["readiness", "progress", "passport", "document"];

struct Verb {
    room: String,
    changes: bool,
}

/// The verbs by name: public functions in an `impl Portfolio` outside its own room.
fn verbs(tree: &Tree) -> BTreeMap<String, Verb> {
    let mut found = BTreeMap::new();
    for (path, source) in sources(tree, &["src/"]) {
        let Some(room) = room(path).filter(|room| *room != "portfolio") else { continue };
        let code: Vec<char> = blank(&source, Keep::Code).chars().collect();
        let text: String = code.iter().collect();
        for (start, _) in text.match_indices("impl Portfolio") {
            let start = text[..start].chars().count();
            let Some(open) = code[start..].iter().position(|c| *c == '{') else { continue };
            let body: String = code[start + open..=matching(&code, start + open)].iter().collect();
            let words: Vec<String> = tokens(&body).into_iter().map(|token| token.1).collect();
            for (at, word) in words.iter().enumerate() {
                // `pub(super)` and `pub(in …)` are of the room itself.
                let public = words[..at].ends_with(&["pub".to_owned()])
                    || words[..at].ends_with(&["pub", "(", "crate", ")"].map(str::to_owned));
                if word == "fn" && public {
                    let until = words[at..].iter().position(|word| word == "self").unwrap_or(0);
                    let changes = words[at..at + until].ends_with(&["mut".to_owned()]);
                    let verb = Verb { room: room.to_owned(), changes };
                    found.insert(words[at + 1].clone(), verb);
                }
            }
        }
    }
    found
}

fn borrowed(tree: &Tree) -> Vec<String> {
    let verbs = verbs(tree);
    let mut faults = Vec::new();
    for (path, source) in sources(tree, &["src/"]) {
        let Some(here) = room(path).filter(|room| !ABOVE.contains(room)) else { continue };
        let tokens = tokens(&blank(&source, Keep::Code));
        for at in 3..tokens.len() {
            let [of, dot, name, open] = &tokens[at - 3..=at] else { continue };
            let of_portfolio = ["self", "portfolio", "Portfolio"].contains(&of.1.as_str());
            if !of_portfolio || ![".", "::"].contains(&dot.1.as_str()) || open.1 != "(" {
                continue;
            }
            let Some(verb) = verbs.get(&name.1).filter(|verb| verb.room != here) else { continue };
            if verb.changes || !READERS.contains(&here) {
                let (line, name, room) = (name.0, &name.1, &verb.room);
                faults.push(format!("{path}:{line} calls {name}, a verb of {room}"));
            }
        }
    }
    faults
}

#[test]
fn rooms_do_not_call_each_others_verbs() {
    kept(
        &borrowed(&Tree::here()),
        "Read what is needed from the store, or let the caller call both verbs.",
    );
}

#[test]
fn a_borrowed_verb_is_caught() {
    let log =
        "impl Portfolio {\n pub fn log(&mut self) {}\n pub fn list(&self) {}\n fn own(&self) {} }";
    let with = |path: &str, source: &str| {
        borrowed(&Tree::of([("src/evidence/log.rs", log), (path, source)]))
    };
    let faults = with("src/sign_off/sign.rs", "fn a(p: &mut Portfolio) {\n portfolio.log(); }");
    caught(&faults, &["src/sign_off/sign.rs:2", "log", "evidence"]);
    let faults = with("src/sign_off/sign.rs", "impl Portfolio { fn a(&self) { self.list(); } }");
    caught(&faults, &["src/sign_off/sign.rs:1", "list"]);
    let faults = with("src/document/a.rs", "fn a(p: &mut Portfolio) { portfolio.log(); }");
    caught(&faults, &["src/document/a.rs:1", "log"]);
    assert!(with("src/document/a.rs", "fn a() { portfolio.list(); }").is_empty());
    assert!(with("src/cli/log.rs", "fn a() { portfolio.log(); }").is_empty());
    assert!(with("src/evidence/amend.rs", "fn a() { self.log(); }").is_empty());
}
