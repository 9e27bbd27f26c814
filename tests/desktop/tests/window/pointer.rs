//! The real pointer and keyboard, on the window as a user has it.

use countersign_desktop_tests::{Hand, Thing};

use crate::hands::sample;

/// Opens a page that is longer than the window.
fn long_page(place: &std::path::Path) -> Hand {
    let hand = Hand::open(&[&sample(place, 24)], place);
    hand.press("link: Framework");
    hand.see("heading: Framework");
    let [_, _, width, height] = hand.frame();
    hand.move_to((width / 2, height / 2));
    hand
}

fn top(hand: &Hand) -> i32 {
    hand.again(&hand.see("heading: Framework")).unwrap().area[1]
}

/// Waits until the page stands elsewhere.
fn moved_from(hand: &Hand, before: i32, what: &str) -> i32 {
    for _ in 0..30 {
        let now = top(hand);
        if now != before {
            std::thread::sleep(std::time::Duration::from_millis(300));
            return top(hand);
        }
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    panic!("{what} does not move the page");
}

#[test]
fn the_page_scrolls_by_wheel_keys_and_bar() {
    let place = tempfile::tempdir().unwrap();
    let hand = long_page(place.path());
    let begin = top(&hand);
    let before = hand.picture("wheel-before");
    hand.wheel(10);
    let down = moved_from(&hand, begin, "the wheel");
    assert!(down < begin - 200, "from {begin} to {down}");
    let changed = before.differs(&hand.picture("wheel-after"));
    assert!(changed > 50_000, "the screen shows it: {changed}");
    hand.wheel(-20);
    assert_eq!(moved_from(&hand, down, "the wheel"), begin);

    for key in ["Page_Down", "space", "Down", "End"] {
        let before = top(&hand);
        hand.key(key);
        assert!(moved_from(&hand, before, key) < before, "{key}");
    }
    let before = top(&hand);
    hand.key("Home");
    assert_eq!(moved_from(&hand, before, "Home"), begin);

    // The bar at the right edge, from its upper end.
    let [_, _, width, height] = hand.frame();
    hand.drag((width - 6, 20), (width - 6, height / 2));
    assert!(moved_from(&hand, begin, "the scroll bar") < begin - 200);
}

#[test]
fn the_wheel_with_control_shows_everything_larger() {
    let place = tempfile::tempdir().unwrap();
    let hand = long_page(place.path());
    let tall = |hand: &Hand| hand.again(&hand.see("heading: Framework")).unwrap().area[3];
    let usual = tall(&hand);
    hand.holding("ctrl", || hand.wheel(-2));
    let larger = hand.until("heading: Framework", |one| one.area[3] > usual).area[3];
    hand.holding("ctrl", || hand.wheel(1));
    hand.until("heading: Framework", |one| one.area[3] < larger);
    hand.key("ctrl+0");
    hand.until("heading: Framework", |one| one.area[3] == usual);
}

#[test]
fn the_other_buttons_lead_nowhere_but_back() {
    let place = tempfile::tempdir().unwrap();
    let hand = Hand::open(&[&sample(place.path(), 6)], place.path());
    // The menu of a right click would lead back and load anew: there is none on a page or a link.
    hand.point_at("heading: Good*");
    assert_eq!(hand.menu(), [""; 0]);
    hand.point_at("link: Framework");
    assert_eq!(hand.menu(), [""; 0]);
    // A press of the wheel on a link opens no window of its own, and loads nothing anew.
    hand.click(2);
    std::thread::sleep(std::time::Duration::from_millis(800));
    hand.see("heading: Good*");
    hand.press("link: Evidence");
    hand.see("heading: Evidence");
    hand.click(8);
    hand.see("heading: Good*");
    hand.click(9);
    hand.see("heading: Evidence");
}

#[test]
fn a_word_that_is_written_wrong_is_marked_and_right_ones_are_offered() {
    let place = tempfile::tempdir().unwrap();
    let hand = Hand::open(&[&sample(place.path(), 6)], place.path());
    hand.key("ctrl+n");
    hand.press("#text");
    hand.write("organise recieve ");
    let Thing { area: [left, top, ..], .. } = hand.see("#text");
    // On the second word.
    hand.move_to((left + 130, top + 28));
    // It is marked a moment after it was written.
    let offers = |menu: &Vec<String>| menu.iter().any(|one| one == "receive");
    let menu = (0..5).map(|_| hand.menu()).find(offers).expect("the right word is offered");
    assert!(menu.iter().any(|one| one == "Paste"), "writing has its menu: {menu:?}");
    for gone in ["Back", "Reload", "Inspect Element"] {
        assert!(!menu.iter().any(|one| one.contains(gone)), "{gone} is in {menu:?}");
    }
    // British spelling is right.
    hand.move_to((left + 40, top + 28));
    assert!(!hand.menu().iter().any(|one| one == "organize"));
}

#[test]
fn a_persons_name_is_never_marked_as_written_wrong() {
    let place = tempfile::tempdir().unwrap();
    let hand = Hand::open(&[], place.path());
    hand.press("button: Make my portfolio");
    hand.press("#name");
    hand.write("organise recieve ");
    let Thing { area: [left, top, ..], .. } = hand.see("#name");
    hand.move_to((left + 130, top + 20));
    let menu = hand.menu();
    assert!(!menu.iter().any(|one| one == "receive"), "{menu:?}");
    assert!(menu.iter().any(|one| one == "Paste"), "writing has its menu: {menu:?}");
}
