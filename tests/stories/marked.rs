//! The test language on the command line: whatever a verb says outside of the marks is somebody's words, a number, a
//! code or a day. What `clap` shows of verbs and options stands with them and is not looked at (decision 0210).

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use countersign::Portfolio;

use crate::people::PASSPHRASE;

#[path = "../marked/outside.rs"]
mod outside;

use outside::Theirs;

/// What is asked, line by line; the file says how it is read.
const WALK: &str = include_str!("marked.txt");

/// The program that speaks the test language, and the folder it is asked in.
struct Asked {
    program: PathBuf,
    place: tempfile::TempDir,
    theirs: Theirs,
}

impl Asked {
    fn new() -> Self {
        let program = std::env::var_os("COUNTERSIGN").expect("script/marked names the program");
        let place = tempfile::tempdir().unwrap();
        let mut asked = Self { program: program.into(), place, theirs: Theirs::given() };
        let own = Path::new(env!("CARGO_MANIFEST_DIR"));
        let picture = own.join("docs/pictures/home.png");
        fs::create_dir(asked.path("scans")).unwrap();
        fs::copy(&picture, asked.path("scans/one.png")).unwrap();
        fs::copy(&picture, asked.path("picture.png")).unwrap();
        fs::copy(own.join("assets/policies/ahp-support-worker.json"), asked.path("rules.json"))
            .unwrap();
        for (name, text) in [
            ("notes.txt", "Just a note.\n"),
            ("notes.png", "no picture"),
            (
                "log.csv",
                "Date,Title,What happened,Statements\n2026-01-10,A walk,We walked,2.1\n\
                 2026-01-11,A wash,We washed,2.10\nsoon,No day,Nothing,\n",
            ),
            ("courses.csv", "Course,Date,Provider\nFire safety,2026-01-10,The trust\n"),
            ("wording.csv", "code,stage,text\n2.1,all,The published words of it\n"),
            ("unknown.csv", "code,stage,text\n99.1,all,Nothing\n"),
            ("marks.txt", "2.1/all accept\n2.4/all test\n"),
        ] {
            text.split(['\n', ',']).for_each(|text| asked.theirs.text(text));
            fs::write(asked.path(name), text).unwrap();
        }
        asked
    }

    fn path(&self, name: &str) -> PathBuf {
        self.place.path().join(name)
    }

    /// The id of a sign-off in an answer, which no verb prints for people.
    fn record(&self, answer: &str) -> String {
        let json = self.run(&["verify", answer, "--json"].map(str::to_owned)).stdout;
        let said: serde_json::Value = serde_json::from_slice(&json).unwrap();
        let found =
            said.pointer("/records/0/id").or_else(|| said.pointer("/0/verdict/records/0/id"));
        found.and_then(|id| id.as_str()).unwrap_or_default().to_owned()
    }

    fn run(&self, words: &[String]) -> Output {
        for (changed, of) in
            [("changed.passport", "amina.passport"), ("changed.pdf", "portfolio.pdf")]
        {
            if words.iter().any(|word| word == changed) {
                let mut bytes = fs::read(self.path(of)).unwrap();
                let middle = bytes.len() / 2;
                bytes[middle] ^= 1;
                fs::write(self.path(changed), bytes).unwrap();
            }
        }
        Command::new(&self.program)
            .args(words)
            .current_dir(self.place.path())
            .env("COUNTERSIGN_PASSPHRASE", PASSPHRASE)
            .env("COUNTERSIGN_NEW_PASSPHRASE", "violin harbour kettle")
            .env("SIGNER_PASSPHRASE", "three small words")
            .stdin(Stdio::null())
            .output()
            .unwrap()
    }

    /// Every verb there is, as `framework check`, by what the program says of itself.
    fn verbs(&self) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        let mut open = vec![Vec::<String>::new()];
        while let Some(verb) = open.pop() {
            let said = self.run(&[&verb[..], &["--help".to_owned()]].concat());
            let said = String::from_utf8(said.stdout).unwrap();
            let below = said.split("\nCommands:\n").nth(1).unwrap_or_default();
            let lines = below.lines().take_while(|line| !line.is_empty());
            let names = lines.filter_map(|line| line.split_whitespace().next());
            let inner: Vec<_> = names
                .filter(|name| *name != "help")
                .map(|name| [&verb[..], &[name.to_owned()]].concat())
                .collect();
            if inner.is_empty() {
                found.insert(verb.join(" "));
            }
            open.extend(inner);
        }
        found
    }
}

/// The words of a line; what stands between quotation marks is one.
fn words(line: &str) -> Vec<String> {
    let (mut all, mut word, mut quoted) = (Vec::new(), None::<String>, false);
    for c in line.chars().chain([' ']) {
        match c {
            '"' => {
                quoted = !quoted;
                word.get_or_insert_default();
            }
            ' ' if !quoted => all.extend(word.take()),
            _ => word.get_or_insert_default().push(c),
        }
    }
    all
}

/// A line of the walk.
struct Line {
    /// What stands last in the answer is given by this name below.
    name: Option<String>,
    refused: bool,
    words: Vec<String>,
}

impl Line {
    fn read(line: &str, names: &BTreeMap<String, String>) -> Self {
        let (refused, line) = line.strip_prefix("! ").map_or((false, line), |line| (true, line));
        let named = line.split_once(" = ").filter(|(name, _)| !name.contains(' '));
        let (name, line) = named.map_or((None, line), |(name, line)| (Some(name.to_owned()), line));
        let filled = names
            .iter()
            .fold(line.to_owned(), |line, (name, id)| line.replace(&format!("{{{name}}}"), id));
        Self { name, refused, words: words(&filled) }
    }
}

#[test]
#[ignore = "needs a program in the test language, which script/marked makes"]
fn every_word_of_the_command_line_comes_from_the_catalogue_or_from_somebody() {
    let mut asked = Asked::new();
    let (mut never, mut wrong) = (asked.verbs(), Vec::new());
    let mut names = BTreeMap::new();
    let mut said = Vec::new();
    for line in WALK.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if line.contains("{record}") {
            let answer = line.split(' ').find(|word| word.ends_with(".answer")).unwrap();
            names.insert("record".to_owned(), asked.record(answer));
        }
        let Line { name, refused, words } = Line::read(line, &names);
        let output = asked.run(&words);
        let told =
            [output.stdout, output.stderr].map(|told| String::from_utf8_lossy(&told).into_owned());
        if output.status.code() != Some(i32::from(refused)) {
            wrong.push(format!("{line}: {}{}", told[0], told[1]));
        }
        if let Some(name) = name {
            names.insert(
                name,
                told[0]
                    .split_whitespace()
                    .last()
                    .unwrap_or_default()
                    .trim_matches(['\u{27e6}', '\u{27e7}'])
                    .to_owned(),
            );
        }
        never.retain(|verb| !format!("{} ", words.join(" ")).starts_with(&format!("{verb} ")));
        words
            .iter()
            .skip(1)
            .filter(|word| !word.starts_with('-'))
            .for_each(|word| asked.theirs.text(word));
        said.push((line, told.concat()));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(never.is_empty(), "verbs that nothing was asked of: {never:?}");
    asked.theirs.json(&fs::read_to_string(asked.path("out/data.json")).unwrap());
    for one in Portfolio::open_sample(&asked.path("s")).unwrap().sign_offs().unwrap() {
        // What was sealed is given out as it is, in letters that nobody reads.
        let signer = one.signer;
        [one.comment, signer.name, signer.role, signer.profession]
            .iter()
            .for_each(|text| asked.theirs.text(text));
    }
    // What a signer is when nothing else is said; and the title of what was erased, as the store keeps it.
    ["preceptor", "Erased"].iter().for_each(|text| asked.theirs.text(text));
    // A code, a framework with its version, and the name of a file that becomes a title.
    ["degree", "ahp-support-worker 2021.1", "one.png", "one"]
        .iter()
        .for_each(|text| asked.theirs.text(text));
    let left: Vec<String> = said
        .iter()
        .flat_map(|(line, told)| {
            asked.theirs.nobodys(told).into_iter().map(move |part| format!("{line}: {part}"))
        })
        .collect();
    assert!(left.is_empty(), "{} are not from the catalogue:\n{}", left.len(), left.join("\n"));
}
