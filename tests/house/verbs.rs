//! Rooms do not call each other's verbs. A verb is a public function of an open portfolio, kept in
//! the room of its noun. One that changes something is called from above; one that only reads may
//! be called by another room, in one direction (see `rooms.rs`).

use std::collections::BTreeMap;

use crate::rooms::room;
use crate::rust::{Keep, blank, matching, sources, tokens};
use crate::tree::{Tree, caught, kept};

/// They stand above the rooms and do what a person does.
const ABOVE: [&str; 3] = ["cli", "sample", "interchange"];

struct Verb {
    room: String,
    changes: bool,
}

/// The verbs by name: public functions in an `impl Portfolio` outside its own room.
fn verbs(
    tree: &Tree,
    starts: &[&str],
    of: &impl Fn(&str) -> Option<String>,
    inside: bool,
) -> BTreeMap<String, Verb> {
    let mut found = BTreeMap::new();
    for (path, source) in sources(tree, starts) {
        let Some(room) = of(path) else { continue };
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
                    || words[..at].ends_with(&["pub", "(", "crate", ")"].map(str::to_owned))
                    || inside && words[..at].ends_with(&[")".to_owned()]);
                if word == "fn" && public {
                    let until = words[at..].iter().position(|word| word == "self").unwrap_or(0);
                    let changes = words[at..at + until].ends_with(&["mut".to_owned()]);
                    let verb = Verb { room: room.clone(), changes };
                    found.insert(words[at + 1].clone(), verb);
                }
            }
        }
    }
    found
}

/// A verb called outside its room.
pub struct Call {
    /// The room it is called in.
    pub here: String,
    /// The room it belongs to.
    pub there: String,
    /// The file and line of the call.
    pub place: String,
    name: String,
    changes: bool,
}

/// Every verb called outside its room, as a method of a portfolio or by its path.
pub fn calls(tree: &Tree) -> Vec<Call> {
    let of_a_noun = |path: &str| Some(room(path).filter(|room| *room != "portfolio")?.to_owned());
    let verbs = verbs(tree, &["src/"], &of_a_noun, false);
    called(tree, &["src/"], &verbs, |path| room(path).map(str::to_owned))
}

/// The same between the parts of one folder, which call what is theirs alone too.
pub fn calls_between(
    tree: &Tree,
    starts: &[&str],
    of: impl Fn(&str) -> Option<String>,
) -> Vec<Call> {
    let verbs = verbs(tree, starts, &of, true);
    called(tree, starts, &verbs, of)
}

fn called(
    tree: &Tree,
    starts: &[&str],
    verbs: &BTreeMap<String, Verb>,
    of: impl Fn(&str) -> Option<String>,
) -> Vec<Call> {
    let mut found = Vec::new();
    for (path, source) in sources(tree, starts) {
        let Some(here) = of(path) else { continue };
        let tokens = tokens(&blank(&source, Keep::Code));
        for window in tokens.windows(4) {
            let [of, dot, name, open] = window else { continue };
            let of_portfolio = ["self", "portfolio", "Portfolio"].contains(&of.1.as_str());
            if !of_portfolio || ![".", "::"].contains(&dot.1.as_str()) || open.1 != "(" {
                continue;
            }
            let Some(verb) = verbs.get(&name.1).filter(|verb| verb.room != here) else { continue };
            found.push(Call {
                here: here.clone(),
                there: verb.room.clone(),
                place: format!("{path}:{}", name.0),
                name: name.1.clone(),
                changes: verb.changes,
            });
        }
    }
    found
}

fn borrowed(tree: &Tree) -> Vec<String> {
    calls(tree)
        .into_iter()
        .filter(|call| call.changes && !ABOVE.contains(&call.here.as_str()))
        .map(|Call { place, name, there, .. }| format!("{place} calls {name}, a verb of {there}"))
        .collect()
}

#[test]
fn rooms_do_not_call_each_others_verbs() {
    kept(
        &borrowed(&Tree::here()),
        "Let the caller call both verbs, or share the step below them in the store.",
    );
}

#[test]
fn a_borrowed_verb_is_caught() {
    let log = "impl Portfolio {\n pub fn log(&mut self) {}\n pub fn list(&self) {}\n fn own(&mut self) {} }";
    let with = |path: &str, source: &str| {
        borrowed(&Tree::of([("src/evidence/log.rs", log), (path, source)]))
    };
    let faults = with("src/sign_off/sign.rs", "fn a(p: &mut Portfolio) {\n portfolio.log(); }");
    caught(&faults, &["src/sign_off/sign.rs:2", "log", "evidence"]);
    let faults = with("src/document/a.rs", "impl Portfolio { fn a(&mut self) { self.log(); } }");
    caught(&faults, &["src/document/a.rs:1", "log"]);
    assert!(with("src/document/a.rs", "fn a() { portfolio.list(); }").is_empty());
    assert!(with("src/cli/log.rs", "fn a() { portfolio.log(); }").is_empty());
    assert!(with("src/evidence/amend.rs", "fn a() { self.log(); }").is_empty());
}
