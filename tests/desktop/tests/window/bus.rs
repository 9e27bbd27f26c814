//! The bus that the programs of a desktop talk over.

use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// A bus of our own, as a desktop has one.
pub struct Bus {
    daemon: Child,
    pub address: String,
}

impl Bus {
    pub fn new(place: &std::path::Path) -> Self {
        let address = format!("unix:path={}", place.join("bus").display());
        let daemon = Command::new("dbus-daemon")
            .args(["--session", "--nofork", "--nopidfile", "--address", &address])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        while !place.join("bus").exists() {
            std::thread::sleep(Duration::from_millis(50));
        }
        Self { daemon, address }
    }

    /// Says what a desktop says when its screen is locked.
    pub fn screen_locked(&self, locked: bool) {
        let said = Command::new("dbus-send")
            .env("DBUS_SESSION_BUS_ADDRESS", &self.address)
            .args(["--session", "--type=signal", "/org/freedesktop/ScreenSaver"])
            .args(["org.freedesktop.ScreenSaver.ActiveChanged", &format!("boolean:{locked}")])
            .status();
        assert!(said.unwrap().success());
    }
}

impl Drop for Bus {
    fn drop(&mut self) {
        let _ = self.daemon.kill();
        let _ = self.daemon.wait();
    }
}
