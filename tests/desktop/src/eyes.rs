//! What a screen reader sees of the window, read through AT-SPI by `eyes.py`.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::Mutex;

use serde::Deserialize;
use serde_json::{Value, json};

/// Debian's own Python: the bindings of the accessibility library are installed for it alone.
const PYTHON: &str = "/usr/bin/python3";

/// One element, as a screen reader is told of it.
#[derive(Debug, Clone, Deserialize)]
pub struct Thing {
    pub(crate) place: usize,
    /// How deep it is in the page.
    pub depth: usize,
    /// Its role in the words of ARIA: `button`, `textbox`, `heading`…
    pub role: String,
    /// What it is called.
    pub name: String,
    /// What else is told of it: its hint, what is wrong.
    pub description: String,
    /// The text in it alone; of a field what is typed there.
    pub text: String,
    /// Its id in the page.
    pub id: String,
    /// Its element in the page.
    pub tag: String,
    /// Whether and how its changes are told: `polite`, `assertive`.
    pub live: String,
    /// Of a heading, its level.
    pub level: String,
    /// Whether it is told to be the one of several that is shown.
    pub current: bool,
    /// Whether it is told to be wrong.
    pub invalid: bool,
    /// Its states in the words of AT-SPI: `focused`, `checked`, `showing`…
    pub states: Vec<String>,
    /// Where it is on the screen: left, top, width, height.
    #[serde(rename = "box")]
    pub area: [i32; 4],
}

impl Thing {
    /// Whether it is in a state.
    pub fn is(&self, state: &str) -> bool {
        self.states.iter().any(|one| one == state)
    }

    /// The middle of it, on the screen.
    pub fn middle(&self) -> (i32, i32) {
        let [left, top, width, height] = self.area;
        (left + width / 2, top + height / 2)
    }
}

/// What the eyes are asked to look for: `#id`, `role`, or `role: name`, where a `*` at the end stands for any rest.
pub(crate) fn wanted(what: &str) -> Value {
    match what.strip_prefix('#') {
        Some(id) => json!({ "id": id }),
        None => match what.split_once(": ") {
            Some((role, name)) => json!({ "role": role, "name": name }),
            None => json!({ "role": what }),
        },
    }
}

/// The reader's own process.
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

    /// Asks for something; null when there is no answer to it.
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
