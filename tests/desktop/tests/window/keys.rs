//! A portfolio of one's own: made with a passphrase, locked, and opened again.

use countersign_desktop_tests::Window;
use thirtyfour::{By, Key};

pub const PASSPHRASE: &str = "kettle harbour violin";
const OTHER: &str = "loud blue teapot";

#[tokio::test]
async fn a_portfolio_opens_with_its_passphrase_or_its_recovery_key_only() {
    let place = tempfile::tempdir().unwrap();
    let name = place.path().file_name().unwrap().to_str().unwrap().to_owned();
    let window = Window::open_on_nothing(place.path()).await;
    let recovery = make(&window, &name).await;
    lock_while_writing(&window).await;
    window.kill();

    let folder = place.path().join("Countersign portfolio");
    let window = Window::open(&folder, place.path()).await;
    window.arrive_at("Your portfolio is locked").await;
    window.press("button", "I forgot my passphrase").await;
    window.fill("#recovery", &recovery).await;
    window.fill("#new-passphrase", OTHER).await;
    window.fill("#repeat", OTHER).await;
    window.photograph("keys-forgotten").await.unwrap();
    window.press("button", "Open it").await;
    window.see("main svg text").await;

    window.type_keys(Key::Control + "l").await;
    window.arrive_at("Your portfolio is locked").await;
    window.fill("#passphrase", OTHER).await;
    window.type_keys(Key::Enter + "").await;
    window.see("main svg text").await;
}

/// Makes a portfolio and gives back its recovery key.
pub async fn make(window: &Window, place: &str) -> String {
    window.press("button", "Make my portfolio").await;
    window.fill("#name", "Amina Yusuf").await;
    window.fill("#new-passphrase", PASSPHRASE).await;
    window.fill("#repeat", "kettle harbour violon").await;
    window.press("summary", "More choices").await;
    window.press("button", "Change").await;
    window.see_text("b", place).await;
    window.press("button", "Make my portfolio").await;
    window.see("#repeat-error").await;
    window.photograph("keys-make").await.unwrap();
    window.refill("#repeat", PASSPHRASE).await;
    window.press("button", "Make my portfolio").await;

    window.arrive_at("Keep your recovery key").await;
    window.see_text("b", "If you lose both, nobody can open it.").await;
    let mut groups = Vec::new();
    for group in window.driver().find_all(By::Css("ol code")).await.unwrap() {
        groups.push(group.text().await.unwrap());
    }
    window.photograph("keys-recovery").await.unwrap();
    assert_eq!(groups.len(), 8);
    window.press("button", "I have it on paper").await;
    window.fill("#group-3", "0000").await;
    window.fill("#group-6", &groups[5]).await;
    window.press("button", "Go to my portfolio").await;
    window.see("#group-3-error").await;
    window.refill("#group-3", &groups[2].to_lowercase()).await;
    window.press("button", "Go to my portfolio").await;
    window.see("main svg text").await;
    groups.join("-")
}

/// Locks in the middle of a sentence, and finds it again behind the right passphrase only.
async fn lock_while_writing(window: &Window) {
    window.type_keys(Key::Control + "n").await;
    window.see("#title:focus").await;
    window.type_keys("Helped at breakfast").await;
    window.type_keys(Key::Control + "l").await;
    window.arrive_at("Your portfolio is locked").await;
    assert!(window.driver().find(By::Css("#title")).await.is_err(), "nothing is left to read");

    window.fill("#passphrase", "Kettle harbour violin").await;
    window.type_keys(Key::Enter + "").await;
    window.see("#passphrase-error").await;
    window.photograph("keys-wrong").await.unwrap();
    window.refill("#passphrase", PASSPHRASE).await;
    window.type_keys(Key::Enter + "").await;
    window.arrive_at("Change evidence").await;
    window.until("return document.querySelector('#title').value === 'Helped at breakfast'").await;
}

/// Makes a portfolio from its form, up to the page with its recovery key.
pub async fn recovery_page(window: &Window) {
    window.fill("#name", "Amina Yusuf").await;
    window.fill("#new-passphrase", PASSPHRASE).await;
    window.fill("#repeat", PASSPHRASE).await;
    window.press("button", "Make my portfolio").await;
    window.arrive_at("Keep your recovery key").await;
}

/// Types what the page with the recovery key asks for.
pub async fn past_recovery_page(window: &Window) {
    let groups: Vec<String> = window
        .ask("return [...document.querySelectorAll('ol code')].map((one) => one.textContent)")
        .await;
    window.press("button", "I have it on paper").await;
    window.fill("#group-3", &groups[2]).await;
    window.fill("#group-6", &groups[5]).await;
    window.press("button", "Go to my portfolio").await;
    window.see("main svg text").await;
}
