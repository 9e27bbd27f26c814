//! D-Bus for tests: a session bus, and the accessibility bus of screen readers.

use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::rc::Rc;
use std::time::Duration;

use crate::stand::Display;

/// A private session bus.
pub struct Bus {
    daemon: Child,
    /// Its address, for `DBUS_SESSION_BUS_ADDRESS`.
    pub address: String,
    _display: Rc<Display>,
}

impl Bus {
    /// Starts a bus whose socket is in `place`.
    ///
    /// # Panics
    /// When there is no dbus-daemon.
    pub fn new(place: &Path) -> Self {
        let address = format!("unix:path={}", place.join("bus").display());
        // Services started by the bus, such as the accessibility bus, inherit the display from it.
        let display = Display::here();
        let daemon = Command::new("dbus-daemon")
            .env("DISPLAY", &display.name)
            .args(["--session", "--nofork", "--nopidfile", "--address", &address])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .unwrap();
        while !place.join("bus").exists() {
            std::thread::sleep(Duration::from_millis(50));
        }
        Self { daemon, address, _display: display }
    }

    /// Sends the signal of a desktop that locks or unlocks its screen.
    ///
    /// # Panics
    /// When the signal cannot be sent.
    pub fn screen_locked(&self, locked: bool) {
        let said = Command::new("dbus-send")
            .env("DBUS_SESSION_BUS_ADDRESS", &self.address)
            .args(["--session", "--type=signal", "/org/freedesktop/ScreenSaver"])
            .args(["org.freedesktop.ScreenSaver.ActiveChanged", &format!("boolean:{locked}")])
            .status();
        assert!(said.unwrap().success());
    }

    /// Starts the accessibility bus and returns its address, for `AT_SPI_BUS_ADDRESS`.
    ///
    /// # Panics
    /// When at-spi2-core is missing.
    pub fn accessibility(&self) -> String {
        let said = Command::new("dbus-send")
            .env("DBUS_SESSION_BUS_ADDRESS", &self.address)
            .args(["--session", "--print-reply=literal", "--dest=org.a11y.Bus", "/org/a11y/bus"])
            .arg("org.a11y.Bus.GetAddress")
            .output()
            .unwrap();
        let said = String::from_utf8(said.stdout).unwrap().trim().to_owned();
        assert!(!said.is_empty(), "at-spi2-core is missing. Run script/setup test.");
        said
    }
}

impl Drop for Bus {
    fn drop(&mut self) {
        let group = format!("-{}", self.daemon.id());
        let _ = Command::new("kill").args(["-KILL", "--", &group]).status();
        let _ = self.daemon.wait();
    }
}
