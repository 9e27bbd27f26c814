//! The input of a [`Hand`]: pointer, keyboard, clipboard, and moving the window.

use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use serde_json::json;

use crate::eyes::Thing;
use crate::hand::{BREATH, Hand};
use crate::{PATIENCE, SETUP};

/// Where dragged files come from: a strip of the screen right of the window.
const BESIDE: [i32; 2] = [1200, 900];

impl Hand {
    /// Moves the pointer to a point of the screen.
    pub fn move_to(&self, (x, y): (i32, i32)) {
        self.xdotool(&["mousemove", &x.to_string(), &y.to_string()]);
    }

    /// Scrolls to an element and moves the pointer there.
    ///
    /// # Panics
    /// When it does not come.
    pub fn point_at(&self, what: &str) -> Thing {
        let one = self.see(what);
        self.eyes.ask("reach", json!({ "place": one.place }));
        std::thread::sleep(BREATH * 2);
        let now = self.again(&one).unwrap_or(one);
        self.move_to(now.middle());
        now
    }

    /// Clicks an element with the pointer; counts as one action.
    ///
    /// # Panics
    /// When it does not come.
    pub fn press(&self, what: &str) {
        self.point_at(what);
        self.click(1);
        self.count();
    }

    /// Clicks a mouse button at the pointer: 1 left, 2 middle, 3 right, 8 back, 9 forward.
    pub fn click(&self, button: u8) {
        self.xdotool(&["click", &button.to_string()]);
    }

    /// The items of the context menu at the pointer; closes it again.
    pub fn menu(&self) -> Vec<String> {
        self.click(3);
        let items = self.eyes.ask("menu", json!({}));
        self.xdotool(&["key", "Escape"]);
        serde_json::from_value(items).unwrap_or_default()
    }

    /// Turns the mouse wheel by a number of clicks; a negative number scrolls up.
    pub fn wheel(&self, clicks: i32) {
        let button = if clicks < 0 { "4" } else { "5" };
        let times = clicks.unsigned_abs().to_string();
        self.xdotool(&["click", "--repeat", &times, "--delay", "30", button]);
    }

    /// Drags with the left button from one point to another, in steps.
    pub fn drag(&self, (x, y): (i32, i32), to: (i32, i32)) {
        self.move_to((x, y));
        self.xdotool(&["mousedown", "1"]);
        for step in 1..=10 {
            self.move_to((x + (to.0 - x) * step / 10, y + (to.1 - y) * step / 10));
            std::thread::sleep(Duration::from_millis(40));
        }
        std::thread::sleep(Duration::from_millis(200));
        self.xdotool(&["mouseup", "1"]);
    }

    /// Drops files on a point of the window, from another window.
    pub fn drop_files(&self, files: &[&Path], at: (i32, i32)) {
        self.eyes.ask("offer", json!({ "files": files, "at": BESIDE }));
        std::thread::sleep(Duration::from_millis(300));
        // The source window answers during the drag, so accessibility requests must not block.
        self.drag((BESIDE[0] + 20, BESIDE[1] + 20), at);
    }

    /// Presses a key or a combination, as xdotool names it (`ctrl+n`, `Tab`); counts as one action.
    pub fn key(&self, keys: &str) {
        self.xdotool(&["key", "--clearmodifiers", keys]);
        self.count();
    }

    /// Presses a key or a combination several times.
    pub fn keys(&self, keys: &str, times: usize) {
        for _ in 0..times {
            self.key(keys);
        }
    }

    /// Holds a key down during `work`.
    pub fn holding(&self, key: &str, work: impl FnOnce()) {
        self.xdotool(&["keydown", key]);
        work();
        self.xdotool(&["keyup", key]);
    }

    /// Types a text at the focus, a letter every 12 milliseconds; counts as one action.
    pub fn write(&self, text: &str) {
        self.write_slowly(text, 12);
    }

    /// Types a text with a pause in milliseconds between letters.
    pub fn write_slowly(&self, text: &str, pause: u32) {
        self.xdotool(&["type", "--delay", &pause.to_string(), text]);
        self.count();
    }

    /// Puts a file's content on the clipboard, as another program does on Copy.
    ///
    /// # Panics
    /// When there is no xclip.
    pub fn copy(&self, kind: &str, file: &Path) {
        let copied = Command::new("xclip")
            .env("DISPLAY", &self.display.name)
            .args(["-selection", "clipboard", "-t", kind, "-i"])
            .arg(file)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
        assert!(copied.unwrap_or_else(|_| panic!("{SETUP}")).success());
    }

    /// The text on the clipboard, as another program pastes it.
    ///
    /// # Panics
    /// When there is no xclip.
    pub fn pasted(&self) -> String {
        let mut xclip = Command::new("xclip");
        xclip.args(["-selection", "clipboard", "-o"]).env("DISPLAY", &self.display.name);
        let pasted = xclip.stdin(Stdio::null()).output().unwrap_or_else(|_| panic!("{SETUP}"));
        String::from_utf8_lossy(&pasted.stdout).into_owned()
    }

    /// Moves and resizes the window.
    pub fn resize(&self, [left, top, width, height]: [i32; 4]) {
        let window = self.window();
        let text = |n: i32| n.to_string();
        self.xdotool(&["windowmove", &window, &text(left), &text(top)]);
        self.xdotool(&["windowsize", &window, &text(width), &text(height)]);
        std::thread::sleep(BREATH * 5);
    }

    /// Closes the window, as its X button and Alt+F4 do.
    ///
    /// # Panics
    /// When there is no window.
    pub fn close(&self) {
        let window: u32 = self.window().parse().unwrap();
        self.eyes.ask("close", json!({ "window": window }));
    }

    /// Sends a signal to the app, such as TERM at the end of a session.
    pub fn signal(&self, name: &str) {
        let process = self.process.id().to_string();
        let _ = Command::new("kill").args([&format!("-{name}"), &process]).status();
    }

    /// Waits until the app has ended by itself.
    ///
    /// # Panics
    /// When it does not.
    pub fn ended(&mut self) -> ExitStatus {
        let begin = Instant::now();
        loop {
            if let Some(ended) = self.process.try_wait().unwrap() {
                return ended;
            }
            assert!(begin.elapsed() < PATIENCE, "the app did not end");
            std::thread::sleep(BREATH);
        }
    }
}
