//! Every reader of bytes from outside, by the name of its fuzz target. The stories run the same ones, shortly.

use std::path::Path;

use chrono::{DateTime, Duration};
use countersign::bundle::{Kind, read};
use countersign::framework::{self, Policy, read_wording};
use countersign::passport::{self, read_marks};
use countersign::safety::{Opener, restore};
use countersign::sign_off::{
    AboutKeys, Ask, Signer, Trust, verify, verify_agreement, verify_card, verify_list,
};
use countersign::vault::KeyFile;
use countersign::{Passphrase, RecoveryKey};

/// The names of all readers.
pub const READERS: [&str; 16] = [
    "ask",
    "answer",
    "passport",
    "signer",
    "record",
    "card",
    "agreement",
    "notice",
    "trust-list",
    "marks",
    "framework",
    "policy",
    "wording",
    "keys",
    "recovery",
    "backup",
];

/// Lets a reader read; whatever it finds, it must come back.
pub fn parse(name: &str, bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    match name {
        "ask" => {
            drop(read(bytes, Kind::Ask, true));
            drop(Ask::open(bytes));
        }
        "answer" => drop(check(bytes, Kind::Answer)),
        "passport" => drop(check(bytes, Kind::Passport)),
        "signer" => {
            drop(Signer::peek(bytes));
            drop(Signer::card_in(bytes));
        }
        "record" => drop(verify(&text)),
        "card" => drop(verify_card(&text)),
        "agreement" => drop(verify_agreement(&text)),
        "notice" => drop(AboutKeys::read(&text)),
        "trust-list" => drop(verify_list(&text)),
        "marks" => drop(read_marks(&text)),
        "framework" => drop(framework::load(&text)),
        "policy" => drop(Policy::load(&text)),
        "wording" => {
            let pack = framework::load(framework::bundled()[0]);
            drop(pack.map(|pack| read_wording(&pack, &text)));
        }
        "keys" => drop(as_file(bytes, KeyFile::read_one)),
        "recovery" => drop(RecoveryKey::parse(&text)),
        "backup" => drop(as_file(bytes, |file| {
            let wrong = Passphrase::new("three wrong words");
            restore(file, &file.with_extension("folder"), Opener::Passphrase(&wrong))
        })),
        other => panic!("there is no reader called {other}"),
    }
}

fn check(bytes: &[u8], kind: Kind) -> countersign::Result<passport::Verdict> {
    let now = DateTime::UNIX_EPOCH.fixed_offset() + Duration::days(36_500);
    passport::verify(bytes, kind, &Trust::default(), now)
}

/// For what is only ever read from a file.
fn as_file<T>(bytes: &[u8], read: impl FnOnce(&Path) -> T) -> std::io::Result<T> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("file");
    std::fs::write(&file, bytes)?;
    Ok(read(&file))
}
