//! The app is killed in the middle of what it does. What it had said is done is there, a file it was writing is
//! there whole or not at all, and nothing is damaged.
//!
//! 1,000 kills: `COUNTERSIGN_KILLS=1000 cargo test --test stories -- killed --nocapture`

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant, SystemTime};

use countersign::digest::digest;
use countersign::document::{PagesSince, reread};
use countersign::ids::Randomness;
use countersign::safety::{self, Opener};
use countersign::sign_off::{Ask, Decision};
use countersign::store::{answer, request};
use countersign::vault::KeyFile;
use countersign::{Passphrase, Portfolio};

use crate::people::{PASSPHRASE, amina, database, judgement, passphrase, priya};
use crate::travel::{answered, asked};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Doing {
    Log,
    Attach,
    Ask,
    Accept,
    BackUp,
    ChangePassphrase,
    Export,
}

use Doing::{Accept, Ask as AskByFile, Attach, BackUp, ChangePassphrase, Export, Log};

const ALL: [Doing; 7] = [Log, Attach, AskByFile, Accept, BackUp, ChangePassphrase, Export];

/// What somebody was told is saved.
#[derive(Debug)]
enum Told {
    Evidence(String),
    WithFile(String, Vec<u8>),
    Asked(String, Vec<u8>),
    Accepted(Vec<u8>),
}

/// Somebody whose app is killed again and again.
struct Person {
    folder: tempfile::TempDir,
    /// The portfolio that is worked in.
    busy: String,
    /// One whose passphrase is changed: opening it takes longer ever after.
    own: String,
    opens: String,
    piece: String,
    ask: Vec<u8>,
    turn: u32,
    told: Vec<Told>,
    /// How long each thing took, about.
    takes: HashMap<Doing, Duration>,
}

impl Person {
    fn new() -> Self {
        let mut own = amina();
        own.logs("Walking", &["2.1/all"]);
        let mut busy = amina();
        let piece = busy.logs("Walking", &["2.1/all"]);
        let ask = asked(&mut busy, &[(&piece, "2.1/all")]);
        let at = |portfolio: &Portfolio| portfolio.folder().display().to_string();
        let (own_at, busy_at) = (at(&own.portfolio), at(&busy.portfolio));
        own.portfolio.lock();
        busy.portfolio.lock();
        let kept = busy.folder.path().join("own");
        fs::rename(own_at, &kept).unwrap();
        Self {
            folder: busy.folder,
            busy: busy_at,
            own: kept.display().to_string(),
            opens: PASSPHRASE.to_owned(),
            piece,
            ask,
            turn: 0,
            told: Vec::new(),
            takes: HashMap::new(),
        }
    }

    fn path(&self, ending: &str) -> PathBuf {
        self.folder.path().join(format!("{}.{ending}", self.turn))
    }

    /// The passphrase after this one.
    fn next_passphrase(&self) -> String {
        format!("quiet yellow kettle {}", self.turn)
    }

    /// The file that this thing writes or reads, besides the portfolio.
    fn file(&self, doing: Doing) -> PathBuf {
        self.path(match doing {
            Log | ChangePassphrase => "none",
            Attach => "txt",
            AskByFile => "ask",
            Accept => "answer",
            BackUp => "backup",
            Export => "pdf",
        })
    }

    /// Does one thing, and is killed at a moment of it. What was said until then, and whether it came to the kill.
    fn does(&mut self, doing: Doing, moment: Option<Duration>) -> (String, bool) {
        self.turn += 1;
        let file = self.file(doing);
        let bytes = match doing {
            Attach => Some(format!("walk {} ", self.turn).repeat(2_000).into_bytes()),
            Accept => {
                let by = [judgement(&self.piece, "2.1/all", Decision::Achieved)];
                Some(answered(&self.ask, &priya(), &by))
            }
            _ => None,
        };
        if let Some(bytes) = &bytes {
            fs::write(&file, bytes).unwrap();
        }
        let (file_text, next) = (file.display().to_string(), self.next_passphrase());
        let log = ["--kind", "discussion", "--on", "2026-03-01", "--title", "Now", "--text", "A."];
        let (verb, portfolio, rest): (&str, &str, Vec<&str>) = match doing {
            Log => ("log", &self.busy, log.to_vec()),
            Attach => ("log", &self.busy, [&log[..], &["--attach", &file_text]].concat()),
            AskByFile => (
                "ask",
                &self.busy,
                vec!["--evidence", &self.piece, "--to", "Priya", "-o", &file_text],
            ),
            Accept => ("accept", &self.busy, vec![&file_text]),
            BackUp => ("backup", &self.busy, vec!["-o", &file_text]),
            ChangePassphrase => ("passphrase", &self.own, vec![]),
            Export => ("export", &self.own, vec!["-o", &file_text]),
        };
        let opens = if portfolio == self.own { self.opens.as_str() } else { PASSPHRASE };
        let mut child = Command::new(env!("CARGO_BIN_EXE_countersign"))
            .args([verb, portfolio])
            .args(rest)
            .env("COUNTERSIGN_PASSPHRASE", opens)
            .env("COUNTERSIGN_NEW_PASSPHRASE", &next)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        if let Some(moment) = moment {
            std::thread::sleep(moment);
            let _ = child.kill();
        }
        let output = child.wait_with_output().unwrap();
        let why = String::from_utf8_lossy(&output.stderr);
        // Only a process that was killed has no exit code; on Windows it has this one, and says nothing.
        let killed = match output.status.code() {
            Some(code) => cfg!(windows) && moment.is_some() && code == 1 && why.is_empty(),
            None => true,
        };
        assert!(killed || output.status.success(), "{doing:?}, turn {}: {why}", self.turn);
        let said = String::from_utf8(output.stdout).unwrap();
        self.holds(doing, &said, &file, bytes.unwrap_or_default());
        (said, killed)
    }

    /// Holds what was said against what is there, or keeps it to be held against it later.
    fn holds(&mut self, doing: Doing, said: &str, file: &Path, bytes: Vec<u8>) {
        let lines: Vec<&str> = said.split_inclusive('\n').collect();
        let line = |number: usize| {
            lines.get(number).and_then(|line| line.strip_suffix('\n')).map(str::to_owned)
        };
        let told = line(usize::from(doing == AskByFile));
        let turn = format!("{doing:?}, turn {}", self.turn);
        match (doing, told) {
            (Log, Some(id)) => self.told.push(Told::Evidence(id)),
            (Attach, Some(id)) => self.told.push(Told::WithFile(id, bytes)),
            (Accept, Some(_)) => self.told.push(Told::Accepted(bytes)),
            (AskByFile, Some(id)) => self.told.push(Told::Asked(id, fs::read(file).unwrap())),
            (AskByFile, None) if file.exists() => drop(Ask::open_file(file).expect(&turn)),
            (BackUp, told) if told.is_some() || file.exists() => {
                let opener = passphrase();
                safety::test_copy(file, Opener::Passphrase(&opener)).expect(&turn);
            }
            (Export, told) if told.is_some() || file.exists() => {
                let (inside, pages) = reread(&fs::read(file).expect(&turn)).unwrap();
                assert_eq!((inside.len(), pages), (1, PagesSince::Same), "{turn}");
            }
            (ChangePassphrase, told) => {
                let keys = KeyFile::read(self.own.as_ref()).expect(&turn);
                let opens = |with: &str| keys.open(&Passphrase::new(with)).is_ok();
                let next = self.next_passphrase();
                if told.is_some() || !opens(&self.opens) {
                    assert!(opens(&next), "{turn}: nothing opens it");
                    self.opens = next;
                }
            }
            _ => {}
        }
        let _ = fs::remove_file(file);
    }

    /// Which save was cut short and not undone yet.
    fn unfinished(&self) -> Option<SystemTime> {
        let about = fs::metadata(Path::new(&self.busy).join("portfolio.db-journal")).ok()?;
        (about.len() > 0).then(|| about.modified().unwrap())
    }

    /// Opens what is worked in, and looks for everything that was told.
    fn looks(&self) {
        let portfolio = Portfolio::open(self.busy.as_ref(), &passphrase()).unwrap();
        for told in &self.told {
            match told {
                Told::Evidence(id) => assert!(portfolio.evidence(id).is_ok(), "{told:?} is gone"),
                Told::WithFile(id, bytes) => {
                    let kept = portfolio.evidence(id).unwrap().files.remove(0);
                    assert_eq!(&portfolio.attachment_bytes(&kept.digest).unwrap(), bytes);
                }
                Told::Accepted(_) | Told::Asked(..) => {}
            }
        }
        portfolio.lock();
        let db = database(self.busy.as_ref());
        for told in &self.told {
            match told {
                Told::Asked(id, bytes) => {
                    let kept = request::file(&db, id).unwrap().expect("a request is gone");
                    assert_eq!(kept.digest, digest(bytes));
                }
                Told::Accepted(bytes) => {
                    let at = answer::accepted_at(&db, &digest(bytes)).unwrap();
                    assert!(at.is_some(), "an answer is gone");
                }
                _ => {}
            }
        }
    }
}

/// How many times the app is killed when nothing else is said.
const QUICK: u32 = 42;

/// Somewhere from its start to a little after its end; every other time near the end, where it writes.
fn moment(takes: Duration, number: u32) -> Duration {
    let random = f64::from(u16::from_le_bytes(Randomness::System.bytes().unwrap()));
    let part = random / f64::from(u16::MAX) * 1.1;
    takes.mul_f64(if number.is_multiple_of(2) { part } else { 0.7 + part * 0.4 })
}

#[test]
fn the_app_may_be_killed_at_any_moment_of_anything_it_does() {
    let wanted = std::env::var("COUNTERSIGN_KILLS").ok().and_then(|number| number.parse().ok());
    let wanted: u32 = wanted.unwrap_or(QUICK);
    let mut person = Person::new();
    for doing in ALL {
        let start = Instant::now();
        assert!(!person.does(doing, None).0.is_empty());
        person.takes.insert(doing, start.elapsed());
    }
    let (mut killed, mut cut, mut after, mut late) = (0, 0, 0, 0);
    for doing in ALL.into_iter().cycle() {
        if killed == wanted {
            break;
        }
        let (takes, before) = (person.takes[&doing], person.unfinished());
        let (said, in_time) = person.does(doing, Some(moment(takes, person.turn)));
        // The computer has more or less to do than a moment ago.
        person.takes.insert(doing, takes.mul_f64(if in_time { 1.02 } else { 0.9 }));
        if !in_time {
            late += 1;
            continue;
        }
        killed += 1;
        let unfinished = person.unfinished();
        cut += u32::from(unfinished.is_some() && unfinished != before);
        after += u32::from(said.ends_with('\n'));
        // Not after each: what comes next then begins with what the kill left.
        if killed % 20 == 0 {
            person.looks();
        }
    }
    person.looks();
    println!(
        "{killed} kills of {} actions, {cut} in the middle of a save, {after} after it was said to be done; {late} came too late and do not count; {} things were told and are there",
        ALL.len(),
        person.told.len()
    );
    let busy = safety::check(person.busy.as_ref(), Opener::Passphrase(&passphrase())).unwrap();
    let opener = Passphrase::new(&person.opens);
    let own = safety::check(person.own.as_ref(), Opener::Passphrase(&opener)).unwrap();
    assert_eq!((busy.faults, own.faults), (Vec::new(), Vec::new()));
}
