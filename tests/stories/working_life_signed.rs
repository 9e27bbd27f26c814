//! What is signed of working life: the exact version, what did not stand on the day, and nothing that could be passed
//! off as something else.

use std::collections::BTreeMap;

use countersign::bundle::{Kind, read};
use countersign::document::{DocumentKind, ExportOptions};
use countersign::passport::{Include, verify_bytes};
use countersign::readiness::State;
use countersign::sign_off::{AgreementKind, Decision, Said, ToAgree, Trust, verify_agreement};
use countersign::working_life::{EntryInput, noun};

use crate::forge::{did, header, key_of_priya, sealed};
use crate::people::{Amina, amina, priya};

fn input(fields: &[(&str, &str)]) -> EntryInput {
    let said = |(name, text): &(&str, &str)| {
        let many = matches!(*name, "rests-on" | "if" | "agreed" | "shows");
        let said = if many { Said::Many(vec![(*text).into()]) } else { Said::Text((*text).into()) };
        ((*name).to_owned(), said)
    };
    let fields: BTreeMap<String, Said> = fields.iter().map(said).collect();
    EntryInput { fields, ..EntryInput::default() }
}

fn delegation(rests_on: &str) -> EntryInput {
    input(&[
        ("task", "Walk with people — \"Ŵyn\"\u{2028}"),
        ("by", "Priya Nair"),
        ("level", "nearby"),
        ("from", "2026-03-14"),
        ("rests-on", rests_on),
    ])
}

/// Keeps a believable entry of a noun.
pub fn kept(amina: &mut Amina, code: &str) -> String {
    let said = match code {
        "delegation" => delegation("2.1/all"),
        _ => input(&[
            ("on", "2026-03-10"),
            ("minutes", "30"),
            ("kind", "direct"),
            ("with", "Priya Nair"),
            ("about", "Walking"),
        ]),
    };
    amina.portfolio.add_entry(noun(code).unwrap(), &said).unwrap()
}

#[test]
fn both_see_what_does_not_stand_and_the_sealed_record_says_so() {
    let mut amina = amina();
    let training = input(&[
        ("title", "Moving people"),
        ("provider", "The board"),
        ("completed", "2025-03-01"),
        ("runs-out", "2026-03-13"),
    ]);
    let training = amina.portfolio.add_entry(noun("training").unwrap(), &training).unwrap();
    let delegated = noun("delegation").unwrap();
    let mut said = delegation("2.1/all");
    let rests_on = ["2.1/all", "2.3/all", &training].map(str::to_owned).to_vec();
    said.fields.insert("rests-on".into(), Said::Many(rests_on));
    let id = amina.portfolio.add_entry(delegated, &said).unwrap();
    let piece = amina.logs("Walking", &["2.1/all", "2.3/all"]);
    amina.signed(&priya(), &piece, "2.1/all", Decision::Achieved);
    let unmet = amina.portfolio.unmet(&id).unwrap();
    let told: Vec<_> = unmet.iter().map(|one| (one.id.as_str(), one.state)).collect();
    assert_eq!(told, [("2.3/all", State::NotAsked), (training.as_str(), State::Expired)]);
    let agreed = amina.portfolio.agree(&priya(), &ToAgree::entry(&id)).unwrap();
    assert_eq!((agreed.unmet, agreed.entry_version), (unmet, 1));
    let sealed = amina.portfolio.sealed_agreements().unwrap();
    assert_eq!(verify_agreement(&sealed[0]).unwrap().unmet.len(), 2);
    // Once the training was done again there is less to see.
    let mut again = amina.portfolio.entry_input(&training).unwrap();
    again.fields.insert("runs-out".into(), Said::Text("2027-03-13".into()));
    amina.portfolio.change_entry(&training, &again).unwrap();
    assert_eq!(amina.portfolio.unmet(&id).unwrap().len(), 1);
    amina.portfolio.withdraw_entry(&training).unwrap();
    assert_eq!(amina.portfolio.unmet(&id).unwrap()[1].state, State::Withdrawn);
    let gone = amina.portfolio.add_entry(delegated, &delegation(&training));
    assert!(gone.unwrap_err().to_string().contains("a training that is not here"));
}

#[test]
fn a_signature_belongs_to_its_version_and_a_passport_carries_the_exact_words() {
    let mut amina = amina();
    let id = kept(&mut amina, "delegation");
    amina.portfolio.agree(&priya(), &ToAgree::entry(&id)).unwrap();
    let readiness = amina.portfolio.readiness(None).unwrap();
    let check = |amina: &Amina| {
        let bytes = amina.portfolio.passport_bytes(Include::Index).unwrap();
        let now = amina.portfolio.clock().now();
        (verify_bytes(&bytes, &Trust::default(), now).unwrap(), bytes)
    };
    let (verdict, bytes) = check(&amina);
    let agreed = &verdict.agreements[0];
    assert_eq!((agreed.kind, agreed.noun.as_str()), (AgreementKind::Entry, "delegation"));
    assert!(agreed.entry.starts_with("Walk with people"), "{}", agreed.entry);
    assert_eq!(
        (agreed.indicators.as_slice(), agreed.unmet.len()),
        (&["2.1/all".to_owned()][..], 1)
    );
    assert_eq!(agreed.standing_words(), "");
    let inside = read(bytes.as_slice(), Kind::Passport, false).unwrap();
    assert_eq!(inside.iter().filter(|one| one.name.starts_with("entries/")).count(), 1);
    let mut other = amina.portfolio.entry_input(&id).unwrap();
    other.fields.insert("level".into(), Said::Text("reachable".into()));
    amina.portfolio.change_entry(&id, &other).unwrap();
    assert!(!amina.portfolio.entry(&id).unwrap()[0].is_signed());
    assert_eq!(check(&amina).0.agreements[0].standing_words(), " (no longer counts)");
    assert_eq!(amina.portfolio.readiness(None).unwrap(), readiness, "it never counts");
}

#[test]
fn an_agreement_about_nothing_or_about_two_things_is_refused() {
    let mut amina = amina();
    let id = kept(&mut amina, "delegation");
    amina.portfolio.agree(&priya(), &ToAgree::entry(&id)).unwrap();
    let good = amina.portfolio.sealed_agreements().unwrap().remove(0);
    let key = key_of_priya();
    let sealed = |content: &str| sealed(&header("agreement", &did(&key)), content.as_bytes(), &key);
    let statement = serde_json::to_string(&verify_agreement(&good).unwrap()).unwrap();
    for (from, to) in [
        (r#""kind":"entry""#, r#""kind":"refresh""#),
        (r#""version":1,"digest""#, r#""version":"1","digest""#),
        (r#""subject":{"#, r#""subject":{"more":1,"#),
        (r#""unmet":[{"#, r#""unmet":[{"more":1,"#),
    ] {
        assert!(statement.contains(from), "{from} is not in {statement}");
        let forged = sealed(&statement.replacen(from, to, 1));
        assert!(verify_agreement(&forged).is_err(), "{to}");
    }
    let start = statement.find(r#""subject""#).unwrap();
    let end = statement[start..].find("},").unwrap() + start + 2;
    let without = [&statement[..start], &statement[end..]].concat();
    assert!(verify_agreement(&sealed(&without)).is_err(), "about nothing");
    assert!(verify_agreement(&sealed(&statement)).is_ok());
}

#[test]
fn a_document_names_what_a_delegation_rests_on_as_people_say_it() {
    let mut amina = amina();
    let training = input(&[
        ("title", "Moving people"),
        ("provider", "The board"),
        ("completed", "2026-03-01"),
    ]);
    let training = amina.portfolio.add_entry(noun("training").unwrap(), &training).unwrap();
    let mut rests = delegation("2.2/entry");
    let on = vec!["2.2/entry".to_owned(), training.clone()];
    rests.fields.insert("rests-on".into(), Said::Many(on));
    let id = amina.portfolio.add_entry(noun("delegation").unwrap(), &rests).unwrap();
    amina.portfolio.agree(&priya(), &ToAgree::entry(&id)).unwrap();
    let document = amina.portfolio.document(&ExportOptions::of(DocumentKind::Portfolio)).unwrap();
    let printed = format!("{:?}", document.blocks);
    assert!(
        printed.contains("2.2,\\u{a0}entry: Person-centred care; Moving people"),
        "in the list"
    );
    assert!(printed.contains("on that day: 2.2,\\u{a0}entry"), "beside the signature");
    assert!(!printed.contains(&training), "an id is nothing to read");
}

#[test]
fn a_document_with_initials_names_nobody_of_working_life() {
    let mut amina = amina();
    let mut delegated = delegation("2.1/all");
    delegated.fields.insert("task".into(), Said::Text("Walk beside Priya Nair".into()));
    let id = amina.portfolio.add_entry(noun("delegation").unwrap(), &delegated).unwrap();
    kept(&mut amina, "supervision");
    amina.portfolio.agree(&priya(), &ToAgree::entry(&id)).unwrap();
    let told = |initials| {
        let options = ExportOptions { initials, ..ExportOptions::of(DocumentKind::Portfolio) };
        format!("{:?}", amina.portfolio.document(&options).unwrap().blocks)
    };
    assert!(told(false).matches("Priya Nair").count() > 3, "four places name her");
    assert!(!told(true).contains("Nair"), "by whom, with whom, who signed it, in force");
}
