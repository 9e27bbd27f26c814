//! What a document says of what was signed: the version, the words, who signed and what was agreed.

use countersign::document::{DocumentKind, ExportOptions};
use countersign::sign_off::{AgreementKind, Decision, Identity, ToAgree};

use crate::document::tool;
use crate::kept::Exports;
use crate::people::{Amina, amina, piece, priya, priya_says, signer};
use crate::stage_completed::{SMALL, completed};

/// The text of a document, its line ends apart.
fn told(amina: &Amina, kind: DocumentKind) -> String {
    let file = amina.folder.path().join("out.pdf");
    amina.portfolio.exports(&ExportOptions::of(kind), &file).unwrap();
    let text = tool("pdftotext", &[], &file);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn says(text: &str, all: &[&str]) {
    for said in all {
        assert!(text.contains(said), "missing: {said}\n{text}");
    }
}

#[test]
fn a_decision_tells_the_version_it_was_made_on_and_what_changed_since() {
    let mut amina = amina();
    let id = amina.logs("A walk to lunch", &["2.1/all"]);
    amina.signed(&priya(), &id, "2.1/all", Decision::Achieved);
    let mut later = piece("A walk to lunch and back", &["2.1/all"]);
    later.text = "We went slowly.".into();
    amina.portfolio.amend(&id, &later).unwrap();
    let words =
        "Signed at version 1; this is version 2. Changed since then: the title and the text.";
    for kind in [DocumentKind::Portfolio, DocumentKind::Appraisal] {
        says(&told(&amina, kind), &[words]);
    }
    let text = told(&amina, DocumentKind::Portfolio);
    says(&text, &["S* signed off at an earlier version"]);
    assert!(text.matches("S*").count() == 2, "{text}");
}

#[test]
fn a_signer_without_a_register_and_one_who_only_agreed_are_told_as_they_are() {
    let mut amina = amina();
    let id = amina.logs("A walk to lunch", &["2.1/all"]);
    let nobody = Identity {
        name: "Jo Marsh".into(),
        role: "supervisor".into(),
        profession: String::new(),
        regulator: String::new(),
        number: String::new(),
        employer: "Dyffryn Community Health".into(),
    };
    for indicator in ["2.1/all", "2.3/all", "2.4/all", "2.5/entry", "3.11/entry"] {
        let mut input = piece("Again", &[indicator]);
        input.title = format!("For {indicator}");
        let id = amina.portfolio.log(&input).unwrap();
        amina.signed(&signer(&nobody, 4), &id, indicator, Decision::Achieved);
    }
    let sam = signer(&Identity { name: "Sam Okoro".into(), ..priya_says() }, 5);
    let reason = "We have no stairs on this ward.";
    let out = ToAgree::on(AgreementKind::NotMyRole, &["2.6/all"], reason);
    amina.portfolio.agree(&sam, &out).unwrap();
    let again =
        ToAgree::on(AgreementKind::PriorLearning, &["2.2/entry"], "Learned at the care home.");
    amina.portfolio.agree(&sam, &again).unwrap();
    assert!(!id.is_empty());
    for kind in [DocumentKind::Portfolio, DocumentKind::Appraisal] {
        let text = told(&amina, kind);
        says(
            &text,
            &[
                "Jo Marsh",
                "None stated",
                "Jo Marsh signed every decision.",
                reason,
                "Met by earlier learning",
                "Learned at the care home.",
                "Sam Okoro",
                "2 agreements",
            ],
        );
        assert!(!text.contains("( )") && !text.contains("()"), "{kind:?}: {text}");
        assert!(!text.contains("100 of every 100"), "{kind:?}: {text}");
    }
    let text = told(&amina, DocumentKind::Passport);
    says(&text, &["Jo Marsh (5)"]);
}

#[test]
fn a_stage_that_was_agreed_to_be_completed_is_printed() {
    let (amina, _) = completed(SMALL);
    for kind in [DocumentKind::Portfolio, DocumentKind::Appraisal] {
        let text = told(&amina, kind);
        says(&text, &["Stage completed", "Care Certificate: all 15 statements"]);
    }
}

#[test]
fn other_frameworks_are_named_where_it_says_what_is_left_out() {
    let mut amina = amina();
    let other = amina.portfolio.add_bundled_framework("care-certificate-2025").unwrap();
    for kind in DocumentKind::ALL {
        let text = told(&amina, kind);
        says(&text, &["not counted here:", &other.title]);
    }
}

#[test]
fn every_statement_is_printed_once_in_words() {
    let amina = amina();
    let text = told(&amina, DocumentKind::Portfolio);
    for code in ["2.2/entry", "2.2/intermediate"] {
        let framework = amina.portfolio.framework().unwrap();
        let (_, _, statement) = framework.indicator(code).unwrap();
        let words = statement.text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(text.matches(&words).count(), 1, "{code}: {words}\n{text}");
    }
}
