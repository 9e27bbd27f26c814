//! The app is carried about on a stick: it keeps everything beside itself and leaves nothing on the computer.

use std::fs;
use std::path::{Path, PathBuf};

use countersign_desktop_tests::{Window, pause};

use crate::hands::sample;

/// Everything below a folder.
fn below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(below(&path));
        }
        found.push(path);
    }
    found
}

#[tokio::test]
async fn what_is_carried_about_leaves_nothing_on_the_computer_and_is_found_again() {
    let place = tempfile::tempdir().unwrap();
    let [stick, home, log] = ["stick", "home", "log"].map(|name| place.path().join(name));
    for folder in [&stick, &home, &log] {
        fs::create_dir(folder).unwrap();
    }
    fs::create_dir(stick.join("Countersign data")).unwrap();
    let app = stick.join("countersign-desktop");
    fs::copy(countersign_desktop_tests::app(), &app).unwrap();
    let folder = sample(&stick, 6);
    let window = Window::open_carried(&app, &[&folder], &home, &log).await;
    window.see("main table").await;
    pause().await;
    drop(window);
    assert_eq!(below(&home), Vec::<PathBuf>::new());
    assert!(stick.join("Countersign data/webview").is_dir());

    // A portfolio is remembered by where it is on the stick, and the stick has another name today. A sample is not
    // remembered by itself.
    let other = place.path().join("another stick");
    fs::rename(&stick, &other).unwrap();
    let name = folder.strip_prefix(&stick).unwrap().to_str().unwrap();
    fs::write(other.join("Countersign data/last-portfolio"), name).unwrap();
    let window = Window::open_carried(&other.join("countersign-desktop"), &[], &home, &log).await;
    window.see("main table").await;
    drop(window);
    assert_eq!(below(&home), Vec::<PathBuf>::new());
}
