//! Whatever bytes come in, nothing falls over: a short run of what `fuzz/` does for hours.

#[path = "../../fuzz/parse.rs"]
mod parse;

use std::path::Path;
use std::time::{Duration, Instant};

use countersign::document::{self, DocumentKind, ExportOptions, ImageFault};
use countersign::evidence::{clean, sniff};
use countersign::framework::{self, Policy};
use countersign::ids::Randomness;
use countersign::interchange::{FrameworkForm, framework_out};
use countersign::passport::{Include, verify_bytes};
use countersign::sign_off::{AgreementKind, Ask, Signer, ToAgree, Trust, verify};
use countersign::vault::DataKey;

use self::parse::{READERS, parse};
use crate::kept::Exports;
use crate::people::{noon, priya, priya_says, signer};
use crate::travel::signed_by_file;

/// The seeds: a good file of every kind. `UPDATE_SEEDS=1` writes them anew.
fn seeds() -> Vec<(String, Vec<u8>)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = root.join("tests/data/seeds");
    if std::env::var_os("UPDATE_SEEDS").is_some() {
        let (mut amina, _, ask, answer) = signed_by_file();
        let file = priya()
            .file("three small words", countersign::vault::Stretch::LIGHT, &Randomness::counted(3))
            .unwrap();
        let record = amina.portfolio.sealed_records().unwrap().remove(0);
        let agreed = ToAgree::on(AgreementKind::NotMyRole, &["2.4/all"], "Not on this ward.");
        amina.portfolio.agree(&priya(), &agreed).unwrap();
        let agreement = amina.portfolio.sealed_agreements().unwrap().remove(0);
        let card = Signer::card_in(file.as_bytes()).unwrap();
        let clock = amina.portfolio.clock();
        let list = signer(&priya_says(), 9)
            .vouch("A trust", std::slice::from_ref(&card), None, clock)
            .unwrap();
        std::fs::create_dir_all(&folder).unwrap();
        for (name, bytes) in [
            ("ask", ask),
            ("answer", answer),
            ("passport", amina.portfolio.passport_bytes(Include::Files).unwrap()),
            ("signer", file.into_bytes()),
            ("record", record.into_bytes()),
            ("card", card.into_bytes()),
            ("agreement", agreement.into_bytes()),
            ("notice", priya().revocation().unwrap().into_bytes()),
            ("trust-list", list.into_bytes()),
            ("marks", b"2.1/all accept\n2.3/all, test\n".to_vec()),
            ("wording", b"code,stage,text\n2.1,all,Some published words\n".to_vec()),
            ("recovery", b"1234-5678-9ABC-DEFG-HJKM-NPQR-STVW-XYZ0\n".to_vec()),
            ("attachment", attachment()),
            ("picture", picture()),
        ] {
            std::fs::write(folder.join(name), bytes).unwrap();
        }
    }
    let seed = |name: &str| match name {
        "framework" => framework::bundled()[0].as_bytes().to_vec(),
        "policy" => Policy::bundled("ahp-support-worker").as_bytes().to_vec(),
        "keys" => std::fs::read(root.join("tests/data/schema-3/portfolio.keys")).unwrap(),
        "feedback" => std::fs::read(root.join("tests/data/page/feedback-peer.answer")).unwrap(),
        "agreement-ask" => crate::signing_by_file::delegation_by_file().1,
        "agreement-answer" => crate::signing_by_file::delegation_by_file().2,
        "backup" => backup(),
        "pdf" => pdf(),
        "case" => out(FrameworkForm::Case, false),
        "moodle" => out(FrameworkForm::Moodle, false),
        "matrix" => out(FrameworkForm::Matrix, false),
        "sheet" => out(FrameworkForm::Sheet, true),
        "badge" => crate::badges::badge(),
        "share" => crate::people::amina().portfolio.unshare("Dyffryn").unwrap().into_bytes(),
        "moodle-own" => crate::bring_moodle::export(),
        _ => std::fs::read(folder.join(name)).unwrap(),
    };
    READERS.map(|name| (name.to_owned(), seed(name))).into()
}

/// A framework as a file for another system.
fn out(form: FrameworkForm, spreadsheet: bool) -> Vec<u8> {
    let pack = framework::load(framework::bundled()[1]).unwrap();
    framework_out(&pack, form, spreadsheet).unwrap().bytes
}

/// A safety copy of a small portfolio.
fn backup() -> Vec<u8> {
    let mut amina = crate::people::amina();
    amina.logs("Walking", &["2.1/all"]);
    let file = amina.folder.path().join("a.backup");
    amina.portfolio.back_up(&file).unwrap();
    std::fs::read(file).unwrap()
}

/// A file as it is kept in a portfolio, of two chunks.
fn attachment() -> Vec<u8> {
    let key = DataKey::new(&Randomness::counted(1)).unwrap().attachments();
    key.seal(&[7; 64 * 1024 + 9], &Randomness::counted(2)).unwrap()
}

/// A photograph with what a camera writes beside it.
fn picture() -> Vec<u8> {
    let drawn = image::RgbImage::from_fn(24, 16, |x, y| image::Rgb([x as u8 * 9, y as u8 * 9, 40]));
    let mut file = std::io::Cursor::new(Vec::new());
    drawn.write_to(&mut file, image::ImageFormat::Jpeg).unwrap();
    let mut bytes = file.into_inner();
    let camera = b"\xFF\xE1\x00\x22Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
    bytes.splice(2..2, camera.iter().copied());
    bytes
}

/// A PDF with the passport inside.
fn pdf() -> Vec<u8> {
    let amina = crate::people::amina();
    let file = amina.folder.path().join("a.pdf");
    let passport = ExportOptions::of(DocumentKind::Passport);
    amina.portfolio.exports(&passport, &file).unwrap();
    std::fs::read(file).unwrap()
}

/// The seeds as files, where `script/fuzz` begins: `SEEDS_TO=FOLDER`.
#[test]
#[ignore = "writes files where it is told to"]
fn the_seeds_as_files() {
    let folder = std::path::PathBuf::from(std::env::var_os("SEEDS_TO").expect("SEEDS_TO"));
    for (name, bytes) in seeds() {
        std::fs::create_dir_all(folder.join(&name)).unwrap();
        std::fs::write(folder.join(&name).join("seed"), bytes).unwrap();
    }
}

#[test]
fn changed_seeds_never_make_a_reader_fall_over() {
    let random = Randomness::counted(42);
    let seeds = seeds();
    for (name, seed) in &seeds {
        parse(name, seed);
        // What is large or stretches a passphrase takes longer to read.
        let times = if ["backup", "framework", "policy", "wording", "pdf", "attachment", "badge"]
            .contains(&name.as_str())
        {
            40
        } else {
            400
        };
        for _ in 0..times {
            let bytes = changed(seed, &seeds, &random);
            parse(name, &bytes);
        }
    }
}

/// A file with one change: a byte, a part left out, repeated or filled, cut short, or another file in place of a part.
fn changed(file: &[u8], seeds: &[(String, Vec<u8>)], random: &Randomness) -> Vec<u8> {
    let [a, b, c, d, e, f, how, byte]: [u8; 8] = random.bytes().unwrap();
    let mut bytes = file.to_vec();
    let place = |of: [u8; 3]| {
        let [a, b, c] = of.map(usize::from);
        (a << 16 | b << 8 | c) % bytes.len().max(1)
    };
    let (at, to) = (place([a, b, c]), place([d, e, f]));
    let (from, until) = (at.min(to), at.max(to));
    match how % 6 {
        0 => bytes.iter_mut().skip(at).take(1).for_each(|one| *one = byte),
        1 => bytes.truncate(at),
        2 => drop(bytes.drain(from..until)),
        3 => bytes.splice(at..at, file[from..until].iter().copied()).for_each(drop),
        4 => bytes[from..until].fill(byte),
        _ => {
            let other = &seeds[usize::from(byte) % seeds.len()].1;
            bytes.splice(from..until, other.iter().copied()).for_each(drop);
        }
    }
    bytes
}

/// The same for as long as one likes, where there is no cargo-fuzz: `READER=passport FOR_SECONDS=600`. Nothing leads it
/// to what was not tried yet, so it finds less than `script/fuzz`.
#[test]
#[ignore = "takes as long as it is told to"]
fn one_reader_reads_changed_files_for_a_while() {
    let wanted = std::env::var("READER").expect("READER names a reader");
    let seconds = std::env::var("FOR_SECONDS").expect("FOR_SECONDS says how long");
    let until = Instant::now() + Duration::from_secs(seconds.parse().unwrap());
    let seeds = seeds();
    let (_, seed) = seeds.iter().find(|(name, _)| *name == wanted).expect("a reader");
    let random = Randomness::System;
    let (mut file, mut tries) = (seed.clone(), 0_u64);
    while Instant::now() < until {
        // Up to eight changes one upon the other, then anew from the good file.
        if tries.is_multiple_of(8) || file.len() > 4 * seed.len() {
            file.clone_from(seed);
        }
        file = changed(&file, &seeds, &random);
        let last = std::env::temp_dir().join(format!("countersign-{wanted}-last"));
        let read = std::panic::catch_unwind(|| parse(&wanted, &file));
        if read.is_err() {
            std::fs::write(&last, &file).unwrap();
            panic!("{wanted} fell over; what it read is in {}", last.display());
        }
        tries += 1;
    }
    println!("{wanted}: {tries} tries in {seconds} seconds");
}

#[test]
fn the_seeds_are_good_files() {
    let seeds = seeds();
    let seed = |name: &str| &seeds.iter().find(|(one, _)| one == name).unwrap().1;
    let text = |name: &str| std::str::from_utf8(seed(name)).unwrap();
    Ask::open(seed("ask")).unwrap();
    for name in ["answer", "passport"] {
        verify_bytes(seed(name), &Trust::default(), noon("2026-03-20")).unwrap();
    }
    countersign::working_life::open_feedback(seed("feedback")).unwrap();
    Signer::open(seed("signer"), "three small words").unwrap();
    verify(text("record")).unwrap();
    countersign::sign_off::verify_agreement(text("agreement")).unwrap();
    countersign::sign_off::verify_card(text("card")).unwrap();
    countersign::sign_off::verify_list(text("trust-list")).unwrap();
    assert_eq!(parse::opened(seed("attachment")).unwrap().len(), 64 * 1024 + 9);
    assert_eq!(ImageFault::of(seed("picture")), None);
    let kept = clean(sniff(seed("picture")), seed("picture"));
    assert!(kept.len() < seed("picture").len() + 8 && kept != *seed("picture"));
    assert!(document::check_pdf(seed("pdf"), &Trust::default(), noon("2026-03-20")).is_ok());
    for (name, entries) in
        [("spreadsheet", 3), ("log", 3), ("folder", 3), ("leap2a", 5), ("taken-out", 5)]
    {
        let read =
            countersign::interchange::count_entries(seed(name), "2026-11-26".parse().unwrap());
        assert_eq!(read.unwrap(), entries, "{name}");
    }
    framework::load(text("framework")).unwrap();
    Policy::load(text("policy")).unwrap();
}
