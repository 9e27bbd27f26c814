//! Readiness over time, by stage, and as JSON.

use countersign::readiness::State;
use countersign::sign_off::Decision;
use serde_json::Value;

use crate::people::{amina, done, priya};

#[test]
fn stages_add_up_and_a_shared_statement_counts_once_in_each() {
    let mut amina = amina();
    let id = amina.logs("Walking", &["2.1/all", "2.2/intermediate"]);
    amina.signed(&priya(), &id, "2.1/all", Decision::Achieved);
    amina.signed(&priya(), &id, "2.2/intermediate", Decision::Achieved);
    let readiness = amina.portfolio.readiness(None).unwrap();
    let counts: Vec<(u32, u32)> =
        readiness.stages.iter().map(|stage| (stage.signed_off, stage.required)).collect();
    assert_eq!(counts, [(1, 55), (2, 83), (2, 111)]);
    let supporting: Vec<(u32, u32)> = readiness
        .stages
        .iter()
        .map(|stage| (stage.domains[1].signed_off, stage.domains[1].required))
        .collect();
    assert_eq!(supporting, [(1, 12), (2, 12), (1, 12)], "a stage's own statements");
}

#[test]
fn a_person_is_ready_exactly_when_nothing_is_left() {
    let mut amina = amina();
    let ids: Vec<String> = amina
        .portfolio
        .framework()
        .unwrap()
        .indicators()
        .filter(|(_, _, one)| one.is_shared() || one.stage == "entry")
        .map(|(_, _, one)| one.id.clone())
        .collect();
    let all: Vec<&str> = ids.iter().map(String::as_str).collect();
    let evidence = amina.logs("Everything", &all);
    let by = priya();
    for (signed, id) in all.iter().enumerate() {
        assert!(!amina.portfolio.readiness(None).unwrap().stages[0].ready, "{signed}");
        amina.signed(&by, &evidence, id, Decision::Achieved);
    }
    let readiness = amina.portfolio.readiness(None).unwrap();
    assert!(readiness.stages[0].ready && readiness.stages[0].left.is_empty());
    assert!(!readiness.stages[1].ready);
}

#[test]
fn readiness_on_a_day_is_what_was_known_that_day() {
    let mut amina = amina();
    let id = amina.logs("Walking", &["2.1/all"]);
    amina.on("2026-04-01");
    amina.signed(&priya(), &id, "2.1/all", Decision::Achieved);
    amina.on("2026-06-01").withdraw(&id).unwrap();
    let on = |day: &str| {
        let day = day.parse().unwrap();
        let readiness = amina.portfolio.readiness(Some(day)).unwrap();
        let left = readiness.stages[0].left.iter().find(|left| left.indicator == "2.1/all");
        left.map(|left| left.reason)
    };
    assert_eq!(on("2026-03-13"), Some(State::NoEvidence));
    assert_eq!(on("2026-03-14"), Some(State::NotAsked));
    assert_eq!(on("2026-03-31"), Some(State::NotAsked));
    assert_eq!(on("2026-04-01"), None);
    assert_eq!(on("2026-05-31"), None);
    assert_eq!(on("2026-06-01"), Some(State::Withdrawn));
}

#[test]
fn links_of_a_day_are_those_of_the_version_of_that_day() {
    let mut amina = amina();
    let id = amina.logs("Walking", &["2.1/all"]);
    let changed = crate::people::piece("Walking", &["2.3/all"]);
    amina.on("2026-04-01").amend(&id, &changed).unwrap();
    let linked = |day: &str, indicator: &str| {
        amina.portfolio.why(indicator, Some(day.parse().unwrap())).unwrap().evidence
    };
    assert_eq!((linked("2026-03-31", "2.1/all"), linked("2026-03-31", "2.3/all")), (1, 0));
    assert_eq!((linked("2026-04-01", "2.1/all"), linked("2026-04-01", "2.3/all")), (0, 1));
}

#[test]
fn waiting_is_a_reason_until_the_answer_comes_or_the_request_is_taken_back() {
    let mut amina = amina();
    let id = amina.logs("Walking", &["2.1/all"]);
    let request = amina.portfolio.ask(&[(id, "2.1/all".into())], "Priya Nair").unwrap();
    assert_eq!(amina.portfolio.why("2.1/all", None).unwrap().state, State::Waiting);
    amina.portfolio.take_back(&request).unwrap();
    assert_eq!(amina.portfolio.why("2.1/all", None).unwrap().state, State::NotAsked);
}

#[test]
fn the_json_has_the_form_that_scripts_rely_on() {
    let mut amina = amina();
    let id = amina.logs("Walking", &["2.1/all"]);
    amina.signed(&priya(), &id, "2.1/all", Decision::Achieved);
    let at = amina.portfolio.folder().display().to_string();
    drop(amina.portfolio);
    let json: Value = serde_json::from_str(&done(&["readiness", &at, "--json"])).unwrap();
    assert_eq!(json["framework"]["id"], "ahp-support-worker");
    assert!(json["framework"]["version"].is_string() && json["on"].is_string());
    let required: Vec<_> =
        json["stages"].as_array().unwrap().iter().map(|stage| &stage["required"]).collect();
    assert_eq!(required, [55, 83, 111]);
    // The clock of the story stands in March; the command line's does not.
    assert_eq!(json["stages"][0]["signed_off"], 1);
    assert_eq!(json["stages"][0]["ready"], false);
    let left = &json["stages"][0]["left"][0];
    assert_eq!(
        (left["indicator"].as_str(), left["reason"].as_str()),
        (Some("1.1/entry"), Some("requirement"))
    );
    assert_eq!(left["qualify"]["start_unknown"], true);
    let domains = json["stages"][0]["domains"].as_array().unwrap();
    let own: Vec<_> = domains.iter().map(|domain| domain["required"].as_u64().unwrap()).collect();
    assert_eq!(own, [3, 12, 12, 4, 11, 2, 5, 6]);
    let before = done(&["readiness", &at, "--json", "--on", "2026-03-01"]);
    let before: Value = serde_json::from_str(&before).unwrap();
    assert_eq!(before["stages"][0]["signed_off"], 0);
    let one = done(&["readiness", &at, "--json", "--stage", "intermediate"]);
    let one: Value = serde_json::from_str(&one).unwrap();
    assert_eq!(one["stages"].as_array().unwrap().len(), 1);
}

#[test]
fn the_first_screen_counts_what_readiness_counts() {
    let mut amina = amina();
    let id = amina.logs("Walking", &["2.1/all", "2.3/all", "2.4/all"]);
    let by = priya();
    amina.signed(&by, &id, "2.1/all", Decision::Achieved);
    amina.signed(&by, &id, "2.3/all", Decision::NotYet);
    amina.portfolio.ask(&[(id.clone(), "2.4/all".into())], "Priya Nair").unwrap();
    let home = amina.on("2026-03-18").home().unwrap();
    assert_eq!(home.first_name, "Amina");
    assert_eq!((home.stages[0].signed_off, home.stages[0].required), (1, 55));
    assert_eq!((home.waiting, home.returned, home.evidence), (1, 1, 1));
    let steps: Vec<(State, &str, u32)> =
        home.next_steps.iter().map(|step| (step.state, step.who.as_str(), step.days)).collect();
    assert_eq!(steps[0], (State::NotYet, "Priya Nair", 0));
    assert_eq!(steps[1], (State::Waiting, "Priya Nair", 4));
    assert_eq!(home.map.len(), 8);
    assert_eq!(home.map[1].boxes[0].signed_off, 1);
}
