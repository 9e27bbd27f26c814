//! Points that a reader may question and that were still open when the document was made.

use crate::document::blocks::{Block, Span};
use crate::document::facts::Facts;
use crate::words;

/// The list of open points under its heading; empty if there are none.
pub fn blocks(facts: &Facts) -> Vec<Block> {
    if facts.advice.is_empty() {
        return Vec::new();
    }
    let each = facts.advice.iter().map(|one| Span::new(format!("{} {}", one.says, one.why)));
    vec![Block::Together(vec![
        Block::heading_at(1, words::STILL_OPEN, "still-open"),
        Block::text(words::STILL_OPEN_HINT),
        Block::bullets(each),
    ])]
}

/// The open points in one line, for the passport page; only their number if there is no `room`.
pub fn line(facts: &Facts, room: bool) -> Option<String> {
    if facts.advice.is_empty() {
        return None;
    }
    let each: Vec<&str> = facts.advice.iter().map(|one| one.says.as_str()).collect();
    let said = if room { each.join(" ") } else { words::points(each.len()) };
    Some(format!("{}: {said}", words::STILL_OPEN))
}
