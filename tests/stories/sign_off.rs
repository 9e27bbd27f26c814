//! A preceptor signs on this computer; what was signed is kept as signed.

use countersign::Error;
use countersign::codes::{Device, RecordKind};
use countersign::readiness::State;
use countersign::sign_off::{Decision, Identity, Signer, verify};

use crate::people::{amina, database, done, judgement, piece, priya, priya_says, refused, signer};

#[test]
fn a_sign_off_is_sealed_over_exactly_what_the_preceptor_saw() {
    let mut amina = amina();
    let file = amina.portfolio.attach("photo.jpg", b"\xFF\xD8\xFF photo").unwrap();
    let mut input = piece("Walking", &["2.1/all"]);
    input.files = vec![file.clone().into()];
    let id = amina.portfolio.log(&input).unwrap();
    amina.signed(&priya(), &id, "2.1/all", Decision::Achieved);

    let records = amina.portfolio.sealed_records().unwrap();
    let statement = verify(&records[0]).unwrap();
    assert_eq!(statement.kind, RecordKind::Decide);
    assert_eq!(statement.indicator.id, "2.1/all");
    assert_eq!(statement.framework.id, "ahp-support-worker");
    assert_eq!(statement.policy.version, "1");
    assert_eq!(statement.practitioner.name, "Amina Yusuf");
    assert_eq!(statement.signer.identity, priya_says());
    assert_eq!(
        (statement.evidence[0].id.as_str(), statement.evidence[0].version),
        (id.as_str(), 1)
    );
    assert_eq!(statement.evidence[0].attachments[0].digest, file.digest);
    assert_eq!(statement.place, Device::Practitioner);
    assert_eq!(statement.signed_at, "2026-03-14T12:00:00+00:00".replace("+00:00", "Z"));
}

#[test]
fn one_changed_character_anywhere_in_a_record_is_noticed() {
    let mut amina = amina();
    let id = amina.logs("Walking", &["2.1/all"]);
    amina.signed(&priya(), &id, "2.1/all", Decision::Achieved);
    let record = amina.portfolio.sealed_records().unwrap().remove(0);
    verify(&record).unwrap();
    for (place, byte) in record.bytes().enumerate() {
        for bit in 0..8 {
            let mut changed = record.clone().into_bytes();
            changed[place] = byte ^ (1 << bit);
            let Ok(changed) = String::from_utf8(changed) else { continue };
            assert!(verify(&changed).is_err(), "bit {bit} of byte {place}");
        }
    }
    for changed in [
        record[..record.len() - 1].to_owned(),
        format!("{record}A"),
        format!(" {record}"),
        format!("{record}."),
        record.replacen('.', "..", 1),
    ] {
        assert!(verify(&changed).is_err());
    }
}

#[test]
fn records_of_one_signer_form_a_chain() {
    let mut amina = amina();
    let id = amina.logs("Walking", &["2.1/all", "2.3/all", "2.4/all"]);
    let by = priya();
    for indicator in ["2.1/all", "2.3/all", "2.4/all"] {
        amina.signed(&by, &id, indicator, Decision::Achieved);
    }
    let statements: Vec<_> = amina
        .portfolio
        .sealed_records()
        .unwrap()
        .iter()
        .map(|record| verify(record).unwrap())
        .collect();
    assert_eq!(statements.iter().map(|s| s.sequence).collect::<Vec<_>>(), [1, 2, 3]);
    assert_eq!(statements[0].previous, "");
    assert_ne!(statements[1].previous, statements[2].previous);
    assert_eq!(statements[2].previous, statements[2].head);
}

#[test]
fn nobody_signs_their_own_evidence() {
    let mut amina = amina();
    let id = amina.logs("Walking", &["2.1/all"]);
    let own = Identity { name: "  AMINA   yusuf ".into(), ..priya_says() };
    let signed =
        amina.portfolio.sign(&signer(&own, 3), &[judgement(&id, "2.1/all", Decision::Achieved)]);
    assert!(matches!(signed, Err(Error::SignerIsOwner)));
    assert!(amina.portfolio.sealed_records().unwrap().is_empty());
}

#[test]
fn a_batch_with_one_wrong_item_signs_nothing() {
    let mut amina = amina();
    let id = amina.logs("Walking", &["2.1/all"]);
    let batch = [
        judgement(&id, "2.1/all", Decision::Achieved),
        judgement(&id, "2.3/all", Decision::Achieved),
    ];
    let signed = amina.portfolio.sign(&priya(), &batch);
    assert!(matches!(signed, Err(Error::EvidenceDoesNotShow)));
    assert!(amina.portfolio.sealed_records().unwrap().is_empty());
}

#[test]
fn drafts_withdrawn_and_unknown_evidence_cannot_be_signed() {
    let mut amina = amina();
    let draft = amina.portfolio.new_draft(None).unwrap();
    let withdrawn = amina.logs("Gone", &["2.1/all"]);
    amina.portfolio.withdraw(&withdrawn).unwrap();
    let sign = |amina: &mut crate::people::Amina, id: &str| {
        let batch = [judgement(id, "2.1/all", Decision::Achieved)];
        amina.portfolio.sign(&priya(), &batch).unwrap_err()
    };
    assert!(matches!(sign(&mut amina, &draft.id), Error::EvidenceIsDraft));
    assert!(matches!(sign(&mut amina, &withdrawn), Error::EvidenceWithdrawn));
    assert!(matches!(sign(&mut amina, "nothing"), Error::NoSuchEvidence));
}

#[test]
fn a_later_version_does_not_change_what_was_signed() {
    let mut amina = amina();
    let id = amina.logs("As signed", &["2.1/all"]);
    amina.signed(&priya(), &id, "2.1/all", Decision::Achieved);
    amina.portfolio.amend(&id, &piece("Changed later", &["2.1/all"])).unwrap();
    let shown = amina.portfolio.sign_offs_on(&id).unwrap().remove(0);
    assert_eq!(shown.evidence[0].title, "As signed");
    assert_eq!((shown.evidence[0].version, shown.evidence[0].newest), (1, 2));
}

#[test]
fn the_database_itself_refuses_to_change_or_drop_a_record() {
    let mut amina = amina();
    let id = amina.logs("Walking", &["2.1/all"]);
    amina.signed(&priya(), &id, "2.1/all", Decision::Achieved);
    let at = amina.portfolio.folder().to_owned();
    drop(amina.portfolio);
    let db = database(&at);
    for change in [
        "UPDATE sign_off SET decision = 'not-yet'",
        "DELETE FROM sign_off",
        "UPDATE sign_off_evidence SET version = 9",
        "DELETE FROM sign_off_evidence",
        "UPDATE sealed SET content = x'00'",
        "DELETE FROM sealed",
        "UPDATE evidence_version SET text = 'other'",
        "DELETE FROM evidence_version",
    ] {
        let refused = db.execute(change, []).unwrap_err().to_string();
        assert!(refused.contains("never"), "{change}: {refused}");
    }
}

#[test]
fn asking_and_answering_moves_items_across_the_board() {
    let mut amina = amina();
    let id = amina.logs("Walking", &["2.1/all", "2.3/all"]);
    assert_eq!(amina.portfolio.sign_off_board().unwrap().to_send.len(), 2);
    let both = [(id.clone(), "2.1/all".into()), (id.clone(), "2.3/all".into())];
    amina.portfolio.ask(&both, "Priya Nair").unwrap();
    let board = amina.on("2026-03-18").sign_off_board().unwrap();
    assert_eq!((board.to_send.len(), board.waiting.len()), (0, 2));
    assert_eq!((board.waiting[0].to_name.as_str(), board.waiting[0].days), ("Priya Nair", 4));

    let by = priya();
    amina.signed(&by, &id, "2.1/all", Decision::Achieved);
    amina.signed(&by, &id, "2.3/all", Decision::NotYet);
    let board = amina.portfolio.sign_off_board().unwrap();
    assert!(board.waiting.is_empty());
    assert_eq!((board.signed.len(), board.returned.len()), (1, 1));

    let again = [(id.clone(), "2.3/all".into())];
    let request = amina.portfolio.ask(&again, "Priya Nair").unwrap();
    let board = amina.portfolio.sign_off_board().unwrap();
    assert_eq!((board.returned.len(), board.waiting.len()), (0, 1));
    amina.portfolio.take_back(&request).unwrap();
    assert!(matches!(amina.portfolio.take_back(&request), Err(Error::NoSuchRequest)));
    assert_eq!(amina.portfolio.sign_off_board().unwrap().returned.len(), 1);
}

#[test]
fn what_a_preceptor_returned_says_so_until_it_is_achieved() {
    let mut amina = amina();
    let id = amina.logs("Walking", &["2.1/all"]);
    let state = |amina: &crate::people::Amina| amina.portfolio.why("2.1/all", None).unwrap().state;
    assert_eq!(state(&amina), State::NotAsked);
    amina.signed(&priya(), &id, "2.1/all", Decision::NotYet);
    assert_eq!(state(&amina), State::NotYet);
    amina.signed(&priya(), &id, "2.1/all", Decision::Achieved);
    assert_eq!(state(&amina), State::SignedOff);
    amina.signed(&priya(), &id, "2.1/all", Decision::NotYet);
    assert_eq!(state(&amina), State::SignedOff, "only a withdrawal takes a sign-off away");
}

#[test]
fn a_signer_file_opens_with_its_passphrase_only_and_not_when_changed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("priya.signer");
    let made = Signer::create(&path, &priya_says(), "three small words").unwrap();
    let bytes = std::fs::read(&path).unwrap();
    let opened = Signer::open(&bytes, "three small words").unwrap();
    assert_eq!(opened.view(), made.view());
    assert_eq!(Signer::peek(&bytes).unwrap(), made.view());
    assert_eq!(made.view().fingerprint.len(), 23);
    assert!(matches!(Signer::open(&bytes, "three small word"), Err(Error::WrongPassphrase)));
    assert!(matches!(
        Signer::create(&path, &priya_says(), "three small words"),
        Err(Error::FileExists)
    ));
    // A change in every line and field must be noticed; each try stretches a passphrase, so some stand for all.
    for place in (0..bytes.len()).step_by(bytes.len() / 24) {
        let mut changed = bytes.clone();
        changed[place] ^= 1;
        assert!(Signer::open(&changed, "three small words").is_err(), "byte {place}");
    }
    for changed in [&bytes[..bytes.len() - 1], &bytes[1..]] {
        assert!(Signer::open(changed, "three small words").is_err());
    }
    let text = String::from_utf8(bytes).unwrap();
    let greedy = text.replace("\"memory_kib\":65536", "\"memory_kib\":67108864");
    let refused = Signer::open(greedy.as_bytes(), "three small words").unwrap_err();
    assert!(refused.to_string().contains("more memory or time than is safe"));
}

#[test]
fn a_short_passphrase_and_a_nameless_signer_are_refused_without_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.signer");
    assert!(matches!(
        Signer::create(&path, &priya_says(), "short"),
        Err(Error::WeakPassphrase { .. })
    ));
    let nameless = Identity { name: "  ".into(), ..priya_says() };
    assert!(matches!(
        Signer::create(&path, &nameless, "three small words"),
        Err(Error::Missing { field: "name", .. })
    ));
    assert!(!path.exists());
}

#[test]
fn the_command_line_makes_a_signer_and_signs() {
    let mut amina = amina();
    let id = amina.logs("Walking", &["2.1/all"]);
    let at = amina.portfolio.folder().display().to_string();
    let file = amina.folder.path().join("priya.signer").display().to_string();
    drop(amina.portfolio);
    let made = done(&[
        "signer",
        "new",
        &file,
        "--name",
        "Priya Nair",
        "--role",
        "preceptor",
        "--profession",
        "Occupational therapist",
        "--regulator",
        "HCPC",
        "--number",
        "OT012345",
        "--employer",
        "X",
    ]);
    assert!(made.contains("Fingerprint: "));
    done(&[
        "sign",
        &at,
        "--signer",
        &file,
        "--evidence",
        &id,
        "--indicator",
        "2.1/all",
        "--decision",
        "achieved",
        "--comment",
        "Good.",
    ]);
    assert!(done(&["readiness", &at]).contains("1 of 55 signed off"));
    assert!(done(&["readiness", &at, "--why", "2.1/all"]).contains("Signed off"));
    let own = amina.folder.path().join("amina.signer").display().to_string();
    done(&["signer", "new", &own, "--name", "Amina Yusuf"]);
    let refused = refused(&[
        "sign",
        &at,
        "--signer",
        &own,
        "--evidence",
        &id,
        "--indicator",
        "2.1/all",
        "--decision",
        "achieved",
    ]);
    assert!(refused.starts_with("This signer is the owner of the portfolio."), "{refused}");
}

#[test]
fn what_was_returned_can_be_asked_about_again_once_it_was_changed() {
    let mut amina = amina();
    let id = amina.logs("Walking", &["2.1/all"]);
    amina.signed(&priya(), &id, "2.1/all", Decision::NotYet);
    assert!(amina.portfolio.sign_off_board().unwrap().to_send.is_empty(), "nothing is new in it");
    amina.portfolio.amend(&id, &piece("Walking, and what I learned", &["2.1/all"])).unwrap();
    let board = amina.portfolio.sign_off_board().unwrap();
    assert_eq!((board.to_send.len(), board.returned.len()), (1, 1));
    amina.portfolio.ask(&[(id, "2.1/all".into())], "Priya Nair").unwrap();
    let board = amina.portfolio.sign_off_board().unwrap();
    assert_eq!((board.to_send.len(), board.waiting.len(), board.returned.len()), (0, 1, 0));
}
