//! The window's commands are written in four places, and the four agree.

use std::collections::BTreeMap;

use crate::rust::{Keep, blank, paths};
use crate::tree::{Tree, caught, kept, lines};

const BUILD: &str = "src-tauri/build.rs";
const HANDLERS: &str = "generate_handler!";
const CAPABILITIES: &str = "src-tauri/capabilities/";
const API: &str = "ui/src/lib/api/";

/// Each place with its commands, each with where it stands.
type Lists = [(&'static str, Vec<(String, String)>); 4];

fn lists(tree: &Tree) -> Lists {
    [
        (BUILD, built(tree)),
        (HANDLERS, handled(tree)),
        (CAPABILITIES, allowed(tree)),
        (API, called(tree)),
    ]
}

/// The texts in the list of `build.rs`.
fn built(tree: &Tree) -> Vec<(String, String)> {
    let text = blank(tree.text(BUILD).unwrap_or_default(), Keep::Texts);
    let from = text.find("= &[").or_else(|| text.find("(&[")).unwrap_or(text.len());
    let until = text[from..].find(']').map_or(text.len(), |end| from + end);
    let before = text[..from].lines().count();
    lines(&text[from..until])
        .flat_map(|(line, text)| {
            let line = (before + line).saturating_sub(1);
            quoted(text, '"').map(move |name| (name, format!("{BUILD}:{line}"))).collect::<Vec<_>>()
        })
        .collect()
}

fn quoted(text: &str, mark: char) -> impl Iterator<Item = String> {
    text.split(mark).skip(1).step_by(2).map(str::to_owned)
}

/// The functions in the handler list.
fn handled(tree: &Tree) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (path, source) in tree.files(&["src-tauri/src/"], &[".rs"]) {
        let code = blank(source, Keep::Code);
        let Some(from) = code.find(HANDLERS) else { continue };
        let from = from + HANDLERS.len();
        let until = code[from..].find(']').map_or(code.len(), |end| from + end);
        let before = code[..from].lines().count();
        for named in paths(&code[from..until]) {
            let name = named.parts.last().cloned().unwrap_or_default();
            found.push((name, format!("{path}:{}", before + named.line - 1)));
        }
    }
    found
}

/// The permissions of the capability files; those of plugins have a colon.
fn allowed(tree: &Tree) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (path, text) in tree.files(&[CAPABILITIES], &[".json"]) {
        for (line, text) in lines(text) {
            for word in quoted(text, '"').filter(|word| !word.contains(':')) {
                if let Some(name) = word.strip_prefix("allow-") {
                    found.push((name.replace('-', "_"), format!("{path}:{line}")));
                }
            }
        }
    }
    found
}

/// The texts that `call` and `invoke` are given first.
fn called(tree: &Tree) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (path, text) in tree.files(&[API], &[".ts"]) {
        if path.ends_with(".test.ts") || path.contains("/types/") {
            continue;
        }
        for verb in ["call", "invoke"] {
            for (at, _) in text.match_indices(verb) {
                let line = text[..at].lines().count().max(1);
                let after = text[at + verb.len()..].trim_start();
                let after = if after.starts_with('<') { past_types(after) } else { after };
                let Some(argument) = after.strip_prefix('(') else { continue };
                if let Some(mark) =
                    argument.trim_start().chars().next().filter(|c| "'\"`".contains(*c))
                    && let Some(name) = quoted(argument, mark).next()
                {
                    found.push((name, format!("{path}:{line}")));
                }
            }
        }
    }
    found
}

/// What follows `<…>`.
fn past_types(text: &str) -> &str {
    let mut depth = 0;
    for (at, c) in text.char_indices() {
        depth += i32::from(c == '<') - i32::from(c == '>');
        if depth == 0 {
            return &text[at + 1..];
        }
    }
    ""
}

fn differences(lists: &Lists) -> Vec<String> {
    let mut commands: BTreeMap<&str, [Vec<&str>; 4]> = BTreeMap::new();
    for (index, (_, list)) in lists.iter().enumerate() {
        for (name, place) in list {
            commands.entry(name).or_default()[index].push(place);
        }
    }
    let mut faults = Vec::new();
    for (name, places) in commands {
        let known = places.iter().flatten().next().copied().unwrap_or_default();
        for ((list, _), found) in lists.iter().zip(&places) {
            match found[..] {
                [] => faults.push(format!("{known} names {name}, which is missing in {list}")),
                [_, again, ..] => faults.push(format!("{again} names {name} a second time")),
                [_] => {}
            }
        }
    }
    faults
}

#[test]
fn every_command_of_the_window_is_in_all_four_lists() {
    let tree = Tree::here();
    if !tree.has("src-tauri") {
        return;
    }
    let lists = lists(&tree);
    for (name, list) in &lists {
        assert!(!list.is_empty(), "no command was found in {name}: this test no longer reads it");
    }
    kept(
        &differences(&lists),
        "Add the command to the list that misses it, or take it out of all.",
    );
}

#[test]
fn a_command_missing_in_one_list_is_caught() {
    let build = "const COMMANDS: &[&str] = &[\n \"home\", // the \"first\" one\n \"ask\",\n];";
    let shell = "x.invoke_handler(tauri::generate_handler![\n progress::home,\n sign_off::ask,\n])";
    let can = "{ \"permissions\": [\"core:event:allow-emit\", \"allow-home\",\n \"allow-ask\"] }";
    let api =
        "const home = () => call<Map<string, Home>>('home');\nconst ask = () => invoke('ask', {});";
    let with = |build: &str, shell: &str, can: &str, api: &str| {
        differences(&lists(&Tree::of([
            (BUILD, build),
            ("src-tauri/src/lib.rs", shell),
            ("src-tauri/capabilities/main.json", can),
            ("ui/src/lib/api/all.ts", api),
        ])))
    };
    assert_eq!(with(build, shell, can, api), Vec::<String>::new());
    caught(&with(&build.replace("\"ask\"", ""), shell, can, api), &["ask", BUILD]);
    caught(&with(build, &shell.replace("sign_off::ask,", ""), can, api), &["ask", HANDLERS]);
    caught(&with(build, shell, &can.replace("allow-ask", "other"), api), &["ask", CAPABILITIES]);
    caught(&with(build, shell, can, &api.replace("invoke('ask'", "f('ask'")), &["ask", API]);
    let twice = format!("{can}\n\"allow-ask\"");
    caught(
        &with(build, shell, &twice, api),
        &["src-tauri/capabilities/main.json:3", "ask", "second"],
    );
}
