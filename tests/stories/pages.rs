//! What a screen shows when it opens, each in one call.

use countersign::Error;
use countersign::document::{DocumentKind, ExportOptions};
use countersign::qualification::QualificationInput;
use countersign::sign_off::{AgreementKind, Decision};

use crate::people::{amina, piece, priya};

#[test]
fn a_piece_comes_with_its_statements_its_decisions_and_what_may_name_somebody() {
    let mut amina = amina();
    amina.portfolio.add_bundled_framework("care-certificate-2025").unwrap();
    let standard = "care-certificate-2025:15/certificate";
    let mut input = piece("Clean hands", &["5.6/entry", standard]);
    input.text = "I washed my hands before I helped Mrs Jones.".into();
    let id = amina.portfolio.log(&input).unwrap();
    amina.signed(&priya(), &id, "5.6/entry", Decision::Achieved);
    let page = amina.portfolio.evidence_page(&id).unwrap();
    assert_eq!(page.evidence, amina.portfolio.evidence(&id).unwrap());
    let named: Vec<&str> = page.statements.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(named, ["5.6/entry", standard]);
    assert!(page.statements[0].title.starts_with("5.6 "), "{:?}", page.statements[0]);
    assert_eq!(page.sign_offs, amina.portfolio.sign_offs_on(&id).unwrap());
    assert_eq!((page.sign_offs.len(), page.found.len()), (1, 1));

    let form = amina.portfolio.draft_page(&id).unwrap();
    assert_eq!(form.draft.input, input);
    assert_eq!(form.look_at.len(), 1);
    assert_eq!(
        form.suggested,
        amina.portfolio.suggest(&format!("Clean hands\n{}", input.text)).unwrap()
    );
    assert!(!form.suggested.is_empty());
    assert_eq!(form.fits, amina.portfolio.fits(&["5.6/entry".into(), standard.into()]).unwrap());
    assert_eq!(form.framework, amina.portfolio.framework_view().unwrap());

    // A draft has a page, and nothing was decided on it.
    let draft = amina.portfolio.new_draft(Some("2.1/all")).unwrap();
    let page = amina.portfolio.evidence_page(&draft.id).unwrap();
    assert_eq!((page.statements[0].id.as_str(), page.sign_offs.len()), ("2.1/all", 0));
    assert!(matches!(amina.portfolio.evidence_page("nobody"), Err(Error::NoSuchEvidence)));
}

#[test]
fn what_is_handed_over_tells_what_was_asked_for_before() {
    let mut amina = amina();
    let id = amina.logs("Walking", &["2.1/all", "2.3/all"]);
    amina.signed(&priya(), &id, "2.1/all", Decision::NotYet);
    amina.portfolio.amend(&id, &piece("Walking again", &["2.1/all", "2.3/all"])).unwrap();
    let other = amina.logs("Talking", &["2.3/all"]);
    let items = [(id.as_str(), "2.1/all"), (id.as_str(), "2.3/all"), (other.as_str(), "2.3/all")];
    let items: Vec<(String, String)> = items.map(|(id, of)| (id.into(), of.into())).into();
    amina.portfolio.ask(&items, "Priya Nair").unwrap();

    let handed = amina.portfolio.hand_over().unwrap();
    assert_eq!(handed.waiting, amina.portfolio.sign_off_board().unwrap().waiting);
    let pieces: Vec<&str> = handed.pieces.iter().map(|one| one.summary.id.as_str()).collect();
    assert_eq!(pieces.len(), 2, "each piece once");
    assert!(pieces.contains(&id.as_str()) && pieces.contains(&other.as_str()));
    let [before] = &handed.before[..] else { panic!("{:?}", handed.before) };
    assert_eq!(before.id, id);
    assert_eq!(before.text, amina.portfolio.earlier(&id, 1).unwrap().input.text);
    assert_eq!(before.decisions[0].decision, Decision::NotYet);
}

#[test]
fn what_can_be_asked_about_begins_with_the_piece_just_finished() {
    let mut amina = amina();
    let first = amina.logs("Walking with Mrs Jones", &["2.1/all"]);
    let last = amina.logs("Talking", &["2.3/all"]);
    let asked = amina.logs("Listening", &["2.4/all"]);
    amina.portfolio.ask(&[(asked.clone(), "2.4/all".into())], "Sam Okoro").unwrap();
    let signed = amina.logs("Washing", &["2.5/entry"]);
    amina.signed(&priya(), &signed, "2.5/entry", Decision::Achieved);
    for (just, told) in [(&first, 1), (&last, 0)] {
        let page = amina.portfolio.ask_page(just).unwrap();
        assert_eq!(page.to_send[0].evidence, *just);
        assert_eq!(page.to_send.len(), 2);
        assert_eq!(page.names, ["Sam Okoro", "Priya Nair"]);
        assert_eq!(page.to_check.len(), told, "only the one just finished is looked at");
    }
    assert!(amina.portfolio.ask_page("").unwrap().to_check.is_empty());
}

#[test]
fn pieces_to_choose_are_finished_not_linked_yet_and_found_by_the_words_of_their_title() {
    let mut amina = amina();
    for number in 0..14 {
        amina.logs(&format!("Walking to lunch {number}"), &["2.3/all"]);
    }
    let linked = amina.logs("Walking to bed", &["2.1/all"]);
    let gone = amina.logs("Walking away", &["2.3/all"]);
    amina.portfolio.withdraw(&gone).unwrap();
    amina.portfolio.new_draft(None).unwrap();

    let page = amina.portfolio.link_page("2.1/all", "").unwrap();
    assert!(page.statement.title.starts_with("2.1 "), "{:?}", page.statement);
    assert_eq!((page.pieces.items.len(), page.pieces.total, page.pieces.of), (12, 14, 14));
    let found = amina.portfolio.link_page("2.1/all", " LUNCH  13 ").unwrap().pieces;
    assert_eq!((found.total, found.of), (1, 14));
    assert_eq!(found.items[0].title, "Walking to lunch 13");
    let unknown = amina.portfolio.link_page("2.99/all", "");
    assert!(matches!(unknown, Err(Error::Unknown { .. })));

    let page = amina.portfolio.portfolio_page().unwrap();
    assert_eq!((page.highlights.items.len(), page.highlights.of), (8, 15), "linked or not");
    let appraisal = ExportOptions::of(DocumentKind::Appraisal);
    assert_eq!(page.before, amina.portfolio.before_export(&appraisal).unwrap());
    assert_eq!(page.passport.records, 0);
    assert_eq!(amina.portfolio.highlights("to bed").unwrap().items[0].id, linked);
}

#[test]
fn what_is_to_be_agreed_is_named_or_gone() {
    let mut amina = amina();
    let kind = AgreementKind::NotMyRole;
    let page = amina.portfolio.agree_page(kind, &["2.1/all".into()], "", "", "").unwrap();
    assert_eq!(page.statements[0].id, "2.1/all");
    assert!(page.entry.is_none() && page.ends.is_none());
    let refresh = AgreementKind::Refresh;
    let page = amina.portfolio.agree_page(refresh, &["2.1/all".into()], "", "", "").unwrap();
    assert!(page.statements.is_empty(), "only what the rules propose after time away");

    let since = "2025-08-20".parse().unwrap();
    let entry = QualificationInput::held("gcse", "English and maths", since);
    let id = amina.portfolio.note_qualification(&entry).unwrap();
    let page = amina.portfolio.agree_page(AgreementKind::Proof, &[], &id, "", "").unwrap();
    assert_eq!(page.entry.unwrap().id, id);
    assert!(!page.entry_kind.is_empty() && page.entry_kind != "gcse", "{}", page.entry_kind);
}
