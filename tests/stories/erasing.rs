//! What is kept no longer: decided on a day, erased for good, and still known by its digest. And taking
//! everything out.

use std::fs;

use countersign::passport::{Include, verify_bytes};
use countersign::safety::{self, Opener};
use countersign::sign_off::Decision;
use countersign::{Error, Portfolio};

use crate::people::{Amina, amina, contents, database, done, passphrase, piece, priya, refused};
use crate::traces::traces;

const FILE: &[u8] = b"a letter that names somebody";
const WORD: &str = "zebrafish";

/// Amina with a piece to be erased and one to stay, both signed, a file with each.
fn two_signed() -> (Amina, String, String) {
    let mut amina = amina();
    let letter = amina.portfolio.attach("letter.txt", FILE).unwrap();
    let shared = amina.portfolio.attach("shared.txt", b"a file of both").unwrap();
    let mut first = piece("Names somebody", &["2.1/all"]);
    first.text = format!("I met {WORD} by the stairs.");
    first.files = vec![letter.into(), shared.clone().into()];
    let first_id = amina.portfolio.log(&first).unwrap();
    let mut second = piece("Stays", &["2.3/all"]);
    second.files = vec![shared.into()];
    let second_id = amina.portfolio.log(&second).unwrap();
    amina.signed(&priya(), &first_id, "2.1/all", Decision::Achieved);
    amina.signed(&priya(), &second_id, "2.3/all", Decision::Achieved);
    (amina, first_id, second_id)
}

#[test]
fn an_erased_piece_is_gone_and_every_sign_off_still_verifies() {
    let (mut amina, first, second) = two_signed();
    let at = amina.portfolio.folder().to_owned();
    for place in ["evidence_version.text", "sealed.content", "evidence_search_data", "page"] {
        let found = traces(&at, &[WORD]);
        let there = found.iter().any(|one| one.starts_with(place));
        assert!(there, "a search that finds nothing proves nothing: {place} {found:?}");
    }
    let records = amina.portfolio.sealed_records().unwrap();
    let before = contents(&at.join("attachments")).len();
    let erased = amina.portfolio.erase(&first).unwrap();
    assert_eq!((erased.sign_offs, erased.files), (1, 1), "the file of both stays");
    assert_eq!(contents(&at.join("attachments")).len(), before - 1);
    // Signed bytes are the same, and a passport made now is as whole as one made before.
    assert_eq!(amina.portfolio.sealed_records().unwrap(), records);
    let passport = amina.portfolio.passport_bytes(Include::Files).unwrap();
    assert!(!passport.windows(WORD.len()).any(|part| part == WORD.as_bytes()));
    let now = amina.portfolio.clock().now();
    let verdict = verify_bytes(&passport, &Default::default(), now).unwrap();
    assert!(verdict.intact);
    assert_eq!(verdict.records.len(), 2);
    let signed = amina.portfolio.sign_offs_on(&first).unwrap();
    assert_eq!(signed[0].evidence[0].title, "Erased by its owner on 14 March 2026");
    assert_eq!(amina.portfolio.evidence(&second).unwrap().summary.title, "Stays");
    // It counts no more, cannot be changed, signed or found.
    assert!(matches!(
        amina.portfolio.amend(&first, &piece("Back", &["2.1/all"])),
        Err(Error::EvidenceWithdrawn)
    ));
    assert!(matches!(
        amina.portfolio.bring_back(&first),
        Err(Error::Keeping(countersign::error::Keeping::Erased))
    ));
    assert_eq!(amina.portfolio.evidence_list(WORD).unwrap().total, 0);
    let why = amina.portfolio.why("2.1/all", None).unwrap();
    assert_ne!(why.state, countersign::readiness::State::SignedOff);
    assert_eq!(traces(&at, &[WORD]), Vec::<String>::new());
    amina.portfolio.lock();
    let report = safety::check(&at, Opener::Passphrase(&passphrase())).unwrap();
    assert!(report.faults.is_empty(), "{:?}", report.faults);
    assert!(matches!(
        Portfolio::open(&at, &passphrase()).unwrap().erase("no such id"),
        Err(Error::NoSuchEvidence)
    ));
}

#[test]
fn the_database_lets_nobody_change_what_was_not_erased_or_bring_back_what_was() {
    let (mut amina, first, _) = two_signed();
    amina.portfolio.erase(&first).unwrap();
    let at = amina.portfolio.folder().to_owned();
    amina.portfolio.lock();
    let db = database(&at);
    for refused in [
        "UPDATE evidence_version SET text = 'x' WHERE title = 'Stays'",
        "DELETE FROM sealed",
        "DELETE FROM erased",
        "UPDATE erased SET erased_at = ''",
        "UPDATE evidence SET erased_at = '' WHERE erased_at <> ''",
    ] {
        assert!(db.execute(refused, []).is_err(), "{refused}");
    }
}

#[test]
fn the_command_line_erases_only_when_it_is_said_twice() {
    let (amina, first, _) = two_signed();
    let at = amina.portfolio.folder().display().to_string();
    amina.portfolio.lock();
    let once = crate::people::countersign(&["erase", &at, "--evidence", &first]);
    assert_eq!(once.status.code(), Some(2));
    let said = done(&["erase", &at, "--evidence", &first, "--for-good"]);
    assert!(said.starts_with("Erased, with 1 file. 1 sign-off on it stays as a digest"), "{said}");
    assert!(said.contains("Safety copies made before still hold it."), "{said}");
    done(&["show", &at, &first]);
}

#[test]
fn a_whole_portfolio_is_erased_and_leaves_the_digests_of_what_was_signed() {
    let (amina, _, _) = two_signed();
    let at = amina.portfolio.folder().to_owned();
    let records = amina.portfolio.sealed_records().unwrap();
    let path = at.display().to_string();
    assert!(
        refused(&["erase", &path, "--everything", "--for-good"])
            .contains("is open in another window")
    );
    amina.portfolio.lock();
    done(&["erase", &path, "--everything", "--for-good"]);
    let left = contents(&at);
    assert_eq!(left.len(), 1, "{left:?}");
    let left: safety::ErasedPortfolio = serde_json::from_slice(&left[0].1).unwrap();
    let digests: Vec<String> =
        records.iter().map(|jws| countersign::digest::digest(jws.as_bytes())).collect();
    assert_eq!(left.records, digests);
    assert!(
        refused(&["readiness", &path]).starts_with("This folder is not a Countersign portfolio.")
    );
}

#[test]
fn everything_readable_comes_out_and_no_cell_is_a_formula() {
    let (mut amina, _, _) = two_signed();
    let mut formula = piece("=HYPERLINK(\"http://x\",\"Click\")", &["2.5/entry"]);
    formula.text = "@SUM(A1)".into();
    formula.setting = "-1+1".into();
    amina.portfolio.log(&formula).unwrap();
    let at = amina.portfolio.folder().display().to_string();
    amina.portfolio.lock();
    let to = amina.folder.path().join("out");
    let said = done(&["take-out", &at, "-o", &to.display().to_string()]);
    assert!(said.starts_with("Wrote 3 pieces of evidence, 2 sign-offs, 2 files."), "{said}");
    let table = fs::read_to_string(to.join("evidence.csv")).unwrap();
    let mut rows = csv::Reader::from_reader(table.as_bytes());
    let rows: Vec<csv::StringRecord> = rows.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 3);
    assert_eq!(&rows[2][4], "'=HYPERLINK(\"http://x\",\"Click\")");
    assert_eq!((&rows[2][5], &rows[2][6]), ("'@SUM(A1)", "'-1+1"));
    let all: serde_json::Value =
        serde_json::from_slice(&fs::read(to.join("data.json")).unwrap()).unwrap();
    assert_eq!(all["tables"]["sign_off"].as_array().unwrap().len(), 2);
    assert!(
        all["tables"]["portfolio"][0].get("practitioner_key").is_none(),
        "a key is nobody's to read"
    );
    let files: Vec<Vec<u8>> =
        contents(&to.join("attachments")).into_iter().map(|(_, bytes)| bytes).collect();
    assert!(files.contains(&FILE.to_vec()));
    let again = refused(&["take-out", &at, "-o", &to.display().to_string()]);
    assert!(again.starts_with("There is already a file with that name."), "{again}");
}

#[test]
fn a_day_to_decide_is_shown_and_nothing_is_deleted_by_itself() {
    let (mut amina, first, _) = two_signed();
    let day = |text: &str| Some(text.parse().unwrap());
    amina.portfolio.look_again(Some(&first), day("2026-03-14")).unwrap();
    amina.portfolio.look_again(None, day("2032-03-14")).unwrap();
    let all = amina.portfolio.to_look_at().unwrap();
    let told: Vec<(&str, bool)> = all.iter().map(|one| (one.title.as_str(), one.due)).collect();
    assert_eq!(told, [("", false), ("Names somebody", true)]);
    assert_eq!(amina.portfolio.evidence_list("").unwrap().total, 2);
    let at = amina.portfolio.folder().display().to_string();
    amina.portfolio.lock();
    let said = done(&["look-again", &at]);
    assert!(
        said.contains("14 March 2026  Names somebody")
            && said.contains("Decide now: keep it, or erase it."),
        "{said}"
    );
    done(&["look-again", &at, "--evidence", &first, "--never"]);
    assert!(done(&["look-again", &at]).ends_with("1 found.\n"));
    assert!(
        refused(&["look-again", &at, "--evidence", "x", "--never"])
            .starts_with("There is no evidence with that id")
    );
}
