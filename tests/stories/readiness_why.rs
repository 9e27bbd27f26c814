//! Readiness explains itself: why, what next, when, and what changed; and the rules as data.

use countersign::Error;
use countersign::framework::{Crosswalk, Examples, Framework, Policy, bundled, load};
use countersign::readiness::State;
use countersign::sign_off::{Decision, verify};

use crate::people::{amina, priya};

fn packs() -> Vec<Framework> {
    bundled().iter().map(|pack| load(pack).unwrap()).collect()
}

fn kinds() -> Vec<&'static str> {
    countersign::evidence::Kind::ALL.iter().map(|kind| kind.code()).collect()
}

#[test]
fn every_pack_has_rules_that_fit_it_and_words_made_from_them() {
    let counts: Vec<usize> = packs().iter().map(|pack| pack.domains.len()).collect();
    assert_eq!(counts, [8, 15, 16, 6]);
    for pack in packs() {
        let policy = Policy::load(Policy::bundled(&pack.id)).unwrap();
        policy.check(&pack, &kinds()).unwrap();
        assert_eq!(policy.framework, pack.id);
        let words = policy.words(&pack, str::to_owned, "2026-03-14".parse().unwrap());
        assert!(words[0].contains("at least 1 piece of evidence"), "{words:?}");
    }
    Crosswalk::load(Crosswalk::STANDARD, &packs()).unwrap();
    let examples = Examples::load(Examples::STANDARD, &packs()[0]).unwrap();
    assert_eq!(examples.professions.len(), 14);
}

#[test]
fn the_words_follow_the_rules() {
    let mut policy = Policy::load(Policy::STANDARD).unwrap();
    policy.evidence_needed = 3;
    policy.valid_months = Some(24);
    policy.second_look = true;
    policy.reconfirm_shared = true;
    policy.kinds_among = vec!["direct-observation".into()];
    let words = policy.words(&packs()[0], str::to_owned, "2026-03-14".parse().unwrap()).join(" ");
    for said in
        ["3 pieces", "counts for 2 years", "Two different", "signed anew", "direct-observation"]
    {
        assert!(words.contains(said), "{said}: {words}");
    }
}

#[test]
fn bad_rules_are_refused_with_where() {
    let base =
        r#"{"format":"countersign/policy/1","framework":"any","version":"1","evidence_needed":1"#;
    let refused = |rest: &str| {
        let found = Policy::load(&format!("{base}{rest}}}"))
            .and_then(|policy| policy.check(&packs()[0], &kinds()));
        match found {
            Err(Error::PolicyInvalid { place, .. }) => place,
            other => panic!("{rest}: {other:?}"),
        }
    };
    assert_eq!(refused(r#","kinds_among":["selfie"]"#), "kinds_among[0]");
    assert_eq!(refused(r#","rules":[{"indicators":["9.9"]}]"#), "rules[0].indicators[0]");
    assert_eq!(refused(r#","valid_months":0"#), "valid_months");
    let route = |all: &str| format!(r#","routes":[{{"indicator":"1.1/entry","any":[{all}]}}]"#);
    assert_eq!(refused(&route("")), "routes[0].any");
    assert_eq!(refused(&route(r#"{"title":"x","all":[]}"#)), "routes[0].any[0]");
    let never = r#"{"title":"x","all":[[{"kind":"gcse","level":5}]]}"#;
    assert_eq!(refused(&route(never)), "routes[0].any[0].all[0]");
    let never = r#"{"title":"x","all":[[{"kind":"foundation-degree","count":2}]]}"#;
    assert_eq!(refused(&route(never)), "routes[0].any[0].all[0]");
    assert_eq!(refused(r#","refresh":["0.0"]"#), "refresh[0]");
}

#[test]
fn a_crosswalk_to_what_there_is_not_is_refused_with_where() {
    let text = Crosswalk::STANDARD.replacen("3.2/all", "3.99/all", 1);
    match Crosswalk::load(&text, &packs()) {
        Err(Error::FrameworkInvalid { place, .. }) => {
            assert!(place.starts_with("groups["), "{place}")
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_rules_are_sealed_in_a_record_by_version_and_digest() {
    let mut amina = amina();
    let id = amina.logs("Walking", &["2.1/all"]);
    amina.signed(&priya(), &id, "2.1/all", Decision::Achieved);
    let statement = verify(&amina.portfolio.sealed_records().unwrap()[0]).unwrap();
    assert_eq!(statement.policy.id, "ahp-support-worker");
    assert_eq!(statement.policy.version, "1");
    assert_eq!(statement.valid_until, None, "the published framework names no end");
}

#[test]
fn why_names_the_day_the_record_and_what_would_change_it() {
    let mut amina = amina();
    let id = amina.logs("Walking", &["2.1/all"]);
    let before = amina.portfolio.explain("2.1/all", None).unwrap();
    assert_eq!(before.next, "Ask a preceptor to sign it off.");
    amina.signed(&priya(), &id, "2.1/all", Decision::Achieved);
    let why = amina.portfolio.explain("2.1/all", None).unwrap();
    assert_eq!(why.because[0], "Signed off by your preceptor on 14 March 2026.");
    assert!(amina.portfolio.deciding_record(&why.readiness).unwrap().is_some());
    amina.on("2026-05-01").withdraw(&id).unwrap();
    let why = amina.portfolio.explain("2.1/all", None).unwrap();
    assert_eq!(why.readiness.state, State::Withdrawn);
    assert!(why.because[0].contains("Evidence for the sign-off of 14 March 2026 was withdrawn"));
}

#[test]
fn what_changed_between_two_days_is_told_from_the_records() {
    let mut amina = amina();
    let id = amina.logs("Walking", &["2.1/all", "2.3/all"]);
    amina.on("2026-04-01");
    amina.signed(&priya(), &id, "2.1/all", Decision::Achieved);
    let on = |day: &str| day.parse().unwrap();
    let changed = amina.portfolio.changed_between(on("2026-03-20"), on("2026-04-01")).unwrap();
    assert_eq!(changed.len(), 1);
    assert_eq!((changed[0].from, changed[0].to), (State::NotAsked, State::SignedOff));
    assert!(
        amina.portfolio.changed_between(on("2026-04-01"), on("2026-05-01")).unwrap().is_empty()
    );
}

#[test]
fn the_next_steps_hold_everything_that_is_left_exactly_once() {
    let mut amina = amina();
    let id = amina.logs("Walking", &["2.1/all", "2.3/all", "2.4/all"]);
    amina.signed(&priya(), &id, "2.1/all", Decision::NotYet);
    let steps = amina.portfolio.steps_for("entry", None).unwrap();
    let mut told: Vec<&String> = steps.iter().flat_map(|step| &step.indicators).collect();
    let readiness = amina.portfolio.readiness(None).unwrap();
    assert_eq!(told.len(), readiness.stages[0].left.len());
    told.sort();
    told.dedup();
    assert_eq!(told.len(), readiness.stages[0].left.len());
    assert_eq!(steps[0].state, State::NotYet);
    assert_eq!(steps[1].indicators, ["2.3/all", "2.4/all"], "one request for both");
    assert_eq!(
        steps.len(),
        12,
        "one for each domain, a qualification and experience besides: {steps:?}"
    );
}

#[test]
fn the_pace_is_a_date_only_when_there_is_enough_to_say() {
    let mut amina = amina();
    let ids: Vec<String> = amina.portfolio.readiness(None).unwrap().stages[0]
        .left
        .iter()
        .take(5)
        .map(|left| left.indicator.clone())
        .collect();
    let all: Vec<&str> = ids.iter().map(String::as_str).collect();
    let id = amina.logs("Walking", &all);
    for indicator in &all[..2] {
        amina.signed(&priya(), &id, indicator, Decision::Achieved);
    }
    assert_eq!(amina.portfolio.pace_for("entry", None).unwrap(), None, "two say too little");
    for indicator in &all[2..] {
        amina.signed(&priya(), &id, indicator, Decision::Achieved);
    }
    // 50 are left and 5 came in 90 days: 900 days from 14 March 2026.
    let pace = amina.portfolio.pace_for("entry", None).unwrap().unwrap();
    assert_eq!((pace.gained, pace.by), (5, "2028-08-30".parse().unwrap()));
    assert!(pace.words.contains("30 August 2028"));
}

#[test]
fn a_statement_that_asks_for_a_qualification_says_so_and_by_when() {
    let mut amina = amina();
    let left = |amina: &crate::people::Amina, id: &str| {
        let readiness = amina.portfolio.readiness(None).unwrap();
        readiness.stages[0].left.iter().find(|left| left.indicator == id).unwrap().clone()
    };
    assert_eq!(left(&amina, "1.1/entry").reason, State::Requirement);
    let unknown = "Note a qualification. Say when you started in post to see by when to start one.";
    assert_eq!(left(&amina, "1.1/entry").next(), unknown);
    assert_eq!(left(&amina, "1.2/entry").next(), "Note your experience.");
    let mut owner = amina.portfolio.owner();
    owner.started_in_post = Some("2026-03-02".parse().unwrap());
    amina.portfolio.change_owner(&owner).unwrap();
    let words = "Note a qualification or start one by 2 September 2026.";
    assert_eq!(left(&amina, "1.1/entry").next(), words);
    let why = amina.portfolio.explain("1.1/entry", None).unwrap();
    assert_eq!((why.readiness.state, why.next.as_str()), (State::Requirement, words));
    let step = |amina: &crate::people::Amina| {
        let steps = amina.portfolio.steps_for("entry", None).unwrap();
        steps.into_iter().find(|step| step.indicators == ["1.1/entry"]).unwrap().words
    };
    assert_eq!(step(&amina), words);
    let home = amina.portfolio.home().unwrap();
    let qualify = home.next_steps[0].qualify.unwrap();
    assert_eq!(qualify.start_by, Some("2026-09-02".parse().unwrap()));
    assert_eq!(home.start_by, "Qualification: start by 2 September 2026.");
    // The day passes, and nothing says to start by a day that is gone.
    amina.on("2026-09-03");
    assert_eq!(left(&amina, "1.1/entry").next(), "Note a qualification.");
    assert_eq!(amina.portfolio.home().unwrap().start_by, "");
    let at = amina.portfolio.folder().display().to_string();
    drop(amina.portfolio);
    let said = crate::people::done(&["readiness", &at, "--on", "2026-03-14"]);
    assert!(said.contains(words), "the summary shows the day: {said}");
}

#[test]
fn a_withdrawn_record_neither_hides_one_that_stands_nor_asks_for_more() {
    let mut amina = amina();
    let id = amina.logs("Walking", &["2.1/all", "2.3/all"]);
    let by = priya();
    amina.signed(&by, &id, "2.1/all", Decision::Achieved);
    amina.signed(&by, &id, "2.1/all", Decision::Achieved);
    amina.signed(&by, &id, "2.3/all", Decision::NotYet);
    for newest in [0, 1] {
        let record = amina.portfolio.sign_offs_on(&id).unwrap()[newest].id.clone();
        amina.portfolio.withdraw_sign_off(&by, &record, "").unwrap();
    }
    let chips: Vec<State> = amina.portfolio.evidence_list("").unwrap().items[0]
        .indicators
        .iter()
        .map(|link| link.state)
        .collect();
    assert_eq!(chips, [State::SignedOff, State::NotAsked], "one stands, one asks for nothing");
    let board = amina.portfolio.sign_off_board().unwrap();
    assert!(board.returned.is_empty());
    assert_eq!(board.to_send[0].indicator, "2.3/all");
    assert_eq!(amina.portfolio.home().unwrap().returned, 0);
}

#[test]
fn what_ran_out_and_a_second_look_can_be_sent_again() {
    let mut amina = amina();
    let mut policy: serde_json::Value =
        serde_json::from_str(Policy::bundled("ahp-support-worker")).unwrap();
    policy["rules"] = serde_json::json!([
        {"indicators": ["2.1"], "valid_months": 1},
        {"indicators": ["2.3"], "second_look": true},
    ]);
    amina.portfolio.set_policy("", &policy.to_string()).unwrap();
    let id = amina.logs("Walking", &["2.1/all", "2.3/all"]);
    for indicator in ["2.1/all", "2.3/all"] {
        amina.signed(&priya(), &id, indicator, Decision::Achieved);
    }
    let offered = |amina: &crate::people::Amina| -> Vec<String> {
        let board = amina.portfolio.sign_off_board().unwrap();
        board.to_send.into_iter().map(|one| one.indicator).collect()
    };
    assert_eq!(offered(&amina), ["2.3/all"], "a second preceptor is needed");
    amina.on("2026-05-01");
    assert_eq!(offered(&amina), ["2.1/all", "2.3/all"], "the first ran out");
    let list = amina.portfolio.evidence_list("").unwrap();
    let chips: Vec<State> = list.items[0].indicators.iter().map(|link| link.state).collect();
    assert_eq!(chips, [State::Expired, State::Requirement]);
    let sign_offs = amina.portfolio.sign_offs().unwrap();
    assert!(sign_offs.iter().all(|one| !one.standing));
}
