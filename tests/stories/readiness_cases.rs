//! The worked cases of `tests/data/readiness/cases.json`, done step by step against a real portfolio.

use std::collections::{BTreeMap, HashMap};

use countersign::framework::{Framework, Policy, bundled, load};
use countersign::qualification::QualificationInput;
use countersign::readiness::State;
use countersign::sign_off::{AgreementKind, Decision, Judgement, Signer, ToAgree};
use serde_json::Value;

use crate::people::{Amina, amina, priya, priya_says, signer};

fn tom() -> Signer {
    let mut says = priya_says();
    says.name = "Tom Hale".into();
    signer(&says, 77)
}

/// Puts the case's own rules in the place of the published ones.
fn rules(amina: &mut Amina, own: &Value) {
    let mut policy: Value = serde_json::from_str(Policy::bundled("ahp-support-worker")).unwrap();
    for (field, value) in own.as_object().into_iter().flatten() {
        policy[field] = value.clone();
    }
    amina.portfolio.set_policy("", &policy.to_string()).unwrap();
}

fn step(amina: &mut Amina, logged: &mut HashMap<String, String>, step: &str) {
    let words: Vec<&str> = step.split(' ').collect();
    let by = |name: &str| if name == "tom" { tom() } else { priya() };
    match words.as_slice() {
        ["day", day] => {
            amina.on(day);
        }
        ["log", name, shows @ ..] => {
            let id = amina.logs(name, shows);
            logged.insert((*name).to_owned(), id);
        }
        ["withdraw", name] => amina.portfolio.withdraw(&logged[*name]).unwrap(),
        ["take-back"] => {
            let newest = amina.portfolio.sign_offs().unwrap().remove(0);
            amina.portfolio.withdraw_sign_off(&priya(), &newest.id, "").unwrap();
        }
        ["ask", name, indicator] => {
            let item = (logged[*name].clone(), (*indicator).to_owned());
            amina.portfolio.ask(&[item], "Priya Nair").unwrap();
        }
        ["sign", who, names, indicator, decision] => {
            let judgement = Judgement {
                evidence: names.split('+').map(|name| logged[name].clone()).collect(),
                indicator: (*indicator).to_owned(),
                decision: Decision::parse(decision).unwrap(),
                comment: "Seen.".into(),
                shown: Default::default(),
            };
            amina.portfolio.sign(&by(who), &[judgement]).unwrap();
        }
        ["agree", who, kind, indicators @ ..] => {
            let kind = AgreementKind::parse(kind).unwrap();
            let reason = if kind.needs_reason() { "As talked about" } else { "" };
            amina.portfolio.agree(&by(who), &ToAgree::on(kind, indicators, reason)).unwrap();
        }
        ["hold", kind, amount, since] => {
            let mut input = QualificationInput::held(kind, "What I hold", since.parse().unwrap());
            input.amount = amount.parse().unwrap();
            amina.portfolio.note_qualification(&input).unwrap();
        }
        ["proof", who] => {
            for entry in amina.portfolio.qualifications().unwrap() {
                amina.portfolio.agree(&by(who), &ToAgree::proof(&entry.id)).unwrap();
            }
        }
        other => panic!("no such step: {other:?}"),
    }
}

/// The whole list of what is left: what the case names, and the others as it says of them.
fn expected<'a>(framework: &'a Framework, case: &Value) -> BTreeMap<&'a str, Value> {
    let rank = framework.stage_rank(case["stage"].as_str().unwrap()).unwrap();
    let listed = |list: &str, id: &str| {
        case[list].as_array().is_some_and(|all| all.iter().any(|one| one == id))
    };
    let named = case["left"].as_object().unwrap();
    let of_stage = framework
        .indicators()
        .map(|(_, _, one)| one)
        .filter(|one| framework.first_needed(one) <= rank);
    let ids: Vec<&str> = of_stage.map(|one| one.id.as_str()).collect();
    for id in named.keys() {
        assert!(ids.contains(&id.as_str()), "{id} is not of the stage");
    }
    ids.into_iter()
        .filter(|id| !listed("signed_off", id) && !listed("not_my_role", id))
        .map(|id| {
            let routed = id.starts_with("1.1/") || id.starts_with("1.2/");
            let nothing = if routed { "requirement" } else { "no_evidence" };
            (id, named.get(id).cloned().unwrap_or_else(|| nothing.into()))
        })
        .collect()
}

#[test]
fn the_worked_cases_come_out_as_written() {
    let text = include_str!("../data/readiness/cases.json");
    let all: Value = serde_json::from_str(text).unwrap();
    let framework = load(bundled()[0]).unwrap();
    let cases = all["cases"].as_array().unwrap();
    assert!(cases.len() >= 30);
    for case in cases {
        let title = case["case"].as_str().unwrap();
        let mut amina = amina();
        rules(&mut amina, &case["rules"]);
        let mut logged = HashMap::new();
        for one in case["steps"].as_array().unwrap() {
            step(&mut amina, &mut logged, one.as_str().unwrap());
        }
        let on = case["on"].as_str().map(|day| day.parse().unwrap());
        let readiness = amina.portfolio.readiness(on).unwrap();
        let stage = readiness.stages.iter().find(|stage| stage.id == case["stage"]).unwrap();
        let reason = |state: State| serde_json::to_value(state).unwrap();
        let left: BTreeMap<&str, Value> =
            stage.left.iter().map(|left| (left.indicator.as_str(), reason(left.reason))).collect();
        assert_eq!(left, expected(&framework, case), "{title}");
        let count = |list: &str| case[list].as_array().map_or(0, Vec::len);
        assert_eq!(stage.signed_off as usize, count("signed_off"), "{title}");
        assert_eq!(stage.not_my_role.len(), count("not_my_role"), "{title}");
    }
}
