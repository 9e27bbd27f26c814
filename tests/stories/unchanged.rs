//! Whether anything below a folder changed: every file to the byte, and every folder.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// What is below a folder by name: the digest of a file, nothing for a folder. An empty journal says
/// that nothing is unfinished, as none does; one that holds something counts like any other file.
fn below(top: &Path) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut files = Vec::new();
    let mut folders = vec![top.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.strip_prefix(top).unwrap().display().to_string();
            let name = if cfg!(windows) { name.replace('\\', "/") } else { name };
            if path.is_dir() {
                found.insert(name, String::new());
                folders.push(path);
            } else if path.metadata().unwrap().len() > 0 || !name.ends_with("portfolio.db-journal")
            {
                files.push(name);
            }
        }
    }
    found.extend(digests(top, &files));
    found
}

/// By another program: whoever closes a file gives up every lock it has on it, that of an open portfolio too.
#[cfg(not(windows))]
fn digests(top: &Path, files: &[String]) -> Vec<(String, String)> {
    let mut program = std::process::Command::new("sha256sum");
    let output = program.arg("--zero").args(files).current_dir(top).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let digests = String::from_utf8(output.stdout).unwrap();
    let lines = digests.split_terminator('\0').map(|line| {
        let (digest, name) = line.split_once("  ").unwrap();
        (name.to_owned(), digest.to_owned())
    });
    lines.collect()
}

/// By this one: Windows keeps a lock for who took it.
#[cfg(windows)]
fn digests(top: &Path, files: &[String]) -> Vec<(String, String)> {
    use sha2::{Digest, Sha256};

    let hex = |bytes: &[u8]| data_encoding::HEXLOWER.encode(bytes);
    let digest = |name: &String| hex(&Sha256::digest(fs::read(top.join(name)).unwrap()));
    files.iter().map(|name| (name.clone(), digest(name))).collect()
}

/// Does something, and names what is not as it was below a folder afterwards.
pub fn changes<T>(folder: &Path, work: impl FnOnce() -> T) -> (T, Vec<String>) {
    let before = below(folder);
    let done = work();
    let after = below(folder);
    let names: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let changed = names.into_iter().filter(|name| before.get(*name) != after.get(*name));
    (done, changed.cloned().collect())
}

/// Does something that must leave everything below a folder as it was.
pub fn unchanged<T>(folder: &Path, work: impl FnOnce() -> T) -> T {
    let (done, changed) = changes(folder, work);
    assert_eq!(changed, Vec::<String>::new(), "changed below {}", folder.display());
    done
}

#[test]
fn whatever_changes_below_a_folder_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    fs::create_dir(at("inside")).unwrap();
    for name in ["stays", "inside/changes", "goes"] {
        fs::write(at(name), b"one").unwrap();
    }
    let ((), changed) = changes(folder.path(), || {
        fs::write(at("inside/changes"), b"two").unwrap();
        fs::remove_file(at("goes")).unwrap();
        fs::write(at("comes"), b"").unwrap();
        fs::create_dir(at("empty")).unwrap();
        fs::write(at("portfolio.db-journal"), b"unfinished").unwrap();
    });
    assert_eq!(changed, ["comes", "empty", "goes", "inside/changes", "portfolio.db-journal"]);
    unchanged(folder.path(), || fs::write(at("stays"), b"one").unwrap());
    fs::write(at("portfolio.db-journal"), b"").unwrap();
    unchanged(folder.path(), || fs::remove_file(at("portfolio.db-journal")).unwrap());
}
