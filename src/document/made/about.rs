//! What a document states besides its pages: author, title, language, and the purpose of each embedded file.

use lopdf::{Dictionary, Document, Object};
use sha2::{Digest, Sha256};

use super::digest::{RECORD, part};
use super::listed::Listed;
use super::look::{content, follow};
use crate::document::types::{EmbeddedFile, Meta};

/// The `AFRelationship` of files embedded by this program.
pub(in crate::document) const RELATION: &str = "Supplement";
/// Properties that a file states twice: the XMP name, and the key of the information dictionary.
const TWICE: [(&str, &[u8]); 2] = [("dc:title", b"Title"), ("dc:creator", b"Author")];
/// Properties that programs display and our documents never set: the information key, and the XMP name.
const NEVER: [(&[u8], &str); 2] = [(b"Subject", "dc:description"), (b"Keywords", "pdf:Keywords")];

/// The digest for a document being made. The record itself is not among the files.
pub(super) fn made(meta: &Meta, files: &[EmbeddedFile]) -> Sha256 {
    let files = files.iter().map(|file| {
        [file.name.clone(), file.ascii_name(), file.description.clone(), RELATION.to_owned()]
    });
    told(meta.author.as_deref().unwrap_or_default(), &meta.language, files.collect())
}

/// The digest for a file as it is now. XMP that contradicts the information dictionary counts too, and embedded files
/// that only some programs find.
pub(in crate::document) fn of(pdf: &Document, listed: &[Listed<'_>]) -> Sha256 {
    let words = |dict: &Dictionary, key: &[u8]| {
        let words = dict.get(key).ok().map(|words| follow(pdf, words));
        words.and_then(|words| lopdf::decode_text_string(words).ok()).unwrap_or_default()
    };
    let specs = listed.iter().map(|one| one.spec);
    let files = specs.filter(|spec| words(spec, b"UF") != RECORD).map(|spec| {
        let relation =
            spec.get(b"AFRelationship").map(|one| follow(pdf, one)).and_then(Object::as_name);
        let relation = String::from_utf8_lossy(relation.unwrap_or_default()).into_owned();
        [words(spec, b"UF"), words(spec, b"F"), words(spec, b"Desc"), relation]
    });
    let info =
        pdf.trailer.get(b"Info").map(|info| follow(pdf, info)).and_then(Object::as_dict).ok();
    let fact = |key: &[u8]| info.map(|info| words(info, key)).unwrap_or_default();
    let language = pdf.catalog().map(|catalog| words(catalog, b"Lang")).unwrap_or_default();
    let mut digest = told(&fact(b"Author"), &language, files.collect());
    for one in listed.iter().filter(|one| !one.is_plain(pdf)) {
        part(b"n", words(one.spec, b"UF").as_bytes(), &mut digest);
    }
    for (key, _) in NEVER {
        if !fact(key).is_empty() {
            part(b"s", key, &mut digest);
        }
    }
    let metadata = pdf.catalog().and_then(|catalog| catalog.get(b"Metadata"));
    if let Ok(packet) = metadata.map(|one| follow(pdf, one)).and_then(Object::as_stream) {
        let packet = String::from_utf8_lossy(&content(packet)).into_owned();
        for (name, key) in TWICE {
            if said(&packet, name).is_some_and(|said| plain(&said) != plain(&fact(key))) {
                part(b"x", name.as_bytes(), &mut digest);
            }
        }
        for (_, name) in NEVER {
            if said(&packet, name).is_some_and(|said| !plain(&said).is_empty()) {
                part(b"x", name.as_bytes(), &mut digest);
            }
        }
        let made = said(&packet, "xmp:CreateDate");
        if made.is_some_and(|made| digits(&made) != digits(&fact(b"CreationDate"))) {
            part(b"x", b"xmp:CreateDate", &mut digest);
        }
    }
    digest
}

fn told(author: &str, language: &str, mut files: Vec<[String; 4]>) -> Sha256 {
    let mut digest = Sha256::new();
    part(b"a", author.as_bytes(), &mut digest);
    part(b"l", language.as_bytes(), &mut digest);
    files.sort();
    files.iter().flatten().for_each(|words| part(b"f", words.as_bytes(), &mut digest));
    digest
}

/// The value of an XMP property.
fn said(packet: &str, name: &str) -> Option<String> {
    let (_, rest) = packet.split_once(&format!("<{name}>"))?;
    let (mut rest, _) = rest.split_once(&format!("</{name}>"))?;
    let mut said = String::new();
    while let Some((words, tag)) = rest.split_once('<') {
        said.push_str(words);
        rest = tag.split_once('>')?.1;
    }
    said.push_str(rest);
    let entities =
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")];
    Some(entities.iter().fold(said, |said, (written, meant)| said.replace(written, meant)))
}

/// The digits of a date, which XMP and PDF dates have in common.
fn digits(words: &str) -> String {
    words.chars().filter(char::is_ascii_digit).take(14).collect()
}

/// Text without the spaces and control characters that XMP cannot hold.
fn plain(words: &str) -> String {
    words.split_whitespace().flat_map(str::chars).filter(|c| !c.is_control()).collect()
}
