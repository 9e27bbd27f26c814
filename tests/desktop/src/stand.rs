//! Prerequisites of driving a window: a display, the built app, and a driver that is ready.

use std::cell::RefCell;
use std::ffi::OsString;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::rc::{Rc, Weak};
use std::time::{Duration, Instant};

use crate::{PATIENCE, SETUP};

/// The app built beside these tests, or the one `COUNTERSIGN_APP` names.
pub fn app() -> PathBuf {
    if let Some(app) = std::env::var_os("COUNTERSIGN_APP") {
        return app.into();
    }
    let tests = std::env::current_exe().unwrap();
    tests.ancestors().nth(2).unwrap().join("countersign-desktop")
}

/// Environment variables that keep everything the app saves, opens and remembers in `place`.
pub fn surroundings(place: &Path) -> Vec<(&'static str, OsString)> {
    vec![
        ("COUNTERSIGN_SAVE_TO", place.into()),
        ("COUNTERSIGN_DATA", place.into()),
        ("COUNTERSIGN_FOLDER", place.into()),
        ("COUNTERSIGN_OPEN", place.into()),
        // Local storage of the page, and the window's size and position.
        ("XDG_DATA_HOME", place.join("webview").into()),
        ("XDG_CONFIG_HOME", place.join("config").into()),
    ]
}

/// A display for one test, so that tests run in parallel, each with its own pointer and keyboard.
pub struct Display {
    server: Child,
    /// Its name, for `DISPLAY`.
    pub name: String,
}

thread_local! {
    static SHOWN: RefCell<Weak<Display>> = const { RefCell::new(Weak::new()) };
}

impl Display {
    /// The display of this test, which lives as long as a window of the test.
    pub fn here() -> Rc<Self> {
        SHOWN.with_borrow_mut(|shown| {
            shown.upgrade().unwrap_or_else(|| {
                let new = Rc::new(Self::new());
                *shown = Rc::downgrade(&new);
                new
            })
        })
    }

    /// An X server resets when its last window closes, and a window opened just then would fail:
    /// `-noreset` prevents that.
    fn new() -> Self {
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1600x1200x24", "-noreset"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|_| panic!("{SETUP}"));
        let mut number = String::new();
        BufReader::new(server.stdout.take().unwrap()).read_line(&mut number).unwrap();
        assert!(!number.trim().is_empty(), "{SETUP}");
        Self { server, name: format!(":{}", number.trim()) }
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

pub fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// Waits until the driver reports ready; an open port is not enough.
pub fn wait_for_status(port: u16) {
    let begin = Instant::now();
    while begin.elapsed() < PATIENCE {
        if let Ok(mut stream) = TcpStream::connect(("127.0.0.1", port)) {
            let ask = "GET /status HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            let mut answer = [0; 12];
            let asked = stream.set_read_timeout(Some(Duration::from_secs(2)));
            if asked.and_then(|()| stream.write_all(ask.as_bytes())).is_ok()
                && stream.read_exact(&mut answer).is_ok()
                && answer.ends_with(b"200")
            {
                return;
            }
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    panic!("{SETUP}");
}

/// A short pause between two attempts.
pub async fn look_again() {
    tokio::time::sleep(Duration::from_millis(20)).await;
}
