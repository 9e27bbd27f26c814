//! The people of the stories, and short ways to say what they do.

use std::env::consts::EXE_SUFFIX;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use chrono::{DateTime, FixedOffset};
use countersign::clock::Clock;
use countersign::evidence::{EvidenceInput, Kind, Shows};
use countersign::ids::Randomness;
use countersign::portfolio::Making;
use countersign::sign_off::{Decision, Identity, Judgement, Signer};
use countersign::vault::{KeyFile, Stretch};
use countersign::{NewPortfolio, Passphrase, Portfolio, RecoveryKey};
use tempfile::TempDir;

/// Amina's portfolio in a folder that goes away with the story.
pub struct Amina {
    pub folder: TempDir,
    pub portfolio: Portfolio,
    pub recovery: RecoveryKey,
}

/// A program that is not ours, to read what we wrote.
pub fn program(name: &str) -> Command {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let there = std::env::split_paths(&path)
        .any(|folder| folder.join(format!("{name}{EXE_SUFFIX}")).is_file());
    assert!(there, "{name} is missing: run script/setup test");
    Command::new(name)
}

/// Whether a story goes without something this computer may not have, such as disks to mount: only where
/// `COUNTERSIGN_WITHOUT` names it. A story that skips itself would be believed.
pub fn without(what: &str, why: &str) -> bool {
    let named = std::env::var("COUNTERSIGN_WITHOUT").unwrap_or_default();
    let told = named.split(',').any(|one| one == what);
    assert!(
        told,
        "not tried here: {why}. script/setup test installs it, COUNTERSIGN_WITHOUT={what} goes without."
    );
    told
}

/// The passphrase of Amina's portfolio.
pub const PASSPHRASE: &str = "quiet yellow kettle";

/// The same, to open it with.
pub fn passphrase() -> Passphrase {
    Passphrase::new(PASSPHRASE)
}

/// A moment on a day: `2026-03-14` at noon.
pub fn noon(day: &str) -> DateTime<FixedOffset> {
    format!("{day}T12:00:00+00:00").parse().unwrap()
}

/// Amina, who started her portfolio on 2 March 2026 and stands on 14 March.
pub fn amina() -> Amina {
    amina_in(tempfile::tempdir().unwrap(), "", "entry")
}

/// The same with another framework; an empty one is the first that comes with the program.
pub fn amina_in(folder: TempDir, framework: &str, stage: &str) -> Amina {
    let new = NewPortfolio {
        name: "Amina Yusuf".into(),
        stage: stage.into(),
        framework: framework.into(),
        started_in_post: None,
    };
    let clock = Clock::fixed(noon("2026-03-02"));
    let at = folder.path().join("portfolio");
    let making = Making {
        clock,
        randomness: Randomness::counted(7),
        stretch: Stretch::LIGHT,
        sample: false,
    };
    let (portfolio, recovery) = Portfolio::create_at(&at, &new, &passphrase(), making).unwrap();
    portfolio.clock().set(noon("2026-03-14"));
    Amina { folder, portfolio, recovery }
}

impl Amina {
    /// Lets days go by.
    pub fn on(&mut self, day: &str) -> &mut Portfolio {
        self.portfolio.clock().set(noon(day));
        &mut self.portfolio
    }

    /// Logs a piece that shows these indicators, and returns its id.
    pub fn logs(&mut self, title: &str, shows: &[&str]) -> String {
        self.portfolio.log(&piece(title, shows)).unwrap()
    }

    /// Signs one indicator for one piece.
    pub fn signed(&mut self, by: &Signer, evidence: &str, indicator: &str, decision: Decision) {
        self.portfolio.sign(by, &[judgement(evidence, indicator, decision)]).unwrap();
    }
}

/// A piece of evidence of 10 March.
pub fn piece(title: &str, shows: &[&str]) -> EvidenceInput {
    let mut input = EvidenceInput::empty(Kind::ReflectiveAccount, "2026-03-10".parse().unwrap());
    input.title = title.into();
    input.text = "I walked beside a gentleman to the dining room.".into();
    input.shows = shows
        .iter()
        .map(|indicator| Shows { indicator: (*indicator).into(), how: String::new() })
        .collect();
    input
}

/// A decision on one indicator.
pub fn judgement(evidence: &str, indicator: &str, decision: Decision) -> Judgement {
    Judgement {
        evidence: vec![evidence.into()],
        indicator: indicator.into(),
        decision,
        comment: "Calm and clear.".into(),
        shown: Default::default(),
    }
}

/// Who Priya says she is.
pub fn priya_says() -> Identity {
    Identity {
        name: "Priya Nair".into(),
        role: "preceptor".into(),
        profession: "Occupational therapist".into(),
        regulator: "HCPC".into(),
        number: "OT012345".into(),
        employer: "Dyffryn Community Health".into(),
    }
}

/// Priya, a preceptor with her key open.
pub fn priya() -> Signer {
    signer(&priya_says(), 1)
}

/// A signer whose key comes from a counted sequence.
pub fn signer(identity: &Identity, from: u64) -> Signer {
    let clock = Clock::fixed(noon("2026-01-05"));
    Signer::new(identity, &clock, &Randomness::counted(from * 1_000)).unwrap()
}

/// Runs the command line.
pub fn countersign(arguments: &[&str]) -> Output {
    let output = Command::new(env!("CARGO_BIN_EXE_countersign"))
        .args(arguments)
        .env("SIGNER_PASSPHRASE", "three small words")
        .env("COUNTERSIGN_PASSPHRASE", PASSPHRASE)
        .output()
        .unwrap();
    let makes = match arguments.first() {
        Some(&"export") => Some("-o"),
        Some(&"verify") => Some("--print"),
        _ => None,
    };
    let to = arguments.iter().position(|word| Some(*word) == makes);
    if let Some(to) = to
        .and_then(|at| arguments.get(at + 1))
        .filter(|to| output.status.success() && Path::new(to).is_file())
    {
        crate::kept::keep(Path::new(to));
    }
    output
}

/// A Python with other people's libraries that read PDFs and passports.
pub fn python() -> PathBuf {
    let here = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap();
    let python = here.join(format!("verify/python/bin/python{EXE_SUFFIX}"));
    assert!(python.exists(), "run script/setup test first");
    python
}

/// What the command line printed, when it was done.
pub fn done(arguments: &[&str]) -> String {
    let output = countersign(arguments);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// What the command line refused with.
pub fn refused(arguments: &[&str]) -> String {
    let output = countersign(arguments);
    assert_eq!(output.status.code(), Some(1), "{}", String::from_utf8_lossy(&output.stdout));
    String::from_utf8(output.stderr).unwrap().trim().to_owned()
}

/// Every file below a folder with its content, to tell whether anything changed.
pub fn contents(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_none_or(|ending| ending != "db-journal") {
                found.push((path.display().to_string(), std::fs::read(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

/// The database of Amina's closed portfolio, for what a story cannot do through the core.
pub fn database(portfolio: &Path) -> rusqlite::Connection {
    let key = KeyFile::read(portfolio).unwrap().open(&passphrase()).unwrap().database();
    keyed(&portfolio.join("portfolio.db"), &key)
}

/// A database, opened with its key.
pub fn keyed(file: &Path, key: &[u8; 32]) -> rusqlite::Connection {
    let key: String = key.iter().map(|byte| format!("{byte:02x}")).collect();
    let db = rusqlite::Connection::open(file).unwrap();
    db.pragma_update(None, "key", format!("x'{key}'")).unwrap();
    db
}
