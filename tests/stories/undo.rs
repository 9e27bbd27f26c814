//! Taking back what was done: everything but a signature.

use countersign::Error;
use countersign::portfolio::Owner;
use countersign::sign_off::Decision;

use crate::people::{amina, piece, priya};

#[test]
fn withdrawn_evidence_can_be_brought_back_and_counts_again() {
    let mut amina = amina();
    let id = amina.logs("Walking", &["2.1/all"]);
    amina.signed(&priya(), &id, "2.1/all", Decision::Achieved);
    let before = amina.portfolio.evidence(&id).unwrap();
    amina.portfolio.withdraw(&id).unwrap();
    assert_eq!(amina.portfolio.readiness(None).unwrap().stages[0].signed_off, 0);
    amina.portfolio.bring_back(&id).unwrap();
    assert_eq!(amina.portfolio.readiness(None).unwrap().stages[0].signed_off, 1);
    assert_eq!(amina.portfolio.evidence(&id).unwrap(), before);
    amina.portfolio.bring_back(&id).unwrap();
    assert!(matches!(amina.portfolio.bring_back("nobody"), Err(Error::NoSuchEvidence)));
}

#[test]
fn a_request_taken_back_can_wait_again_since_the_day_it_was_made() {
    let mut amina = amina();
    let id = amina.logs("Walking", &["2.1/all"]);
    let request = amina.portfolio.ask(&[(id, "2.1/all".into())], "Priya Nair").unwrap();
    let waiting = amina.portfolio.sign_off_board().unwrap().waiting;
    assert!(matches!(amina.portfolio.ask_again(&request), Err(Error::NoSuchRequest)));
    amina.portfolio.take_back(&request).unwrap();
    assert!(amina.portfolio.sign_off_board().unwrap().waiting.is_empty());
    amina.portfolio.ask_again(&request).unwrap();
    assert_eq!(amina.portfolio.sign_off_board().unwrap().waiting, waiting);
}

#[test]
fn a_discarded_draft_comes_back_as_it_was() {
    let mut amina = amina();
    let mut draft = amina.portfolio.new_draft(None).unwrap();
    draft.input.text = "I was in the middle of".into();
    amina.portfolio.save_draft(&draft).unwrap();
    amina.portfolio.discard_draft(&draft.id).unwrap();
    assert_eq!(amina.portfolio.draft(&draft.id).unwrap(), None);
    amina.portfolio.save_draft(&draft).unwrap();
    assert_eq!(amina.portfolio.draft(&draft.id).unwrap(), Some(draft));
}

#[test]
fn an_earlier_version_becomes_the_newest_and_none_is_lost() {
    let mut amina = amina();
    let id = amina.logs("First", &["2.1/all"]);
    amina.portfolio.amend(&id, &piece("Second", &["2.3/all"])).unwrap();
    let earlier = amina.portfolio.earlier(&id, 1).unwrap();
    assert_eq!(
        amina.portfolio.evidence(&id).unwrap().summary.title,
        "Second",
        "nothing is saved yet"
    );
    amina.portfolio.save_draft(&earlier).unwrap();
    let now = amina.portfolio.finish_draft(&id).unwrap();
    assert_eq!((now.summary.title.as_str(), now.summary.version), ("First", 3));
    assert_eq!(now.shows[0].indicator, "2.1/all");
    assert!(matches!(amina.portfolio.earlier(&id, 9), Err(Error::NoSuchEvidence)));
}

#[test]
fn who_somebody_is_can_be_changed_and_changed_back() {
    let mut amina = amina();
    let before = amina.portfolio.owner();
    let now = Owner {
        name: "  Amina Yusuf-Hill ".into(),
        stage: "intermediate".into(),
        started_in_post: "2026-02-01".parse().ok(),
    };
    amina.portfolio.change_owner(&now).unwrap();
    let at = amina.portfolio.folder().to_owned();
    drop(amina.portfolio);
    let mut again = countersign::Portfolio::open(&at, &crate::people::passphrase()).unwrap();
    assert_eq!(again.owner(), Owner { name: "Amina Yusuf-Hill".into(), ..now });
    let nobody = Owner { name: " ".into(), stage: "entry".into(), started_in_post: None };
    assert!(matches!(again.change_owner(&nobody), Err(Error::Missing { field: "name", .. })));
    let nowhere = Owner { stage: "moon".into(), ..before.clone() };
    assert!(matches!(again.change_owner(&nowhere), Err(Error::Unknown { .. })));
    assert_eq!(again.owner().name, "Amina Yusuf-Hill", "nothing was changed");
    again.change_owner(&before).unwrap();
    assert_eq!(again.owner(), before);
}

#[test]
fn the_people_of_a_portfolio_are_those_who_signed_in_it() {
    let mut amina = amina();
    assert!(amina.portfolio.people().unwrap().is_empty());
    let id = amina.logs("Walking", &["2.1/all"]);
    amina.signed(&priya(), &id, "2.1/all", Decision::Achieved);
    let people = amina.portfolio.people().unwrap();
    assert_eq!((people.len(), people[0].compared), (1, false));
    let fingerprint = people[0].signer.fingerprint.clone();
    amina.portfolio.confirm_signer(&fingerprint, "in-person").unwrap();
    assert!(amina.portfolio.people().unwrap()[0].compared);
}
