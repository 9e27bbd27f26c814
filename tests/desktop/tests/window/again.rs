//! The app is started a second time: the window that is open takes what the second was given.

use std::path::{Path, PathBuf};

use countersign::Portfolio;
use countersign_desktop_tests::{Bus, Window, pause};
use thirtyfour::Key;

use crate::hands::sample;
use crate::travel::become_sian;

/// A request of somebody else's portfolio, as a file.
fn request(place: &Path) -> PathBuf {
    let folder = place.join("hers");
    std::fs::create_dir(&folder).unwrap();
    let folder = sample(&folder, 12);
    let mut portfolio = Portfolio::open_sample(&folder).unwrap();
    let piece = portfolio.evidence_list("").unwrap().items;
    let piece = piece.iter().find(|one| !one.withdrawn && !one.indicators.is_empty()).unwrap();
    let items = [(piece.id.clone(), piece.indicators[0].id.clone())];
    let file = place.join("from-amina.ask");
    std::fs::write(&file, portfolio.ask_by_file(&items, "Priya Nair").unwrap().bytes).unwrap();
    file
}

#[tokio::test]
async fn a_file_opened_while_the_window_is_open_comes_to_that_window() {
    let place = tempfile::tempdir().unwrap();
    let (folder, ask) = (sample(place.path(), 6), request(place.path()));
    let bus = Bus::new(place.path());
    let told = [("DBUS_SESSION_BUS_ADDRESS", bus.address.as_str())];
    let window = Window::open_with(&folder, place.path(), &told).await;
    window.see("main table").await;
    let app = window.app_process();

    // In the middle of writing: what was written is kept.
    window.type_keys(Key::Control + "n").await;
    window.see("#title:focus").await;
    window.type_keys("Helped at lunch").await;
    assert!(Window::start_again(&[&ask], place.path(), &told).await);
    window.arrive_at("A request for you").await;
    window.photograph("started-again").await.unwrap();
    assert_eq!(window.app_process(), app, "one app, one window");

    // In the middle of deciding nothing comes in between. It is looked at afterwards.
    std::fs::write(place.path().join("broken.ask"), b"not a request").unwrap();
    window.press("button", "Start").await;
    window.arrive_at("Who are you?").await;
    window.press("button", "I am here for the first time").await;
    become_sian(&window).await;
    window.press("button", "Continue").await;
    window.see("#decide").await;
    let heading = window.heading().await;
    let broken = place.path().join("broken.ask");
    assert!(Window::start_again(&[&broken], place.path(), &told).await);
    pause().await;
    pause().await;
    assert_eq!(window.heading().await, heading);
    window.press("button", "Stop without signing").await;
    window.see_text("h2", "broken.ask").await;
    window.press("a", "Evidence").await;
    window.see_text("a", "Helped at lunch").await;
}

#[tokio::test]
async fn a_second_start_with_nothing_or_with_another_portfolio_leaves_the_open_one_as_it_is() {
    let place = tempfile::tempdir().unwrap();
    let folder = sample(place.path(), 6);
    let bus = Bus::new(place.path());
    let told = [("DBUS_SESSION_BUS_ADDRESS", bus.address.as_str())];
    let window = Window::open_with(&folder, place.path(), &told).await;
    window.see("main table").await;
    let heading = window.heading().await;
    assert!(Window::start_again(&[], place.path(), &told).await);
    assert!(Window::start_again(&[&folder], place.path(), &told).await);
    pause().await;
    assert_eq!(window.heading().await, heading);
    let other = place.path().join("other");
    std::fs::create_dir(&other).unwrap();
    let other = sample(&other, 6);
    assert!(Window::start_again(&[&other], place.path(), &told).await);
    window
        .see_text("p", "Another portfolio is open here. Close it first, then open the other one.")
        .await;
    window.photograph("started-again-other").await.unwrap();
    window.press("button", "Close this portfolio").await;
    window.arrive_at("Welcome to Countersign").await;
    // Nothing is open now, so it is opened here.
    assert!(Window::start_again(&[&other], place.path(), &told).await);
    window.see("main table").await;
}
