//! The window is not a browser: no origin of the web, no markup from a text, nothing from outside.

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::Value;

use crate::tree::{Tree, caught, kept, lines};

/// How the page of the window reaches the core on some systems; it never leaves the computer.
const OWN: &str = "http://ipc.localhost";

/// Names of standards and of an error's explanation: nothing is fetched from them.
const NAMES: [&str; 4] =
    ["http://www.w3.org/", "https://www.w3.org/", "https://svelte.dev/e/", OWN];

/// Every text of the window's configuration that names a place on the web.
fn origins(tree: &Tree) -> Vec<String> {
    let mut faults = Vec::new();
    for (path, text) in tree.files(&["src-tauri/"], &[".json"]) {
        match serde_json::from_str(text) {
            Ok(value) => {
                let mut found = Vec::new();
                within("", &value, &mut found);
                for (place, value) in found {
                    let at = lines(text).find(|(_, text)| text.contains(&value));
                    let line = at.map_or(1, |(line, _)| line);
                    faults.push(format!("{path}:{line} {place} lets the web in: {value}"));
                }
            }
            Err(error) => faults.push(format!("{path}:{} is not JSON", error.line())),
        }
    }
    faults
}

/// The texts that do, each with where in the configuration it is.
fn within(place: &str, value: &Value, found: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => {
            let csp = place.contains("csp");
            let rest = if csp { text.replace(OWN, "") } else { text.clone() };
            // `https:` alone in a policy lets in every site, and so does a star.
            if rest.contains("http:") || rest.contains("https:") || csp && rest.contains('*') {
                found.push((place.to_owned(), text.clone()));
            }
        }
        Value::Array(list) => list.iter().for_each(|value| within(place, value, found)),
        Value::Object(map) => {
            for (key, value) in map {
                if key == "remote" {
                    found.push((place.to_owned(), key.clone()));
                // The editor reads this one, the app does not.
                } else if key != "$schema" {
                    within(&format!("{place}/{key}"), value, found);
                }
            }
        }
        _ => {}
    }
}

fn markup(tree: &Tree) -> Vec<String> {
    let mut faults = Vec::new();
    for (path, text) in tree.files(&["ui/src/"], &[".svelte", ".ts"]) {
        for (line, text) in lines(text) {
            for word in ["{@html", ".innerHTML", ".outerHTML", "insertAdjacentHTML"] {
                if text.contains(word) {
                    faults.push(format!("{path}:{line} turns a text into markup: {word}"));
                }
            }
        }
    }
    faults
}

/// Every address in what is built, by file; a line of built code is too long to say more.
fn addresses(tree: &Tree) -> Vec<String> {
    let mut faults = Vec::new();
    for (path, text) in tree.files(&[""], &[".html", ".js", ".css", ".json", ".svg"]) {
        for (line, text) in lines(text) {
            for scheme in ["http://", "https://"] {
                for (at, _) in text.match_indices(scheme) {
                    let address = &text[at..];
                    if NAMES.iter().any(|name| address.starts_with(name)) {
                        continue;
                    }
                    let end = address.find(|c: char| c.is_whitespace() || "\"'`)<>\\".contains(c));
                    let address = &address[..end.unwrap_or(address.len())];
                    // A scheme alone is code that looks at addresses.
                    if address != scheme {
                        faults.push(format!("{path}:{line} names {address}"));
                    }
                }
            }
        }
    }
    faults
}

/// The most the screens may weigh, in bytes, each file compressed by itself.
const HEAVIEST: usize = 178_000;

fn weight(tree: &Tree) -> usize {
    let squeezed = |text: &str| {
        let mut to = GzEncoder::new(Vec::new(), Compression::best());
        to.write_all(text.as_bytes()).and_then(|()| to.finish()).expect("memory takes it").len()
    };
    tree.files(&[""], &[".html", ".js", ".css"]).map(|(_, text)| squeezed(text)).sum()
}

#[test]
fn the_built_screens_are_small() {
    let weight = weight(&Tree::built());
    println!("the screens, compressed: {weight} bytes");
    assert!(weight <= HEAVIEST, "{weight} bytes: leave out a library, or what nobody sees.");
}

#[test]
fn the_window_names_no_place_on_the_web() {
    kept(&origins(&Tree::here()), "Take it out: the app works without a network.");
}

#[test]
fn no_text_becomes_markup() {
    kept(&markup(&Tree::here()), "Show it as a text: what a person writes is never markup.");
}

#[test]
fn the_built_screens_fetch_nothing_from_outside() {
    kept(&addresses(&Tree::built()), "Keep the file in ui/ and import it from there.");
}

#[test]
fn a_place_on_the_web_is_caught() {
    let config = |text: &str| origins(&Tree::of([("src-tauri/tauri.conf.json", text)]));
    let csp = "{\"$schema\": \"https://x\", \"csp\": \"connect-src ipc: http://ipc.localhost\"}";
    assert!(config(csp).is_empty());
    caught(&config("{\"csp\": \"connect-src https://a.org\"}"), &["/csp", "https://a.org"]);
    caught(&config("{\"csp\": \"img-src *\"}"), &["/csp", "*"]);
    caught(&config("{\n\"csp\": \"default-src https:\"}"), &["conf.json:2", "/csp"]);
    caught(&config("{\"build\": {\"devUrl\": \"http://localhost:1\"}}"), &["/build/devUrl"]);
    let remote = [("src-tauri/capabilities/a.json", "{\"remote\": {\"urls\": [\"https://b\"]}}")];
    caught(&origins(&Tree::of(remote)), &["src-tauri/capabilities/a.json", "remote"]);
    let faults = markup(&Tree::of([("ui/src/a.svelte", "<p>\n{@html text}</p>")]));
    caught(&faults, &["ui/src/a.svelte:2"]);
    let built =
        "n(\"http://www.w3.org/2000/svg\");u.startsWith('https://');\nf(\"https://c.org/d.js\")";
    caught(&addresses(&Tree::of([("ui/build/a.js", built)])), &[":2", "https://c.org/d.js"]);
}
