//! Reads a folder, or a ZIP file of one: each file, or each folder in it, becomes a piece of evidence.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::day;
use super::listing::{Bytes, Listed, listed};
use super::pieces::{PieceFile, PieceToBring, Pieces, Says};
use super::source::Source;
use crate::camera;
use crate::digest::digest;
use crate::error::Result;
use crate::evidence::{ATTACHMENT_LIMIT, EvidenceInput, Kind};
use crate::text;
use crate::words;

/// A file that was looked at.
struct Seen {
    listed: Listed,
    digest: String,
    /// The day in the EXIF data.
    taken: Option<NaiveDate>,
}

/// Reads a folder: `by_folder` makes one piece of each folder in it.
///
/// # Errors
/// Those of [`listed`].
pub fn read(source: &Source, by_folder: bool, today: NaiveDate) -> Result<Pieces> {
    let mut pieces = Pieces::default();
    let mut bytes = Bytes::of(source)?;
    let mut groups: BTreeMap<String, Vec<Seen>> = BTreeMap::new();
    for one in listed(source)? {
        if one.size > ATTACHMENT_LIMIT || one.size == 0 {
            let why = if one.size == 0 {
                words::bringing::EMPTY_FILE
            } else {
                words::bringing::LARGE_FILE
            };
            let key = digest(format!("folder\n{}\n{}", one.path, one.size).as_bytes());
            let says = Says::Nothing { title: last(&one.path).to_owned(), why: why.to_owned() };
            pieces.pieces.push(PieceToBring {
                id: String::new(),
                key,
                at: one.path,
                says,
                files: Vec::new(),
            });
            continue;
        }
        let content = bytes.read(&one.place)?;
        let group = match one.path.split_once('/') {
            Some((folder, _)) if by_folder => folder.to_owned(),
            _ => one.path.clone(),
        };
        let taken = taken(&content).filter(|day| *day <= today);
        let seen = Seen { digest: digest(&content), taken, listed: one };
        groups.entry(group).or_default().push(seen);
    }
    for (name, files) in groups {
        pieces.pieces.push(piece(&name, files, today));
    }
    Ok(pieces)
}

fn piece(path: &str, files: Vec<Seen>, today: NaiveDate) -> PieceToBring {
    let taken = files.iter().filter_map(|one| one.taken).min();
    let changed = files.iter().filter_map(|one| one.listed.changed).max();
    let on = taken.or(changed).filter(|day| *day <= today).unwrap_or(today);
    let mut told: Vec<String> =
        files.iter().map(|one| format!("{}\n{}", last(&one.listed.path), one.digest)).collect();
    told.sort();
    let mut input = EvidenceInput::empty(Kind::WorkProduct, on);
    // A folder has no extension.
    let is_folder = files.iter().all(|one| one.listed.path != path);
    input.title = title(path, is_folder);
    if taken.is_none() {
        input.text = words::bringing::DAY_OF_FILE.to_owned();
    }
    PieceToBring {
        id: String::new(),
        key: digest(format!("folder\n{}", told.join("\n")).as_bytes()),
        at: path.to_owned(),
        says: Says::Evidence(input),
        files: files
            .into_iter()
            .map(|one| PieceFile {
                name: last(&one.listed.path).to_owned(),
                place: one.listed.place,
            })
            .collect(),
    }
}

/// A file name as a title: without the extension, with spaces.
fn title(path: &str, is_folder: bool) -> String {
    let name = last(path);
    let stem = if is_folder { name } else { text::parted(name).0 };
    let title = text::line(&stem.replace('_', " "));
    let title: String = title.chars().take(200).collect();
    if title.is_empty() { words::bringing::NAME_OF_FILE.to_owned() } else { title }
}

fn last(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// The day a photograph was taken, from its EXIF data.
fn taken(bytes: &[u8]) -> Option<NaiveDate> {
    let written = camera::taken(bytes)?;
    day::read(&written.get(..10)?.replace(':', "-"), false).map(|read| read.on)
}
