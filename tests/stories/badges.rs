//! What a preceptor decided, as a badge that other systems read: made in the same ceremony, carried, checked by strangers.

use std::path::{Path, PathBuf};
use std::process::Command;

use countersign::bundle::{Kind, read};
use countersign::clock::Clock;
use countersign::error::{BadgeFault, Error};
use countersign::passport::{Include, Verdict, verify_badge, verify_bytes};
use countersign::sign_off::{Decision, Trust, badges_in};
use serde_json::Value;

use crate::forge::with_texts;
use crate::frameworks_of_others::data;
use crate::people::{Amina, amina, done, judgement, priya, program, python, refused};
use crate::travel::{answered, asked, signed_by_file};

fn names(bundle: &[u8], kind: Kind, folder: &str) -> Vec<String> {
    let found = read(bundle, kind, true).unwrap().into_iter().map(|one| one.name);
    found.filter(|name| name.starts_with(folder)).collect()
}

fn checked(bytes: &[u8]) -> Verdict {
    verify_badge(bytes, &Trust::default(), Clock::System.now()).unwrap()
}

/// Amina with one statement that Priya signed beside her.
fn signed() -> Amina {
    let mut amina = amina();
    let id = amina.logs("Walking", &["2.1/all", "2.3/all"]);
    amina.signed(&priya(), &id, "2.1/all", Decision::Achieved);
    amina.signed(&priya(), &id, "2.3/all", Decision::NotYet);
    amina
}

/// A badge as it is handed out.
pub fn badge() -> Vec<u8> {
    signed().portfolio.badge("2.1/all").unwrap()
}

#[test]
fn each_achieved_is_a_badge_and_nothing_else_is() {
    let amina = signed();
    let badge = amina.portfolio.badge("2.1/all").unwrap();
    let said: Value = serde_json::from_slice(&badge).unwrap();
    assert_eq!(said["issuer"]["name"], "Priya Nair");
    assert_eq!(said["credentialSubject"]["name"], "Amina Yusuf");
    let text = String::from_utf8(badge.clone()).unwrap();
    assert!(
        !text.contains("gentleman") && !text.contains("Calm and clear"),
        "no word of the evidence"
    );
    let verdict = checked(&badge);
    assert!(verdict.intact, "{}", verdict.bytes);
    assert_eq!(verdict.bytes, "As signed: every claim of this badge.");
    assert_eq!(verdict.badges[0].claims.issuer, "Priya Nair");
    assert!(verdict.withdrawals.contains("Ask for the passport"));
    for none in ["2.3/all", "2.4/all"] {
        let Err(Error::Badge(BadgeFault::DoesNotStand)) = amina.portfolio.badge(none) else {
            panic!("{none}")
        };
    }
}

#[test]
fn a_badge_is_not_handed_out_once_its_sign_off_was_taken_back() {
    let mut amina = signed();
    assert_eq!(
        names(&amina.portfolio.passport_bytes(Include::Index).unwrap(), Kind::Passport, "badges/")
            .len(),
        1
    );
    let record = amina.portfolio.sealed_records().unwrap();
    let first = countersign::sign_off::verify(&record[0]).unwrap();
    amina.portfolio.withdraw_sign_off(&priya(), &first.id, "By mistake.").unwrap();
    assert!(matches!(
        amina.portfolio.badge("2.1/all"),
        Err(Error::Badge(BadgeFault::DoesNotStand))
    ));
    assert!(matches!(amina.portfolio.learner_record(), Err(Error::Badge(BadgeFault::None))));
    assert!(
        names(&amina.portfolio.passport_bytes(Include::Index).unwrap(), Kind::Passport, "badges/")
            .is_empty()
    );
}

#[test]
fn an_answer_without_badges_is_accepted_and_badges_can_follow() {
    let (mut amina, _, _, answer) = signed_by_file();
    assert!(names(&answer, Kind::Answer, "badges/").is_empty());
    assert!(matches!(amina.portfolio.badge("2.1/all"), Err(Error::Badge(BadgeFault::None))));
    let before = amina.portfolio.sealed_records().unwrap();
    let with = badges_in(&answer, &priya()).unwrap();
    assert_eq!(names(&with, Kind::Answer, "badges/").len(), 1);
    assert_eq!(names(&with, Kind::Answer, "records/"), names(&answer, Kind::Answer, "records/"));
    amina.portfolio.accept(&with).unwrap();
    assert_eq!(amina.portfolio.sealed_records().unwrap(), before);
    assert!(checked(&amina.portfolio.badge("2.1/all").unwrap()).intact);
    assert!(verify_bytes(&with, &Trust::default(), Clock::System.now()).unwrap().intact);
    let other = crate::people::signer(&crate::people::priya_says(), 9);
    assert!(matches!(badges_in(&answer, &other), Err(Error::NotTheSigner)));
    let mut second = crate::people::amina();
    let id = second.logs("Feeding", &["2.4/all"]);
    let ask = asked(&mut second, &[(&id, "2.4/all")]);
    let not_yet = answered(&ask, &priya(), &[judgement(&id, "2.4/all", Decision::NotYet)]);
    assert!(matches!(badges_in(&not_yet, &priya()), Err(Error::Badge(BadgeFault::None))));
}

/// Files of 1EdTech's own validator, and what is said of each.
const OTHERS: [(&str, &str); 13] = [
    ("simple.json", "Not checked: its key stands on the web"),
    ("simple.1ob", "Not checked: its key stands on the web"),
    ("simple-json.png", "Not checked: its key stands on the web"),
    ("simple-json.svg", "Not checked: its key stands on the web"),
    ("simple-noproof.json", "Not checked: it is not signed"),
    ("simple.jwt", "Not checked: it is signed in a way that is not checked here"),
    ("simple-jwt.png", "Not checked: it is signed in a way that is not checked here"),
    ("simple-eddsa-2022.json", "Not checked: it uses words that are described on the web"),
    ("simple-did-key-method.json", "As signed: every claim of this badge."),
    ("simple-multiple-proofs.json", "Not checked"),
    ("simple-err-proof-value.json", "Not checked"),
    ("simple-err-type.json", ""),
    ("simple-err-expired.json", "Not checked: its key stands on the web"),
];

#[test]
fn badges_of_others_are_told_in_three_lines() {
    for (name, expected) in OTHERS {
        let bytes = data(&format!("badges/{name}"));
        match verify_badge(&bytes, &Trust::default(), Clock::System.now()) {
            Ok(verdict) => {
                assert!(
                    verdict.bytes.starts_with(expected) && !expected.is_empty(),
                    "{name}: {}",
                    verdict.bytes
                );
                assert!(!verdict.badges[0].claims.name.is_empty(), "{name}");
                assert_eq!(verdict.intact, verdict.bytes.starts_with("As signed"), "{name}");
            }
            Err(error) => assert!(expected.is_empty(), "{name}: {error}"),
        }
    }
}

#[test]
fn a_changed_badge_of_others_is_refused() {
    let text = String::from_utf8(data("badges/simple-did-key-method.json")).unwrap();
    let other = text.replace("This is a test achievement", "This is another achievement");
    assert_ne!(other, text);
    let refused =
        verify_badge(other.as_bytes(), &Trust::default(), Clock::System.now()).unwrap_err();
    assert!(refused.to_string().contains("changed after signing"), "{refused}");
}

/// What libraries that are not ours say of files.
pub fn others(files: &[PathBuf]) -> [Vec<String>; 2] {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let contexts = root.join("assets/contexts");
    let lines = |command: &mut Command, files: Vec<&PathBuf>| {
        let output = command.arg(&contexts).args(files).output().unwrap();
        eprintln!("{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect::<Vec<_>>()
    };
    let json =
        files.iter().filter(|file| file.extension().is_some_and(|one| one == "json")).collect();
    let node = lines(program("node").arg(root.join("ui/stories/badges.mjs")), json);
    let python = lines(
        Command::new(python()).arg(root.join("tests/stories/badges.py")),
        files.iter().collect(),
    );
    [node, python]
}

#[test]
fn a_preceptors_badge_is_checked_by_a_stranger() {
    let mut amina = signed();
    let also = amina.logs("Quotes \" and \\ and Ŵ", &["2.4/all", "3.11/entry"]);
    for statement in ["2.4/all", "3.11/entry"] {
        amina.signed(&priya(), &also, statement, Decision::Achieved);
    }
    let at = amina.portfolio.folder().display().to_string();
    amina.portfolio.lock();
    let path = |name: &str| amina.folder.path().join(name);
    let text = |name: &str| path(name).display().to_string();
    let mut files = Vec::new();
    for (statement, name) in [
        ("2.1/all", "a.json"),
        ("2.4/all", "b.json"),
        ("3.11/entry", "c.json"),
        ("2.1/all", "d.png"),
    ] {
        done(&["badge", &at, statement, "-o", &text(name)]);
        files.push(path(name));
    }
    let said = done(&["badges", &at, "-o", &text("record.json")]);
    assert_eq!(said, "Written: a learner record with 3 badges.\n");
    files.push(path("record.json"));
    let good = std::fs::read_to_string(path("a.json")).unwrap();
    std::fs::write(path("changed.json"), good.replace("Amina", "Emina")).unwrap();
    files.push(path("changed.json"));
    let [node, python] = others(&files);
    let yes = || "as signed".to_owned();
    assert_eq!(node, [yes(), yes(), yes(), yes(), "NOT as signed".to_owned()]);
    assert_eq!(python, [yes(), yes(), yes(), yes(), yes(), "NOT as signed".to_owned()]);
    let said = done(&["verify", &text("a.json")]);
    for line in [
        "As signed: every claim of this badge.",
        // Signed on her own computer, which a badge does not tell: it is never worth more than its record.
        "Keys: 1 signer, level 1 of 4. A badge does not say on whose computer it was signed.",
        "Given by: Priya Nair",
        "Given to: Amina Yusuf",
    ] {
        assert!(said.contains(line), "{said}");
    }
    assert!(done(&["verify", &text("d.png")]).contains("As signed"));
    assert!(
        done(&["verify", &text("record.json")]).contains("a learner record, and 3 badges in it")
    );
    let output = crate::people::countersign(&["verify", &text("changed.json")]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        refused(&["badge", &at, "2.3/all", "-o", &text("no.json")]).contains("no badge to give")
    );
    assert!(!path("no.json").exists());
}

#[test]
fn a_badge_that_says_more_than_its_record_is_refused() {
    let (mut amina, _, _, answer) = signed_by_file();
    let with = badges_in(&answer, &priya()).unwrap();
    // Sealed anew by its signer, with another word in the badge.
    for (from, to) in [
        ("Priya Nair", "Priya Neir"),
        ("humanCode\":\"2.1/all", "humanCode\":\"2.2/all"),
        ("T23:59:59Z", "T23:59:58Z"),
        ("\"proofValue\":\"z", "\"proofValue\":\"y"),
        ("{", " {"),
    ] {
        let forged = with_texts(&with, "badges/", |badge| {
            assert!(badge.contains(from), "{from}");
            badge.replacen(from, to, 1)
        });
        let said = verify_bytes(&forged, &Trust::default(), Clock::System.now()).unwrap_err();
        assert!(matches!(said, Error::Badge(BadgeFault::Invalid { .. })), "{to}: {said}");
        assert!(amina.portfolio.accept(&forged).is_err(), "{to}");
    }
    assert!(matches!(amina.portfolio.badge("2.1/all"), Err(Error::Badge(BadgeFault::None))));
}

#[test]
fn a_badge_from_elsewhere_comes_in_as_a_certificate_and_never_counts() {
    let amina = amina();
    let at = amina.portfolio.folder().display().to_string();
    amina.portfolio.lock();
    for (name, said) in [
        ("simple-did-key-method.json", "As signed: every claim of this badge."),
        ("simple-json.png", "Not checked: its key stands on the web"),
        ("simple.jwt", "Not checked: it is signed in a way that is not checked here"),
    ] {
        let file = amina.folder.path().join(name);
        std::fs::write(&file, data(&format!("badges/{name}"))).unwrap();
        let file = file.display().to_string();
        done(&["bring", &at, &file, "--look"]);
        let found = |at: &str| -> Value {
            serde_json::from_str(&done(&["evidence", at, "--json"])).unwrap()
        };
        let before = found(&at).as_array().unwrap().len();
        done(&["bring", &at, &file]);
        done(&["bring", &at, &file]);
        let after = found(&at);
        let after = after.as_array().unwrap();
        assert_eq!(after.len(), before + 1, "{name}");
        let newest = after.iter().find(|one| {
            let shown = done(&["show", &at, one["id"].as_str().unwrap()]);
            shown.contains(said) && shown.contains("Checked on")
        });
        assert_eq!(newest.unwrap()["kind"], "certificate", "{name}");
    }
}
