//! The preceptor's turn: nothing they decided is lost, what they see is what they sign, and it is short.

use std::path::{Path, PathBuf};

use countersign::Portfolio;
use countersign::evidence::{EvidenceInput, Kind, Shows};
use countersign::sign_off::{Identity, Signer};
use countersign_desktop_tests::Window;
use thirtyfour::{By, Key};

use crate::hands::{Hands, sample};

const PASSPHRASE: &str = "kettle harbour violin";
const COMMENT: &str = "Show me the sling check once more.";

fn sian_says() -> Identity {
    Identity {
        name: "Siân Morgan".into(),
        role: "Preceptor".into(),
        profession: "Physiotherapist".into(),
        regulator: "HCPC".into(),
        number: "PH123456".into(),
        employer: "Northfield Hospital".into(),
    }
}

/// A sample in which nothing waits but these pieces, asked of Siân, and her signer file in the same place.
fn asked(at: &Path, pieces: &[(&str, &[&str])]) -> (PathBuf, Vec<String>) {
    let folder = sample(at, 12);
    let mut portfolio = Portfolio::open_sample(&folder).unwrap();
    let mut open: Vec<String> =
        portfolio.sign_off_board().unwrap().waiting.into_iter().map(|one| one.request).collect();
    open.dedup();
    for request in open {
        let _ = portfolio.take_back(&request);
    }
    let (mut ids, mut items) = (Vec::new(), Vec::new());
    for (title, shows) in pieces {
        let mut piece =
            EvidenceInput::empty(Kind::ReflectiveAccount, "2026-03-10".parse().unwrap());
        piece.title = (*title).into();
        piece.text = "I asked first, and went slowly.".into();
        piece.shows = shows
            .iter()
            .map(|one| Shows { indicator: (*one).into(), how: String::new() })
            .collect();
        let id = portfolio.log(&piece).unwrap();
        items.extend(shows.iter().map(|one| (id.clone(), (*one).to_owned())));
        ids.push(id);
    }
    portfolio.ask(&items, "Siân Morgan").unwrap();
    Signer::create(&at.join("sian.signer"), &sian_says(), PASSPHRASE).unwrap();
    (folder, ids)
}

async fn hand_over(window: &Window) {
    window.go_to("/sign-off").await;
    window.press("a", "Hand the computer over").await;
    identify(window).await;
}

/// With the signer file that the dialog answers with.
async fn identify(window: &Window) {
    window.arrive_at("Who are you?").await;
    window.press("button", "Choose file").await;
    window.see_text("b", "Siân Morgan").await;
    window.see("#passphrase:focus").await;
    window.type_keys(PASSPHRASE).await;
    window.type_keys(Key::Enter + "").await;
    window.see("#decide").await;
}

/// Says "not yet" to the first statement on the page, with a comment.
async fn say_not_yet(window: &Window) {
    let choice = By::XPath("(//label[normalize-space(.)='Not yet'])[1]".to_owned());
    window.press_on(&window.see_by(choice, "Not yet").await).await;
    window.fill("textarea", COMMENT).await;
}

/// Whether the decision and its comment are there.
async fn still_there(window: &Window) {
    window.see("input[value='not-yet']:checked").await;
    let box_ = format!("return document.querySelector('textarea')?.value === '{COMMENT}'");
    window.until(&box_).await;
    window.see_text("p", "You decided on 1 item before. They are still here.").await;
}

#[tokio::test]
async fn a_preceptor_finds_their_decisions_again() {
    let place = tempfile::tempdir().unwrap();
    let (folder, _) = asked(place.path(), &[("Walking to lunch", &["2.1/all", "2.2/entry"])]);
    let window = Window::open(&folder, place.path()).await;

    // "Stop and hand back" says what is kept, and for whom.
    hand_over(&window).await;
    say_not_yet(&window).await;
    window.press("button", "Stop and hand back").await;
    window.arrive_at("Nothing was signed").await;
    window.until("return /is kept for Siân Morgan/.test(document.body.innerText)").await;
    window.photograph("signing-left").await.unwrap();
    window.press("a", "I have the computer back").await;
    window.arrive_at("Sign-off").await;
    // The worker sees nothing of it.
    let seen = "return !document.body.innerText.includes('sling') && !/sling|not-yet/.test(JSON.stringify(localStorage))";
    assert!(window.ask::<bool>(seen).await);

    // Locked in the middle.
    hand_over(&window).await;
    still_there(&window).await;
    window.type_keys(Key::Control + "l").await;
    window.arrive_at("Your portfolio is locked").await;
    window.press("button", "Open it").await;
    identify(&window).await;
    still_there(&window).await;

    // Back, wherever it comes from.
    window.ask::<()>("history.back()").await;
    window.see("nav a[href='/sign-off']").await;
    hand_over(&window).await;
    still_there(&window).await;

    // Over a restart.
    window.kill();
    let window = Window::open(&folder, place.path()).await;
    hand_over(&window).await;
    still_there(&window).await;
    window.press("button", "Go to the last step").await;
    window.see_text("b", "Not yet").await;
    window.press("button", "Sign").await;
    window.arrive_at("Thank you").await;
    drop(window);
    let after = Portfolio::open_sample(&folder).unwrap();
    let signer = Signer::open_file(&place.path().join("sian.signer"), PASSPHRASE).unwrap();
    assert!(after.unsigned(&signer).unwrap().is_empty(), "what is signed is kept nowhere else");
    let list = signer.signed_before(&place.path().join("sian.signer")).unwrap();
    assert_eq!((list.len(), list[0].comment.as_str()), (1, COMMENT));
}

#[tokio::test]
async fn the_browsers_menu_is_there_for_writing_alone() {
    let place = tempfile::tempdir().unwrap();
    let (folder, _) = asked(place.path(), &[("Walking to lunch", &["2.1/all"])]);
    let window = Window::open(&folder, place.path()).await;
    window.go_to("/evidence").await;
    let menu = |at: &str| {
        format!(
            "const event = new MouseEvent('contextmenu', {{ bubbles: true, cancelable: true }});
             document.querySelector('{at}').dispatchEvent(event);
             return event.defaultPrevented;"
        )
    };
    window.see("#search").await;
    assert!(window.ask::<bool>(&menu("h1")).await, "nothing leads back or away");
    assert!(!window.ask::<bool>(&menu("#search")).await, "cut, copy and paste stay");
}

#[tokio::test]
async fn what_is_seen_is_what_is_signed() {
    let place = tempfile::tempdir().unwrap();
    let (folder, ids) =
        asked(place.path(), &[("Walking to lunch", &["2.2/entry", "2.2/intermediate"])]);
    let window = Window::open(&folder, place.path()).await;
    window.go_to("/evidence").await;
    window.press("a", "Walking to lunch").await;
    window.press("a", "Change").await;
    window.refill("#title", "Walking to the bathroom").await;
    window.press("button", "Save and close").await;
    window.arrive_at("Walking to the bathroom").await;
    // Who changes what waits is told, and may ask again.
    window.see_text("button", "Ask again for the newest version").await;
    window.photograph("signing-changed").await.unwrap();

    hand_over(&window).await;
    window.arrive_at("Walking to the bathroom").await;
    // The stage tells the two statements of one number apart.
    for stage in ["(entry)", "(intermediate)"] {
        let told = By::XPath(format!("//h3[contains(., '{stage}')]"));
        window.see_by(told, stage).await;
    }
    for label in
        window.driver().find_all(By::XPath("//label[normalize-space(.)='Achieved']")).await.unwrap()
    {
        window.press_on(&label).await;
    }
    window.press("button", "Go to the last step").await;
    window.see_text("p", "Walking to the bathroom, version 2").await;
    window.photograph("signing-confirm").await.unwrap();
    let shown: String = window.ask("return document.querySelector('main').innerText").await;
    assert!(!shown.contains("lunch"), "{shown}");
    assert!(shown.contains("(entry)") && shown.contains("(intermediate)"), "{shown}");
    window.press("button", "Sign").await;
    window.arrive_at("Thank you").await;
    drop(window);
    let signed = Portfolio::open_sample(&folder).unwrap().sign_offs_on(&ids[0]).unwrap();
    assert_eq!(signed.len(), 2);
    assert!(signed.iter().all(|one| one.evidence[0].title == "Walking to the bathroom"));
}

#[tokio::test]
async fn asking_again_asks_for_the_newest_version() {
    let place = tempfile::tempdir().unwrap();
    let (folder, ids) = asked(place.path(), &[("Walking to lunch", &["2.1/all"])]);
    let mut portfolio = Portfolio::open_sample(&folder).unwrap();
    let mut input = portfolio.earlier(&ids[0], 1).unwrap().input;
    input.text = "I went more slowly.".into();
    portfolio.amend(&ids[0], &input).unwrap();
    drop(portfolio);
    let window = Window::open(&folder, place.path()).await;
    window.go_to("/sign-off").await;
    window.press_on(&window.see("a[href='/sign-off?show=waiting']").await).await;
    window.press("button", "Ask again for the newest version").await;
    window.until("return /You asked Siân Morgan again/.test(document.body.innerText)").await;
    window.until("return !/Ask again for the newest version/.test(document.body.innerText)").await;
    drop(window);
    let waiting = Portfolio::open_sample(&folder).unwrap().sign_off_board().unwrap().waiting;
    assert_eq!((waiting.len(), waiting[0].version), (1, 2));
}

#[tokio::test]
async fn a_returned_piece_opens_with_what_was_asked_for() {
    let place = tempfile::tempdir().unwrap();
    let (folder, _) = asked(place.path(), &[("Walking to lunch", &["2.1/all"])]);
    let window = Window::open(&folder, place.path()).await;
    hand_over(&window).await;
    say_not_yet(&window).await;
    window.press("button", "Go to the last step").await;
    window.press("button", "Sign").await;
    window.press("a", "I have the computer back").await;

    window.go_to("/evidence").await;
    window.press("a", "Walking to lunch").await;
    window.see_text("h2", "What you were asked to do").await;
    let top = "const above = document.querySelector('#asked-for').getBoundingClientRect();
        const text = document.querySelector('article dl').getBoundingClientRect();
        return above.top < text.top && document.querySelector('article .button.main').innerText.trim() === 'Fix it'";
    window.until(top).await;
    window.photograph("signing-returned").await.unwrap();
    window.press("a", "Fix it").await;
    window.see("#title").await;
    window.see_text("p", COMMENT).await;
    window.photograph("signing-fix").await.unwrap();
    window.refill("#text", "I checked the sling first, then the hoist.").await;
    window.press("button", "Ask for sign-off").await;
    window.press("button", "Siân Morgan").await;
    window.type_keys(Key::Enter + "").await;
    window.see("form .button.main").await;
    window.press_on(&window.see("form .button.main").await).await;
    window.arrive_at("Sign-off").await;
    // The preceptor sees their own words, and what is different.
    hand_over(&window).await;
    window.see_text("h2", "You have seen this before").await;
    window.see_text("p", COMMENT).await;
    window.see_text("ins", "I checked the sling first, then the hoist.").await;
    window.photograph("signing-again").await.unwrap();
}

/// As a person with a signer file counts: a press, a word typed, a key.
#[tokio::test]
async fn signing_five_takes_twenty_actions() {
    let place = tempfile::tempdir().unwrap();
    let titles = ["One walk", "Two walks", "Three walks", "Four walks", "Five walks"];
    let pieces: Vec<(&str, &[&str])> = titles.iter().map(|one| (*one, &["2.1/all"][..])).collect();
    let (folder, _) = asked(place.path(), &pieces);
    let window = Window::open(&folder, place.path()).await;
    window.see("main table").await;
    let hands = Hands::at(&window);
    let mut actions = 1;
    let mut press = async |tag: &str, text: &str| {
        window.press(tag, text).await;
        actions += 1;
    };
    window.go_to("/sign-off").await;
    press("a", "Hand the computer over").await;
    window.arrive_at("Who are you?").await;
    // The dialog of the system: the file, and "Open".
    press("button", "Choose file").await;
    actions += 2;
    window.see("#passphrase:focus").await;
    hands.write(PASSPHRASE).await;
    hands.key(Key::Enter + "").await;
    window.see("#decide").await;
    actions += 2;
    for title in titles {
        window.arrive_at(title).await;
        window.press("label", "Achieved").await;
        hands.key(Key::Control + Key::Enter).await;
        window.turned_from(title).await;
        actions += 2;
    }
    window.press("button", "Sign").await;
    window.arrive_at("Thank you").await;
    window.press("a", "I have the computer back").await;
    actions += 2;
    println!("actions to sign five: {actions}");
    assert!(actions <= 20, "{actions}");
}

#[tokio::test]
async fn the_signer_file_is_found_again_where_its_holder_wants_it() {
    let (hers, theirs) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (folder, ids) = asked(hers.path(), &[("Walking to lunch", &["2.1/all"])]);
    let mut portfolio = Portfolio::open_sample(&folder).unwrap();
    let ask = portfolio.ask_by_file(&[(ids[0].clone(), "2.1/all".into())], "Siân Morgan").unwrap();
    drop(portfolio);
    let file = theirs.path().join("walk.ask");
    std::fs::write(&file, &ask.bytes).unwrap();
    std::fs::copy(hers.path().join("sian.signer"), theirs.path().join("sian.signer")).unwrap();

    let window = Window::open(&file, theirs.path()).await;
    window.press("button", "Start").await;
    window.arrive_at("Who are you?").await;
    window.press("button", "I have a signer file").await;
    window.press("button", "Choose file").await;
    window.see("#passphrase:focus").await;
    window.type_keys(PASSPHRASE).await;
    window.press_on(&window.see("#remember").await).await;
    window.press("button", "Continue").await;
    window.see("#decide").await;
    say_not_yet(&window).await;
    window.press("button", "Stop without signing").await;
    window.arrive_at("Nothing was signed").await;
    window.press("button", "Done").await;
    window.arrive_at("Welcome to Countersign").await;
    window.kill();

    // The next day the file is at hand; the passphrase never is. What was decided is there.
    let window = Window::open(&file, theirs.path()).await;
    window.press("button", "Start").await;
    window.see_text("b", "Siân Morgan").await;
    assert!(window.ask::<bool>("return document.querySelector('#passphrase').value === ''").await);
    window.photograph("signing-who").await.unwrap();
    window.type_keys(PASSPHRASE).await;
    window.type_keys(Key::Enter + "").await;
    window.see("#decide").await;
    still_there(&window).await;
    window.press("button", "Go to the last step").await;
    window.press("button", "Sign and save the answer").await;
    window.arrive_at("Thank you").await;
    window.press("a", "See what you have signed").await;
    window.see_text("b", "Siân Morgan").await;
    window.type_keys(PASSPHRASE).await;
    window.type_keys(Key::Enter + "").await;
    window.arrive_at("What you have signed").await;
    window.see_text("p", COMMENT).await;
    window.photograph("signing-list").await.unwrap();
}
