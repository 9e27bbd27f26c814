//! Reads a take-out of one of our portfolios.
//!
//! Evidence and entries keep their ids, so that references to them hold. Records were signed for another portfolio: each that
//! still verifies becomes evidence of prior learning, with the record as its file, and counts when a preceptor signs.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::Value;

use super::listing::{Bytes, BytesPlace, listed};
use super::pieces::{PieceFile, PieceToBring, Pieces, Says};
use super::source::Source;
use super::statements::Statements;
use crate::clock::{self, printed};
use crate::codes::{Code, Decision, Kind, QualificationProgress, RecordKind};
use crate::digest::digest;
use crate::error::{Bringing, Result};
use crate::evidence::{EvidenceInput, Shows};
use crate::qualification::QualificationInput;
use crate::sign_off::{EntryContent, verify};
use crate::words;
use crate::working_life::{self, EntryInput};

/// The form of the file.
pub const FORMAT: &str = "countersign/data/1";
/// The name of the file.
pub const NAME: &str = "data.json";

#[derive(Deserialize)]
struct TakenOut {
    format: String,
    #[serde(default)]
    attachments: BTreeMap<String, String>,
    tables: BTreeMap<String, Vec<Row>>,
}

/// A row of a table, by column.
#[derive(Deserialize)]
struct Row(BTreeMap<String, Value>);

impl Row {
    fn text(&self, column: &str) -> &str {
        self.0.get(column).and_then(Value::as_str).unwrap_or_default()
    }

    fn number(&self, column: &str) -> i64 {
        self.0.get(column).and_then(Value::as_i64).unwrap_or_default()
    }

    fn day(&self, column: &str) -> Option<NaiveDate> {
        clock::day(self.text(column))
    }
}

impl TakenOut {
    fn rows(&self, table: &str) -> &[Row] {
        self.tables.get(table).map_or(&[], Vec::as_slice)
    }
}

/// The attached files, by digest.
struct Files {
    places: HashMap<String, BytesPlace>,
    names: BTreeMap<String, String>,
}

impl Files {
    fn of(&self, digest: &str, name: &str, pieces: &mut Pieces) -> Option<PieceFile> {
        let place = self.names.get(digest).and_then(|name| self.places.get(name));
        if place.is_none() {
            pieces.leave_out(words::bringing::FILES_NOT_THERE);
        }
        place.map(|place| PieceFile { name: name.to_owned(), place: place.clone() })
    }
}

/// Whether a file says that it is a take-out.
pub fn is_one(json: &[u8]) -> bool {
    #[derive(Deserialize)]
    struct Form {
        format: String,
    }
    serde_json::from_slice::<Form>(json).is_ok_and(|form| form.format == FORMAT)
}

/// Reads a take-out. `own` are the digests of this portfolio's records.
///
/// # Errors
/// [`Bringing::Unknown`] for a file that is no such thing; those of [`listed`].
pub fn read(source: &Source, statements: &Statements, own: &HashSet<String>) -> Result<Pieces> {
    let mut places = HashMap::new();
    let json = match source.bytes().filter(|bytes| !bytes.starts_with(b"PK")) {
        Some(bytes) => bytes.to_vec(),
        None => {
            let listed = listed(source)?;
            for one in &listed {
                if let Some(name) = one.path.strip_prefix("attachments/") {
                    places.insert(name.to_owned(), one.place.clone());
                }
            }
            let data = listed.into_iter().find(|one| one.path == NAME).ok_or(Bringing::Unknown)?;
            Bytes::of(source)?.read_more(&data.place)?
        }
    };
    let out: TakenOut = serde_json::from_slice(&json).map_err(|_| Bringing::Unknown)?;
    if out.format != FORMAT {
        return Err(Bringing::Unknown.into());
    }
    let files = Files { places, names: out.attachments.clone() };
    let mut pieces = Pieces::default();
    evidence(&out, &files, statements, &mut pieces);
    entries(&out, &files, &mut pieces);
    qualifications(&out, &mut pieces);
    records(&out, statements, own, &mut pieces);
    for (table, what) in [
        ("draft", words::bringing::DRAFTS),
        ("request", words::bringing::REQUESTS),
        ("agreement", words::bringing::AGREEMENTS),
        ("self_assessment", words::bringing::OWN_VIEWS),
        ("absence", words::bringing::ABSENCES),
    ] {
        out.rows(table).iter().for_each(|_| pieces.leave_out(what));
    }
    Ok(pieces)
}

/// Why a row is not brought in: withdrawn or erased there; else none.
fn gone(row: &Row) -> Option<&'static str> {
    match (row.text("erased_at"), row.text("withdrawn_at")) {
        ("", "") => None,
        ("", _) => Some(words::bringing::WITHDRAWN_THERE),
        _ => Some(words::bringing::ERASED_THERE),
    }
}

fn key(id: &str) -> String {
    digest(format!("take-out\n{id}").as_bytes())
}

fn evidence(out: &TakenOut, files: &Files, statements: &Statements, pieces: &mut Pieces) {
    let indicators: HashMap<i64, String> = out
        .rows("indicator")
        .iter()
        .map(|row| (row.number("number"), format!("{}:{}", row.text("framework"), row.text("id"))))
        .collect();
    let versions: HashMap<i64, &Row> =
        out.rows("evidence_version").iter().map(|row| (row.number("number"), row)).collect();
    let mut shows: HashMap<i64, Vec<&Row>> = HashMap::new();
    let mut attached: HashMap<i64, Vec<&Row>> = HashMap::new();
    for (table, by) in [("shows", &mut shows), ("attached", &mut attached)] {
        for row in out.rows(table) {
            by.entry(row.number("version")).or_default().push(row);
        }
    }
    for row in out.rows("evidence") {
        let id = row.text("id");
        let newest = row.number("newest");
        let Some(version) = versions.get(&newest) else { continue };
        let title = version.text("title").to_owned();
        let at = title.clone();
        if version.number("version") > 1 {
            pieces.leave_out(words::bringing::EARLIER_VERSIONS);
        }
        let (kind, on) = (Kind::of(version.text("kind")), version.day("happened_on"));
        let (Some(kind), Some(on), None) = (kind, on, gone(row)) else {
            let why = gone(row).unwrap_or(words::bringing::NO_DAY).to_owned();
            let says = Says::Nothing { title, why };
            pieces.pieces.push(PieceToBring {
                id: id.to_owned(),
                key: key(id),
                at,
                says,
                files: Vec::new(),
            });
            continue;
        };
        let mut input = EvidenceInput::empty(kind, on);
        input.title = title;
        input.text = version.text("text").to_owned();
        input.setting = version.text("setting").to_owned();
        input.details = serde_json::from_str(version.text("details")).unwrap_or_default();
        for show in shows.get(&newest).into_iter().flatten() {
            let named = indicators.get(&show.number("indicator"));
            match named.and_then(|named| statements.exact(named)) {
                Some(indicator) => {
                    input.shows.push(Shows { indicator, how: show.text("how").to_owned() });
                }
                None => pieces.leave_out(words::bringing::OTHER_STATEMENTS),
            }
        }
        let mut kept = attached.get(&newest).cloned().unwrap_or_default();
        kept.sort_by_key(|row| row.number("position"));
        let kept = kept
            .into_iter()
            .filter_map(|row| files.of(row.text("digest"), row.text("name"), pieces))
            .collect();
        let says = Says::Evidence(input);
        pieces.pieces.push(PieceToBring { id: id.to_owned(), key: key(id), at, says, files: kept });
    }
}

fn entries(out: &TakenOut, files: &Files, pieces: &mut Pieces) {
    let versions: HashMap<i64, &Row> =
        out.rows("entry_version").iter().map(|row| (row.number("number"), row)).collect();
    let mut found = Vec::new();
    for row in out.rows("entry") {
        let Some(version) = versions.get(&row.number("newest")) else { continue };
        let noun = working_life::noun(row.text("noun"));
        let content: Option<EntryContent> = serde_json::from_str(version.text("content")).ok();
        let (Some(noun), Some(content), None) = (noun, content, gone(row)) else {
            let why = gone(row).unwrap_or(words::bringing::UNKNOWN_ENTRY).to_owned();
            let (id, at) = (row.text("id").to_owned(), row.text("noun").to_owned());
            let says = Says::Nothing { title: at.clone(), why };
            found.push(PieceToBring { key: key(&id), id, at, says, files: Vec::new() });
            continue;
        };
        if version.number("version") > 1 {
            pieces.leave_out(words::bringing::EARLIER_VERSIONS);
        }
        let kept = content
            .files
            .iter()
            .filter_map(|file| files.of(&file.digest, &file.name, pieces))
            .collect();
        let input = EntryInput {
            fields: content.fields,
            private: version.text("private").to_owned(),
            files: Vec::new(),
        };
        let id = row.text("id").to_owned();
        let says = Says::Entry(noun, input);
        found.push(PieceToBring { key: key(&id), id, at: noun.code.to_owned(), says, files: kept });
    }
    // Entries that others refer to come first.
    found.sort_by_key(
        |piece| !matches!(&piece.says, Says::Entry(noun, _) if noun.code == "training"),
    );
    pieces.pieces.extend(found);
}

fn qualifications(out: &TakenOut, pieces: &mut Pieces) {
    let mut newest: BTreeMap<&str, &Row> = BTreeMap::new();
    for row in out.rows("qualification") {
        let known = newest.entry(row.text("id")).or_insert(row);
        if known.number("version") < row.number("version") {
            *known = row;
        }
    }
    for (id, row) in newest {
        let (title, at) = (row.text("title").to_owned(), row.text("title").to_owned());
        let progress = QualificationProgress::of(row.text("progress"));
        let says = match (progress, row.day("since")) {
            _ if row.number("withdrawn") != 0 => {
                Says::Nothing { title, why: words::bringing::WITHDRAWN_THERE.to_owned() }
            }
            (Some(progress), Some(since)) => Says::Qualification(QualificationInput {
                kind: row.text("kind").to_owned(),
                title,
                level: u8::try_from(row.number("level")).unwrap_or_default(),
                amount: u32::try_from(row.number("amount")).unwrap_or(1),
                progress,
                since,
                awarded_by: row.text("awarded_by").to_owned(),
            }),
            _ => Says::Nothing { title, why: words::bringing::NO_DAY.to_owned() },
        };
        pieces.pieces.push(PieceToBring {
            id: String::new(),
            key: key(id),
            at,
            says,
            files: Vec::new(),
        });
    }
}

/// The decisions that were neither withdrawn nor replaced.
fn records(out: &TakenOut, statements: &Statements, own: &HashSet<String>, pieces: &mut Pieces) {
    let rows = out.rows("sign_off");
    let replaced: Vec<&str> = rows.iter().map(|row| row.text("target")).collect();
    for row in rows.iter().filter(|row| !replaced.contains(&row.text("id"))) {
        if own.contains(row.text("digest")) {
            pieces.leave_out(words::bringing::RECORDS_HERE);
            continue;
        }
        let jws = row.text("jws");
        let Ok(said) = verify(jws) else {
            pieces.leave_out(words::bringing::BROKEN_RECORDS);
            continue;
        };
        if said.kind == RecordKind::Withdraw || said.decision != Decision::Achieved {
            pieces.leave_out(words::bringing::OTHER_RECORDS);
            continue;
        }
        let on = said.signed_at.get(..10).and_then(clock::day);
        let Some(on) = on else {
            pieces.leave_out(words::bringing::BROKEN_RECORDS);
            continue;
        };
        let named = format!("{}:{}", said.framework.id, said.indicator.id);
        let mut input = EvidenceInput::empty(Kind::PriorLearning, on);
        input.title =
            words::bringing::signed_before(&said.indicator.id, &said.signer.identity.name);
        input.text = words::bringing::signed_before_text(
            said.signer.identity.described(),
            printed(on),
            &said.practitioner.name,
        );
        if !said.comment.is_empty() {
            input.text += &format!("\n\n{}", said.comment);
        }
        match statements.exact(&named) {
            Some(indicator) => input.shows.push(Shows { indicator, how: String::new() }),
            None => pieces.leave_out(words::bringing::OTHER_STATEMENTS),
        }
        let name = format!("{}.jws", said.id);
        let file = PieceFile { name, place: BytesPlace::Bytes(jws.as_bytes().to_vec()) };
        pieces.pieces.push(PieceToBring {
            id: String::new(),
            key: key(&said.id),
            at: input.title.clone(),
            says: Says::Evidence(input),
            files: vec![file],
        });
    }
}
