//! What the pages of readiness show: a statement, the next steps, two days, routes, agreements and frameworks.

use countersign::Error;
use countersign::framework::{Policy, bundled, starts};
use countersign::progress::OwnView;
use countersign::qualification::QualificationInput;
use countersign::readiness::{RouteState, State};
use countersign::sign_off::{AgreementKind, Decision, ToAgree};

use crate::people::{amina, done, priya, refused};

fn on(day: &str) -> chrono::NaiveDate {
    day.parse().unwrap()
}

#[test]
fn the_page_of_a_statement_tells_what_led_to_how_it_stands() {
    let mut amina = amina();
    let id = amina.logs("Walking", &["3.9/entry", "3.9/intermediate"]);
    amina.logs("Talking", &["2.1/all"]);
    amina.signed(&priya(), &id, "3.9/entry", Decision::NotYet);
    amina.on("2026-03-20");
    amina.signed(&priya(), &id, "3.9/entry", Decision::Achieved);
    amina.portfolio.view_myself("3.9/entry", OwnView::OnMyOwn).unwrap();
    let page = amina.portfolio.indicator_page("3.9/entry").unwrap();
    assert_eq!(page.state, State::SignedOff);
    assert!(page.because[0].contains("20 March 2026"), "{:?}", page.because);
    assert_eq!(page.source, "Health Education England, 2021");
    assert_eq!(page.decided.as_ref().unwrap().decision, Decision::Achieved);
    let history: Vec<Decision> = page.history.iter().map(|one| one.decision).collect();
    assert_eq!(history, [Decision::Achieved, Decision::NotYet], "newest first");
    let linked: Vec<&str> = page.evidence.iter().map(|one| one.title.as_str()).collect();
    assert_eq!(linked, ["Walking"]);
    let others: Vec<(&str, State)> =
        page.others.iter().map(|one| (one.id.as_str(), one.state)).collect();
    assert_eq!(
        others,
        [("3.9/intermediate", State::NotAsked), ("3.9/assistant-practitioner", State::NoEvidence)]
    );
    assert_eq!(page.own_view, Some(OwnView::OnMyOwn));
    assert!(page.own_view_note.contains("never counts"));
    assert!(matches!(amina.portfolio.indicator_page("3.99/entry"), Err(Error::Unknown { .. })));
}

#[test]
fn a_statement_of_another_framework_has_the_same_page_and_offers_go_both_ways() {
    let mut amina = amina();
    amina.portfolio.add_bundled_framework("care-certificate-2025").unwrap();
    let standard = "care-certificate-2025:15/certificate";
    let id = amina.logs("Clean hands", &[standard]);
    amina.signed(&priya(), &id, standard, Decision::Achieved);
    let page = amina.portfolio.indicator_page(standard).unwrap();
    assert_eq!((page.id.as_str(), page.state), (standard, State::SignedOff));
    assert_eq!(
        page.history[0].competence,
        "Care Certificate 2025: 15 Infection prevention and control"
    );
    assert!(page.fits_too.iter().any(|one| one.id == "5.6/entry"), "{:?}", page.fits_too);
    let view = amina.portfolio.framework_view_of("care-certificate-2025").unwrap();
    assert_eq!((view.stages[0].signed_off, view.stages[0].required), (1, 16));
    assert_eq!(view.stage, "certificate");
    assert_eq!(view.domains[14].competences[0].indicators[0].id, standard);
    assert!(matches!(amina.portfolio.framework_view_of("none"), Err(Error::Unknown { .. })));
}

#[test]
fn the_frameworks_are_those_of_the_portfolio_first_then_those_to_add() {
    let mut amina = amina();
    amina.portfolio.add_bundled_framework("multi-professional-career").unwrap();
    let choices = amina.portfolio.framework_choices().unwrap();
    let told: Vec<(&str, bool, usize)> =
        choices.iter().map(|one| (one.id.as_str(), one.followed, one.stages.len())).collect();
    assert_eq!(
        told,
        [
            ("ahp-support-worker", true, 3),
            ("multi-professional-career", false, 6),
            ("care-certificate-2015", false, 0),
            ("care-certificate-2025", false, 0),
        ]
    );
    assert!(choices[1].draft);
    assert!(matches!(amina.portfolio.add_bundled_framework("none"), Err(Error::Unknown { .. })));
}

#[test]
fn a_new_portfolio_can_begin_with_any_stage_of_any_bundled_framework() {
    let starts = starts().unwrap();
    assert_eq!(starts.len(), bundled().len());
    let stages: Vec<&str> = starts[0].stages.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(stages, ["entry", "intermediate", "assistant-practitioner"]);
}

#[test]
fn the_plan_names_the_statements_of_each_step() {
    let mut amina = amina();
    let id = amina.logs("Walking", &["2.1/all", "2.3/all"]);
    amina.signed(&priya(), &id, "2.1/all", Decision::NotYet);
    let plan = amina.portfolio.plan().unwrap();
    assert_eq!(plan.left, 55);
    assert_eq!(plan.steps[0].state, State::NotYet);
    assert_eq!(plan.steps[0].statements[0].title, "2.1 Positive relationships");
    let named: usize = plan.steps.iter().map(|step| step.statements.len()).sum();
    assert_eq!(named, 55, "every statement that is left, once");
    assert_eq!(plan.pace, "", "too little to say");
}

#[test]
fn two_days_stand_beside_each_other() {
    let mut amina = amina();
    let id = amina.logs("Walking", &["2.1/all"]);
    amina.on("2026-04-01");
    amina.signed(&priya(), &id, "2.1/all", Decision::Achieved);
    let time = amina.portfolio.over_time(on("2026-03-20"), on("2026-04-01")).unwrap();
    assert_eq!((time.before[0].signed_off, time.after[0].signed_off), (0, 1));
    assert_eq!(time.changes.len(), 1);
    assert_eq!(time.changes[0].title, "2.1 Positive relationships");
    assert_eq!((time.changes[0].from, time.changes[0].to), (State::NotAsked, State::SignedOff));
}

#[test]
fn the_page_of_qualifications_shows_each_route_part_by_part() {
    let mut amina = amina();
    amina.portfolio.start_in_post(on("2026-09-14")).unwrap();
    let mut maths = QualificationInput::held("functional-skills-maths", "Maths", on("2025-05-01"));
    maths.level = 2;
    amina.portfolio.note_qualification(&maths).unwrap();
    let board = amina.portfolio.qualification_board().unwrap();
    assert_eq!(board.started_in_post, "2026-09-14");
    let own: Vec<&str> = board
        .routes
        .iter()
        .filter(|one| one.own_stage)
        .map(|one| one.statement.id.as_str())
        .collect();
    assert_eq!(own, ["1.1/entry", "1.2/entry"], "of the stage worked towards, first");
    assert!(board.routes[..2].iter().all(|one| one.own_stage));
    let first = &board.routes[0];
    assert_eq!(first.routes.start_by, Some(on("2027-03-14")));
    assert_eq!(first.routes.ways.len(), 2, "either, or");
    assert_eq!(first.routes.state, RouteState::NotYet, "Functional Skills alone are no route");
    let held: Vec<bool> = board.recommends.iter().map(|one| one.held).collect();
    assert_eq!(held, [false, true]);
    assert!(board.recommends[1].note.contains("Since 11 February 2025"));
}

#[test]
fn the_page_of_agreements_names_what_was_agreed_and_proposes_only_what_is_signed_off() {
    let mut amina = amina();
    let by = priya();
    let id = amina.logs("Walking", &["3.12/all", "5.1/all"]);
    amina.signed(&by, &id, "3.12/all", Decision::Achieved);
    let out = ToAgree::on(AgreementKind::NotMyRole, &["5.1/all"], "Works from home");
    let out = amina.portfolio.agree(&by, &out).unwrap().id;
    amina.on("2026-12-01").note_absence(on("2026-04-01"), on("2026-10-31")).unwrap();
    let board = amina.portfolio.agreement_board().unwrap();
    assert_eq!(board.agreements[0].label, "Not part of my role");
    assert_eq!(board.agreements[0].statements[0].title, "5.1 Health and safety");
    let proposed: Vec<String> =
        board.refresh.unwrap().statements.into_iter().map(|one| one.id).collect();
    assert_eq!(proposed, ["3.12/all"], "nothing else is signed off");
    amina.portfolio.agree(&by, &ToAgree::end(&out, "")).unwrap();
    let board = amina.portfolio.agreement_board().unwrap();
    assert_eq!(board.agreements.len(), 1, "the end stands at what it ended");
    assert!(!board.agreements[0].agreement.ended_at.is_empty());
}

#[test]
fn waiting_items_carry_the_statement_of_whichever_framework() {
    let mut amina = amina();
    amina.portfolio.add_bundled_framework("care-certificate-2015").unwrap();
    let standard = "care-certificate-2015:15/certificate";
    let id = amina.logs("Clean hands", &["5.6/entry", standard]);
    let items = [(id.clone(), "5.6/entry".to_owned()), (id, standard.to_owned())];
    amina.portfolio.ask(&items, "Priya Nair").unwrap();
    let waiting = amina.portfolio.sign_off_board().unwrap().waiting;
    assert_eq!(waiting.len(), 2);
    for item in waiting {
        assert!(!item.text.is_empty(), "{}", item.indicator);
        assert!(item.competence.contains("nfection"), "{}", item.competence);
    }
}

#[test]
fn the_command_line_offers_the_career_map_examples_and_where_it_may_fit() {
    let mut amina = amina();
    amina.portfolio.add_bundled_framework("care-certificate-2025").unwrap();
    let training = ToAgree::on(AgreementKind::Retraining, &["3.11/entry"], "");
    let training = amina.portfolio.agree(&priya(), &training).unwrap().id;
    let at = amina.portfolio.folder().display().to_string();
    drop(amina.portfolio);
    let career = done(&["framework", "career", &at]);
    assert!(career.contains("draft") && career.contains("(you are here)"), "{career}");
    let examples =
        done(&["framework", "examples", &at, "2.1/all", "--profession", "physiotherapy", "--json"]);
    let examples: serde_json::Value = serde_json::from_str(&examples).unwrap();
    assert_eq!(examples[0]["profession"], "Physiotherapy");
    let fits = done(&["framework", "fits", &at, "5.6/entry"]);
    assert!(fits.contains("care-certificate-2025:15/certificate"), "{fits}");
    assert!(fits.contains("Nothing counts by itself"));
    assert!(refused(&["framework", "fits", &at, "9.9/entry"]).contains("not an indicator"));
    assert!(done(&["agree", &at, "--along", &training]).contains("takes it along"));
    assert!(done(&["agree", &at, "--not-along", &training]).contains("leaves it out"));
    assert!(done(&["qualification", "list", &at]).contains("recommended, not required"));
}

#[test]
fn rules_that_ask_for_what_nobody_has_are_refused_with_where() {
    let mut own: serde_json::Value =
        serde_json::from_str(Policy::bundled("ahp-support-worker")).unwrap();
    own["routes"][0]["any"][0]["all"][0] = serde_json::json!([{ "kind": "gcse", "count": 900 }]);
    let mut amina = amina();
    match amina.portfolio.set_policy("", &own.to_string()) {
        Err(Error::PolicyInvalid { place, .. }) => assert_eq!(place, "routes[0].any[0].all[0]"),
        other => panic!("{other:?}"),
    }
    own["routes"][0]["any"][0]["all"][0] =
        serde_json::json!([{ "kind": "gcse" }, { "kind": "diploma-of-nothing" }]);
    match amina.portfolio.set_policy("", &own.to_string()) {
        Err(Error::PolicyInvalid { place, .. }) => assert_eq!(place, "routes[0].any[0].all[0][1]"),
        other => panic!("{other:?}"),
    }
    assert_eq!(amina.portfolio.policy().unwrap().version, "1", "nothing changed");
}
