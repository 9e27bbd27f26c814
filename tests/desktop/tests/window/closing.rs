//! What is typed is on the disk, however the window ends.

use std::path::Path;

use countersign::Portfolio;
use countersign_desktop_tests::Hand;

use crate::hands::sample;

/// The text of the draft under a title, from the disk.
fn kept(folder: &Path, title: &str) -> String {
    let portfolio = Portfolio::open_sample(folder).unwrap();
    let drafts = portfolio.evidence_list(title).unwrap().items;
    let draft = drafts.iter().find(|one| one.title == title);
    let draft = draft.unwrap_or_else(|| panic!("{title} was not kept"));
    portfolio.draft(&draft.id).unwrap().unwrap().input.text
}

/// Begins a piece and goes to its text.
fn begin(hand: &Hand, title: &str) {
    hand.key("ctrl+n");
    hand.until("#title", |one| one.is("focused"));
    hand.write(title);
    hand.key("Tab");
}

const TEXT: &str = "I cut up the food and sat beside him until he had eaten";

#[test]
fn who_types_without_a_pause_loses_at_most_three_seconds_at_a_kill() {
    let place = tempfile::tempdir().unwrap();
    let folder = sample(place.path(), 6);
    let hand = Hand::open(&[&folder], place.path());
    begin(&hand, "Helped at lunch");
    // A letter every 100 milliseconds, and never the pause that a save waits for.
    hand.write_slowly(TEXT, 100);
    let seen = hand.see("#text").text;
    hand.signal("KILL");
    drop(hand);
    let kept = kept(&folder, "Helped at lunch");
    assert!(TEXT.starts_with(&kept));
    assert!(kept.len() + 35 > seen.len(), "{} of {} letters", kept.len(), seen.len());
}

/// A way to end the app: what it is called, and how it is done.
type End = (&'static str, fn(&Hand));

#[test]
fn what_was_just_typed_is_saved_when_the_window_is_closed_and_when_the_session_ends() {
    let place = tempfile::tempdir().unwrap();
    let folder = sample(place.path(), 6);
    let ends: [End; 3] = [
        ("its button", |hand| hand.close()),
        ("the end of the session", |hand| hand.signal("TERM")),
        ("its terminal is closed", |hand| hand.signal("HUP")),
    ];
    for (what, end) in ends {
        let mut hand = Hand::open(&[&folder], place.path());
        begin(&hand, what);
        hand.write(TEXT);
        // What is seen is kept. On a busy computer letters are still on their way.
        let seen = hand.see("#text").text;
        end(&hand);
        assert!(hand.ended().success(), "{what}");
        let kept = kept(&folder, what);
        assert!(
            TEXT.starts_with(&kept) && kept.len() >= seen.len(),
            "{what}: {kept:?} of {seen:?}"
        );
    }
}

#[test]
fn saved_is_said_only_of_what_is_on_the_disk() {
    let place = tempfile::tempdir().unwrap();
    let hand = Hand::open(&[&sample(place.path(), 6)], place.path());
    hand.key("ctrl+n");
    hand.until("#title", |one| one.is("focused"));
    assert!(!hand.sees("status: Saved"), "nothing was written yet");
    hand.see("status: Saves as you type");
    hand.write("Helped at lunch");
    hand.see("status: Saved");
    hand.press("#date-day");
    hand.key("ctrl+a");
    hand.write("41");
    hand.see("status: The date is not saved");
    assert!(!hand.sees("status: Saved"), "a date is wrong");
    hand.key("ctrl+a");
    hand.write("1");
    hand.see("status: Saved");
}

#[test]
fn the_next_time_the_window_is_as_it_was_and_a_setting_is_as_it_was_being_typed() {
    let place = tempfile::tempdir().unwrap();
    let folder = sample(place.path(), 6);
    let mut hand = Hand::open(&[&folder], place.path());
    let left = [60, 40, 940, 700];
    hand.resize(left);
    hand.press("link: Settings");
    hand.press("link: You*");
    hand.press("#owner-name");
    hand.key("End");
    hand.write(" Hill");
    hand.close();
    assert!(hand.ended().success());
    drop(hand);
    let hand = Hand::open(&[&folder], place.path());
    assert_eq!(hand.frame(), left);
    hand.press("link: Settings");
    hand.press("link: You*");
    hand.until("#owner-name", |one| one.text.ends_with(" Hill"));
}
