//! A passport is made file by file: looked at first, followed while it is written, whole or not there at all.

use std::path::Path;

use countersign::Error;
use countersign::bundle::{Kind, read};
use countersign::passport::{CheckedRecord, Include, verify_bytes};
use countersign::privacy::LooksLike;
use countersign::qualification::QualificationInput;
use countersign::readiness::State;
use countersign::sign_off::{AgreementKind, Decision, ToAgree, Trust};
use countersign::store::files::FOLDER;

use crate::people::{Amina, amina, countersign, noon, piece, priya};

/// A file that is opened in several parts, and another of one.
fn long() -> Vec<u8> {
    (0..1_700_000_u32).map(|at| (at % 251) as u8).collect()
}

/// Amina with one signed piece that has both files and names somebody; it was made harmless after it was signed.
fn signed() -> Amina {
    let mut amina = amina();
    let mut told = piece("A walk", &["2.1/all"]);
    told.text = "I walked beside Mrs Jones.".into();
    for (name, bytes) in [("film.bin", long()), ("note.txt", b"slowly".to_vec())] {
        told.files.push(amina.portfolio.attach(name, &bytes).unwrap().into());
    }
    let id = amina.portfolio.log(&told).unwrap();
    amina.signed(&priya(), &id, "2.1/all", Decision::Achieved);
    told.text = "I walked beside a lady.".into();
    amina.portfolio.amend(&id, &told).unwrap();
    amina
}

fn names(folder: &Path) -> Vec<String> {
    let inside = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<_> =
        inside.map(|one| one.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn what_is_told_is_looked_at_as_it_was_signed() {
    let amina = signed();
    let before = |include| amina.portfolio.passport(include).unwrap().before().unwrap();
    let index = before(Include::Index);
    assert_eq!((index.records, index.pieces, index.files, index.named.len()), (1, 0, 0, 0));
    let texts = before(Include::Texts);
    assert_eq!((texts.pieces, texts.files), (1, 0));
    let named = &texts.named[0];
    assert_eq!((named.title.as_str(), named.found.len()), ("A walk", 1));
    assert_eq!(named.found[0].looks_like, LooksLike::Name, "{:?}", named.found);
    let files = before(Include::Files);
    assert_eq!((files.pieces, files.files, files.too_large), (1, 2, false));
    assert!(files.bytes > 1_700_000 && files.bytes < 1_720_000, "{}", files.bytes);
    // The command line says the same before it writes.
    let folder = amina.portfolio.folder().display().to_string();
    drop(amina.portfolio);
    let file = amina.folder.path().join("a.passport");
    let done = countersign(&["passport", &folder, "--texts", "-o", &file.display().to_string()]);
    assert!(done.status.success() && file.exists());
    assert!(String::from_utf8(done.stderr).unwrap().contains("looks like a person's name"));
}

#[test]
fn every_part_of_every_file_is_in_it_and_its_progress_is_told() {
    let amina = signed();
    let path = amina.folder.path().join("a.passport");
    let passport = amina.portfolio.passport(Include::Files).unwrap();
    let mut heard = Vec::new();
    passport
        .save(&path, &mut |done, total| {
            heard.push((done, total));
            true
        })
        .unwrap();
    let bytes = std::fs::read(&path).unwrap();
    assert!(verify_bytes(&bytes, &Trust::default(), noon("2026-03-20")).unwrap().intact);
    let inside = read(&bytes[..], Kind::Passport, true).unwrap();
    let files: Vec<_> = inside.iter().filter(|one| one.name.starts_with("files/")).collect();
    assert_eq!(files.len(), 2);
    for wanted in [long(), b"slowly".to_vec()] {
        assert!(files.iter().any(|one| one.content.as_ref() == Some(&wanted)));
    }
    assert_eq!(bytes, amina.portfolio.passport_bytes(Include::Files).unwrap());
    assert!(heard.len() > 6 && heard.is_sorted(), "{heard:?}");
    let (done, total) = *heard.last().unwrap();
    assert_eq!((done, total), (total, passport.before().unwrap().bytes));
}

#[test]
fn it_is_stopped_and_what_was_there_stays() {
    let amina = signed();
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("a.passport");
    amina.portfolio.passport(Include::Index).unwrap().save_new(&path, &mut |_, _| true).unwrap();
    let older = std::fs::read(&path).unwrap();
    let passport = amina.portfolio.passport(Include::Files).unwrap();
    let stopped = passport.save(&path, &mut |done, _| done < 600_000).unwrap_err();
    assert!(matches!(stopped, Error::Cancelled));
    let kept = passport.save_new(&path, &mut |_, _| true).unwrap_err();
    assert!(matches!(kept, Error::FileExists));
    assert_eq!(std::fs::read(&path).unwrap(), older);
    assert_eq!(names(place.path()), ["a.passport"]);
}

#[test]
fn a_damaged_or_missing_file_makes_no_passport() {
    let amina = signed();
    let attachments = amina.portfolio.folder().join(FOLDER);
    let passport = amina.portfolio.passport(Include::Files).unwrap();
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("a.passport");
    let mut kept = Vec::new();
    for folder in std::fs::read_dir(attachments).unwrap() {
        for file in std::fs::read_dir(folder.unwrap().path()).unwrap() {
            kept.push(file.unwrap().path());
        }
    }
    assert_eq!(kept.len(), 2);
    let all: Vec<_> = kept.iter().map(|file| std::fs::read(file).unwrap()).collect();
    let refused = || {
        let refused = passport.save(&path, &mut |_, _| true).unwrap_err();
        assert!(matches!(refused, Error::AttachmentDamaged), "{refused}");
        assert!(names(place.path()).is_empty());
    };
    for (file, bytes) in kept.iter().zip(&all) {
        // The last bit of all, the last part cut off, and gone.
        let mut changed = bytes.clone();
        *changed.last_mut().unwrap() ^= 1;
        std::fs::write(file, changed).unwrap();
        refused();
        std::fs::write(file, &bytes[..bytes.len() - bytes.len() / 3]).unwrap();
        refused();
        std::fs::remove_file(file).unwrap();
        refused();
        std::fs::write(file, bytes).unwrap();
    }
    // Each file under the name of the other: both whole, and not what was signed.
    std::fs::write(&kept[0], &all[1]).unwrap();
    refused();
    std::fs::write(&kept[0], &all[0]).unwrap();
    passport.save(&path, &mut |_, _| true).unwrap();
}

#[test]
fn a_passport_is_never_better_than_its_owners_own_screen() {
    let mut amina = amina();
    let walk = amina.logs("Walking", &["2.1/all", "2.3/all"]);
    let talk = amina.logs("Talking", &["2.4/all"]);
    amina.signed(&priya(), &walk, "2.1/all", Decision::Achieved);
    amina.signed(&priya(), &walk, "2.3/all", Decision::NotYet);
    amina.signed(&priya(), &talk, "2.4/all", Decision::Achieved);
    let states = |amina: &Amina| {
        let bytes = amina.portfolio.passport_bytes(Include::Index).unwrap();
        let now = amina.portfolio.clock().now();
        verify_bytes(&bytes, &Trust::default(), now).unwrap()
    };
    let before = states(&amina);
    assert!(before.records.iter().all(|one| one.standing && one.taken_away.is_empty()));
    amina.on("2026-05-01").withdraw(&walk).unwrap();
    amina.on("2026-05-02").erase(&talk).unwrap();
    let after = states(&amina);
    assert!(after.records.iter().all(|one| one.state == State::Withdrawn && !one.standing));
    assert!(after.withdrawals.contains(" 3 more sign-offs no longer count."), "{after:?}");
    let words: Vec<String> = after.records.iter().map(CheckedRecord::standing_words).collect();
    assert!(
        words.contains(&"no longer counts, evidence withdrawn by its owner on 1 May 2026".into())
    );
    let erased = after.records.iter().find(|one| one.indicator == "2.4/all").unwrap();
    assert_eq!(erased.erased_on, Some("2026-05-02".parse().unwrap()));
    // What lowered readiness without taking anything away shows as well.
    amina.portfolio.bring_back(&walk).unwrap();
    let again = ToAgree::on(AgreementKind::Retraining, &["2.1/all"], "");
    amina.on("2026-05-03").agree(&priya(), &again).unwrap();
    let out = ToAgree::on(AgreementKind::NotMyRole, &["2.3/all"], "Not here.");
    amina.portfolio.agree(&priya(), &out).unwrap();
    let last = states(&amina);
    let state = |id: &str| last.records.iter().find(|one| one.indicator == id).unwrap().state;
    assert_eq!((state("2.1/all"), state("2.3/all")), (State::Refresh, State::NotMyRole));
    assert_eq!(last.agreements.len(), 1, "further training is left out");
}

#[test]
fn proof_of_a_qualification_that_was_taken_back_no_longer_counts_in_the_passport() {
    let mut amina = amina();
    let since = "2019-08-22".parse().unwrap();
    let held = QualificationInput { amount: 5, ..QualificationInput::held("gcse", "GCSEs", since) };
    let id = amina.portfolio.note_qualification(&held).unwrap();
    amina.portfolio.agree(&priya(), &ToAgree::proof(&id)).unwrap();
    let lapsed = |amina: &Amina| {
        let bytes = amina.portfolio.passport_bytes(Include::Index).unwrap();
        let now = amina.portfolio.clock().now();
        verify_bytes(&bytes, &Trust::default(), now).unwrap().agreements[0].lapsed
    };
    assert_eq!(lapsed(&amina), None);
    amina.on("2026-05-01").take_back_qualification(&id).unwrap();
    assert_eq!(lapsed(&amina), Some(State::Withdrawn));
}
