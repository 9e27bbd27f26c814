//! The sample portfolio, made through the same verbs a person uses.

use std::path::Path;

use countersign::Portfolio;
use countersign::coach::{Advice, Reader};
use countersign::readiness::State;
use countersign::working_life::noun;
use serde_json::Value;

use crate::people::done;

/// Everything a sample says, told apart from how it is encrypted.
fn told(folder: &Path, entries: u32) -> (String, Vec<String>) {
    let sample = countersign::sample::make(folder, entries).unwrap();
    let mut said = String::new();
    for item in sample.evidence_list("").unwrap().items {
        let evidence = sample.evidence(&item.id).unwrap();
        said.push_str(&serde_json::to_string(&evidence).unwrap());
        for file in &evidence.files {
            assert!(!sample.attachment_bytes(&file.digest).unwrap().is_empty());
        }
    }
    (said, sample.sealed_records().unwrap())
}

#[test]
fn the_sample_is_a_person_nearly_ready_for_the_first_stage() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path().join("sample");
    let sample = countersign::sample::make(&at, 40).unwrap();
    let home = sample.home().unwrap();
    assert!(home.sample);
    assert_eq!(home.start_by, "", "1.1/entry is signed off, so there is nothing to begin");
    let counts: Vec<(u32, u32)> =
        home.stages.iter().map(|stage| (stage.signed_off, stage.required)).collect();
    assert_eq!(counts, [(51, 55), (59, 83), (61, 111)]);
    assert_eq!((home.evidence, home.waiting), (39, 3), "forty pieces, one withdrawn");
    let steps: Vec<State> = home.next_steps.iter().map(|step| step.state).collect();
    assert_eq!(steps, [State::NotYet, State::Waiting, State::Waiting, State::NoEvidence]);
    let board = sample.sign_off_board().unwrap();
    assert!(!board.returned.is_empty());
    let signers: std::collections::BTreeSet<&str> =
        board.signed.iter().map(|one| one.signer.name.as_str()).collect();
    assert_eq!(signers.len(), 2);
    let list = sample.evidence_list("").unwrap();
    assert_eq!(list.total, 40);
    let kinds: std::collections::HashSet<_> = list.items.iter().map(|item| item.kind).collect();
    assert_eq!(kinds.len(), 11);
}

#[test]
fn the_same_number_of_entries_gives_the_same_content() {
    let (one, two) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let first = told(&one.path().join("sample"), 12);
    assert!(!first.1.is_empty(), "some are signed");
    assert_eq!(first, told(&two.path().join("sample"), 12));
}

#[test]
fn a_larger_sample_has_as_many_pieces_as_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path().join("sample").display().to_string();
    done(&["sample", &at, "--entries", "60"]);
    let list: Value = serde_json::from_str(&done(&["evidence", &at, "--json"])).unwrap();
    assert_eq!(list.as_array().unwrap().len(), 60);
    assert!(Portfolio::open_sample(at.as_ref()).unwrap().is_sample());
}

/// What the coach finds for a reader: the rule, and what it is about.
fn found(sample: &Portfolio, reader: Reader) -> Vec<(&'static str, Vec<String>)> {
    let found = sample.advice(reader, None, None).unwrap().into_iter();
    let titles = |one: &Advice| {
        let mut all: Vec<String> = one.about.iter().map(|on| on.title.clone()).collect();
        all.sort();
        all
    };
    found.map(|one| (one.rule, titles(&one))).collect()
}

#[test]
fn on_the_sample_the_coach_finds_what_was_planted_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let sample = countersign::sample::make(&folder.path().join("sample"), 40).unwrap();
    // What waits, was returned, or was never asked about.
    let planted = [
        "A letter about the stairs",
        "A poster figure for the students",
        "Basic life support, with a collapse in the hall",
        "Hoist training",
        "My first week with Amina",
        "New labels for the equipment store",
    ];
    let planted = planted.map(str::to_owned).to_vec();
    for reader in [Reader::Panel, Reader::Employer] {
        assert_eq!(found(&sample, reader), [("unsigned", planted.clone())], "{}", reader.code());
    }
    assert_eq!(found(&sample, Reader::Appraisal), [], "a year of work, told well");
}

#[test]
fn the_sample_has_a_year_of_working_life() {
    let folder = tempfile::tempdir().unwrap();
    let sample = countersign::sample::make(&folder.path().join("sample"), 40).unwrap();
    let many = |code: &str| sample.entries(noun(code).unwrap(), "").unwrap();
    let counts =
        ["supervision", "delegation", "scope", "goal", "review-plan", "review", "training"];
    assert_eq!(counts.map(|code| many(code).len()), [8, 3, 1, 5, 1, 2, 5]);
    assert_eq!(many("feedback").len(), 3);
    let unsigned = sample.entries_to_sign().unwrap();
    assert_eq!(unsigned.len(), 2, "the last two talks are not signed yet");
    let reviews = many("review");
    assert!(reviews.iter().all(|one| one.is_signed() && !one.said().text("accepted").is_empty()));
    assert!(reviews.iter().all(|one| one.said().text("readiness").contains("signed off")));
    let seen = many("delegation").into_iter().flat_map(|one| one.signed).flat_map(|one| one.unmet);
    assert!(seen.count() > 0, "one of them was handed over with open eyes");
    let soon = sample.coming_up(Some("2026-12-16".parse().unwrap())).unwrap();
    let soon: Vec<&str> = soon.iter().map(|one| one.about).collect();
    assert_eq!(soon, ["review-plan", "training", "goal"]);
}
