//! A data set on disk: the facts taken, lists of the employer, and tables that are rebuilt from both.
//!
//! `cohort.json` names the current tables. It is replaced atomically, so that a data set is never half written.

use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use data_encoding::HEXLOWER;
use hmac::{Hmac, KeyInit, Mac};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use tempfile::NamedTempFile;

use crate::facts::{Aside, Facts};
use crate::fault::{Fault, Result};

const FORMAT: &str = "countersign/cohort/1";
const ABOUT: &str = "cohort.json";

/// The content of `cohort.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct About {
    /// The form: `countersign/cohort/1`.
    pub format: String,
    /// The recipient the passports were shared with.
    pub whom: String,
    /// The day the tables were made.
    pub built_on: Option<NaiveDate>,
    /// The last day they may be queried.
    pub ask_until: Option<NaiveDate>,
    /// The folder of the tables.
    pub tables: String,
    /// The SHA-256 of each table.
    pub digests: BTreeMap<String, String>,
}

/// A withdrawal, expiry or erasure in the log.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Happened {
    /// The day it took effect here.
    pub on: NaiveDate,
    /// `taken-back`, `ended` or `erased`.
    pub what: String,
    /// The keyed hash of the person.
    pub person: i64,
    /// When the passport was shared, in Unix seconds.
    pub shared_at: i64,
}

/// A data set.
pub struct DataSet {
    /// Its folder.
    pub folder: PathBuf,
    /// Its `cohort.json`.
    pub about: About,
    key: [u8; 32],
}

/// SHA-256 in hexadecimal.
pub fn digest(bytes: &[u8]) -> String {
    HEXLOWER.encode(&Sha256::digest(bytes))
}

impl DataSet {
    /// Opens a data set.
    pub fn open(folder: &Path) -> Result<Self> {
        let Ok(text) = fs::read(folder.join(ABOUT)) else { return Err(Fault::NoDataSet) };
        let about: About = serde_json::from_slice(&text)?;
        let key = fs::read_to_string(folder.join("key")).map_err(|_| Fault::Damaged)?;
        let key = HEXLOWER.decode(key.trim().as_bytes()).map_err(|_| Fault::Damaged)?;
        let key = key.try_into().map_err(|_| Fault::Damaged)?;
        if about.format != FORMAT {
            return Err(Fault::Damaged);
        }
        Ok(Self { folder: folder.to_owned(), about, key })
    }

    /// Opens a data set, or makes one for a recipient; with the hash key of `like`, so that both can be merged.
    pub fn open_or_make(folder: &Path, whom: Option<&str>, like: Option<&Path>) -> Result<Self> {
        if !folder.join(ABOUT).exists() {
            Self::make(folder, whom, like)?;
        }
        let set = Self::open(folder)?;
        if whom.is_some_and(|whom| whom.trim() != set.about.whom) {
            return Err(Fault::OtherWhom);
        }
        Ok(set)
    }

    fn make(folder: &Path, whom: Option<&str>, like: Option<&Path>) -> Result<()> {
        let like = like.map(Self::open).transpose()?;
        let whom = whom.map(str::trim).filter(|whom| !whom.is_empty());
        let whom = whom.or(like.as_ref().map(|like| like.about.whom.as_str()));
        let whom = whom.ok_or(Fault::ForWhom)?.to_owned();
        fs::create_dir_all(folder)?;
        let _lock = lock(folder)?;
        if folder.join(ABOUT).exists() {
            return Ok(());
        }
        if fs::read_dir(folder)?.flatten().any(|entry| entry.file_name() != "lock") {
            return Err(Fault::FolderInUse);
        }
        let mut key = [0; 32];
        match &like {
            Some(like) => key = like.key,
            None => getrandom::fill(&mut key).map_err(|_| Fault::Io("no randomness".to_owned()))?,
        }
        write_whole(&folder.join("key"), HEXLOWER.encode(&key).as_bytes())?;
        let format = FORMAT.to_owned();
        let (tables, digests) = Default::default();
        let about = About { format, whom, built_on: None, ask_until: None, tables, digests };
        write_whole(&folder.join(ABOUT), &serde_json::to_vec_pretty(&about)?)
    }

    /// Locks the data set against other builds until dropped.
    pub fn lock(&self) -> Result<File> {
        lock(&self.folder)
    }

    /// A keyed hash of a fingerprint, meaningless outside this data set.
    pub fn hashed(&self, fingerprint: &str) -> i64 {
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.key) else { return 0 };
        mac.update(fingerprint.as_bytes());
        let bytes = mac.finalize().into_bytes();
        let first = bytes.iter().take(8).fold(0_u64, |all, byte| (all << 8) | u64::from(*byte));
        i64::try_from(first >> 1).unwrap_or(0)
    }

    /// Whether another data set has the same hash key.
    pub fn same_key(&self, other: &Self) -> bool {
        self.key == other.key
    }

    /// Stores the facts of a passport, and clears its "put aside" note.
    pub fn keep(&self, facts: &Facts) -> Result<()> {
        self.written("facts", &facts.passport, facts)?;
        removed(&self.folder.join("aside").join(format!("{}.json", facts.passport)))
    }

    /// Stores why a file was put aside.
    pub fn put_aside(&self, one: &Aside) -> Result<()> {
        self.written("aside", &one.passport, one)
    }

    /// Stores that a person took back what they shared before a moment.
    pub fn take_back(&self, person: i64, at: i64) -> Result<()> {
        let newest = self.taken_back()?.get(&person).copied().unwrap_or(i64::MIN);
        self.written("taken-back", &format!("{person:016x}"), &(person, at.max(newest)))
    }

    /// Stores that a person is erased: nothing they shared until a moment is taken again.
    pub fn erase(&self, person: i64, at: i64) -> Result<()> {
        self.written("erased", &format!("{person:016x}"), &(person, at))
    }

    /// Every fact that was taken.
    pub fn facts(&self) -> Result<Vec<Facts>> {
        self.all("facts")
    }

    /// Every file that was put aside, by digest.
    pub fn aside(&self) -> Result<Vec<Aside>> {
        let mut all: Vec<Aside> = self.all("aside")?;
        all.sort();
        Ok(all)
    }

    /// Who took back what they shared, and when.
    pub fn taken_back(&self) -> Result<BTreeMap<i64, i64>> {
        Ok(self.all("taken-back")?.into_iter().collect())
    }

    /// Who is erased, and when.
    pub fn erased(&self) -> Result<BTreeMap<i64, i64>> {
        Ok(self.all("erased")?.into_iter().collect())
    }

    /// Drops the facts of a passport.
    pub fn drop_facts(&self, passport: &str) -> Result<()> {
        removed(&self.folder.join("facts").join(format!("{passport}.json")))
    }

    /// Logs what took effect, each event once; returns how many are new.
    pub fn record(&self, happened: &[Happened]) -> Result<usize> {
        let path = self.folder.join("record.jsonl");
        let known = self.happened()?;
        let told = |one: &Happened| {
            known.iter().any(|old| {
                (&old.what, old.person, old.shared_at) == (&one.what, one.person, one.shared_at)
            })
        };
        let mut text = fs::read(&path).unwrap_or_default();
        let fresh: Vec<&Happened> = happened.iter().filter(|one| !told(one)).collect();
        for one in &fresh {
            text.extend(serde_json::to_vec(one)?);
            text.push(b'\n');
        }
        write_whole(&path, &text)?;
        Ok(fresh.len())
    }

    /// The log of what took effect.
    pub fn happened(&self) -> Result<Vec<Happened>> {
        let text = fs::read_to_string(self.folder.join("record.jsonl")).unwrap_or_default();
        text.lines().map(|line| Ok(serde_json::from_str(line)?)).collect()
    }

    /// The text of a list of the employer; empty if there is none.
    pub fn list(&self, name: &str) -> String {
        fs::read_to_string(self.folder.join("lists").join(name)).unwrap_or_default()
    }

    /// Stores a list.
    pub fn keep_list(&self, name: &str, text: &str) -> Result<()> {
        let folder = self.folder.join("lists");
        fs::create_dir_all(&folder)?;
        write_whole(&folder.join(name), text.as_bytes())
    }

    /// Switches to new tables atomically, and removes the old ones.
    pub fn switch(&self, about: &About) -> Result<()> {
        write_whole(&self.folder.join(ABOUT), &serde_json::to_vec_pretty(about)?)?;
        for entry in fs::read_dir(self.folder.join("tables"))?.flatten() {
            if entry.file_name() != *about.tables {
                fs::remove_dir_all(entry.path())?;
            }
        }
        Ok(())
    }

    /// The folder of the current tables.
    pub fn tables(&self) -> PathBuf {
        self.folder.join("tables").join(&self.about.tables)
    }

    fn written(&self, folder: &str, name: &str, content: &impl Serialize) -> Result<()> {
        let folder = self.folder.join(folder);
        fs::create_dir_all(&folder)?;
        write_whole(&folder.join(format!("{name}.json")), &serde_json::to_vec(content)?)
    }

    fn all<T: DeserializeOwned>(&self, folder: &str) -> Result<Vec<T>> {
        let Ok(entries) = fs::read_dir(self.folder.join(folder)) else { return Ok(Vec::new()) };
        let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
        paths.retain(|path| path.extension().is_some_and(|ending| ending == "json"));
        paths.sort();
        paths.iter().map(|path| Ok(serde_json::from_slice(&fs::read(path)?)?)).collect()
    }
}

fn lock(folder: &Path) -> Result<File> {
    let file =
        OpenOptions::new().create(true).truncate(false).write(true).open(folder.join("lock"))?;
    file.lock()?;
    Ok(file)
}

fn removed(path: &Path) -> Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

/// Writes a file atomically: beside its place first, then renamed.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut file = NamedTempFile::new_in(folder)?;
    file.write_all(bytes)?;
    file.persist(path)?;
    Ok(())
}
