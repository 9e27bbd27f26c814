//! What comes from outside is read and what goes out is said in one place each: files a person names are opened by
//! `disk`, which refuses pipes and what never ends, databases by `store/unlock`; names are changed and files removed by
//! `disk`, where it is tried again while another program holds one, and lines are printed by `cli/say`, where no text
//! commands the terminal.

use crate::rust::{Keep, blank, paths, sources};
use crate::tree::{Tree, caught, kept, lines, within};

/// Calls, and where they may stand.
const IN_ONE_PLACE: [(&[&str], &[&str]); 4] = [
    (&["File::open", "File::options", "fs::read", "fs::read_to_string"], &["src/disk"]),
    // They are tried again there while another program holds a file.
    (&["fs::rename", "fs::remove_file", "fs::remove_dir", "fs::remove_dir_all"], &["src/disk"]),
    // It starts SQLite before anything else can (decision 0222).
    (
        &["Connection::open", "Connection::open_in_memory", "Connection::open_with_flags"],
        &["src/store/unlock"],
    ),
    (&["io::stdout", "io::stderr", "std::io::stdout", "std::io::stderr"], &["src/cli/say"]),
];

fn elsewhere(tree: &Tree) -> Vec<String> {
    let mut faults = Vec::new();
    for (path, source) in sources(tree, &["src/"]) {
        for named in paths(&source) {
            let text = named.text();
            let text = ["std::", "rusqlite::"]
                .iter()
                .find_map(|one| text.strip_prefix(one))
                .unwrap_or(&text);
            for (calls, places) in IN_ONE_PLACE {
                if calls.contains(&text) && !within(path, places) {
                    faults.push(format!(
                        "{path}:{} calls {text}; only {} may",
                        named.line, places[0]
                    ));
                }
            }
        }
        for (line, code) in lines(&blank(&source, Keep::Code)) {
            if ["println!", "eprintln!", "print!(", "eprint!("]
                .iter()
                .any(|word| code.contains(word))
            {
                faults.push(format!("{path}:{line} prints; only src/cli/say may"));
            }
        }
    }
    faults
}

#[test]
fn files_and_databases_are_opened_and_lines_are_printed_in_one_place() {
    kept(
        &elsewhere(&Tree::here()),
        "Use disk::open, disk::read_whole, disk::read_all, disk::rename, disk::remove_file; say, note or say_json; store::unlock.",
    );
}

#[test]
fn a_file_opened_elsewhere_is_caught() {
    let faults = elsewhere(&Tree::of([("src/a.rs", "\nfn b() { std::fs::read(c) }")]));
    caught(&faults, &["src/a.rs:2", "fs::read"]);
    let faults = elsewhere(&Tree::of([("src/cli/b.rs", "fn b() { println!(\"c\") }")]));
    caught(&faults, &["src/cli/b.rs:1", "prints"]);
    let faults = elsewhere(&Tree::of([("src/a.rs", "fn b() { fs::rename(c, d) }")]));
    caught(&faults, &["src/a.rs:1", "fs::rename"]);
    let own = "fn b() { rusqlite::Connection::open_in_memory() }";
    caught(&elsewhere(&Tree::of([("src/store/a.rs", own)])), &["src/store/a.rs:1"]);
    let ours = "fn b() { Connection::open_in_memory() }";
    caught(&elsewhere(&Tree::of([("src/store/a.rs", ours)])), &["src/store/a.rs:1"]);
    assert!(elsewhere(&Tree::of([("src/store/unlock.rs", ours)])).is_empty());
    let fine = [("src/disk/read.rs", "File::open(a)"), ("src/cli/say.rs", "io::stdout()")];
    assert!(elsewhere(&Tree::of(fine)).is_empty());
}
