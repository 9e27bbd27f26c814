//! What a person does, counted: a key, a text written, a press.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock, PoisonError};

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

/// A sample of `n` pieces, closed again, and the folder it is in. It is made once for all tests, and copied.
pub fn sample(place: &Path, n: u32) -> PathBuf {
    static MADE: Mutex<BTreeMap<u32, PathBuf>> = Mutex::new(BTreeMap::new());
    let folder = place.join("sample");
    let mut made = MADE.lock().unwrap_or_else(PoisonError::into_inner);
    let whole = made.entry(n).or_insert_with(|| {
        let kept = samples().join(n.to_string());
        drop(countersign::sample::make(&kept, n).unwrap());
        kept
    });
    copy(whole, &folder);
    folder
}

/// Where this run keeps what it made; what runs that have ended left there goes away.
fn samples() -> &'static Path {
    static PLACE: OnceLock<PathBuf> = OnceLock::new();
    PLACE.get_or_init(|| {
        let (all, begins) = (Path::new(env!("CARGO_TARGET_TMPDIR")), "window-samples-");
        for entry in fs::read_dir(all).into_iter().flatten().flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let of = name.strip_prefix(begins);
            if of.is_some_and(|process| !Path::new("/proc").join(process).exists()) {
                let _ = fs::remove_dir_all(entry.path());
            }
        }
        let own = all.join(format!("{begins}{}", std::process::id()));
        fs::create_dir_all(&own).unwrap();
        own
    })
}

/// Copies a folder and everything in it.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let from = entry.unwrap().path();
        let to = to.join(from.file_name().unwrap());
        if from.is_dir() {
            copy(&from, &to);
        } else {
            fs::copy(&from, &to).unwrap();
        }
    }
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
