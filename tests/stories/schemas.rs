//! Every file we make is as its JSON Schema says, field by field; what the schema allows beyond is nothing.

use std::path::Path;

use countersign::bundle::{Kind, read};
use countersign::framework::{Crosswalk, Examples, Policy, bundled, load};
use countersign::interchange::Columns;
use countersign::passport::Include;
use countersign::qualification::QualificationInput;
use countersign::sign_off::ToAgree;
use data_encoding::BASE64URL_NOPAD;
use serde_json::Value;

use crate::people::{priya, priya_says, signer};
use crate::travel::signed_by_file;

fn schema(name: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("schema/{name}.schema.json"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// A value is as a schema says, by a validator that is not ours.
pub fn fits(name: &str, json: &[u8]) {
    let validator = jsonschema::validator_for(&schema(name)).unwrap();
    let value = serde_json::from_slice(json).unwrap();
    let faults: Vec<String> = validator
        .iter_errors(&value)
        .map(|one| format!("{}: {one}", one.instance_path()))
        .collect();
    assert!(faults.is_empty(), "{name}: {faults:?}");
}

fn payload(jws: &[u8]) -> Vec<u8> {
    let part = jws.split(|byte| *byte == b'.').nth(1).unwrap();
    BASE64URL_NOPAD.decode(part).unwrap()
}

#[test]
fn what_we_write_is_as_the_schemas_say() {
    let (mut amina, id, ask, answer) = signed_by_file();
    let answer = countersign::sign_off::badges_in(&answer, &priya()).unwrap();
    let record = amina.portfolio.sign_offs_on(&id).unwrap()[0].id.clone();
    amina.portfolio.withdraw_sign_off(&priya(), &record, "").unwrap();
    let since = "2026-01-05".parse().unwrap();
    let held = QualificationInput::held("apprenticeship", "Healthcare Support Worker", since);
    let held = QualificationInput { level: 2, ..held };
    let note = amina.portfolio.note_qualification(&held).unwrap();
    amina.portfolio.agree(&priya(), &ToAgree::proof(&note)).unwrap();
    let entry = crate::working_life_signed::kept(&mut amina, "delegation");
    amina.portfolio.agree(&priya(), &ToAgree::entry(&entry)).unwrap();
    let notice = priya().retire(amina.portfolio.clock()).unwrap();
    amina.portfolio.learn_keys(&notice).unwrap();
    let share = crate::shared::with_dyffryn();
    let path = amina.folder.path().join("shared.passport");
    let passport = amina.portfolio.passport_for(Include::Files, Some(&share)).unwrap();
    passport.save_new(&path, &mut |_, _| true).unwrap();
    let passport = std::fs::read(path).unwrap();
    let asks = amina.portfolio.ask_for_feedback("Walking").unwrap();
    let gave = crate::feedback::gave(&asks, "Calm and clear.");
    let (_, agreement_ask, agreement_answer) = crate::signing_by_file::delegation_by_file();
    let completed = crate::stage_completed::completed(crate::stage_completed::SMALL).0;
    let completed = completed.portfolio.passport_bytes(Include::Index).unwrap();
    let mut seen = std::collections::BTreeSet::new();
    for (kind, bytes) in [
        (Kind::Ask, ask),
        (Kind::Answer, answer),
        (Kind::Passport, passport),
        (Kind::Passport, completed),
        (Kind::FeedbackAsk, asks),
        (Kind::Feedback, gave),
        (Kind::AgreementAsk, agreement_ask),
        (Kind::AgreementAnswer, agreement_answer),
    ] {
        for found in read(bytes.as_slice(), kind, true).unwrap() {
            let content = found.content.unwrap();
            let name = match found.name.split('/').next().unwrap() {
                "manifest.json" => "manifest",
                "request.json" if kind == Kind::FeedbackAsk => "feedback-request",
                "request.json" if kind == Kind::AgreementAsk => "agreement-request",
                "request.json" => "request",
                "answer.json" => "agreement-answer",
                "words.json" => "entry-words",
                "feedback.json" => "feedback",
                "framework.json" => "framework-index",
                "standing.json" => "standing",
                "seal.jws" => "seal",
                "share.jws" => "share",
                "records" => "record",
                "cards" => "card",
                "notices" => "notice",
                "agreements" => "agreement",
                "badges" => "badge",
                "qualifications" => "qualification",
                "entries" => "entry",
                "evidence" if found.name.ends_with("index.json") => "evidence-index",
                _ => continue,
            };
            seen.insert(name);
            let sealed = found.name.ends_with(".jws");
            fits(name, &if sealed { payload(&content) } else { content });
        }
    }
    assert_eq!(seen.len(), 19, "{seen:?}");
    let trust = signer(&priya_says(), 20);
    let list = trust.vouch("Dyffryn", &[], None, amina.portfolio.clock()).unwrap();
    fits("trust-list", &payload(list.as_bytes()));
    let file = trust.file(
        "three small words",
        countersign::vault::Stretch::LIGHT,
        &countersign::ids::Randomness::counted(1),
    );
    fits("signer", file.unwrap().lines().next().unwrap().as_bytes());
}

/// What `bring --columns` takes, as it is written and as it is remembered.
#[test]
fn the_columns_of_a_table_are_as_their_schema_says() {
    let written = r#"{"columns": {"date": "Wann", "title": "b", "text": ["Warum"], "kind": []},
        "fixed": {"provider": "The board"}, "kinds": {"OJT": "direct-observation"}, "month_first": true, "sheet": "Log"}"#;
    for file in [written, "{}"] {
        fits("columns", file.as_bytes());
        let remembered = serde_json::to_vec(&Columns::read(file).unwrap()).unwrap();
        fits("columns", &remembered);
    }
    let validator = jsonschema::validator_for(&schema("columns")).unwrap();
    for wrong in [
        r#"{"column": {"date": "Wann"}}"#,
        r#"{"columns": {"date": 3}}"#,
        r#"{"columns": ["Wann"]}"#,
        r#"{"month_first": "yes"}"#,
        r#"{"fixed": {"provider": ["The board"]}}"#,
    ] {
        assert!(Columns::read(wrong).is_err(), "{wrong}");
        assert!(!validator.is_valid(&serde_json::from_str(wrong).unwrap()), "{wrong}");
    }
    // A field that is none is refused once a table is there.
    assert!(!validator.is_valid(&serde_json::json!({"columns": {"when": "Wann"}})));
}

#[test]
fn every_asset_is_as_its_schema_says_and_the_schema_refuses_what_the_program_refuses() {
    for pack in bundled() {
        fits("framework", pack.as_bytes());
        let pack = load(pack).unwrap();
        fits("policy", Policy::bundled(&pack.id).as_bytes());
    }
    fits("policy", Policy::STANDARD.as_bytes());
    let moves = r#"{"from":"2.1/all","to":"2.13/all","same":true}"#;
    fits("framework-map", crate::readiness_replace::map(moves).as_bytes());
    fits("crosswalk", Crosswalk::STANDARD.as_bytes());
    fits("examples", Examples::STANDARD.as_bytes());
    fits("scopes", include_bytes!("../../assets/scopes/standard.json"));
    fits("coach", include_bytes!("../../assets/coach/standard.json"));
    let wrong = [
        ("framework", bundled()[0], "/stages", serde_json::json!([])),
        ("framework", bundled()[0], "/source/year", "soon".into()),
        ("policy", Policy::STANDARD, "/evidence_needed", 0.into()),
        ("policy", Policy::bundled("ahp-support-worker"), "/routes/0/any", serde_json::json!([])),
        ("crosswalk", Crosswalk::STANDARD, "/groups/0/indicators", serde_json::json!(["a:1/all"])),
        ("examples", Examples::STANDARD, "/professions/0/activities/0/text", 3.into()),
    ];
    for (name, text, at, value) in wrong {
        let mut json: Value = serde_json::from_str(text).unwrap();
        *json.pointer_mut(at).unwrap() = value;
        let validator = jsonschema::validator_for(&schema(name)).unwrap();
        assert!(!validator.is_valid(&json), "{name} {at}");
        let refused = match name {
            "framework" => load(&json.to_string()).is_err(),
            "policy" => Policy::load(&json.to_string()).is_err(),
            "crosswalk" => Crosswalk::load(&json.to_string(), &[]).is_err(),
            _ => Examples::load(&json.to_string(), &load(bundled()[0]).unwrap()).is_err(),
        };
        assert!(refused, "{name} {at}");
    }
}

#[test]
fn every_schema_is_a_schema() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("schema");
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.extension().is_some_and(|end| end == "json") {
            let text = std::fs::read_to_string(&path).unwrap();
            let schema: Value = serde_json::from_str(&text).unwrap();
            jsonschema::meta::validate(&schema).unwrap();
        }
    }
}
