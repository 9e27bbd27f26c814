//! The first start, up to the first screen of a portfolio of one's own, with the keyboard alone.

use countersign_desktop_tests::Window;
use thirtyfour::Key;

use crate::hands::Hands;
use crate::keys::PASSPHRASE;

/// How many words there are to read.
const WORDS: &str = "return document.querySelector('main').innerText.trim().split(/\\s+/).length";

#[tokio::test]
async fn a_portfolio_is_made_with_the_keyboard_in_few_actions() {
    let place = tempfile::tempdir().unwrap();
    let window = Window::open_on_nothing(place.path()).await;
    let hands = Hands::at(&window);
    let mut read: usize = window.ask(WORDS).await;

    hands.tab_to("main li button").await;
    hands.key(Key::Enter + "").await;
    window.see("#new-passphrase").await;
    read += window.ask::<usize>(WORDS).await;
    window.photograph("setup-form").await.unwrap();
    for (field, text) in
        [("name", "Amina Yusuf"), ("new-passphrase", PASSPHRASE), ("repeat", PASSPHRASE)]
    {
        hands.tab_to(&format!("#{field}")).await;
        hands.write(text).await;
    }
    hands.key(Key::Enter + "").await;

    window.arrive_at("Keep your recovery key").await;
    read += window.ask::<usize>(WORDS).await;
    window.photograph("setup-recovery").await.unwrap();
    let groups: Vec<String> = window
        .ask("return [...document.querySelectorAll('ol code')].map((one) => one.textContent)")
        .await;
    hands.tab_to("button.main").await;
    hands.key(Key::Enter + "").await;
    for part in [3, 6] {
        hands.tab_to(&format!("#group-{part}")).await;
        hands.write(&groups[part - 1]).await;
    }
    read += window.ask::<usize>(WORDS).await;
    window.photograph("setup-typed").await.unwrap();
    hands.key(Key::Enter + "").await;

    window.see("main svg text").await;
    assert_eq!(window.heading().await.split(' ').next_back(), Some("Amina"));
    window.photograph("setup-home").await.unwrap();
    println!("actions of the first start: {}, words to read: {read}", hands.actions());
    // Two minutes are 120 seconds: at two seconds for each action there is a minute left to read and to write the key down.
    assert!(hands.actions() <= 30, "{}", hands.actions());
}
