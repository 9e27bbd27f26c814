//! Pictures and files come in by the clipboard and by dropping them, from other programs.

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

/// Another picture than the copied one: the same content would be the same file.
fn image_of(file: &Path) {
    let small = Path::new(PICTURE).with_file_name("32x32.png");
    std::fs::copy(small, file).unwrap();
}
