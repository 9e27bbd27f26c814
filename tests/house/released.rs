//! What was released stays as it was: a migration that ran on somebody's portfolio never changes.

use std::fmt::Write;

use sha2::{Digest, Sha256};

use crate::tree::{Tree, caught, kept, lines};

const LIST: &str = "schema/released.txt";

fn changed(tree: &Tree) -> Vec<String> {
    let Some(list) = tree.text(LIST) else { return vec![format!("{LIST} is missing")] };
    let mut faults = Vec::new();
    // Whatever has a step after it has run; the newest may still be at work.
    let steps = tree.files(&["schema/0"], &[".sql"]).map(|(path, _)| path);
    let mut steps: Vec<&str> = steps.collect();
    steps.sort_unstable();
    steps.pop();
    for step in steps.iter().filter(|step| !list.contains(&format!("  {step}\n"))) {
        faults.push(format!("{LIST} does not name {step}"));
    }
    for (line, text) in lines(list) {
        let text = text.split('#').next().unwrap_or_default().trim();
        if text.is_empty() {
            continue;
        }
        let Some((hash, file)) = text.split_once("  ") else {
            faults.push(format!("{LIST}:{line} is not a hash, two spaces and a file"));
            continue;
        };
        match tree.text(file) {
            None => faults.push(format!("{LIST}:{line} names {file}, which is gone")),
            Some(now) if sha256(now) != hash => {
                faults.push(format!("{LIST}:{line} {file} was changed after it was released"));
            }
            Some(_) => {}
        }
    }
    faults
}

fn sha256(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

#[test]
fn a_released_migration_never_changes() {
    kept(&changed(&Tree::here()), "Put the file back as it was and write a new migration.");
}

#[test]
fn a_changed_migration_is_caught() {
    let list = format!("# released\n{}  schema/0001.sql\n", sha256("CREATE"));
    let newest = ("schema/0002.sql", "ALTER");
    let with = |sql: &str| changed(&Tree::of([(LIST, &list), ("schema/0001.sql", sql), newest]));
    assert!(with("CREATE").is_empty());
    caught(&with("CREATE "), &["schema/released.txt:2", "schema/0001.sql"]);
    caught(&changed(&Tree::of([(LIST, &list)])), &["schema/released.txt:2", "gone"]);
}

#[test]
fn a_step_that_nobody_put_on_the_list_is_caught() {
    let steps = [("schema/0001.sql", "CREATE"), ("schema/0002.sql", "ALTER")];
    let empty = Tree::of([(LIST, "# nothing\n"), steps[0], steps[1]]);
    caught(&changed(&empty), &["schema/released.txt", "schema/0001.sql"]);
}
