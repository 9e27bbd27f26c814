//! The picture in the README: `cargo test -p countersign-desktop-tests --test window pictures -- --ignored`.

use countersign_desktop_tests::{Window, pause};

#[tokio::test]
#[ignore = "writes a picture, proves nothing"]
async fn my_progress_on_the_sample() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("sample");
    drop(countersign::sample::make(&folder, 40).unwrap());
    let window = Window::open(&folder, place.path()).await;
    window.see("main table").await;
    window.driver().set_window_rect(0, 0, 1180, 1010).await.unwrap();
    // The new size is drawn a moment after it is answered for.
    for _ in 0..10 {
        pause().await;
    }
    window.photograph("readme-home").await.unwrap();
}
