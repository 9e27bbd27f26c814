//! Whose key it is, and how we know: never more is claimed than was checked.

use countersign::Error;
use countersign::clock::Clock;
use countersign::codes::NoticeKind;
use countersign::ids::Randomness;
use countersign::sign_off::{Decision, Identity, KeysFile, Signer, verify_list};

use crate::people::{Amina, amina, judgement, noon, priya, priya_says, signer};
use crate::travel::{answered, asked, signed_by_file};

fn card(signer: &Signer) -> String {
    let file = signer
        .file("three small words", countersign::vault::Stretch::LIGHT, &Randomness::counted(1))
        .unwrap();
    Signer::card_in(file.as_bytes()).unwrap()
}

fn level(amina: &Amina, evidence: &str) -> (u8, String) {
    let signed = amina.portfolio.sign_offs_on(evidence).unwrap().remove(0);
    (signed.level, signed.assurance)
}

fn at(day: &str) -> Clock {
    Clock::fixed(noon(day))
}

#[test]
fn a_compared_fingerprint_lifts_the_level_to_three() {
    let (mut amina, id, ..) = signed_by_file();
    assert_eq!(level(&amina, &id).0, 2);
    let print = priya().view().fingerprint;
    let typed = print.to_lowercase().replace('-', " ");
    amina.portfolio.confirm_signer(&typed, "in-person").unwrap();
    assert_eq!(level(&amina, &id).0, 3);
    let wrong = amina.portfolio.confirm_signer("AAAAA-AAAAA-AAAAA-AAAAA", "in-person");
    assert!(matches!(wrong, Err(Error::NoSuchFingerprint)));
}

#[test]
fn the_same_name_with_another_key_is_not_the_key_you_confirmed() {
    let (mut amina, ..) = signed_by_file();
    amina.portfolio.confirm_signer(&priya().view().fingerprint, "by-phone").unwrap();
    let id = amina.logs("Later", &["2.3/all"]);
    let ask = asked(&mut amina, &[(&id, "2.3/all")]);
    let other = signer(&priya_says(), 8);
    let clock = at("2026-03-16");
    let opened = countersign::sign_off::Ask::open(&ask).unwrap();
    let by = [judgement(&id, "2.3/all", Decision::Achieved)];
    let answer = countersign::sign_off::answer_at(
        &opened,
        &other,
        &by,
        &clock,
        &Randomness::counted(1 << 30),
    );
    amina.portfolio.accept(&answer.unwrap()).unwrap();
    let (level, words) = level(&amina, &id);
    assert_eq!(level, 2);
    assert!(words.starts_with("Not the key you confirmed"), "{words}");
}

#[test]
fn an_organisations_list_lifts_the_level_to_four_and_an_old_one_is_not_taken() {
    let (mut amina, id, ..) = signed_by_file();
    let trust = signer(&Identity { name: "Dyffryn Health Board".into(), ..priya_says() }, 20);
    let first = trust.vouch("Dyffryn", &[card(&priya())], None, &at("2026-03-01")).unwrap();
    amina.portfolio.learn_keys(&first).unwrap();
    assert_eq!(level(&amina, &id).0, 4);
    // Priya left before she signed: the newer list says until when.
    let before = verify_list(&first).unwrap();
    let second = trust.vouch("Dyffryn", &[], Some(&before), &at("2026-03-10")).unwrap();
    amina.portfolio.learn_keys(&second).unwrap();
    assert_eq!(level(&amina, &id).0, 2);
    let old = amina.portfolio.learn_keys(&first).unwrap_err();
    assert_eq!(
        old.to_string(),
        "This trust list is older than the one you have. The newer one is kept."
    );
    assert_eq!(level(&amina, &id).0, 2);
    let forged = priya().vouch("Dyffryn", &[], Some(&before), &at("2026-03-11"));
    assert!(matches!(forged, Err(Error::NotTheSigner)));
}

#[test]
fn settings_tell_of_each_person_and_each_list_how_we_know() {
    let (mut amina, ..) = signed_by_file();
    let told = |amina: &Amina| {
        let person = amina.portfolio.people().unwrap().remove(0);
        (person.level, person.assurance, person.compared)
    };
    let (level, words, compared) = told(&amina);
    assert!(level == 2 && !compared && words.starts_with("Signed with the signer's own key."));
    amina.portfolio.confirm_signer(&priya().view().fingerprint, "by-phone").unwrap();
    let (level, words, compared) = told(&amina);
    assert!(level == 3 && compared && words.contains("in person or by phone"), "{words}");

    let board = signer(&Identity { name: "Dyffryn".into(), ..priya_says() }, 20);
    let first = board.vouch("Dyffryn", &[card(&priya())], None, &at("2026-03-01")).unwrap();
    let before = verify_list(&first).unwrap();
    let second = board.vouch("Dyffryn", &[], Some(&before), &at("2026-03-18")).unwrap();
    // To look at a list is not to rely on it.
    let KeysFile::List(seen) = amina.portfolio.read_keys(&first).unwrap() else { panic!() };
    assert_eq!((seen.version, seen.known, seen.keys), (1, None, 1));
    assert_eq!(seen.fingerprint, board.view().fingerprint);
    assert_eq!(told(&amina).0, 3);
    amina.portfolio.learn_keys(&first).unwrap();
    assert_eq!(told(&amina).0, 4);
    let KeysFile::List(seen) = amina.portfolio.read_keys(&second).unwrap() else { panic!() };
    assert_eq!((seen.version, seen.known), (2, Some(1)));
    amina.portfolio.learn_keys(&second).unwrap();
    let lists = amina.portfolio.trust_lists().unwrap();
    assert_eq!((lists.len(), lists[0].version, lists[0].organisation.as_str()), (1, 2, "Dyffryn"));

    let lost = priya().revocation().unwrap();
    let KeysFile::Statement { fingerprint, says, .. } = amina.portfolio.read_keys(&lost).unwrap()
    else {
        panic!()
    };
    assert_eq!((fingerprint, says), (priya().view().fingerprint, NoticeKind::Compromised));
    amina.portfolio.learn_keys(&lost).unwrap();
    let (level, words, _) = told(&amina);
    assert!(level == 0 && words.contains("in wrong hands"), "{words}");
}

#[test]
fn a_new_key_follows_the_old_one_that_names_it() {
    let (mut amina, id, ..) = signed_by_file();
    amina.portfolio.confirm_signer(&priya().view().fingerprint, "in-person").unwrap();
    let record = amina.portfolio.sign_offs_on(&id).unwrap()[0].id.clone();
    let new = signer(&priya_says(), 30);
    let refused = amina.portfolio.withdraw_sign_off(&new, &record, "").unwrap_err();
    assert!(matches!(refused, Error::NotTheSigner));
    let notice = priya().rotate(&card(&new), &at("2026-03-16")).unwrap();
    amina.portfolio.learn_keys(&notice).unwrap();
    let later = amina.logs("Later", &["2.3/all"]);
    amina.on("2026-03-17").sign(&new, &[judgement(&later, "2.3/all", Decision::Achieved)]).unwrap();
    assert_eq!(level(&amina, &later).0, 3, "the compared key named the one that follows");
    assert_eq!(level(&amina, &id).0, 3, "what it signed before stays");
    amina.portfolio.withdraw_sign_off(&new, &record, "").unwrap();
}

#[test]
fn a_retired_key_signs_no_more() {
    let (mut amina, id, ..) = signed_by_file();
    amina.portfolio.learn_keys(&priya().retire(&at("2026-03-15")).unwrap()).unwrap();
    let later = amina.logs("Later", &["2.3/all"]);
    amina
        .on("2026-03-18")
        .sign(&priya(), &[judgement(&later, "2.3/all", Decision::Achieved)])
        .unwrap();
    assert_eq!((level(&amina, &id).0, level(&amina, &later).0), (2, 0));
}

#[test]
fn a_lost_key_keeps_only_what_is_shown_to_be_older() {
    let (mut amina, id, ..) = signed_by_file();
    // Accepted here on 16 March: that is our own knowledge, not the signer's claim.
    let lost = priya().report_lost(noon("2026-03-20"), &at("2026-03-21")).unwrap();
    amina.portfolio.learn_keys(&lost).unwrap();
    assert_eq!(level(&amina, &id).0, 2);
    let printed = priya().revocation().unwrap();
    amina.portfolio.learn_keys(&printed).unwrap();
    let (level, words) = level(&amina, &id);
    assert_eq!(level, 0);
    assert!(words.contains("wrong hands"));
}

#[test]
fn every_changed_bit_of_a_statement_about_keys_is_noticed() {
    let trust = signer(&Identity { name: "Dyffryn".into(), ..priya_says() }, 20);
    let list = trust.vouch("Dyffryn", &[card(&priya())], None, &at("2026-03-01")).unwrap();
    for text in [list, priya().revocation().unwrap(), card(&priya())] {
        let reads = |text: &str| {
            countersign::sign_off::AboutKeys::read(text).is_ok()
                || countersign::sign_off::verify_card(text).is_ok()
        };
        assert!(reads(&text));
        for place in 0..text.len() {
            for bit in 0..8 {
                let mut changed = text.clone().into_bytes();
                changed[place] ^= 1 << bit;
                let Ok(changed) = String::from_utf8(changed) else { continue };
                assert!(!reads(&changed), "bit {bit} of {place}");
            }
        }
    }
}

#[test]
fn an_answer_sealed_by_one_and_signed_by_another_is_refused() {
    let mut amina = amina();
    let id = amina.logs("Walking", &["2.1/all"]);
    let ask = asked(&mut amina, &[(&id, "2.1/all")]);
    let answer = answered(&ask, &priya(), &[judgement(&id, "2.1/all", Decision::Achieved)]);
    let mut entries: Vec<(String, Vec<u8>)> =
        countersign::bundle::read(answer.as_slice(), countersign::bundle::Kind::Answer, true)
            .unwrap()
            .into_iter()
            .map(|one| (one.name, one.content.unwrap()))
            .collect();
    // The seal of another answer, over another manifest.
    let rhys = signer(&Identity { name: "Rhys Bowen".into(), ..priya_says() }, 6);
    let theirs = answered(&ask, &rhys, &[judgement(&id, "2.1/all", Decision::Achieved)]);
    let found =
        countersign::bundle::read(theirs.as_slice(), countersign::bundle::Kind::Answer, true)
            .unwrap();
    entries[1].1 = found[1].content.clone().unwrap();
    let mut writer = countersign::bundle::Writer::new(Vec::new());
    for (name, content) in &entries {
        writer.add(name, content).unwrap();
    }
    let forged = writer.finish().unwrap();
    assert!(amina.on("2026-03-16").accept(&forged).is_err());
    assert!(amina.portfolio.sealed_records().unwrap().is_empty());
}
