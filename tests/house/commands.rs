//! The window asks for what the shell answers: one contract, read from the commands themselves.
//!
//! `UPDATE_CONTRACT=1` (`script/contract`) writes the window's side of it anew.

#[path = "../../src-tauri/contract/mod.rs"]
mod contract;

use std::collections::BTreeSet;
use std::path::Path;

use self::contract::Contract;
use crate::tree::{Tree, caught, kept, lines};

const COMMANDS: &str = "src-tauri/src/commands/";
const API: &str = "ui/src/lib/api/";
const TYPES: &str = "ui/src/lib/api/types/";
const TYPESCRIPT: &str = "ui/src/lib/api/commands.ts";

fn made(tree: &Tree) -> Result<Contract, Vec<String>> {
    let own = |path: &str, folder: &str, ending: &str| -> Option<String> {
        Some(path.strip_prefix(folder)?.strip_suffix(ending)?.to_owned())
    };
    let files: Vec<(String, String)> = tree
        .files(&[COMMANDS], &[".rs"])
        .filter_map(|(path, text)| Some((own(path, COMMANDS, ".rs")?, text.to_owned())))
        .collect();
    let types: BTreeSet<String> =
        tree.files(&[TYPES], &[".ts"]).filter_map(|(path, _)| own(path, TYPES, ".ts")).collect();
    Contract::read(&files, &types)
}

/// The first line in which the committed file is not what the commands say.
fn differences(tree: &Tree) -> Vec<String> {
    let made = match made(tree) {
        Ok(made) => made.typescript(),
        Err(faults) => return faults,
    };
    let is = tree.text(TYPESCRIPT).unwrap_or_default();
    let ours = made.lines().map(Some).chain(std::iter::repeat(None));
    let theirs = is.lines().map(Some).chain(std::iter::repeat(None));
    let most = made.lines().count().max(is.lines().count());
    let first = ours.zip(theirs).take(most).enumerate().find(|(_, (ours, theirs))| ours != theirs);
    first
        .map(|(at, (ours, _))| {
            let ours = ours.unwrap_or("the end").trim();
            format!("{TYPESCRIPT}:{} should say: {ours}", at + 1)
        })
        .into_iter()
        .collect()
}

/// The commands that nothing in the api folder asks for.
fn uncalled(tree: &Tree) -> Vec<String> {
    let Ok(made) = made(tree) else { return Vec::new() };
    let called: BTreeSet<&str> = tree
        .files(&[API], &[".ts"])
        .filter(|(path, _)| !path.ends_with(".test.ts") && *path != TYPESCRIPT)
        .flat_map(|(_, text)| ["call('", "send('"].map(|verb| text.split(verb).skip(1)))
        .flatten()
        .filter_map(|after| after.split('\'').next())
        .collect();
    made.commands
        .iter()
        .filter(|one| !called.contains(one.name.as_str()))
        .map(|one| format!("{COMMANDS}{}.rs: nothing asks for {}", one.module, one.name))
        .collect()
}

/// The type checker holds a call against the contract, but only where it is not told to look away.
fn unchecked(tree: &Tree) -> Vec<String> {
    let mut faults = Vec::new();
    for (path, text) in tree.files(&[API], &[".ts"]).filter(|(path, _)| !path.starts_with(TYPES)) {
        for (line, text) in lines(text) {
            let away = ["as any", ": any", "<any", "as never", "@ts-ignore", "@ts-nocheck"];
            if let Some(word) = away.iter().find(|word| text.contains(**word)) {
                faults.push(format!("{path}:{line} looks away from the contract: {word}"));
            }
        }
    }
    faults
}

#[test]
fn what_the_window_may_ask_is_what_the_shell_answers() {
    let tree = Tree::here();
    if std::env::var_os("UPDATE_CONTRACT").is_some() {
        let made = made(&tree).unwrap_or_else(|faults| panic!("{}", faults.join("\n")));
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        std::fs::write(root.join(TYPESCRIPT), made.typescript()).unwrap();
    }
    assert!(made(&tree).is_ok_and(|made| made.commands.len() > 50), "the commands were not read");
    kept(&differences(&Tree::here()), "Run script/contract, and commit the file it makes.");
}

#[test]
fn nothing_is_answered_that_nobody_asks() {
    let tree = Tree::here();
    kept(&uncalled(&tree), "Take the command out, or add the function that asks for it.");
    kept(&unchecked(&tree), "Say what it is given: the types are in commands.ts.");
}

const SHELL: &str = "
/// How far it is.
#[derive(Serialize)]
pub struct Progress { pub done: u32, /// Of how many.
 pub total: Option<u32> }

#[derive(Deserialize)]
#[serde(rename_all = \"snake_case\")]
pub enum Wanted { Request, TwoAtOnce }

#[derive(Serialize)]
#[serde(tag = \"kind\", content = \"of\", rename_all = \"snake_case\")]
pub enum Arrived { Home(Box<Home>), Many(Vec<(String, u32)>) }

/// Brings somebody home,
/// by day.
#[command(async)]
pub fn home(desk: State<'_, Desk>, by_day: NaiveDate, all: Vec<Option<bool>>) -> Answer<Home> {}
#[command]
pub async fn go(app: AppHandle, wanted: Wanted, progress: Channel<Progress>) -> Answer<Option<Arrived>> {}
#[command]
pub fn close(desk: State<'_, Desk>) {}
#[command(async)]
pub fn keep(desk: State<'_, Desk>, request: Request<'_>) -> Answer<()> {
    let (name, _) = (beside(&request, \"file-name\"), bytes(&request)?);
    match beside(&request, \"more\").as_str() { _ => Ok(()) }
}
fn own(not: u32) {}
";

const WINDOW: &str = "// Made from src-tauri/src/commands by script/contract. Not to be changed by hand: every build compares it.
import type { Channel } from '@tauri-apps/api/core';
import type { Home } from './types/Home';

export type Arrived = { kind: 'home'; of: Home } | { kind: 'many'; of: ([string, number])[] };

/** How far it is. */
export type Progress = {
  done: number;
  /** Of how many. */
  total: number | null;
};

export type Wanted = 'request' | 'two_at_once';

/** The commands that are given values: which, and what they answer. */
export type Asks = {
  /** Brings somebody home, by day. */
  home: { given: { byDay: string; all: (boolean | null)[] }; answer: Home };
  go: { given: { wanted: Wanted; progress: Channel<Progress> }; answer: Arrived | null };
  close: { given: null; answer: void };
};

/** The commands that are handed the bytes of a file: the words beside them, and what they answer. */
export type Sends = {
  keep: { beside: 'file-name' | 'more'; answer: void };
};
";

const API_FILE: &str = "call('home', { byDay });\ncall('go'); call('close'); send('keep', file)";

fn small(shell: &str, window: &str, api: &str) -> Tree {
    Tree::of([
        ("src-tauri/src/commands/ways.rs", shell),
        (TYPESCRIPT, window),
        ("ui/src/lib/api/ways.ts", api),
        ("ui/src/lib/api/types/Home.ts", "export type Home = 1"),
    ])
}

#[test]
fn the_contract_says_names_arguments_and_answers() {
    let made = made(&small(SHELL, "", "")).unwrap();
    assert_eq!(made.typescript(), WINDOW);
    assert!(made.handlers().contains("commands::ways::home,\n    commands::ways::go,\n"));
    assert!(made.permissions().contains("[\n  \"allow-home\",\n  \"allow-go\",\n"));
    assert_eq!(made.names().collect::<Vec<_>>(), ["home", "go", "close", "keep"]);
    assert!(differences(&small(SHELL, WINDOW, "")).is_empty());
}

#[test]
fn an_argument_an_answer_or_a_command_changed_in_rust_alone_is_caught() {
    for (was, is, says) in [
        ("by_day:", "on_day:", "onDay: string"),
        ("Vec<Option<bool>>", "Vec<bool>", "all: boolean[]"),
        ("Answer<Home>", "Answer<u32>", "answer: number"),
        ("fn close(", "fn shut(", "shut: { given: null"),
        ("pub done: u32", "pub done: bool", "done: boolean"),
        ("TwoAtOnce", "Three", "'request' | 'three'"),
        ("\"more\"", "\"again\"", "'again' | 'file-name'"),
    ] {
        assert!(SHELL.contains(was), "{was}");
        let faults = differences(&small(&SHELL.replace(was, is), WINDOW, API_FILE));
        // The import is the first line that differs where the answer is another.
        let first = if was == "Answer<Home>" { TYPESCRIPT } else { says };
        caught(&faults, &[first]);
    }
}

#[test]
fn what_cannot_be_said_is_caught() {
    let faults = |was: &str, is: &str| made(&small(&SHELL.replace(was, is), "", "")).err().unwrap();
    caught(&faults("Answer<Home>", "Answer<Castle>"), &["Castle", "ts_rs"]);
    caught(&faults("fn go(", "fn home("), &["two commands home"]);
    caught(&faults("fn close", "fn ("), &["ways.rs cannot be read"]);
    caught(&faults("fn own(", "struct Home {}\nfn own("), &["both", "Home"]);
}

#[test]
fn a_command_nobody_asks_for_and_a_call_that_looks_away_are_caught() {
    assert!(uncalled(&small(SHELL, WINDOW, API_FILE)).is_empty());
    let api = API_FILE.replace("send('keep', file)", "");
    caught(&uncalled(&small(SHELL, WINDOW, &api)), &["ways.rs", "keep"]);
    let api = "call('home', {\n day } as never)";
    caught(&unchecked(&small(SHELL, WINDOW, api)), &["ways.ts:2", "as never"]);
}
