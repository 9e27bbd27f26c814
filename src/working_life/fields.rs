//! What an entry says, by field.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::clock;
use crate::sign_off::Said;

/// What an entry says, by field. Empty fields are left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fields(pub BTreeMap<String, Said>);

impl Fields {
    /// The text of a field, or empty.
    pub fn text(&self, name: &str) -> &str {
        match self.0.get(name) {
            Some(Said::Text(text)) => text,
            _ => "",
        }
    }

    /// A day.
    pub fn day(&self, name: &str) -> Option<NaiveDate> {
        clock::day(self.text(name))
    }

    /// A number.
    pub fn number(&self, name: &str) -> Option<u32> {
        match self.0.get(name) {
            Some(Said::Number(number)) => Some(*number),
            _ => None,
        }
    }

    /// Several texts.
    pub fn many(&self, name: &str) -> &[String] {
        match self.0.get(name) {
            Some(Said::Many(many)) => many,
            _ => &[],
        }
    }

    /// Sets the text of a field; an empty text removes the field.
    pub fn set(&mut self, name: &str, text: &str) {
        if text.is_empty() {
            self.0.remove(name);
        } else {
            self.0.insert(name.to_owned(), Said::Text(text.to_owned()));
        }
    }
}
