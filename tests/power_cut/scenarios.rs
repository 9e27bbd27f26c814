//! What the recorded person does, and how a disk is judged by what the person had been told.

use std::collections::HashMap;
use std::fs;
use std::path::Path;
use std::rc::Rc;

use countersign::clock::Clock;
use countersign::evidence::{EvidenceInput, Kind, Shows};
use countersign::ids::Randomness;
use countersign::portfolio::Making;
use countersign::safety::{self, Opener};
use countersign::sign_off::{Ask, Decision, Identity, Judgement, Signer, answer_at};
use countersign::store::{self, Access, Store};
use countersign::vault::{DataKey, KEYS, KeyFile, SPARE_KEYS, Stretch};
use countersign::{NewPortfolio, Passphrase, Portfolio};

pub const SCENARIOS: [&str; 15] = [
    "save",
    "attach",
    "sign",
    "accept",
    "migrate",
    "ask",
    "withdraw",
    "erase",
    "make",
    "back up",
    "keep a copy",
    "restore",
    "move",
    "change passphrase",
    "export",
];

const OLD: &str = "quiet yellow kettle";
const NEW: &str = "loud blue teapot";
/// The portfolio of an older schema, and what opens it.
const OLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/schema-3");
const OLDERS: &str = "sample portfolio";

fn told(what: &str) {
    println!("TOLD {what}");
}

fn make(at: &Path) -> Portfolio {
    let new = NewPortfolio {
        name: "Amina Yusuf".into(),
        stage: "entry".into(),
        framework: String::new(),
        started_in_post: None,
    };
    let clock = Clock::fixed("2026-03-14T12:00:00+00:00".parse().unwrap());
    let making =
        Making { clock, randomness: Randomness::System, stretch: Stretch::LIGHT, sample: false };
    Portfolio::create_at(at, &new, &Passphrase::new(OLD), making).unwrap().0
}

fn piece(title: &str) -> EvidenceInput {
    let mut input = EvidenceInput::empty(Kind::ReflectiveAccount, "2026-03-10".parse().unwrap());
    input.title = title.into();
    input.text = "I walked beside a gentleman to the dining room and back. ".repeat(30);
    input.shows = vec![Shows { indicator: "2.1/all".into(), how: String::new() }];
    input
}

fn priya() -> Signer {
    let identity = Identity {
        name: "Priya Nair".into(),
        role: "preceptor".into(),
        profession: "Occupational therapist".into(),
        regulator: "HCPC".into(),
        number: "OT012345".into(),
        employer: "Dyffryn Community Health".into(),
    };
    Signer::new(&identity, &Clock::System, &Randomness::System).unwrap()
}

fn judgement(evidence: &str) -> Judgement {
    Judgement {
        evidence: vec![evidence.into()],
        indicator: "2.1/all".into(),
        decision: Decision::Achieved,
        comment: String::new(),
        shown: Default::default(),
    }
}

/// What is there before the recording starts.
pub fn prepare(name: &str, root: &Path) {
    if name == "make" {
        return;
    }
    if name == "migrate" {
        copy_all(Path::new(OLDER), &root.join("p"));
        return no_reserve(root);
    }
    let mut portfolio = make(&root.join("p"));
    for number in 0..3 {
        portfolio.log(&piece(&format!("Before {number}"))).unwrap();
    }
    portfolio.attach("a.txt", b"a file from before").unwrap();
    no_reserve(root);
    if name == "restore" {
        portfolio.back_up(&root.join("p.backup")).unwrap();
    }
    if name == "accept" {
        let first = portfolio.evidence_list("").unwrap().items[0].id.clone();
        let ask = portfolio.ask_by_file(&[(first.clone(), "2.1/all".into())], "Priya").unwrap();
        let clock = Clock::fixed("2026-03-14T18:00:00+00:00".parse().unwrap());
        let by = [judgement(&first)];
        let ask = Ask::open(&ask.bytes).unwrap();
        let answer = answer_at(&ask, &priya(), &by, &clock, &Randomness::System).unwrap();
        fs::write(root.join("first.answer"), answer).unwrap();
    }
}

/// A mebibyte of noise in each of thousands of disks would only take time.
fn no_reserve(root: &Path) {
    fs::write(root.join("p").join(store::reserve::RESERVE), b"").unwrap();
}

fn copy_all(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy_all(&path, &target)
        } else {
            fs::copy(path, target).map(drop).unwrap()
        }
    }
}

/// What is recorded. Everything that was told must be there after a cut.
pub fn act(name: &str, root: &Path) {
    let at = root.join("p");
    if name == "make" {
        make(&at);
        return told("made");
    }
    if name == "restore" {
        safety::restore(&root.join("p.backup"), &at, Opener::Passphrase(&Passphrase::new(OLD)))
            .unwrap();
        return told("restored");
    }
    if name == "move" {
        let opener = Passphrase::new(OLD);
        safety::move_folder(&at, &root.join("moved"), Opener::Passphrase(&opener)).unwrap();
        return told("moved");
    }
    if name == "migrate" {
        drop(Portfolio::open(&at, &Passphrase::new(OLDERS)).unwrap());
        return told("migrated");
    }
    let clock = Clock::fixed("2026-03-15T12:00:00+00:00".parse().unwrap());
    let mut portfolio =
        Portfolio::open_at(&at, &Passphrase::new(OLD), Access::Write, clock).unwrap();
    let first = portfolio.evidence_list("").unwrap().items[0].id.clone();
    match name {
        "save" => {
            for number in 0..3 {
                let id = portfolio.log(&piece(&format!("Now {number}"))).unwrap();
                told(&format!("evidence {id}"));
            }
        }
        "attach" => {
            for number in 0..2_u8 {
                let file = portfolio.attach("b.txt", &vec![number; 9_000]).unwrap();
                told(&format!("file {}", file.digest));
            }
        }
        "sign" => {
            portfolio.sign(&priya(), &[judgement(&first)]).unwrap();
            told("rows sign_off 1");
        }
        "accept" => {
            portfolio.accept(&fs::read(root.join("first.answer")).unwrap()).unwrap();
            told("rows sign_off 1");
        }
        "ask" => {
            portfolio.ask(&[(first, "2.1/all".into())], "Priya Nair").unwrap();
            told("rows request 1");
        }
        "withdraw" => {
            portfolio.withdraw(&first).unwrap();
            told(&format!("withdrawn {first}"));
        }
        "erase" => {
            portfolio.erase(&first).unwrap();
            told(&format!("erased {first}"));
        }
        "back up" => {
            portfolio.back_up(&root.join("new.backup")).unwrap();
            told("backup new.backup");
        }
        "keep a copy" => {
            portfolio.keep_copy(&root.join("copies")).unwrap();
            told("copies copies");
        }
        "change passphrase" => {
            portfolio.change_passphrase(&Passphrase::new(OLD), &Passphrase::new(NEW)).unwrap();
            told("passphrase");
        }
        "export" => {
            portfolio.export(&root.join("out.pdf"), &mut |_, _| true).unwrap();
            told("pdf out.pdf");
        }
        other => panic!("{other} is no scenario"),
    }
}

pub enum Verdict {
    Whole,
    Broken(String),
}

/// Judges disks. A key is unwrapped once for each file of keys, however many disks have it.
pub struct Judge {
    name: String,
    keys: HashMap<(String, &'static str), Option<Rc<DataKey>>>,
}

impl Judge {
    pub fn new(name: &str) -> Self {
        Self { name: name.to_owned(), keys: HashMap::new() }
    }

    pub fn judge(&mut self, state: &Path, said: &[String]) -> Verdict {
        match self.look(state, said) {
            Ok(()) => Verdict::Whole,
            Err(why) => Verdict::Broken(why),
        }
    }

    fn look(&mut self, state: &Path, said: &[String]) -> Result<(), String> {
        if self.name == "make" && said.is_empty() {
            return Ok(());
        }
        let mut at = state.join("p");
        // Between two renames the folder is away for a moment; what it held is beside it.
        if self.name == "restore" && said.is_empty() && !at.join("portfolio.db").is_file() {
            at = state.join("p.before");
        }
        // Where it was until the last of it is taken away there; once told, in the new place only.
        let there = state.join("moved");
        if self.name == "move" && (!said.is_empty() || !at.join("portfolio.db").is_file()) {
            at = there;
        }
        let new_only = said.iter().any(|told| told == "passphrase");
        let key = self.key(&at, new_only)?;
        let store = Store::open(&at.join("portfolio.db"), &key, Access::Write)
            .map_err(|error| format!("does not open: {error}"))?;
        let db = store.db();
        let faults = store::copy::faults(db).map_err(|error| error.to_string())?;
        if !faults.is_empty() {
            return Err(format!("{faults:?}"));
        }
        let count = |sql: &str, of: &str| -> i64 {
            db.query_row(sql, [of], |row| row.get(0)).unwrap_or(-1)
        };
        let before = count("SELECT count(*) FROM evidence_version WHERE title LIKE ?1", "Before%");
        if self.name == "migrate" {
            let records = store::copy::records(db).map_err(|error| error.to_string())?;
            let digests: String = records.iter().map(|(digest, _)| format!("{digest}\n")).collect();
            if Ok(digests) != fs::read_to_string(at.join("records.txt")).map_err(|_| ()) {
                return Err("a sealed record is another".to_owned());
            }
        } else if self.name != "make" && before != 3 && (self.name.as_str(), before) != ("erase", 2)
        {
            return Err(format!("{before} of 3 pieces from before"));
        }
        for (digest, _) in store::copy::kept_files(db).map_err(|error| error.to_string())? {
            store::files::read(&at, &key, &digest).map_err(|_| "a file is gone".to_owned())?;
        }
        for told in said {
            let (what, which) = told.split_once(' ').unwrap_or((told, ""));
            let there = match what {
                "evidence" => count("SELECT count(*) FROM evidence WHERE id = ?1", which) == 1,
                "file" => store::files::read(&at, &key, which).is_ok(),
                "rows" => {
                    let table = which.split(' ').next().unwrap_or_default();
                    count(&format!("SELECT count(*) FROM {table} WHERE ?1 <> ''"), "x") == 1
                }
                "withdrawn" => {
                    let sql = "SELECT count(*) FROM evidence WHERE id = ?1 AND withdrawn_at <> ''";
                    count(sql, which) == 1
                }
                "erased" => {
                    let sql = "SELECT count(*) FROM evidence e
                               JOIN evidence_version v ON v.number = e.newest
                               WHERE e.id = ?1 AND e.erased_at <> '' AND v.title = 'Erased'";
                    count(sql, which) == 1
                }
                "backup" => {
                    let opener = Passphrase::new(OLD);
                    safety::test_copy(&state.join(which), Opener::Passphrase(&opener)).is_ok()
                }
                "copies" => {
                    let opener = Passphrase::new(OLD);
                    let newest = safety::newest(
                        &state.join(which),
                        Opener::Passphrase(&opener),
                        &Clock::System,
                    );
                    matches!(newest, Ok(Some(_)))
                }
                "pdf" => fs::read(state.join(which))
                    .is_ok_and(|pdf| pdf.ends_with(b"%%EOF\n") || pdf.ends_with(b"%%EOF")),
                _ => true,
            };
            if !there {
                return Err(format!("told \"{told}\", and it is gone"));
            }
        }
        Ok(())
    }

    fn key(&mut self, at: &Path, new_only: bool) -> Result<Rc<DataKey>, String> {
        let file = KeyFile::read_one(&at.join(KEYS))
            .or_else(|_| KeyFile::read_one(&at.join(SPARE_KEYS)))
            .map_err(|error| error.to_string())?;
        let text = serde_json::to_string(&file).map_err(|error| error.to_string())?;
        let tries: &[&'static str] = match (self.name.as_str(), new_only) {
            ("migrate", _) => &[OLDERS],
            (_, true) => &[NEW],
            _ => &[OLD, NEW],
        };
        for passphrase in tries {
            let known = self
                .keys
                .entry((text.clone(), passphrase))
                .or_insert_with(|| file.open(&Passphrase::new(passphrase)).ok().map(Rc::new));
            if let Some(key) = known {
                return Ok(Rc::clone(key));
            }
        }
        Err("no passphrase opens it".to_owned())
    }
}
