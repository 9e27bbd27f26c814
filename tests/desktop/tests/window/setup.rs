//! The first start, up to the first screen of a portfolio of one's own: in few actions and few words, and then the first
//! three steps.

use countersign_desktop_tests::Window;
use thirtyfour::Key;

use crate::everyone::look;
use crate::hands::Hands;
use crate::keys::PASSPHRASE;

/// How many words there are to read.
const WORDS: &str = "return document.querySelector('main').innerText.trim().split(/\\s+/).length";

#[tokio::test]
async fn a_portfolio_is_made_in_few_actions_and_says_what_comes_first() {
    let place = tempfile::tempdir().unwrap();
    let window = Window::open_on_nothing(place.path()).await;
    let hands = Hands::at(&window);
    let mut read: usize = window.ask(WORDS).await;
    window.photograph("setup-welcome").await.unwrap();
    let mut faults = look(&window, "setup-welcome").await;

    hands.press("button", "Make my portfolio").await;
    window.see("#name:focus").await;
    read += window.ask::<usize>(WORDS).await;
    window.photograph("setup-form").await.unwrap();
    faults.extend(look(&window, "setup-form").await);
    hands.write("Amina Yusuf").await;
    hands.press_on("#new-passphrase").await;
    hands.write(PASSPHRASE).await;
    hands.press_on("#repeat").await;
    hands.write(PASSPHRASE).await;
    hands.press("button", "Make my portfolio").await;

    window.arrive_at("Keep your recovery key").await;
    read += window.ask::<usize>(WORDS).await;
    window.photograph("setup-recovery").await.unwrap();
    faults.extend(look(&window, "setup-recovery").await);
    // On paper it names the app, whose it is and the day.
    let paper: String = window
        .ask("return [...document.querySelectorAll('.paper')].map((one) => one.textContent).join(' ')")
        .await;
    for said in ["Countersign", "For the portfolio of Amina Yusuf", "Made on "] {
        assert!(paper.contains(said), "{paper}");
    }
    let groups: Vec<String> = window
        .ask("return [...document.querySelectorAll('ol code')].map((one) => one.textContent)")
        .await;
    hands.press("button", "I have it on paper").await;
    window.see("#group-3:focus").await;
    hands.write(&groups[2]).await;
    hands.press_on("#group-6").await;
    // Somebody who read a zero as the letter is right.
    hands.write(&groups[5].replace('0', "o").replace('1', "l")).await;
    read += window.ask::<usize>(WORDS).await;
    window.photograph("setup-typed").await.unwrap();
    hands.key(Key::Enter + "").await;

    window.see("main svg text").await;
    assert_eq!(window.heading().await.split(' ').next_back(), Some("Amina"));
    window.photograph("setup-home").await.unwrap();
    faults.extend(look(&window, "setup-home").await);
    println!("actions of the first start: {}, words to read: {read}", hands.actions());
    assert!(hands.actions() <= 12, "{} actions", hands.actions());
    assert!(read <= 170, "{read} words");

    window.see_text("h2", "Your first three steps").await;
    window.press_on(&window.see("li[aria-current=step] a").await).await;
    window.see("#title:focus").await;
    window.type_keys("Washed hands").await;
    window.type_keys(Key::Control + Key::Enter).await;
    window.arrive_at("Washed hands").await;
    window.go_to("/").await;
    window.see("li.done").await;
    window.see_text("h2", "Not finished").await;
    window.see_text("a", "Washed hands").await;
    window.photograph("setup-second-step").await.unwrap();
    faults.extend(look(&window, "setup-second-step").await);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[tokio::test]
async fn a_passphrase_everybody_uses_is_refused_kindly_and_words_are_offered() {
    let place = tempfile::tempdir().unwrap();
    let window = Window::open_on_nothing(place.path()).await;
    window.press("button", "Make my portfolio").await;
    window.see("#name:focus").await;
    window.type_keys("Amina Yusuf").await;
    window.fill("#new-passphrase", "password").await;
    window.see_text("p", "That is easy to guess. Add one more word.").await;
    window.fill("#repeat", "password").await;
    window.press("button", "Make my portfolio").await;
    window.see("#new-passphrase-error").await;
    window.photograph("setup-easy").await.unwrap();
    // What is typed can be seen.
    let kind = "return document.querySelector('#new-passphrase').type";
    assert_eq!(window.ask::<String>(kind).await, "password");
    window.press_on(&window.see("[aria-controls=new-passphrase]").await).await;
    assert_eq!(window.ask::<String>(kind).await, "text");
    window.press("button", "Give me three words").await;
    window
        .until("return document.querySelector('#new-passphrase').value.split(' ').length === 3")
        .await;
    window.photograph("setup-words").await.unwrap();
    window.press("button", "Make my portfolio").await;
    window.arrive_at("Keep your recovery key").await;
}
