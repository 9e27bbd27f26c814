//! Reads what strace recorded, as what happened to the files below one folder.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// The calls that change files, and those needed to know which file is meant.
pub const TRACED: &str = "trace=open,openat,creat,close,dup,dup2,dup3,fcntl,lseek,write,pwrite64,\
writev,pwritev,ftruncate,truncate,fallocate,copy_file_range,sendfile,fsync,fdatasync,sync_file_range,\
rename,renameat,renameat2,unlink,unlinkat,mkdir,mkdirat,rmdir,link,linkat,symlink,symlinkat";

/// One thing that happened. Files are named by the number they were opened under first.
#[derive(Debug, Clone)]
pub enum Call {
    Create {
        path: PathBuf,
        file: usize,
    },
    /// An existing file gets a number.
    Open {
        path: PathBuf,
        file: usize,
    },
    Write {
        file: usize,
        at: u64,
        bytes: Vec<u8>,
    },
    Cut {
        file: usize,
        length: u64,
    },
    Sync(Option<usize>),
    Folder(PathBuf),
    Rename(PathBuf, PathBuf),
    Link(PathBuf, PathBuf),
    Remove(PathBuf),
    Told(String),
}

#[derive(Clone)]
enum Handle {
    File { number: usize, at: u64 },
    Folder(PathBuf),
}

pub fn read(log: &str, root: &Path) -> Vec<Call> {
    let mut calls = Vec::new();
    let mut handles: HashMap<i64, Handle> = HashMap::new();
    let mut unfinished: HashMap<&str, String> = HashMap::new();
    let mut files = 0;
    for line in log.lines() {
        let (pid, rest) = line.split_once(' ').unwrap_or((line, ""));
        let rest = rest.trim_start();
        let whole = if let Some(start) = rest.strip_suffix(" <unfinished ...>") {
            unfinished.insert(pid, start.to_owned());
            continue;
        } else if let Some(end) = rest.strip_prefix("<... ") {
            let end = end.split_once(" resumed>").map_or("", |(_, end)| end);
            unfinished.remove(pid).unwrap_or_default() + end
        } else {
            rest.to_owned()
        };
        let Some((name, arguments, answer)) = parts(&whole) else { continue };
        if answer < 0 {
            continue;
        }
        let number = |index: usize| -> i64 {
            arguments.get(index).and_then(|text| text.parse().ok()).unwrap_or(-100)
        };
        let path = |index: usize, handles: &HashMap<i64, Handle>, beside: Option<usize>| {
            let path =
                PathBuf::from(String::from_utf8_lossy(&text(&arguments[index])).into_owned());
            match beside.map(number).and_then(|fd| handles.get(&fd)) {
                Some(Handle::Folder(folder)) if path.is_relative() => folder.join(path),
                _ => path,
            }
        };
        match name {
            "open" | "openat" | "creat" => {
                let first = usize::from(name == "openat");
                let path = path(first, &handles, (first == 1).then_some(0));
                let flags = arguments.get(first + 1).cloned().unwrap_or_default();
                if !path.starts_with(root) {
                    handles.remove(&answer);
                } else if path.is_dir() && !flags.contains("O_CREAT")
                    || flags.contains("O_DIRECTORY")
                {
                    handles.insert(answer, Handle::Folder(path));
                } else {
                    assert!(!flags.contains("O_APPEND") && !flags.contains("O_TMPFILE"), "{whole}");
                    files += 1;
                    if flags.contains("O_CREAT") {
                        calls.push(Call::Create { path, file: files });
                    } else {
                        calls.push(Call::Open { path, file: files });
                    }
                    if flags.contains("O_TRUNC") {
                        calls.push(Call::Cut { file: files, length: 0 });
                    }
                    handles.insert(answer, Handle::File { number: files, at: 0 });
                }
            }
            "close" => {
                handles.remove(&number(0));
            }
            "dup" | "dup2" | "dup3" | "fcntl" => {
                if (name != "fcntl" || arguments[1].starts_with("F_DUPFD"))
                    && let Some(handle) = handles.get(&number(0)).cloned()
                {
                    handles.insert(answer, handle);
                }
            }
            "lseek" => {
                if let Some(Handle::File { at, .. }) = handles.get_mut(&number(0)) {
                    *at = answer.unsigned_abs();
                }
            }
            "write" if number(0) == 1 => {
                let said = String::from_utf8_lossy(&text(&arguments[1])).into_owned();
                let told =
                    said.lines().filter_map(|line| line.split_once("TOLD ").map(|told| told.1));
                calls.extend(told.map(|told| Call::Told(told.to_owned())));
            }
            "write" | "pwrite64" => {
                if let Some(Handle::File { number: file, at }) = handles.get_mut(&number(0)) {
                    let mut bytes = text(&arguments[1]);
                    bytes.truncate(usize::try_from(answer).unwrap());
                    let place = if name == "write" { *at } else { number(3).unsigned_abs() };
                    if name == "write" {
                        *at += bytes.len() as u64;
                    }
                    calls.push(Call::Write { file: *file, at: place, bytes });
                }
            }
            "ftruncate" => {
                if let Some(Handle::File { number: file, .. }) = handles.get(&number(0)) {
                    calls.push(Call::Cut { file: *file, length: number(1).unsigned_abs() });
                }
            }
            "fsync" | "fdatasync" => match handles.get(&number(0)) {
                Some(Handle::File { number, .. }) => calls.push(Call::Sync(Some(*number))),
                Some(Handle::Folder(_)) => calls.push(Call::Sync(None)),
                None => {}
            },
            "mkdir" | "mkdirat" => {
                let first = usize::from(name == "mkdirat");
                calls.push(Call::Folder(path(first, &handles, (first == 1).then_some(0))));
            }
            "rename" => calls.push(Call::Rename(path(0, &handles, None), path(1, &handles, None))),
            "renameat" | "renameat2" => {
                calls.push(Call::Rename(path(1, &handles, Some(0)), path(3, &handles, Some(2))));
            }
            "link" => calls.push(Call::Link(path(0, &handles, None), path(1, &handles, None))),
            "linkat" => {
                calls.push(Call::Link(path(1, &handles, Some(0)), path(3, &handles, Some(2))));
            }
            "unlink" | "rmdir" => calls.push(Call::Remove(path(0, &handles, None))),
            "unlinkat" => calls.push(Call::Remove(path(1, &handles, Some(0)))),
            // A call nobody has thought of yet must not go unseen when it changes a file of ours.
            other => {
                let ours = handles.contains_key(&number(0));
                assert!(!ours, "{other} is not understood: {}", &whole[..whole.len().min(200)]);
            }
        }
    }
    let inside = |path: &PathBuf| path.starts_with(root);
    calls.retain(|call| match call {
        Call::Folder(path) | Call::Remove(path) => inside(path),
        Call::Rename(from, to) | Call::Link(from, to) => inside(from) || inside(to),
        _ => true,
    });
    for call in &mut calls {
        match call {
            Call::Create { path, .. } | Call::Open { path, .. } => shorten(path, root),
            Call::Folder(path) | Call::Remove(path) => shorten(path, root),
            Call::Rename(from, to) | Call::Link(from, to) => {
                shorten(from, root);
                shorten(to, root);
            }
            _ => {}
        }
    }
    calls
}

fn shorten(path: &mut PathBuf, root: &Path) {
    *path = path.strip_prefix(root).expect("a path of ours").to_owned();
}

/// The name of a call, its arguments and its answer.
fn parts(line: &str) -> Option<(&str, Vec<String>, i64)> {
    let (name, rest) = line.split_once('(')?;
    let (arguments, answer) = rest.rsplit_once(" = ")?;
    let arguments = arguments.trim_end().strip_suffix(')')?;
    let answer = answer.split([' ', '<']).next()?.parse().ok()?;
    // In hexadecimal no text holds a comma.
    Some((name, arguments.split(", ").map(str::to_owned).collect(), answer))
}

/// A text in hexadecimal: `"\x61\x62"`.
fn text(argument: &str) -> Vec<u8> {
    assert!(!argument.ends_with("..."), "strace cut a text short");
    argument
        .trim_matches('"')
        .split("\\x")
        .skip(1)
        .map(|byte| u8::from_str_radix(byte, 16).expect("hexadecimal"))
        .collect()
}
