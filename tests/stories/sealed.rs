//! What was sealed stays as it is, is what the signer was shown, and says what is known of its key.

use countersign::Error;
use countersign::clock::Clock;
use countersign::passport::{Include, verify_bytes};
use countersign::sign_off::{AgreementKind, Decision, Identity, Judgement, ToAgree, Trust};

use crate::people::{amina, database, judgement, noon, piece, priya, priya_says, signer};
use crate::travel::{answered, asked, signed_by_file};

#[test]
fn the_database_refuses_to_change_or_delete_what_was_sealed_or_sent() {
    let (mut amina, id, ..) = signed_by_file();
    amina.portfolio.learn_keys(&signer(&priya_says(), 5).revocation().unwrap()).unwrap();
    amina.portfolio.note_made_here(&priya()).unwrap();
    let agreed = ToAgree::on(AgreementKind::NotMyRole, &["2.4/all"], "Not on this ward.");
    amina.portfolio.agree(&priya(), &agreed).unwrap();
    let at = amina.portfolio.folder().to_owned();
    drop(amina.portfolio);
    let db = database(&at);
    for (table, column, why) in [
        ("sign_off", "jws", "a sealed record"),
        ("answer", "digest", "an answer file"),
        ("notice", "jws", "a statement about a key"),
        ("agreement", "jws", "a sealed record"),
        ("made_here", "at", "what was noted of a key"),
    ] {
        let count = || -> u32 {
            db.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0)).unwrap()
        };
        assert!(count() > 0, "{table} has something to keep");
        for change in
            [format!("UPDATE {table} SET {column} = {column}"), format!("DELETE FROM {table}")]
        {
            let refused = db.execute(&change, []).unwrap_err().to_string();
            assert!(refused.starts_with(why) && refused.contains("never"), "{change}: {refused}");
        }
        assert!(count() > 0);
    }
    drop(db);
    let portfolio = countersign::Portfolio::open(&at, &crate::people::passphrase()).unwrap();
    assert_eq!(portfolio.sign_offs_on(&id).unwrap().len(), 1);
}

#[test]
fn only_the_version_that_was_shown_is_sealed() {
    let mut amina = amina();
    let id = amina.logs("As shown", &["2.1/all"]);
    let shown = |version: u32| Judgement {
        shown: [(id.clone(), version)].into(),
        ..judgement(&id, "2.1/all", Decision::Achieved)
    };
    amina.portfolio.amend(&id, &piece("Edited since", &["2.1/all"])).unwrap();
    let refused = amina.portfolio.sign(&priya(), &[shown(1)]).unwrap_err();
    assert!(matches!(refused, Error::ChangedSinceShown), "{refused}");
    assert!(amina.portfolio.sealed_records().unwrap().is_empty());
    let signed = amina.portfolio.sign(&priya(), &[shown(2)]).unwrap().remove(0);
    assert_eq!(
        (signed.evidence[0].version, signed.evidence[0].title.as_str()),
        (2, "Edited since")
    );
}

#[test]
fn a_key_made_on_her_own_computer_is_known_no_better_than_a_signature_there() {
    let mut amina = amina();
    let id = amina.logs("Walking", &["2.1/all"]);
    amina.portfolio.note_made_here(&priya()).unwrap();
    let ask = asked(&mut amina, &[(&id, "2.1/all")]);
    let answer = answered(&ask, &priya(), &[judgement(&id, "2.1/all", Decision::Achieved)]);
    let accepted = amina.on("2026-03-16").accept(&answer).unwrap();
    let one = &accepted.sign_offs[0];
    assert_eq!(one.level, 1);
    assert!(one.assurance.contains("made on the practitioner's own computer"), "{}", one.assurance);
    // A fingerprint that was compared says more.
    amina.portfolio.confirm_signer(&one.fingerprint, "by-phone").unwrap();
    assert_eq!(amina.portfolio.sign_offs_on(&id).unwrap()[0].level, 3);
}

#[test]
fn two_keys_under_one_registration_number_are_told() {
    let (mut amina, first, ..) = signed_by_file();
    let also = amina.logs("Stairs", &["2.3/all"]);
    let other =
        signer(&Identity { name: "P. Nair".into(), number: "ot 012345".into(), ..priya_says() }, 6);
    let ask = asked(&mut amina, &[(&also, "2.3/all")]);
    let by = [judgement(&also, "2.3/all", Decision::Achieved)];
    let seed = countersign::ids::Randomness::counted(77_000);
    let clock = Clock::fixed(noon("2026-03-17"));
    let ask = countersign::sign_off::Ask::open(&ask).unwrap();
    let answer = countersign::sign_off::answer_at(&ask, &other, &by, &clock, &seed).unwrap();
    amina.on("2026-03-18").accept(&answer).unwrap();
    for id in [&first, &also] {
        let one = amina.portfolio.sign_offs_on(id).unwrap().remove(0);
        assert!(one.assurance.contains("same registration number"), "{}", one.assurance);
        assert_eq!(one.level, 2);
    }
    let passport = amina.portfolio.passport_bytes(Include::Index).unwrap();
    let verdict = verify_bytes(&passport, &Trust::default(), noon("2026-03-20")).unwrap();
    assert!(verdict.keys.contains("same registration number"), "{}", verdict.keys);
}

#[test]
fn a_passport_carries_what_was_agreed_and_leaves_further_training_at_home_unless_chosen() {
    let (mut amina, ..) = signed_by_file();
    let say = |kind, reason: &str| ToAgree::on(kind, &["2.4/all"], reason);
    let not_mine = say(AgreementKind::NotMyRole, "Not on this ward.");
    let not_mine = amina.portfolio.agree(&priya(), &not_mine).unwrap();
    let again = amina.portfolio.agree(&priya(), &say(AgreementKind::Retraining, "")).unwrap();
    amina.portfolio.agree(&priya(), &ToAgree::end(&not_mine.id, "She moved wards.")).unwrap();
    let check = |amina: &crate::people::Amina| {
        let bytes = amina.portfolio.passport_bytes(Include::Index).unwrap();
        verify_bytes(&bytes, &Trust::default(), noon("2026-03-20")).unwrap()
    };
    let verdict = check(&amina);
    assert_eq!(verdict.bytes, "As signed: every byte, with 1 sign-off and 2 agreements.");
    let first = &verdict.agreements[0];
    assert_eq!((first.kind, first.ended), (AgreementKind::NotMyRole, true));
    assert_eq!(
        (first.indicators.as_slice(), first.reason.as_str()),
        (&["2.4/all".to_owned()][..], "Not on this ward.")
    );
    assert_eq!(first.level, 1);
    amina.portfolio.take_along(&again.id, true).unwrap();
    assert_eq!(check(&amina).agreements.len(), 3);
}
