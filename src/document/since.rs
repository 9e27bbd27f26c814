//! What became of a PDF since it was made, in sentences.

use serde::Serialize;

use super::carried::Carried;
use super::made::{Made, MadeFile};
use crate::words;

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

/// One thing that is to be known of a PDF beside its pages.
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

/// How the pages of a file compare with those it was made with.
pub(super) fn pages(made: &Made, now: &[String]) -> (PagesSince, String) {
    if made.pages == now {
        return (PagesSince::Same, words::document::checked::PAGES_AS_MADE.to_owned());
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
        words::document::checked::PAGES_IN_ANOTHER_ORDER.to_owned()
    } else if now.len() == made.pages.len() {
        let changed = numbers((0..now.len()).filter(|&at| now[at] != made.pages[at]));
        let (one, is) = if changed.1 {
            (words::shared::PAGE, "is")
        } else {
            (words::document::checked::PAGES, "are")
        };
        words::document::checked::not_as_made(one, &changed.0, is)
    } else {
        let (was, is) = (made.pages.len(), now.len());
        let mut what = words::document::checked::page_count_changed(was, is);
        if !other.is_empty() {
            let (pages, one) = numbers(other.into_iter());
            let of = if one { words::shared::PAGE } else { words::document::checked::PAGES };
            what.push_str(&words::document::checked::did_not_come_with_it(of, &pages));
        }
        if !gone.is_empty() {
            let (pages, one) = numbers(gone.into_iter());
            let (of, is) = if one { ("page", "is") } else { ("pages", "are") };
            what.push_str(&words::document::checked::of_those_it_had_missing(of, &pages, is));
        }
        what
    };
    let sentence = words::document::checked::pages_changed(&what);
    (PagesSince::Changed, sentence)
}

/// How the passport inside compares.
pub(super) fn passport(made: &Made, inside: &[MadeFile]) -> Option<Finding> {
    let passports: Vec<_> = inside.iter().filter(|file| file.name == Carried::NAME).collect();
    let sentence = match (&made.passport, &passports[..]) {
        (None, []) => {
            return Some(Finding::note(words::document::checked::MADE_WITHOUT_PASSPORT));
        }
        (Some(made), [only]) if only.sha256 == *made => return None,
        (Some(_), []) => words::document::checked::PASSPORT_TAKEN_OUT,
        (_, [_, _, ..]) => words::document::checked::MORE_THAN_ONE_PASSPORT,
        (Some(_), _) => words::document::checked::ANOTHER_PASSPORT,
        (None, _) => words::document::checked::PASSPORT_ADDED,
    };
    Some(Finding::fault(sentence))
}

/// How the other files inside compare; `listed` are those that any reader may find.
pub(super) fn files(made: &Made, listed: &[MadeFile]) -> Vec<Finding> {
    let now: Vec<&MadeFile> = listed.iter().filter(|file| file.name != Carried::NAME).collect();
    let mut found = Vec::new();
    let mut tell = |what: &str, files: Vec<String>| {
        if !files.is_empty() {
            let names = and(&files);
            found.push(Finding::fault(words::document::checked::files_changed(what, &names)));
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
    tell(words::document::checked::TAKEN_OUT, names(&mut made.files.iter().filter(gone)));
    if found.is_empty() && !made.files.is_empty() {
        let count = made.files.len();
        found.push(Finding::note(words::document::checked::files_as_made(count)));
    }
    found
}

/// Page numbers as they are said, counted from 1, and whether it is one.
pub(super) fn numbers(places: impl Iterator<Item = usize>) -> (String, bool) {
    const MOST: usize = 8;
    let all: Vec<String> = places.map(|place| (place + 1).to_string()).collect();
    if all.len() > MOST {
        let (told, more) = all.split_at(MOST - 1);
        return (words::document::checked::and_more(told.join(", "), more.len()), false);
    }
    (and(&all), all.len() == 1)
}

fn and(all: &[String]) -> String {
    match all {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => words::shared::and(first.join(", "), last),
    }
}

/// A name that somebody else chose, without what steers a terminal.
pub(super) fn shown(name: &str) -> String {
    name.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect()
}
