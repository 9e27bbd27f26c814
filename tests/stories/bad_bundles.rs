//! The twenty-five bad inputs, 1 to 12: files that travel. What the user sees of each, word for word, and
//! that nothing changed.

use std::fs;
use std::time::{Duration, Instant};

use countersign::Portfolio;
use countersign::bundle::Kind;
use countersign::clock::Clock;
use countersign::ids::Randomness;
use countersign::sign_off::{Decision, verify};
use data_encoding::BASE64URL_NOPAD;

use crate::people::{Amina, amina, countersign, judgement, noon, passphrase, piece, priya};
use crate::tamper::{packed, with};
use crate::travel::{answered, asked, signed_by_file};

/// What is said when Amina accepts a file that is not as it should be; nothing changes by it.
pub fn accepting(amina: &mut Amina, bytes: &[u8]) -> String {
    let count = |amina: &Amina| {
        (
            amina.portfolio.sealed_records().unwrap(),
            amina.portfolio.kept_answers().unwrap(),
            amina.portfolio.evidence_list("").unwrap(),
        )
    };
    let before = count(amina);
    let refused = amina.portfolio.accept(bytes).map(|_| ()).unwrap_err();
    assert_eq!(count(amina), before, "{refused}");
    refused.to_string()
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

const CHANGED: &str =
    "Changed after signing: this file is not as it was made. Nothing was imported.";
const UNSIGNED: &str =
    "Contains unsigned content: something was added to this file after it was made.";

const UNREADABLE: &str =
    "A sealed record does not match its signature: a part cannot be read. Nothing was imported.";
const HEADER: &str = "A sealed record does not match its signature: its header is not the one we write. Nothing was imported.";

#[test]
fn n01_one_byte_changed_in_a_bundle() {
    let (mut amina, _, _, answer) = answered_only();
    let place = answer.windows(3).rposition(|part| part == b"eyJ").unwrap() + 20;
    let mut changed = answer.clone();
    changed[place] ^= 1;
    assert!(accepting(&mut amina, &changed).starts_with(CHANGED));
    amina.portfolio.accept(&answer).unwrap();
}

#[test]
fn n02_an_extra_file_or_junk_before_or_after() {
    let (mut amina, _, _, answer) = answered_only();
    for changed in [[&b"junk"[..], &answer].concat(), [&answer[..], b"junk"].concat()] {
        let said = accepting(&mut amina, &changed);
        assert!(
            said.starts_with(UNSIGNED) || said.starts_with("This file was not opened:"),
            "{said}"
        );
    }
    assert!(accepting(&mut amina, &[&answer[..], b"junk"].concat()).starts_with(UNSIGNED));
    let mut entries: Vec<(String, Vec<u8>)> =
        countersign::bundle::read(answer.as_slice(), Kind::Answer, true)
            .unwrap()
            .into_iter()
            .map(|found| (found.name, found.content.unwrap()))
            .collect();
    let name = format!("texts/{}.txt", countersign::store::files::digest(b"more"));
    entries.push((name, b"more".to_vec()));
    // As an archive of ours is ordered: what is sealed of it first.
    entries[2..].sort();
    let said = accepting(&mut amina, &packed(&entries));
    assert!(said.starts_with(UNSIGNED), "{said}");
}

#[test]
fn n03_a_name_that_leads_out_of_the_archive() {
    let (mut amina, ..) = answered_only();
    for name in ["../evil", "/etc/evil", "a/../../evil", "C:\\evil"] {
        let said = accepting(&mut amina, &packed(&[(name.into(), b"x".to_vec())]));
        assert!(
            said.starts_with("This file was not opened:") || said.starts_with(UNSIGNED),
            "{said}"
        );
    }
    assert!(!amina.folder.path().join("evil").exists());
}

#[test]
fn n04_an_archive_that_swells_and_sizes_that_lie() {
    let (mut amina, _, _, answer) = answered_only();
    let start = Instant::now();
    for place in [18, 22] {
        let mut bomb = answer.clone();
        bomb[place..place + 4].copy_from_slice(&[0xff; 4]);
        let said = accepting(&mut amina, &bomb);
        assert!(
            said.starts_with("This file was not opened:") || said.starts_with(CHANGED),
            "{said}"
        );
        assert!(said.ends_with("Nothing was imported. Ask for it to be sent again."), "{said}");
    }
    assert!(start.elapsed() < Duration::from_secs(2));
}

/// A record of Amina's with other content under the same signature.
fn record() -> (Amina, String, String) {
    let (amina, ..) = signed_by_file();
    let record = amina.portfolio.sealed_records().unwrap().remove(0);
    let content = record.split('.').nth(1).unwrap();
    let content = String::from_utf8(BASE64URL_NOPAD.decode(content.as_bytes()).unwrap()).unwrap();
    (amina, record, content)
}

#[test]
fn n05_a_key_twice_in_json() {
    let text = r#"{"form":1,"form":1}"#;
    let bytes =
        packed(&[("manifest.json".into(), text.into()), ("seal.jws".into(), b"a.b.c".to_vec())]);
    let (mut amina, ..) = answered_only();
    let said = accepting(&mut amina, &bytes);
    assert_eq!(said, UNREADABLE);
    let (_, record, content) = record();
    let twice = content.replacen("{\"form\":1,", "{\"form\":1,\"form\":1,", 1);
    assert_ne!(twice, content);
    let said = verify(&with(&record, None, Some(twice.as_bytes()))).unwrap_err().to_string();
    assert!(said.starts_with("A sealed record does not match its signature:"), "{said}");
    assert!(said.ends_with("Nothing was imported."), "{said}");
}

#[test]
fn n06_a_hundred_thousand_brackets() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let (mut amina, ..) = answered_only();
    let all = [
        ("manifest.json".into(), deep.clone().into_bytes()),
        ("seal.jws".into(), b"a.b.c".to_vec()),
    ];
    assert_eq!(accepting(&mut amina, &packed(&all)), UNREADABLE);
    let said = amina.portfolio.add_framework(&deep).unwrap_err().to_string();
    assert!(said.starts_with("The framework file was not loaded:"), "{said}");
    assert!(said.ends_with("Nothing was changed."), "{said}");
    assert_eq!(amina.portfolio.frameworks().unwrap().len(), 1);
}

#[test]
fn n07_no_signature_another_algorithm_or_a_key_inside() {
    let (_, record, _) = record();
    let header = BASE64URL_NOPAD.decode(record.split('.').next().unwrap().as_bytes()).unwrap();
    let header = String::from_utf8(header).unwrap();
    for other in ["none", "HS256"] {
        let said = verify(&with(&record, Some(&header.replace("EdDSA", other)), None)).unwrap_err();
        assert_eq!(said.to_string(), HEADER);
    }
    let inside = header.replace('}', ",\"jwk\":{\"kty\":\"OKP\"}}");
    let said = verify(&with(&record, Some(&inside), None)).unwrap_err();
    assert_eq!(said.to_string(), HEADER);
}

#[test]
fn n08_a_weak_key() {
    let (_, record, _) = record();
    let header = BASE64URL_NOPAD.decode(record.split('.').next().unwrap().as_bytes()).unwrap();
    let header = String::from_utf8(header).unwrap();
    let mut weak = vec![0xed, 0x01, 1];
    weak.resize(34, 0);
    let weak = format!("did:key:z{}", bs58::encode(weak).into_string());
    let kid = header.split("\"kid\":\"").nth(1).unwrap().split('"').next().unwrap();
    let other = header.replace(kid, &format!("{weak}#{}", weak.trim_start_matches("did:key:")));
    let said = verify(&with(&record, Some(&other), None)).unwrap_err().to_string();
    assert_eq!(
        said,
        "A sealed record does not match its signature: the key is weak. Nothing was imported."
    );
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
    let (mut amina, id, ask, answer) = signed_by_file();
    assert!(amina.portfolio.accept(&answer).unwrap().again);
    assert_eq!(amina.portfolio.sign_offs_on(&id).unwrap().len(), 1);
    let at = amina.portfolio.folder().display().to_string();
    amina.portfolio.lock();
    let file = amina.folder.path().join("again.answer");
    fs::write(&file, answer).unwrap();
    let said = countersign(&["accept", &at, &file.display().to_string()]);
    let said = String::from_utf8_lossy(&said.stdout).into_owned();
    assert!(said.contains("Already accepted"), "{said}");
    assert!(!ask.is_empty());
}

#[test]
fn n11_an_answer_after_the_evidence_was_edited() {
    let (mut amina, id, _, answer) = answered_only();
    for number in 2..=4 {
        amina.portfolio.amend(&id, &piece(&format!("Edit {number}"), &["2.1/all"])).unwrap();
    }
    let accepted = amina.portfolio.accept(&answer).unwrap();
    assert_eq!(accepted.sign_offs[0].remark, "Valid for version 1. Version 4 is not signed off.");
    assert_eq!(accepted.sign_offs[0].evidence[0].title, "Walking", "shown as signed");
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
    let portfolio = Portfolio::open(&at, &passphrase()).unwrap();
    let signed = portfolio.sign_offs_on(&id).unwrap().remove(0);
    assert_eq!(signed.indicator_text, before, "the words that were signed");
    assert!(
        signed.remark.contains("The words of this statement were changed since."),
        "{}",
        signed.remark
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
