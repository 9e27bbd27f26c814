//! Safety copies that are made by themselves beside the portfolio, and what is kept of a photograph.

use std::fs;

use countersign::error::Keeping;
use countersign::safety::{self, Opener, kept_beside};
use countersign::{Error, Portfolio};

use crate::people::{amina, contents, noon, passphrase};

#[test]
fn a_copy_is_made_when_there_is_something_new_and_no_copy_of_today() {
    let mut amina = amina();
    assert!(matches!(amina.portfolio.test_kept_copy(), Err(Error::Keeping(Keeping::NoCopyYet))));
    amina.logs("One", &["2.1/all"]);
    assert!(amina.portfolio.keep_copy_if_due(false).unwrap(), "the first");
    assert!(!amina.portfolio.keep_copy_if_due(true).unwrap(), "nothing is new");
    amina.logs("Two", &["2.1/all"]);
    assert!(!amina.portfolio.keep_copy_if_due(false).unwrap(), "there is one of today");
    amina.portfolio.clock().set(noon("2026-03-14") + chrono::Duration::hours(5));
    assert!(amina.portfolio.keep_copy_if_due(true).unwrap(), "the day's work has ended");
    amina.on("2026-03-20");
    assert!(!amina.portfolio.keep_copy_if_due(false).unwrap(), "nothing is new");
    amina.logs("Three", &["2.1/all"]);
    assert!(amina.portfolio.keep_copy_if_due(false).unwrap(), "a new day");
    let when: Vec<String> =
        amina.on("2026-03-21").kept_copies().unwrap().into_iter().map(|kept| kept.when).collect();
    assert_eq!(when, ["yesterday", "7 days ago", "7 days ago"]);
    assert_eq!(amina.portfolio.test_kept_copy().unwrap().evidence, 3);
}

/// The portfolio is used while its copy is finished: the copy holds what there was when it was begun.
#[test]
fn a_copy_that_was_begun_is_finished_while_the_portfolio_is_used() {
    let mut amina = amina();
    amina.logs("One", &["2.1/all"]);
    let begun = amina.portfolio.begin_copy_if_due(false).unwrap().unwrap();
    amina.logs("Two", &["2.1/all"]);
    let photo = amina.portfolio.attach("photo.png", &[7; 4096]).unwrap();
    assert_eq!(begun.finish().unwrap().evidence, 1);
    assert_eq!(amina.portfolio.attachment_bytes(&photo.digest).unwrap(), [7; 4096]);
    assert_eq!(amina.portfolio.test_kept_copy().unwrap().evidence, 1);
    // One that was begun and given up leaves nothing.
    let place = kept_beside(amina.portfolio.folder());
    let before = contents(&place);
    drop(amina.portfolio.begin_copy(&place).unwrap());
    assert_eq!(contents(&place), before);
}

/// Each changes something and leaves as many rows in every table as before.
#[test]
fn a_copy_with_as_many_rows_is_no_copy_of_what_was_changed_since() {
    let mut amina = amina();
    let id = amina.logs("One", &["2.1/all"]);
    let request = amina.portfolio.ask(&[(id.clone(), "2.1/all".into())], "Priya Nair").unwrap();
    let mut draft = amina.portfolio.new_draft(None).unwrap();
    draft.input.text = "Begun".into();
    amina.portfolio.save_draft(&draft).unwrap();
    draft.input.text = "Begun, and written on".into();
    type Change = Box<dyn Fn(&mut Portfolio)>;
    let changes: [(&str, Change); 8] = [
        ("nothing", Box::new(|_| ())),
        ("a draft", Box::new(move |open| open.save_draft(&draft).unwrap())),
        ("a draft begun", Box::new(|open| drop(open.new_draft(None).unwrap()))),
        ("a request taken back", Box::new(move |open| open.take_back(&request).unwrap())),
        ("a day to decide", {
            let id = id.clone();
            Box::new(move |open| open.look_again(Some(&id), "2026-09-01".parse().ok()).unwrap())
        }),
        ("a file", Box::new(|open| drop(open.attach("a.txt", b"a file").unwrap()))),
        ("a piece withdrawn", {
            let id = id.clone();
            Box::new(move |open| open.withdraw(&id).unwrap())
        }),
        (
            "a piece erased",
            Box::new(move |open| {
                let _ = open.erase(&id).unwrap();
            }),
        ),
    ];
    amina.portfolio.keep_copy_if_due(true).unwrap();
    for (hour, (what, change)) in (1..).zip(changes) {
        amina.portfolio.clock().set(noon("2026-03-14") + chrono::Duration::hours(hour));
        change(&mut amina.portfolio);
        let made = amina.portfolio.keep_copy_if_due(true).unwrap();
        assert_eq!(made, what != "nothing", "{what}");
    }
}

#[test]
fn a_copy_made_while_the_clock_was_ahead_is_not_the_newest_once_it_is_right() {
    let mut amina = amina();
    amina.logs("One", &["2.1/all"]);
    amina.on("2062-03-14").keep_copy_if_due(false).unwrap();
    amina.on("2026-03-15");
    amina.logs("Two", &["2.1/all"]);
    assert!(amina.portfolio.keep_copy_if_due(false).unwrap());
    assert_eq!(amina.portfolio.test_kept_copy().unwrap().evidence, 2);
    let kept = amina.portfolio.kept_copies().unwrap();
    let when: Vec<&str> = kept.iter().map(|kept| kept.when.as_str()).collect();
    assert_eq!(when, ["today", "14 March 2062"]);
    let opener = passphrase();
    let place = kept_beside(amina.portfolio.folder());
    let newest = safety::newest(&place, Opener::Passphrase(&opener), amina.portfolio.clock());
    assert!(newest.unwrap().unwrap().ends_with("2026-03-15T120000.copy"));
}

#[test]
fn a_kept_copy_is_put_back_and_what_was_there_is_kept() {
    let mut amina = amina();
    let file = amina.portfolio.attach("stairs.png", b"a photograph").unwrap();
    let mut input = crate::people::piece("One", &["2.1/all"]);
    input.files.push(file.into());
    amina.portfolio.log(&input).unwrap();
    amina.portfolio.keep_copy_if_due(false).unwrap();
    amina.logs("After the copy", &["2.1/all"]);
    let kept = amina.portfolio.kept_copies().unwrap().remove(0);
    let at = amina.portfolio.folder().to_owned();
    let opener = passphrase();
    let put_back = || safety::restore_kept(&at, kept.made_at, Opener::Passphrase(&opener));
    assert!(matches!(put_back(), Err(Error::InUse)), "an open portfolio is not taken away");
    amina.portfolio.lock();
    let restored = put_back().unwrap();
    assert_eq!((restored.copied.evidence, restored.copied.files), (1, 1));
    let earlier = restored.earlier.unwrap();
    assert_eq!(Portfolio::open(&earlier, &opener).unwrap().evidence_list("").unwrap().total, 2);
    let again = Portfolio::open(&at, &opener).unwrap();
    assert_eq!(again.evidence_list("").unwrap().total, 1);
    drop(again);
    // A damaged copy is refused, and nothing changes.
    let copies = kept_beside(&at);
    let name = fs::read_dir(&copies).unwrap().map(|entry| entry.unwrap().path());
    let database =
        name.into_iter().find(|path| path.extension().is_some_and(|end| end == "copy")).unwrap();
    let database = database.join("portfolio.db");
    let mut bytes = fs::read(&database).unwrap();
    bytes[9_000] ^= 1;
    fs::write(&database, bytes).unwrap();
    let before = contents(&at);
    assert!(matches!(put_back(), Err(Error::Keeping(Keeping::BackupDamaged))));
    assert_eq!(contents(&at), before);
    let again = Portfolio::open(&at, &opener).unwrap();
    assert!(matches!(again.test_kept_copy(), Err(Error::Keeping(Keeping::BackupDamaged))));
}

#[test]
fn where_a_photograph_was_taken_never_gets_in_so_it_never_gets_out() {
    let mut amina = amina();
    let mut notes = b"Exif\0\0II\x2A\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0".to_vec();
    notes.extend_from_slice(b"\0\0\0\0GPS 52.4162N 4.0829W");
    let mut plain = Vec::new();
    let picture = image::RgbImage::from_pixel(32, 16, image::Rgb([9, 9, 9]));
    image::codecs::jpeg::JpegEncoder::new(&mut plain).encode_image(&picture).unwrap();
    let mut photograph = vec![0xFF, 0xD8, 0xFF, 0xE1];
    photograph.extend_from_slice(&u16::try_from(notes.len() + 2).unwrap().to_be_bytes());
    photograph.extend_from_slice(&notes);
    photograph.extend_from_slice(&plain[2..]);
    let kept = amina.portfolio.attach("stairs.jpg", &photograph).unwrap();
    let bytes = amina.portfolio.attachment_bytes(&kept.digest).unwrap();
    let mut input = crate::people::piece("With a photograph", &["2.1/all"]);
    input.files.push(kept.into());
    let id = amina.portfolio.log(&input).unwrap();
    let ask = amina.portfolio.ask_by_file(&[(id, "2.1/all".into())], "Priya Nair").unwrap();
    for (what, bytes) in [("kept", bytes), ("asked", ask.bytes)] {
        let told = |word: &[u8]| bytes.windows(word.len()).any(|part| part == word);
        assert!(!told(b"GPS") && !told(b"52.4162"), "{what}");
    }
    assert!(photograph.windows(3).any(|part| part == b"GPS"));
}
