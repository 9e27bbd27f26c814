//! Feedback: what the page seals is what we seal, and both refuse the same with the same words.

use countersign::bundle::{Kind, read};
use countersign::clock::Clock;
use countersign::ids::Randomness;
use countersign::working_life::{FeedbackAsk, Given, give_feedback_at};
use serde::Serialize;

use super::{same, same_list};
use crate::forge::{Entries, bundle, key_of_priya, listed};
use crate::people::amina;

/// Feedback of the table, or why there is none.
#[derive(Serialize)]
struct Gave {
    name: String,
    now: String,
    from: u64,
    given: Given,
    refused: Option<String>,
}

/// Something that is said to be a request for feedback, and what is said of it.
#[derive(Serialize)]
struct Opened {
    what: String,
    /// In base64; nothing for the request of the table with one bit changed.
    file: String,
    bit: Option<usize>,
    refused: Option<String>,
}

const NOON: &str = "2026-03-21T12:00:00+00:00";

fn ask() -> Vec<u8> {
    let amina = amina();
    amina.portfolio.ask_for_feedback("The walking group – “Ŵyn” \\ عمر").unwrap()
}

fn given(from: &str, role: &str, answers: [&str; 3]) -> Given {
    let [well, next, more] = answers.map(str::to_owned);
    Given { from: from.into(), role: role.into(), well, next, more }
}

#[test]
fn the_feedback_is_as_it_was() {
    let file = ask();
    same("feedback.ask", &file);
    let asked = FeedbackAsk::open(&file).unwrap();
    let long = "ŵ".repeat(5_000);
    let (longer, role) = (format!("{long}x"), "r".repeat(301));
    let plain = ["Calm and clear.", "", ""];
    let table = [
        ("peer", NOON, given("peer", "", plain)),
        ("service-user", NOON, given("service-user", "", ["", "Speak up.\r\nA little.", ""])),
        (
            "student",
            "2026-03-21T12:00:00+05:30",
            given("student", " Second  year ", ["", "", "Thanks"]),
        ),
        (
            "letters",
            "2026-03-20T23:59:59-08:00",
            given(
                "other",
                "Cafe\u{301} \u{1F44D}\u{1F3FD} \u{202e}x",
                [
                    "\"quoted\" \\ / \u{2028}\u{2029} \u{7f}\u{1}\u{85}end",
                    "مرحبا",
                    "\u{feff}a\tb\u{a0}",
                ],
            ),
        ),
        ("long", NOON, given("peer", &role[..300], [&long, &long, &long])),
        ("early-a-little", "2026-03-14T10:00:00+00:00", given("peer", "", plain)),
        ("refused-early", "2026-03-14T09:59:59+00:00", given("peer", "", plain)),
        ("refused-empty", NOON, given("peer", "", ["", "", ""])),
        ("refused-unseen", NOON, given("peer", "", ["\u{200b}", " \n ", "\u{2060}"])),
        ("refused-long", NOON, given("peer", "", ["", &longer, ""])),
        ("refused-role", NOON, given("peer", &role, plain)),
    ];
    let mut list = Vec::new();
    for (place, (name, now, given)) in table.into_iter().enumerate() {
        let from = 2_000_000 + 1_000 * place as u64;
        let (clock, random) = (Clock::fixed(now.parse().unwrap()), Randomness::counted(from));
        let made = give_feedback_at(&asked, &given, &clock, &random);
        let name = format!("feedback-{name}");
        if let Ok(bytes) = &made {
            same(&format!("{name}.answer"), bytes);
        }
        let refused = made.err().map(|error| error.to_string());
        assert_eq!(refused.is_some(), name.contains("refused"), "{name}: {refused:?}");
        list.push(Gave { name, now: now.to_owned(), from, given, refused });
    }
    same_list("feedback.json", &list);
}

/// Requests for feedback that are not as they must be, under seals that hold.
fn forged(file: &[u8]) -> Vec<(&'static str, Vec<u8>)> {
    let kind = Kind::FeedbackAsk;
    let found = read(file, kind, true).unwrap().into_iter().skip(2);
    let entries: Entries = found.map(|one| (one.name, one.content.unwrap())).collect();
    let text = String::from_utf8(entries["request.json"].clone()).unwrap();
    let own = ed25519_dalek::SigningKey::from_bytes(&Randomness::counted(9).bytes().unwrap());
    let did = crate::forge::did(&own);
    let at = text.find("did:key:").unwrap();
    let theirs = text.replace(&text[at..at + did.len()], &did);
    let sealed = |text: String, by| {
        let entries = Entries::from([("request.json".to_owned(), text.into_bytes())]);
        bundle(kind, &listed(kind, &entries), &entries, by)
    };
    let list = String::from_utf8(listed(kind, &entries)).unwrap();
    let none = Entries::new();
    vec![
        ("made by another", sealed(text.clone(), &key_of_priya())),
        ("sound", sealed(theirs.clone(), &own)),
        ("another form", sealed(theirs.replace("\"form\":1", "\"form\":2"), &own)),
        ("a field more", sealed(theirs.replace("\"form\":1", "\"form\":1,\"to\":\"\""), &own)),
        ("a field twice", sealed(theirs.replace("\"form\":1", "\"form\":1,\"form\":1"), &own)),
        ("a space", sealed(theirs.replace("\"form\":1", "\"form\": 1"), &own)),
        ("no time", sealed(theirs.replace("2026-03-14T", "2026-02-30T"), &own)),
        ("no text", sealed("\u{feff}".to_owned(), &own)),
        ("nothing inside", bundle(kind, &listed(kind, &none), &none, &own)),
        ("too new", bundle(kind, list.replace("ask/1", "ask/2").as_bytes(), &entries, &own)),
        ("an answer", std::fs::read(super::table().join("plain.answer")).unwrap()),
        ("half", file[..file.len() / 2].to_vec()),
        ("more", [file, b"x"].concat()),
    ]
}

#[test]
fn what_is_no_request_for_feedback_is_refused_as_it_was() {
    let file = ask();
    let said = |bytes: &[u8]| FeedbackAsk::open(bytes).err().map(|error| error.to_string());
    let mut list = Vec::new();
    for (what, bytes) in forged(&file) {
        let encoded = data_encoding::BASE64.encode(&bytes);
        let refused = said(&bytes);
        assert_eq!(refused.is_none(), what == "sound", "{what}: {refused:?}");
        list.push(Opened { what: what.to_owned(), file: encoded, bit: None, refused });
    }
    for bit in (0..file.len() * 8).step_by(file.len() * 8 / 80 + 7) {
        let mut bytes = file.clone();
        bytes[bit / 8] ^= 1 << (bit % 8);
        let refused = said(&bytes);
        assert!(refused.is_some(), "bit {bit}");
        list.push(Opened {
            what: "a bit".to_owned(),
            file: String::new(),
            bit: Some(bit),
            refused,
        });
    }
    same_list("feedback_opened.json", &list);
}
