//! Reads the personal data export of Moodle, unpacked or as a ZIP: a folder for each item, with a `data.json`. Evidence and
//! learning plans are brought in; ratings by others become text.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde_json::{Map, Value};

use super::day;
use super::html;
use super::listing::{Bytes, Listed, listed};
use super::pieces::{PieceFile, PieceToBring, Pieces, Says};
use super::source::Source;
use super::statements::Statements;
use super::table::DataCell;
use crate::digest::digest;
use crate::error::{Bringing, Result};
use crate::evidence::{ATTACHMENT_LIMIT, EvidenceInput, Kind, Shows};
use crate::text;
use crate::words;

/// The name of the file that describes the others of its folder.
const NAME: &str = "data.json";
/// The most bytes of one.
const LIMIT: u64 = 4 * 1024 * 1024;
/// The deepest nesting of one; real ones have five levels.
const DEEP: usize = 32;
/// How many are looked at to recognise such an export.
const LOOKED_AT: usize = 200;

/// Whether a folder or an archive is such an export: a `data.json` in it names competences.
pub(super) fn is_one(source: &Source, listed: &[Listed]) -> Result<bool> {
    let mut bytes = Bytes::of(source)?;
    let described = listed.iter().filter(|one| folder_of(one).is_some() && one.size <= LIMIT);
    for one in described.take(LOOKED_AT) {
        let found = described_in(&bytes.read(&one.place)?);
        if found.is_some_and(|said| said.get("competencies").is_some_and(Value::is_array)) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Reads such an export.
///
/// # Errors
/// [`Bringing::At`] with the file; those of [`listed`].
pub fn read(source: &Source, statements: &Statements, today: NaiveDate) -> Result<Pieces> {
    let files = listed(source)?;
    let mut bytes = Bytes::of(source)?;
    let mut pieces = Pieces::default();
    let mut told: BTreeMap<&str, (&Listed, Map<String, Value>)> = BTreeMap::new();
    for one in &files {
        let Some(folder) = folder_of(one) else { continue };
        let problem = words::brought::FILE_NOT_WELL_FORMED;
        let broken = || Bringing::At { at: one.path.clone(), problem };
        if one.size > LIMIT {
            return Err(Bringing::TooLarge { most: "4 MB" }.into());
        }
        let said = described_in(&bytes.read(&one.place)?).ok_or_else(broken)?;
        told.insert(folder, (one, said));
    }
    let mut taken = 0;
    for (folder, (one, said)) in &told {
        let Some(competences) = said.get("competencies").and_then(Value::as_array) else {
            let rated = said.contains_key("rating") || said.contains_key("ratings");
            pieces.leave_out(if rated {
                words::bringing::RATINGS
            } else {
                words::bringing::OTHER_MOODLE
            });
            continue;
        };
        let start = format!("{folder}/");
        let own = |file: &&Listed| file.path.starts_with(&start) && folder_of(file).is_none();
        let beside: Vec<&Listed> = files.iter().filter(own).collect();
        taken += beside.len();
        let piece = piece((one, said), competences, &beside, (statements, today), &mut pieces);
        pieces.pieces.push(piece);
    }
    let others = files.iter().filter(|one| folder_of(one).is_none()).count().saturating_sub(taken);
    (0..others).for_each(|_| pieces.leave_out(words::bringing::OTHER_MOODLE));
    Ok(pieces)
}

/// The folder of a `data.json`; none for another file.
fn folder_of(one: &Listed) -> Option<&str> {
    one.path.rsplit_once('/').filter(|(_, name)| name.eq_ignore_ascii_case(NAME)).map(|(at, _)| at)
}

fn described_in(bytes: &[u8]) -> Option<Map<String, Value>> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if !text::shallow(bytes, DEEP) {
        return None;
    }
    match serde_json::from_slice(bytes).ok()? {
        Value::Object(said) => Some(said),
        _ => None,
    }
}

fn piece(
    (one, said): (&Listed, &Map<String, Value>),
    competences: &[Value],
    beside: &[&Listed],
    (statements, today): (&Statements, NaiveDate),
    pieces: &mut Pieces,
) -> PieceToBring {
    let of = |field: &str| said.get(field).and_then(Value::as_str).unwrap_or_default();
    let at = folder_of(one).unwrap_or_default();
    let last = at.rsplit('/').next().unwrap_or(at);
    let told = day::read(of("timecreated"), false).map(|read| read.on);
    let known = told.filter(|day| *day <= today);
    let on = known.or(one.changed).filter(|day| *day <= today).unwrap_or(today);
    let mut input = EvidenceInput::empty(Kind::PriorLearning, on);
    let title: String = text::line(&html::text(of("name"))).chars().take(200).collect();
    input.title = if title.is_empty() { text::line(last) } else { title };
    let mut parts = vec![html::text(of("description"))];
    if known.is_none() {
        parts.push(words::bringing::DAY_OF_FILE.to_owned());
    }
    if !of("url").is_empty() {
        parts.push(of("url").to_owned());
    }
    if !of("status").is_empty() {
        let status: String = of("status").chars().take(100).collect();
        parts.push(words::bringing::status_there(status));
    }
    let mut lines = Vec::new();
    for competence in competences {
        lines.push(rated(competence));
        let code = competence.get("idnumber").and_then(Value::as_str).unwrap_or_default();
        if code.trim().is_empty() {
            continue;
        }
        let found = statements.read(&DataCell::Text(code.to_owned()), true);
        if found.statements.is_empty() {
            pieces.leave_out(words::bringing::UNKNOWN_CODES);
        }
        for indicator in found.statements {
            if !input.shows.iter().any(|one| one.indicator == indicator) {
                input.shows.push(Shows { indicator, how: String::new() });
            }
        }
    }
    if !lines.is_empty() {
        parts.push(format!("{}\n{}", words::bringing::COMPETENCES_THERE, lines.join("\n")));
    }
    parts.retain(|part| !part.trim().is_empty());
    input.text = text::lines(&parts.join("\n\n")).chars().take(60_000).collect();
    let mut files = Vec::new();
    for file in beside {
        if file.size > ATTACHMENT_LIMIT || file.size == 0 {
            pieces.leave_out(words::bringing::FILES_TOO_LARGE);
            continue;
        }
        let name = file.path.rsplit('/').next().unwrap_or(&file.path).to_owned();
        files.push(PieceFile { name, place: file.place.clone() });
    }
    let key = format!("moodle\n{last}\n{}\n{}", input.title, of("timecreated"));
    let (id, says) = (String::new(), Says::Evidence(input));
    PieceToBring { id, key: digest(key.as_bytes()), at: at.to_owned(), says, files }
}

/// A competence as a line: its code, its name, and its rating.
fn rated(competence: &Value) -> String {
    let of = |at: &str| competence.pointer(at).and_then(Value::as_str).unwrap_or_default().trim();
    let name = text::line(&html::text(of("/name")));
    let mut line = [of("/idnumber"), &name].join(" ").trim().to_owned();
    let rating = of("/rating/rating");
    if !rating.is_empty() && rating != "-" {
        line = format!("{line}: {}", text::line(rating));
    }
    line
}
