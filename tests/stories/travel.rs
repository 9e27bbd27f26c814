//! A request goes out as a file, an answer comes back as a file, and nothing else is shared.

use std::sync::atomic::{AtomicU64, Ordering};

use countersign::Error;
use countersign::codes::Device;
use countersign::ids::Randomness;
use countersign::passport::verify_bytes;
use countersign::readiness::State;
use countersign::sign_off::{
    Ask, Decision, Identity, Judgement, Signer, Trust, answer_at, replace_in, verify,
};

use crate::people::{
    Amina, amina, done, judgement, noon, piece, priya, priya_says, refused, signer,
};
use countersign::clock::Clock;

/// The request for these pieces, as bytes.
pub fn asked(amina: &mut Amina, items: &[(&str, &str)]) -> Vec<u8> {
    let items: Vec<_> = items.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
    amina.portfolio.ask_by_file(&items, "Priya Nair").unwrap().bytes
}

/// The answer to a request, on another computer, at noon on 15 March.
pub fn answered(ask: &[u8], by: &Signer, judgements: &[Judgement]) -> Vec<u8> {
    try_answer(ask, by, judgements, "2026-03-15").unwrap()
}

pub fn try_answer(
    ask: &[u8],
    by: &Signer,
    judgements: &[Judgement],
    day: &str,
) -> countersign::Result<Vec<u8>> {
    let ask = Ask::open(ask)?;
    static SEED: AtomicU64 = AtomicU64::new(1);
    let seed = SEED.fetch_add(1, Ordering::Relaxed);
    answer_at(&ask, by, judgements, &Clock::fixed(noon(day)), &Randomness::counted(seed << 40))
}

/// Amina on 16 March with one piece that Priya signed off by file; the request and the answer.
pub fn signed_by_file() -> (Amina, String, Vec<u8>, Vec<u8>) {
    let mut amina = amina();
    let file = amina.portfolio.attach("photo.jpg", b"\xFF\xD8\xFF photo").unwrap();
    let mut input = piece("Walking", &["2.1/all"]);
    input.files = vec![file.into()];
    let id = amina.portfolio.log(&input).unwrap();
    let ask = asked(&mut amina, &[(&id, "2.1/all")]);
    let answer = answered(&ask, &priya(), &[judgement(&id, "2.1/all", Decision::Achieved)]);
    amina.on("2026-03-16").accept(&answer).unwrap();
    (amina, id, ask, answer)
}

#[test]
fn the_preceptor_sees_what_was_asked_and_needs_nothing_else() {
    let (_amina, id, ask, _) = signed_by_file();
    let ask = Ask::open(&ask).unwrap();
    let view = ask.view();
    assert_eq!((view.practitioner.as_str(), view.to_name.as_str()), ("Amina Yusuf", "Priya Nair"));
    let piece = &view.evidence[0];
    assert_eq!(
        (piece.id.as_str(), piece.version, piece.title.as_str()),
        (id.as_str(), 1, "Walking")
    );
    assert_eq!(piece.indicators[0].id, "2.1/all");
    assert!(!piece.indicators[0].text.is_empty());
    assert_eq!(ask.file(&piece.files[0].digest).unwrap(), b"\xFF\xD8\xFF photo");
}

#[test]
fn an_accepted_answer_is_a_sign_off_like_any_other() {
    let (mut amina, id, ask, answer) = signed_by_file();
    let signed = amina.portfolio.sign_offs_on(&id).unwrap().remove(0);
    assert_eq!((signed.decision, signed.level, signed.standing), (Decision::Achieved, 2, true));
    assert_eq!(signed.signer, priya_says());
    assert!(amina.portfolio.sign_off_board().unwrap().waiting.is_empty());
    assert!(amina.portfolio.accept(&answer).unwrap().again);
    let statement = verify(&amina.portfolio.sealed_records().unwrap()[0]).unwrap();
    assert_eq!(statement.place, Device::Signer);
    let request = statement.request.unwrap();
    assert_eq!(request.id, Ask::open(&ask).unwrap().view().request);
    assert_eq!(request.nonce.len(), 32);
}

#[test]
fn ten_items_are_decided_in_one_go() {
    let mut amina = amina();
    let shows = ["2.1/all", "2.3/all", "2.4/all", "3.5/all", "4.3/all"];
    let ids = [amina.logs("One", &shows), amina.logs("Two", &shows)];
    let items: Vec<(&str, &str)> =
        ids.iter().flat_map(|id| shows.iter().map(move |one| (id.as_str(), *one))).collect();
    let ask = asked(&mut amina, &items);
    let decisions: Vec<_> =
        items.iter().map(|(id, one)| judgement(id, one, Decision::Achieved)).collect();
    let answer = answered(&ask, &priya(), &decisions);
    let accepted = amina.on("2026-03-16").accept(&answer).unwrap();
    assert_eq!(accepted.sign_offs.len(), 10);
    let statements: Vec<_> = amina.portfolio.sealed_records().unwrap();
    let last = verify(&statements[9]).unwrap();
    assert_eq!((last.sequence, &last.previous), (10, &last.head));
}

#[test]
fn the_same_answer_twice_changes_nothing_and_says_so() {
    let (mut amina, id, _, answer) = signed_by_file();
    let accepted = amina.portfolio.accept(&answer).unwrap();
    assert!(accepted.again);
    assert_eq!(amina.portfolio.sign_offs_on(&id).unwrap().len(), 1);
}

#[test]
fn an_answer_to_an_older_version_counts_for_that_version_and_says_what_is_not_signed() {
    let mut amina = amina();
    let id = amina.logs("As asked", &["2.1/all"]);
    let ask = asked(&mut amina, &[(&id, "2.1/all")]);
    amina.portfolio.amend(&id, &piece("Edited since", &["2.1/all"])).unwrap();
    let answer = answered(&ask, &priya(), &[judgement(&id, "2.1/all", Decision::Achieved)]);
    let accepted = amina.on("2026-03-16").accept(&answer).unwrap();
    assert_eq!(accepted.sign_offs[0].remark, "Valid for version 1. Version 2 is not signed off.");
    assert_eq!(accepted.sign_offs[0].evidence[0].title, "As asked");
}

#[test]
fn another_persons_answer_is_refused() {
    let (mut amina, ..) = signed_by_file();
    let folder = tempfile::tempdir().unwrap();
    let new = countersign::NewPortfolio {
        name: "Bethan Rees".into(),
        stage: "entry".into(),
        framework: String::new(),
        started_in_post: None,
    };
    let clock = Clock::fixed(noon("2026-03-14"));
    let at = folder.path().join("b");
    let mut bethan =
        countersign::Portfolio::create_sample(&at, &new, clock, Randomness::counted(500_000))
            .unwrap();
    let id = bethan.log(&piece("Mine", &["2.1/all"])).unwrap();
    let ask = bethan.ask_by_file(&[(id.clone(), "2.1/all".into())], "Priya Nair").unwrap();
    let answer = answered(&ask.bytes, &priya(), &[judgement(&id, "2.1/all", Decision::Achieved)]);
    let refused = amina.portfolio.accept(&answer).unwrap_err();
    assert!(refused.to_string().starts_with("For a different practitioner"));
    assert_eq!(amina.portfolio.sealed_records().unwrap().len(), 1);
}

#[test]
fn an_answer_to_no_request_of_ours_is_refused() {
    let mut one = amina();
    let id = one.logs("Walking", &["2.1/all"]);
    let ask = asked(&mut one, &[(&id, "2.1/all")]);
    let answer = answered(&ask, &priya(), &[judgement(&id, "2.1/all", Decision::Achieved)]);
    // The same person, key and evidence, who never asked.
    let mut other = amina();
    assert_eq!(other.logs("Walking", &["2.1/all"]), id);
    let refused = other.on("2026-03-16").accept(&answer).unwrap_err();
    assert!(matches!(refused, Error::AnswerDoesNotMatch), "{refused}");
    assert!(other.portfolio.sealed_records().unwrap().is_empty());
}

#[test]
fn a_time_that_cannot_be_true_is_refused() {
    let mut amina = amina();
    let id = amina.logs("Walking", &["2.1/all"]);
    let ask = asked(&mut amina, &[(&id, "2.1/all")]);
    let by = [judgement(&id, "2.1/all", Decision::Achieved)];
    let late = try_answer(&ask, &priya(), &by, "2028-03-15").unwrap();
    let refused = amina.on("2026-03-16").accept(&late).unwrap_err();
    assert!(refused.to_string().starts_with("Date is in the future"));
    let early = try_answer(&ask, &priya(), &by, "2026-03-13").unwrap_err();
    assert!(matches!(early, Error::SignedTooEarly));
}

#[test]
fn the_practitioner_does_not_answer_herself() {
    let mut amina = amina();
    let id = amina.logs("Walking", &["2.1/all"]);
    let ask = asked(&mut amina, &[(&id, "2.1/all")]);
    let own = signer(&Identity { name: "amina  YUSUF".into(), ..priya_says() }, 4);
    let refused =
        try_answer(&ask, &own, &[judgement(&id, "2.1/all", Decision::Achieved)], "2026-03-15");
    assert!(matches!(refused, Err(Error::SignerIsOwner)));
}

#[test]
fn two_requests_may_be_open_at_once() {
    let mut amina = amina();
    let id = amina.logs("Walking", &["2.1/all", "2.3/all"]);
    let first = asked(&mut amina, &[(&id, "2.1/all")]);
    let second = asked(&mut amina, &[(&id, "2.3/all")]);
    for (ask, one) in [(second, "2.3/all"), (first, "2.1/all")] {
        let answer = answered(&ask, &priya(), &[judgement(&id, one, Decision::Achieved)]);
        amina.on("2026-03-16").accept(&answer).unwrap();
    }
    assert_eq!(amina.portfolio.sign_offs().unwrap().len(), 2);
}

#[test]
fn only_its_signer_amends_or_withdraws_a_sign_off() {
    let (mut amina, id, ..) = signed_by_file();
    let record = amina.portfolio.sign_offs_on(&id).unwrap()[0].id.clone();
    let rhys = signer(&Identity { name: "Rhys Bowen".into(), ..priya_says() }, 6);
    let refused = amina.portfolio.withdraw_sign_off(&rhys, &record, "").unwrap_err();
    assert!(matches!(refused, Error::NotTheSigner));
    let amended = amina
        .portfolio
        .amend_sign_off(&priya(), &record, Decision::NotYet, "On reflection.")
        .unwrap();
    assert_eq!(amended.decision, Decision::NotYet);
    let all = amina.portfolio.sign_offs_on(&id).unwrap();
    assert_eq!(all.iter().map(|one| one.standing).collect::<Vec<_>>(), [true, false]);
    let again = amina.portfolio.withdraw_sign_off(&priya(), &record, "").unwrap_err();
    assert!(matches!(again, Error::NoSuchRecord));
    amina.portfolio.withdraw_sign_off(&priya(), &amended.id, "").unwrap();
    assert!(amina.portfolio.sign_offs_on(&id).unwrap().iter().all(|one| !one.standing));
}

#[test]
fn a_sign_off_is_withdrawn_from_far_away_with_the_answer_that_was_sent() {
    let (mut amina, id, _, answer) = signed_by_file();
    let record = amina.portfolio.sign_offs_on(&id).unwrap()[0].id.clone();
    let clock = Clock::fixed(noon("2026-03-17"));
    let withdrawal = replace_in(
        &answer,
        &priya(),
        &record,
        None,
        "A mistake.",
        &clock,
        &Randomness::counted(4_000_000),
    )
    .unwrap();
    // Who checks it does not have the sign-off, which is in the answer before it.
    let verdict = verify_bytes(&withdrawal, &Trust::default(), noon("2026-03-18")).unwrap();
    assert_eq!(
        verdict.bytes,
        "As signed: every byte. It holds no sign-off. It withdraws 1 sign-off of another file."
    );
    let [told] = &verdict.records[..] else { panic!("one record") };
    assert_eq!((told.state, told.standing, told.replaced), (State::Withdrawn, false, true));
    let accepted = amina.on("2026-03-18").accept(&withdrawal).unwrap();
    assert_eq!((accepted.sign_offs.len(), accepted.withdrawn), (0, 1));
    assert!(!amina.portfolio.sign_offs_on(&id).unwrap()[0].standing);
}

#[test]
fn the_whole_way_on_the_command_line() {
    let mut amina = amina();
    let id = amina.logs("Walking", &["2.1/all", "2.3/all"]);
    let folder = amina.folder.path().to_owned();
    let at = amina.portfolio.folder().display().to_string();
    drop(amina.portfolio);
    let path = |name: &str| folder.join(name).display().to_string();
    let (ask, answer, key) = (path("a.ask"), path("a.answer"), path("priya.signer"));
    done(&["signer", "new", &key, "--name", "Priya Nair", "--revocation", &path("print.notice")]);
    done(&["ask", &at, "--evidence", &id, "--to", "Priya Nair", "-o", &ask]);
    assert!(done(&["review", &ask]).contains(&format!("2.3/all@{id}")));
    let (yes, no) = (format!("2.1/all@{id}"), format!("2.3/all@{id}"));
    done(&["answer", &ask, "--signer", &key, "--achieved", &yes, "--not-yet", &no, "-o", &answer]);
    assert!(done(&["accept", &at, &answer]).contains("Achieved for 2.1/all."));
    assert!(done(&["accept", &at, &answer]).starts_with("Already accepted."));
    assert!(done(&["readiness", &at]).contains("1 of 55 signed off"));

    let print = done(&["signer", "show", &key]);
    let print = print.lines().find_map(|line| line.strip_prefix("Fingerprint: ")).unwrap();
    assert!(done(&["trust", "confirm", &at, print, "--how", "by-phone"]).contains("Noted"));
    let wrong = refused(&["trust", "confirm", &at, "00000-00000-00000-00000"]);
    assert!(wrong.starts_with("No signer here has that fingerprint."));

    let (passport, marks) = (path("a.passport"), path("marks.txt"));
    done(&["passport", &at, "-o", &passport, "--files"]);
    let verdict = done(&["verify", &passport]);
    assert!(verdict.starts_with("As signed: every byte, with 2 sign-offs."), "{verdict}");
    assert!(verdict.contains("level 2 of 4") && verdict.contains("Withdrawals: 0 known."));
    assert!(done(&["verify", &passport, "--confirmed", print]).contains("level 3 of 4"));
    let many = done(&["verify", &passport, &answer]);
    assert_eq!(many.lines().count(), 2);
    std::fs::write(&marks, "2.1/all accept\n2.3/all repeat\n").unwrap();
    let marked = done(&["verify", &passport, "--marks", &marks]);
    assert!(marked.contains("Accept      2.1/all") && marked.contains("Repeat      2.3/all"));

    let lost = path("print.notice");
    assert!(done(&["verify", &passport, "--trust", &lost]).contains("level 0 of 4"));
    let mut bytes = std::fs::read(&passport).unwrap();
    bytes.push(b'x');
    std::fs::write(&passport, bytes).unwrap();
    let bad = crate::people::countersign(&["verify", &answer, &passport, "--json"]);
    assert_eq!(bad.status.code(), Some(1));
    let bad: serde_json::Value = serde_json::from_slice(&bad.stdout).unwrap();
    assert_eq!((&bad[0]["intact"], &bad[1]["intact"]), (&true.into(), &false.into()));
    assert!(bad[1]["bytes"].as_str().unwrap().contains("Contains unsigned content"));
}
