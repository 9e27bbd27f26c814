//! Reads a PDF back: its embedded files, and what changed since it was made.

use std::borrow::Cow;
use std::collections::HashMap;

use lopdf::{Document, LoadOptions, ObjectId};

use super::annotations;
use super::made::listed::{Listed, listed};
use super::made::look::{Look, MOST_UNPACKED};
use super::made::{Made, MadeFile, RECORD, about, kept, labels, outline, pages, structure};
use super::since::{self, Finding, PagesSince};
use super::types::EmbeddedFile;
use crate::acts::{Acts, acts_alone, acts_of, shows_a_file};
use crate::words::document::checked;

/// The largest file that is read.
const MOST: usize = 400 * 1024 * 1024;
/// How many bytes may come before `%PDF-`.
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
    /// Two PDF files were joined.
    #[error("two PDFs stand behind one another in the file")]
    Joined,
}

/// A PDF as it is now.
pub(super) struct Reread {
    /// The embedded files, without our own record of how the document was made.
    pub files: Vec<EmbeddedFile>,
    /// Whether its pages are as they were made.
    pub pages: PagesSince,
    /// That in a sentence.
    pub sentence: String,
    /// Other findings.
    pub findings: Vec<Finding>,
}

/// The embedded files of a PDF (without our own record), and whether its pages are as they were made.
///
/// # Errors
/// [`NotAPdf`].
pub fn reread(pdf: &[u8]) -> Result<(Vec<EmbeddedFile>, PagesSince), NotAPdf> {
    read(pdf).map(|read| (read.files, read.pages))
}

/// Where `%PDF-` is, if the bytes are a PDF: some programs put bytes before it.
pub(super) fn beginning(bytes: &[u8]) -> Option<usize> {
    let start = &bytes[..bytes.len().min(LATEST)];
    start.windows(BEGINNING.len()).position(|part| part == BEGINNING)
}

/// Reads a PDF and compares it with the record of how it was made.
pub(super) fn read(bytes: &[u8]) -> Result<Reread, NotAPdf> {
    let begins = beginning(bytes).ok_or(NotAPdf::Unreadable)?;
    let pdf = open(&bytes[begins..])?;
    let listed = listed(&pdf);
    let files = listed.iter().filter_map(|one| one.file(&pdf));
    let (records, inside): (Vec<_>, Vec<_>) = files.partition(|file| file.name == RECORD);
    let mut findings = Vec::new();
    if begins > 0 {
        findings.push(Finding::note(checked::bytes_before_the_pdf(begins)));
    }
    if records.len() > 1 {
        findings.push(Finding::fault(checked::TWO_RECORDS_OF_MAKING));
    }
    let made = records.first().and_then(|record| Made::read(&record.bytes));
    let (pages, sentence) = match &made {
        Some(made) => compare(&pdf, made, (&listed, &inside), &mut findings),
        None => (PagesSince::NotRecorded, checked::PAGES_NOT_RECORDED.to_owned()),
    };
    let does = match acts_of(&pdf) {
        Acts::Nothing | Acts::Film => "",
        Acts::Script => checked::SCRIPT_ADDED,
        Acts::Program | Acts::Locked => checked::PROGRAM_START_ADDED,
    };
    if shows_a_file(&pdf) {
        findings.push(Finding::fault(checked::SHOWN_FILE_ADDED));
    }
    if !does.is_empty() {
        findings.push(Finding::fault(checked::do_not_open_elsewhere(does)));
    } else if acts_alone(&pdf) {
        findings.push(Finding::fault(checked::ACTION_ADDED));
    }
    Ok(Reread { files: inside, pages, sentence, findings })
}

fn compare(
    pdf: &Document,
    made: &Made,
    (listed, inside): (&[Listed<'_>], &[EmbeddedFile]),
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
            findings.push(Finding::fault(checked::SCREEN_READER_WORDS_CHANGED));
        }
        if kept(outline::titles(&look)) != made.outline {
            findings.push(Finding::fault(checked::TITLE_OR_BOOKMARKS_CHANGED));
        }
        if !labels::are_plain(pdf) {
            findings.push(Finding::fault(checked::PAGE_NUMBERS_CHANGED));
        }
        let other = ids.iter().zip(&made.links).enumerate().filter_map(|(number, (&id, made))| {
            let links =
                annotations::of(&look, id).into_iter().filter(|one| annotations::is_link(one));
            (pages::links(&mut look, links) != *made).then_some(number)
        });
        let other: Vec<usize> = other.collect();
        if !other.is_empty() {
            let on = since::named(other.into_iter(), checked::on_page, checked::on_pages);
            findings.push(Finding::fault(checked::links_changed(on)));
        }
    }
    let now = about::of(pdf, listed);
    if made.about.as_ref().is_some_and(|made| *made != kept(now)) {
        findings.push(Finding::fault(checked::METADATA_CHANGED));
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
        // A second `%PDF-` after an EOF marker (`%%EOF`) means that two PDFs were joined.
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

/// Blanks the comments that `qpdf` writes into object streams in QDF mode, which our parser misreads. Offsets do not change.
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
