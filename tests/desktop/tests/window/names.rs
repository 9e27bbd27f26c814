//! What looks like it names somebody is warned of where it is saved, linked and sent. It stops nobody.

use countersign::Portfolio;
use countersign::evidence::{EvidenceInput, Kind, Shows};
use countersign_desktop_tests::Window;
use thirtyfour::Key;

use crate::everyone::look;
use crate::hands::sample;

const NAMED: &str = "“Mrs Jones” looks like a name.";

/// Waits for a sentence among those warned of.
async fn sees(window: &Window, sentence: &str) {
    let sentence = serde_json::to_string(sentence).unwrap();
    window
        .until(&format!(
            "return [...document.querySelectorAll('[role=status] li')].some((one) => one.innerText === {sentence})"
        ))
        .await;
}

#[tokio::test]
async fn a_name_is_warned_of_while_it_is_written_and_once_it_is_saved() {
    let place = tempfile::tempdir().unwrap();
    let folder = sample(place.path(), 6);
    let window = Window::open(&folder, place.path()).await;
    window.type_keys(Key::Control + "n").await;
    window.see("#title:focus").await;
    let top = "return Math.round(document.querySelector('#title').getBoundingClientRect().top)";
    let before: i32 = window.ask(top).await;
    window.type_keys("Helped Mrs Jones at lunch").await;
    sees(&window, &format!("Short title: {NAMED}")).await;
    // It is told where one writes, and nothing of that moves.
    window.see_text("button", "Check for patient details").await;
    let in_sight =
        "const { top, bottom } = document.querySelector('.look').getBoundingClientRect();
        return top > 0 && bottom <= innerHeight";
    assert!(window.ask::<bool>(in_sight).await);
    assert_eq!(window.ask::<i32>(top).await, before);
    window.see("#title:focus").await;
    // Under the field it stands in, with its own words; other words are put in at a press.
    window.see_text("p", "“Mrs Jones” looks like a name.").await;
    window.photograph("named-editor").await.unwrap();
    let faults = look(&window, "named-editor").await;
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    window.press("button", "Check for patient details").await;
    window.until("return document.activeElement.innerText.includes('looks like a name')").await;
    // It is saved all the same, and still says so.
    window.press("button", "Save and close").await;
    window.arrive_at("Helped Mrs Jones at lunch").await;
    sees(&window, &format!("Short title: {NAMED}")).await;
    // Taken out, there is nothing left to say.
    window.press("a", "Change").await;
    window.see("#title:focus").await;
    window.press("button", "Write “a patient”").await;
    window
        .until("return document.querySelector('#title').value === 'Helped a patient at lunch'")
        .await;
    let warned = "return document.body.innerText.includes('looks like a name')";
    window.until(&format!("{warned} === false")).await;
}

#[tokio::test]
async fn what_is_linked_or_asked_about_is_looked_at_again() {
    let place = tempfile::tempdir().unwrap();
    let folder = sample(place.path(), 6);
    let mut portfolio = Portfolio::open_sample(&folder).unwrap();
    let mut piece = EvidenceInput::empty(Kind::Discussion, "2026-05-01".parse().unwrap());
    piece.title = "Talked about a fall".into();
    piece.text = "We talked about Mrs Jones.".into();
    piece.shows =
        vec![Shows { indicator: "1.1/assistant-practitioner".into(), how: String::new() }];
    let id = portfolio.log(&piece).unwrap();
    drop(portfolio);
    let window = Window::open(&folder, place.path()).await;
    window.go_to("/framework").await;
    window.ask::<()>("location.href = '/framework/statement/link?id=2.2%2Fentry'").await;
    window.arrive_at("Link evidence you have").await;
    window.fill("#find", "fall").await;
    sees(&window, NAMED).await;
    window.photograph("named-link").await.unwrap();
    let faults = look(&window, "named-link").await;
    assert!(faults.is_empty(), "{}", faults.join("\n"));

    window.ask::<()>(&format!("location.href = '/sign-off/ask?evidence={id}'")).await;
    window.arrive_at("Ask for sign-off").await;
    sees(&window, &format!("Talked about a fall: {NAMED}")).await;
    window.photograph("named-ask").await.unwrap();
    // From there it is changed.
    window.press("a", "Change “Talked about a fall”").await;
    window.see_text("p", NAMED).await;
}
