//! A framework's version is replaced while evidence exists: an explicit map moves links, nothing vanishes.

use countersign::Error;
use countersign::framework::bundled;
use countersign::readiness::State;
use countersign::sign_off::Decision;

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

fn map(moves: &str) -> String {
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
