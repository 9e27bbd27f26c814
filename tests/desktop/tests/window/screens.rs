//! Every screen there is, as a journey: each is reached from the one before.

use countersign_desktop_tests::Window;
use thirtyfour::Key;

use crate::keys;

/// The journey. It begins on the sample, and ends on nothing.
pub const SCREENS: [&str; 27] = [
    "My progress",
    "Framework",
    "Evidence",
    "Nothing found",
    "A piece of evidence",
    "Add evidence",
    "Help me write",
    "A mistake in the form",
    "Sign-off, to send",
    "Sign-off, waiting",
    "Sign-off, returned",
    "Sign-off, signed",
    "Ask for sign-off",
    "Portfolio",
    "Settings",
    "Find",
    "Help",
    "Hand over, who",
    "Hand over, first time",
    "Hand over, review",
    "Hand over, confirm",
    "Hand over, thank you",
    "Locked",
    "Welcome",
    "Make a portfolio",
    "Recovery key",
    "Empty",
];

/// Goes to a screen of the journey.
pub async fn turn_to(window: &Window, screen: &str) {
    match screen {
        "My progress" => {
            window.see("main table").await;
        }
        "Framework" | "Evidence" | "Portfolio" | "Settings" => {
            window.press("a", screen).await;
            window.arrive_at(screen).await;
        }
        "Nothing found" => {
            window.fill("#search", "zzz").await;
            window.see_text("p", "Nothing found. Try another word.").await;
        }
        "A piece of evidence" => {
            window.see("#search").await.clear().await.unwrap();
            window.fill("#search", "frame").await;
            window.until("return document.querySelectorAll('[data-evidence]').length in { 1: 1, 2: 1, 3: 1 }").await;
            window.press_on(&window.see("[data-evidence] a").await).await;
            window.see("article h1").await;
        }
        "Add evidence" => {
            window.type_keys(Key::Control + "n").await;
            window.see("#title:focus").await;
            window.type_keys("Washing hands before a dressing").await;
            window.see("[data-suggested] li").await;
        }
        "Help me write" => {
            window.press("summary", "Help me write").await;
            window.press("button", "Three questions").await;
            window.fill("#answer-0", "I washed my hands and put on gloves.").await;
            window.see("[data-save=saved]").await;
        }
        "A mistake in the form" => {
            window.see("#title").await.send_keys(Key::Control + "a").await.unwrap();
            window.see("#title").await.send_keys(Key::Backspace + "").await.unwrap();
            window.see("[data-save=saved]").await;
            window.press("button", "Save and close").await;
            window.see("#title-error").await;
        }
        "Sign-off, to send" => {
            window.press("button", "Throw away this draft").await;
            window.press("button", "Throw it away").await;
            window.arrive_at("Evidence").await;
            window.go_to("/sign-off").await;
            window.arrive_at("Sign-off").await;
            part(window, "to-send").await;
        }
        "Sign-off, waiting" => part(window, "waiting").await,
        "Sign-off, returned" => part(window, "returned").await,
        "Sign-off, signed" => part(window, "signed").await,
        "Ask for sign-off" => {
            part(window, "to-send").await;
            window.press("a", "Ask for sign-off").await;
            window.arrive_at("Ask for sign-off").await;
        }
        "Find" => {
            window.type_keys(Key::Control + "k").await;
            window.see("#find-all:focus").await;
            window.type_keys("walk").await;
            window
                .until("return document.querySelectorAll('#find-list [role=option]').length > 3")
                .await;
        }
        "Help" => {
            window.type_keys(Key::Escape + "").await;
            window.type_keys(Key::F1 + "").await;
            window.see("dialog[open] dl").await;
        }
        _ => turn_on(window, screen).await,
    }
}

/// Whether the page asks for a decision.
const DECIDES: &str = "return [...document.querySelectorAll('label')].some((one) => one.textContent.trim().includes('Achieved'));";

/// The second half: the preceptor's turn, and without a portfolio.
async fn turn_on(window: &Window, screen: &str) {
    match screen {
        "Hand over, who" => {
            window.type_keys(Key::Escape + "").await;
            window.go_to("/sign-off").await;
            window.press("a", "Hand the computer over").await;
            window.arrive_at("Who are you?").await;
        }
        "Hand over, first time" => window.press("button", "I am here for the first time").await,
        "Hand over, review" => crate::stories::first_time(window).await,
        "Hand over, confirm" => loop {
            let heading = window.heading().await;
            if heading.starts_with("You are signing") {
                break;
            }
            // Entries of working life come after the pieces, and are read without a decision.
            if window.ask::<bool>(DECIDES).await {
                window.press("label", "Achieved").await;
            }
            window.type_keys(Key::Control + Key::Enter).await;
            window.turned_from(&heading).await;
        },
        "Hand over, thank you" => {
            window.press("button", "Sign").await;
            window.arrive_at("Thank you").await;
        }
        "Locked" => {
            window.press("a", "I have the computer back").await;
            window.see("main table").await;
            window.type_keys(Key::Control + "l").await;
            window.arrive_at("Your portfolio is locked").await;
        }
        "Welcome" => {
            window.press("button", "Open a different portfolio").await;
            window.arrive_at("Welcome to Countersign").await;
        }
        "Make a portfolio" => {
            window.press("button", "Make my portfolio").await;
            window.see("#new-passphrase").await;
        }
        "Recovery key" => keys::recovery_page(window).await,
        "Empty" => {
            keys::past_recovery_page(window).await;
            window.press("a", "Evidence").await;
            window.see_text("a", "Add your first piece").await;
        }
        other => panic!("there is no screen {other}"),
    }
}

async fn part(window: &Window, part: &str) {
    window.press_on(&window.see(&format!("a[href='/sign-off?show={part}']")).await).await;
    window.see(&format!("a[href='/sign-off?show={part}'][aria-current]")).await;
}
