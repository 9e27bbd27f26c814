//! Reads a finished PDF again: the files that ride in it, and what became of its parts since it was made.

use std::borrow::Cow;
use std::collections::HashMap;

use lopdf::{Dictionary, Document, LoadOptions, Object, ObjectId};

use super::annotations;
use super::made::look::{DEEPEST, Look, MOST_UNPACKED, content, follow};
use super::made::{Made, MadeFile, RECORD, about, kept, outline, pages, structure};
use super::script::{Acts, acts_alone, acts_of};
use super::since::{self, Finding, PagesSince};
use super::types::Attachment;

/// Larger files are no document of ours.
const MOST: usize = 400 * 1024 * 1024;
/// How many parts of a list of files are looked at.
const MOST_NAMES: usize = 10_000;
/// How far into a file a PDF may begin.
const LATEST: usize = 1_024;
const BEGINNING: &[u8] = b"%PDF-";

/// Why a file could not be read again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAPdf {
    /// It is something else, or damaged.
    #[error("the file is not a PDF that can be read")]
    Unreadable,
    /// It opens with a passphrase only.
    #[error("the PDF is locked with a passphrase")]
    Locked,
    /// One PDF stands behind another.
    #[error("two PDFs stand behind one another in the file")]
    Joined,
}

/// A PDF as it is now.
pub(super) struct Reread {
    /// The files inside, the record of the document apart.
    pub files: Vec<Attachment>,
    /// Whether its pages are as they were made.
    pub pages: PagesSince,
    /// The same as a sentence.
    pub sentence: String,
    /// What else is to be known.
    pub findings: Vec<Finding>,
}

/// The files that ride in a PDF, and whether its pages are as they were when it was made. The record of the pages is
/// not one of the files.
///
/// # Errors
/// [`NotAPdf`].
pub fn reread(pdf: &[u8]) -> Result<(Vec<Attachment>, PagesSince), NotAPdf> {
    read(pdf).map(|read| (read.files, read.pages))
}

/// Where a PDF begins, if it is one: other programs put something before it at times.
pub(super) fn beginning(bytes: &[u8]) -> Option<usize> {
    let start = &bytes[..bytes.len().min(LATEST)];
    start.windows(BEGINNING.len()).position(|part| part == BEGINNING)
}

/// Reads a PDF and compares it with what it was made to be.
pub(super) fn read(bytes: &[u8]) -> Result<Reread, NotAPdf> {
    let begins = beginning(bytes).ok_or(NotAPdf::Unreadable)?;
    let pdf = open(&bytes[begins..])?;
    let listed = files(&pdf);
    let (records, inside): (Vec<_>, Vec<_>) =
        listed.into_iter().partition(|file| file.name == RECORD);
    let mut findings = Vec::new();
    if begins > 0 {
        findings.push(Finding::note(format!(
            "Something stands before the beginning of this PDF ({begins} bytes). A mail system or another program may \
             have put it there. What comes behind it was checked."
        )));
    }
    if records.len() > 1 {
        findings
            .push(Finding::fault("The record of how this PDF was made is there more than once."));
    }
    let made = records.first().and_then(|record| Made::read(&record.bytes));
    let (pages, sentence) = match &made {
        Some(made) => compare(&pdf, made, &inside, &mut findings),
        None => (
            PagesSince::NotRecorded,
            "Pages: this PDF does not say how they were made. Rely on what is told here."
                .to_owned(),
        ),
    };
    let does = match acts_of(&pdf) {
        Acts::Nothing => "",
        Acts::Script => "A script was ADDED to this PDF: it runs when the PDF is opened.",
        Acts::Program | Acts::Locked => "Something was ADDED to this PDF that starts a program.",
    };
    if !does.is_empty() {
        findings.push(Finding::fault(format!("{does} Do not open it in another program.")));
    } else if acts_alone(&pdf) {
        findings.push(Finding::fault(
            "Something was ADDED to this PDF that happens by itself, or sends what is typed into it.",
        ));
    }
    Ok(Reread { files: inside, pages, sentence, findings })
}

fn compare(
    pdf: &Document,
    made: &Made,
    inside: &[Attachment],
    findings: &mut Vec<Finding>,
) -> (PagesSince, String) {
    let ids: Vec<ObjectId> = pdf.page_iter().collect();
    let numbers =
        ids.iter().enumerate().map(|(number, &id)| (id, number)).collect::<HashMap<_, _>>();
    let mut look = Look::at(pdf, &numbers);
    let now: Vec<String> = ids.iter().map(|&id| pages::page_of(&mut look, id)).collect();
    let (pages, sentence) = since::pages(made, &now);
    let inside: Vec<MadeFile> = inside.iter().map(MadeFile::of).collect();
    findings.extend(since::passport(made, &inside));
    findings.extend(since::files(made, &inside));
    if now.len() == made.pages.len() {
        if kept(structure::said(&mut look)) != made.structure {
            findings.push(Finding::fault(
                "Words for screen readers: CHANGED after this PDF was made. Who listens to it hears something else than \
                 the pages show.",
            ));
        }
        if kept(outline::titles(&look)) != made.outline {
            findings.push(Finding::fault("Title or bookmarks: CHANGED after this PDF was made."));
        }
        let other = ids.iter().zip(&made.links).enumerate().filter_map(|(number, (&id, made))| {
            let links =
                annotations::of(&look, id).into_iter().filter(|one| annotations::is_link(one));
            (pages::links(&mut look, links) != *made).then_some(number)
        });
        let (changed, one) = since::numbers(other.collect::<Vec<_>>().into_iter());
        if !changed.is_empty() {
            let page = if one { "page" } else { "pages" };
            findings.push(Finding::fault(format!(
                "Links: CHANGED after this PDF was made, on {page} {changed}. They may lead elsewhere."
            )));
        }
    }
    let now = about::of(pdf, &specs(pdf));
    if made.about.as_ref().is_some_and(|made| *made != kept(now)) {
        findings.push(Finding::fault(
            "What this PDF says of itself: CHANGED after it was made, such as whose it is, its language, or what a file \
             inside is for.",
        ));
    }
    findings.extend(annotations::added(&look, &ids));
    (pages, sentence)
}

fn open(pdf: &[u8]) -> Result<Document, NotAPdf> {
    if pdf.len() > MOST {
        return Err(NotAPdf::Unreadable);
    }
    let options =
        LoadOptions { max_decompressed_size: Some(MOST_UNPACKED), ..LoadOptions::default() };
    let holds = |wanted: &[u8]| pdf.windows(wanted.len()).any(|part| part == wanted);
    let read = Document::load_mem_with_options(&without_remarks(pdf), options);
    if read.as_ref().is_ok_and(|read| read.is_encrypted() && !read.was_encrypted()) {
        return Err(NotAPdf::Locked);
    }
    read.map_err(|_| {
        // A second beginning behind an end.
        let ends = pdf.windows(5).position(|part| part == b"%%EOF");
        if ends.is_some_and(|at| pdf[at..].windows(BEGINNING.len()).any(|part| part == BEGINNING)) {
            NotAPdf::Joined
        } else if holds(b"/Encrypt") {
            NotAPdf::Locked
        } else {
            NotAPdf::Unreadable
        }
    })
}

/// A file in the plain form of `qpdf`, without the remarks it puts before packed objects: our reader takes them for the
/// objects. Every byte stays in its place.
fn without_remarks(pdf: &[u8]) -> Cow<'_, [u8]> {
    const REMARK: &[u8] = b"\n%% ";
    if !pdf[..pdf.len().min(LATEST)].windows(6).any(|part| part == b"%QDF-1") {
        return pdf.into();
    }
    let (mut plain, mut at) = (pdf.to_vec(), 0);
    while let Some(found) = plain[at..].windows(REMARK.len()).position(|part| part == REMARK) {
        let start = at + found + 1;
        let end = plain[start..].iter().position(|&byte| byte == b'\n');
        at = end.map_or(plain.len(), |end| start + end);
        plain[start..at].fill(b' ');
    }
    plain.into()
}

/// Every file a reader may find: in the list of names, and among those said to belong to the document.
fn files(pdf: &Document) -> Vec<Attachment> {
    specs(pdf).into_iter().filter_map(|spec| file(pdf, spec)).collect()
}

/// What tells of each of them.
fn specs(pdf: &Document) -> Vec<&Dictionary> {
    let mut specs: Vec<&Dictionary> = Vec::new();
    let Ok(catalog) = pdf.catalog() else { return Vec::new() };
    if let Ok(names) =
        catalog.get(b"Names").map(|names| follow(pdf, names)).and_then(Object::as_dict)
        && let Ok(tree) = names.get(b"EmbeddedFiles")
    {
        let mut left = MOST_NAMES;
        collect(pdf, follow(pdf, tree), &mut left, 0, &mut specs);
    }
    let also = catalog.get(b"AF").map(|list| follow(pdf, list)).and_then(Object::as_array);
    for spec in also.into_iter().flatten().take(MOST_NAMES) {
        if let Ok(spec) = follow(pdf, spec).as_dict()
            && !specs.iter().any(|known| std::ptr::eq(*known, spec))
        {
            specs.push(spec);
        }
    }
    specs
}

/// The files of a name tree.
fn collect<'p>(
    pdf: &'p Document,
    tree: &'p Object,
    left: &mut usize,
    depth: usize,
    found: &mut Vec<&'p Dictionary>,
) {
    let Ok(tree) = tree.as_dict() else { return };
    if depth > DEEPEST || *left == 0 {
        return;
    }
    *left -= 1;
    if let Ok(kids) = tree.get(b"Kids").map(|kids| follow(pdf, kids)).and_then(Object::as_array) {
        kids.iter().for_each(|kid| collect(pdf, follow(pdf, kid), left, depth + 1, found));
    }
    if let Ok(names) = tree.get(b"Names").map(|names| follow(pdf, names)).and_then(Object::as_array)
    {
        found.extend(names.chunks_exact(2).filter_map(|pair| follow(pdf, &pair[1]).as_dict().ok()));
    }
}

fn file(pdf: &Document, spec: &Dictionary) -> Option<Attachment> {
    let words = |key: &[u8]| lopdf::decode_text_string(follow(pdf, spec.get(key).ok()?)).ok();
    let held = follow(pdf, spec.get(b"EF").ok()?).as_dict().ok()?;
    let stream = follow(pdf, held.get(b"F").or_else(|_| held.get(b"UF")).ok()?).as_stream().ok()?;
    let media_type = stream.dict.get(b"Subtype").and_then(Object::as_name).unwrap_or_default();
    Some(Attachment {
        name: words(b"UF").or_else(|| words(b"F"))?,
        media_type: String::from_utf8_lossy(media_type).into_owned(),
        description: words(b"Desc").unwrap_or_default(),
        bytes: content(stream).into(),
    })
}
