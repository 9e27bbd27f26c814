//! How documents are set: heads that name the evidence, lists that were typed, and all that there is room for.

use countersign::document::{DocumentKind, ExportOptions};
use countersign::evidence::Kind;
use countersign::sign_off::Decision;

use crate::document::tool;
use crate::kept::Exports;
use crate::people::{Amina, amina, piece, priya};

fn told(amina: &Amina, kind: DocumentKind, arguments: &[&str]) -> String {
    let file = amina.folder.path().join("out.pdf");
    amina.portfolio.exports(&ExportOptions::of(kind), &file).unwrap();
    tool("pdftotext", arguments, &file)
}

#[test]
fn a_page_names_the_evidence_it_goes_on_with() {
    let mut amina = amina();
    let mut input = piece("A long morning on the ward", &["2.1/all"]);
    input.text = "I helped her to sit up and asked how she had slept.\n".repeat(60);
    amina.portfolio.log(&input).unwrap();
    let text = told(&amina, DocumentKind::Portfolio, &["-layout"]);
    let pages: Vec<&str> = text.split('\u{c}').collect();
    let begins = pages.iter().position(|page| page.contains("Reflective account ·")).unwrap();
    let first =
        |page: &str| page.lines().find(|line| !line.trim().is_empty()).unwrap().trim().to_owned();
    assert_eq!(first(pages[begins + 1]), "E1 A long morning on the ward", "{}", pages[begins + 1]);
    assert_ne!(first(pages[begins]), "E1 A long morning on the ward");
}

#[test]
fn a_list_that_was_typed_is_a_list_to_a_screen_reader() {
    let mut amina = amina();
    let mut input = piece("Before lunch", &["2.1/all"]);
    input.text = "I did this:\n- washed my hands\n- laid the table\n1. asked\n2. helped".into();
    amina.portfolio.log(&input).unwrap();
    let text = told(&amina, DocumentKind::Portfolio, &["-layout"]);
    for said in ["• washed my hands", "• laid the table", "1. asked", "2. helped"] {
        assert!(text.contains(said), "missing: {said}\n{text}");
    }
    let structure = tool("pdfinfo", &["-struct-text"], &amina.folder.path().join("out.pdf"));
    let lines: Vec<&str> = structure.lines().map(str::trim).collect();
    let washed = lines.iter().position(|line| line.contains("washed my hands")).unwrap();
    assert!(
        lines[..washed].iter().rev().take(6).any(|line| line.starts_with("LBody")),
        "{structure}"
    );
}

#[test]
fn statements_are_named_as_people_say_them_and_in_their_order() {
    let mut amina = amina();
    amina.logs("A walk", &["2.10/all", "2.2/entry", "2.1/all"]);
    let text = told(&amina, DocumentKind::Portfolio, &["-layout"]);
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains("2.2, entry") && !text.contains("2.2/entry"), "{text}");
    assert!(!text.contains("2.1/all"), "{text}");
}

#[test]
fn the_page_to_carry_lists_all_that_it_has_room_for() {
    let mut amina = amina();
    for number in 1..=7 {
        let mut input = piece(&format!("Course number {number}"), &["2.1/all"]);
        input.kind = Kind::Certificate;
        input.details.clear();
        amina.portfolio.log(&input).unwrap();
    }
    let text = told(&amina, DocumentKind::Passport, &["-layout"]);
    for number in 1..=7 {
        assert!(text.contains(&format!("Course number {number}")), "{text}");
    }
    assert!(!text.contains("more"), "{text}");
    assert_eq!(text.matches('\u{c}').count(), 1);
}

#[test]
fn a_decision_names_its_stage_once() {
    let mut amina = amina();
    let id = amina.logs("A walk", &["2.2/intermediate", "2.1/all"]);
    amina.signed(&priya(), &id, "2.2/intermediate", Decision::Achieved);
    amina.signed(&priya(), &id, "2.1/all", Decision::NotYet);
    let text = told(&amina, DocumentKind::Portfolio, &["-layout"]);
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let panel = text.split("Achieved for 2.2, intermediate").nth(1).expect("no panel");
    let title = panel.split("Calm and clear.").next().unwrap();
    assert!(!title.trim().is_empty() && !title.to_lowercase().contains("intermediate"), "{title}");
    assert!(text.contains("Not yet for 2.1 "), "{text}");
}
