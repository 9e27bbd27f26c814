//! The accessibility tree of the window, read through AT-SPI by `eyes.py`.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::Mutex;

use serde::Deserialize;
use serde_json::{Value, json};

/// Debian's own Python, because the AT-SPI bindings are installed only for it.
const PYTHON: &str = "/usr/bin/python3";

/// An accessible element.
#[derive(Debug, Clone, Deserialize)]
pub struct Thing {
    pub(crate) place: usize,
    /// Its depth in the tree.
    pub depth: usize,
    /// Its ARIA role: `button`, `textbox`, `heading`…
    pub role: String,
    /// Its accessible name.
    pub name: String,
    /// Its accessible description, such as a hint or an error.
    pub description: String,
    /// Its own text; of a field, its value.
    pub text: String,
    /// Its id in the HTML.
    pub id: String,
    /// Its HTML element.
    pub tag: String,
    /// Its `aria-live`: `polite`, `assertive`.
    pub live: String,
    /// The level of a heading.
    pub level: String,
    /// Whether it has `aria-current`.
    pub current: bool,
    /// Whether it has `aria-invalid`.
    pub invalid: bool,
    /// Its AT-SPI states: `focused`, `checked`, `showing`…
    pub states: Vec<String>,
    /// Its area on the screen: left, top, width, height.
    #[serde(rename = "box")]
    pub area: [i32; 4],
}

impl Thing {
    /// Whether it has a state.
    pub fn is(&self, state: &str) -> bool {
        self.states.iter().any(|one| one == state)
    }

    /// Its centre on the screen.
    pub fn middle(&self) -> (i32, i32) {
        let [left, top, width, height] = self.area;
        (left + width / 2, top + height / 2)
    }
}

/// Parses a selector: `#id`, `role`, or `role: name`, where `*` at the end matches any rest.
pub(crate) fn wanted(what: &str) -> Value {
    match what.strip_prefix('#') {
        Some(id) => json!({ "id": id }),
        None => match what.split_once(": ") {
            Some((role, name)) => json!({ "role": role, "name": name }),
            None => json!({ "role": what }),
        },
    }
}

/// The process of `eyes.py`.
pub(crate) struct Eyes {
    process: Child,
    talk: Mutex<(ChildStdin, BufReader<ChildStdout>)>,
}

impl Eyes {
    pub(crate) fn open(surroundings: &[(&str, String)]) -> Self {
        let mut process = Command::new(PYTHON)
            .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/src/eyes.py"))
            .envs(surroundings.iter().map(|(name, value)| (name, value)))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let (ask, answer) = (process.stdin.take().unwrap(), process.stdout.take().unwrap());
        Self { process, talk: Mutex::new((ask, BufReader::new(answer))) }
    }

    /// Sends a request; null if there is no answer.
    pub(crate) fn ask(&self, deed: &str, mut with: Value) -> Value {
        with["do"] = json!(deed);
        let mut talk = self.talk.lock().unwrap();
        writeln!(talk.0, "{with}").unwrap();
        let mut line = String::new();
        talk.1.read_line(&mut line).unwrap();
        let mut answer: Value = serde_json::from_str(&line).unwrap();
        answer["ok"].take()
    }
}

impl Drop for Eyes {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
