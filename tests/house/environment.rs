//! The environment is asked in few places: for a passphrase on the command line, and for what a scripted run answers
//! in place of a person, which no installed app listens to.

use crate::rust::{paths, sources};
use crate::tree::{Tree, caught, kept};

const COMMAND_LINE: &str = "src/cli/passphrase.rs";
const SCRIPTED: &str = "src-tauri/src/scripted.rs";

fn asks(tree: &Tree) -> Vec<String> {
    let mut faults = Vec::new();
    for (path, source) in sources(tree, &["src/", "src-tauri/src/"]) {
        for named in paths(&source) {
            let last = named.parts.last().map_or("", String::as_str);
            let asks = named.parts.contains(&"env".to_owned())
                && ["var", "var_os", "vars", "vars_os"].contains(&last);
            if asks && ![COMMAND_LINE, SCRIPTED].contains(&path) {
                faults.push(format!("{path}:{} asks the environment", named.line));
            }
        }
    }
    let scripted = tree.text(SCRIPTED).unwrap_or_default();
    if !scripted.contains("#[cfg(debug_assertions)]\npub fn told(") {
        faults.push(format!("{SCRIPTED}:1 listens in an installed app too"));
    }
    faults
}

#[test]
fn an_installed_app_does_not_listen_to_what_tests_tell_it() {
    kept(&asks(&Tree::here()), "Ask `scripted::told`, which is there in builds for tests only.");
}

#[test]
fn a_seam_in_the_wrong_place_is_caught() {
    let fine =
        "#[cfg(debug_assertions)]\npub fn told(variable: &str) { std::env::var_os(variable) }";
    let seam =
        [(SCRIPTED, fine), ("src-tauri/src/dialog.rs", "\nfn a() { std::env::var_os(\"A\") }")];
    caught(&asks(&Tree::of(seam)), &["src-tauri/src/dialog.rs:2"]);
    let open = [(SCRIPTED, "pub fn told(variable: &str) { std::env::var_os(variable) }")];
    caught(&asks(&Tree::of(open)), &["src-tauri/src/scripted.rs:1"]);
    assert!(asks(&Tree::of([(SCRIPTED, fine), (COMMAND_LINE, "std::env::var_os(A)")])).is_empty());
}
