//! Compares a PDF with the record of how it was made, and says the differences in sentences.

use serde::Serialize;

use super::carried::Carried;
use super::made::{Made, MadeFile};
use crate::words;
use crate::words::document::checked;

/// Whether the pages of a document are as they were made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum PagesSince {
    /// As they were made.
    Same,
    /// Something on them was changed afterwards.
    Changed,
    /// The file does not say how they were.
    NotRecorded,
}

/// A finding about a PDF, beside its pages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Finding {
    /// Whether the PDF is not what it was made to be.
    pub fault: bool,
    /// What was found.
    pub sentence: String,
}

impl Finding {
    /// Something to know.
    pub(super) fn note(sentence: impl Into<String>) -> Self {
        Self { fault: false, sentence: sentence.into() }
    }

    /// Something that is not as it was made.
    pub(super) fn fault(sentence: impl Into<String>) -> Self {
        Self { fault: true, sentence: sentence.into() }
    }
}

/// Compares the pages with those it was made with.
pub(super) fn pages(made: &Made, now: &[String]) -> (PagesSince, String) {
    if made.pages == now {
        return (PagesSince::Same, checked::PAGES_AS_MADE.to_owned());
    }
    let beyond = |some: &[String], others: &[String]| -> Vec<usize> {
        let mut others: Vec<&String> = others.iter().collect();
        let mut left = Vec::new();
        for (number, page) in some.iter().enumerate() {
            match others.iter().position(|other| *other == page) {
                Some(at) => drop(others.swap_remove(at)),
                None => left.push(number),
            }
        }
        left
    };
    let (other, gone) = (beyond(now, &made.pages), beyond(&made.pages, now));
    let what = if other.is_empty() && gone.is_empty() {
        checked::PAGES_IN_ANOTHER_ORDER.to_owned()
    } else if now.len() == made.pages.len() {
        let changed = (0..now.len()).filter(|&at| now[at] != made.pages[at]);
        named(changed, checked::page_not_as_made, checked::pages_not_as_made)
    } else {
        let mut what = checked::page_count_changed(made.pages.len(), now.len());
        if !other.is_empty() {
            let (one, many) =
                (checked::page_did_not_come_with_it, checked::pages_did_not_come_with_it);
            what += &named(other.into_iter(), one, many);
        }
        if !gone.is_empty() {
            what += &named(gone.into_iter(), checked::page_is_missing, checked::pages_are_missing);
        }
        what
    };
    let sentence = checked::pages_changed(&what);
    (PagesSince::Changed, sentence)
}

/// Compares the embedded passport with the one it was made with.
pub(super) fn passport(made: &Made, inside: &[MadeFile]) -> Option<Finding> {
    let passports: Vec<_> = inside.iter().filter(|file| file.name == Carried::NAME).collect();
    let sentence = match (&made.passport, &passports[..]) {
        (None, []) => {
            return Some(Finding::note(checked::MADE_WITHOUT_PASSPORT));
        }
        (Some(made), [only]) if only.sha256 == *made => return None,
        (Some(_), []) => checked::PASSPORT_TAKEN_OUT,
        (_, [_, _, ..]) => checked::MORE_THAN_ONE_PASSPORT,
        (Some(_), _) => checked::ANOTHER_PASSPORT,
        (None, _) => checked::PASSPORT_ADDED,
    };
    Some(Finding::fault(sentence))
}

/// Compares the other embedded files; `listed` are those that any reader may find.
pub(super) fn files(made: &Made, listed: &[MadeFile]) -> Vec<Finding> {
    let now: Vec<&MadeFile> = listed.iter().filter(|file| file.name != Carried::NAME).collect();
    let mut found = Vec::new();
    let mut tell = |what: &str, files: Vec<String>| {
        if !files.is_empty() {
            let names = and(&files);
            found.push(Finding::fault(checked::files_changed(what, &names)));
        }
    };
    let is_made = |file: &MadeFile| made.files.iter().any(|made| made.name == file.name);
    let differs = |file: &MadeFile| !made.files.contains(file);
    let names = |files: &mut dyn Iterator<Item = &MadeFile>| -> Vec<String> {
        files.map(|file| format!("\u{201c}{}\u{201d}", shown(&file.name))).collect()
    };
    let there = || now.iter().copied();
    tell("CHANGED", names(&mut there().filter(|file| is_made(file) && differs(file))));
    tell("ADDED", names(&mut there().filter(|file| !is_made(file))));
    let gone = |file: &&MadeFile| !there().any(|one| one.name == file.name);
    tell(checked::TAKEN_OUT, names(&mut made.files.iter().filter(gone)));
    if found.is_empty() && !made.files.is_empty() {
        let count = made.files.len();
        found.push(Finding::note(checked::files_as_made(count)));
    }
    found
}

/// A sentence with page numbers, counted from 1: `one` for a single page, `many` for several.
pub(super) fn named(
    places: impl Iterator<Item = usize>,
    one: fn(String) -> String,
    many: fn(String) -> String,
) -> String {
    const MOST: usize = 8;
    let all: Vec<String> = places.map(|place| (place + 1).to_string()).collect();
    if all.len() > MOST {
        let (first, rest) = all.split_at(MOST - 1);
        return many(checked::and_more(first.join(", "), rest.len()));
    }
    let pages = and(&all);
    if all.len() == 1 { one(pages) } else { many(pages) }
}

fn and(all: &[String]) -> String {
    match all {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => words::shared::and(first.join(", "), last),
    }
}

/// A name that somebody else chose, without control characters.
pub(super) fn shown(name: &str) -> String {
    name.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect()
}
