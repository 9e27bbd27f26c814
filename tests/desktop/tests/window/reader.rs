//! The window through a screen reader: what is told of every screen, and two stories done by it alone.
//!
//! It is read through AT-SPI, as Orca reads it, without looking and without the pointer.

use std::path::Path;

use countersign_desktop_tests::{Hand, Thing};

use crate::hands::sample;

/// Roles that somebody acts on, so that each needs a name.
const ACTED_ON: [&str; 9] =
    ["button", "link", "textbox", "searchbox", "combobox", "checkbox", "radio", "slider", "option"];

/// What is wrong with what is told of a screen.
fn faults(hand: &Hand, screen: &str) -> Vec<String> {
    let all = hand.everything();
    let mut faults = Vec::new();
    let open = all.iter().position(|one| one.role == "dialog");
    let headings: Vec<&Thing> =
        all.iter().filter(|one| one.role == "heading" && one.is("visible")).collect();
    let first = headings.iter().filter(|one| one.level == "1").count();
    if first != 1 && open.is_none() {
        faults.push(format!("{first} headings of the first level"));
    }
    for pair in headings.windows(2) {
        let level = |one: &Thing| one.level.parse::<u32>().unwrap_or(9);
        if level(pair[1]) > level(pair[0]) + 1 {
            faults.push(format!("{} follows {} by a leap", pair[1].name, pair[0].name));
        }
    }
    for one in &all {
        if ACTED_ON.contains(&one.role.as_str()) && one.name.is_empty() {
            faults.push(format!("a {} #{} without a name at {:?}", one.role, one.id, one.area));
        }
        if ["img", "image"].contains(&one.role.as_str()) && one.name.is_empty() {
            faults.push(format!("a picture without words at {:?}", one.area));
        }
        if one.invalid && one.description.is_empty() {
            faults.push(format!("#{} is wrong, and it is not told why", one.id));
        }
        if one.role == "dialog" && one.name.is_empty() {
            faults.push("a dialog without a name".to_owned());
        }
    }
    if open.is_none() && !all.iter().any(|one| one.live == "polite" || one.live == "assertive") {
        faults.push("no place that tells what happens".to_owned());
    }
    // Read from the top: first the way past the menu, then the menu, then the page.
    let at = |wanted: &dyn Fn(&Thing) -> bool| all.iter().position(wanted);
    let menu = at(&|one| one.role == "navigation");
    let page = at(&|one| one.role == "main");
    if let (Some(menu), Some(page)) = (menu, page) {
        let skip = at(&|one| one.role == "link");
        if skip > Some(menu) || menu > page {
            faults.push(format!("told in the order {skip:?}, {menu:?}, {page:?}"));
        }
    }
    faults.into_iter().map(|fault| format!("{screen}: {fault}")).collect()
}

/// The first thing of a role that is told after something, and begins with some words.
fn next(hand: &Hand, after: &str, role: &str, words: &str) -> Thing {
    let before = hand.see(after);
    let all = hand.everything();
    let from =
        all.iter().position(|one| one.role == before.role && one.name == before.name).unwrap();
    let fits = |one: &&Thing| one.role == role && one.name.starts_with(words);
    all[from..].iter().find(fits).unwrap_or_else(|| panic!("no {role} after {after}")).clone()
}

/// Goes to a screen as a screen reader's user does, and waits for its heading.
fn turn(hand: &Hand, by: &str, heading: &str) {
    hand.act(by);
    hand.see(heading);
}

#[test]
fn every_screen_is_told_with_names_roles_states_and_in_order() {
    let place = tempfile::tempdir().unwrap();
    let hand = Hand::open(&[&sample(place.path(), 40)], place.path());
    hand.see("table");
    let mut found = faults(&hand, "My progress");
    for (by, heading) in [
        ("link: Framework", "heading: Framework"),
        ("link: Evidence", "heading: Evidence"),
        ("link: Sign-off*", "heading: Sign-off"),
        ("link: Working life", "heading: Working life"),
        ("link: Portfolio", "heading: Portfolio"),
        ("link: Settings", "heading: Settings"),
        ("link: Add evidence", "heading: Add evidence"),
    ] {
        turn(&hand, by, heading);
        found.extend(faults(&hand, heading));
    }
    // A mistake is told with its field.
    hand.focus("#text");
    hand.write("I cut up the food.");
    hand.act("button: Save and close");
    let title = hand.until("#title", |one| one.invalid);
    assert!(!title.description.is_empty());
    assert!(hand.until("#title", |one| one.is("focused")).is("focused"));
    found.extend(faults(&hand, "A mistake"));

    hand.key("ctrl+k");
    hand.see("dialog");
    found.extend(faults(&hand, "Find"));
    hand.key("Escape");
    hand.gone("dialog");
    hand.key("F1");
    hand.see("dialog");
    found.extend(faults(&hand, "Help"));
    hand.key("Escape");
    hand.gone("dialog");

    hand.act("link: Sign-off*");
    hand.see("heading: Sign-off");
    turn(&hand, "link: Ask for sign-off", "heading: Ask for sign-off");
    found.extend(faults(&hand, "Ask"));
    hand.act("link: Sign-off*");
    hand.see("heading: Sign-off");
    turn(&hand, "link: Hand the computer*", "heading: Who are you?");
    found.extend(faults(&hand, "Who are you?"));
    hand.key("ctrl+l");
    hand.see("heading: Your portfolio is locked");
    found.extend(faults(&hand, "Locked"));
    assert!(found.is_empty(), "{} faults:\n{}", found.len(), found.join("\n"));
}

/// Story 1: from My progress to a saved piece, by a screen reader alone.
#[test]
fn a_piece_is_logged_by_a_screen_reader_alone() {
    let place = tempfile::tempdir().unwrap();
    let folder = sample(place.path(), 6);
    let hand = Hand::open(&[&folder], place.path());
    hand.listen();
    hand.act("link: Add evidence");
    hand.see("heading: Add evidence");
    let title = hand.until("#title", |one| one.is("focused"));
    assert_eq!((title.role.as_str(), title.name.as_str()), ("textbox", "Short title"));
    assert!(title.description.contains("For example"), "its hint is told");
    hand.write("Washing hands before a dressing");
    // On a busy computer the last letters come later than the next wish.
    hand.until("#title", |one| one.text == "Washing hands before a dressing");
    hand.focus("#text");
    hand.write("I washed my hands and put on gloves.");
    hand.hear("Saved");
    // A suggestion is ticked; the number of chosen ones is told.
    let offered = hand.see("heading: It may show these");
    let boxes: Vec<Thing> =
        hand.everything().into_iter().filter(|one| one.role == "checkbox").collect();
    let box_ = boxes.iter().find(|one| one.area[1] > offered.area[1]).unwrap();
    assert!(!box_.is("checked"), "nothing is ticked beforehand");
    hand.act_on(box_);
    hand.hear("1 chosen");
    assert!(hand.again(box_).unwrap().is("checked"), "a tick is a state that is told");
    hand.act("button: Save and close");
    hand.see("heading: Washing hands before a dressing");
    hand.hear("You saved this evidence.");
    assert_logged(&folder, hand);
}

fn assert_logged(folder: &Path, hand: Hand) {
    drop(hand);
    let portfolio = countersign::Portfolio::open_sample(folder).unwrap();
    let found = portfolio.evidence_list("washing hands before a dressing").unwrap().items;
    assert!(found.iter().any(|one| one.version == 1 && one.indicators.len() == 1));
}

/// Acts on the first button that is told after something.
fn press_after(hand: &Hand, what: &str) {
    hand.act_on(&next(hand, what, "button", ""));
}

/// The pages below the places, and what there is before a portfolio is open.
#[test]
fn every_page_below_and_the_first_screens_are_told_with_names_roles_states_and_in_order() {
    let place = tempfile::tempdir().unwrap();
    let hand = Hand::open(&[&sample(place.path(), 40)], place.path());
    hand.see("table");
    let mut found = Vec::new();
    turn(&hand, "link: Framework", "heading: Framework");
    hand.act_on(&next(&hand, "#find-statement", "link", "Why"));
    hand.see("heading: Where it stands");
    found.extend(faults(&hand, "A statement"));

    turn(&hand, "link: Evidence", "heading: Evidence");
    assert_eq!(hand.title(), "Evidence – Countersign");
    let piece = next(&hand, "#search", "link", "");
    hand.act_on(&piece);
    hand.see(&format!("heading: {}", piece.name));
    found.extend(faults(&hand, "A piece"));
    assert_eq!(hand.title(), "Evidence – Countersign", "what was written is in no title");

    turn(&hand, "link: Sign-off*", "heading: Sign-off");
    for list in ["To send", "Waiting", "Returned", "Signed"] {
        let chip = next(&hand, "heading: Sign-off", "link", list);
        hand.act_on(&chip);
        hand.until(&format!("link: {list}*"), |one| one.current);
        found.extend(faults(&hand, list));
    }

    hand.key("ctrl+l");
    turn(&hand, "button: Open a different portfolio", "heading: Welcome to Countersign");
    found.extend(faults(&hand, "Welcome"));
    turn(&hand, "button: See what you have signed", "heading: Who are you?");
    found.extend(faults(&hand, "What I signed"));
    turn(&hand, "button: Close", "heading: Welcome to Countersign");
    turn(&hand, "button: Make my portfolio", "heading: Make my portfolio");
    found.extend(faults(&hand, "Set-up"));
    assert!(found.is_empty(), "{} faults:\n{}", found.len(), found.join("\n"));
}

/// Story 5: a preceptor decides on what waits, and signs, by a screen reader alone.
#[test]
fn a_preceptor_signs_by_a_screen_reader_alone() {
    let place = tempfile::tempdir().unwrap();
    let folder = sample(place.path(), 12);
    let mut portfolio = countersign::Portfolio::open_sample(&folder).unwrap();
    for item in portfolio.sign_off_board().unwrap().waiting {
        portfolio.take_back(&item.request).unwrap();
    }
    let pieces = portfolio.evidence_list("").unwrap().items;
    let pieces = pieces.iter().filter(|one| !one.withdrawn && !one.indicators.is_empty());
    let items: Vec<_> =
        pieces.take(2).map(|one| (one.id.clone(), one.indicators[0].id.clone())).collect();
    portfolio.ask(&items, "Priya Nair").unwrap();
    let before = portfolio.sealed_records().unwrap().len();
    drop(portfolio);

    let hand = Hand::open(&[&folder], place.path());
    hand.act("link: Sign-off*");
    turn(&hand, "link: Hand the computer*", "heading: Who are you?");
    if hand.sees("button: I am here for the first time") {
        hand.act("button: I am here for the first time");
    }
    for (field, text) in [
        ("#name", "Priya Nair"),
        ("#profession", "Occupational therapist"),
        ("#number", "OT123456"),
        ("#employer", "Northfield Hospital"),
        ("#new-passphrase", "kettle harbour violin"),
        ("#repeat", "kettle harbour violin"),
    ] {
        let one = hand.see(field);
        assert!(!one.name.is_empty(), "{field} has a name");
        hand.focus(field);
        hand.write(text);
    }
    hand.key("Return");
    hand.see("heading: If you lose*");
    hand.act("button: Continue");
    for _ in &items {
        hand.see("#decide");
        let choice = hand.see("radio: Achieved");
        assert!(!choice.is("checked"), "nothing is decided beforehand");
        hand.act_on(&choice);
        assert!(hand.again(&choice).unwrap().is("checked"));
        hand.key("ctrl+Return");
        std::thread::sleep(std::time::Duration::from_millis(500));
    }
    press_after(&hand, "heading: You are signing*");
    hand.see("heading: Thank you");
    drop(hand);
    let portfolio = countersign::Portfolio::open_sample(&folder).unwrap();
    assert_eq!(portfolio.sealed_records().unwrap().len(), before + items.len());
}
