//! Makes valid ids for a pack: its id and version, stages, and the codes of domains and competences.

use std::collections::HashSet;

use super::item::wrong;
use crate::error::Result;
use crate::framework::{Framework, Indicator};
use crate::text;
use crate::words;

/// The most letters of an id that is made from a title.
const LONGEST_ID: usize = 60;

/// Whether a code can stay as it is: letters and digits, in parts joined by dots or hyphens.
fn usable(code: &str) -> bool {
    code.len() <= 64
        && code
            .split(['.', '-'])
            .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

/// Codes that are each given only once.
pub(super) struct Codes<'a> {
    published: HashSet<&'a str>,
    given: HashSet<String>,
}

impl<'a> Codes<'a> {
    /// Codes that must differ from these published ones.
    pub fn over(published: impl Iterator<Item = &'a str>) -> Self {
        Self { published: published.filter(|code| usable(code)).collect(), given: HashSet::new() }
    }

    /// The code of an item; and the published code, if that could not be used.
    pub fn give(&mut self, published: &str, place: &str) -> (String, String) {
        if usable(published) && self.given.insert(published.to_owned()) {
            return (published.to_owned(), String::new());
        }
        let mut code = place.to_owned();
        let mut more = 0_u32;
        while self.published.contains(code.as_str()) || self.given.contains(&code) {
            more += 1;
            code = format!("{place}-n{more}");
        }
        self.given.insert(code.clone());
        (code, published.to_owned())
    }
}

/// A text as lower-case letters, digits and single hyphens; may be empty.
pub(in crate::interchange) fn slug(said: &str) -> String {
    let mut slug = String::new();
    for letter in text::fold(said).chars() {
        if letter.is_ascii_alphanumeric() {
            slug.push(letter.to_ascii_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
        if slug.len() >= LONGEST_ID {
            break;
        }
    }
    slug.trim_end_matches('-').to_owned()
}

/// An id for a stage that differs from the known ones.
pub(in crate::interchange) fn stage_id(said: &str, known: &[crate::framework::Stage]) -> String {
    let mut start = slug(said);
    if start.is_empty() || start == Indicator::ALL {
        start = format!("stage-{}", known.len() + 1);
    }
    let mut id = start.clone();
    let mut more = 1;
    while known.iter().any(|stage| stage.id == id) {
        more += 1;
        id = format!("{start}-{more}");
    }
    id
}

/// Gives a framework an id, version and publisher when the file has none.
pub(super) fn name(head: &mut Framework) -> Result<()> {
    if head.title.is_empty() {
        return Err(wrong(words::shared::THE_FILE, words::brought::THE_FRAMEWORK_HAS_NO_TITLE));
    }
    if head.id.is_empty() {
        head.id = slug(&head.title);
    }
    if head.id.is_empty() {
        head.id = format!("framework-{}", slug(&head.origin)).trim_end_matches('-').to_owned();
    }
    let letters = |c: char| if c.is_ascii_alphanumeric() || c == '.' { c } else { '-' };
    let version: String = head.version.trim().chars().map(letters).collect();
    let parts: Vec<&str> = version.split('-').filter(|part| !part.is_empty()).collect();
    head.version = match parts.join("-") {
        none if none.is_empty() => "1".to_owned(),
        version => version,
    };
    if head.source.publisher.trim().is_empty() {
        words::brought::NOT_NAMED.clone_into(&mut head.source.publisher);
    }
    Ok(())
}
