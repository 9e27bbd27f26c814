//! Bringing in what somebody already has, in the window: choose or drop it, see what would happen, choose, take it back.

use countersign::{Passphrase, Portfolio};
use countersign_desktop_tests::{Hand, Window};
use thirtyfour::Key;

use crate::everyone::look;
use crate::hands::sample;
use crate::safety::{PASSPHRASE, own, to_settings, unlock};

const LOG: &str = "Date,Title,What happened,Codes,Hours
02/11/2025,A walk to lunch,I walked beside her.,2.2,3
03/11/2025,A talk about falls,We talked.,2.1,2
,No day at all,x,,1
";

#[tokio::test]
async fn a_log_is_looked_at_first_asked_about_brought_in_and_taken_back_in_one_step() {
    let place = tempfile::tempdir().unwrap();
    let folder = own(place.path());
    std::fs::write(place.path().join("my-log.csv"), LOG).unwrap();
    let window = Window::open(&folder, place.path()).await;
    unlock(&window).await;
    to_settings(&window, "bring").await;
    window.press("button", "Choose a file").await;
    window.see_text("h2", "What would come in").await;
    window.see_text("legend", "What does 2.1 mean in row 3?").await;
    window.see_text("summary", "1 entry cannot come in").await;
    window.photograph("bring").await.unwrap();
    let faults = look(&window, "bring").await;
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    // Without an answer nothing is brought in.
    window.press("button", "Bring in 2 entries").await;
    window.see(".trouble").await;
    window.press_on(&window.see("input[type=radio][value^='2.10/']").await).await;
    window.press("button", "Bring in 2 entries").await;
    window.see_text("p", "2 entries brought in.").await;
    window.see_text("button", "Take it back").await;
    window.photograph("brought").await.unwrap();
    window.type_keys(Key::Control + "z").await;
    window.see_text("span", "Taken back").await;
    window.kill();
    let kept = Portfolio::open(&folder, &Passphrase::new(PASSPHRASE)).unwrap();
    assert_eq!(kept.evidence_list("").unwrap().total, 1, "only what was there before");
    assert!(kept.brought().unwrap()[0].taken_back);
}

#[test]
fn a_file_that_is_dropped_is_looked_at() {
    let place = tempfile::tempdir().unwrap();
    let folder = sample(place.path(), 6);
    let hand = Hand::open(&[&folder], place.path());
    let file = place.path().join("training.csv");
    std::fs::write(&file, "Course,Date completed,Provider\nFire safety,2026-01-05,Dyffryn\n")
        .unwrap();
    hand.press("link: Settings");
    hand.press("link: Bring in what you have");
    let place = hand.see("heading: Bring in what you have").middle();
    hand.drop_files(&[&file], place);
    hand.see("button: Bring in 1 entry");
    hand.press("button: Bring in 1 entry");
    hand.see("button: Take back what came with training.csv");
}
