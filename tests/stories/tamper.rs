//! Nobody changes a file that travels without being noticed: not one bit of it.

use countersign::Error;
use countersign::bundle::{Entry, Kind, Manifest, Writer, read};
use countersign::clock::Clock;
use countersign::ids::Randomness;
use countersign::passport::{Include, verify_bytes};
use countersign::sign_off::{Ask, Decision, Signer, Trust, verify, verify_card};
use countersign::working_life::{AgreementAsk, FeedbackAsk, open_feedback};
use data_encoding::BASE64URL_NOPAD;
use sha2::Digest;

use crate::people::{amina, judgement, noon, priya, priya_says};
use crate::travel::signed_by_file;

type Check = fn(&[u8]) -> countersign::Result<()>;

fn check_passport(bytes: &[u8]) -> countersign::Result<()> {
    verify_bytes(bytes, &Trust::default(), noon("2026-03-20")).map(|_| ())
}

fn check_ask(bytes: &[u8]) -> countersign::Result<()> {
    Ask::open(bytes).map(|_| ())
}

fn check_feedback_ask(bytes: &[u8]) -> countersign::Result<()> {
    FeedbackAsk::open(bytes).map(|_| ())
}

fn check_feedback(bytes: &[u8]) -> countersign::Result<()> {
    open_feedback(bytes).map(|_| ())
}

fn check_agreement_ask(bytes: &[u8]) -> countersign::Result<()> {
    AgreementAsk::open(bytes).map(|_| ())
}

/// A small file of each kind, with what opens it.
fn files() -> Vec<(&'static str, Kind, Vec<u8>, Check)> {
    let (amina, _, ask, answer) = signed_by_file();
    let passport = amina.portfolio.passport_bytes(Include::Files).unwrap();
    let feedback_ask = amina.portfolio.ask_for_feedback("Walking").unwrap();
    let feedback = crate::feedback::gave(&feedback_ask, "Calm and clear.");
    let (_, agreement_ask, agreement_answer) = crate::signing_by_file::delegation_by_file();
    vec![
        ("passport", Kind::Passport, passport, check_passport),
        ("answer", Kind::Answer, answer, check_passport),
        ("ask", Kind::Ask, ask, check_ask),
        ("feedback-ask", Kind::FeedbackAsk, feedback_ask, check_feedback_ask),
        ("feedback", Kind::Feedback, feedback, check_feedback),
        ("agreement-ask", Kind::AgreementAsk, agreement_ask, check_agreement_ask),
        ("agreement-answer", Kind::AgreementAnswer, agreement_answer, check_passport),
    ]
}

/// Runs `check` on every single-bit change of bytes, on every core; returns the changes that went unnoticed.
fn unnoticed(bytes: &[u8], check: impl Fn(&[u8]) -> bool + Sync) -> Vec<usize> {
    let half = bytes.len().div_ceil(4);
    std::thread::scope(|scope| {
        let each: Vec<_> = (0..4)
            .map(|part| {
                let check = &check;
                scope.spawn(move || {
                    let mut changed = bytes.to_vec();
                    let mut missed = Vec::new();
                    for place in (part * half)..((part + 1) * half).min(bytes.len()) {
                        for bit in 0..8 {
                            changed[place] ^= 1 << bit;
                            if check(&changed) {
                                missed.push(place * 8 + bit);
                            }
                            changed[place] ^= 1 << bit;
                        }
                    }
                    missed
                })
            })
            .collect();
        each.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
    })
}

#[test]
fn every_changed_bit_of_a_file_that_travels_is_noticed() {
    for (what, _, bytes, check) in files() {
        check(&bytes).unwrap();
        let missed = unnoticed(&bytes, |changed| check(changed).is_ok());
        assert!(missed.is_empty(), "{what}: {missed:?}");
    }
}

/// The entries of an archive.
fn entries(kind: Kind, bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let found = read(bytes, kind, true).unwrap();
    found.into_iter().map(|one| (one.name, one.content.unwrap())).collect()
}

/// An archive with every checksum right.
pub fn packed(entries: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut writer = Writer::new(Vec::new());
    for (name, content) in entries {
        writer.add(name, content).unwrap();
    }
    writer.finish().unwrap()
}

#[test]
fn every_changed_bit_is_noticed_also_when_the_archive_is_packed_again() {
    let (_, kind, bytes, check) = files().remove(1);
    let all = entries(kind, &bytes);
    assert_eq!(packed(&all), bytes);
    for at in 0..all.len() {
        let missed = unnoticed(&all[at].1, |changed| {
            let mut all = all.clone();
            changed.clone_into(&mut all[at].1);
            check(&packed(&all)).is_ok()
        });
        assert!(missed.is_empty(), "{}: {missed:?}", all[at].0);
    }
}

#[test]
fn bytes_cut_off_put_before_or_put_after_are_noticed() {
    for (what, _, bytes, check) in files() {
        for cut in 0..bytes.len() {
            assert!(check(&bytes[..cut]).is_err(), "{what} cut to {cut}");
        }
        for extra in [&b"\0"[..], b"x", b"PK\x03\x04"] {
            let after = check(&[&bytes, extra].concat()).unwrap_err();
            assert!(matches!(after, Error::BundleUnsigned), "{what}: {after}");
            assert!(check(&[extra, &bytes].concat()).is_err(), "{what}");
        }
        assert!(check(&[&bytes[..], &bytes[..]].concat()).is_err(), "{what} twice");
    }
}

#[test]
fn an_entry_added_taken_away_swapped_or_moved_is_noticed() {
    let (amina, ..) = signed_by_file();
    let foreign = {
        let mut other = crate::people::amina();
        let id = other.logs("Other", &["2.3/all"]);
        other.signed(&priya(), &id, "2.3/all", Decision::Achieved);
        other.portfolio.passport_bytes(Include::Texts).unwrap()
    };
    drop(amina);
    for (what, kind, bytes, check) in files() {
        let all = entries(kind, &bytes);
        for at in 0..all.len() {
            let mut less = all.clone();
            less.remove(at);
            assert!(check(&packed(&less)).is_err(), "{what} without {}", all[at].0);
            let mut twice = all.clone();
            twice.insert(at, all[at].clone());
            assert!(check(&packed(&twice)).is_err(), "{what} with {} twice", all[at].0);
            for other in 0..at {
                let mut moved = all.clone();
                moved.swap(at, other);
                assert!(check(&packed(&moved)).is_err(), "{what} moved");
                let mut swapped = all.clone();
                let content = swapped[at].1.clone();
                swapped[at].1 = std::mem::replace(&mut swapped[other].1, content);
                assert!(check(&packed(&swapped)).is_err(), "{what} swapped");
            }
        }
        for (name, content) in entries(Kind::Passport, &foreign) {
            if !kind.allows(&name) || all.iter().any(|(known, _)| *known == name) {
                continue;
            }
            let mut more = all.clone();
            more.push((name.clone(), content));
            more[2..].sort();
            let refused = check(&packed(&more)).unwrap_err();
            assert!(matches!(refused, Error::BundleUnsigned), "{what} with {name}: {refused}");
        }
        for name in ["../x", "/x", "files/../../x", "x.txt"] {
            let mut more = all.clone();
            more.push((name.to_owned(), b"x".to_vec()));
            let refused = check(&packed(&more)).unwrap_err();
            assert!(matches!(refused, Error::BundleInvalid { .. }), "{what} {name}: {refused}");
        }
    }
}

#[test]
fn a_passport_cannot_be_sealed_again_by_somebody_else() {
    // Whoever changes a passport must sign the manifest, and then the seal is not the practitioner's.
    let (_, kind, bytes, check) = files().remove(0);
    let mut all = entries(kind, &bytes);
    all.retain(|(name, _)| !name.starts_with("files/"));
    let listed = all[2..].iter().map(|(name, content)| Entry {
        name: name.clone(),
        size: content.len() as u32,
        digest: data_encoding::HEXLOWER.encode(&sha2::Sha256::digest(content)),
    });
    let manifest = Manifest { format: kind.format(), entries: listed.collect() };
    all[0].1 = serde_json::to_vec(&manifest).unwrap();
    assert!(check(&packed(&all)).is_err());
}

#[test]
fn every_changed_bit_of_a_signer_file_is_noticed() {
    let file = priya()
        .file("three small words", countersign::vault::Stretch::LIGHT, &Randomness::counted(3))
        .unwrap();
    let bytes = file.into_bytes();
    Signer::open(&bytes, "three small words").unwrap();
    let missed = unnoticed(&bytes, |changed| Signer::open(changed, "three small words").is_ok());
    assert!(missed.is_empty(), "{missed:?}");
    for cut in 0..bytes.len() {
        assert!(Signer::open(&bytes[..cut], "three small words").is_err());
    }
    assert!(Signer::open(&[&bytes[..], b"\n"].concat(), "three small words").is_err());
    assert!(Signer::open(&[b" ", &bytes[..]].concat(), "three small words").is_err());
}

/// A record with another header or content, its signature as it was.
pub fn with(record: &str, header: Option<&str>, content: Option<&[u8]>) -> String {
    let mut parts: Vec<String> = record.split('.').map(str::to_owned).collect();
    if let Some(header) = header {
        parts[0] = BASE64URL_NOPAD.encode(header.as_bytes());
    }
    if let Some(content) = content {
        parts[1] = BASE64URL_NOPAD.encode(content);
    }
    parts.join(".")
}

#[test]
fn other_algorithms_embedded_keys_and_weak_keys_are_refused() {
    let mut amina = amina();
    let id = amina.logs("Walking", &["2.1/all"]);
    amina.signed(&priya(), &id, "2.1/all", Decision::Achieved);
    let record = amina.portfolio.sealed_records().unwrap().remove(0);
    let header = BASE64URL_NOPAD.decode(record.split('.').next().unwrap().as_bytes()).unwrap();
    let header = String::from_utf8(header).unwrap();
    for other in [
        header.replace("EdDSA", "none"),
        header.replace("EdDSA", "HS256"),
        header.replace("EdDSA", "Ed25519"),
        header.replace("}", ",\"jwk\":{\"kty\":\"OKP\"}}"),
        header.replace("{", "{\"crit\":[\"x\"],"),
        header.replace("countersign-sign-off", "countersign-card"),
        header.replace("{", "{ "),
    ] {
        assert!(verify(&with(&record, Some(&other), None)).is_err(), "{other}");
    }
    let none = format!("{}.", record.rsplit_once('.').unwrap().0);
    assert!(verify(&none).is_err());
    // The neutral point of the curve: with a plain check it accepts a signature over any message.
    let mut weak = vec![0xed, 0x01, 1];
    weak.resize(34, 0);
    let weak = format!("did:key:z{}", bs58::encode(weak).into_string());
    let kid = header.split("\"kid\":\"").nth(1).unwrap().split('"').next().unwrap();
    let fragment = weak.trim_start_matches("did:key:");
    let other = header.replace(kid, &format!("{weak}#{fragment}"));
    assert!(verify(&with(&record, Some(&other), None)).unwrap_err().to_string().contains("weak"));
    assert!(verify_card(&record).is_err());
}

#[test]
fn a_clock_that_runs_ahead_is_noticed_in_a_passport() {
    let (_, _, bytes, _) = files().remove(0);
    let before = verify_bytes(&bytes, &Trust::default(), noon("2024-03-20")).unwrap_err();
    assert!(before.to_string().starts_with("Date is in the future"));
}

#[test]
fn a_bomb_is_stopped_at_once() {
    // An entry that claims 4 GB, and a request that claims too many entries.
    let mut bomb = packed(&[("manifest.json".into(), b"{}".to_vec())]);
    bomb[18..26].copy_from_slice(&[0xff; 8]);
    let start = std::time::Instant::now();
    assert!(check_ask(&bomb).is_err());
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let all = [("manifest.json".into(), deep.into_bytes()), ("seal.jws".into(), b"a.b.c".to_vec())];
    assert!(check_ask(&packed(&all)).is_err());
    assert!(start.elapsed().as_secs() < 2);
}

#[test]
fn a_withdrawal_left_out_in_the_middle_is_noticed_and_at_the_end_it_is_said() {
    let (mut amina, id, ..) = signed_by_file();
    let before = amina.portfolio.passport_bytes(Include::Index).unwrap();
    let record = amina.portfolio.sign_offs_on(&id).unwrap()[0].id.clone();
    amina.portfolio.withdraw_sign_off(&priya(), &record, "").unwrap();
    let after = amina.portfolio.passport_bytes(Include::Index).unwrap();
    let now = noon("2026-03-20");
    let older = verify_bytes(&before, &Trust::default(), now).unwrap();
    assert!(older.records[0].standing);
    assert!(older.withdrawals.contains("cannot be seen here"), "{}", older.withdrawals);
    let newer = verify_bytes(&after, &Trust::default(), now).unwrap();
    assert!(!newer.records[0].standing && newer.withdrawals.starts_with("Withdrawals: 1 known."));
    let _ = (judgement(&id, "2.1/all", Decision::Achieved), priya_says(), Clock::System);
}
