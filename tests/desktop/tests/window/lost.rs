//! Nothing that was written is lost: not by a kill, not by a failed save, not by a lock.

use std::process::Command;
use std::time::Duration;

use countersign_desktop_tests::{Bus, Window, pause};
use thirtyfour::Key;

use crate::hands::sample;

/// Begins a piece and writes its title.
async fn begin(window: &Window, title: &str) {
    window.type_keys(Key::Control + "n").await;
    window.see("#title:focus").await;
    window.type_keys(title).await;
}

/// The text is in the form of the one draft that is listed under this title.
async fn find_again(window: &Window, title: &str, text: &str) {
    window.press("a", "Evidence").await;
    window.press("a", title).await;
    window.arrive_at("Change evidence").await;
    let kept = window.see("#text").await.prop("value").await.unwrap();
    assert_eq!(kept.as_deref(), Some(text));
}

#[tokio::test]
async fn a_draft_survives_a_kill_as_soon_as_it_says_saved() {
    let place = tempfile::tempdir().unwrap();
    let folder = sample(place.path(), 6);
    let texts = ["I cut", "I cut up the food", "I cut up the food and sat down"];
    for (round, text) in texts.into_iter().enumerate() {
        let title = format!("Helped at lunch {round}");
        let window = Window::open(&folder, place.path()).await;
        begin(&window, &title).await;
        window.tab(1).await;
        window.type_keys(text).await;
        // How soon that is, `ui/src/lib/autosave.test.ts` counts by a clock of its own.
        window.see("[data-save=saved]").await;
        window.kill();
        let window = Window::open(&folder, place.path()).await;
        find_again(&window, &title, text).await;
    }
}

/// Whether every thread of a process is watched by another one.
fn is_traced(process: u32) -> bool {
    let mut threads = std::fs::read_dir(format!("/proc/{process}/task")).unwrap();
    threads.all(|thread| {
        let status = std::fs::read_to_string(thread.unwrap().path().join("status"));
        status.is_ok_and(|status| !status.contains("TracerPid:\t0\n"))
    })
}

#[tokio::test]
async fn a_save_that_fails_says_so_keeps_the_text_and_tries_again() {
    let place = tempfile::tempdir().unwrap();
    let folder = sample(place.path(), 6);
    let window = Window::open(&folder, place.path()).await;
    begin(&window, "Helped at lunch").await;
    window.see("[data-save=saved]").await;
    // The disk is full: the system refuses every write of the database.
    let mut full = Command::new("strace")
        .args(["-qq", "-f", "-e", "trace=pwrite64", "-e", "inject=pwrite64:error=ENOSPC"])
        .args(["-o", "/dev/null", "-p", &window.app_process().to_string()])
        .spawn()
        .unwrap();
    while !is_traced(window.app_process()) {
        pause().await;
    }
    window.tab(1).await;
    window.type_keys("I cut up the food").await;
    window.see("[data-save=failed]").await;
    window.see_text("p", "Not saved. Your text is still here. Do not close the window.").await;
    window.photograph("not-saved").await.unwrap();
    // Nothing leads away from a text that is not kept.
    window.see("nav a[href='/evidence']").await.click().await.unwrap();
    pause().await;
    let text = window.see("#text").await.prop("value").await.unwrap();
    assert_eq!(text.as_deref(), Some("I cut up the food"));
    // Room again: it is saved without anybody doing anything.
    full.kill().unwrap();
    full.wait().unwrap();
    window.see("[data-save=saved]").await;
    window.kill();
    let window = Window::open(&folder, place.path()).await;
    find_again(&window, "Helped at lunch", "I cut up the food").await;
}

#[tokio::test]
async fn an_idle_window_locks_and_keeps_the_draft() {
    let place = tempfile::tempdir().unwrap();
    let folder = sample(place.path(), 6);
    // Long enough for a slow machine to write in, too.
    let told = [("COUNTERSIGN_IDLE_SECONDS", "8")];
    let window = Window::open_with(&folder, place.path(), &told).await;
    begin(&window, "Helped at lunch").await;
    window.tab(1).await;
    let begun = std::time::Instant::now();
    window.type_keys("I cut up the food").await;
    window.arrive_at("Your portfolio is locked").await;
    assert!(begun.elapsed() > Duration::from_secs(7), "not before the time");
    let title: String = window.ask("return document.title").await;
    assert_eq!(title, "Your portfolio is locked – Countersign", "no name in the title");
    let shown: String = window.ask("return document.body.innerText").await;
    assert!(!shown.contains("lunch") && !shown.contains("Amina"), "{shown}");
    window.press("button", "Open it").await;
    window.until("return document.querySelector('#text')?.value === 'I cut up the food'").await;
}

#[tokio::test]
async fn a_locked_screen_locks_the_portfolio_and_keeps_the_draft() {
    let place = tempfile::tempdir().unwrap();
    let folder = sample(place.path(), 6);
    let bus = Bus::new(place.path());
    let told = [("DBUS_SESSION_BUS_ADDRESS", bus.address.as_str())];
    let window = Window::open_with(&folder, place.path(), &told).await;
    begin(&window, "Helped at lunch").await;
    window.tab(1).await;
    window.type_keys("I cut up the food").await;
    bus.screen_locked(false);
    pause().await;
    assert_eq!(window.heading().await, "Add evidence", "an unlocked screen locks nothing");
    bus.screen_locked(true);
    window.arrive_at("Your portfolio is locked").await;
    window.press("button", "Open it").await;
    window.until("return document.querySelector('#text')?.value === 'I cut up the food'").await;
}

#[tokio::test]
async fn the_portfolio_of_last_time_is_offered_unless_the_computer_is_shared() {
    let place = tempfile::tempdir().unwrap();
    let window = Window::open_on_nothing(place.path()).await;
    crate::keys::make(&window, place.path().file_name().unwrap().to_str().unwrap()).await;
    window.kill();
    let window = Window::open_on_nothing(place.path()).await;
    window.arrive_at("Your portfolio is locked").await;
    window.see_text("p", "This is the portfolio of Amina Yusuf.").await;
    window.photograph("lost-locked").await.unwrap();
    window.fill("#passphrase", crate::keys::PASSPHRASE).await;
    window.type_keys(Key::Enter + "").await;
    window.see("main svg text").await;
    // Closed, it is one press away.
    window.press("button", "Close this portfolio").await;
    window.arrive_at("Welcome to Countersign").await;
    window.photograph("lost-welcome").await.unwrap();
    window.press_on(&window.see("main .button.main").await).await;
    window.arrive_at("Your portfolio is locked").await;
    window.fill("#passphrase", crate::keys::PASSPHRASE).await;
    window.type_keys(Key::Enter + "").await;
    window.see("main svg text").await;
    crate::safety::to_settings(&window, "lock").await;
    window.press_on(&window.see("section[aria-labelledby=lock] .tick").await).await;
    window.see_file(&place.path().join("shared-computer")).await;
    for forgotten in ["last-portfolio", "last-portfolio-of"] {
        assert!(!place.path().join(forgotten).exists(), "{forgotten} is forgotten at once");
    }
    window.type_keys(Key::Control + "l").await;
    window.arrive_at("Your portfolio is locked").await;
    let page: String = window.ask("return document.querySelector('main').innerText").await;
    assert!(!page.contains("Amina"), "a shared computer names nobody: {page}");
    window.kill();
    let window = Window::open_on_nothing(place.path()).await;
    window.arrive_at("Welcome to Countersign").await;
    let page: String = window.ask("return document.querySelector('main').innerText").await;
    assert!(!page.contains("Open yours"), "{page}");
}
