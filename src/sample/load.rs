//! The texts of the sample, read once from `assets/sample`.
//!
//! A file that cannot be read is treated as empty; the tests of the sample count what is in each.

use std::sync::LazyLock;

use chrono::NaiveDate;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::people::By;
use super::pictures::Picture;
use super::types::{Changed, File, Kept, Piece};
use crate::codes::{Decision, Kind, QualificationProgress};

/// What is in a file of `assets/sample`.
macro_rules! words {
    ($file:literal) => {
        read(include_str!(concat!("../../assets/sample/", $file)))
    };
}

fn read<T: DeserializeOwned + Default>(json: &str) -> T {
    serde_json::from_str(json).unwrap_or_default()
}

/// A pair of a file: a field and its answer, an indicator and how it is shown.
pub(super) type Pair = (&'static str, &'static str);

fn text(text: String) -> &'static str {
    text.leak()
}

fn all<T, U>(list: Vec<T>, each: impl Fn(T) -> U) -> &'static [U] {
    list.into_iter().map(each).collect::<Vec<_>>().leak()
}

fn texts(list: Vec<String>) -> &'static [&'static str] {
    all(list, text)
}

fn pairs(list: Vec<(String, String)>) -> &'static [Pair] {
    all(list, |(one, other)| (text(one), text(other)))
}

/// A text of several paragraphs.
fn paragraphs(list: Vec<String>) -> &'static str {
    text(list.join("\n\n"))
}

/// Who did something, and on which day.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ByOn {
    by: By,
    on: NaiveDate,
}

impl ByOn {
    fn pair(self) -> (By, NaiveDate) {
        (self.by, self.on)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PieceWords {
    key: String,
    happened_on: NaiveDate,
    logged_on: NaiveDate,
    kind: Kind,
    title: String,
    text: Vec<String>,
    setting: String,
    details: Vec<(String, String)>,
    shows: Vec<(String, String)>,
    #[serde(default)]
    files: Vec<FileWords>,
    changed: Option<ChangedWords>,
    withdrawn_on: Option<NaiveDate>,
}

/// A picture that is drawn, or without one the certificate.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileWords {
    picture: Option<Picture>,
    name: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ChangedWords {
    on: NaiveDate,
    text: Vec<String>,
}

fn piece(words: PieceWords) -> Piece {
    let file = |file: FileWords| match file.picture {
        Some(picture) => File::Picture(text(file.name), picture),
        None => File::Certificate(text(file.name)),
    };
    let changed = words.changed.map(|one| Changed { on: one.on, text: paragraphs(one.text) });
    Piece {
        key: text(words.key),
        happened_on: words.happened_on,
        logged_on: words.logged_on,
        kind: words.kind,
        title: text(words.title),
        text: paragraphs(words.text),
        setting: text(words.setting),
        details: pairs(words.details),
        shows: pairs(words.shows),
        files: all(words.files, file),
        changed,
        withdrawn_on: words.withdrawn_on,
    }
}

/// The forty pieces, oldest first.
pub(super) fn pieces() -> &'static [Piece] {
    static PIECES: LazyLock<&[Piece]> = LazyLock::new(|| all(words!("pieces.json"), piece));
    &PIECES
}

/// Decisions made in one sitting.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Session {
    pub by: By,
    pub on: NaiveDate,
    pub hour: u32,
    pub decisions: Vec<Line>,
}

/// A decision of a sitting.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Line {
    pub pieces: Vec<String>,
    pub indicator: String,
    pub decision: Decision,
    pub comment: String,
}

/// Every sitting, oldest first.
pub(super) fn sessions() -> &'static [Session] {
    static SESSIONS: LazyLock<Vec<Session>> = LazyLock::new(|| words!("decisions.json"));
    &SESSIONS
}

/// A qualification as it is noted.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NotedWords {
    pub key: String,
    pub kind: String,
    pub title: String,
    pub level: u8,
    pub amount: u32,
    pub progress: QualificationProgress,
    pub since: NaiveDate,
    pub awarded_by: String,
    pub on: NaiveDate,
    seen: Option<ByOn>,
}

impl NotedWords {
    /// Who saw proof of it, and on which day.
    pub fn seen(&self) -> Option<(By, NaiveDate)> {
        self.seen.as_ref().map(|seen| (seen.by, seen.on))
    }
}

/// Every qualification.
pub(super) fn qualifications() -> &'static [NotedWords] {
    static ALL: LazyLock<Vec<NotedWords>> = LazyLock::new(|| words!("qualifications.json"));
    &ALL
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EntryWords {
    key: String,
    noun: String,
    on: NaiveDate,
    says: Vec<(String, String)>,
    #[serde(default)]
    lists: Vec<(String, Vec<String>)>,
    #[serde(default)]
    accepted: bool,
    signed: Option<ByOn>,
    closed: Option<ClosedWords>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ClosedWords {
    how: String,
    on: NaiveDate,
}

/// Every entry of working life, noun by noun.
pub(super) fn year() -> &'static [Kept] {
    static YEAR: LazyLock<&[Kept]> = LazyLock::new(|| all(words!("year.json"), kept));
    &YEAR
}

fn kept(words: EntryWords) -> Kept {
    Kept {
        key: text(words.key),
        noun: text(words.noun),
        on: words.on,
        says: pairs(words.says),
        lists: all(words.lists, |(name, lines)| (text(name), texts(lines))),
        accepted: words.accepted,
        signed: words.signed.map(ByOn::pair),
        closed: words.closed.map(|closed| (text(closed.how), closed.on)),
    }
}

/// The sentences that variations are made from. Any opening fits any task, place and closing.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub(super) struct Variations {
    /// What they are about. Together they reach every indicator.
    pub tasks: Vec<Task>,
    /// Where, and a sentence about how it was there: first homes and wards, then groups and clinics, then the office.
    pub settings: Vec<(String, String)>,
    /// How an account ends; two of them follow each other.
    pub closings: Vec<String>,
    /// How evidence shows an indicator.
    pub hows: Vec<String>,
    /// What a preceptor says.
    pub comments: Vec<String>,
    kinds: Vec<KindWords>,
}

/// A piece of work that recurs.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Task {
    /// How a title begins.
    pub title: String,
    /// Where it is done: from this place in the list of settings up to, without, that one.
    pub places: (usize, usize),
    /// What was done, told in three ways.
    pub done: Vec<String>,
    /// The indicators it can show.
    pub indicators: Vec<String>,
}

/// How an account of a kind begins, and the answers to the kind's own questions.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct KindWords {
    kind: Kind,
    openings: Vec<String>,
    details: Vec<(String, String)>,
}

impl Variations {
    /// How an account of a kind begins.
    pub fn openings(&self, kind: Kind) -> &[String] {
        self.of(kind).map_or(&[], |words| &words.openings)
    }

    /// The answers to a kind's own questions.
    pub fn details(&self, kind: Kind) -> Vec<(&str, &str)> {
        let details = self.of(kind).map_or(&[][..], |words| &words.details);
        details.iter().map(|(field, answer)| (field.as_str(), answer.as_str())).collect()
    }

    fn of(&self, kind: Kind) -> Option<&KindWords> {
        self.kinds.iter().find(|words| words.kind == kind)
    }
}

/// The sentences that variations are made from.
pub(super) fn variations() -> &'static Variations {
    static VARIATIONS: LazyLock<Variations> = LazyLock::new(|| words!("variations.json"));
    &VARIATIONS
}
