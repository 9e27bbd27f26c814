//! A portfolio in a folder that is kept in step with the internet is moved out of it, and then opens.

use countersign::{Passphrase, Portfolio};
use countersign_desktop_tests::Window;
use thirtyfour::{By, Key};

use crate::safety::{PASSPHRASE, own};

#[tokio::test]
async fn a_portfolio_in_a_synced_folder_is_moved_to_this_computer_and_opens_there() {
    let place = tempfile::tempdir().unwrap();
    let synced = place.path().join("OneDrive - Dyffryn Health");
    std::fs::create_dir(&synced).unwrap();
    // Made elsewhere and put there since.
    let folder = synced.join("mine");
    std::fs::rename(own(place.path()), &folder).unwrap();
    let window = Window::open(&folder, place.path()).await;
    window.arrive_at("Move your portfolio first").await;
    let name = place.path().file_name().unwrap().to_str().unwrap();
    window.see_text("b", name).await;
    window.photograph("move").await.unwrap();
    let faults = crate::everyone::look(&window, "move").await;
    assert!(faults.is_empty(), "{}", faults.join("\n"));

    window.fill("#passphrase", "another one").await;
    window.type_keys(Key::Enter + "").await;
    window.see("#passphrase-error").await;
    assert!(folder.join("portfolio.db").is_file() && !place.path().join("mine").exists());
    window.refill("#passphrase", PASSPHRASE).await;
    window.press("button", "Move it and open it").await;
    let moved = format!("Your portfolio is now in the folder “mine” in “{name}”.");
    window.see_text("p", &moved).await;
    window.photograph("moved").await.unwrap();
    assert!(!folder.exists());
    window.press("a", "Evidence").await;
    window.see_text("a", "Before the copy").await;
    window.type_keys(Key::Control + "l").await;
    window.arrive_at("Your portfolio is locked").await;
    let moved = place.path().join("mine");
    drop(Portfolio::open(&moved, &Passphrase::new(PASSPHRASE)).unwrap());
    assert!(window.driver().find(By::Css("#passphrase")).await.is_ok());
}
