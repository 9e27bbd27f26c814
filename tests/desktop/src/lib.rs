//! Drives the real window: starts the built app under its WebDriver and finds elements by their
//! words, as a person does.
//!
//! Every window has its own port, data folder and process group, which ends when the window is dropped; every test has
//! its own display. So no test meets what another left behind, and tests run side by side.

// X display, xdotool and D-Bus exist only on Unix.
#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "everything here is part of a test, and a test may end")]

mod bus;
mod deeds;
mod eyes;
mod hand;
mod open;
mod stand;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::rc::Rc;
use std::time::{Duration, Instant};

use serde_json::json;
use thirtyfour::error::WebDriverResult;
use thirtyfour::{By, Key, TypingData, WebDriver, WebElement};

pub use bus::Bus;
pub use eyes::Thing;
pub use hand::{Hand, Picture};
pub use stand::app;
use stand::{Display, look_again};

const PATIENCE: Duration = Duration::from_secs(20);
const SETUP: &str = "The window cannot be driven here. Run script/setup, then script/test.";

/// The whole text of an element.
const WHOLE: &str = "normalize-space(translate(., '\u{27e6}\u{27e7}', ''))";
const HEADING: &str =
    "document.querySelector('h1')?.innerText.replaceAll(/[\u{27e6}\u{27e7}]/g, '').trim()";

/// Returns the address of the page if an element is a link to another page, else null.
const LEAVES: &str = "const link = arguments[0].closest('a[href^=\"/\"]'); \
    return link && link.href !== location.href ? location.href : null";

/// Forces a repaint: a screenshot waits for the next one, and a static page is not painted again.
const STIR: &str = "document.body.animate({ opacity: [1, 0.999] }, 60000).id = 'stir'";
const STILL: &str =
    "document.getAnimations().filter((one) => one.id === 'stir').forEach((one) => one.cancel())";

/// An open window on a portfolio.
pub struct Window {
    driver: Option<WebDriver>,
    process: Child,
    _display: Rc<Display>,
}

impl Window {
    /// The WebDriver session.
    ///
    /// # Panics
    /// After the window was ended.
    pub fn driver(&self) -> &WebDriver {
        self.driver.as_ref().unwrap()
    }

    /// Waits for an element.
    ///
    /// # Panics
    /// When it does not come.
    pub async fn see(&self, selector: &str) -> WebElement {
        self.see_by(By::Css(selector), selector).await
    }

    /// Waits for an element by its whole text; the marks of the test language are no part of it.
    ///
    /// # Panics
    /// When it does not come.
    pub async fn see_text(&self, tag: &str, text: &str) -> WebElement {
        self.see_by(By::XPath(format!("//{tag}[{WHOLE}='{text}']")), text).await
    }

    /// Waits for an element by any locator; `what` names it if it does not come.
    ///
    /// # Panics
    /// When it does not come.
    pub async fn see_by(&self, by: By, what: &str) -> WebElement {
        let begin = Instant::now();
        loop {
            match self.driver().find(by.clone()).await {
                Ok(element) => return element,
                Err(_) if begin.elapsed() < PATIENCE => look_again().await,
                Err(error) => {
                    let _ = self.photograph(&failed()).await;
                    panic!("did not see {what}: {error}");
                }
            }
        }
    }

    /// Clicks a button or link by its whole text.
    ///
    /// # Panics
    /// When it does not come.
    pub async fn press(&self, tag: &str, text: &str) {
        let found = self.see_text(tag, text).await;
        match self.try_press(&found).await {
            Ok(()) => (),
            // The page was re-rendered between finding and clicking, so the element is looked up again.
            Err(_) => self.press_on(&self.see_text(tag, text).await).await,
        }
    }

    /// Goes to one of the six places, by its address.
    ///
    /// # Panics
    /// When it is not there.
    pub async fn go_to(&self, address: &str) {
        let place = self.see(&format!("nav a[href='{address}']")).await;
        self.press_on(&place).await;
        self.see(&format!("nav a[href='{address}'][aria-current=page]")).await;
    }

    /// The process id of the app.
    ///
    /// # Panics
    /// When it does not run.
    pub fn app_process(&self) -> u32 {
        let group = self.process.id().to_string();
        let found =
            Command::new("pgrep").args(["-g", &group, "-f", "countersign-desktop"]).output();
        let found = String::from_utf8(found.unwrap().stdout).unwrap();
        found.lines().next().unwrap().parse().unwrap()
    }

    /// Clicks an element. After a link to another page, waits for that page, so that nothing on the old
    /// page is mistaken for the new one.
    ///
    /// # Panics
    /// When it is not there, or leads nowhere.
    pub async fn press_on(&self, element: &WebElement) {
        if let Err(error) = self.try_press(element).await {
            let _ = self.photograph(&failed()).await;
            let what = element.outer_html().await.unwrap_or_default();
            panic!("could not press {what}: {error}");
        }
    }

    async fn try_press(&self, element: &WebElement) -> WebDriverResult<()> {
        // A person waits until a button can be pressed.
        let begin = Instant::now();
        while !element.is_enabled().await? && begin.elapsed() < PATIENCE {
            look_again().await;
        }
        element.scroll_into_view().await?;
        let left = self.driver().execute(LEAVES, vec![element.to_json()?]).await?;
        element.click().await?;
        if let Some(left) = left.json().as_str() {
            let left = json!(left);
            self.until(&format!("return location.href !== {left} && !document.body.ariaBusy"))
                .await;
        }
        Ok(())
    }

    /// Types at the focus.
    ///
    /// # Panics
    /// When nothing takes it.
    pub async fn type_keys(&self, keys: impl Into<TypingData>) {
        let focused = self.driver().active_element().await.unwrap();
        focused.send_keys(keys).await.unwrap();
    }

    /// Presses the Tab key.
    ///
    /// # Panics
    /// When the window is gone.
    pub async fn tab(&self, times: usize) {
        for _ in 0..times {
            self.type_keys(Key::Tab + "").await;
        }
    }

    /// Fills in a field.
    ///
    /// # Panics
    /// When it is not there.
    pub async fn fill(&self, selector: &str, text: &str) {
        // The page may be re-rendered between finding and typing.
        if self.see(selector).await.send_keys(text).await.is_err() {
            self.see(selector).await.send_keys(text).await.unwrap();
        }
    }

    /// Empties a field and fills it in again.
    ///
    /// # Panics
    /// When it is not there.
    pub async fn refill(&self, selector: &str, text: &str) {
        self.see(selector).await.clear().await.unwrap();
        self.fill(selector, text).await;
    }

    /// The text of the page's own heading, without the marks of the test language.
    ///
    /// # Panics
    /// When there is none.
    pub async fn heading(&self) -> String {
        self.see("h1").await;
        self.ask(&format!("return {HEADING} ?? ''")).await
    }

    /// Waits until the heading changes.
    ///
    /// # Panics
    /// When it stays.
    pub async fn turned_from(&self, heading: &str) {
        let before = json!(heading);
        self.until(&format!("return ![undefined, '', {before}].includes({HEADING})")).await;
    }

    /// Waits until a file or folder exists.
    ///
    /// # Panics
    /// When it does not come.
    pub async fn see_file(&self, path: &Path) {
        let begin = Instant::now();
        while !path.exists() {
            assert!(begin.elapsed() < PATIENCE, "{} did not come", path.display());
            look_again().await;
        }
    }

    /// Waits until the heading is `text`.
    ///
    /// # Panics
    /// When it does not come to be.
    pub async fn arrive_at(&self, text: &str) {
        self.see_text("h1", text).await;
    }

    /// Runs a script in the page and returns its result.
    ///
    /// # Panics
    /// When it fails, or returns something else.
    pub async fn ask<T: serde::de::DeserializeOwned>(&self, script: &str) -> T {
        self.driver().execute(script, Vec::new()).await.unwrap().convert().unwrap()
    }

    /// Waits until a script returns true. During navigation it may fail, and is run again.
    ///
    /// # Panics
    /// When it does not come to be.
    pub async fn until(&self, script: &str) {
        let begin = Instant::now();
        loop {
            let said = self.driver().execute(script, Vec::new()).await;
            let said = said.and_then(|said| said.convert::<bool>());
            if matches!(said, Ok(true)) {
                return;
            }
            if begin.elapsed() > PATIENCE {
                let _ = self.photograph(&failed()).await;
                panic!("it never came to be ({said:?}): {script}");
            }
            look_again().await;
        }
    }

    /// Saves a screenshot in `out/screenshots`.
    ///
    /// # Errors
    /// When the driver gives none.
    pub async fn photograph(&self, name: &str) -> WebDriverResult<()> {
        let folder = root().join("out/screenshots");
        fs::create_dir_all(&folder)?;
        self.driver().execute(STIR, Vec::new()).await?;
        let taken = self.driver().screenshot(&folder.join(format!("{name}.png"))).await;
        self.driver().execute(STILL, Vec::new()).await?;
        taken
    }

    /// Starts the app again, as a double click on a file does; waits until that instance has ended.
    ///
    /// # Panics
    /// When it does not end by itself.
    pub async fn start_again(paths: &[&Path], data: &Path, told: &[(&str, &str)]) -> bool {
        let mut started = Command::new(app())
            .args(paths)
            .env("DISPLAY", &Display::here().name)
            .env("COUNTERSIGN_DATA", data)
            .envs(told.iter().copied())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let begin = Instant::now();
        loop {
            if let Some(ended) = started.try_wait().unwrap() {
                return ended.success();
            }
            if begin.elapsed() > PATIENCE {
                let _ = started.kill();
                let _ = started.wait();
                panic!("the second start opened a window of its own");
            }
            pause().await;
        }
    }

    /// Kills the app.
    pub fn kill(mut self) {
        self.end();
    }

    fn end(&mut self) {
        let group = format!("-{}", self.process.id());
        let _ = Command::new("kill").args(["-KILL", "--", &group]).status();
        let _ = self.process.wait();
        if let Some(driver) = self.driver.take() {
            let _ = driver.leak();
        }
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        self.end();
    }
}

/// The name of the screenshot of a failure: that of its test.
fn failed() -> String {
    let test = std::thread::current().name().unwrap_or_default().replace("::", "-");
    format!("failed-{test}")
}

/// A short pause for the window to react.
pub async fn pause() {
    tokio::time::sleep(Duration::from_millis(100)).await;
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}
