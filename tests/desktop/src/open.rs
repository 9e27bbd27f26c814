//! Opening windows: the app with or without a portfolio, or a page in a browser of the same engine.

use std::fs;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::json;
use thirtyfour::{Capabilities, WebDriver};

use crate::stand::{Display, app, free_port, surroundings, wait_for_status};
use crate::{SETUP, Window};

/// WebKitGTK's MiniBrowser.
fn browser() -> PathBuf {
    let places = fs::read_dir("/usr/lib").unwrap().flatten();
    let mut found = places.map(|place| place.path().join("webkit2gtk-4.1/MiniBrowser"));
    found.find(|one| one.is_file()).unwrap_or_else(|| panic!("{SETUP}"))
}

/// The internal variable that names a portable app.
const CARRIED: &str = "COUNTERSIGN_CARRIED";

impl Window {
    /// Opens a portable copy of the app in a home folder of its own, without other settings.
    ///
    /// # Panics
    /// As [`Window::open`].
    pub async fn open_carried(app: &Path, paths: &[&Path], home: &Path, log: &Path) -> Self {
        let [app, home, driver] = [app, home, log].map(|path| path.to_str().unwrap());
        // `HOME` and `TMPDIR` are for the driver, which is not portable; the app overrides its own.
        let told = [(CARRIED, app), ("HOME", home), ("TMPDIR", home), ("XDG_CACHE_HOME", driver)];
        Self::start(None, paths, log, &told).await
    }

    /// Opens the app with the portfolio in `folder`; it saves files to `save_to`.
    ///
    /// # Panics
    /// When the app is not built, or the system cannot show or drive a window.
    pub async fn open(folder: &Path, save_to: &Path) -> Self {
        Self::start(None, &[folder], save_to, &[]).await
    }

    /// As [`Window::open`], with additional environment variables.
    ///
    /// # Panics
    /// As [`Window::open`].
    pub async fn open_with(folder: &Path, save_to: &Path, told: &[(&str, &str)]) -> Self {
        Self::start(None, &[folder], save_to, told).await
    }

    /// Opens the app without a portfolio; `place` answers its file dialogs.
    ///
    /// # Panics
    /// As [`Window::open`].
    pub async fn open_on_nothing(place: &Path) -> Self {
        Self::start(None, &[], place, &[]).await
    }

    /// Opens a local page in a browser of the same engine, because the app never navigates to files.
    ///
    /// # Panics
    /// When there is no such page, or as [`Window::open`].
    pub async fn open_page(page: &Path, place: &Path) -> Self {
        Self::start(Some(page), &[], place, &[]).await
    }

    async fn start(
        page: Option<&Path>,
        folder: &[&Path],
        save_to: &Path,
        told: &[(&str, &str)],
    ) -> Self {
        let carried = told.iter().find(|(name, _)| *name == CARRIED).map(|(_, app)| app.into());
        let around = if carried.is_some() { Vec::new() } else { surroundings(save_to) };
        let app = if page.is_some() { browser() } else { carried.unwrap_or_else(app) };
        let display = Display::here();
        assert!(app.is_file(), "The app is not built. Run cargo build -p countersign-desktop.");
        let port = free_port();
        let log = fs::File::create(save_to.join("driver.log")).unwrap();
        let process = Command::new("WebKitWebDriver")
            .arg(format!("--port={port}"))
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("DISPLAY", &display.name)
            .envs(around)
            // No bus, so that windows of tests do not find each other; a test that needs a bus passes its own.
            .env(
                "DBUS_SESSION_BUS_ADDRESS",
                format!("unix:path={}", save_to.join("no-bus").display()),
            )
            .envs(told.iter().copied())
            .stdin(Stdio::null())
            .stdout(log.try_clone().unwrap())
            .stderr(log)
            .process_group(0)
            .spawn()
            .unwrap_or_else(|_| panic!("{SETUP}"));
        let mut window = Self { driver: None, process, _display: display };
        wait_for_status(port);
        let options = match page {
            Some(_) => json!({ "binary": app, "args": ["--automation"] }),
            None => json!({ "binary": app, "args": folder }),
        };
        let mut wanted = serde_json::Map::new();
        wanted.insert("webkitgtk:browserOptions".to_owned(), options);
        let wanted = Capabilities::from(wanted);
        let driver = WebDriver::new(format!("http://127.0.0.1:{port}"), wanted).await.unwrap();
        if let Some(page) = page {
            let page = page.canonicalize().expect("there is such a page");
            driver.goto(format!("file://{}", page.display())).await.unwrap();
        }
        window.driver = Some(driver);
        // The session exists before the page: the first look-up waits for it.
        window.see("h1").await;
        window
    }
}
