//! A framework's version is replaced while evidence exists: an explicit map moves links, nothing vanishes.

use countersign::Error;
use countersign::framework::{Policy, bundled};
use countersign::readiness::State;
use countersign::sign_off::{Decision, verify};

use crate::people::{amina, priya};

/// The next version: 2.1 became 2.13, 2.3 has another statement, 2.4 is gone.
fn next() -> String {
    let mut pack: serde_json::Value = serde_json::from_str(bundled()[0]).unwrap();
    pack["version"] = "2027.1".into();
    let competences = pack["domains"][1]["competences"].as_array_mut().unwrap();
    for one in competences.iter_mut() {
        if one["code"] == "2.1" {
            one["code"] = "2.13".into();
            one["indicators"][0]["code"] = "2.13".into();
            one["indicators"][0]["id"] = "2.13/all".into();
        }
        if one["code"] == "2.3" {
            one["indicators"][0]["text"] = "I do something else now.".into();
        }
    }
    competences.retain(|one| one["code"] != "2.4");
    // The rules of the published version stay good for it.
    pack.to_string()
}

/// The map from the published version to the next.
pub fn map(moves: &str) -> String {
    format!(
        r#"{{"format":"countersign/framework-map/1","framework":"ahp-support-worker",
            "from":"2021.1","to":"2027.1","moves":[{moves}]}}"#
    )
}

#[test]
fn what_means_the_same_keeps_its_sign_off_and_what_has_no_target_is_listed() {
    let mut amina = amina();
    let by = priya();
    let id = amina.logs("Walking", &["2.1/all", "2.3/all", "2.4/all", "2.6/all"]);
    for indicator in ["2.1/all", "2.3/all", "2.4/all", "2.6/all"] {
        amina.signed(&by, &id, indicator, Decision::Achieved);
    }
    let before = amina.portfolio.sign_offs().unwrap();
    let moves =
        r#"{"from":"2.1/all","to":"2.13/all","same":true},{"from":"2.3/all","to":"2.3/all"}"#;
    let done = amina.portfolio.replace_framework(&next(), &map(moves)).unwrap();
    assert_eq!((done.moved, done.unchanged), (2, 108));
    assert_eq!(done.without_target, ["2.4/all@2021.1"]);
    let state = |indicator: &str| amina.portfolio.why(indicator, None).unwrap().state;
    assert_eq!(state("2.13/all"), State::SignedOff, "the same meaning");
    assert_eq!(state("2.3/all"), State::NotAsked, "the link moved, the sign-off did not");
    assert_eq!(state("2.6/all"), State::SignedOff, "unchanged");
    let after = amina.portfolio.sign_offs().unwrap();
    assert_eq!(after.len(), 4, "nothing vanishes");
    for (before, after) in before.iter().zip(&after) {
        assert_eq!(before.indicator_text, after.indicator_text, "the text that was signed");
    }
    let shown = amina.portfolio.evidence(&id).unwrap().summary.indicators;
    assert!(shown.iter().any(|link| link.id == "2.4/all@2021.1"), "{shown:?}");
    assert_eq!(amina.portfolio.readiness(None).unwrap().framework.version, "2027.1");
    let page = amina.portfolio.indicator_page("2.13/all").unwrap();
    assert_eq!((page.evidence.len(), page.history.len()), (1, 1), "its page tells of before");
    assert!(matches!(amina.portfolio.indicator_page("2.4/all@2021.1"), Err(Error::Unknown { .. })));
}

#[test]
fn a_map_that_names_what_there_is_not_changes_nothing() {
    let mut amina = amina();
    for moves in [
        r#"{"from":"2.99/all","to":"2.13/all"}"#,
        r#"{"from":"2.1/all","to":"2.99/all"}"#,
        r#"{"from":"2.1/all","to":"2.13/all"},{"from":"2.1/all","to":"2.6/all"}"#,
    ] {
        let refused = amina.portfolio.replace_framework(&next(), &map(moves));
        assert!(matches!(refused, Err(Error::FrameworkInvalid { .. })), "{moves}");
    }
    assert_eq!(amina.portfolio.readiness(None).unwrap().framework.version, "2021.1");
}

#[test]
fn agreed_rules_stay_and_follow_the_map_and_what_they_lose_is_listed() {
    let mut amina = amina();
    let mut own: serde_json::Value =
        serde_json::from_str(Policy::bundled("ahp-support-worker")).unwrap();
    own["version"] = "ward 7".into();
    own["evidence_needed"] = 2.into();
    own["refresh"] = serde_json::json!(["2.4", "3.2"]);
    own["rules"] = serde_json::json!([
        { "indicators": ["2.1", "2.4/all"], "second_look": true },
        { "indicators": ["2.4"], "valid_months": 12 }
    ]);
    amina.portfolio.set_policy("", &own.to_string()).unwrap();
    let moves = r#"{"from":"2.1/all","to":"2.13/all","same":true}"#;
    let done = amina.portfolio.replace_framework(&next(), &map(moves)).unwrap();
    assert_eq!((done.rules.as_str(), done.rules_lost.len()), ("ward 7", 2), "{done:?}");
    let rules = amina.portfolio.policy().unwrap();
    assert_eq!((rules.version.as_str(), rules.evidence_needed), ("ward 7", 2));
    assert_eq!(rules.rules.len(), 1, "a rule for nothing ended");
    assert_eq!(rules.rules[0].indicators, ["2.13"], "it follows the statement");
    assert_eq!(rules.refresh, ["3.2"]);
    assert_eq!(rules.routes.len(), 6, "routes stay");
}

#[test]
fn rules_that_lose_nothing_keep_their_bytes() {
    let mut amina = amina();
    let id = amina.logs("Walking", &["2.6/all"]);
    amina.signed(&priya(), &id, "2.6/all", Decision::Achieved);
    let done = amina.portfolio.replace_framework(&next(), &map("")).unwrap();
    assert!(done.rules_lost.is_empty());
    amina.on("2026-03-15");
    amina.signed(&priya(), &id, "2.6/all", Decision::Achieved);
    let records = amina.portfolio.sealed_records().unwrap();
    let policies: Vec<_> = records.iter().map(|jws| verify(jws).unwrap().policy).collect();
    assert_eq!(policies[0], policies[1]);
}
