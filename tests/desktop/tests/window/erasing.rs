//! Erasing for good, in the window: a piece, and a whole portfolio. A word is typed first.

use countersign::{Passphrase, Portfolio};
use countersign_desktop_tests::Window;
use thirtyfour::Key;

use crate::everyone::look;
use crate::safety::{PASSPHRASE, own, to_settings, unlock};

#[tokio::test]
async fn a_piece_is_erased_only_after_the_word_was_typed_and_cannot_be_brought_back() {
    let place = tempfile::tempdir().unwrap();
    let folder = own(place.path());
    let window = Window::open(&folder, place.path()).await;
    unlock(&window).await;
    window.press("a", "Evidence").await;
    window.press("a", "Before the copy").await;
    window.arrive_at("Before the copy").await;
    window.press("summary", "Erase it for good").await;
    window.press("button", "Erase it for good").await;
    window.see("#erase-word-error").await;
    window.photograph("erase").await.unwrap();
    let faults = look(&window, "erase").await;
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    window.fill("#erase-word", "Erase").await;
    window.type_keys(Key::Enter + "").await;
    window.see_text("p", "Erased, with 0 files. 0 sign-offs on it stay in your history.").await;
    window.press("a", "Erased").await;
    window.arrive_at("Erased").await;
    window
        .see_text(
            "p",
            "You erased this evidence. Its words and files are gone. It no longer counts.",
        )
        .await;
    let page: String = window.ask("return document.querySelector('main').innerText").await;
    assert!(!page.contains("Bring it back") && !page.contains("Erase it for good"), "{page}");
    // Undo does not bring it back.
    window.type_keys(Key::Control + "z").await;
    window.see_text("p", "There is nothing to undo.").await;
    window.kill();
    let kept = Portfolio::open(&folder, &Passphrase::new(PASSPHRASE)).unwrap();
    let list = kept.evidence_list("").unwrap();
    assert!(list.items.iter().all(|one| one.erased && one.title == "Erased"));
}

#[tokio::test]
async fn a_whole_portfolio_is_erased_only_with_its_passphrase_and_the_word() {
    let place = tempfile::tempdir().unwrap();
    let folder = own(place.path());
    let window = Window::open(&folder, place.path()).await;
    unlock(&window).await;
    to_settings(&window, "safety").await;
    window.press("button", "Make one here now").await;
    window.see_text("b", "Last safety copy: today.").await;
    to_settings(&window, "data").await;
    window.press("summary", "Erase my portfolio for good").await;
    window.fill("#erase-passphrase", "another one").await;
    window.press("button", "Erase everything").await;
    window.see("#erase-all-word-error").await;
    window.fill("#erase-all-word", "erase").await;
    window.press("button", "Erase everything").await;
    window.see("#erase-passphrase-error").await;
    window.photograph("erase-all").await.unwrap();
    let faults = look(&window, "erase-all").await;
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(folder.join("portfolio.db").is_file(), "a wrong passphrase erases nothing");
    window.refill("#erase-passphrase", PASSPHRASE).await;
    window.press("button", "Erase everything").await;
    window.arrive_at("Welcome to Countersign").await;
    window.see_text("p", "Your portfolio is erased.").await;
    let copies =
        "The folder “mine safety copies” still holds safety copies of it. Delete that folder too.";
    window.see_text("p", copies).await;
    window.photograph("erased-all").await.unwrap();
    let left: Vec<String> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(left, ["erased.json"]);
    assert!(!place.path().join("last-portfolio").exists());
    // No copy was made in passing: the one of before is the only one.
    let kept = std::fs::read_dir(place.path().join("mine safety copies")).unwrap();
    let kept = kept.filter(|entry| entry.as_ref().unwrap().path().extension().is_some());
    assert_eq!(kept.count(), 1);
}
