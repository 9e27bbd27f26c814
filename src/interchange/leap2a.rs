//! Reads a portfolio in Leap2A, as Mahara and others export it: an Atom feed, with files beside it.
//!
//! Names are compared without namespaces: exports use three different URIs for the same vocabulary.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::NaiveDate;
use roxmltree::{Document, Node, ParsingOptions};

use super::day;
use super::html;
use super::listing::{Bytes, Listed, listed};
use super::pieces::{PieceFile, PieceToBring, Pieces, Says};
use super::source::Source;
use super::xml::{attribute, child, children, content, decoded, last, words_in};
use crate::codes::{Kind, QualificationProgress};
use crate::digest::digest;
use crate::error::{Bringing, Error, Result};
use crate::evidence::EvidenceInput;
use crate::qualification::QualificationInput;
use crate::text;
use crate::words;

/// The name of the file that describes the others.
pub const NAME: &str = "leap2a.xml";

/// The most bytes of that file.
const LIMIT: usize = 64 * 1024 * 1024;
/// The most XML nodes of it.
const NODES: u32 = 3_000_000;
/// The deepest nesting, because the reader is recursive.
const DEEP: usize = 400;

/// An entry of the feed.
struct Entry<'a, 'input> {
    node: Node<'a, 'input>,
    /// Its type: `entry`, `selection`, `resource`.
    sort: String,
    /// Its type in Mahara: `blogpost`, `comment`; or empty.
    artefact: String,
    id: String,
}

/// Reads a portfolio.
///
/// # Errors
/// [`Bringing::Unknown`], [`Bringing::At`] with the line; those of [`listed`].
pub fn read(source: &Source, today: NaiveDate) -> Result<Pieces> {
    let mut files = Vec::new();
    let bytes = match source.bytes().filter(|bytes| !bytes.starts_with(b"PK")) {
        Some(bytes) => bytes.to_vec(),
        None => {
            files = listed(source)?;
            let feed = files.iter().find(|one| one.path.eq_ignore_ascii_case(NAME));
            Bytes::of(source)?.read_more(&feed.ok_or(Bringing::Unknown)?.place)?
        }
    };
    let xml = written(&bytes)?;
    let options =
        ParsingOptions { allow_dtd: true, nodes_limit: NODES, ..ParsingOptions::default() };
    let document = Document::parse_with_options(&xml, options).map_err(|error| {
        let at = words::counting::line(error.pos().row);
        Error::from(Bringing::At { at, problem: words::brought::FILE_NOT_WELL_FORMED })
    })?;
    let mut pieces = Pieces::default();
    let feed = Feed::of(&document, files);
    for entry in &feed.entries {
        feed.entry(entry, today, &mut pieces);
    }
    Ok(pieces)
}

/// The text of the feed.
fn written(bytes: &[u8]) -> Result<String> {
    if bytes.len() > LIMIT {
        return Err(Bringing::TooLarge { most: "64 MB" }.into());
    }
    let xml = text::of_file(bytes).ok_or(Bringing::Unknown)?;
    let (mut deep, mut deepest) = (0_usize, 0);
    for (at, _) in xml.match_indices('<') {
        match xml.as_bytes().get(at + 1) {
            Some(b'/') => deep = deep.saturating_sub(1),
            Some(b'!' | b'?') => {}
            _ => {
                let rest = xml.get(at..).unwrap_or_default();
                let end = rest.find('>').unwrap_or(0);
                let closed = end > 0 && rest.as_bytes().get(end - 1) == Some(&b'/');
                deep += usize::from(!closed);
            }
        }
        deepest = deepest.max(deep);
    }
    if deepest > DEEP {
        let at = words::brought::nested_parts(deepest);
        return Err(Bringing::At { at, problem: words::brought::NESTED_TOO_DEEP }.into());
    }
    Ok(xml)
}

struct Feed<'a, 'input> {
    entries: Vec<Entry<'a, 'input>>,
    /// The place of an entry by its id.
    by_id: HashMap<String, usize>,
    /// The entries that are part of an imported page.
    parts: HashSet<usize>,
    files: BTreeMap<String, Listed>,
}

impl<'a, 'input> Feed<'a, 'input> {
    fn of(document: &'a Document<'input>, files: Vec<Listed>) -> Self {
        let root = document.root_element();
        let entries: Vec<Entry<'a, 'input>> = children(root, "entry")
            .map(|node| Entry {
                node,
                sort: sort(node),
                artefact: child(node, "artefactplugin")
                    .map(|one| attribute(one, "type"))
                    .unwrap_or_default(),
                id: last(&content(node, "id")).to_owned(),
            })
            .collect();
        let places = entries.iter().enumerate().map(|(place, entry)| (entry.id.clone(), place));
        let mut feed = Feed {
            by_id: places.collect(),
            parts: HashSet::new(),
            files: files.into_iter().map(|one| (one.path.to_lowercase(), one)).collect(),
            entries,
        };
        let parts: Vec<usize> = feed
            .entries
            .iter()
            .filter(|entry| feed.is_page(entry) || feed.is_account(entry))
            .flat_map(|entry| feed.parts_of(entry))
            .filter(|place| feed.entries.get(*place).is_some_and(|one| one.sort == "resource"))
            .collect();
        feed.parts.extend(parts);
        feed
    }

    fn is_page(&self, entry: &Entry) -> bool {
        if entry.sort != "selection" {
            return false;
        }
        match child(entry.node, "view").map(|view| attribute(view, "type")) {
            Some(sort) => sort == "portfolio" || sort.is_empty(),
            None => children(entry.node, "category").any(|one| {
                let term = attribute(one, "term").to_lowercase();
                ["webfolio", "web page", "page"].contains(&term.as_str())
            }),
        }
    }

    fn is_account(&self, entry: &Entry) -> bool {
        ["entry", "activity", "meeting"].contains(&entry.sort.as_str())
            && !["comment", "profileicon", "socialprofile", "annotationfeedback"]
                .contains(&entry.artefact.as_str())
    }

    /// The places of the entries that are parts of an entry.
    fn parts_of(&self, entry: &Entry) -> Vec<usize> {
        let named = children(entry.node, "link").filter(|link| {
            ["has_part", "has_evidence", "reflects_on", "related"]
                .contains(&last(&attribute(*link, "rel")))
        });
        named.filter_map(|link| self.by_id.get(last(&attribute(link, "href"))).copied()).collect()
    }

    /// The files of an entry and of its parts.
    fn files_of(&self, entry: &Entry, pieces: &mut Pieces) -> Vec<PieceFile> {
        let mut found: Vec<PieceFile> = Vec::new();
        let mut seen = HashSet::new();
        let parts = self.parts_of(entry);
        let resources = parts.iter().filter_map(|place| self.entries.get(*place));
        for one in std::iter::once(entry).chain(resources.filter(|one| one.sort == "resource")) {
            let own = children(one.node, "link")
                .filter(|link| last(&attribute(*link, "rel")) == "enclosure")
                .map(|link| attribute(link, "href"));
            let source =
                child(one.node, "content").map(|one| attribute(one, "src")).unwrap_or_default();
            for path in own.chain((!source.is_empty()).then_some(source)) {
                let path = decoded(path.trim_start_matches("./"));
                if !seen.insert(path.clone()) {
                    continue;
                }
                match self.files.get(&path.to_lowercase()) {
                    Some(listed) => {
                        let name = path.rsplit('/').next().unwrap_or(&path).to_owned();
                        found.push(PieceFile { name, place: listed.place.clone() });
                    }
                    None => pieces.leave_out(words::bringing::FILES_NOT_THERE),
                }
            }
        }
        found
    }

    fn entry(&self, entry: &Entry, today: NaiveDate, pieces: &mut Pieces) {
        let place = self.by_id.get(&entry.id).copied();
        let kind = match entry.sort.as_str() {
            "selection" if self.is_page(entry) => Kind::WorkProduct,
            "meeting" => Kind::Discussion,
            "entry" | "activity" if self.is_account(entry) => Kind::ReflectiveAccount,
            "resource" if place.is_some_and(|place| self.parts.contains(&place)) => return,
            "resource" => Kind::WorkProduct,
            "achievement" => return self.achievement(entry, pieces),
            sort => {
                let what = if entry.artefact.is_empty() { sort } else { entry.artefact.as_str() };
                return pieces.leave_out(&words::bringing::other_sort(what));
            }
        };
        let title = text::line(&content(entry.node, "title"));
        let files = self.files_of(entry, pieces);
        if entry.sort == "resource" && files.is_empty() && said(entry.node).is_empty() {
            return;
        }
        let Some((on, label)) = dated(entry.node, today) else {
            let says =
                Says::Nothing { title: title.clone(), why: words::bringing::NO_DAY.to_owned() };
            return pieces.pieces.push(piece(entry, says, &title, files));
        };
        let mut input = EvidenceInput::empty(kind, on);
        let mut parts = vec![said(entry.node)];
        let author = child(entry.node, "author").map(|one| text::line(&content(one, "name")));
        if let Some(author) = author.filter(|author| !author.is_empty()) {
            parts.push(words::bringing::written_by(author));
        }
        if !label.is_empty() {
            parts.push(words::bringing::dated_there(&label));
        }
        parts.retain(|part| !part.is_empty());
        input.text = text::lines(&parts.join("\n\n"));
        input.title = if title.is_empty() {
            words::bringing::NAME_OF_FILE.to_owned()
        } else {
            title.chars().take(200).collect()
        };
        let at = input.title.clone();
        pieces.pieces.push(piece(entry, Says::Evidence(input), &at, files));
    }

    /// An achievement becomes a qualification, which counts only when a preceptor has seen proof of it.
    fn achievement(&self, entry: &Entry, pieces: &mut Pieces) {
        let title = text::line(&content(entry.node, "title"));
        let files = self.files_of(entry, pieces);
        files.iter().for_each(|_| pieces.leave_out(words::bringing::FILES_OF_ACHIEVEMENTS));
        let says = match dated(entry.node, NaiveDate::MAX) {
            Some((since, _)) => Says::Qualification(QualificationInput {
                level: 1,
                progress: QualificationProgress::Held,
                ..QualificationInput::held("other", &title, since)
            }),
            None => Says::Nothing { title: title.clone(), why: words::bringing::NO_DAY.to_owned() },
        };
        if matches!(says, Says::Qualification(_))
            && !pieces.notes.iter().any(|one| one == words::bringing::SET_THE_LEVEL)
        {
            pieces.notes.push(words::bringing::SET_THE_LEVEL.to_owned());
        }
        pieces.pieces.push(piece(entry, says, &title, Vec::new()));
    }
}

fn piece(entry: &Entry, says: Says, at: &str, files: Vec<PieceFile>) -> PieceToBring {
    let parts = ["title", "content", "published"].map(|name| content(entry.node, name));
    let told = format!("leap2a\n{}\n{}", entry.sort, parts.join("\n"));
    PieceToBring { id: String::new(), key: digest(told.as_bytes()), at: at.to_owned(), says, files }
}

/// The summary and the content of an entry, as text.
fn said(node: Node) -> String {
    let part = |name: &str| {
        let Some(one) = child(node, name) else { return String::new() };
        let inner = match attribute(one, "type").as_str() {
            // Elements in place of a text.
            "xhtml" => words_in(one),
            _ => html::text(&content(node, name)),
        };
        text::lines(&inner)
    };
    let (summary, content) = (part("summary"), part("content"));
    match (summary.is_empty(), content.is_empty()) {
        (true, _) => content,
        (_, true) => summary,
        _ if content.contains(&summary) => content,
        _ => format!("{summary}\n\n{content}"),
    }
}

/// The day of an entry: when it began, ended, was published or changed; and a label that stands in place of a day.
fn dated(node: Node, today: NaiveDate) -> Option<(NaiveDate, String)> {
    let mut label = String::new();
    let mut days = Vec::new();
    for point in ["start", "end"] {
        for one in children(node, "date").filter(|one| attribute(*one, "point") == point) {
            for written in [one.text().unwrap_or_default().to_owned(), attribute(one, "label")] {
                let plain = written.trim().trim_matches(['"', '\'', ' ']).to_owned();
                match day::read(&plain, false) {
                    Some(read) => days.push(read.on),
                    None if !plain.is_empty() && label.is_empty() => label = plain,
                    None => {}
                }
            }
        }
    }
    if !days.is_empty() {
        label.clear();
    }
    for name in ["published", "updated"] {
        let written = content(node, name);
        days.extend(day::read(written.trim().trim_matches(['"', '\'']), false).map(|read| read.on));
    }
    let on = days.iter().find(|day| **day <= today).or(days.first()).copied()?;
    Some((on, label.chars().take(100).collect()))
}

/// The type of an entry, without its prefix.
fn sort(node: Node) -> String {
    child(node, "type").map(|one| last(&attribute(one, "resource")).to_owned()).unwrap_or_default()
}
