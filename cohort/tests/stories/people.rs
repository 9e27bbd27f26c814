//! The people of the stories, and short ways to say what is done with them.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::LazyLock;

use serde_json::Value;
use tempfile::TempDir;

pub const WHOM: &str = "Dyffryn Community Health";
/// Fifteen in each team and a few more, so that a question has something to say.
pub const MANY: usize = 300;

pub fn today() -> String {
    chrono::Local::now().date_naive().to_string()
}

pub fn here(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// Runs a script of ours in the Python of the tests.
pub fn python(script: &str, arguments: &[&str]) -> String {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).ancestors().nth(2).unwrap();
    let usual = target.join("verify/python/bin/python");
    let python = std::env::var_os("COUNTERSIGN_PYTHON").map_or(usual, PathBuf::from);
    assert!(python.exists(), "run script/setup test first");
    let script = here("tests").join(script);
    let output = Command::new(python).arg(script).args(arguments).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// Runs the program.
pub fn cohort(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_countersign-cohort")).args(arguments).output().unwrap()
}

/// What it said, when it was done.
pub fn done(arguments: &[&str]) -> String {
    let output = cohort(arguments);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// What it refused with.
pub fn refused(arguments: &[&str]) -> String {
    let output = cohort(arguments);
    assert_eq!(output.status.code(), Some(1), "{}", String::from_utf8_lossy(&output.stdout));
    let said = String::from_utf8(output.stderr).unwrap().trim().to_owned();
    assert!(said.ends_with('.') && !said.contains("Error"), "{said}");
    said
}

/// A folder with the passports of so many people.
pub fn passports(folder: &Path, many: usize) {
    python("people.py", &[text(folder), &many.to_string(), &today()]);
}

pub fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// The folder of passports and the data set of most stories, made once; nobody changes it.
pub struct Made {
    folder: TempDir,
    /// What taking them said.
    pub said: String,
}

impl Made {
    pub fn passports(&self) -> PathBuf {
        self.folder.path().join("passports")
    }

    pub fn set(&self) -> PathBuf {
        self.folder.path().join("set")
    }
}

pub static MADE: LazyLock<Made> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    let (from, into) = (folder.path().join("passports"), folder.path().join("set"));
    passports(&from, MANY);
    let said = take(&from, &into);
    let set = text(&into);
    for (post, stage) in [
        ("Support worker", "entry"),
        ("Senior support worker", "intermediate"),
        ("Assistant practitioner", "assistant-practitioner"),
    ] {
        done(&["post", post, set, "--stage", &format!("ahp-support-worker/{stage}")]);
    }
    let table = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let walking =
        table("walking.csv", "Indicator,Essential\n2.1/all,yes\n2.3/all,no\n3.1/entry,yes\n");
    done(&["course", "Walking, safely", set, "--from", &walking]);
    let talking = table("talking.csv", "indicator\n2.1/all\nahp-support-worker:5.1/all\n");
    done(&["course", "Talking", set, "--from", &talking]);
    let teams = table(
        "teams.csv",
        "site,team,posts\nNorth,Stroke,60\n\"South\",\"Elders, home\",50\nSouth,Nobody yet,4\n",
    );
    done(&["teams", set, "--from", &teams]);
    Made { folder, said }
});

pub fn take(from: &Path, into: &Path) -> String {
    done(&["take", text(from), "--into", text(into), "--for", WHOM])
}

/// The rows of a question.
pub fn rows(question: &str, set: &Path) -> Value {
    let answer: Value =
        serde_json::from_str(&done(&["ask", question, text(set), "--json"])).unwrap();
    answer["rows"].clone()
}

/// What `cohort.json` says.
pub fn about(set: &Path) -> Value {
    serde_json::from_slice(&std::fs::read(set.join("cohort.json")).unwrap()).unwrap()
}

/// Copies a folder, to change the copy.
pub fn copied(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let place = to.join(entry.file_name());
        if entry.path().is_dir() {
            copied(&entry.path(), &place);
        } else {
            std::fs::copy(entry.path(), place).unwrap();
        }
    }
}
