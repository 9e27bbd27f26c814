//! What has to stand before a window can be driven: a display, the built app, and a driver that answers.

use std::ffi::OsString;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::{PATIENCE, SETUP};

/// The app that `cargo build` made beside these tests, or another one that `COUNTERSIGN_APP` names.
pub fn app() -> PathBuf {
    if let Some(app) = std::env::var_os("COUNTERSIGN_APP") {
        return app.into();
    }
    let tests = std::env::current_exe().unwrap();
    tests.ancestors().nth(2).unwrap().join("countersign-desktop")
}

/// What the app is told of where it runs: what it saves, opens and remembers is in `place`.
pub fn surroundings(place: &Path) -> Vec<(&'static str, OsString)> {
    vec![
        ("COUNTERSIGN_SAVE_TO", place.into()),
        ("COUNTERSIGN_DATA", place.into()),
        ("COUNTERSIGN_FOLDER", place.into()),
        ("COUNTERSIGN_OPEN", place.into()),
        // What the page remembers on this computer, such as its size; and where the window was.
        ("XDG_DATA_HOME", place.join("webview").into()),
        ("XDG_CONFIG_HOME", place.join("config").into()),
    ]
}

pub fn has_display() -> bool {
    ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| std::env::var_os(name).is_some())
}

pub fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// Waits until the driver says that it is ready; an open port alone means nothing.
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
