//! What a person does, counted: a key, a text written, a press.

use std::cell::Cell;

use countersign_desktop_tests::{Window, pause};
use thirtyfour::{Key, TypingData};

/// The hands of somebody at the window.
pub struct Hands<'a> {
    pub window: &'a Window,
    done: Cell<usize>,
}

impl<'a> Hands<'a> {
    pub fn at(window: &'a Window) -> Self {
        Self { window, done: Cell::new(0) }
    }

    /// How often they did something.
    pub fn actions(&self) -> usize {
        self.done.get()
    }

    /// Presses a key, or keys together.
    pub async fn key(&self, keys: impl Into<TypingData>) {
        self.done.set(self.done.get() + 1);
        self.window.type_keys(keys).await;
    }

    /// Writes a text where the focus is: one action, however long it is.
    pub async fn write(&self, text: &str) {
        self.key(text).await;
    }

    /// Presses Tab until the focus is where `selector` says.
    pub async fn tab_to(&self, selector: &str) {
        for _ in 0..80 {
            let there = format!("return document.activeElement.matches(`{selector}`);");
            if self.window.ask::<bool>(&there).await {
                return;
            }
            self.key(Key::Tab + "").await;
        }
        let _ = self.window.photograph("failed").await;
        panic!("Tab never came to {selector}");
    }

    /// Waits until the heading is another one, and gives it back.
    pub async fn turned_from(&self, heading: &str) -> String {
        for _ in 0..200 {
            let now = self.window.heading().await;
            if now != heading {
                return now;
            }
            pause().await;
        }
        panic!("the page stayed: {heading}");
    }
}

/// A sample of `n` pieces, closed again, and the folder it is in.
pub fn sample(place: &std::path::Path, n: u32) -> std::path::PathBuf {
    let folder = place.join("sample");
    drop(countersign::sample::make(&folder, n).unwrap());
    folder
}
