//! From a shift to a signed statement in the printed portfolio, in the real window.

use std::path::Path;
use std::process::Command;

use countersign_desktop_tests::Window;
use thirtyfour::{By, Key};

use crate::hands::sample;

const TITLE: &str = "Settled a new patient on the ward";

#[tokio::test]
async fn evidence_is_logged_signed_and_printed() {
    let place = tempfile::tempdir().unwrap();
    let folder = sample(place.path(), 24);
    let window = Window::open(&folder, place.path()).await;
    let before = signed_off(&window).await;
    window.photograph("story-home").await.unwrap();
    let code = a_missing_code(&window).await;

    log_evidence(&window, &code).await;
    ask_for_sign_off(&window).await;
    sign(&window).await;

    // One more statement is signed off.
    shows(&window, before + 1).await;
    // Nothing before a signature is taken back by a key, and least of all the signature.
    window.type_keys(Key::Control + "z").await;
    window.see_text("p", "There is nothing to undo.").await;
    shows(&window, before + 1).await;
    export(&window, place.path()).await;
}

/// Waits until My progress says that so many statements are signed off.
async fn shows(window: &Window, signed_off: u32) {
    let shown = format!("document.querySelector('main svg text')?.textContent === '{signed_off}'");
    window.until(&format!("return {shown}")).await;
}

/// How many statements My progress says are signed off.
async fn signed_off(window: &Window) -> u32 {
    let picture = window.see("main svg text").await;
    picture.text().await.unwrap().parse().unwrap()
}

/// The code of a statement that has no evidence yet.
async fn a_missing_code(window: &Window) -> String {
    window.press("a", "See what is missing").await;
    window.arrive_at("Framework").await;
    let row = By::XPath("//div[.//li[contains(., 'No evidence yet')]]/h3/span".to_owned());
    window.see_by(row, "a statement without evidence").await.text().await.unwrap()
}

/// With the keyboard alone: Ctrl+N, write, tick, ask.
async fn log_evidence(window: &Window, code: &str) {
    window.type_keys(Key::Control + "n").await;
    window.arrive_at("Add evidence").await;
    window.see("#title:focus").await;
    window.type_keys(TITLE).await;
    window.tab(1).await;
    window.type_keys("I showed her the bay, the bell and the bathroom.").await;
    window.see("[data-save=saved]").await;
    window.fill("#find", code).await;
    // Past the choice of stage to the first statement found.
    window.tab(2).await;
    window.type_keys(" ").await;
    window
        .until("return document.querySelector('details.chosen summary').innerText.includes('1')")
        .await;
    window.photograph("story-editor").await.unwrap();
    window.press("button", "Ask for sign-off").await;
}

async fn ask_for_sign_off(window: &Window) {
    window.arrive_at("Ask for sign-off").await;
    window.fill("#to", "Priya Nair").await;
    window.type_keys(Key::Enter + "").await;
    window.arrive_at("Sign-off").await;
    window.see_text("a", TITLE).await;
    window.photograph("story-waiting").await.unwrap();
    window.press("a", "Hand the computer over").await;
}

async fn sign(window: &Window) {
    window.arrive_at("Who are you?").await;
    window.press("button", "I am here for the first time").await;
    window.fill("#name", "Priya Nair").await;
    window.fill("#profession", "Occupational therapist").await;
    window.fill("#number", "OT123456").await;
    window.fill("#employer", "Northfield Hospital").await;
    window.fill("#new-passphrase", "kettle harbour violin").await;
    window.fill("#repeat", "kettle harbour violin").await;
    window.type_keys(Key::Enter + "").await;
    window.see_text("h2", "If you lose your signer file").await;
    window.press("button", "Continue").await;
    review(window).await;
    window.press("button", "Sign").await;
    window.arrive_at("Thank you").await;
    window.photograph("story-thank-you").await.unwrap();
    window.press("a", "I have the computer back").await;
}

/// Decides only on the new piece; whatever else waits is left open.
async fn review(window: &Window) {
    window.see("#decide").await;
    loop {
        let heading = window.heading().await;
        if heading.starts_with("You are signing") {
            assert!(heading.starts_with("You are signing 1 item as Priya Nair"), "{heading}");
            return window.photograph("story-confirm").await.unwrap();
        }
        if heading == TITLE {
            window.press("label", "Achieved").await;
            window.fill("textarea", "Calm and clear.").await;
            window.photograph("story-review").await.unwrap();
        }
        window.type_keys(Key::Control + Key::Enter).await;
        window.turned_from(&heading).await;
    }
}

async fn export(window: &Window, save_to: &Path) {
    window.press("a", "Portfolio").await;
    window.press_on(&window.see("input[value='portfolio']").await).await;
    crate::portfolio::stands(window).await;
    window.press("button", "Export as PDF").await;
    window.see_text("h2", "Your PDF is ready").await;
    window.photograph("story-exported").await.unwrap();
    let pdf = save_to.join("Countersign portfolio.pdf");
    let text = Command::new("pdftotext").arg("-raw").arg(&pdf).arg("-").output().unwrap();
    let text = String::from_utf8_lossy(&text.stdout).replace('\n', " ");
    assert!(text.contains(TITLE), "the new evidence is in the PDF");
    assert!(text.contains("Priya Nair"), "and who signed it");
}
