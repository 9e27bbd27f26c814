//! The twenty-five bad inputs, 1 to 4 and 9 to 12: files that travel. What the user sees of each, word for
//! word, and that nothing changed.

use std::fs;
use std::time::{Duration, Instant};

use countersign::Portfolio;
use countersign::bundle::Kind;
use countersign::clock::Clock;
use countersign::ids::Randomness;
use countersign::sign_off::Decision;
use countersign::store::Access;

use crate::people::{Amina, amina, done, judgement, noon, passphrase, piece, priya, refused};
use crate::tamper::packed;
use crate::travel::{answered, asked, signed_by_file};
use crate::unchanged::{changes, unchanged};

/// What is said when Amina accepts a file that is not as it should be; nothing changes by it.
pub fn accepting(amina: &mut Amina, bytes: &[u8]) -> String {
    let folder = amina.folder.path().to_owned();
    let accepted = unchanged(&folder, || amina.portfolio.accept(bytes).map(|_| ()));
    accepted.unwrap_err().to_string()
}

/// Amina, who asked and was answered and has not accepted yet.
pub fn answered_only() -> (Amina, String, Vec<u8>, Vec<u8>) {
    let mut amina = amina();
    let id = amina.logs("Walking", &["2.1/all"]);
    let ask = asked(&mut amina, &[(&id, "2.1/all")]);
    let answer = answered(&ask, &priya(), &[judgement(&id, "2.1/all", Decision::Achieved)]);
    amina.on("2026-03-16");
    (amina, id, ask, answer)
}

const CHANGED: &str = "Changed after signing: this file is not as it was made. Nothing was imported. Ask for it to be sent again.";
const UNSIGNED: &str = "Contains unsigned content: something was added to this file after it was made. Nothing was imported. Ask for it to be sent again.";
const ANOTHER_KIND: &str = "This file was not opened: it is not a file of this kind. Nothing was imported. Ask for it to be sent again.";
const NAME: &str = "This file was not opened: it holds a name that is not allowed. Nothing was imported. Ask for it to be sent again.";
const TOO_LARGE: &str = "This is more than one file may carry: 200 MB, 25 MB for a file inside, and 2,000 entries for a request. Nothing was changed. Use fewer or smaller files.";

/// The entries of an answer, to be packed again with every checksum right.
fn entries(answer: &[u8]) -> Vec<(String, Vec<u8>)> {
    let found = countersign::bundle::read(answer, Kind::Answer, true).unwrap();
    found.into_iter().map(|one| (one.name, one.content.unwrap())).collect()
}

#[test]
fn n01_one_byte_changed_in_a_bundle() {
    let (mut amina, _, _, answer) = answered_only();
    let place = answer.windows(3).rposition(|part| part == b"eyJ").unwrap() + 20;
    let mut changed = answer.clone();
    changed[place] ^= 1;
    assert_eq!(accepting(&mut amina, &changed), CHANGED);
    let mut all = entries(&answer);
    all.last_mut().unwrap().1[20] ^= 1;
    assert_eq!(accepting(&mut amina, &packed(&all)), CHANGED);
    // The command line says the same.
    let folder = amina.folder.path().to_owned();
    let (at, file) = (amina.portfolio.folder().to_owned(), folder.join("changed.answer"));
    amina.portfolio.lock();
    fs::write(&file, changed).unwrap();
    let (at_text, file) = (at.display().to_string(), file.display().to_string());
    assert_eq!(unchanged(&folder, || refused(&["accept", &at_text, &file])), CHANGED);
    let clock = Clock::fixed(noon("2026-03-16"));
    let mut portfolio = Portfolio::open_at(&at, &passphrase(), Access::Write, clock).unwrap();
    portfolio.accept(&answer).unwrap();
}

#[test]
fn n02_an_extra_file_or_junk_before_or_after() {
    let (mut amina, _, _, answer) = answered_only();
    assert_eq!(accepting(&mut amina, &[&b"junk"[..], &answer].concat()), ANOTHER_KIND);
    assert_eq!(accepting(&mut amina, &[&answer[..], b"junk"].concat()), UNSIGNED);
    let mut all = entries(&answer);
    let name = format!("texts/{}.txt", countersign::digest::digest(b"more"));
    all.push((name, b"more".to_vec()));
    // As an archive of ours is ordered: what is sealed of it first.
    all[2..].sort();
    assert_eq!(accepting(&mut amina, &packed(&all)), UNSIGNED);
}

#[test]
fn n03_a_name_that_leads_out_of_the_archive() {
    let (mut amina, _, _, answer) = answered_only();
    for name in ["../evil", "/etc/evil", "a/../../evil", "C:\\evil", "texts/../../evil"] {
        let evil = (name.to_owned(), b"x".to_vec());
        assert_eq!(accepting(&mut amina, &packed(std::slice::from_ref(&evil))), NAME);
        let mut all = entries(&answer);
        all.push(evil);
        assert_eq!(accepting(&mut amina, &packed(&all)), NAME);
    }
}

#[test]
fn n04_an_archive_that_swells_and_sizes_that_lie() {
    let (mut amina, _, _, answer) = answered_only();
    let start = Instant::now();
    let with = |places: std::ops::Range<usize>, byte: u8| {
        let mut bomb = answer.clone();
        bomb[places].fill(byte);
        bomb
    };
    // Two sizes that differ; 4 GB; packed in a way we never write.
    assert_eq!(accepting(&mut amina, &with(18..22, 0xff)), CHANGED);
    assert_eq!(accepting(&mut amina, &with(22..26, 0xff)), CHANGED);
    assert_eq!(accepting(&mut amina, &with(18..26, 0xff)), TOO_LARGE);
    assert_eq!(accepting(&mut amina, &with(8..9, 8)), CHANGED);
    assert!(start.elapsed() < Duration::from_secs(2));
}

#[test]
fn n09_another_persons_answer() {
    let (mut amina, ..) = signed_by_file();
    let folder = tempfile::tempdir().unwrap();
    let new = countersign::NewPortfolio {
        name: "Bethan Rees".into(),
        stage: "entry".into(),
        framework: String::new(),
        started_in_post: None,
    };
    let clock = Clock::fixed(noon("2026-03-14"));
    let at = folder.path().join("b");
    let mut bethan =
        Portfolio::create_sample(&at, &new, clock, Randomness::counted(500_000)).unwrap();
    let id = bethan.log(&piece("Mine", &["2.1/all"])).unwrap();
    let ask = bethan.ask_by_file(&[(id.clone(), "2.1/all".into())], "Priya Nair").unwrap();
    let answer = answered(&ask.bytes, &priya(), &[judgement(&id, "2.1/all", Decision::Achieved)]);
    assert_eq!(
        accepting(&mut amina, &answer),
        "For a different practitioner. The answer is for another portfolio. Nothing was imported."
    );
}

#[test]
fn n10_the_same_answer_twice() {
    let (mut amina, id, _, answer) = signed_by_file();
    let folder = amina.folder.path().to_owned();
    let accepted = unchanged(&folder, || amina.portfolio.accept(&answer).unwrap());
    assert!(accepted.again);
    assert_eq!(amina.portfolio.sign_offs_on(&id).unwrap().len(), 1);
    let at = amina.portfolio.folder().display().to_string();
    amina.portfolio.lock();
    let file = folder.join("again.answer");
    fs::write(&file, answer).unwrap();
    let said = unchanged(&folder, || done(&["accept", &at, &file.display().to_string()]));
    assert_eq!(
        said,
        "Already accepted. Nothing was changed.\n\
         Achieved for 2.1/all. Signed with the signer's own key. They gave their own name; nobody has checked it.\n"
    );
}

#[test]
fn n11_an_answer_after_the_evidence_was_edited() {
    let (mut amina, id, _, answer) = answered_only();
    for number in 2..=4 {
        amina.portfolio.amend(&id, &piece(&format!("Edit {number}"), &["2.1/all"])).unwrap();
    }
    let words = |amina: &Amina| {
        let kept = amina.portfolio.evidence(&id).unwrap();
        (kept.summary.title, kept.text, kept.saved_at, kept.shows)
    };
    let edited = words(&amina);
    let folder = amina.folder.path().to_owned();
    let (accepted, changed) = changes(&folder, || amina.portfolio.accept(&answer).unwrap());
    assert_eq!(accepted.sign_offs[0].remark, "Valid for version 1. Version 4 is not signed off.");
    assert_eq!(accepted.sign_offs[0].evidence[0].title, "Walking", "shown as signed");
    // It is kept, and what she wrote since is as it was.
    assert_eq!(changed, ["portfolio/portfolio.db"]);
    assert_eq!(words(&amina), edited);
}

#[test]
fn n12_the_words_of_an_indicator_changed() {
    let (amina, id, ..) = signed_by_file();
    let at = amina.portfolio.folder().to_owned();
    let before = amina.portfolio.sign_offs_on(&id).unwrap().remove(0).indicator_text;
    amina.portfolio.lock();
    let db = crate::people::database(&at);
    let pack: String = db.query_row("SELECT pack FROM framework", [], |row| row.get(0)).unwrap();
    let mut pack: serde_json::Value = serde_json::from_str(&pack).unwrap();
    let mut changed = 0;
    visit(&mut pack, &mut |object| {
        if object.get("id").and_then(|id| id.as_str()) == Some("2.1/all") {
            object.insert("text".into(), "Other words.".into());
            changed += 1;
        }
    });
    assert_eq!(changed, 1);
    db.execute("UPDATE framework SET pack = ?1", [pack.to_string()]).unwrap();
    drop(db);
    let signed = unchanged(amina.folder.path(), || {
        let portfolio = Portfolio::open(&at, &passphrase()).unwrap();
        portfolio.sign_offs_on(&id).unwrap().remove(0)
    });
    assert_eq!(signed.indicator_text, before, "the words that were signed");
    assert_eq!(
        signed.remark,
        "The words of this statement were changed since. They are shown as they were signed."
    );
}

/// Looks at every object of a JSON text.
fn visit(
    value: &mut serde_json::Value,
    each: &mut impl FnMut(&mut serde_json::Map<String, serde_json::Value>),
) {
    match value {
        serde_json::Value::Array(items) => items.iter_mut().for_each(|item| visit(item, each)),
        serde_json::Value::Object(fields) => {
            each(fields);
            fields.values_mut().for_each(|field| visit(field, each));
        }
        _ => {}
    }
}
