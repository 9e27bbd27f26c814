//! The bus that the programs of a desktop talk over, and the one its screen readers listen on.

use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::rc::Rc;
use std::time::Duration;

use crate::stand::Display;

/// A bus of our own, as a desktop has one.
pub struct Bus {
    daemon: Child,
    /// Where it is, for `DBUS_SESSION_BUS_ADDRESS`.
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
        // What the bus starts, such as the one of screen readers, is told of the display by it.
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

    /// Says what a desktop says when its screen is locked.
    ///
    /// # Panics
    /// When nobody takes it.
    pub fn screen_locked(&self, locked: bool) {
        let said = Command::new("dbus-send")
            .env("DBUS_SESSION_BUS_ADDRESS", &self.address)
            .args(["--session", "--type=signal", "/org/freedesktop/ScreenSaver"])
            .args(["org.freedesktop.ScreenSaver.ActiveChanged", &format!("boolean:{locked}")])
            .status();
        assert!(said.unwrap().success());
    }

    /// Starts what screen readers talk over, and gives back where that is, for `AT_SPI_BUS_ADDRESS`.
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
