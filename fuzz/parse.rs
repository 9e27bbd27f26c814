//! Every reader of bytes from outside, by name. The stories run the same ones, shortly.

use std::path::Path;

use chrono::{DateTime, Duration, FixedOffset};
use countersign::bundle::{Kind, read};
use countersign::document::{self, ImageFault};
use countersign::evidence::{clean, sniff};
use countersign::framework::{self, Policy, read_wording};
use countersign::ids::Randomness;
use countersign::interchange::{Reading, count_entries, framework_in};
use countersign::passport::{self, read_marks};
use countersign::safety::{Opener, restore};
use countersign::sign_off::{
    AboutKeys, Ask, Signer, Trust, verify, verify_agreement, verify_card, verify_list, verify_share,
};
use countersign::vault::age::ROOM;
use countersign::vault::{DataKey, KeyFile};
use countersign::working_life::{AgreementAsk, FeedbackAsk, open_feedback};
use countersign::{Passphrase, RecoveryKey};

/// The names of all readers. The stories go through them all; `script/fuzz` reads them here.
#[allow(dead_code, reason = "the fuzzer is told one name")]
pub const READERS: [&str; 34] = [
    "ask",
    "answer",
    "passport",
    "feedback",
    "agreement-ask",
    "agreement-answer",
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
    "attachment",
    "picture",
    "pdf",
    "case",
    "moodle",
    "matrix",
    "sheet",
    "badge",
    "spreadsheet",
    "log",
    "folder",
    "leap2a",
    "taken-out",
    "moodle-own",
    "share",
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
        "feedback" => {
            drop(FeedbackAsk::open(bytes));
            drop(open_feedback(bytes));
        }
        "agreement-ask" => drop(AgreementAsk::open(bytes)),
        "agreement-answer" => drop(check(bytes, Kind::AgreementAnswer)),
        "signer" => {
            drop(Signer::peek(bytes));
            drop(Signer::card_in(bytes));
        }
        "record" => drop(verify(&text)),
        "card" => drop(verify_card(&text)),
        "agreement" => drop(verify_agreement(&text)),
        "notice" => drop(AboutKeys::read(&text)),
        "trust-list" => drop(verify_list(&text)),
        "share" => drop(verify_share(&text)),
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
        "attachment" => drop(opened(bytes)),
        "picture" => {
            let kept = clean(sniff(bytes), bytes);
            let _ = ImageFault::of(&kept);
        }
        "spreadsheet" | "log" | "folder" | "leap2a" | "taken-out" | "moodle-own" => {
            drop(count_entries(bytes, later().date_naive()));
        }
        "pdf" => drop(document::check_content(bytes, &Trust::default(), later())),
        "case" | "moodle" | "matrix" | "sheet" => {
            let reading = Reading { stages_from: None, year: 2026, name: String::new() };
            if let Ok(found) = framework_in(bytes, &reading) {
                framework::load(&found.pack).expect("what was read is a pack");
            }
        }
        "badge" => drop(passport::verify_badge(bytes, &Trust::default(), later())),
        other => panic!("there is no reader called {other}"),
    }
}

fn check(bytes: &[u8], kind: Kind) -> countersign::Result<passport::Verdict> {
    passport::verify(bytes, kind, &Trust::default(), later())
}

/// A day after everything in the seeds.
fn later() -> DateTime<FixedOffset> {
    DateTime::UNIX_EPOCH.fixed_offset() + Duration::days(36_500)
}

/// An attachment as it is kept, opened with the key the seed was made with.
pub fn opened(bytes: &[u8]) -> Option<Vec<u8>> {
    let identity = DataKey::new(&Randomness::counted(1)).ok()?.attachments();
    let (mut opening, mut all, mut part) = (identity.open(bytes)?, Vec::new(), vec![0; ROOM]);
    while !opening.ended() {
        let read = opening.read(&mut part)?;
        all.extend_from_slice(&part[..read]);
    }
    Some(all)
}

/// For what is only ever read from a file.
fn as_file<T>(bytes: &[u8], read: impl FnOnce(&Path) -> T) -> std::io::Result<T> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("file");
    std::fs::write(&file, bytes)?;
    Ok(read(&file))
}
