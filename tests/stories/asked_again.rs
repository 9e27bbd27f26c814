//! What waits and was changed since: the preceptor sees the version they seal, and the worker may ask again.

use countersign::Error;
use countersign::readiness::State;
use countersign::sign_off::{Ask, Decision, Judgement, verify};

use crate::people::{amina, done, judgement, piece, priya};
use crate::travel::{answered, asked};

fn items(of: &[(&str, &str)]) -> Vec<(String, String)> {
    of.iter().map(|(id, indicator)| ((*id).into(), (*indicator).into())).collect()
}

#[test]
fn what_is_handed_over_bears_the_title_of_the_version_that_is_sealed() {
    let mut amina = amina();
    let id = amina.logs("Walking to lunch", &["2.1/all"]);
    amina.portfolio.ask(&items(&[(&id, "2.1/all")]), "Priya Nair").unwrap();
    amina.portfolio.amend(&id, &piece("Walking to the bathroom", &["2.1/all"])).unwrap();

    let handed = amina.portfolio.hand_over().unwrap();
    let (item, shown) = (&handed.waiting[0], &handed.pieces[0].summary);
    assert_eq!(item.title, "Walking to the bathroom");
    assert_eq!((item.title.as_str(), item.newest), (shown.title.as_str(), shown.version));
    assert_eq!(item.version, 1, "the version that was asked about is told too");

    let shown = [(id.clone(), item.newest)].into();
    let judged = Judgement { shown, ..judgement(&id, "2.1/all", Decision::Achieved) };
    let signed = amina.portfolio.sign(&priya(), &[judged]).unwrap();
    assert_eq!(signed[0].evidence[0].title, "Walking to the bathroom");
    assert_eq!(
        verify(&amina.portfolio.sealed_records().unwrap()[0]).unwrap().evidence[0].version,
        2
    );
}

#[test]
fn what_the_newest_version_does_not_show_is_not_handed_over_and_hinders_nothing() {
    let mut amina = amina();
    let id = amina.logs("Walking", &["2.1/all", "2.3/all"]);
    amina.portfolio.ask(&items(&[(&id, "2.1/all"), (&id, "2.3/all")]), "Priya Nair").unwrap();
    amina.portfolio.amend(&id, &piece("Walking", &["2.3/all"])).unwrap();
    let waiting = amina.portfolio.sign_off_board().unwrap().waiting;
    let linked: Vec<(&str, bool)> =
        waiting.iter().map(|one| (one.indicator.as_str(), one.linked)).collect();
    assert_eq!(linked, [("2.1/all", false), ("2.3/all", true)]);
    let handed = amina.portfolio.hand_over().unwrap().waiting;
    assert_eq!(handed.len(), 1);
    amina.signed(&priya(), &id, &handed[0].indicator, Decision::Achieved);
}

#[test]
fn what_was_asked_twice_is_decided_once() {
    let mut amina = amina();
    let id = amina.logs("Walking", &["2.1/all"]);
    amina.portfolio.ask(&items(&[(&id, "2.1/all")]), "Priya Nair").unwrap();
    amina.portfolio.ask(&items(&[(&id, "2.1/all")]), "Sam Okoro").unwrap();
    assert_eq!(amina.portfolio.hand_over().unwrap().waiting.len(), 1);
    amina.signed(&priya(), &id, "2.1/all", Decision::Achieved);
    assert!(amina.portfolio.sign_off_board().unwrap().waiting.is_empty());
}

#[test]
fn asking_again_asks_for_the_newest_versions_and_can_be_undone() {
    let mut amina = amina();
    let id = amina.logs("Walking", &["2.1/all", "2.3/all"]);
    let other = amina.logs("Talking", &["2.4/all"]);
    let about = items(&[(&id, "2.1/all"), (&id, "2.3/all"), (&other, "2.4/all")]);
    let first = amina.portfolio.ask(&about, "Priya Nair").unwrap();
    amina.portfolio.amend(&id, &piece("Walking far", &["2.1/all"])).unwrap();
    let changed = amina.portfolio.evidence_page(&id).unwrap().waiting;
    assert!(changed.iter().all(|one| (one.version, one.newest) == (1, 2)), "{changed:?}");

    let second = amina.portfolio.renew(&first).unwrap();
    let waiting = amina.portfolio.sign_off_board().unwrap().waiting;
    let about: Vec<_> = waiting
        .iter()
        .map(|one| (one.title.as_str(), one.indicator.as_str(), one.version, one.to_name.as_str()))
        .collect();
    assert_eq!(
        about,
        [("Walking far", "2.1/all", 2, "Priya Nair"), ("Talking", "2.4/all", 1, "Priya Nair")]
    );
    assert!(matches!(amina.portfolio.renew(&first), Err(Error::NoSuchRequest)));
    amina.portfolio.take_back(&second).unwrap();
    amina.portfolio.ask_again(&first).unwrap();
    assert_eq!(amina.portfolio.sign_off_board().unwrap().waiting.len(), 3);
}

#[test]
fn a_request_file_is_saved_again_byte_for_byte() {
    let mut amina = amina();
    let file = amina.portfolio.attach("photo.jpg", b"\xFF\xD8\xFF photo").unwrap();
    let mut input = piece("Walking", &["2.1/all"]);
    input.files = vec![file.into()];
    let id = amina.portfolio.log(&input).unwrap();
    let ask = asked(&mut amina, &[(&id, "2.1/all")]);
    let request = Ask::open(&ask).unwrap().view().request.clone();
    // Much happens in between; the file stays the one that was sent.
    let other = amina.logs("Talking", &["2.4/all"]);
    amina.signed(&priya(), &other, "2.4/all", Decision::Achieved);
    amina.portfolio.amend(&id, &piece("Walking far", &["2.1/all"])).unwrap();
    assert_eq!(amina.on("2026-03-20").request_again(&request).unwrap(), ask);
    let answer = answered(&ask, &priya(), &[judgement(&id, "2.1/all", Decision::Achieved)]);
    amina.portfolio.accept(&answer).unwrap();

    let here = amina.portfolio.ask(&items(&[(&other, "2.4/all")]), "Sam Okoro").unwrap();
    assert!(matches!(amina.portfolio.request_again(&here), Err(Error::NoSuchRequest)));
    amina.portfolio.erase(&id).unwrap();
    assert!(matches!(amina.portfolio.request_again(&request), Err(Error::RequestChanged)));
}

#[test]
fn a_new_file_takes_the_place_of_one_that_is_out_of_date() {
    let mut amina = amina();
    let id = amina.logs("Walking", &["2.1/all"]);
    let ask = asked(&mut amina, &[(&id, "2.1/all")]);
    let request = Ask::open(&ask).unwrap().view().request.clone();
    amina.portfolio.amend(&id, &piece("Walking far", &["2.1/all"])).unwrap();
    assert!(amina.portfolio.sign_off_board().unwrap().waiting[0].by_file);
    let renewed = amina.portfolio.renew_by_file(&request).unwrap();
    let view = Ask::open(&renewed.bytes).unwrap().view().clone();
    assert_eq!((view.evidence[0].version, view.to_name.as_str()), (2, "Priya Nair"));
    assert_eq!(amina.portfolio.sign_off_board().unwrap().waiting.len(), 1);
}

#[test]
fn a_competence_with_a_statement_for_each_stage_is_named_with_the_stage() {
    let mut amina = amina();
    let id = amina.logs("Walking", &["2.2/entry", "2.2/assistant-practitioner", "2.1/all"]);
    let about = [(id.as_str(), "2.2/entry"), (&id, "2.2/assistant-practitioner"), (&id, "2.1/all")];
    let named = |all: Vec<(String, String)>| {
        for (indicator, competence) in all {
            let (_, stage) = indicator.split_once('/').unwrap();
            let told = format!("({})", stage.replace('-', " "));
            assert_eq!(competence.ends_with(&told), stage != "all", "{indicator}: {competence}");
        }
    };
    let ask = asked(&mut amina, &about);
    let view = Ask::open(&ask).unwrap().view().clone();
    named(
        view.evidence[0]
            .indicators
            .iter()
            .map(|one| (one.id.clone(), one.competence.clone()))
            .collect(),
    );
    let waiting = amina.portfolio.hand_over().unwrap().waiting;
    assert_eq!(waiting.len(), 3);
    named(waiting.into_iter().map(|one| (one.indicator, one.competence)).collect());
    amina.signed(&priya(), &id, "2.2/entry", Decision::Achieved);
    let signed = amina.portfolio.sign_offs().unwrap();
    named(signed.into_iter().map(|one| (one.indicator, one.competence)).collect());
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("a.ask");
    std::fs::write(&file, &ask).unwrap();
    assert!(done(&["review", file.to_str().unwrap()]).contains("(assistant practitioner)"));
}

#[test]
fn withdrawn_evidence_waits_no_longer_though_its_request_is_taken_back_later() {
    let mut amina = amina();
    let id = amina.logs("Walking", &["2.1/all"]);
    let item = items(&[(&id, "2.1/all")]);
    let request = amina.on("2026-03-15").ask(&item, "Priya Nair").unwrap();
    amina.on("2026-03-20").withdraw(&id).unwrap();
    amina.on("2026-04-10").take_back(&request).unwrap();
    let on = |day: &str| amina.portfolio.why("2.1/all", day.parse().ok()).unwrap().state;
    assert_eq!(on("2026-03-16"), State::Waiting);
    for later in ["2026-03-20", "2026-03-25", "2026-04-10"] {
        assert_eq!(on(later), State::NoEvidence, "{later}");
    }
}
