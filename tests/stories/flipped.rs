//! Files of other systems of which one byte in a hundred was flipped: a sentence with where, and never a fall or a wait.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use countersign::Error;
use countersign::clock::Clock;
use countersign::framework::{bundled, load};
use countersign::ids::Randomness;
use countersign::interchange::{Choices, FrameworkForm, Source, framework_in, framework_out};
use countersign::passport::verify_badge;
use countersign::sign_off::Trust;

use crate::frameworks_of_others::reading;
use crate::people::amina;

/// The seed of what is flipped: a failure comes again.
const SEED: u64 = 16_001;
/// How often each file is flipped anew.
const TURNS: usize = 12;
/// The longest one file may take: some are large, and this is built to be looked into.
const PATIENCE: Duration = Duration::from_secs(20);

/// Every file of another system there is.
fn files() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data");
    let within = |folder: &str| {
        let all = std::fs::read_dir(root.join(folder)).unwrap().map(|one| one.unwrap().path());
        all.collect::<Vec<_>>()
    };
    let seeds = ["spreadsheet", "log", "folder", "leap2a", "taken-out"];
    let mut files: Vec<PathBuf> = seeds.iter().map(|name| root.join("seeds").join(name)).collect();
    for folder in ["interchange/badges", "interchange/case"] {
        files.extend(within(folder));
    }
    files.sort();
    files
}

/// A framework of ours in each of the forms of others.
fn ours() -> Vec<(String, Vec<u8>)> {
    use FrameworkForm::{Case, Matrix, Moodle, Sheet};
    let pack = load(bundled()[1]).unwrap();
    let forms = [(Case, false), (Moodle, false), (Matrix, false), (Sheet, true), (Sheet, false)];
    forms
        .into_iter()
        .map(|(form, spreadsheet)| {
            let out = framework_out(&pack, form, spreadsheet).unwrap();
            (format!("ours as {form:?}"), out.bytes)
        })
        .collect()
}

/// One byte in a hundred, one at least, becomes another.
fn flipped(file: &[u8], random: &Randomness) -> Vec<u8> {
    let mut bytes = file.to_vec();
    for _ in 0..bytes.len().div_ceil(100) {
        let [a, b, c, byte]: [u8; 4] = random.bytes().unwrap();
        let at = usize::from(a) << 16 | usize::from(b) << 8 | usize::from(c);
        let length = bytes.len();
        bytes[at % length] ^= byte | 1;
    }
    bytes
}

/// What is said of a refusal is a sentence, and says where, as far as there is a place.
fn is_said(what: &str, error: &Error) {
    let said = error.to_string();
    assert!(said.ends_with('.') && said.contains(' '), "{what}: {said}");
    if let Error::FrameworkInvalid { place, problem } = error {
        assert!(!place.is_empty() && !problem.is_empty(), "{what}: {said}");
    }
    assert!(!said.contains('\u{fffd}') && said.len() < 600, "{what}: {said}");
}

#[test]
fn one_byte_in_a_hundred_is_told_of_or_passed_over() {
    let amina = amina();
    let random = Randomness::counted(SEED);
    let (mut read, mut refused) = (0, 0);
    let mut count = |what: &str, done: Result<(), Error>| match done {
        Ok(()) => read += 1,
        Err(error) => {
            refused += 1;
            is_said(what, &error);
        }
    };
    let of_others = files().into_iter().map(|file| {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        (name, std::fs::read(&file).unwrap())
    });
    for (name, good) in of_others.chain(ours()) {
        for turn in 0..TURNS {
            let bytes = flipped(&good, &random);
            let what = format!("{name}, turn {turn} of seed {SEED}");
            let start = Instant::now();
            let looked = Source::of_bytes(&name, bytes.clone())
                .and_then(|source| amina.portfolio.look_into(&source, &Choices::default()));
            count(&what, looked.map(drop));
            count(&what, framework_in(&bytes, &reading(None)).map(drop));
            let badge = verify_badge(&bytes, &Trust::default(), Clock::System.now());
            count(&what, badge.map(drop));
            assert!(start.elapsed() < PATIENCE, "{what} took {:?}", start.elapsed());
        }
    }
    // Both come about, so that neither is only thought of.
    assert!(read > 30 && refused > 30, "{read} read, {refused} refused");
}
