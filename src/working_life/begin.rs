//! What the form of a new entry begins with.

use super::fields::Fields;
use super::input::EntryInput;
use super::noun::Noun;
use super::review_plan;
use crate::Portfolio;
use crate::sign_off::Said;

/// The months after which reviews are usual.
const USUAL: [&str; 4] = ["3", "6", "9", "12"];

impl Portfolio {
    /// The prefilled form of a new entry: a plan of reviews starts at the start in post with the usual months; others are empty.
    pub fn entry_to_begin(&self, noun: &Noun) -> EntryInput {
        let mut fields = Fields::default();
        if noun.code == review_plan::NOUN.code {
            let start = self.started_in_post().map(|day| day.to_string()).unwrap_or_default();
            fields.set("start", &start);
            let months = USUAL.map(str::to_owned).to_vec();
            fields.0.insert("months".to_owned(), Said::Many(months));
        }
        EntryInput { fields: fields.0, ..EntryInput::default() }
    }
}
