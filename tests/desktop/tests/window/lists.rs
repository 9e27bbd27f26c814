//! What one finds again: places by the words people type, statements by what they do, and evidence narrowed, linked and
//! begun like another.

use countersign_desktop_tests::Window;
use thirtyfour::Key;

use crate::everyone::look;
use crate::hands::{go, sample};

async fn finds(window: &Window, typed: &str, wanted: &str) {
    window.type_keys(Key::Control + "k").await;
    window.see("#find-all:focus").await;
    window.type_keys(typed).await;
    window.see_text("span", wanted).await;
    window.type_keys(Key::Escape + "").await;
    window.until("return !document.querySelector('dialog[open]')").await;
}

#[tokio::test]
async fn find_knows_the_words_people_type_for_places_and_settings() {
    let place = tempfile::tempdir().unwrap();
    let window = Window::open(&sample(place.path(), 6), place.path()).await;
    window.see("main table").await;
    for (typed, wanted) in [
        ("pdf", "Portfolio"),
        ("backup", "Safety copy"),
        ("dark", "Text size and colours"),
        ("text size", "Text size and colours"),
    ] {
        finds(&window, typed, wanted).await;
    }
    finds(&window, "hoist", "3.11 Equipment").await;
    window.type_keys(Key::Control + "k").await;
    window.see("#find-all:focus").await;
    window.type_keys("dark").await;
    window.see("#find-list [aria-selected=true]").await;
    window.photograph("lists-find").await.unwrap();
    window.type_keys(Key::Enter + "").await;
    window.arrive_at("Text size and colours").await;
    window.photograph("lists-reading").await.unwrap();
    let mut faults = look(&window, "lists-reading").await;
    // The picker finds what its own hint names, and so does the framework.
    go(&window, "/framework").await;
    window.fill("#find-statement", "hoist").await;
    window
        .until(
            "return document.querySelectorAll('main details.card').length in { 1: 1, 2: 1, 3: 1 }",
        )
        .await;
    window.photograph("lists-framework-found").await.unwrap();
    faults.extend(look(&window, "lists-framework-found").await);
    window.see("#find-statement").await.send_keys(Key::Control + "a").await.unwrap();
    window.type_keys(Key::Backspace + "").await;
    window.press("button", "Fold all").await;
    window.see_text("button", "Open all").await;
    window.photograph("lists-framework-folded").await.unwrap();
    faults.extend(look(&window, "lists-framework-folded").await);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[tokio::test]
async fn evidence_is_narrowed_linked_together_and_begun_like_another() {
    let place = tempfile::tempdir().unwrap();
    let window = Window::open(&sample(place.path(), 24), place.path()).await;
    window.go_to("/evidence").await;
    window.see("main h2").await;
    window.photograph("lists-evidence").await.unwrap();
    let mut faults = look(&window, "lists-evidence").await;
    window.press("summary", "Filter and sort").await;
    window.see("#filter-kind option[value=discussion]").await.click().await.unwrap();
    window.until("return location.search.includes('kind=discussion')").await;
    window.see_text("b", "Filter on").await;
    window.photograph("lists-filtered").await.unwrap();
    faults.extend(look(&window, "lists-filtered").await);
    window.press("a", "Show all evidence").await;
    window.until("return location.search === ''").await;

    window.press("button", "Choose several").await;
    for row in [2, 3] {
        let box_of =
            format!("document.querySelectorAll('[data-evidence] input:not(:disabled)')[{row}]");
        window.ask::<()>(&format!("{box_of}.click()")).await;
    }
    window.see_text("b", "2 chosen").await;
    window.photograph("lists-chosen").await.unwrap();
    faults.extend(look(&window, "lists-chosen").await);
    window.press("button", "Link to statements").await;
    window.arrive_at("Link 2 pieces of evidence").await;
    window.fill("#find", "1.2").await;
    window.press_on(&window.see("main ul li label").await).await;
    window.photograph("lists-link").await.unwrap();
    faults.extend(look(&window, "lists-link").await);
    window.press("button", "Link to 1 statement").await;
    window.see_text("p", "You linked 2 pieces to 1 statement.").await;
    window.type_keys(Key::Control + "z").await;
    window.see_text("p", "Undone: You linked 2 pieces to 1 statement.").await;

    window
        .press_on(&window.see("[data-evidence] a[href^='/evidence/']:not([href$=change])").await)
        .await;
    window.see("article h1").await;
    window.press("summary", "Use it for another piece").await;
    window.fill("#template-name", "Rounds").await;
    window.photograph("lists-again").await.unwrap();
    faults.extend(look(&window, "lists-again").await);
    window.press("button", "Save as a template").await;
    window.see_text("p", "You saved the template “Rounds”.").await;
    window.go_to("/evidence").await;
    window.press("a", "My templates").await;
    window.see_text("b", "Rounds").await;
    window.photograph("lists-templates").await.unwrap();
    faults.extend(look(&window, "lists-templates").await);
    window.press_on(&window.see("main li button").await).await;
    window.see("#title:focus").await;
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
