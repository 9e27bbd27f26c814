//! What is typed is never lost.

use countersign_desktop_tests::Window;
use thirtyfour::Key;

#[tokio::test]
async fn a_draft_survives_when_the_app_is_killed() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("sample");
    drop(countersign::sample::make(&folder, 6).unwrap());

    let window = Window::open(&folder, place.path()).await;
    window.type_keys(Key::Control + "n").await;
    window.see("#title:focus").await;
    window.type_keys("Helped at lunch").await;
    window.tab(1).await;
    window.type_keys("I cut up the food and").await;
    window.see("[data-save=saved]").await;
    window.kill();

    let window = Window::open(&folder, place.path()).await;
    window.press("a", "Evidence").await;
    window.press("a", "Helped at lunch").await;
    window.arrive_at("Change evidence").await;
    let text = window.see("#text").await.prop("value").await.unwrap();
    assert_eq!(text.as_deref(), Some("I cut up the food and"));
}
