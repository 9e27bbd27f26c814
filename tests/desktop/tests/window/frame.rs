//! What is always there: find, undo, back and forward, help.

use countersign_desktop_tests::Window;
use thirtyfour::{By, Key};

use crate::hands::{go, sample};
use crate::safety::to_settings;

#[tokio::test]
async fn anything_is_found_with_the_keyboard_alone() {
    let place = tempfile::tempdir().unwrap();
    let window = Window::open(&sample(place.path(), 24), place.path()).await;
    window.see("main table").await;

    window.type_keys(Key::Control + "k").await;
    window.see("#find-all:focus").await;
    window.type_keys("port").await;
    window.until("return document.querySelector('[aria-selected=true]')?.textContent.includes('Portfolio') ?? false").await;
    window.type_keys(Key::Enter + "").await;
    window.arrive_at("Portfolio").await;

    window.press("span", "Find").await;
    window.see("#find-all:focus").await;
    window.type_keys("5.6").await;
    window.until("return document.querySelectorAll('#find-list [role=option]').length === 3").await;
    window.photograph("find").await.unwrap();
    window.type_keys(Key::Down + "").await;
    window.type_keys(Key::Enter + "").await;
    window.arrive_at("Framework").await;

    window.type_keys(Key::Control + "k").await;
    window.see("#find-all:focus").await;
    window.type_keys("frame").await;
    window.until("return [...document.querySelectorAll('#find-list [role=group]')].some((one) => one.ariaLabel === 'Evidence')").await;
    // Past the place "Framework", which holds the letters too.
    window.type_keys(Key::Down + "").await;
    let title: String =
        window.ask("return document.querySelector('[aria-selected=true] span').textContent").await;
    window.type_keys(Key::Enter + "").await;
    window.arrive_at(&title).await;

    window.type_keys(Key::Alt + Key::Left).await;
    window.arrive_at("Framework").await;
    window.type_keys(Key::Alt + Key::Right).await;
    window.arrive_at(&title).await;

    window.type_keys(Key::F1 + "").await;
    window.see_text("h2", "Help").await;
    window.see("dialog[open] dl").await;
    window.type_keys(Key::Escape + "").await;
    window.until("return document.querySelector('dialog[open]') === null").await;
    window.type_keys(Key::Control + "k").await;
    window.see("#find-all:focus").await;
    window.type_keys(Key::Escape + "").await;
    window.until("return document.querySelector('dialog[open]') === null").await;
}

#[tokio::test]
async fn what_was_done_is_taken_back() {
    let place = tempfile::tempdir().unwrap();
    let window = Window::open(&sample(place.path(), 24), place.path()).await;

    // Withdrawn evidence, with the button beside the message.
    window.press("a", "Evidence").await;
    window.press_on(&window.see("[data-evidence] a").await).await;
    window.press("button", "Withdraw").await;
    window.press("button", "Withdraw it").await;
    window.see_text("p", "You withdrew this evidence. It no longer counts.").await;
    window.photograph("undo-withdrawn").await.unwrap();
    told(&window, "You withdrew the evidence.").await;
    window.press("button", "Undo").await;
    window.see_text("a", "Change").await;

    // A draft that was thrown away, with the keys.
    window.type_keys(Key::Control + "n").await;
    window.see("#title:focus").await;
    window.type_keys("Not for nothing").await;
    window.see("[data-save=saved]").await;
    window.press("button", "Throw away this draft").await;
    window.press("button", "Throw it away").await;
    window.arrive_at("Evidence").await;
    assert!(window.driver().find(By::LinkText("Not for nothing")).await.is_err());
    window.type_keys(Key::Control + "z").await;
    window.see("#title").await;
    window.until("return document.querySelector('#title')?.value === 'Not for nothing'").await;

    // A change that was saved.
    window.type_keys(Key::Control + Key::Enter).await;
    window.arrive_at("Not for nothing").await;
    window.press("a", "Change").await;
    window.see("#title:focus").await;
    window.type_keys(" at all").await;
    window.see("[data-save=saved]").await;
    window.type_keys(Key::Control + Key::Enter).await;
    window.arrive_at("Not for nothing at all").await;
    window.type_keys(Key::Control + "z").await;
    window.arrive_at("Not for nothing").await;

    // A setting.
    to_settings(&window, "reading").await;
    window.press("label", "Dark").await;
    window.until("return document.documentElement.dataset.theme === 'dark'").await;
    window.press_on(&window.see("h1").await).await;
    window.type_keys(Key::Control + "z").await;
    window.until("return document.documentElement.dataset.theme === 'light'").await;
}

#[tokio::test]
async fn settings_are_kept_and_taken_back() {
    let place = tempfile::tempdir().unwrap();
    let window = Window::open(&sample(place.path(), 24), place.path()).await;
    to_settings(&window, "you").await;
    let name = window.see("#owner-name").await;
    name.send_keys(" Hill").await.unwrap();
    window.tab(1).await;
    window.see_text("p", "Your details are changed.").await;
    window.press("a", "My progress").await;
    window.see("main table").await;
    to_settings(&window, "you").await;
    window
        .until("return document.querySelector('#owner-name')?.value.endsWith(' Hill') ?? false")
        .await;
    window.press("h1", "You").await;
    window.type_keys(Key::Control + "z").await;
    window.until("return !document.querySelector('#owner-name').value.endsWith(' Hill')").await;

    // People: a key is compared, and stays so.
    to_settings(&window, "people").await;
    window.press_on(&window.see("section[aria-labelledby=people] li button").await).await;
    window.press("label", "Face to face").await;
    window.press("button", "Yes, it is the same").await;
    window.see_text("p", "Key compared").await;

    // How long nobody may be there is for this computer.
    to_settings(&window, "lock").await;
    window.see("#lock-minutes option[value='2']").await.click().await.unwrap();
    window.see_file(&place.path().join("lock-minutes")).await;
    let kept = std::fs::read_to_string(place.path().join("lock-minutes")).unwrap();
    assert_eq!(kept, "2");

    // A shared computer remembers no portfolio.
    window.press_on(&window.see("section[aria-labelledby=lock] .tick").await).await;
    window
        .until("return document.querySelector('section[aria-labelledby=lock] .tick input').checked")
        .await;
    window.see_file(&place.path().join("shared-computer")).await;
}

/// As in a browser; larger letters make lists of tables, and nothing is cut off. Of a window as wide as it
/// opens 295 points are left.
#[tokio::test]
async fn everything_is_shown_larger_and_stays_so() {
    let place = tempfile::tempdir().unwrap();
    let window = Window::open(&sample(place.path(), 24), place.path()).await;
    window.see("main table").await;
    for _ in 0..7 {
        window.type_keys(Key::Control + "=").await;
    }
    for wide in [1280, 1180] {
        window.driver().set_window_rect(0, 0, wide, 1024).await.unwrap();
        window.until(&at(wide, 400)).await;
        everything_fits(&window, wide).await;
    }
    let list = "getComputedStyle(document.querySelector('main table')).display === 'block'";
    assert!(window.ask::<bool>(&format!("return {list}")).await, "the map is a list");
    let wide = 1180;
    window.type_keys(Key::Control + "-").await;
    window.until(&at(wide, 300)).await;
    window.driver().refresh().await.unwrap();
    window.see("main table").await;
    window.until(&at(wide, 300)).await;
    window.type_keys(Key::Control + "0").await;
    window.until(&at(wide, 100)).await;
}

/// Whether the window shows everything that large.
fn at(wide: u32, percent: u32) -> String {
    format!("return Math.abs(innerWidth - {wide} * 100 / {percent}) < 3")
}

async fn everything_fits(window: &Window, wide: u32) {
    for address in
        ["/framework", "/evidence", "/evidence/new", "/sign-off", "/portfolio", "/settings", "/"]
    {
        let before = window.heading().await;
        go(window, address).await;
        window.turned_from(&before).await;
        let over: i32 = window.ask("const { scrollWidth, clientWidth } = document.documentElement; return scrollWidth - clientWidth").await;
        let who: String = window.ask(crate::everyone::OVER).await;
        assert_eq!(over, 0, "{address} reaches over the edge at {wide}: {who}");
        let covered: Vec<String> = window.ask(crate::everyone::COVERED).await;
        assert!(covered.is_empty(), "{address}: {covered:?}");
        let name = format!("zoom-400-{wide}{}", address.replace('/', "-"));
        window.photograph(&name).await.unwrap();
    }
}

/// What a screen reader is told.
async fn told(window: &Window, text: &str) {
    let said = format!(
        "return [...document.querySelectorAll('[role=status]')].some((one) => one.textContent.includes(`{text}`))"
    );
    window.until(&said).await;
}

#[tokio::test]
async fn a_mistake_is_told_above_and_beside_its_field_and_a_save_is_told_too() {
    let place = tempfile::tempdir().unwrap();
    let window = Window::open(&sample(place.path(), 6), place.path()).await;
    window.type_keys(Key::Control + "n").await;
    window.see("#title:focus").await;
    window.tab(1).await;
    window.type_keys("I cut up the food and sat beside him.").await;
    told(&window, "Saved").await;
    window.type_keys(Key::Control + Key::Enter).await;
    let beside = window.see("#title-error").await.text().await.unwrap();
    let above = window.see("[role=alert] .trouble").await.text().await.unwrap();
    assert!(above.contains(&beside) && beside.len() > 10, "{above} / {beside}");
    window.see("#title:focus[aria-invalid=true][aria-describedby~=title-error]").await;
    let kept = window.see("#text").await.prop("value").await.unwrap();
    assert_eq!(kept.as_deref(), Some("I cut up the food and sat beside him."));
}
