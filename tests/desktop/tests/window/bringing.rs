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

#[test]
fn a_picture_is_asked_about_once_and_what_it_shows_can_be_changed() {
    let place = tempfile::tempdir().unwrap();
    let folder = sample(place.path(), 6);
    let hand = Hand::open(&[&folder], place.path());
    hand.key("ctrl+n");
    hand.until("#title", |one| one.is("focused"));
    hand.write("Helped at lunch");
    let (first, second) = (place.path().join("lunch.png"), place.path().join("tray.png"));
    std::fs::copy(PICTURE, &first).unwrap();
    image_of(&second);
    let title = hand.point_at("#title").middle();
    hand.drop_files(&[&first], title);
    let asked = "textbox: What does the picture show?*";
    hand.press(asked);
    hand.write("A plate with a wide rim");
    hand.picture("picture-asked");
    hand.press("button: Done*");
    hand.see("button: Change what it shows*");
    hand.gone(asked);

    // The next one is asked about, and skipped: no words are needed to go on.
    let title = hand.point_at("#title").middle();
    hand.drop_files(&[&second], title);
    hand.press("button: Skip*");
    hand.see("button: Say what it shows*");
    hand.gone(asked);
    hand.picture("picture-said");
    hand.press("button: Save and close");
    hand.see("heading: Helped at lunch");

    // Later, where it is read: changed, and taken back.
    hand.press("button: Change what it shows*");
    hand.press(asked);
    hand.key("End");
    hand.write(" on a tray");
    hand.press("button: Done*");
    hand.gone(asked);
    says(&hand, "A plate with a wide rim on a tray");
    hand.key("ctrl+z");
    says(&hand, "A plate with a wide rim");
}

/// Waits until something on the page ends with these words.
fn says(hand: &Hand, words: &str) {
    let there = || {
        hand.everything().iter().any(|one| one.text.ends_with(words) || one.name.ends_with(words))
    };
    for _ in 0..50 {
        if there() {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(200));
    }
    panic!("the page does not say: {words}");
}
