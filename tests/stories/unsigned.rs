//! What a preceptor decided and has not signed is kept for them alone; what they signed stands in a list of their own.

use countersign::Portfolio;
use countersign::sign_off::{AgreementKind, Ask, Decision, OwnRecord, Signer, ToAgree, Unsigned};

use crate::people::{amina, database, judgement, passphrase, piece, priya, priya_says, signer};
use crate::travel::asked;

const COMMENT: &str = "Show me the sling check once more.";

fn not_yet(evidence: &str, indicator: &str) -> Unsigned {
    Unsigned {
        evidence: evidence.into(),
        version: 1,
        indicator: indicator.into(),
        decision: Some(Decision::NotYet),
        comment: COMMENT.into(),
    }
}

/// Another preceptor.
fn sam() -> Signer {
    let mut says = priya_says();
    says.name = "Sam Okoro".into();
    signer(&says, 5)
}

#[test]
fn decisions_wait_for_the_same_signer_also_over_a_lock() {
    let mut amina = amina();
    let id = amina.logs("Walking", &["2.1/all", "2.3/all"]);
    let decided = [not_yet(&id, "2.1/all"), not_yet(&id, "2.3/all")];
    amina.portfolio.keep_unsigned(&priya(), &decided).unwrap();
    let folder = amina.portfolio.folder().to_owned();
    amina.portfolio.lock();

    let mut opened = Portfolio::open(&folder, &passphrase()).unwrap();
    assert_eq!(opened.unsigned(&priya()).unwrap(), decided);
    assert!(opened.unsigned(&sam()).unwrap().is_empty());
    // What is kept is all there is: something given up is not kept beside it.
    opened.keep_unsigned(&priya(), &decided[..1]).unwrap();
    assert_eq!(opened.unsigned(&priya()).unwrap(), decided[..1]);
}

#[test]
fn the_holder_of_the_portfolio_can_neither_read_nor_change_them() {
    let mut amina = amina();
    let id = amina.logs("Walking", &["2.1/all", "2.3/all"]);
    amina.portfolio.keep_unsigned(&priya(), &[not_yet(&id, "2.1/all")]).unwrap();
    let folder = amina.portfolio.folder().to_owned();
    amina.portfolio.lock();

    let (one, other) = (format!("{id} 2.1/all"), format!("{id} 2.3/all"));
    let db = database(&folder);
    let sealed: Vec<u8> = db
        .query_row("SELECT sealed FROM unsigned WHERE about = ?1", [&one], |row| row.get(0))
        .unwrap();
    for word in [COMMENT, "sling", "not-yet"] {
        assert!(!sealed.windows(word.len()).any(|bytes| bytes == word.as_bytes()), "{word}");
    }
    let kept = |change: &dyn Fn(&mut Vec<u8>), about: &str| {
        let mut bytes = sealed.clone();
        change(&mut bytes);
        db.execute("UPDATE unsigned SET sealed = ?1, about = ?2", (&bytes, about)).unwrap();
        let opened = Portfolio::open(&folder, &passphrase()).unwrap();
        let kept = opened.unsigned(&priya()).unwrap().len();
        opened.lock();
        kept
    };
    assert_eq!(kept(&|_| (), &one), 1);
    assert_eq!(kept(&|_| (), &other), 0, "moved to another statement");
    assert_eq!(kept(&Vec::clear, &one), 0);
    for place in [0, 30, sealed.len() - 1] {
        assert_eq!(kept(&|bytes| bytes[place] ^= 1, &one), 0, "byte {place}");
    }
}

#[test]
fn what_is_signed_or_erased_is_not_kept_any_more() {
    let mut amina = amina();
    let id = amina.logs("Walking", &["2.1/all", "2.3/all"]);
    let other = amina.logs("Talking", &["2.1/all"]);
    let decided = [not_yet(&id, "2.1/all"), not_yet(&id, "2.3/all"), not_yet(&other, "2.1/all")];
    amina.portfolio.keep_unsigned(&priya(), &decided).unwrap();
    amina.portfolio.keep_unsigned(&sam(), &decided).unwrap();

    amina.signed(&priya(), &id, "2.1/all", Decision::Achieved);
    let left = amina.portfolio.unsigned(&priya()).unwrap();
    assert_eq!(left.len(), 2);
    assert!(!left.contains(&decided[0]));
    assert_eq!(amina.portfolio.unsigned(&sam()).unwrap().len(), 3, "Sam has not signed");
    amina.portfolio.erase(&id).unwrap();
    for who in [priya(), sam()] {
        assert_eq!(amina.portfolio.unsigned(&who).unwrap(), decided[2..]);
    }
}

#[test]
fn an_agreement_that_was_begun_waits_too() {
    let mut amina = amina();
    let page = "kind=not-my-role&indicator=2.1%2Fall";
    let to = ToAgree::on(AgreementKind::NotMyRole, &["2.1/all"], COMMENT);
    amina.portfolio.keep_unagreed(&priya(), page, Some(&to)).unwrap();
    assert_eq!(amina.portfolio.unagreed(&priya(), page).unwrap(), Some(to));
    assert_eq!(amina.portfolio.unagreed(&sam(), page).unwrap(), None);
    assert_eq!(amina.portfolio.unagreed(&priya(), "kind=refresh").unwrap(), None);
    // Decisions that are kept leave it alone.
    amina.portfolio.keep_unsigned(&priya(), &[]).unwrap();
    assert!(amina.portfolio.unagreed(&priya(), page).unwrap().is_some());
    amina.portfolio.keep_unagreed(&priya(), page, None).unwrap();
    assert_eq!(amina.portfolio.unagreed(&priya(), page).unwrap(), None);
}

#[test]
fn decisions_on_a_file_are_kept_beside_the_app() {
    let mut amina = amina();
    let id = amina.logs("Walking", &["2.1/all"]);
    let ask = Ask::open(&asked(&mut amina, &[(&id, "2.1/all")])).unwrap();
    let again = Ask::open(&asked(&mut amina, &[(&id, "2.1/all")])).unwrap();
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("unsigned");
    let decided = [not_yet(&id, "2.1/all")];
    ask.keep_unsigned(&folder, &priya(), &decided).unwrap();
    assert_eq!(ask.unsigned(&folder, &priya()), decided);
    assert!(ask.unsigned(&folder, &sam()).is_empty());
    assert!(again.unsigned(&folder, &priya()).is_empty(), "another request");
    let file = std::fs::read_dir(&folder).unwrap().next().unwrap().unwrap().path();
    let bytes = std::fs::read(file).unwrap();
    assert!(!bytes.windows(5).any(|bytes| bytes == b"sling"));
    ask.keep_unsigned(&folder, &priya(), &[]).unwrap();
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 0);
}

#[test]
fn what_a_signer_signed_stands_in_a_list_that_only_they_open() {
    let mut amina = amina();
    let id = amina.logs("Walking", &["2.5/intermediate"]);
    let signed = amina
        .portfolio
        .sign(&priya(), &[judgement(&id, "2.5/intermediate", Decision::Achieved)])
        .unwrap();
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("priya.signer");
    let by = priya();
    assert!(by.signed_before(&file).unwrap().is_empty());
    let first = OwnRecord::of(&signed[0], "Amina Yusuf");
    assert!(first.competence.ends_with("(intermediate)"), "{}", first.competence);
    by.note_signed(&file, std::slice::from_ref(&first)).unwrap();

    let ask = Ask::open(&asked(&mut amina, &[(&id, "2.5/intermediate")])).unwrap();
    let mut judged = judgement(&id, "2.5/intermediate", Decision::NotYet);
    judged.comment = COMMENT.into();
    let second = OwnRecord::of_answer(&judged, &ask, "2026-03-15T12:00:00Z");
    assert_eq!(
        (second.practitioner.as_str(), second.evidence[0].as_str()),
        ("Amina Yusuf", "Walking")
    );
    by.note_signed(&file, std::slice::from_ref(&second)).unwrap();
    assert_eq!(by.signed_before(&file).unwrap(), [first, second]);

    let list = place.path().join("priya.signed");
    let text = std::fs::read_to_string(&list).unwrap();
    assert!(!text.contains("Amina") && !text.contains("sling"));
    // Nobody writes over the list of another.
    assert!(sam().signed_before(&file).is_err());
    assert!(sam().note_signed(&file, &[]).is_err());
    assert_eq!(std::fs::read_to_string(&list).unwrap(), text);
}

#[test]
fn a_piece_that_was_returned_says_so_until_it_is_asked_about_again() {
    let mut amina = amina();
    let id = amina.logs("Walking", &["2.1/all"]);
    assert!(amina.portfolio.draft_page(&id).unwrap().returned.is_empty());
    amina.signed(&priya(), &id, "2.1/all", Decision::NotYet);
    let read = amina.portfolio.evidence_page(&id).unwrap().returned;
    assert_eq!(read[0].comment, "Calm and clear.");
    assert_eq!(amina.portfolio.draft_page(&id).unwrap().returned, read);
    amina.portfolio.amend(&id, &piece("Walking again", &["2.1/all"])).unwrap();
    assert_eq!(amina.portfolio.evidence_page(&id).unwrap().returned.len(), 1, "not asked yet");
    amina.portfolio.ask(&[(id.clone(), "2.1/all".into())], "Priya Nair").unwrap();
    assert!(amina.portfolio.evidence_page(&id).unwrap().returned.is_empty());
}
