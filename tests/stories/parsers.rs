//! Whatever bytes come in, nothing falls over: a short run of what `fuzz/` does for hours.

use std::path::Path;

use countersign::bundle::{Kind, read};
use countersign::ids::Randomness;
use countersign::passport::{Include, read_marks, verify_bytes};
use countersign::sign_off::{AboutKeys, Ask, Signer, Trust, verify, verify_card};

use crate::people::{noon, priya};
use crate::travel::signed_by_file;

/// Every reader of bytes from outside, as the fuzz targets call them.
fn parse(name: &str, bytes: &[u8]) {
    match name {
        "ask" => drop(Ask::open(bytes)),
        "answer" | "passport" => {
            drop(verify_bytes(bytes, &Trust::default(), noon("2026-03-20")));
            for kind in [Kind::Ask, Kind::Answer, Kind::Passport] {
                drop(read(bytes, kind, false));
            }
        }
        "signer" => drop(Signer::peek(bytes)),
        _ => {
            let text = String::from_utf8_lossy(bytes);
            drop(verify(&text));
            drop(verify_card(&text));
            drop(AboutKeys::read(&text));
            drop(read_marks(&text));
        }
    }
}

/// The seeds: a good file of every kind. `UPDATE_SEEDS=1` writes them anew.
fn seeds() -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/seeds");
    if std::env::var_os("UPDATE_SEEDS").is_some() {
        let (amina, _, ask, answer) = signed_by_file();
        let signer = priya()
            .file("three small words", countersign::vault::Stretch::LIGHT, &Randomness::counted(3))
            .unwrap();
        let record = amina.portfolio.sealed_records().unwrap().remove(0);
        std::fs::create_dir_all(&folder).unwrap();
        for (name, bytes) in [
            ("ask", ask),
            ("answer", answer),
            ("passport", amina.portfolio.passport_bytes(Include::Files).unwrap()),
            ("signer", signer.into_bytes()),
            ("record", record.into_bytes()),
            ("notice", priya().revocation().unwrap().into_bytes()),
        ] {
            std::fs::write(folder.join(name), bytes).unwrap();
        }
    }
    ["ask", "answer", "passport", "signer", "record", "notice"]
        .map(|name| (name.to_owned(), std::fs::read(folder.join(name)).unwrap()))
        .into()
}

#[test]
fn changed_seeds_never_make_a_reader_fall_over() {
    let random = Randomness::counted(42);
    let seeds = seeds();
    for (name, seed) in &seeds {
        parse(name, seed);
        for _ in 0..400 {
            let [a, b, c, d, how, byte, ..]: [u8; 8] = random.bytes().unwrap();
            let mut bytes = seed.clone();
            let at = usize::from(u16::from_be_bytes([a, b])) % bytes.len();
            let to = usize::from(u16::from_be_bytes([c, d])) % bytes.len();
            let (from, until) = (at.min(to), at.max(to));
            match how % 6 {
                0 => bytes[at] = byte,
                1 => bytes.truncate(at),
                2 => drop(bytes.drain(from..until)),
                3 => bytes.splice(at..at, seed[from..until].iter().copied()).for_each(drop),
                4 => bytes[from..until].fill(byte),
                _ => {
                    let other = &seeds[usize::from(byte) % seeds.len()].1;
                    bytes.splice(from..until, other.iter().copied()).for_each(drop);
                }
            }
            parse(name, &bytes);
        }
    }
}

#[test]
fn the_seeds_are_good_files() {
    let seeds = seeds();
    Ask::open(&seeds[0].1).unwrap();
    for at in [1, 2] {
        verify_bytes(&seeds[at].1, &Trust::default(), noon("2026-03-20")).unwrap();
    }
    Signer::open(&seeds[3].1, "three small words").unwrap();
    verify(std::str::from_utf8(&seeds[4].1).unwrap()).unwrap();
}
