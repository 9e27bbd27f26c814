//! Feedback by file: somebody without a registration says a few words, and nothing is signed off by it.

use chrono::{DateTime, Duration, FixedOffset};
use countersign::clock::Clock;
use countersign::ids::Randomness;
use countersign::passport::{Include, verify_bytes};
use countersign::sign_off::{Decision, Said, Trust};
use countersign::working_life::{
    EntryView, FeedbackAsk, Given, give_feedback_at, noun, open_feedback,
};
use countersign::{Error, Portfolio};

use crate::forge::{Entries, bundle, key_of_priya, listed};
use crate::people::{Amina, amina, done, judgement, noon, priya, refused};
use crate::travel::{answered, signed_by_file};
use crate::unchanged::unchanged;

/// What a colleague says.
fn words(well: &str) -> Given {
    Given {
        from: "peer".into(),
        role: "Nurse on the ward".into(),
        well: well.into(),
        next: "Ask me sooner.".into(),
        more: String::new(),
    }
}

/// Feedback on a request, given a day later on another computer.
pub fn gave(ask: &[u8], well: &str) -> Vec<u8> {
    let asked = FeedbackAsk::open(ask).unwrap();
    let at: DateTime<FixedOffset> = asked.view().asked_at.parse().unwrap();
    let seed = well.bytes().map(u64::from).sum::<u64>() << 20;
    let (clock, random) = (Clock::fixed(at + Duration::days(1)), Randomness::counted(seed));
    give_feedback_at(&asked, &words(well), &clock, &random).unwrap()
}

fn list(portfolio: &Portfolio) -> Vec<EntryView> {
    portfolio.entries(noun("feedback").unwrap(), "").unwrap()
}

/// Everything that counts, and everything that is signed.
fn counts(amina: &Amina) -> (String, String, usize, usize) {
    let ready = serde_json::to_string(&amina.portfolio.readiness(None).unwrap()).unwrap();
    let board = amina.portfolio.sign_off_board().unwrap();
    let board = format!("{board:?}");
    let records = amina.portfolio.sealed_records().unwrap().len();
    (ready, board, records, amina.portfolio.sealed_agreements().unwrap().len())
}

#[test]
fn a_colleague_says_a_few_words_and_nothing_is_signed_off() {
    let (mut amina, ..) = signed_by_file();
    amina.logs("Waits for somebody", &["2.3/all"]);
    let ask = amina.portfolio.ask_for_feedback("  The walking group\non 3 March ").unwrap();
    let asked = FeedbackAsk::open(&ask).unwrap();
    let view = asked.view();
    assert_eq!(
        (view.practitioner.as_str(), view.about.as_str()),
        ("Amina Yusuf", "The walking group on 3 March")
    );
    let answer = gave(&ask, "She asked first.\r\nShe went slowly.");
    amina.on("2026-03-18");
    let before = counts(&amina);
    let taken = amina.portfolio.accept_feedback(&answer).unwrap();
    assert!(!taken.again);
    assert_eq!(taken.title, "Went well: She asked first.");
    let all = list(&amina.portfolio);
    let [one] = &all[..] else { panic!("{all:?}") };
    assert_eq!(one.id, taken.entry);
    let said = one.said();
    assert_eq!(
        ["from", "role", "on", "how", "said"].map(|field| said.text(field)),
        [
            "peer",
            "Nurse on the ward",
            "2026-03-17",
            "In a file. I asked about: The walking group on 3 March",
            "Went well: She asked first.\nShe went slowly.\n\nCould be better: Ask me sooner."
        ]
    );
    let kept = amina.portfolio.attachment_bytes(&one.files[0].digest).unwrap();
    assert_eq!((one.files[0].name.as_str(), kept), ("feedback.answer", answer.clone()));

    assert_eq!(counts(&amina), before, "nothing counts that did not count before");
    let passport = amina.portfolio.passport_bytes(Include::Files).unwrap();
    let verdict = verify_bytes(&passport, &Trust::default(), noon("2026-03-18")).unwrap();
    assert_eq!((verdict.records.len(), verdict.agreements.len()), (1, 0));

    let folder = amina.portfolio.folder().to_owned();
    let again = unchanged(&folder, || amina.portfolio.accept_feedback(&answer).unwrap());
    assert_eq!((again.again, &again.entry), (true, &taken.entry));
    let other = gave(&ask, "A calm voice.");
    assert!(!amina.portfolio.accept_feedback(&other).unwrap().again, "many may answer one request");
    assert_eq!(list(&amina.portfolio).len(), 2);
    amina.portfolio.erase_entry(&taken.entry).unwrap();
    let erased = amina.portfolio.accept_feedback(&answer).unwrap();
    assert_eq!((erased.again, erased.entry.as_str()), (true, ""), "what was erased stays so");
    assert_eq!(list(&amina.portfolio).len(), 1);
}

#[test]
fn what_came_in_a_file_stays_as_it_came_and_is_linked_all_the_same() {
    let mut amina = amina();
    let ask = amina.portfolio.ask_for_feedback("Walking").unwrap();
    let taken = amina.on("2026-03-17").accept_feedback(&gave(&ask, "Kind.")).unwrap();
    for (field, other) in
        [("said", "Perfect in every way."), ("from", "other"), ("role", ""), ("on", "2026-03-16")]
    {
        let mut input = amina.portfolio.entry_input(&taken.entry).unwrap();
        input.fields.insert(field.into(), Said::Text(other.into()));
        let refused = amina.portfolio.change_entry(&taken.entry, &input).unwrap_err().to_string();
        assert!(refused.contains("came in a file and stays as it came"), "{field}: {refused}");
    }
    let mut input = amina.portfolio.entry_input(&taken.entry).unwrap();
    input.fields.insert("shows".into(), Said::Many(vec!["2.1/all".into()]));
    input.fields.insert("how".into(), Said::Text("I asked her by mail.".into()));
    assert_eq!(amina.portfolio.change_entry(&taken.entry, &input).unwrap(), 2);
}

#[test]
fn a_file_that_is_not_for_this_portfolio_or_not_as_it_was_given_changes_nothing() {
    let mut amina = amina();
    let ask = amina.portfolio.ask_for_feedback("Walking").unwrap();
    let answer = gave(&ask, "Kind.");
    let theirs = {
        let folder = tempfile::tempdir().unwrap();
        let at = folder.path().join("other").display().to_string();
        let file = folder.path().join("other.ask");
        done(&["new", &at, "--name", "Rhys Bowen", "--stage", "entry"]);
        done(&["feedback", "ask", &at, "--about", "Walking", "-o", file.to_str().unwrap()]);
        let ask = std::fs::read(file).unwrap();
        // Made by the clock of today.
        let clock = Clock::System;
        let asked = FeedbackAsk::open(&ask).unwrap();
        give_feedback_at(&asked, &words("Kind."), &clock, &Randomness::counted(5)).unwrap()
    };
    let inside = |bytes: &[u8], kind| -> Entries {
        let found = countersign::bundle::read(bytes, kind, true).unwrap().into_iter().skip(2);
        found.map(|one| (one.name, one.content.unwrap())).collect()
    };
    let kind = countersign::bundle::Kind::Feedback;
    let forged = |change: &dyn Fn(&mut Entries)| {
        let mut entries = inside(&answer, kind);
        change(&mut entries);
        bundle(kind, &listed(kind, &entries), &entries, &key_of_priya())
    };
    let put = |from: &'static str, to: &'static str| {
        forged(&move |entries| {
            let text = String::from_utf8(entries["feedback.json"].clone()).unwrap();
            assert!(text.contains(from), "{text}");
            entries.insert("feedback.json".into(), text.replacen(from, to, 1).into_bytes());
        })
    };
    let other_ask = amina.portfolio.ask_for_feedback("Talking").unwrap();
    let of_another = forged(&|entries| {
        entries.insert("request.ask".into(), other_ask.clone());
    });
    let by_priya = {
        let entries = inside(&ask, countersign::bundle::Kind::FeedbackAsk);
        let kind = countersign::bundle::Kind::FeedbackAsk;
        bundle(kind, &listed(kind, &entries), &entries, &key_of_priya())
    };
    let not_asked = forged(&|entries| {
        entries.insert("request.ask".into(), by_priya.clone());
    });
    let flipped = {
        let mut bytes = answer.clone();
        let at = bytes.len() / 2;
        bytes[at] ^= 1;
        bytes
    };
    amina.on("2026-03-16");
    let folder = amina.portfolio.folder().to_owned();
    for (what, bytes, says) in [
        ("another's", theirs, "For a different practitioner."),
        ("a bit", flipped, "Changed after signing"),
        ("with more", [&answer[..], b"x"].concat(), "Contains unsigned content"),
        ("another request", of_another, "does not match a request"),
        ("a request nobody made", not_asked, "signed by another practitioner"),
        ("nobody", put("\"peer\"", "\"owner\""), "malformed record"),
        ("a field more", put("\"form\":1", "\"form\":1,\"decision\":\"achieved\""), "malformed"),
        ("another form", put("\"form\":1", "\"form\":2"), "malformed record"),
        (
            "tomorrow",
            put("\"given_at\":\"2026-03-15", "\"given_at\":\"2026-03-19"),
            "in the future",
        ),
        (
            "before it",
            put("\"given_at\":\"2026-03-15", "\"given_at\":\"2026-03-13"),
            "dated before",
        ),
    ] {
        let told = unchanged(&folder, || amina.portfolio.accept_feedback(&bytes)).unwrap_err();
        assert!(told.to_string().contains(says), "{what}: {told}");
    }
    let empty = forged(&|entries| {
        let text = String::from_utf8(entries["feedback.json"].clone()).unwrap();
        let text = text.replace("Kind.", "").replace("Ask me sooner.", "");
        entries.insert("feedback.json".into(), text.into_bytes());
    });
    let told = amina.portfolio.accept_feedback(&empty).unwrap_err().to_string();
    assert!(told.contains("\"What they said\" is missing"), "{told}");
    assert!(list(&amina.portfolio).is_empty());
    amina.portfolio.accept_feedback(&answer).unwrap();
}

#[test]
fn neither_is_ever_taken_for_the_other() {
    let (mut amina, id, ask, answer) = signed_by_file();
    let asks = amina.portfolio.ask_for_feedback("Walking").unwrap();
    let feedback = gave(&asks, "Kind.");
    let folder = amina.portfolio.folder().to_owned();
    for bytes in [&feedback, &asks] {
        let told = unchanged(&folder, || amina.portfolio.accept(bytes)).unwrap_err();
        assert!(matches!(told, Error::BundleInvalid { .. }), "{told}");
        let verdict = verify_bytes(bytes, &Trust::default(), noon("2026-03-16")).unwrap();
        assert!(
            !verdict.intact && verdict.records.is_empty() && verdict.bytes.contains("feedback")
        );
    }
    for bytes in [&answer, &ask] {
        assert!(unchanged(&folder, || amina.portfolio.accept_feedback(bytes)).is_err());
        assert!(open_feedback(bytes).is_err() && FeedbackAsk::open(bytes).is_err());
    }
    assert!(countersign::sign_off::Ask::open(&asks).is_err());
    // A sign-off slipped into feedback is not there for anybody.
    let sealed = answered(&ask, &priya(), &[judgement(&id, "2.1/all", Decision::NotYet)]);
    let found = countersign::bundle::read(&sealed[..], countersign::bundle::Kind::Answer, true);
    let record = found.unwrap().into_iter().find(|one| one.name.starts_with("records/")).unwrap();
    assert!(!countersign::bundle::Kind::Feedback.allows(&record.name));
}

#[test]
fn on_the_command_line_it_goes_there_and_back() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str| folder.path().join(name).display().to_string();
    let (at, ask, answer) = (file("portfolio"), file("walk.ask"), file("walk.answer"));
    done(&["new", &at, "--name", "Amina Yusuf", "--stage", "entry"]);
    let ready = done(&["readiness", &at, "--json"]);
    let told = done(&["feedback", "ask", &at, "--about", "Walking to lunch", "-o", &ask]);
    assert!(told.contains("countersign-sign.html"), "{told}");
    let told = done(&["review", &ask]);
    assert!(told.starts_with("Amina Yusuf asks for feedback about: Walking to lunch"), "{told}");
    let give = |more: &[&str]| -> Vec<String> {
        let mut all = vec!["feedback", "give", &ask, "-o", &answer];
        all.extend(more);
        all.iter().map(|one| (*one).to_owned()).collect()
    };
    fn run(all: &[String]) -> Vec<&str> {
        all.iter().map(String::as_str).collect()
    }
    let none = give(&["--from", "peer"]);
    assert!(refused(&run(&none)).contains("is missing"));
    let nobody = give(&["--from", "pier", "--well", "Kind."]);
    assert!(refused(&run(&nobody)).contains("peer"));
    assert!(!std::path::Path::new(&answer).exists());
    let good = give(&["--from", "service-user", "--well", "She waited until I was ready."]);
    assert!(done(&run(&good)).contains("signs nothing off"));
    assert!(refused(&["verify", &answer]).is_empty());
    let id = done(&["accept", &at, &answer]);
    let id = id.trim().lines().last().unwrap();
    assert!(done(&["accept", &at, &answer]).starts_with("Already taken in."));
    let shown = done(&["feedback", "show", &at, id]);
    assert!(shown.contains("Somebody I care for, or their family"), "{shown}");
    assert!(shown.contains("Went well: She waited until I was ready."), "{shown}");
    let told = refused(&["feedback", "change", &at, id, "--said", "She is the best."]);
    assert!(told.contains("stays as it came"), "{told}");
    assert_eq!(done(&["readiness", &at, "--json"]), ready);
}
