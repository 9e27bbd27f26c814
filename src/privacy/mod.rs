//! What looks like it names somebody, in text and in file names. Pure.
//!
//! It warns and never stops anybody, and it never says what it found in a log or an error: only
//! what kind it is and where it stands. It does not claim to find everything, and it cannot look
//! into photographs: about those a screen asks.

mod looks_like;
mod patterns;
mod plain;

use serde::Serialize;

pub use self::looks_like::LooksLike;

/// Something that looks like it names somebody: what kind, and where it stands in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Warning {
    /// What it looks like.
    pub looks_like: LooksLike,
    /// The first character, counted from 0.
    pub from: u32,
    /// The first character after it.
    pub to: u32,
}

impl Warning {
    /// What it says there, in the text it was found in.
    pub fn words(&self, text: &str) -> String {
        let length = self.to.saturating_sub(self.from) as usize;
        text.chars().skip(self.from as usize).take(length).collect()
    }
}

/// Everything in a text, or in a file's name, that looks like it names somebody, in order. It is read whatever kind of
/// space or hyphen it is written with.
pub fn look(text: &str) -> Vec<Warning> {
    let plain = plain::Plain::of(text);
    let mut found: Vec<Warning> = Vec::new();
    for (looks_like, bytes) in patterns::all(&plain) {
        let Some((from, to)) = plain.place(bytes) else { continue };
        // A part of something that was found already is not reported again.
        if !found.iter().any(|other| from < other.to && other.from < to) {
            found.push(Warning { looks_like, from, to });
        }
    }
    found.sort_by_key(|warning| (warning.from, warning.looks_like));
    found
}

/// Whether anything in a text looks like it names somebody, as [`look`] would find it.
pub fn looks_like_any(text: &str) -> bool {
    patterns::all(&plain::Plain::of(text)).next().is_some()
}

#[cfg(test)]
#[rustfmt::skip]
mod examples;
#[cfg(test)]
mod tests;
