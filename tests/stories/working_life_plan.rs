//! Goals that come from what is there, reviews that both agree, and what is signed in one sitting.

use std::collections::BTreeMap;

use countersign::Error;
use countersign::document::{DocumentKind, ExportOptions};
use countersign::progress::GoalFrom;
use countersign::sign_off::{Decision, Judgement, Said, ShownEntry, ToAgree};
use countersign::working_life::{EntryInput, EntryView, noun};

use crate::people::{Amina, amina, done, judgement, priya, refused};
use crate::working_life::on_disk;
use crate::working_life_signed::kept;

const MANY: [&str; 4] = ["agreed", "shows", "evidence", "rests-on"];

fn input(fields: &[(&str, &str)]) -> EntryInput {
    let said = |(name, text): &(&str, &str)| {
        let said = match MANY.contains(name) {
            true => Said::Many(text.split('|').map(str::to_owned).collect()),
            false => Said::Text((*text).into()),
        };
        ((*name).to_owned(), said)
    };
    EntryInput { fields: fields.iter().map(said).collect(), ..EntryInput::default() }
}

fn adds(amina: &mut Amina, code: &str, fields: &[(&str, &str)]) -> String {
    amina.portfolio.add_entry(noun(code).unwrap(), &input(fields)).unwrap()
}

fn newest(amina: &Amina, id: &str) -> EntryView {
    amina.portfolio.entry(id).unwrap().remove(0)
}

/// A review of 10 March with Priya.
fn review(amina: &mut Amina) -> String {
    let fields = [
        ("on", "2026-03-10"),
        ("with", "Priya Nair"),
        ("worker", "I feel at home"),
        ("next", "2026-06-10"),
    ];
    adds(amina, "review", &fields)
}

#[test]
fn a_goal_comes_of_a_gap_returned_work_the_own_view_and_what_was_agreed() {
    let mut amina = amina();
    let piece = amina.logs("Walking", &["2.2/entry"]);
    let not_yet = Judgement {
        comment: "Say when it was.".into(),
        ..judgement(&piece, "2.2/entry", Decision::NotYet)
    };
    let record = amina.portfolio.sign(&priya(), &[not_yet]).unwrap().remove(0).id;
    let talk = adds(
        &mut amina,
        "supervision",
        &[
            ("on", "2026-03-10"),
            ("minutes", "30"),
            ("kind", "direct"),
            ("with", "Priya Nair"),
            ("about", "Walking"),
            ("agreed", "Read the guide|Watch two sessions"),
            ("shows", "2.1/all"),
            ("evidence", &piece),
        ],
    );
    let indicator = || "2.3/all".to_owned();
    let expected = [
        (
            GoalFrom::Gap { indicator: indicator() },
            "Show 2.3",
            "2.3/all",
            "Add evidence that shows it.",
        ),
        (GoalFrom::OwnView { indicator: indicator() }, "Feel sure about 2.3", "2.3/all", ""),
        (GoalFrom::Returned { record }, "Show again: 2.2", "2.2/entry", "Say when it was."),
        (
            GoalFrom::Agreed { entry: talk.clone(), line: 1 },
            "Watch two sessions",
            "Agreed on 10 March 2026",
            "",
        ),
    ];
    for (from, title, why, how) in expected {
        let proposed = amina.portfolio.proposed_goal(&from).unwrap();
        assert_eq!(proposed.there, "", "{title}");
        let id = amina.portfolio.add_entry(noun("goal").unwrap(), &proposed.input).unwrap();
        let goal = newest(&amina, &id);
        let said = goal.said();
        assert!(goal.title.starts_with(title), "{}", goal.title);
        assert_eq!((said.text("why"), said.text("how")), (why, how), "{title}");
        assert_eq!(said.text("by"), "2026-06-14", "three months are offered");
        let linked: &[String] = match from {
            GoalFrom::Gap { .. } | GoalFrom::OwnView { .. } => &[],
            _ => std::slice::from_ref(&piece),
        };
        assert_eq!(said.many("evidence"), linked, "{title}");
        // A second press finds it, as long as it is open.
        assert_eq!(amina.portfolio.proposed_goal(&from).unwrap().there, id, "{title}");
        amina.portfolio.close_goal(&id, "done").unwrap();
        assert_eq!(amina.portfolio.proposed_goal(&from).unwrap().there, "", "{title}");
    }
    let gone = amina.portfolio.proposed_goal(&GoalFrom::Agreed { entry: talk, line: 2 });
    assert!(gone.is_err(), "only what was agreed");
}

#[test]
fn the_command_line_makes_a_goal_of_a_gap_and_says_everything_as_people_do() {
    let mut amina = amina();
    let training =
        [("title", "Moving people"), ("provider", "The board"), ("completed", "2026-03-01")];
    let training = adds(&mut amina, "training", &training);
    let piece = amina.logs("Walking to the dining room", &["2.1/all"]);
    let rests = format!("2.2/entry|{training}");
    let delegated = [
        ("task", "Walk with people"),
        ("by", "Priya Nair"),
        ("level", "nearby"),
        ("from", "2026-03-14"),
        ("review-by", "2026-11-01"),
        ("rests-on", rests.as_str()),
        ("evidence", &piece),
    ];
    let delegation = adds(&mut amina, "delegation", &delegated);
    let (_folder, at, signer) = on_disk(amina);
    done(&["agree", &at, "--signer", &signer, "--about", &delegation]);
    let goal = done(&["goal", "from", &at, "--gap", "2.2/entry"]);
    let again = done(&["goal", "from", &at, "--gap", "2.2/entry"]);
    assert_eq!(again.lines().last(), goal.lines().last(), "there is one already");
    assert!(again.contains("in the plan already"));
    assert!(refused(&["goal", "from", &at, "--gap", "2.99/all"]).contains("not an indicator"));
    let shown = done(&["delegation", "show", &at, &delegation]);
    for said in [
        "Look at it again by: 1 November 2026",
        "  2.2, entry: Person-centred care",
        "  Moving people",
        "  Walking to the dining room",
        "Not so on that day: 2.2, entry: Person-centred care (No evidence yet)",
    ] {
        assert!(shown.contains(said), "missing: {said}\n{shown}");
    }
    let goal = done(&["goal", "show", &at, goal.trim()]);
    assert!(goal.contains("Why: 2.2, entry: Person-centred care"), "{goal}");
    for raw in ["2026-", "2.2/entry", training.as_str(), piece.as_str()] {
        assert!(
            !shown.contains(raw) && !goal.contains(raw),
            "{raw} is nothing to read\n{shown}{goal}"
        );
    }
    let json = done(&["delegation", "show", &at, &delegation, "--json"]);
    assert!(
        json.contains("\"2026-11-01\"") && json.contains("\"2.2/entry\""),
        "for other programs"
    );
}

#[test]
fn a_review_keeps_how_it_stood_and_both_agree_to_it() {
    let mut amina = amina();
    let piece = amina.logs("Walking", &["2.1/all"]);
    amina.signed(&priya(), &piece, "2.1/all", Decision::Achieved);
    amina.on("2026-03-20");
    let fields = [("on", "2026-03-20"), ("with", "Priya Nair"), ("readiness", "All of it")];
    let id = adds(&mut amina, "review", &fields);
    let stood = newest(&amina, &id).said().text("readiness").to_owned();
    assert!(stood.starts_with("Working towards ") && stood.contains(": 1 of "), "{stood}");
    assert!(stood.contains("No evidence yet: "), "{stood}");
    amina.portfolio.accept_entry(&id).unwrap();
    assert_eq!(newest(&amina, &id).said().text("accepted"), "2026-03-20");
    amina.portfolio.accept_entry(&id).unwrap();
    assert_eq!(newest(&amina, &id).version, 2, "twice is once");
    // What comes later changes nothing of what was kept.
    amina.portfolio.withdraw(&piece).unwrap();
    let mut changed = amina.portfolio.entry_input(&id).unwrap();
    changed.fields.insert("reviewer".into(), Said::Text("Careful and kind".into()));
    amina.portfolio.change_entry(&id, &changed).unwrap();
    let view = newest(&amina, &id);
    assert_eq!(view.said().text("readiness"), stood);
    assert_eq!(view.said().text("accepted"), "", "they agreed to other words");
    // On another day it stood otherwise.
    changed.fields.insert("on".into(), Said::Text("2026-03-13".into()));
    amina.portfolio.change_entry(&id, &changed).unwrap();
    assert!(newest(&amina, &id).said().text("readiness").contains(": 0 of "));
    amina.portfolio.accept_entry(&id).unwrap();
    let agreed = amina.portfolio.agree(&priya(), &ToAgree::entry(&id)).unwrap();
    let view = newest(&amina, &id);
    assert!(view.is_signed() && view.said().text("accepted") == "2026-03-20");
    assert_eq!(agreed.entry_version, view.version);
    let talk = kept(&mut amina, "supervision");
    assert!(amina.portfolio.accept_entry(&talk).is_err(), "that is for one to confirm");
}

#[test]
fn a_delegation_stays_in_force_when_the_worker_agrees_to_it_later() {
    let mut amina = amina();
    let id = kept(&mut amina, "delegation");
    amina.portfolio.agree(&priya(), &ToAgree::entry(&id)).unwrap();
    amina.on("2026-03-16");
    amina.portfolio.accept_entry(&id).unwrap();
    let today = "2026-03-17".parse().unwrap();
    amina.on("2026-03-17");
    assert_eq!(amina.portfolio.delegations_in_force(today).unwrap().len(), 1);
}

#[test]
fn one_sitting_signs_evidence_and_entries_all_of_it_or_nothing() {
    let mut amina = amina();
    let piece = amina.logs("Walking", &["2.1/all"]);
    amina.portfolio.ask(&[(piece.clone(), "2.1/all".to_owned())], "Priya Nair").unwrap();
    let talk = kept(&mut amina, "supervision");
    let delegation = kept(&mut amina, "delegation");
    let ended = kept(&mut amina, "delegation");
    amina.portfolio.end_delegation(&ended, "2026-03-14".parse().unwrap()).unwrap();
    let held = review(&mut amina);
    adds(&mut amina, "goal", &[("title", "Lead a group"), ("by", "2026-09-01")]);
    let sitting = amina.portfolio.sitting().unwrap();
    assert_eq!(sitting.asked.waiting.len(), 1);
    let asked: Vec<&str> = sitting.entries.iter().map(|one| one.entry.id.as_str()).collect();
    assert_eq!(asked, [&talk, &delegation, &held], "neither a goal nor what has ended");
    let unmet: Vec<usize> = sitting.entries.iter().map(|one| one.unmet.len()).collect();
    assert_eq!(unmet, [0, 1, 0], "both see what does not stand");
    let mut shown: Vec<ShownEntry> = sitting
        .entries
        .iter()
        .map(|one| ShownEntry { entry: one.entry.id.clone(), version: one.entry.version })
        .collect();
    let judged = [judgement(&piece, "2.1/all", Decision::Achieved)];
    // The last of them was changed meanwhile: nothing at all is signed.
    amina.portfolio.accept_entry(&held).unwrap();
    let refused = amina.portfolio.sign_together(&priya(), &judged, &shown);
    assert!(matches!(refused, Err(Error::ChangedSinceShown)), "{refused:?}");
    assert_eq!(amina.portfolio.sign_offs().unwrap().len(), 0);
    assert_eq!(amina.portfolio.agreements().unwrap().len(), 0);
    assert_eq!(amina.portfolio.hand_over().unwrap().waiting.len(), 1);
    shown[2].version = 2;
    let signed = amina.portfolio.sign_together(&priya(), &judged, &shown).unwrap();
    assert_eq!((signed.decided.len(), signed.agreed.len()), (1, 3));
    assert_eq!(signed.agreed[1].unmet.len(), 1, "the sealed record says what both saw");
    let left = amina.portfolio.sitting().unwrap();
    assert_eq!((left.asked.waiting.len(), left.entries.len()), (0, 0));
}

#[test]
fn signed_words_of_an_appraisal_stand_where_the_empty_boxes_were() {
    let mut amina = amina();
    let fields = [
        ("on", "2026-03-12"),
        ("with", "Priya Nair"),
        ("comments", "A good year of careful work"),
        ("agreed", "Lead one group"),
    ];
    let id = adds(&mut amina, "appraisal", &fields);
    let told = |amina: &Amina| {
        let options = ExportOptions::of(DocumentKind::Appraisal);
        let blocks = amina.portfolio.document(&options).unwrap().blocks;
        format!("{blocks:?}")
    };
    let before = told(&amina);
    assert!(
        before.contains("\"Signature\"") && before.contains("What went well"),
        "to sign on paper"
    );
    amina.portfolio.accept_entry(&id).unwrap();
    amina.portfolio.agree(&priya(), &ToAgree::entry(&id)).unwrap();
    let after = told(&amina);
    assert!(!after.contains("\"Signature\""), "nothing is left to fill in");
    let comments = after.find("Appraiser's comments").unwrap();
    for said in
        ["A good year of careful work", "Lead one group", "The worker agreed on", "Priya Nair, "]
    {
        assert!(after[comments..].contains(said), "missing: {said}");
    }
    assert_eq!(after.matches("A good year of careful work").count(), 1, "told once");
}

#[test]
fn a_document_says_what_is_still_open_and_the_page_to_carry_has_the_scope() {
    let mut amina = amina();
    amina.logs("Walking", &[]);
    let fields = [("in", "Walk with people"), ("only", "Visit alone=a therapist was there first")];
    let said =
        fields.iter().map(|(name, text)| ((*name).to_owned(), Said::Many(vec![(*text).into()])));
    let fields: BTreeMap<String, Said> = said.collect();
    let scope = EntryInput { fields, ..EntryInput::default() };
    let scope = amina.portfolio.add_entry(noun("scope").unwrap(), &scope).unwrap();
    let training = [
        ("title", "Fire safety"),
        ("provider", "The board"),
        ("completed", "2026-03-01"),
        ("runs-out", "2026-04-01"),
    ];
    adds(&mut amina, "training", &training);
    let told = |amina: &Amina, kind| {
        format!("{:?}", amina.portfolio.document(&ExportOptions::of(kind)).unwrap().blocks)
    };
    for kind in [DocumentKind::Portfolio, DocumentKind::Appraisal] {
        let open = told(&amina, kind);
        assert!(open.contains("Still open when this was made"), "{kind:?}");
        assert!(open.contains("Not linked to any statement: 1 piece."), "{kind:?}");
    }
    let before =
        amina.portfolio.before_export(&ExportOptions::of(DocumentKind::Portfolio)).unwrap();
    let unlinked = before.advice.iter().find(|one| one.rule == "unlinked").unwrap();
    assert_eq!(unlinked.about[0].title, "Walking");
    let card = told(&amina, DocumentKind::Passport);
    for said in [
        "Walk with people",
        "Visit alone (a therapist was there first)",
        "Nobody has signed it yet.",
        "Fire safety (until 1 April 2026)",
    ] {
        assert!(card.contains(said), "missing: {said}\n{card}");
    }
    amina.portfolio.agree(&priya(), &ToAgree::entry(&scope)).unwrap();
    assert!(
        told(&amina, DocumentKind::Passport).contains("Signed by Priya Nair on 14 March 2026.")
    );
}
