//! Every file we make is as its JSON Schema says, field by field; what the schema allows beyond is nothing.

use std::path::Path;

use countersign::bundle::{Kind, read};
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

/// Where a value breaks a schema; of JSON Schema, as much as our schemas use.
fn faults(schema: &Value, value: &Value, at: &str, found: &mut Vec<String>) {
    if let Some(constant) = schema.get("const")
        && constant != value
    {
        found.push(format!("{at} is not {constant}"));
    }
    if let Some(all) = schema.get("enum")
        && !all.as_array().unwrap().contains(value)
    {
        found.push(format!("{at} is not one of {all}"));
    }
    match schema.get("type").and_then(Value::as_str) {
        Some("string") if !value.is_string() => found.push(format!("{at} is no text")),
        Some("integer") if !value.is_u64() => found.push(format!("{at} is no whole number")),
        Some("boolean") if !value.is_boolean() => found.push(format!("{at} is no yes or no")),
        Some("array") => match value.as_array() {
            Some(items) => {
                for item in items {
                    faults(&schema["items"], item, &format!("{at}[]"), found);
                }
            }
            None => found.push(format!("{at} is no list")),
        },
        Some("object") => {
            let Some(fields) = value.as_object() else {
                return found.push(format!("{at} is no object"));
            };
            let known = schema["properties"].as_object().unwrap();
            for name in schema["required"].as_array().unwrap() {
                if !fields.contains_key(name.as_str().unwrap()) {
                    found.push(format!("{at} lacks {name}"));
                }
            }
            for (name, value) in fields {
                match known.get(name) {
                    Some(schema) => faults(schema, value, &format!("{at}.{name}"), found),
                    None => found.push(format!("{at} has {name}")),
                }
            }
        }
        _ => {}
    }
}

fn fits(name: &str, json: &[u8]) {
    let mut found = Vec::new();
    faults(&schema(name), &serde_json::from_slice(json).unwrap(), name, &mut found);
    assert!(found.is_empty(), "{found:?}");
}

fn payload(jws: &[u8]) -> Vec<u8> {
    let part = jws.split(|byte| *byte == b'.').nth(1).unwrap();
    BASE64URL_NOPAD.decode(part).unwrap()
}

#[test]
fn what_we_write_is_as_the_schemas_say() {
    let (mut amina, id, ask, answer) = signed_by_file();
    let record = amina.portfolio.sign_offs_on(&id).unwrap()[0].id.clone();
    amina.portfolio.withdraw_sign_off(&priya(), &record, "").unwrap();
    let since = "2026-01-05".parse().unwrap();
    let held = QualificationInput::held("apprenticeship", "Healthcare Support Worker", since);
    let held = QualificationInput { level: 2, ..held };
    let note = amina.portfolio.note_qualification(&held).unwrap();
    amina.portfolio.agree(&priya(), &ToAgree::proof(&note)).unwrap();
    let notice = priya().retire(amina.portfolio.clock()).unwrap();
    amina.portfolio.learn_keys(&notice).unwrap();
    let passport = amina.portfolio.passport_bytes(Include::Files).unwrap();
    let mut seen = std::collections::BTreeSet::new();
    for (kind, bytes) in [(Kind::Ask, ask), (Kind::Answer, answer), (Kind::Passport, passport)] {
        for found in read(bytes.as_slice(), kind, true).unwrap() {
            let content = found.content.unwrap();
            let name = match found.name.split('/').next().unwrap() {
                "manifest.json" => "manifest",
                "request.json" => "request",
                "framework.json" => "framework-index",
                "seal.jws" => "seal",
                "records" => "record",
                "cards" => "card",
                "notices" => "notice",
                "agreements" => "agreement",
                "qualifications" => "qualification",
                "evidence" if found.name.ends_with("index.json") => "evidence-index",
                _ => continue,
            };
            seen.insert(name);
            let sealed = found.name.ends_with(".jws");
            fits(name, &if sealed { payload(&content) } else { content });
        }
    }
    assert_eq!(seen.len(), 10, "{seen:?}");
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
