//! Safety copies and one's own keys, in Settings.

use std::path::Path;

use countersign::{NewPortfolio, Passphrase, Portfolio};
use countersign_desktop_tests::Window;
use thirtyfour::Key;

pub const PASSPHRASE: &str = "kettle harbour violin";

/// A portfolio of her own with one piece, in a folder of `place`.
pub fn own(place: &Path) -> std::path::PathBuf {
    let folder = place.join("mine");
    let new = NewPortfolio {
        name: "Amina Yusuf".into(),
        stage: "entry".into(),
        framework: String::new(),
        started_in_post: None,
    };
    let (mut portfolio, _) =
        Portfolio::create(&folder, &new, &Passphrase::new(PASSPHRASE)).unwrap();
    logs(&mut portfolio, "Before the copy");
    portfolio.lock();
    folder
}

fn logs(portfolio: &mut Portfolio, title: &str) {
    let today = portfolio.clock().today();
    let kind = countersign::evidence::Kind::Discussion;
    let mut input = countersign::evidence::EvidenceInput::empty(kind, today);
    input.title = title.into();
    portfolio.log(&input).unwrap();
}

pub async fn unlock(window: &Window) {
    window.arrive_at("Your portfolio is locked").await;
    window.fill("#passphrase", PASSPHRASE).await;
    window.type_keys(Key::Enter + "").await;
    window.see("main svg text").await;
}

pub async fn to_settings(window: &Window, part: &str) {
    window.go_to("/settings").await;
    window.press_on(&window.see(&format!("main a[href='/settings/{part}']")).await).await;
    window.see(&format!("h1#{part}")).await;
}

/// While a safety copy is made by itself everything else goes on: Settings is there before the copy is.
#[tokio::test]
async fn settings_opens_while_a_safety_copy_is_made() {
    let place = tempfile::tempdir().unwrap();
    let folder = own(place.path());
    let mut portfolio = Portfolio::open(&folder, &Passphrase::new(PASSPHRASE)).unwrap();
    let kind = countersign::evidence::Kind::WorkProduct;
    let mut input = countersign::evidence::EvidenceInput::empty(kind, portfolio.clock().today());
    input.title = "Films of my work".into();
    for film in 1..=4_u8 {
        let bytes = vec![film; 24 * 1024 * 1024];
        input.files.push(portfolio.attach(&format!("film-{film}.bin"), &bytes).unwrap().into());
    }
    portfolio.log(&input).unwrap();
    portfolio.lock();
    let copies = countersign::safety::kept_beside(&folder);
    let made = || {
        let names = std::fs::read_dir(&copies).into_iter().flatten().flatten();
        names.filter(|one| one.path().extension().is_some_and(|it| it == "copy")).count()
    };

    let window = Window::open(&folder, place.path()).await;
    unlock(&window).await;
    window.see_file(&copies).await;
    let begun = std::time::Instant::now();
    to_settings(&window, "safety").await;
    window.go_to("/evidence").await;
    window.see_text("a", "Films of my work").await;
    println!("Settings and the evidence: {} ms", begun.elapsed().as_millis());
    assert_eq!(made(), 0, "the copy was not waited for");
    let end = std::time::Instant::now();
    while made() == 0 {
        assert!(end.elapsed().as_secs() < 180, "the copy was never made");
        countersign_desktop_tests::pause().await;
    }
    println!("the copy took {} ms more", end.elapsed().as_millis());
    to_settings(&window, "safety").await;
    window.see_text("b", "Last safety copy: today.").await;
}

#[tokio::test]
async fn a_safety_copy_is_made_tested_and_brought_back_and_what_was_there_is_kept() {
    let place = tempfile::tempdir().unwrap();
    let folder = own(place.path());
    let window = Window::open(&folder, place.path()).await;
    unlock(&window).await;
    window.see_text("a", "No safety copy yet").await;
    to_settings(&window, "safety").await;
    window.see_text("b", "There is no safety copy yet.").await;
    window.press("button", "Make one here now").await;
    window.see_text("b", "Last safety copy: today.").await;
    window.see_text("p", "Made and checked: 1 piece of evidence, 0 sign-offs and 0 files.").await;
    window.press("button", "Test my safety copy").await;
    window
        .see_text(
            "p",
            "Your newest safety copy can be brought back: 1 piece of evidence, 0 sign-offs and 0 files.",
        )
        .await;
    window.press("button", "Save a safety copy").await;
    window
        .until(
            "return /Saved and checked: .*backup/.test(document.querySelector('main').innerText)",
        )
        .await;
    let made = std::fs::read_dir(place.path()).unwrap().map(|entry| entry.unwrap().path());
    assert_eq!(made.filter(|path| path.extension().is_some_and(|it| it == "backup")).count(), 1);
    window.photograph("safety-copy").await.unwrap();
    window.press("summary", "Kept here: 1 copy").await;
    window.press("button", "Bring back").await;
    window.fill("#back-passphrase", "another one").await;
    window.press("button", "Bring it back").await;
    window.see("#back-passphrase-error").await;
    window.photograph("safety-bring-back").await.unwrap();
    window.refill("#back-passphrase", PASSPHRASE).await;
    window.press("button", "Bring it back").await;
    window.see_text("p", "Done. What you had before is in the folder “mine.before”.").await;
    assert!(place.path().join("mine.before/portfolio.db").is_file());
    window.press("a", "My progress").await;
    window.see_text("a", "Safety copy: today").await;
    window.photograph("safety-home").await.unwrap();
}

#[tokio::test]
async fn the_passphrase_is_changed_and_everything_is_taken_out() {
    let place = tempfile::tempdir().unwrap();
    let folder = own(place.path());
    let window = Window::open(&folder, place.path()).await;
    unlock(&window).await;
    to_settings(&window, "own-keys").await;
    window.press("button", "Change my passphrase").await;
    window.fill("#current-passphrase", "not this one").await;
    window.fill("#new-passphrase", "loud blue teapot").await;
    window.fill("#repeat", "loud blue teapot").await;
    window.press("button", "Change my passphrase").await;
    window.see("#current-passphrase-error").await;
    window.photograph("safety-passphrase").await.unwrap();
    window.refill("#current-passphrase", PASSPHRASE).await;
    window.press("button", "Change my passphrase").await;
    window.see_text("p", "Your passphrase is changed. Your recovery key stays the same.").await;
    to_settings(&window, "data").await;
    window.press("button", "Take everything out").await;
    window
        .see_text(
            "p",
            "Everything is in the folder “My Countersign data”. Open index.html there to read it.",
        )
        .await;
    assert!(place.path().join("My Countersign data/evidence.csv").is_file());
    window.photograph("safety-data").await.unwrap();
    // Locking ends the day's work: a copy is kept without being asked for.
    window.type_keys(Key::Control + "l").await;
    window.arrive_at("Your portfolio is locked").await;
    let kept = place.path().join("mine safety copies");
    assert!(std::fs::read_dir(kept).unwrap().count() > 0);
    drop(Portfolio::open(&folder, &Passphrase::new("loud blue teapot")).unwrap());
}
