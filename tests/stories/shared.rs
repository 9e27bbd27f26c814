//! A passport goes to somebody for a purpose, until a day, and is taken back.

use countersign::Error;
use countersign::bundle::Kind;
use countersign::codes::{Purpose, ShareKind};
use countersign::error::Agreeing;
use countersign::passport::{Include, ToShare, verify_bytes, verify_signed};
use countersign::sign_off::{Decision, Trust, verify_share};
use data_encoding::BASE64URL_NOPAD;

use crate::people::{Amina, amina, countersign, done, noon, priya, refused};

/// Shared with an employer to plan teams and posts.
pub fn with_dyffryn() -> ToShare {
    ToShare {
        purpose: Purpose::Planning,
        whom: "  Dyffryn “Health”\n Ŵ ".into(),
        until: "2099-01-31".parse().unwrap(),
        team: "East".into(),
        site: String::new(),
        profession: "Physiotherapy".into(),
        post: "Support worker".into(),
    }
}

fn signed() -> Amina {
    let mut amina = amina();
    let id = amina.logs("A walk", &["2.1/all"]);
    amina.signed(&priya(), &id, "2.1/all", Decision::Achieved);
    amina
}

fn shared(amina: &Amina, share: &ToShare) -> Vec<u8> {
    let path = amina.folder.path().join("shared.passport");
    let passport = amina.portfolio.passport_for(Include::Index, Some(share)).unwrap();
    passport.save(&path, &mut |_, _| true).unwrap();
    std::fs::read(path).unwrap()
}

#[test]
fn what_it_is_shared_for_is_sealed_and_told() {
    let amina = signed();
    let bytes = shared(&amina, &with_dyffryn());
    let told = |day| verify_bytes(&bytes, &Trust::default(), noon(day)).unwrap().share.unwrap();
    let share = told("2026-03-20");
    assert_eq!(
        share.words,
        "Shared with Dyffryn “Health” Ŵ to plan teams and posts, until 31 January 2099."
    );
    assert_eq!((share.team.as_str(), share.post.as_str()), ("East", "Support worker"));
    assert!(told("2099-02-01").words.ends_with("2099. That day has passed."));
    // Nothing else in the file is changed by it, and one without it says nothing.
    let signed =
        verify_signed(&bytes[..], Kind::Passport, &Trust::default(), noon("2026-03-20")).unwrap();
    assert_eq!(signed.records.len(), signed.verdict.records.len());
    assert_eq!(signed.key, amina.portfolio.practitioner_key());
    let plain = amina.portfolio.passport_bytes(Include::Index).unwrap();
    let plain = verify_bytes(&plain, &Trust::default(), noon("2026-03-20")).unwrap();
    assert!(plain.share.is_none());
    assert_eq!(plain.records, signed.verdict.records);
    let share = signed.share.unwrap();
    assert_eq!((share.kind, share.key), (ShareKind::Given, signed.key));
}

#[test]
fn it_is_not_shared_until_a_day_that_is_past_or_with_nobody() {
    let amina = signed();
    let given = |change: fn(&mut ToShare)| {
        let mut share = with_dyffryn();
        change(&mut share);
        amina.portfolio.passport_for(Include::Index, Some(&share)).map(drop)
    };
    let past = given(|share| share.until = "2026-03-13".parse().unwrap()).unwrap_err();
    assert!(matches!(past, Error::Agreeing(Agreeing::SharedUntilPast)), "{past}");
    let nobody = given(|share| share.whom = " \u{200b} ".into()).unwrap_err();
    assert!(matches!(nobody, Error::Missing { .. }), "{nobody}");
    let long = given(|share| share.team = "a".repeat(121)).unwrap_err();
    assert!(matches!(long, Error::TooLong { .. }), "{long}");
    given(|share| share.until = "2026-03-14".parse().unwrap()).unwrap();
}

#[test]
fn on_the_command_line_it_is_shared_shown_and_taken_back() {
    let amina = signed();
    let folder = amina.portfolio.folder().display().to_string();
    drop(amina.portfolio);
    let place = |name: &str| amina.folder.path().join(name).display().to_string();
    let file = place("a.passport");
    let share = ["--purpose", "planning", "--for", "Dyffryn", "--until", "2099-01-31"];
    let made = [&["passport", &folder, "-o", &file][..], &share[..], &["--team", "East"]].concat();
    done(&made);
    let said = done(&["verify", &file]);
    assert!(
        said.contains("\nShared with Dyffryn to plan teams and posts, until 31 January 2099.\n")
    );
    let json: serde_json::Value =
        serde_json::from_str(&done(&["verify", &file, "--json"])).unwrap();
    assert_eq!(
        (&json["share"]["purpose"], &json["share"]["team"]),
        (&"planning".into(), &"East".into())
    );
    let printed = place("a.pdf");
    done(&["verify", &file, "--print", &printed]);
    // Half a choice is none.
    let half = countersign(&["passport", &folder, "-o", &place("b.passport"), "--for", "Dyffryn"]);
    assert_eq!(half.status.code(), Some(2));
    let mut other = made.clone();
    (other[3], other[5]) = ("b.passport", "plans");
    assert!(refused(&other).contains("planning"), "the nearest purpose");
    let taken = place("dyffryn.share");
    done(&["take-back", &folder, "--for", "Dyffryn", "-o", &taken]);
    let text = std::fs::read_to_string(taken).unwrap();
    let back = verify_share(&text).unwrap();
    assert_eq!((back.kind, back.whom.as_str()), (ShareKind::TakenBack, "Dyffryn"));
    let payload = BASE64URL_NOPAD.decode(text.split('.').nth(1).unwrap().as_bytes()).unwrap();
    crate::schemas::fits("share", &payload);
}
