//! Logging, amending, withdrawing, attaching and finding evidence.

use countersign::Error;
use countersign::evidence::{Kind, Shows};
use countersign::readiness::State;
use countersign::sign_off::Decision;
use serde_json::Value;

use crate::people::{amina, contents, done, noon, passphrase, piece, priya};

#[test]
fn what_is_logged_is_there_after_closing_and_opening() {
    let mut amina = amina();
    let mut input = piece("Łukasz’s hoist, Llŷn ward", &["3.11/entry", "2.1/all"]);
    input.kind = Kind::DirectObservation;
    input.setting = "Day room".into();
    input.details.insert("observer".into(), "Priya".into());
    input.shows[1].how = "I asked before I touched the sling.".into();
    let id = amina.portfolio.log(&input).unwrap();
    let at = amina.portfolio.folder().to_owned();
    drop(amina.portfolio);
    let again = countersign::Portfolio::open(&at, &passphrase()).unwrap().evidence(&id).unwrap();
    assert_eq!(again.summary.title, "Łukasz’s hoist, Llŷn ward");
    assert_eq!(again.summary.kind, Kind::DirectObservation);
    assert_eq!(again.setting, "Day room");
    assert_eq!(again.details["observer"], "Priya");
    assert_eq!(
        again.shows.iter().find(|show| show.indicator == "2.1/all").unwrap().how,
        "I asked before I touched the sling."
    );
}

#[test]
fn each_amendment_is_a_new_version_and_the_old_ones_stay() {
    let mut amina = amina();
    let id = amina.logs("First", &["2.1/all"]);
    let mut changed = piece("Second", &["2.1/all", "2.3/all"]);
    changed.text = "More.".into();
    assert_eq!(amina.portfolio.amend(&id, &changed).unwrap(), 2);
    assert_eq!(amina.portfolio.amend(&id, &changed).unwrap(), 2, "the same again is no version");
    let shown = amina.portfolio.evidence(&id).unwrap();
    assert_eq!((shown.summary.title.as_str(), shown.summary.version), ("Second", 2));
    assert_eq!(shown.saved_at.len(), 2);
}

#[test]
fn withdrawn_evidence_stays_and_no_longer_counts() {
    let mut amina = amina();
    let id = amina.logs("Walking", &["2.1/all"]);
    amina.signed(&priya(), &id, "2.1/all", Decision::Achieved);
    assert_eq!(amina.portfolio.readiness(None).unwrap().stages[0].signed_off, 1);
    amina.portfolio.withdraw(&id).unwrap();
    amina.portfolio.withdraw(&id).unwrap();
    assert!(amina.portfolio.evidence(&id).unwrap().summary.withdrawn);
    let readiness = amina.portfolio.readiness(None).unwrap();
    assert_eq!(readiness.stages[0].signed_off, 0);
    let left = readiness.stages[0].left.iter().find(|left| left.indicator == "2.1/all").unwrap();
    assert_eq!(left.reason, State::Withdrawn);
    let amended = amina.portfolio.amend(&id, &piece("Again", &["2.1/all"]));
    assert!(matches!(amended, Err(Error::EvidenceWithdrawn)));
}

#[test]
fn evidence_without_an_indicator_is_a_draft_and_is_never_lost() {
    let mut amina = amina();
    let id = amina.logs("Something I will link later", &[]);
    let list = amina.portfolio.evidence_list("").unwrap();
    assert_eq!(list.items[0].id, id);
    assert!(list.items[0].draft);
}

#[test]
fn a_form_half_filled_in_survives_closing() {
    let mut amina = amina();
    let mut draft = amina.portfolio.new_draft(None).unwrap();
    draft.input.text = "I helped with".into();
    amina.portfolio.save_draft(&draft).unwrap();
    let at = amina.portfolio.folder().to_owned();
    drop(amina.portfolio);
    let mut again = countersign::Portfolio::open(&at, &passphrase()).unwrap();
    assert_eq!(again.edit_draft(&draft.id).unwrap().input.text, "I helped with");
    assert!(matches!(again.finish_draft(&draft.id), Err(Error::Missing { field: "title", .. })));
    assert!(again.draft(&draft.id).unwrap().is_some(), "what cannot be saved yet stays a draft");
    draft.input.title = "Helping".into();
    draft.input.shows = vec![Shows { indicator: "2.1/all".into(), how: String::new() }];
    again.save_draft(&draft).unwrap();
    assert_eq!(again.finish_draft(&draft.id).unwrap().summary.version, 1);
    assert!(again.draft(&draft.id).unwrap().is_none());
    assert_eq!(again.finish_draft(&draft.id).unwrap().summary.version, 1, "nothing to finish");
}

#[test]
fn search_finds_words_in_titles_texts_and_file_names_of_the_newest_version() {
    let mut amina = amina();
    let file = amina.portfolio.attach("hoist-checklist.txt", b"checked").unwrap();
    let mut input = piece("Moving safely", &["3.11/entry"]);
    input.text = "A lady liked the café in Aberdâr.".into();
    input.files = vec![file.into()];
    let id = amina.portfolio.log(&input).unwrap();
    amina.logs("Another thing", &["2.1/all"]);
    let found = |amina: &crate::people::Amina, words: &str| -> Vec<String> {
        let list = amina.portfolio.evidence_list(words).unwrap();
        list.items.into_iter().map(|item| item.id).collect()
    };
    for words in ["moving", "aberdar cafe", "hoist", "lad", "MOVED safely"] {
        assert_eq!(found(&amina, words), std::slice::from_ref(&id), "{words}");
    }
    assert!(found(&amina, "\"OR\" *").is_empty());
    input.title = "Lifting".into();
    amina.portfolio.amend(&id, &input).unwrap();
    assert!(found(&amina, "moving").is_empty(), "words of an old version are not found");
    assert_eq!(found(&amina, "lifting").len(), 1);
}

#[test]
fn an_attachment_is_kept_once_by_its_content_and_comes_back_byte_for_byte() {
    let mut amina = amina();
    let first = amina.portfolio.attach("a.jpg", b"\xFF\xD8\xFF same").unwrap();
    let second = amina.portfolio.attach("b.jpg", b"\xFF\xD8\xFF same").unwrap();
    assert_eq!(first.digest, second.digest);
    assert_eq!(first.media_type, "image/jpeg");
    assert_eq!(contents(&amina.portfolio.folder().join("attachments")).len(), 1);
    assert_eq!(amina.portfolio.attachment_bytes(&first.digest).unwrap(), b"\xFF\xD8\xFF same");
}

#[test]
fn an_attachment_changed_outside_is_noticed() {
    let mut amina = amina();
    let kept = amina.portfolio.attach("a.txt", b"as it was").unwrap();
    let (path, _) = contents(&amina.portfolio.folder().join("attachments")).remove(0);
    std::fs::write(path, b"changed").unwrap();
    let read = amina.portfolio.attachment_bytes(&kept.digest);
    assert!(matches!(read, Err(Error::AttachmentDamaged)));
}

#[test]
fn a_file_that_cannot_be_attached_leaves_the_evidence_as_a_draft() {
    let mut amina = amina();
    let big = amina.folder.path().join("big.bin");
    std::fs::File::create(&big).unwrap().set_len(25 * 1024 * 1024 + 1).unwrap();
    let missing = amina.folder.path().join("missing.jpg");
    let folder = amina.folder.path().to_owned();
    for (path, sentence) in [
        (
            big,
            "The file to attach is larger than 25 MB. The evidence is kept as a draft. Attach a smaller copy.",
        ),
        (missing, "The file to attach was not found. The evidence is kept as a draft."),
        (
            folder,
            "A folder cannot be attached. The evidence is kept as a draft. Attach the files one by one.",
        ),
    ] {
        let before = amina.portfolio.evidence_list("").unwrap().total;
        let logged = amina.portfolio.log_with_files(&piece("Hoist", &["3.11/entry"]), &[path]);
        assert_eq!(logged.unwrap_err().to_string(), sentence);
        let list = amina.portfolio.evidence_list("").unwrap();
        assert_eq!(list.total, before + 1);
        assert!(list.items[0].draft && list.items[0].title == "Hoist");
    }
    assert!(!amina.portfolio.folder().join("attachments").exists(), "no file was kept");
}

#[test]
fn each_of_the_eleven_kinds_keeps_its_own_fields() {
    let mut amina = amina();
    for kind in Kind::ALL {
        let mut input = piece(kind.label(), &["2.1/all"]);
        input.kind = kind;
        for field in kind.fields() {
            let answer = if field.date { "2027-02-28" } else { "An answer" };
            input.details.insert(field.id.into(), answer.into());
        }
        input.details.insert("nonsense".into(), "dropped".into());
        let id = amina.portfolio.log(&input).unwrap();
        let shown = amina.portfolio.evidence(&id).unwrap();
        assert_eq!(shown.details.len(), kind.fields().len(), "{kind:?}");
    }
}

#[test]
fn the_command_line_logs_lists_amends_and_shows() {
    let amina = amina();
    let at = amina.portfolio.folder().display().to_string();
    drop(amina.portfolio);
    let printed = done(&[
        "log",
        &at,
        "--kind",
        "reflective-account",
        "--on",
        "2026-03-01",
        "--title",
        "Tea round",
        "--text",
        "I made tea.",
        "--shows",
        "2.1/all=I knocked first",
        "--shows",
        "2.2/entry",
    ]);
    let id = printed.lines().last().unwrap().to_owned();
    let list: Value = serde_json::from_str(&done(&["evidence", &at, "--json"])).unwrap();
    assert_eq!(list[0]["id"], id.as_str());
    assert_eq!(list[0]["title"], "Tea round");
    assert_eq!(list[0]["kind"], "reflective-account");
    assert_eq!(list[0]["date"], "2026-03-01");
    assert_eq!(list[0]["version"], 1);
    assert_eq!(list[0]["indicators"][0]["id"], "2.1/all");
    assert_eq!(list[0]["indicators"][0]["state"], "not_asked");
    done(&["amend", &at, &id, "--title", "Tea and toast"]);
    let shown: Value = serde_json::from_str(&done(&["show", &at, &id, "--json"])).unwrap();
    assert_eq!(shown["title"], "Tea and toast");
    assert_eq!(shown["version"], 2);
    assert_eq!(shown["shows"][0]["how"], "I knocked first");
    done(&["withdraw", &at, &id]);
    assert!(done(&["evidence", &at]).contains("[withdrawn]"));
}

#[test]
fn evidence_cannot_have_happened_tomorrow() {
    let mut amina = amina();
    amina.portfolio.clock().set(noon("2026-03-09"));
    let logged = amina.portfolio.log(&piece("Tomorrow", &["2.1/all"]));
    assert!(matches!(logged, Err(Error::DateInFuture)));
}
