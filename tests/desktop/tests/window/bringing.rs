//! Pictures and files come in by the clipboard and by dropping them, from other programs; words go out by the clipboard.

use std::path::Path;

use countersign_desktop_tests::Hand;

use crate::hands::sample;

const PICTURE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../src-tauri/icons/128x128.png");

#[test]
fn a_copied_picture_and_dropped_photos_become_files() {
    let place = tempfile::tempdir().unwrap();
    let folder = sample(place.path(), 6);
    let hand = Hand::open(&[&folder], place.path());
    hand.key("ctrl+n");
    hand.until("#title", |one| one.is("focused"));
    hand.write("Helped at lunch");

    // Where one writes: the picture becomes a file, and the text stays as it is.
    hand.press("#text");
    hand.copy("image/png", Path::new(PICTURE));
    hand.key("ctrl+v");
    hand.see("button: Remove Picture 20*");
    assert_eq!(hand.see("#text").text, "");

    // Somewhere on the page, not on a place of its own.
    let photo = place.path().join("tray.png");
    image_of(&photo);
    let title = hand.point_at("#title").middle();
    hand.drop_files(&[&photo], title);
    hand.see("button: Remove tray.png");
    assert_eq!(hand.see("#title").text, "Helped at lunch");

    // Copied text is text.
    let words = place.path().join("words");
    std::fs::write(&words, "I cut up the food").unwrap();
    hand.press("#text");
    hand.copy("UTF8_STRING", &words);
    hand.key("ctrl+v");
    hand.until("#text", |one| one.text == "I cut up the food");
}

#[test]
fn the_words_of_a_reminder_are_copied() {
    let place = tempfile::tempdir().unwrap();
    let folder = sample(place.path(), 40);
    let portfolio = countersign::Portfolio::open_sample(&folder).unwrap();
    let asked = portfolio.sign_off_board().unwrap().waiting.remove(0);
    drop(portfolio);
    let hand = Hand::open(&[&folder], place.path());
    hand.press("link: Sign-off*");
    hand.press("link: Waiting*");
    hand.press(&format!("#remind-{}", asked.request));
    hand.press(&format!("#copy-{}", asked.request));
    hand.see("button: Copy these words");
    let words = hand.pasted();
    assert!(words.contains(&asked.to_name), "{words}");
    assert!(words.contains(&format!("{} days", asked.days)), "{words}");
    assert!(words.ends_with("Amina"), "{words}");
}

/// Another picture than the copied one: the same content would be the same file.
fn image_of(file: &Path) {
    let small = Path::new(PICTURE).with_file_name("32x32.png");
    std::fs::copy(small, file).unwrap();
}
