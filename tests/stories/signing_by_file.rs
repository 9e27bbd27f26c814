//! A worker asks by file, a supervisor somewhere else signs on their own computer, and the file comes back.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};

use countersign::Error;
use countersign::bundle::{Kind, read};
use countersign::clock::Clock;
use countersign::codes::Device;
use countersign::document::{DocumentKind, ExportOptions};
use countersign::ids::Randomness;
use countersign::passport::{Include, verify_bytes};
use countersign::readiness::State;
use countersign::sign_off::{
    Ask, Identity, Said, ShownEntry, Signer, ToAgree, Trust, verify_agreement,
};
use countersign::working_life::{AgreementAsk, EntryInput, EntryView, agree_by_file_at, noun};

use crate::people::{Amina, amina, noon, priya, priya_says, signer};
use crate::unchanged::unchanged;

const MANY: [&str; 5] = ["agreed", "shows", "evidence", "rests-on", "if"];

pub fn input(fields: &[(&str, &str)]) -> EntryInput {
    let said = |(name, text): &(&str, &str)| {
        let said = match MANY.contains(name) {
            true => Said::Many(text.split('|').map(str::to_owned).collect()),
            false => Said::Text((*text).into()),
        };
        ((*name).to_owned(), said)
    };
    let fields: BTreeMap<String, Said> = fields.iter().map(said).collect();
    EntryInput { fields, ..EntryInput::default() }
}

pub fn adds(amina: &mut Amina, code: &str, fields: &[(&str, &str)]) -> String {
    amina.portfolio.add_entry(noun(code).unwrap(), &input(fields)).unwrap()
}

fn newest(amina: &Amina, id: &str) -> EntryView {
    amina.portfolio.entry(id).unwrap().remove(0)
}

/// The request for these entries, as bytes.
pub fn asks(amina: &mut Amina, entries: &[&str]) -> Vec<u8> {
    let entries: Vec<String> = entries.iter().map(|id| (*id).to_owned()).collect();
    amina.portfolio.ask_to_agree(&entries, "Priya Nair").unwrap().bytes
}

/// What somebody agrees to of a request, on another computer, at noon of a day.
pub fn agrees(
    ask: &[u8],
    by: &Signer,
    entries: &[&str],
    day: &str,
) -> countersign::Result<Vec<u8>> {
    let ask = AgreementAsk::open(ask)?;
    let version = |id: &str| {
        let found = ask.view().entries.iter().find(|one| one.entry.id == id);
        found.map_or(1, |one| one.entry.version)
    };
    let to = entries.iter().map(|id| ShownEntry { entry: (*id).into(), version: version(id) });
    static SEED: AtomicU64 = AtomicU64::new(1);
    let seed = SEED.fetch_add(1, Ordering::Relaxed);
    let (clock, random) = (Clock::fixed(noon(day)), Randomness::counted(seed << 44));
    agree_by_file_at(&ask, by, &to.collect::<Vec<_>>(), &clock, &random)
}

/// A training that ran out the day before, and a delegation that rests on it and on a statement.
pub fn delegation(amina: &mut Amina) -> String {
    let training = adds(
        amina,
        "training",
        &[
            ("title", "Moving people"),
            ("provider", "The board"),
            ("completed", "2025-03-01"),
            ("runs-out", "2026-03-13"),
        ],
    );
    let file = amina.portfolio.attach("plan.jpg", b"\xFF\xD8\xFF plan").unwrap();
    let mut said = input(&[
        ("task", "Walk with people — \"Ŵyn\"\u{2028}"),
        ("by", "Priya Nair"),
        ("level", "nearby"),
        ("if", "They had no fall this week"),
        ("from", "2026-03-14"),
        ("rests-on", &format!("2.1/all|{training}")),
    ]);
    said.files = vec![file.into()];
    amina.portfolio.add_entry(noun("delegation").unwrap(), &said).unwrap()
}

/// Amina with a delegation she asked Priya about by file, the request, and the answer of the day after.
pub fn delegation_by_file() -> (Amina, Vec<u8>, Vec<u8>) {
    let mut amina = amina();
    let id = delegation(&mut amina);
    let ask = asks(&mut amina, &[&id]);
    let opened = AgreementAsk::open(&ask).unwrap();
    let to = [ShownEntry { entry: id, version: 1 }];
    let (clock, random) = (Clock::fixed(noon("2026-03-15")), Randomness::counted(7 << 40));
    let answer = agree_by_file_at(&opened, &priya(), &to, &clock, &random).unwrap();
    amina.on("2026-03-16");
    (amina, ask, answer)
}

#[test]
fn a_supervisor_elsewhere_sees_the_delegation_and_all_it_rests_on_and_needs_nothing_else() {
    let (_amina, ask, _) = delegation_by_file();
    let ask = AgreementAsk::open(&ask).unwrap();
    let view = ask.view();
    assert_eq!((view.practitioner.as_str(), view.to_name.as_str()), ("Amina Yusuf", "Priya Nair"));
    let [one] = &view.entries[..] else { panic!("{view:?}") };
    assert!(one.entry.title.starts_with("Walk with people"), "{}", one.entry.title);
    assert_eq!(one.entry.said().many("if"), ["They had no fall this week"]);
    let states: Vec<State> = one.unmet.iter().map(|point| point.state).collect();
    assert_eq!(states, [State::NoEvidence, State::Expired]);
    assert!(one.entry.name_of(&one.unmet[0].id).starts_with("2.1"), "people call it by its code");
    assert_eq!(one.entry.name_of(&one.unmet[1].id), "Moving people");
    assert_eq!(one.statements.len(), 1);
    assert!(one.statements[0].text.len() > 20, "its words: {}", one.statements[0].text);
    assert_eq!(ask.file(&one.files[0].digest).unwrap(), b"\xFF\xD8\xFF plan");
}

#[test]
fn what_was_signed_by_file_is_as_if_it_had_been_signed_here() {
    let (mut amina, _, answer) = delegation_by_file();
    let id = amina.portfolio.entries_to_sign().unwrap()[0].id.clone();
    let before = amina.portfolio.readiness(None).unwrap();
    let waiting = amina.portfolio.waiting_entries().unwrap();
    let asked = waiting[0].asked.as_ref().unwrap();
    assert_eq!((asked.to_name.as_str(), asked.days, asked.version), ("Priya Nair", 2, 1));
    assert!(
        amina.portfolio.delegations_in_force("2026-03-16".parse().unwrap()).unwrap().is_empty()
    );

    let accepted = amina.portfolio.accept_agreements(&answer).unwrap();
    assert!(!accepted.again);
    assert_eq!(accepted.signer, "Priya Nair, Occupational therapist, HCPC OT012345");
    let [one] = &accepted.entries[..] else { panic!("{accepted:?}") };
    assert_eq!((&one.entry, one.noun.as_str(), one.remark.as_str()), (&id, "Delegation", ""));

    let view = newest(&amina, &id);
    assert!(view.is_signed());
    assert_eq!((view.signed[0].by.as_str(), view.signed[0].unmet.len()), ("Priya Nair", 2));
    assert_eq!(view.signed[0].on.to_string(), "2026-03-15", "the day by her clock");
    let in_force = amina.portfolio.delegations_in_force("2026-03-16".parse().unwrap()).unwrap();
    assert_eq!(in_force.len(), 1, "on her word");
    assert!(amina.portfolio.waiting_entries().unwrap().is_empty(), "nothing waits");
    assert!(amina.portfolio.sitting().unwrap().entries.is_empty());
    assert_eq!(amina.portfolio.home().unwrap().to_sign, 0);
    assert_eq!(amina.portfolio.readiness(None).unwrap(), before, "it counts for no statement");
    let board = amina.portfolio.agreement_board().unwrap();
    assert!(board.agreements[0].qualification.starts_with("Walk with people"));

    let sealed = amina.portfolio.sealed_agreements().unwrap().remove(0);
    let statement = verify_agreement(&sealed).unwrap();
    assert_eq!((statement.place, statement.sequence), (Device::Signer, 1));
    let passport = amina.portfolio.passport_bytes(Include::Index).unwrap();
    let verdict = verify_bytes(&passport, &Trust::default(), noon("2026-03-16")).unwrap();
    let agreed = &verdict.agreements[0];
    assert_eq!((agreed.noun.as_str(), agreed.level, agreed.unmet.len()), ("delegation", 2, 2));
    assert!(agreed.entry.starts_with("Walk with people"), "its exact words are inside");
    let document = amina.portfolio.document(&ExportOptions::of(DocumentKind::Portfolio)).unwrap();
    let printed = format!("{:?}", document.blocks);
    assert!(printed.contains("HCPC OT012345, 15 March 2026"), "who signed, and when");

    let folder = amina.portfolio.folder().to_owned();
    let again = unchanged(&folder, || amina.portfolio.accept_agreements(&answer).unwrap());
    assert!(again.again);
    assert_eq!(again.entries, accepted.entries);
}

#[test]
fn a_review_that_the_worker_agreed_to_is_signed_by_file_and_shows_both() {
    let mut amina = amina();
    let review = [
        ("on", "2026-03-10"),
        ("with", "Priya Nair"),
        ("worker", "I feel at home"),
        ("reviewer", "She asks when she is not sure"),
        ("next", "2026-06-10"),
    ];
    let review = adds(&mut amina, "review", &review);
    amina.portfolio.accept_entry(&review).unwrap();
    let talk = [
        ("on", "2026-03-10"),
        ("minutes", "30"),
        ("kind", "direct"),
        ("with", "Priya Nair"),
        ("about", "Walking"),
    ];
    let mut with_private = input(&talk);
    with_private.private = "I slept badly before it".into();
    let talk = amina.portfolio.add_entry(noun("supervision").unwrap(), &with_private).unwrap();
    let ask = asks(&mut amina, &[&review, &talk, &review]);
    let opened = AgreementAsk::open(&ask).unwrap();
    let shown = &opened.view().entries;
    assert_eq!(shown.len(), 2, "each once");
    assert_eq!(shown[0].entry.said().text("accepted"), "2026-03-14", "she sees that Amina agreed");
    assert!(shown[0].entry.said().text("readiness").contains("signed off"), "and how it stood");
    let all = read(ask.as_slice(), Kind::AgreementAsk, true).unwrap();
    let leaks = |one: &countersign::bundle::ReadEntry| {
        String::from_utf8_lossy(one.content.as_deref().unwrap_or_default()).contains("slept badly")
    };
    assert!(!all.iter().any(leaks), "what is for Amina alone never leaves");

    // She signs the review and leaves the talk out.
    let answer = agrees(&ask, &priya(), &[&review], "2026-03-15").unwrap();
    let accepted = amina.on("2026-03-16").accept_agreements(&answer).unwrap();
    assert_eq!(accepted.entries.len(), 1);
    assert!(newest(&amina, &review).is_signed() && !newest(&amina, &talk).is_signed());
    let waiting = amina.portfolio.waiting_entries().unwrap();
    assert_eq!((waiting.len(), &waiting[0].id), (1, &talk), "what was left out still waits");
    // A second answer to the same request signs the rest.
    let rest = agrees(&ask, &priya(), &[&talk], "2026-03-16").unwrap();
    amina.portfolio.accept_agreements(&rest).unwrap();
    assert!(newest(&amina, &talk).is_signed());
    let document = amina.portfolio.document(&ExportOptions::of(DocumentKind::Portfolio)).unwrap();
    let printed = format!("{:?}", document.blocks);
    assert!(printed.contains("I feel at home") && printed.contains("The worker agreed on"));
    for day in ["15", "16"] {
        assert!(
            printed.contains(&format!("HCPC OT012345, {day} March 2026")),
            "signed on the {day}th"
        );
    }
}

#[test]
fn what_was_changed_removed_or_erased_since_says_so() {
    let mut amina = amina();
    let talk = |amina: &mut Amina, about: &str| {
        let fields = [
            ("on", "2026-03-10"),
            ("minutes", "30"),
            ("kind", "direct"),
            ("with", "Priya Nair"),
            ("about", about),
        ];
        adds(amina, "supervision", &fields)
    };
    let ids = ["Changed", "Removed", "Zebrafish"].map(|about| talk(&mut amina, about));
    let [changed, removed, erased] = &ids;
    let ask = asks(&mut amina, &[changed, removed, erased]);
    let mut other = amina.portfolio.entry_input(changed).unwrap();
    other.fields.insert("about".into(), Said::Text("Changed since".into()));
    amina.portfolio.change_entry(changed, &other).unwrap();
    amina.portfolio.withdraw_entry(removed).unwrap();
    amina.portfolio.erase_entry(erased).unwrap();
    let waiting = amina.portfolio.waiting_entries().unwrap();
    assert_eq!((waiting[0].version, waiting[0].asked.as_ref().unwrap().version), (2, 1));

    let answer = agrees(&ask, &priya(), &[changed, removed, erased], "2026-03-15").unwrap();
    let accepted = amina.on("2026-03-16").accept_agreements(&answer).unwrap();
    let said = |id: &String| {
        let found = accepted.entries.iter().find(|one| one.entry == *id).unwrap();
        (found.title.as_str(), found.remark.as_str())
    };
    assert_eq!(
        said(changed),
        ("Changed", "It was changed since. Version 1 is signed, version 2 is not.")
    );
    assert_eq!(said(removed), ("Removed", "It was removed since, so it does not count."));
    assert_eq!(said(erased), ("", "It was erased since. The signature stays on record."));
    assert!(!newest(&amina, changed).is_signed(), "the newest version is not");
    let left = crate::traces::traces(amina.portfolio.folder(), &["Zebrafish"]);
    assert!(left.is_empty(), "what was erased does not come back: {left:?}");
    let passport = amina.portfolio.passport_bytes(Include::Files).unwrap();
    let verdict = verify_bytes(&passport, &Trust::default(), noon("2026-03-16")).unwrap();
    assert_eq!(verdict.agreements.len(), 3);
    assert!(verdict.agreements.iter().any(|one| one.entry.is_empty()), "of one only the digest");
    assert!(amina.portfolio.accept_agreements(&answer).unwrap().again);
}

#[test]
fn two_requests_that_are_answered_at_the_same_time_are_both_taken_in() {
    let mut amina = amina();
    let first = delegation(&mut amina);
    let second = delegation(&mut amina);
    let (ask, other) = (asks(&mut amina, &[&first]), asks(&mut amina, &[&second]));
    let answers = [(&ask, &first), (&other, &second)]
        .map(|(ask, id)| agrees(ask, &priya(), &[id], "2026-03-15").unwrap());
    amina.on("2026-03-16");
    for answer in &answers {
        amina.portfolio.accept_agreements(answer).unwrap();
    }
    // She signs here, too: her chain goes on from what came last.
    let third = delegation(&mut amina);
    amina.portfolio.agree(&priya(), &ToAgree::entry(&third)).unwrap();
    let places = amina.portfolio.sealed_agreements().unwrap();
    let places: Vec<u32> =
        places.iter().map(|one| verify_agreement(one).unwrap().sequence).collect();
    assert_eq!(places, [1, 1, 2]);
    // And the next request shows her where it ends.
    let fourth = delegation(&mut amina);
    let ask = asks(&mut amina, &[&fourth]);
    let answer = agrees(&ask, &priya(), &[&fourth], "2026-03-16").unwrap();
    amina.portfolio.accept_agreements(&answer).unwrap();
    let passport = amina.portfolio.passport_bytes(Include::Index).unwrap();
    let verdict = verify_bytes(&passport, &Trust::default(), noon("2026-03-16")).unwrap();
    assert_eq!(verdict.agreements.len(), 4);
}

#[test]
fn a_request_can_be_saved_again_and_taken_back() {
    let (mut amina, ask, answer) = delegation_by_file();
    let request = AgreementAsk::open(&ask).unwrap().view().request.clone();
    assert_eq!(amina.portfolio.agreement_request_again(&request).unwrap(), ask, "byte for byte");
    assert!(amina.portfolio.request_again(&request).is_err(), "it is no request for sign-off");
    amina.portfolio.take_back(&request).unwrap();
    assert!(amina.portfolio.waiting_entries().unwrap()[0].asked.is_none());
    amina.portfolio.ask_again(&request).unwrap();
    assert!(amina.portfolio.waiting_entries().unwrap()[0].asked.is_some());
    let id = amina.portfolio.entries_to_sign().unwrap()[0].id.clone();
    let mut other = amina.portfolio.entry_input(&id).unwrap();
    other.fields.insert("level".into(), Said::Text("reachable".into()));
    amina.portfolio.change_entry(&id, &other).unwrap();
    let told = amina.portfolio.agreement_request_again(&request).unwrap_err();
    assert!(matches!(told, Error::RequestChanged), "{told}");
    assert!(amina.portfolio.agreement_request_again("nothing").is_err());
    amina.portfolio.accept_agreements(&answer).unwrap();
    assert!(amina.portfolio.sign_off_board().unwrap().waiting.is_empty());
    for (entries, to, says) in [
        (vec![], "Priya Nair", "Something to sign"),
        (vec![id.clone()], " ", "The name of who signs"),
        (vec!["nothing".to_owned()], "Priya Nair", "nothing with that id"),
    ] {
        let told = amina.portfolio.ask_to_agree(&entries, to).unwrap_err().to_string();
        assert!(told.contains(says), "{told}");
    }
}

#[test]
fn nobody_signs_their_own_entry_and_no_time_is_believed_that_cannot_be() {
    let (mut amina, ask, _) = delegation_by_file();
    let id = amina.portfolio.entries_to_sign().unwrap()[0].id.clone();
    let own = signer(&Identity { name: "amina  YUSUF".into(), ..priya_says() }, 4);
    let told = agrees(&ask, &own, &[&id], "2026-03-15").unwrap_err();
    assert!(matches!(told, Error::SignerIsOwner), "{told}");
    let told = agrees(&ask, &priya(), &[&id], "2026-03-13").unwrap_err();
    assert!(matches!(told, Error::SignedTooEarly), "{told}");
    let told = agrees(&ask, &priya(), &[], "2026-03-15").unwrap_err();
    assert!(matches!(told, Error::Missing { .. }), "{told}");
    let told = agrees(&ask, &priya(), &[&id, &id], "2026-03-15").unwrap_err();
    assert!(told.to_string().contains("signed twice"), "{told}");
    let told = agrees(&ask, &priya(), &["another"], "2026-03-15").unwrap_err();
    assert!(told.to_string().contains("nothing with that id"), "{told}");
    let late = agrees(&ask, &priya(), &[&id], "2026-03-19").unwrap();
    let folder = amina.portfolio.folder().to_owned();
    let told = unchanged(&folder, || amina.portfolio.accept_agreements(&late)).unwrap_err();
    assert!(matches!(told, Error::SignedInFuture), "{told}");
    // Other kinds of file are told apart, whoever opens them.
    assert!(Ask::open(&ask).is_err());
    assert!(amina.portfolio.accept(&late).is_err());
    assert!(amina.portfolio.accept_agreements(&ask).is_err());
    let verdict = verify_bytes(&ask, &Trust::default(), noon("2026-03-16")).unwrap();
    assert!(!verdict.intact && verdict.bytes.contains("Nothing is signed in it"));
}
