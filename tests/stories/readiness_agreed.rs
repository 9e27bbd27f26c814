//! Qualifications, agreements, time away, further training, and the person's own view.

use countersign::Error;
use countersign::codes::QualificationProgress;
use countersign::error::Agreeing;
use countersign::progress::{OWN_VIEW, OwnView};
use countersign::qualification::QualificationInput;
use countersign::readiness::{RouteState, State};
use countersign::sign_off::{AgreementKind, Decision, Signer, ToAgree};

use crate::people::{Amina, amina, priya, priya_says, signer};

fn on(day: &str) -> chrono::NaiveDate {
    day.parse().unwrap()
}

fn apprenticeship(since: &str) -> QualificationInput {
    let mut input =
        QualificationInput::held("apprenticeship", "Healthcare Support Worker", on(since));
    input.level = 2;
    input.progress = QualificationProgress::WorkingTowards;
    input
}

fn state(amina: &Amina, indicator: &str) -> State {
    amina.portfolio.why(indicator, None).unwrap().state
}

fn agreed(amina: &mut Amina, by: &Signer, to: &ToAgree) -> String {
    amina.portfolio.agree(by, to).unwrap().id
}

#[test]
fn five_gcses_count_once_a_preceptor_has_seen_the_certificates() {
    let mut amina = amina();
    let mut gcses = QualificationInput::held("gcse", "GCSEs", on("2019-08-22"));
    gcses.amount = 3;
    amina.portfolio.note_qualification(&gcses).unwrap();
    assert_eq!(state(&amina, "1.1/entry"), State::Requirement, "three are not yet five");
    let why = amina.portfolio.explain("1.1/entry", None).unwrap();
    assert!(why.next.starts_with("Note a qualification"), "{why:?}");
    gcses.amount = 2;
    let id = amina.portfolio.note_qualification(&gcses).unwrap();
    assert_eq!(state(&amina, "1.1/entry"), State::Requirement);
    for entry in amina.portfolio.qualifications().unwrap() {
        agreed(&mut amina, &priya(), &ToAgree::proof(&entry.id));
    }
    assert_eq!(state(&amina, "1.1/entry"), State::SignedOff);
    assert_eq!(amina.on("2026-03-20").change_qualification(&id, &gcses).unwrap(), 1);
    assert_eq!(state(&amina, "1.1/entry"), State::SignedOff, "saying the same again is no version");
    gcses.title = "GCSEs, put right".into();
    assert_eq!(amina.on("2026-04-01").change_qualification(&id, &gcses).unwrap(), 2);
    assert_eq!(state(&amina, "1.1/entry"), State::Requirement, "proof was of the old version");
    assert_eq!(
        amina.portfolio.why("1.1/entry", Some(on("2026-03-31"))).unwrap().state,
        State::SignedOff,
        "as it was"
    );
}

#[test]
fn an_apprenticeship_begun_within_six_calendar_months_counts() {
    let mut amina = amina();
    amina.portfolio.start_in_post(on("2026-08-31")).unwrap();
    let route = amina.portfolio.routes(None).unwrap().remove(0);
    assert_eq!(route.start_by, Some(on("2027-02-28")), "the last day of the month");
    let why = amina.portfolio.explain("1.1/entry", None).unwrap();
    assert!(why.because.iter().any(|one| one == "Start by 28 February 2027."), "{:?}", why.because);
    amina.on("2027-03-02");
    let late = amina.portfolio.note_qualification(&apprenticeship("2027-03-01")).unwrap();
    agreed(&mut amina, &priya(), &ToAgree::proof(&late));
    let state_of = |amina: &Amina| amina.portfolio.routes(None).unwrap().remove(0).state;
    assert_eq!(state_of(&amina), RouteState::WorkingTowards);
    amina.portfolio.change_qualification(&late, &apprenticeship("2027-02-28")).unwrap();
    assert_eq!(state_of(&amina), RouteState::NotSeen);
    agreed(&mut amina, &priya(), &ToAgree::proof(&late));
    assert_eq!(state_of(&amina), RouteState::Started);
    assert_eq!(state(&amina, "1.1/entry"), State::SignedOff);
    amina.portfolio.take_back_qualification(&late).unwrap();
    assert_eq!(state_of(&amina), RouteState::NotYet);
}

#[test]
fn functional_skills_are_recommended_and_never_block() {
    let how = amina().portfolio.how_counted().unwrap().join("\n");
    assert!(how.contains("Recommended, not required: Functional Skills"), "{how}");
    assert!(how.contains("Since 11 February 2025"), "{how}");
}

#[test]
fn a_statement_that_is_not_part_of_the_role_leaves_the_count_until_that_ends() {
    let mut amina = amina();
    let by = priya();
    let no_reason = ToAgree::on(AgreementKind::NotMyRole, &["3.12/all"], "");
    assert!(matches!(amina.portfolio.agree(&by, &no_reason), Err(Error::Missing { .. })));
    let out = ToAgree::on(AgreementKind::NotMyRole, &["3.12/all"], "Works from home by phone");
    let id = agreed(&mut amina, &by, &out);
    let readiness = amina.portfolio.readiness(None).unwrap();
    assert_eq!(readiness.stages[0].required, 54);
    assert_eq!(readiness.stages[0].not_my_role, ["3.12/all"]);
    assert_eq!(readiness.stages[2].required, 110);
    assert!(!readiness.stages[0].left.iter().any(|left| left.indicator == "3.12/all"));
    let kept = amina.portfolio.agreements().unwrap().remove(0);
    assert_eq!(
        (kept.reason.as_str(), kept.signer.name.as_str()),
        ("Works from home by phone", "Priya Nair")
    );
    amina.on("2026-05-01");
    agreed(&mut amina, &by, &ToAgree::end(&id, "The role changed"));
    assert_eq!(amina.portfolio.readiness(None).unwrap().stages[0].required, 55);
    assert_eq!(amina.portfolio.readiness(Some(on("2026-04-30"))).unwrap().stages[0].required, 54);
    assert!(matches!(
        amina.portfolio.agree(&by, &ToAgree::end(&id, "")),
        Err(Error::Agreeing(Agreeing::NoSuchAgreement))
    ));
}

#[test]
fn nobody_agrees_anything_for_themselves() {
    let mut amina = amina();
    let mut says = priya_says();
    says.name = "amina  yusuf".into();
    let herself = signer(&says, 9);
    let out = ToAgree::on(AgreementKind::NotMyRole, &["3.12/all"], "No");
    assert!(matches!(amina.portfolio.agree(&herself, &out), Err(Error::SignerIsOwner)));
}

#[test]
fn half_a_year_away_proposes_a_list_and_changes_nothing_until_someone_picks() {
    let mut amina = amina();
    let by = priya();
    let id = amina.logs("Walking", &["3.12/all", "5.1/all"]);
    amina.signed(&by, &id, "3.12/all", Decision::Achieved);
    amina.signed(&by, &id, "5.1/all", Decision::Achieved);
    amina.on("2026-12-01").note_absence(on("2026-04-01"), on("2026-09-29")).unwrap();
    assert_eq!(amina.portfolio.proposed_refresh().unwrap(), None, "a day short of six months");
    amina.portfolio.note_absence(on("2026-04-01"), on("2026-09-30")).unwrap();
    let proposed = amina.portfolio.proposed_refresh().unwrap().unwrap();
    assert!(proposed.indicators.iter().any(|one| one == "3.12/all"));
    assert_eq!(state(&amina, "3.12/all"), State::SignedOff);
    agreed(&mut amina, &by, &ToAgree::on(AgreementKind::Refresh, &["3.12/all"], ""));
    assert_eq!(state(&amina, "3.12/all"), State::Refresh);
    assert_eq!(state(&amina, "5.1/all"), State::SignedOff, "not picked");
    assert_eq!(amina.portfolio.proposed_refresh().unwrap(), None);
    amina.on("2026-12-10");
    amina.signed(&by, &id, "3.12/all", Decision::Achieved);
    assert_eq!(state(&amina, "3.12/all"), State::SignedOff);
}

#[test]
fn further_training_says_nothing_of_what_happened_and_stays_out_of_the_passport() {
    let mut amina = amina();
    let by = priya();
    let id = amina.logs("Walking", &["3.11/entry"]);
    amina.signed(&by, &id, "3.11/entry", Decision::Achieved);
    amina.on("2026-04-01");
    let told = ToAgree::on(AgreementKind::Retraining, &["3.11/entry"], "Dropped the hoist");
    assert!(matches!(
        amina.portfolio.agree(&by, &told),
        Err(Error::Agreeing(Agreeing::NoIncidentDetail))
    ));
    let training =
        agreed(&mut amina, &by, &ToAgree::on(AgreementKind::Retraining, &["3.11/entry"], ""));
    assert_eq!(state(&amina, "3.11/entry"), State::Refresh);
    assert!(amina.portfolio.sealed_agreements().unwrap().is_empty());
    amina.portfolio.take_along(&training, true).unwrap();
    assert_eq!(amina.portfolio.sealed_agreements().unwrap().len(), 1);
    amina.portfolio.take_along(&training, false).unwrap();
    assert!(amina.portfolio.sealed_agreements().unwrap().is_empty());
}

#[test]
fn the_own_view_never_changes_readiness_and_says_so() {
    let mut amina = amina();
    let before = amina.portfolio.readiness(None).unwrap();
    let all: Vec<String> =
        before.stages[2].left.iter().map(|left| left.indicator.clone()).collect();
    for indicator in &all {
        amina.portfolio.view_myself(indicator, OwnView::CouldShowOthers).unwrap();
    }
    amina.portfolio.view_myself("2.1/all", OwnView::WithHelp).unwrap();
    assert_eq!(amina.portfolio.readiness(None).unwrap(), before);
    let views = amina.portfolio.own_views().unwrap();
    assert_eq!(views.note, OWN_VIEW);
    assert!(OWN_VIEW.contains("never counts towards readiness"));
    assert_eq!(views.views[0].indicator, "2.1/all", "where to start comes first");
}

#[test]
fn earlier_learning_is_a_signed_decision_that_meets_a_standard() {
    let mut amina = amina();
    let pack = countersign::framework::bundled()[2];
    amina.portfolio.add_framework(pack).unwrap();
    let standard = "care-certificate-2025:9/certificate";
    agreed(
        &mut amina,
        &priya(),
        &ToAgree::on(AgreementKind::PriorLearning, &[standard], "Mental health module, 2024"),
    );
    let all = amina.portfolio.readiness_of_all(None).unwrap();
    assert_eq!(all[0].framework.id, "ahp-support-worker");
    assert_eq!(all[1].stages[0].required, 16);
    assert_eq!(all[1].stages[0].signed_off, 1);
    assert!(!all[1].stages[0].ready, "complete only when all are met");
    assert_eq!(state(&amina, standard), State::SignedOff);
}

#[test]
fn one_piece_counts_for_two_frameworks_when_each_is_signed_and_is_offered_where_it_may_fit() {
    let mut amina = amina();
    amina.portfolio.add_framework(countersign::framework::bundled()[1]).unwrap();
    let standard = "care-certificate-2015:15/certificate";
    let offered = amina.portfolio.may_fit_too(&["5.6/entry".into()]).unwrap();
    let offered: Vec<&str> = offered.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(offered, [standard], "only what this portfolio follows");
    assert_eq!(state(&amina, standard), State::NoEvidence, "offered, never counted");
    let id = amina.logs("Clean hands", &["5.6/entry", standard]);
    amina.signed(&priya(), &id, "5.6/entry", Decision::Achieved);
    assert_eq!(state(&amina, standard), State::NotAsked);
    amina.signed(&priya(), &id, standard, Decision::Achieved);
    let all = amina.portfolio.readiness_of_all(None).unwrap();
    assert_eq!((all[0].stages[0].signed_off, all[1].stages[0].signed_off), (1, 1));
}

#[test]
fn the_career_map_says_where_one_is_and_that_it_is_a_draft() {
    let map = amina().portfolio.career_map().unwrap();
    assert_eq!(map.levels.len(), 6);
    assert!(map.note.contains("draft"));
    assert!(map.levels[0].here && map.levels[1].next && !map.levels[2].next);
    assert!(map.levels.iter().all(|level| !level.sideways.is_empty() && !level.roles.is_empty()));
}

#[test]
fn every_statement_of_the_work_with_people_has_an_example() {
    let amina = amina();
    assert!(!amina.portfolio.examples_for("3.6/intermediate", "").unwrap().is_empty());
    assert!(!amina.portfolio.examples_for("2.1/all", "physiotherapy").unwrap().is_empty());
}
