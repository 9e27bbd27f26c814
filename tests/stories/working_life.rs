//! Working life on the command line, as a worker and as a supervisor tell it: every noun, its verbs, and bad input.

use countersign::ids::Randomness;
use countersign::vault::Stretch;
use serde_json::Value;

use crate::people::{Amina, amina, done, priya, refused};

fn json(arguments: &[&str]) -> Vec<Value> {
    serde_json::from_str(&done(&[arguments, &["--json"]].concat())).unwrap()
}

/// The folder of Amina's closed portfolio, and Priya's signer file beside it.
pub fn on_disk(amina: Amina) -> (tempfile::TempDir, String, String) {
    let at = amina.portfolio.folder().display().to_string();
    let file = amina.folder.path().join("priya.signer");
    let made = priya().file("three small words", Stretch::LIGHT, &Randomness::counted(1)).unwrap();
    std::fs::write(&file, made).unwrap();
    drop(amina.portfolio);
    (amina.folder, at, file.display().to_string())
}

/// The id that a verb printed last.
fn id(printed: &str) -> String {
    printed.lines().last().unwrap().to_owned()
}

/// For each noun: how one is added, what it is called then, and how its next version is made.
const NOUNS: [(&str, &[&str], &str, [&str; 2]); 6] = [
    (
        "supervision",
        &[
            "--on",
            "2026-03-03",
            "--minutes",
            "45",
            "--kind",
            "clinical",
            "--with",
            "Priya Nair",
            "--about",
            "Walking practice.\nHow to write it down.",
            "--agreed",
            "Read the guide",
            "--agreed",
            "Watch two sessions",
            "--private",
            "I was nervous.",
            "--shows",
            "2.1/all",
        ],
        "Walking practice.",
        ["--about", "Stairs, and walking"],
    ),
    (
        "delegation",
        &[
            "--task",
            "Walk with people after a hip operation",
            "--by",
            "Priya Nair",
            "--level",
            "nearby",
            "--if",
            "only with the frame",
            "--rests-on",
            "2.1/all",
            "--from",
            "2026-03-05",
            "--review-by",
            "2026-09-05",
        ],
        "Walk with people after a hip operation",
        ["--level", "reachable"],
    ),
    (
        "goal",
        &[
            "--title",
            "Lead a group",
            "--why",
            "2.3/all",
            "--how",
            "Ask to help",
            "--by",
            "2026-09-01",
        ],
        "Lead a group",
        ["--by", "2026-10-01"],
    ),
    (
        "appraisal",
        &["--on", "2026-03-10", "--with", "Priya Nair", "--comments", "A good year"],
        "A good year",
        ["--comments", "A very good year"],
    ),
    (
        "training",
        &[
            "--title",
            "Fire safety",
            "--subject",
            "Fire safety",
            "--provider",
            "The board",
            "--completed",
            "2026-01-10",
            "--runs-out",
            "2027-01-10",
        ],
        "Fire safety",
        ["--provider", "The college"],
    ),
    (
        "feedback",
        &[
            "--from",
            "service-user",
            "--on",
            "2026-03-09",
            "--how",
            "A card",
            "--said",
            "She is kind and never in a hurry.",
        ],
        "She is kind and never in a hurry.",
        ["--how", "A card and a talk"],
    ),
];

#[test]
fn a_worker_adds_changes_finds_withdraws_and_brings_back_each_noun() {
    let (_folder, at, _) = on_disk(amina());
    for (noun, flags, title, change) in NOUNS {
        let added = id(&done(&[&[noun, "add", &at], flags].concat()));
        let listed = json(&[noun, "list", &at]);
        assert_eq!(listed.len(), 1, "{noun}");
        let one = &listed[0];
        assert_eq!((&one["id"], &one["title"]), (&added.as_str().into(), &title.into()), "{noun}");
        assert!(one["on"].is_string() || one["by"].is_string(), "{noun}: {one}");
        for pair in flags.chunks(2) {
            let said = &one[pair[0].trim_start_matches("--")];
            let holds = match said {
                Value::Array(many) => many.iter().any(|one| one == pair[1]),
                Value::Number(number) => number.to_string() == pair[1],
                other => other == pair[1],
            };
            assert!(holds, "{noun} {}: {said}", pair[0]);
        }
        done(&[noun, "change", &at, &added, change[0], change[1]]);
        let versions = json(&[noun, "show", &at, &added]);
        assert_eq!((versions.len(), &versions[0]["version"]), (2, &2.into()), "{noun}");
        assert_eq!(versions[0][change[0].trim_start_matches("--")], change[1], "{noun}");
        assert_eq!(versions[1]["title"], title, "{noun}: the old version stays as it was");
        let word = title.split(' ').next().unwrap();
        assert_eq!(json(&[noun, "list", &at, "--search", "zqnothing"]).len(), 0, "{noun}");
        done(&[noun, "undo", &at, &added]);
        assert_eq!(json(&[noun, "list", &at, "--search", word])[0]["title"], title, "{noun}");
        done(&[noun, "withdraw", &at, &added]);
        assert!(json(&[noun, "list", &at]).is_empty(), "{noun}");
        assert!(
            refused(&[noun, "change", &at, &added, change[0], change[1]])
                .contains("nothing with that id")
        );
        done(&[noun, "undo", &at, &added]);
        let again = json(&[noun, "list", &at]);
        assert_eq!((again.len(), &again[0]["version"]), (1, &3.into()), "{noun}");
        assert!(done(&[noun, "show", &at, &added]).contains(title), "{noun}");
    }
}

#[test]
fn scope_and_the_plan_of_reviews_are_one_each_and_change() {
    let (_folder, at, _) = on_disk(amina());
    let first =
        id(&done(&["scope", "set", &at, "--in", "Walking aids", "--out", "Giving medicine"]));
    let only = "Feeding=a speech therapist has written a plan";
    assert_eq!(id(&done(&["scope", "set", &at, "--only", only])), first);
    let scope = &json(&["scope", "show", &at])[0];
    assert_eq!((&scope["version"], &scope["in"][0]), (&2.into(), &"Walking aids".into()));
    assert_eq!((&scope["only"][0], &scope["out"][0]), (&only.into(), &"Giving medicine".into()));
    let plan = ["review", "plan", &at, "--start", "2026-03-02", "--months", "3,6,9,12"];
    let plan = id(&done(&plan));
    let review = ["review", "add", &at, "--on", "2026-03-14", "--with", "Priya Nair"];
    let review = id(&done(&[&review[..], &["--worker", "It goes well"]].concat()));
    assert_ne!(plan, review);
    assert_eq!(json(&["review", "list", &at])[0]["worker"], "It goes well");
    let early = ["review", "add", &at, "--on", "2026-03-01", "--with", "Priya Nair"];
    assert_eq!(refused(&early), "\"Day\" is before the start of the plan. Check the two days.");
}

#[test]
fn what_cannot_be_so_is_refused_in_one_sentence_and_nothing_is_kept() {
    let (_folder, at, _) = on_disk(amina());
    let with = |flags: &'static [&'static str], other: [&'static str; 2]| -> Vec<&'static str> {
        let mut all = flags.to_vec();
        match all.iter().position(|flag| *flag == other[0]) {
            Some(place) => all[place + 1] = other[1],
            None => all.extend(other),
        }
        all
    };
    let [supervision, delegation, goal, appraisal, training, feedback, ..] =
        NOUNS.map(|(_, flags, ..)| flags);
    for (noun, flags, says) in [
        ("supervision", with(supervision, ["--minutes", "0"]), "a number from 1 to 1440"),
        ("supervision", with(supervision, ["--minutes", "1441"]), "a number from 1 to 1440"),
        ("supervision", with(supervision, ["--minutes", "long"]), "a number from 1 to 1440"),
        ("supervision", with(supervision, ["--with", "amina  YUSUF"]), "your own name"),
        ("supervision", with(supervision, ["--on", "2999-01-01"]), "in the future"),
        ("supervision", with(supervision, ["--on", "3 March"]), "That is not a date"),
        ("supervision", with(supervision, ["--kind", "clinicl"]), "clinical"),
        ("supervision", with(supervision, ["--about", " "]), "is missing"),
        ("supervision", with(supervision, ["--shows", "99.9/all"]), "not an indicator"),
        ("supervision", with(supervision, ["--evidence", "nobody"]), "no evidence with that id"),
        ("delegation", with(delegation, ["--task", ""]), "\"Task\" is missing"),
        ("delegation", with(delegation, ["--by", "Amina Yusuf"]), "your own name"),
        ("delegation", with(delegation, ["--level", "alone"]), "not one we know"),
        ("delegation", with(delegation, ["--review-by", "2026-03-01"]), "before \"From\""),
        ("goal", with(goal, ["--by", ""]), "\"By when\" is missing"),
        ("goal", with(goal, ["--by", "soon"]), "That is not a date"),
        ("appraisal", with(appraisal, ["--with", "Amina Yusuf"]), "your own name"),
        ("training", with(training, ["--runs-out", "2026-01-09"]), "before \"Done on\""),
        ("feedback", with(feedback, ["--from", "nobody"]), "not one we know"),
        ("feedback", with(feedback, ["--said", "\u{200b}"]), "is missing"),
    ] {
        let said = refused(&[&[noun, "add", &at][..], &flags].concat());
        // What looks like it names somebody is told before, on lines of its own.
        let last = said.lines().last().unwrap();
        assert!(last.contains(says), "{noun} {flags:?}: {said}");
        assert!(json(&[noun, "list", &at]).is_empty(), "{noun} {flags:?}");
    }
    for (flags, says) in [
        (&["--only", "Feeding"][..], "says no condition"),
        (&["--only", "=a nurse is near"], "says no condition"),
        (&[], "at least one line"),
        (&["--in", " "], "at least one line"),
    ] {
        let said = refused(&[&["scope", "set", &at], flags].concat());
        assert!(said.contains(says), "{said}");
    }
    let plan = ["review", "plan", &at, "--start", "2026-03-02", "--months", "3,0"];
    assert!(refused(&plan).contains("a number from 1 to 60"));
}

#[test]
fn a_supervisor_delegates_and_what_is_in_force_is_told_with_whose_word_and_until_when() {
    let (_folder, at, file) = on_disk(amina());
    let (_, flags, title, _) = NOUNS[1];
    let delegation = id(&done(&[&["delegation", "add", &at], flags].concat()));
    let in_force = |on: &str| json(&["delegation", "in-force", &at, "--on", on]);
    let today = chrono::Local::now().date_naive();
    assert!(in_force(&today.to_string()).is_empty(), "nobody signed it");
    let change = ["--review-by", "2999-01-01"];
    done(&[&["delegation", "change", &at, &delegation], &change[..]].concat());
    let signed =
        crate::people::countersign(&["agree", &at, "--signer", &file, "--about", &delegation]);
    assert!(signed.status.success(), "{}", String::from_utf8_lossy(&signed.stderr));
    let seen = String::from_utf8_lossy(&signed.stderr);
    assert!(seen.contains("Not so today: 2.1/all"), "both see what it rests on: {seen}");
    let now = in_force(&today.to_string());
    assert_eq!((now.len(), &now[0]["title"]), (1, &title.into()));
    assert_eq!(
        (&now[0]["signed-by"], &now[0]["until"]),
        (&"Priya Nair".into(), &"2999-01-01".into())
    );
    assert_eq!(now[0]["unmet"][0]["id"], "2.1/all", "the record says so");
    assert!(in_force("2026-03-01").is_empty(), "before it was signed");
    assert!(done(&["agree", &at]).contains("Signed as it says"));
    assert!(json(&["delegation", "list", &at])[0]["signed"][0]["by"] == "Priya Nair");
    done(&["delegation", "end", &at, &delegation]);
    assert!(in_force(&today.to_string()).is_empty(), "ended");
    done(&["delegation", "undo", &at, &delegation]);
    assert_eq!(in_force(&today.to_string()).len(), 1, "the same terms are signed already");
    done(&["delegation", "change", &at, &delegation, "--level", "with-me"]);
    assert!(in_force(&today.to_string()).is_empty(), "other terms need a signature of their own");
    done(&["delegation", "withdraw", &at, &delegation]);
    assert!(
        refused(&["agree", &at, "--signer", &file, "--about", &delegation])
            .contains("nothing with that id")
    );
}

#[test]
fn a_goal_is_done_or_dropped_and_its_history_stays() {
    let (_folder, at, _) = on_disk(amina());
    let goal = id(&done(&[&["goal", "add", &at], NOUNS[2].1].concat()));
    done(&["goal", "done", &at, &goal]);
    assert_eq!(json(&["goal", "list", &at])[0]["state"], "done");
    done(&["goal", "reopen", &at, &goal]);
    done(&["goal", "drop", &at, &goal]);
    let states: Vec<Value> = json(&["goal", "show", &at, &goal])
        .into_iter()
        .map(|version| version["state"].clone())
        .collect();
    assert_eq!(states, ["dropped".into(), Value::Null, "done".into(), Value::Null]);
}

#[test]
fn the_owner_signs_nothing_for_themselves_and_a_review_of_a_request_still_works() {
    let (_folder, at, _) = on_disk(amina());
    assert!(refused(&["review", &format!("{at}/none.ask")]).contains("not found"));
    let (_, flags, ..) = NOUNS[0];
    let supervision = id(&done(&[&["supervision", "add", &at], flags].concat()));
    let mut portfolio =
        countersign::Portfolio::open(at.as_ref(), &crate::people::passphrase()).unwrap();
    let mut says = crate::people::priya_says();
    says.name = "Amina Yusuf".into();
    let herself = crate::people::signer(&says, 9);
    let to = countersign::sign_off::ToAgree::entry(&supervision);
    assert!(matches!(portfolio.agree(&herself, &to), Err(countersign::Error::SignerIsOwner)));
}
