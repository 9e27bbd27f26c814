//! What a person must be able to do, in the real window, each story until it is done.

use countersign_desktop_tests::Window;
use thirtyfour::{By, Key};

use crate::hands::{Hands, sample};

/// Story 1: evidence is logged in under a minute, with the keyboard alone, in at most eight actions.
#[tokio::test]
async fn evidence_is_logged_with_the_keyboard_in_eight_actions() {
    let place = tempfile::tempdir().unwrap();
    let window = Window::open(&sample(place.path(), 6), place.path()).await;
    window.press("a", "Portfolio").await;
    window.arrive_at("Portfolio").await;

    let hands = Hands::at(&window);
    hands.key(Key::Control + "n").await;
    window.see("#title:focus").await;
    hands.write("Helped at lunch").await;
    hands.key(Key::Tab + "").await;
    hands.write("I cut up the food and sat beside him.").await;
    window.see("[data-save=saved]").await;
    hands.key(Key::Control + Key::Enter).await;
    window.arrive_at("Helped at lunch").await;
    println!("actions to log a piece: {}", hands.actions());
    assert!(hands.actions() <= 8);
    // Today, and the kind that was used last, without being asked.
    let facts = window.see("main dl").await.text().await.unwrap();
    assert!(facts.contains("When") && facts.contains("Kind"), "{facts}");
}

/// Whether so many statements are chosen, as it is told above them.
fn chosen(n: usize) -> String {
    format!(
        "return document.querySelector('details.chosen summary').innerText.startsWith('{n} chosen')"
    )
}

/// Story 2: one piece shows many statements; what is suggested is never ticked beforehand.
#[tokio::test]
async fn one_piece_is_linked_to_many_statements() {
    let place = tempfile::tempdir().unwrap();
    let window = Window::open(&sample(place.path(), 6), place.path()).await;
    window.type_keys(Key::Control + "n").await;
    window.see("#title:focus").await;
    window.type_keys("Washing hands before a dressing").await;
    window.tab(1).await;
    window.type_keys("I washed my hands, put on gloves and drew the curtains round the bed.").await;
    window.see("[data-suggested] li").await;
    window.see("[data-save=saved]").await;
    assert_eq!(
        window
            .ask::<u32>("return document.querySelectorAll('[data-suggested] :checked').length")
            .await,
        0
    );
    let offered: u32 =
        window.ask("return document.querySelectorAll('[data-suggested] li').length").await;
    assert!((2..=5).contains(&offered), "{offered}");
    window.photograph("story-suggested").await.unwrap();
    for ticked in 1..=2 {
        let next = window.see("[data-suggested] li:not(:has(:checked)) label").await;
        window.press_on(&next).await;
        window.until(&chosen(ticked)).await;
    }
    window.fill("#find", "2.1").await;
    window.press_on(&window.see(".search ~ ul li label").await).await;
    window.until(&chosen(3)).await;
    window.press_on(&window.see("details.chosen summary").await).await;
    window.fill(".chosen .how input", "I told her what I would do.").await;
    window.see("[data-save=saved]").await;
    // A tick is taken back like everything else.
    window.press("h1", "Add evidence").await;
    window.type_keys(Key::Control + "z").await;
    window.until(&chosen(2)).await;
    window.press("button", "Save and close").await;
    window.arrive_at("Washing hands before a dressing").await;
    assert_eq!(window.driver().find_all(By::Css(".show")).await.unwrap().len(), 2);

    // Without a link it is a draft, and it is listed.
    window.type_keys(Key::Control + "n").await;
    window.see("#title:focus").await;
    window.type_keys("Something for later").await;
    window.type_keys(Key::Control + Key::Enter).await;
    window.arrive_at("Something for later").await;
    window.press("a", "Evidence").await;
    window.see_text("a", "Something for later").await;
    window.see_text("span", "Not linked to a statement yet").await;
}

/// Story 3: the count, the list and the reasons say the same; how it is counted is one press away.
#[tokio::test]
async fn what_is_missing_is_seen_with_its_reason() {
    let place = tempfile::tempdir().unwrap();
    let window = Window::open(&sample(place.path(), 40), place.path()).await;
    window.see("main table").await;
    let title = window.see("#left").await.text().await.unwrap();
    let left: usize = title.split(' ').next().unwrap().parse().unwrap();
    window.press("summary", "How is this counted?").await;
    assert!(window.see("details[open] li").await.text().await.unwrap().len() > 20);
    window.press("a", "See what is missing").await;
    window.arrive_at("Framework").await;
    let missing = window.driver().find_all(By::Css("main li .state")).await.unwrap();
    let waiting: usize = window
        .ask("return Number([...document.querySelectorAll('.chip')].find((one) => one.textContent.includes('Waiting')).querySelector('.number').textContent)")
        .await;
    assert_eq!(missing.len() + waiting, left, "what is listed and what waits is what is left");
    for state in missing {
        assert!(!state.text().await.unwrap().is_empty(), "each with its reason");
    }
}

/// Story 4: what was asked is frozen, counted in days, and can be taken back; a change is a new version.
#[tokio::test]
async fn a_request_waits_is_taken_back_and_asked_again() {
    let place = tempfile::tempdir().unwrap();
    let window = Window::open(&sample(place.path(), 40), place.path()).await;
    window.go_to("/sign-off").await;
    window.press_on(&window.see("a[href='/sign-off?show=waiting']").await).await;
    window.press("button", "Cancel request").await;
    let taken_back = "You cancelled the request. The items are in “To send” again.";
    window.see_text("p", taken_back).await;
    window.press("button", "Undo").await;
    window.see_text("p", &format!("Undone: {taken_back}")).await;
    window.see_text("button", "Cancel request").await;
    // The days go on from when it was asked.
    let since = "document.querySelector('main .head h2')?.innerText.includes('waiting')";
    window.until(&format!("return {since} ?? false")).await;

    // A change of the evidence leaves the request with the version that was asked about.
    window.press_on(&window.see("main .piece a").await).await;
    window.see_text("a", "Change").await;
    let title = window.heading().await;
    window.press("a", "Change").await;
    window.see("#title:focus").await;
    window.type_keys(" again").await;
    window.see("[data-save=saved]").await;
    window.type_keys(Key::Control + Key::Enter).await;
    window.arrive_at(&format!("{title} again")).await;
    window.see_text("summary", "Saved 2 times").await;
    window.go_to("/sign-off").await;
    window.press_on(&window.see("a[href='/sign-off?show=waiting']").await).await;
    window.see_text("a", &title).await;
}

/// Story 6: what was returned comes first, with what to do; handed in again, the preceptor sees what changed.
#[tokio::test]
async fn what_was_returned_is_mended_and_shows_what_changed() {
    let place = tempfile::tempdir().unwrap();
    let window = Window::open(&sample(place.path(), 40), place.path()).await;
    window.see("main table").await;
    let first = window.see("section[aria-labelledby=next] li").await;
    assert!(first.text().await.unwrap().contains("asked for more"));
    window.press_on(&first.find(By::Css("a")).await.unwrap()).await;
    let comment = window.see(".comment").await.text().await.unwrap();
    assert!(comment.len() > 10, "it says what to do next");
    window.press("a", "Fix it").await;
    window.see("#text").await.send_keys(" Then I checked both brakes.").await.unwrap();
    window.see("[data-save=saved]").await;
    window.press("button", "Ask for sign-off").await;
    window.arrive_at("Ask for sign-off").await;
    let title: String = window.ask("return document.querySelector('.piece h3').textContent").await;
    window.fill("#to", "Priya Nair").await;
    window.type_keys(Key::Enter + "").await;
    window.arrive_at("Sign-off").await;
    window.press("a", "Hand the computer over").await;
    first_time(&window).await;
    let mut heading = window.heading().await;
    while heading != title {
        window.type_keys(Key::Control + Key::Enter).await;
        window.turned_from(&heading).await;
        heading = window.heading().await;
    }
    window.see_text("h2", "You have seen this before").await;
    window.see_text("ins", "Then I checked both brakes.").await;
    window.photograph("story-again").await.unwrap();
}

/// Story 5: ten items with the keyboard alone. Nothing is decided beforehand, and each piece is opened.
#[tokio::test]
async fn ten_items_are_signed_with_the_keyboard() {
    let place = tempfile::tempdir().unwrap();
    let folder = sample(place.path(), 40);
    let mut portfolio = countersign::Portfolio::open_sample(&folder).unwrap();
    for item in portfolio.sign_off_board().unwrap().waiting {
        portfolio.take_back(&item.request).unwrap();
    }
    let items: Vec<_> = portfolio
        .evidence_list("")
        .unwrap()
        .items
        .into_iter()
        .filter(|piece| !piece.withdrawn)
        .flat_map(|piece| {
            piece.indicators.into_iter().take(1).map(move |one| (piece.id.clone(), one.id))
        })
        .take(10)
        .collect();
    assert_eq!(items.len(), 10);
    portfolio.ask(&items, "Priya Nair").unwrap();
    drop(portfolio);

    let window = Window::open(&folder, place.path()).await;
    window.see("main table").await;
    let hands = Hands::at(&window);
    hands.key(Key::Control + "k").await;
    window.see("#find-all:focus").await;
    hands.write("Hand the computer").await;
    hands.key(Key::Enter + "").await;
    window.arrive_at("Who are you?").await;
    hands.tab_to(".chip:nth-of-type(2)").await;
    hands.key(" ").await;
    for (field, text) in [
        ("name", "Priya Nair"),
        ("profession", "Occupational therapist"),
        ("number", "OT123456"),
        ("employer", "Northfield Hospital"),
        ("new-passphrase", "kettle harbour violin"),
        ("repeat", "kettle harbour violin"),
    ] {
        hands.tab_to(&format!("#{field}")).await;
        hands.write(text).await;
    }
    hands.key(Key::Enter + "").await;
    window.see_text("h2", "If you lose your signer file").await;
    hands.tab_to("button.main").await;
    hands.key(Key::Enter + "").await;
    window.see("#decide").await;
    let identified = hands.actions();
    let mut opened = 0;
    loop {
        let heading = window.heading().await;
        if heading.starts_with("You are signing") {
            assert!(heading.starts_with("You are signing 10 items as Priya Nair"), "{heading}");
            break;
        }
        // Entries of working life come last, and nothing is ticked there either.
        if heading == "What do you agree with?" {
            hands.key(Key::Control + Key::Enter).await;
            window.turned_from(&heading).await;
            continue;
        }
        opened += 1;
        let ticked: u32 =
            window.ask("return document.querySelectorAll('main :checked').length").await;
        assert_eq!(ticked, 0, "nothing is decided beforehand");
        hands.tab_to("input[type=radio]").await;
        hands.key(" ").await;
        hands.key(Key::Control + Key::Enter).await;
        window.turned_from(&heading).await;
    }
    assert_eq!(opened, 10, "each piece is opened");
    assert_eq!(window.driver().find_all(By::Css("main ul.card > li")).await.unwrap().len(), 10);
    hands.tab_to("button.main").await;
    hands.key(Key::Enter + "").await;
    window.arrive_at("Thank you").await;
    let signing = hands.actions() - identified;
    println!("actions to say who signs: {identified}, and to sign ten items: {signing}");
    // Five minutes are 300 seconds: at three seconds for each there is time for 100, and to read.
    assert!(signing <= 100);
}

/// Says who signs, for the first time.
pub async fn first_time(window: &Window) {
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
    window.see("#decide").await;
}
