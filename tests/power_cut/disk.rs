//! A disk that remembers what is on it for sure and what was only asked for.
//!
//! What was written to a file and not synced may be there or not, in any order, torn into sectors of
//! 512 bytes. What happened to names happens in order: after a cut some first part of it is there.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::{Path, PathBuf};

use crate::record::Call;

const SECTOR: usize = 512;
/// The number of what was opened as a file and is a folder.
const FOLDER: usize = usize::MAX;

#[derive(Debug, Clone)]
enum Change {
    Write(u64, Vec<u8>),
    Cut(u64),
}

#[derive(Debug, Clone, Default)]
struct File {
    sure: Vec<u8>,
    asked: Vec<Change>,
}

#[derive(Debug, Clone)]
enum Naming {
    Put(PathBuf, Option<usize>),
    Rename(PathBuf, PathBuf),
    Remove(PathBuf),
}

/// Names and what they stand for: a file, or a folder.
type Names = BTreeMap<PathBuf, Option<usize>>;

#[derive(Debug, Clone, Default)]
pub struct Disk {
    files: Vec<File>,
    /// The number a recorded file has here.
    numbers: HashMap<usize, usize>,
    sure: Names,
    asked: Vec<Naming>,
    now: Names,
}

/// What is left of a disk after a cut.
pub struct Left {
    names: Names,
    files: Vec<Vec<u8>>,
}

impl Disk {
    /// The disk before anything happened.
    pub fn read(root: &Path) -> Self {
        let mut disk = Self::default();
        let mut folders = vec![root.to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                let name = path.strip_prefix(root).unwrap().to_owned();
                if path.is_dir() {
                    disk.sure.insert(name, None);
                    folders.push(path);
                } else {
                    disk.sure.insert(name, Some(disk.files.len()));
                    disk.files.push(File { sure: fs::read(path).unwrap(), asked: Vec::new() });
                }
            }
        }
        disk.now = disk.sure.clone();
        disk
    }

    pub fn happens(&mut self, call: &Call) {
        match call {
            Call::Open { path, file } if matches!(self.now.get(path), Some(None)) => {
                self.numbers.insert(*file, FOLDER);
            }
            Call::Create { path, file } | Call::Open { path, file } => {
                let there = self.now.get(path).copied().flatten();
                let number = there.unwrap_or_else(|| {
                    self.files.push(File::default());
                    self.names(Naming::Put(path.clone(), Some(self.files.len() - 1)));
                    self.files.len() - 1
                });
                self.numbers.insert(*file, number);
            }
            Call::Write { file, at, bytes } => self.asks(*file, Change::Write(*at, bytes.clone())),
            Call::Cut { file, length } => self.asks(*file, Change::Cut(*length)),
            Call::Sync(Some(file)) if self.numbers[file] != FOLDER => {
                let file = &mut self.files[self.numbers[file]];
                for change in std::mem::take(&mut file.asked) {
                    apply(&mut file.sure, &change, |_| true);
                }
            }
            Call::Sync(_) => {
                self.sure = self.now.clone();
                self.asked.clear();
            }
            Call::Folder(path) => self.names(Naming::Put(path.clone(), None)),
            Call::Rename(from, to) => self.names(Naming::Rename(from.clone(), to.clone())),
            Call::Link(from, to) => {
                let file = self.now.get(from).copied().flatten();
                self.names(Naming::Put(to.clone(), file));
            }
            Call::Remove(path) => self.names(Naming::Remove(path.clone())),
            Call::Told(_) => {}
        }
    }

    fn asks(&mut self, file: usize, change: Change) {
        self.files[self.numbers[&file]].asked.push(change);
    }

    fn names(&mut self, naming: Naming) {
        rename(&mut self.now, &naming);
        self.asked.push(naming);
    }

    pub fn nothing_unsynced(&self) -> Left {
        Left {
            names: self.sure.clone(),
            files: self.files.iter().map(|file| file.sure.clone()).collect(),
        }
    }

    pub fn everything(&self) -> Left {
        self.left(self.asked.len(), |_| true)
    }

    /// Some of what was asked for, the same for the same seed.
    pub fn some(&self, seed: u64) -> Left {
        let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
        let mut next = move || {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            state >> 11
        };
        let names = usize::try_from(next()).unwrap() % (self.asked.len() + 1);
        let often = next() % 4;
        self.left(names, |_| next() % 4 <= often)
    }

    fn left(&self, namings: usize, mut there: impl FnMut(usize) -> bool) -> Left {
        let mut names = self.sure.clone();
        for naming in &self.asked[..namings] {
            rename(&mut names, naming);
        }
        let files = self.files.iter().map(|file| {
            let mut bytes = file.sure.clone();
            for change in &file.asked {
                apply(&mut bytes, change, &mut there);
            }
            bytes
        });
        Left { files: files.collect(), names }
    }
}

fn apply(bytes: &mut Vec<u8>, change: &Change, mut there: impl FnMut(usize) -> bool) {
    match change {
        Change::Cut(length) if there(0) => bytes.resize(usize::try_from(*length).unwrap(), 0),
        Change::Cut(_) => {}
        Change::Write(at, new) => {
            let at = usize::try_from(*at).unwrap();
            let mut from = 0;
            while from < new.len() {
                let to = (((at + from) / SECTOR + 1) * SECTOR - at).min(new.len());
                if there(from) {
                    if bytes.len() < at + to {
                        bytes.resize(at + to, 0);
                    }
                    bytes[at + from..at + to].copy_from_slice(&new[from..to]);
                }
                from = to;
            }
        }
    }
}

fn rename(names: &mut Names, naming: &Naming) {
    match naming {
        Naming::Put(path, what) => {
            names.insert(path.clone(), *what);
        }
        Naming::Remove(path) => {
            names.remove(path);
        }
        Naming::Rename(from, to) => {
            let moved: Vec<PathBuf> =
                names.keys().filter(|name| name.starts_with(from)).cloned().collect();
            for name in moved {
                let what = names.remove(&name).unwrap();
                let rest = name.strip_prefix(from).unwrap();
                let new = if rest.as_os_str().is_empty() { to.clone() } else { to.join(rest) };
                names.insert(new, what);
            }
        }
    }
}

impl Left {
    pub fn write(&self, root: &Path) {
        fs::create_dir_all(root).unwrap();
        for (name, what) in &self.names {
            let path = root.join(name);
            match what {
                None => fs::create_dir_all(path).unwrap(),
                Some(file) => {
                    fs::create_dir_all(path.parent().unwrap()).unwrap();
                    fs::write(path, &self.files[*file]).unwrap();
                }
            }
        }
    }
}
