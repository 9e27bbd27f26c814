//! The framework, complete, and packs that are not.

use std::collections::HashMap;

use countersign::Error;
use countersign::framework::{Framework, bundled, load};
use serde_json::Value;

use crate::people::{amina, done, piece};

fn ahp() -> Framework {
    load(bundled()[0]).unwrap()
}

#[test]
fn the_support_worker_framework_has_all_its_parts() {
    let pack = ahp();
    assert_eq!(pack.domains.len(), 8);
    let competences: Vec<usize> = pack.domains.iter().map(|d| d.competences.len()).collect();
    assert_eq!(competences, [3, 12, 12, 4, 11, 2, 5, 6]);
    let indicators: Vec<_> = pack.indicators().map(|(_, _, indicator)| indicator).collect();
    assert_eq!(indicators.len(), 111);
    assert_eq!(indicators.iter().filter(|indicator| indicator.is_shared()).count(), 27);
    assert_eq!(pack.stages.len(), 3);
    for stage in &pack.stages {
        let shown = indicators.iter().filter(|one| pack.shows(&stage.id, one)).count();
        assert_eq!(shown, 55, "{}", stage.id);
    }
    assert_eq!(pack.source.publisher, "Health Education England");
    assert_eq!(pack.source.year, 2021);
}

#[test]
fn every_code_is_unique_and_every_statement_is_written() {
    let pack = ahp();
    let mut seen: HashMap<&str, &str> = HashMap::new();
    for (_, competence, indicator) in pack.indicators() {
        assert!(indicator.text.len() > 20, "{}", indicator.id);
        assert_eq!(indicator.code, competence.code);
        assert!(seen.insert(&indicator.id, &indicator.text).is_none(), "{}", indicator.id);
    }
    for (id, title) in [
        ("2.5/entry", "Supporting behaviour change"),
        ("3.9/entry", "Reporting, referring and escalating concerns"),
        ("6.2/entry", "Research activity"),
        ("8.1/all", "Ways of working"),
    ] {
        let (_, competence, _) = pack.indicator(id).unwrap();
        assert_eq!(competence.title, title);
    }
}

/// A change to the pack that breaks it, and where the loader must point.
fn broken(change: impl FnOnce(&mut Value)) -> (String, String) {
    let mut pack: Value = serde_json::from_str(bundled()[0]).unwrap();
    change(&mut pack);
    match load(&serde_json::to_string_pretty(&pack).unwrap()) {
        Err(Error::FrameworkInvalid { place, problem }) => (place, problem),
        other => panic!("accepted a broken pack: {:?}", other.map(|pack| pack.id)),
    }
}

#[test]
fn a_pack_with_a_missing_stage_is_refused_with_the_path() {
    let (place, problem) = broken(|pack| {
        pack["stages"].as_array_mut().unwrap().remove(1);
    });
    assert_eq!(place, "domains[0].competences[0].indicators[1].stage");
    assert!(problem.contains("a stage that is missing"));
}

#[test]
fn a_pack_with_a_repeated_code_is_refused_with_the_path() {
    let (place, problem) = broken(|pack| {
        let first = pack["domains"][1]["competences"][0].clone();
        pack["domains"][1]["competences"][1] = first;
    });
    assert_eq!(place, "domains[1].competences[1].code");
    assert!(problem.contains("repeated"));
}

#[test]
fn an_indicator_for_no_competence_is_refused_with_the_path() {
    let (place, problem) = broken(|pack| {
        pack["domains"][2]["competences"][0]["indicators"][0]["code"] = "9.9".into();
    });
    assert_eq!(place, "domains[2].competences[0].indicators[0].code");
    assert!(problem.contains("belongs to no competence"));
}

#[test]
fn a_file_that_is_not_a_pack_is_refused_with_the_line() {
    let (place, _) = broken(|pack| {
        pack["source"].as_object_mut().unwrap().remove("publisher");
    });
    assert!(place.starts_with("line "), "{place}");
    let Err(Error::FrameworkInvalid { place, .. }) = load("{\n  \"format\": ") else { panic!() };
    assert!(place.starts_with("line 2"), "{place}");
}

/// A framework nobody wrote code for.
const FIRST_AID: &str = r#"{
  "format": "countersign/framework/1", "id": "first-aid", "version": "1", "title": "First aid",
  "source": { "title": "First aid", "publisher": "Us", "year": 2026 },
  "stages": [{ "id": "helper", "title": "Helper", "description": "Helps." }],
  "domains": [{ "id": "A", "title": "Bleeding", "competences": [
    { "code": "A.1", "title": "Plasters", "indicators": [
      { "id": "A.1/helper", "code": "A.1", "stage": "helper", "text": "I put a plaster on." }] }] }]
}"#;

#[test]
fn a_second_framework_needs_no_code() {
    let mut amina = amina();
    amina.portfolio.add_framework(FIRST_AID).unwrap();
    amina.portfolio.add_framework(FIRST_AID).unwrap();
    assert_eq!(amina.portfolio.frameworks().unwrap(), ["ahp-support-worker", "first-aid"]);
    let both = piece("A small cut", &["2.1/all", "first-aid:A.1/helper"]);
    let id = amina.portfolio.log(&both).unwrap();
    amina
        .portfolio
        .sign(
            &crate::people::priya(),
            &[crate::people::judgement(
                &id,
                "first-aid:A.1/helper",
                countersign::sign_off::Decision::Achieved,
            )],
        )
        .unwrap();
    let shown = amina.portfolio.evidence(&id).unwrap().summary.indicators;
    assert!(shown.iter().any(|link| link.id == "first-aid:A.1/helper"
        && link.state == countersign::readiness::State::SignedOff));
    let other = FIRST_AID.replace("a plaster on", "two plasters on");
    assert!(matches!(amina.portfolio.add_framework(&other), Err(Error::FrameworkDiffers)));
}

#[test]
fn the_published_text_from_the_users_file_stands_beside_ours() {
    let mut amina = amina();
    let csv = "code,stage,text\n2.1,all,\"Published, with a comma.\"\n2.5,entry,Another.\n";
    assert_eq!(amina.portfolio.load_wording(csv).unwrap(), 2);
    let view = amina.portfolio.framework_view().unwrap();
    let shown = &view.domains[1].competences[0].indicators[0];
    assert_eq!(shown.published, "Published, with a comma.");
    assert!(!shown.text.is_empty() && shown.text != shown.published);
}

#[test]
fn a_wording_file_with_a_wrong_row_is_refused_with_its_line_and_nothing_is_kept() {
    let mut amina = amina();
    for (csv, wrong) in [
        ("code,stage,text\n2.1,all,One.\n9.9,entry,None.\n", 3),
        ("2.1,all,One.\n2.1,all,Again.\n", 2),
        ("2.1,all\n", 1),
        ("code,stage,text\n2.1,all,\n", 2),
    ] {
        let refused = amina.portfolio.load_wording(csv);
        assert!(
            matches!(refused, Err(Error::WordingInvalid { line, .. }) if line == wrong),
            "{csv}: {refused:?}"
        );
    }
    let view = amina.portfolio.framework_view().unwrap();
    assert_eq!(view.domains[1].competences[0].indicators[0].published, "");
}

#[test]
fn the_command_line_lists_and_shows_the_pack_as_json() {
    let list: Value = serde_json::from_str(&done(&["framework", "list", "--json"])).unwrap();
    assert_eq!(list[0]["id"], "ahp-support-worker");
    assert!(list[0]["title"].is_string() && list[0]["version"].is_string());
    let pack = done(&["framework", "show", "ahp-support-worker", "--json"]);
    let pack: Value = serde_json::from_str(&pack).unwrap();
    assert_eq!(pack["domains"][1]["competences"][4]["code"], "2.5");
    assert_eq!(pack["domains"][1]["competences"][4]["indicators"][0]["id"], "2.5/entry");
}
