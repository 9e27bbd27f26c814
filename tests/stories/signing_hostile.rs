//! Answers to requests about entries that somebody with ill intent makes: every seal and signature holds, and what they
//! say cannot be. Nothing of them is kept.

use countersign::bundle::{Kind, read};
use countersign::codes::{AgreementKind, Device};
use countersign::readiness::State;
use countersign::sign_off::{AgreementStatement, Unmet, verify_agreement};

use crate::forge::{Entries, bundle, digest, json, key_of_priya, listed, seal};
use crate::people::{amina, noon, priya, priya_says, signer};
use crate::signing_by_file::{agrees, asks, delegation, delegation_by_file};
use crate::unchanged::unchanged;

const ANSWER: Kind = Kind::AgreementAnswer;

fn inside(bytes: &[u8]) -> Entries {
    let found = read(bytes, ANSWER, true).unwrap().into_iter().skip(2);
    found.map(|one| (one.name, one.content.unwrap())).collect()
}

/// An answer as Priya sealed it, with other entries: her key, and no face of the program.
fn with(answer: &[u8], change: impl FnOnce(&mut Entries)) -> Vec<u8> {
    let mut entries = inside(answer);
    change(&mut entries);
    bundle(ANSWER, &listed(ANSWER, &entries), &entries, &key_of_priya())
}

/// The same with another agreement in the place of hers.
fn saying(answer: &[u8], change: impl FnOnce(&mut AgreementStatement)) -> Vec<u8> {
    with(answer, |entries| {
        let name = entries.keys().find(|name| name.starts_with("agreements/")).unwrap().clone();
        let jws = String::from_utf8(entries.remove(&name).unwrap()).unwrap();
        let mut statement = verify_agreement(&jws).unwrap();
        change(&mut statement);
        let name = format!("agreements/{}.jws", statement.id);
        let sealed = seal("agreement", &statement, &key_of_priya());
        entries.insert(name, sealed.into_bytes());
    })
}

#[test]
fn an_answer_that_says_something_else_than_was_asked_changes_nothing() {
    let (mut amina, _, answer) = delegation_by_file();
    let id = amina.portfolio.entries_to_sign().unwrap()[0].id.clone();
    // Another delegation of the same portfolio that nobody asked about, and a request for it that was answered.
    let other = delegation(&mut amina);
    let other_ask = asks(&mut amina, &[&other]);
    let other_answer = agrees(&other_ask, &priya(), &[&other], "2026-03-16").unwrap();
    let of_other = inside(&other_answer);
    let subject = |answer: &[u8]| {
        let entries = inside(answer);
        let (_, jws) = entries.iter().find(|(name, _)| name.starts_with("agreements/")).unwrap();
        verify_agreement(std::str::from_utf8(jws).unwrap()).unwrap().subject
    };
    let theirs = {
        // The same entry in the portfolio of somebody else.
        let folder = tempfile::tempdir().unwrap();
        let new = countersign::NewPortfolio {
            name: "Bethan Rees".into(),
            stage: "entry".into(),
            framework: String::new(),
            started_in_post: None,
        };
        let clock = countersign::clock::Clock::fixed(noon("2026-03-14"));
        let random = countersign::ids::Randomness::counted(500_000);
        let at = folder.path().join("b");
        let mut bethan = countersign::Portfolio::create_sample(&at, &new, clock, random).unwrap();
        let scope = crate::signing_by_file::input(&[("in", "Walking")]);
        let id =
            bethan.add_entry(countersign::working_life::noun("scope").unwrap(), &scope).unwrap();
        let ask = bethan.ask_to_agree(std::slice::from_ref(&id), "Priya Nair").unwrap().bytes;
        agrees(&ask, &priya(), &[&id], "2026-03-15").unwrap()
    };
    let put = |from: &'static str, to: &'static str| {
        with(&answer, move |entries| {
            let text = String::from_utf8(entries["answer.json"].clone()).unwrap();
            assert!(text.contains(from), "{from} is not in {text}");
            entries.insert("answer.json".into(), text.replacen(from, to, 1).into_bytes());
        })
    };
    let zeros = "0".repeat(64);
    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        ("of another portfolio", theirs, "For a different practitioner."),
        (
            "another's seal",
            {
                let mut entries = inside(&answer);
                entries.insert("answer.json".into(), entries["answer.json"].clone());
                let rhys = crate::forge::key_of_priya();
                let mut secret = rhys.to_bytes();
                secret[0] ^= 1;
                bundle(
                    ANSWER,
                    &listed(ANSWER, &entries),
                    &entries,
                    &ed25519_dalek::SigningKey::from_bytes(&secret),
                )
            },
            "sealed by another signer",
        ),
        (
            "about another entry",
            saying(&answer, |one| one.subject = subject(&other_answer)),
            "does not match a request",
        ),
        (
            "another version",
            saying(&answer, |one| {
                if let Some(subject) = &mut one.subject {
                    subject.version = 2;
                }
            }),
            "does not match a request",
        ),
        (
            "another digest",
            saying(&answer, |one| {
                if let Some(subject) = &mut one.subject {
                    subject.digest = zeros.clone();
                }
            }),
            "does not match a request",
        ),
        (
            "what did not stand left out",
            saying(&answer, |one| one.unmet.clear()),
            "does not match a request",
        ),
        (
            "what stood made bad",
            saying(&answer, |one| {
                one.unmet.push(Unmet { id: "2.2/entry".into(), state: State::Expired })
            }),
            "does not match a request",
        ),
        (
            "a statement more",
            saying(&answer, |one| {
                let first = one.indicators[0].clone();
                one.indicators.push(first);
            }),
            "does not match a request",
        ),
        (
            "signed on the practitioner's computer",
            saying(&answer, |one| one.place = Device::Practitioner),
            "does not match a request",
        ),
        (
            "a reason that was not asked for",
            saying(&answer, |one| one.reason = "And more.".into()),
            "does not match a request",
        ),
        (
            "another practitioner's name is fine, another key is not",
            saying(&answer, |one| one.practitioner.key = crate::forge::did(&key_of_priya())),
            "For a different practitioner.",
        ),
        (
            "agreed as something that counts",
            saying(&answer, |one| {
                one.kind = AgreementKind::PriorLearning;
                one.subject = None;
                one.unmet.clear();
            }),
            "does not match a request",
        ),
        (
            "in the future",
            saying(&answer, |one| one.signed_at = "2026-03-18T12:00:00Z".into()),
            "in the future",
        ),
        (
            "before it was asked",
            saying(&answer, |one| one.signed_at = "2026-03-13T12:00:00Z".into()),
            "dated before",
        ),
        (
            "after something that is not here",
            saying(&answer, |one| {
                one.sequence = 2;
                one.previous = zeros.clone();
            }),
            "does not match a request",
        ),
        (
            "the second without a first",
            saying(&answer, |one| one.sequence = 2),
            "does not match a request",
        ),
        (
            "who they say they are",
            saying(&answer, |one| one.signer.identity.name = "Dr Nair".into()),
            "differs from the identity card",
        ),
        (
            "another card",
            saying(&answer, |one| one.signer.card = zeros.clone()),
            "signed by another signer",
        ),
        ("another nonce", put("\"nonce\":\"", "\"nonce\":\"f"), "does not match a request"),
        (
            "another time of asking",
            put("\"asked_at\":\"2026-03-14", "\"asked_at\":\"2026-03-13"),
            "does not match a request",
        ),
        ("another form", put("\"form\":1", "\"form\":2"), "malformed record"),
        ("a field more", put("\"form\":1", "\"form\":1,\"more\":1"), "malformed"),
        (
            "the answer to one request under another",
            with(&answer, |entries| {
                entries.insert("answer.json".into(), of_other["answer.json"].clone());
            }),
            "does not match a request",
        ),
        (
            "no answer at all",
            with(&answer, |entries| drop(entries.remove("answer.json"))),
            "Changed after signing",
        ),
        (
            "no agreement",
            with(&answer, |entries| entries.retain(|name, _| !name.starts_with("agreements/"))),
            "malformed record",
        ),
        (
            "no card",
            with(&answer, |entries| entries.retain(|name, _| !name.starts_with("cards/"))),
            "no identity card",
        ),
        (
            "no words of the entry",
            with(&answer, |entries| entries.retain(|name, _| !name.starts_with("entries/"))),
            "Changed after signing",
        ),
        (
            "other words of the entry",
            with(&answer, |entries| {
                for (name, content) in entries.iter_mut() {
                    if name.starts_with("entries/") {
                        *content = b"{}".to_vec();
                    }
                }
            }),
            "Changed after signing",
        ),
        (
            "a text that nothing names",
            with(&answer, |entries| {
                let text = b"Something else.".to_vec();
                entries.insert(format!("texts/{}.txt", digest(&text)), text);
            }),
            "a text that no record names",
        ),
        (
            "under another's name",
            with(&answer, |entries| {
                let name =
                    entries.keys().find(|name| name.starts_with("agreements/")).unwrap().clone();
                let jws = entries.remove(&name).unwrap();
                entries.insert(format!("agreements/{}.jws", "a".repeat(32)), jws);
            }),
            "under another record's name",
        ),
        (
            "twice the same entry",
            with(&answer, |entries| {
                let name =
                    entries.keys().find(|name| name.starts_with("agreements/")).unwrap().clone();
                let first = entries[&name].clone();
                let mut again = verify_agreement(std::str::from_utf8(&first).unwrap()).unwrap();
                again.id = "b".repeat(32);
                again.sequence = 2;
                again.previous = digest(&first);
                let sealed = seal("agreement", &again, &key_of_priya());
                entries.insert(format!("agreements/{}.jws", again.id), sealed.into_bytes());
            }),
            "signed twice",
        ),
        ("cut", answer[..answer.len() - 1].to_vec(), "Changed after signing"),
        ("with more behind it", [&answer[..], b"x"].concat(), "Contains unsigned content"),
    ];
    let folder = amina.portfolio.folder().to_owned();
    for (what, bytes, says) in cases {
        let told = unchanged(&folder, || amina.portfolio.accept_agreements(&bytes));
        let told = told.expect_err(what).to_string();
        assert!(told.contains(says), "{what}: {told}");
    }
    assert!(amina.portfolio.sealed_agreements().unwrap().is_empty());
    amina.portfolio.accept_agreements(&answer).unwrap();
    assert!(amina.portfolio.entry(&id).unwrap()[0].is_signed());
    // The same agreement slipped in once more under another file changes nothing that counts.
    let again = with(&answer, |entries| {
        entries.insert("answer.json".into(), entries["answer.json"].clone());
    });
    amina.portfolio.accept_agreements(&again).unwrap();
    assert_eq!(amina.portfolio.sealed_agreements().unwrap().len(), 1);
    // Another agreement under an id that is here already is refused.
    let forged = saying(&answer, |one| one.app = "another".into());
    let told = unchanged(&folder, || amina.portfolio.accept_agreements(&forged)).unwrap_err();
    assert!(told.to_string().contains("its id is another record's"), "{told}");
}

#[test]
fn a_request_whose_parts_do_not_fit_is_refused_before_anybody_signs() {
    let (amina, ask, _) = delegation_by_file();
    drop(amina);
    let found = read(ask.as_slice(), Kind::AgreementAsk, true).unwrap().into_iter().skip(2);
    let all: Entries = found.map(|one| (one.name, one.content.unwrap())).collect();
    let kind = Kind::AgreementAsk;
    // By the key of somebody else, who says they are Amina.
    let by_priya = bundle(kind, &listed(kind, &all), &all, &key_of_priya());
    let told = countersign::working_life::AgreementAsk::open(&by_priya).unwrap_err().to_string();
    assert!(told.contains("signed by another practitioner"), "{told}");
    // Whoever asks may say anything of themselves; what they say must fit together.
    let own = |change: &dyn Fn(&mut Entries)| {
        let mut entries = all.clone();
        let text = String::from_utf8(entries["request.json"].clone()).unwrap();
        let start = text.find("did:key:z").unwrap();
        let end = start + text[start..].find('"').unwrap();
        let key = crate::forge::did(&key_of_priya());
        let text = format!("{}{key}{}", &text[..start], &text[end..]);
        entries.insert("request.json".into(), text.into_bytes());
        change(&mut entries);
        bundle(kind, &listed(kind, &entries), &entries, &key_of_priya())
    };
    countersign::working_life::AgreementAsk::open(&own(&|_| {})).unwrap();
    let put = |from: &'static str, to: &'static str| {
        own(&move |entries| {
            let text = String::from_utf8(entries["request.json"].clone()).unwrap();
            assert!(text.contains(from), "{from} is not in {text}");
            entries.insert("request.json".into(), text.replacen(from, to, 1).into_bytes());
        })
    };
    let without = |folder: &'static str| {
        own(&move |entries| entries.retain(|name, _| !name.starts_with(folder)))
    };
    for (what, bytes, says) in [
        ("another noun", put("\"noun\":\"delegation\"", "\"noun\":\"review\""), "malformed"),
        (
            "a noun of later",
            put("\"noun\":\"delegation\"", "\"noun\":\"secondment\""),
            "does not know",
        ),
        (
            "another version",
            put("\"version\":1,\"digest\"", "\"version\":2,\"digest\""),
            "malformed",
        ),
        ("a state nobody knows", put("\"state\":\"expired\"", "\"state\":\"fine\""), "malformed"),
        ("no day", put("\"asked_at\":\"2026-03-14", "\"asked_at\":\"2026-02-30"), "time in it"),
        ("another form", put("\"form\":1", "\"form\":2"), "malformed"),
        ("a size that is not", put("\"size\":8", "\"size\":9"), "malformed"),
        ("no words", without("words.json"), "Changed after signing"),
        ("no entry", without("entries/"), "Changed after signing"),
        ("no text", without("texts/"), "Changed after signing"),
        ("no file", without("files/"), "Changed after signing"),
        (
            "other words",
            own(&|entries| {
                entries.insert("words.json".into(), json(&["x"]));
            }),
            "malformed",
        ),
    ] {
        let told = countersign::working_life::AgreementAsk::open(&bytes);
        let told = told.expect_err(what).to_string();
        assert!(told.contains(says), "{what}: {told}");
    }
    let mallory = signer(&priya_says(), 77);
    assert!(agrees(&by_priya, &mallory, &[], "2026-03-15").is_err());
}

#[test]
fn a_known_key_under_another_card_is_refused() {
    let mut amina = amina();
    let first = delegation(&mut amina);
    let ask = asks(&mut amina, &[&first]);
    let answer = agrees(&ask, &priya(), &[&first], "2026-03-15").unwrap();
    amina.on("2026-03-16").accept_agreements(&answer).unwrap();
    let second = delegation(&mut amina);
    let ask = asks(&mut amina, &[&second]);
    let renamed = countersign::sign_off::Identity { name: "Dr Priya Nair".into(), ..priya_says() };
    // The same key, and another card over it.
    let other = signer(&renamed, 1);
    let answer = agrees(&ask, &other, &[&second], "2026-03-16").unwrap();
    let folder = amina.portfolio.folder().to_owned();
    let told = unchanged(&folder, || amina.portfolio.accept_agreements(&answer)).unwrap_err();
    assert!(told.to_string().contains("another identity card"), "{told}");
}
