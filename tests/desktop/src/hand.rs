//! Drives the window like a user, without WebDriver: real pointer and keyboard (xdotool), elements found as a screen
//! reader finds them (AT-SPI), and pictures of the screen.
//!
//! ```ignore
//! let hand = Hand::open(&[&folder], place.path());
//! hand.see("heading: My progress");       // "role: name", "role: begins with*", "role" or "#id"; waits for it
//! hand.key("ctrl+n");                     // a key of xdotool
//! hand.press("#title");                   // the pointer goes there and clicks; it is brought into sight first
//! hand.write("Washed hands");             // one letter after another
//! hand.wheel(5);                          // turns the wheel under the pointer; less than nothing is up
//! let before = hand.picture("before");    // also kept in out/screenshots
//! assert!(before.differs(&hand.picture("after")) > 1000);
//! hand.close();                           // the X button; `hand.ended()` waits until the app has ended
//! ```
//!
//! A test has one window at a time. Roles are ARIA roles.

use std::cell::Cell;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::rc::Rc;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::bus::Bus;
use crate::eyes::{Eyes, Thing, wanted};
use crate::stand::{Display, app, surroundings};
use crate::{PATIENCE, SETUP, root};

/// The pause between two actions.
pub(crate) const BREATH: Duration = Duration::from_millis(60);

/// A window driven like a user.
pub struct Hand {
    pub(crate) process: Child,
    pub(crate) eyes: Eyes,
    place: PathBuf,
    done: Cell<usize>,
    _bus: Bus,
    pub(crate) display: Rc<Display>,
}

/// A picture of the screen.
pub struct Picture {
    bytes: Vec<u8>,
    row: usize,
    channels: usize,
}

impl Picture {
    /// The number of pixels that differ.
    pub fn differs(&self, other: &Self) -> usize {
        let rows = self.bytes.chunks(self.row).zip(other.bytes.chunks(other.row));
        rows.flat_map(|(one, other)| {
            one.chunks(self.channels).zip(other.chunks(self.channels)).filter(|(a, b)| a != b)
        })
        .count()
    }
}

impl Hand {
    /// Opens the app with `paths` as arguments; its data and saved files go to `place`.
    ///
    /// # Panics
    /// When the app is not built, or the system cannot show a window.
    pub fn open(paths: &[&Path], place: &Path) -> Self {
        Self::open_with(paths, place, &[])
    }

    /// As [`Hand::open`], with additional environment variables.
    ///
    /// # Panics
    /// As [`Hand::open`].
    pub fn open_with(paths: &[&Path], place: &Path, told: &[(&str, &str)]) -> Self {
        assert!(app().is_file(), "The app is not built. Run cargo build -p countersign-desktop.");
        let own = tempfile::tempdir_in(place).unwrap().keep();
        let bus = Bus::new(&own);
        let display = Display::here();
        let talk = [
            ("DISPLAY", display.name.clone()),
            ("DBUS_SESSION_BUS_ADDRESS", bus.address.clone()),
            ("AT_SPI_BUS_ADDRESS", bus.accessibility()),
        ];
        let process = Command::new(app())
            .args(paths)
            .envs(surroundings(place))
            .envs(talk.iter().map(|(name, value)| (name, value)))
            .envs(told.iter().copied())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .unwrap();
        let eyes = Eyes::open(&talk);
        let hand = Self { process, eyes, place: own, done: Cell::new(0), _bus: bus, display };
        hand.see("heading");
        // On a busy computer a window is visible before it has the keyboard focus.
        hand.xdotool(&["windowfocus", "--sync", &hand.window()]);
        hand
    }

    /// Waits for an element: `#id`, `role`, `role: name` or `role: begins with*`.
    ///
    /// # Panics
    /// When it does not come.
    pub fn see(&self, what: &str) -> Thing {
        self.look_for(what, PATIENCE).unwrap_or_else(|| {
            let test = std::thread::current().name().unwrap_or_default().replace("::", "-");
            self.picture(&format!("failed-{test}"));
            let there: Vec<_> = self.everything().iter().map(short).collect();
            panic!("did not see {what} among\n{}", there.join("\n"))
        })
    }

    /// Waits for an element, at most for a time.
    pub fn look_for(&self, what: &str, patience: Duration) -> Option<Thing> {
        let mut ask = wanted(what);
        ask["patience"] = json!(patience.as_secs_f32());
        thing(self.eyes.ask("see", ask))
    }

    /// Whether an element is on the page now.
    pub fn sees(&self, what: &str) -> bool {
        self.look_for(what, Duration::ZERO).is_some()
    }

    /// Waits until an element is gone.
    ///
    /// # Panics
    /// When it stays.
    pub fn gone(&self, what: &str) {
        let begin = Instant::now();
        while self.sees(what) {
            assert!(begin.elapsed() < PATIENCE, "{what} stays");
            std::thread::sleep(BREATH);
        }
    }

    /// Every element of the page, in the reading order of screen readers.
    pub fn everything(&self) -> Vec<Thing> {
        serde_json::from_value(self.eyes.ask("tree", json!({}))).unwrap_or_default()
    }

    /// The focused element.
    pub fn focused(&self) -> Option<Thing> {
        thing(self.eyes.ask("focused", json!({})))
    }

    /// The current state of an element seen before; none if it is gone.
    pub fn again(&self, one: &Thing) -> Option<Thing> {
        thing(self.eyes.ask("again", json!({ "place": one.place })))
    }

    /// Waits until an element meets a condition.
    ///
    /// # Panics
    /// When it does not come to be.
    pub fn until(&self, what: &str, fits: impl Fn(&Thing) -> bool) -> Thing {
        let begin = Instant::now();
        loop {
            let one = self.see(what);
            if fits(&one) {
                return one;
            }
            assert!(begin.elapsed() < PATIENCE, "{what} never came to be so: {one:?}");
            std::thread::sleep(BREATH);
        }
    }

    /// Triggers the default action of an element, as a screen reader does.
    ///
    /// # Panics
    /// When it does not come.
    pub fn act(&self, what: &str) {
        self.act_on(&self.see(what));
    }

    /// As [`Hand::act`], on an element seen before.
    pub fn act_on(&self, one: &Thing) {
        self.eyes.ask("act", json!({ "place": one.place }));
        self.count();
    }

    /// Focuses an element, as a screen reader does.
    ///
    /// # Panics
    /// When it does not come.
    pub fn focus(&self, what: &str) {
        let one = self.see(what);
        self.eyes.ask("focus", json!({ "place": one.place }));
        std::thread::sleep(BREATH);
    }

    /// Starts recording live announcements.
    pub fn listen(&self) {
        self.eyes.ask("listen", json!({}));
    }

    /// Waits for a live announcement with these words.
    ///
    /// # Panics
    /// When it does not come.
    pub fn hear(&self, words: &str) {
        let heard = self.eyes.ask("said", json!({ "words": words, "patience": 10 }));
        let heard: Vec<String> = serde_json::from_value(heard).unwrap_or_default();
        assert!(heard.iter().any(|one| one.contains(words)), "not said: {words}; said: {heard:?}");
    }

    /// Takes a picture of the screen, also saved in `out/screenshots`.
    pub fn picture(&self, name: &str) -> Picture {
        let folder = root().join("out/screenshots");
        std::fs::create_dir_all(&folder).unwrap();
        let (file, raw) = (folder.join(format!("{name}.png")), self.place.join("raw"));
        let [_, _, width, height] = self.frame();
        let shape = json!({ "file": file, "raw": raw, "box": [0, 0, width, height] });
        let [row, channels]: [usize; 2] =
            serde_json::from_value(self.eyes.ask("picture", shape)).unwrap();
        Picture { bytes: std::fs::read(raw).unwrap(), row, channels }
    }

    /// The frame of the window: left, top, width, height.
    ///
    /// # Panics
    /// When there is none.
    pub fn frame(&self) -> [i32; 4] {
        let window = self.window();
        let said = self.xdotool(&["getwindowgeometry", "--shell", &window]);
        let value = |name: &str| {
            let line = said.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix('='));
            line.and_then(|value| value.parse().ok()).unwrap()
        };
        [value("X"), value("Y"), value("WIDTH"), value("HEIGHT")]
    }

    /// The title of the window.
    pub fn title(&self) -> String {
        self.xdotool(&["getwindowname", &self.window()]).trim().to_owned()
    }

    /// The number of actions so far: keys, texts, clicks.
    pub fn actions(&self) -> usize {
        self.done.get()
    }

    pub(crate) fn window(&self) -> String {
        let process = self.process.id().to_string();
        let found =
            self.xdotool(&["search", "--onlyvisible", "--pid", &process, "--name", "Countersign"]);
        found.lines().next().unwrap_or_else(|| panic!("there is no window")).to_owned()
    }

    pub(crate) fn count(&self) {
        self.done.set(self.done.get() + 1);
        std::thread::sleep(BREATH);
    }

    pub(crate) fn xdotool(&self, words: &[&str]) -> String {
        let mut xdotool = Command::new("xdotool");
        let done =
            xdotool.args(words).env("DISPLAY", &self.display.name).stdin(Stdio::null()).output();
        let done = done.unwrap_or_else(|_| panic!("{SETUP}"));
        String::from_utf8_lossy(&done.stdout).into_owned()
    }
}

impl Drop for Hand {
    fn drop(&mut self) {
        let group = format!("-{}", self.process.id());
        let _ = Command::new("kill").args(["-KILL", "--", &group]).status();
        let _ = self.process.wait();
    }
}

fn thing(answer: Value) -> Option<Thing> {
    serde_json::from_value(answer).ok()
}

fn short(one: &Thing) -> String {
    let what = if one.name.is_empty() { &one.text } else { &one.name };
    let what: String = what.chars().take(60).collect();
    format!("{}{}: {what} #{}", " ".repeat(one.depth), one.role, one.id)
}
