//! The fields of an entry of working life, as people read them.

use super::days::printed_day;
use super::gather::Facts;
use crate::sign_off::Said;
use crate::working_life::{EntryView, Field, Form, Place, noun};

impl Facts<'_> {
    /// A reference in an entry, for people: a statement by its code and title, anything else by its name.
    pub fn named(&self, entry: &EntryView, id: &str) -> String {
        match self.framework.indicator(id) {
            Some((_, competence, _)) => format!("{}: {}", self.said(id), competence.title),
            None => entry.name_of(id).to_owned(),
        }
    }
}

/// A field of an entry as a person reads it.
pub struct Line {
    /// The code of the field.
    pub field: &'static str,
    /// Its label.
    pub label: &'static str,
    /// Its values.
    pub said: Vec<String>,
}

/// The fields of an entry that have a value.
pub fn lines(facts: &Facts, entry: &EntryView) -> Vec<Line> {
    let Some(noun) = noun(&entry.noun) else { return Vec::new() };
    let fields = noun
        .fields
        .iter()
        .filter(|field| field.place != Place::Kept && field.form != Form::Evidence);
    let line = |field: &'static Field| {
        let said = match entry.fields.get(field.name)? {
            Said::Number(number) => vec![number.to_string()],
            Said::Text(text) => vec![match field.form {
                Form::Day | Form::PastDay => printed_day(text),
                Form::Why => facts.named(entry, text),
                Form::Choice(_) => crate::words::choice(noun.code, text).to_owned(),
                _ => text.clone(),
            }],
            Said::Many(many) if field.form == Form::Conditions => {
                let halves = many.iter().map(|line| line.split_once('=').unwrap_or((line, "")));
                halves.map(|(what, when)| format!("{what} ({when})")).collect()
            }
            Said::Many(many) if field.form == Form::Months => vec![many.join(", ")],
            Said::Many(many) if matches!(field.form, Form::Indicators | Form::RestsOn) => {
                many.iter().map(|id| facts.named(entry, id)).collect()
            }
            Said::Many(many) => many.clone(),
        };
        Some(Line { field: field.name, label: crate::words::label(noun.code, field.name), said })
    };
    fields.filter_map(line).collect()
}
