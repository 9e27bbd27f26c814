//! The page that signs in a browser writes what we write: one table of examples, made here and read on both sides.
//!
//! `UPDATE_PAGE=1` writes the table anew. Nothing in it is random: keys and ids are counted, clocks stand still.

mod answers;
mod asks;
mod cards;
mod checks;
mod facts;
mod feedback;
mod signers;

use std::fs;
use std::path::{Path, PathBuf};

use countersign::clock::Clock;
use countersign::ids::Randomness;
use countersign::sign_off::{Identity, Signer};
use serde::Serialize;

/// Where both sides find the table.
fn table() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/page")
}

/// Holds a file of the table to what is made now.
fn same(name: &str, bytes: &[u8]) {
    at(&table().join(name), bytes);
}

fn at(path: &Path, bytes: &[u8]) {
    if std::env::var_os("UPDATE_PAGE").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    let known = fs::read(path).unwrap_or_default();
    let what = path.display();
    assert!(known == bytes, "{what} is not what we write now: UPDATE_PAGE=1 writes it anew.");
}

fn same_list(name: &str, list: &impl Serialize) {
    same(name, format!("{}\n", serde_json::to_string_pretty(list).unwrap()).as_bytes());
}

/// A signer of the table: what their key and card are made of.
#[derive(Clone, Serialize)]
struct Who {
    identity: Identity,
    made_at: String,
    from: u64,
    once: bool,
}

impl Who {
    fn new(name: &str, from: u64) -> Self {
        let identity = Identity { name: name.into(), ..crate::people::priya_says() };
        Self { identity, made_at: "2026-01-05T12:00:00+00:00".into(), from, once: false }
    }

    fn signer(&self) -> Signer {
        let clock = Clock::fixed(self.made_at.parse().unwrap());
        let randomness = Randomness::counted(self.from);
        let make = if self.once { Signer::once } else { Signer::new };
        make(&self.identity, &clock, &randomness).unwrap()
    }
}
