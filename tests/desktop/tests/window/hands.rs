//! What a person does, counted: a key, a text written, a press.

use std::cell::Cell;

use countersign_desktop_tests::Window;
use thirtyfour::{Key, TypingData};

/// Whether one sees where the focus is: an outline of its own, or one around its label.
const SEEN: &str = "
    const one = document.activeElement;
    const outlined = (what) => {
        const style = getComputedStyle(what);
        return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    };
    return one === document.body || outlined(one) || outlined(one.closest('label') ?? one);";

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

    /// Presses a button or follows a link by its whole text.
    pub async fn press(&self, tag: &str, text: &str) {
        self.done.set(self.done.get() + 1);
        self.window.press(tag, text).await;
    }

    /// Presses what a selector finds.
    pub async fn press_on(&self, selector: &str) {
        self.done.set(self.done.get() + 1);
        self.window.press_on(&self.window.see(selector).await).await;
    }

    /// Presses Tab until the focus is where `selector` says; one always sees where it is.
    pub async fn tab_to(&self, selector: &str) {
        for _ in 0..80 {
            let there = format!("return document.activeElement.matches(`{selector}`);");
            if self.window.ask::<bool>(&there).await {
                return;
            }
            self.key(Key::Tab + "").await;
            assert!(self.window.ask::<bool>(SEEN).await, "one does not see where the focus is");
        }
        let _ = self.window.photograph("failed").await;
        panic!("Tab never came to {selector}");
    }
}

/// A sample of `n` pieces, closed again, and the folder it is in.
pub fn sample(place: &std::path::Path, n: u32) -> std::path::PathBuf {
    let folder = place.join("sample");
    drop(countersign::sample::make(&folder, n).unwrap());
    folder
}

/// Follows a link to an address, until its page is there.
pub async fn go(window: &Window, address: &str) {
    let to = serde_json::json!(address);
    let left: bool = window
        .ask(&format!(
            "const a = document.createElement('a');
            a.href = {to};
            window.left = location.href;
            const leaves = a.href !== window.left;
            document.body.append(a);
            a.click();
            a.remove();
            return leaves;"
        ))
        .await;
    if left {
        window.until("return location.href !== window.left && !document.body.ariaBusy").await;
    }
}
