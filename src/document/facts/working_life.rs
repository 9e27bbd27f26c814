//! Entries of working life as a document may tell them: those of the period, with names as its reader may see them.
//! What is only for the owner is in none.

use super::{Facts, Names, Period};
use crate::Portfolio;
use crate::error::Result;
use crate::sign_off::Said;
use crate::working_life::{EntryView, Field, Form, InForce, NOUNS, Noun, Place, noun};

/// The entries of the period, noun by noun, the first first.
pub(super) fn gather(
    portfolio: &Portfolio,
    period: &Period,
    names: &Names,
) -> Result<Vec<EntryView>> {
    let mut all = Vec::new();
    for noun in NOUNS {
        let mut entries = portfolio.entries(noun, "")?;
        entries.reverse();
        entries.retain(|one| told(noun, one, period));
        all.extend(entries.into_iter().map(|one| seen(noun, one, names)));
    }
    Ok(all)
}

/// Everybody whom an entry names in a field for a person, and who signed one.
pub(super) fn people(portfolio: &Portfolio) -> Result<Vec<String>> {
    let mut people = Vec::new();
    for noun in NOUNS {
        for entry in portfolio.entries(noun, "")? {
            let fields = noun.fields.iter().filter(|field| field.form == Form::Person);
            people.extend(fields.map(|field| entry.said().text(field.name).to_owned()));
            people.extend(entry.signed.into_iter().map(|one| one.by));
        }
    }
    Ok(people)
}

/// What happened on a day is told where the period holds it; what goes on from a day, once it has begun.
fn told(noun: &Noun, entry: &EntryView, period: &Period) -> bool {
    match noun.field(noun.day).map(|field| field.form) {
        Some(Form::PastDay) if noun.code != "training" => period.holds(entry.on),
        Some(Form::Day) if noun.code == "goal" => true,
        _ => entry.on <= period.to,
    }
}

/// The delegations in force on the last day of the period.
pub(super) fn in_force(
    portfolio: &Portfolio,
    period: &Period,
    names: &Names,
) -> Result<Vec<InForce>> {
    let mut found = portfolio.delegations_in_force(period.to)?;
    for one in &mut found {
        one.entry.title = names.text(&one.entry.title);
        one.signed.by = names.person(&one.signed.by);
    }
    Ok(found)
}

fn seen(noun: &Noun, mut entry: EntryView, names: &Names) -> EntryView {
    entry.private.clear();
    entry.title = names.text(&entry.title);
    entry.names.values_mut().for_each(|name| *name = names.text(name));
    for signed in &mut entry.signed {
        signed.by = names.person(&signed.by);
        if names.by_initials() {
            signed.described.clone_from(&signed.by);
        }
    }
    for field in noun.fields {
        let Some(said) = entry.fields.get_mut(field.name) else { continue };
        match said {
            Said::Text(text) if field.form == Form::Person => *text = names.person(text),
            Said::Text(text) => *text = names.text(text),
            Said::Many(many) => many.iter_mut().for_each(|line| *line = names.text(line)),
            Said::Number(_) => {}
        }
    }
    entry
}

impl Facts<'_> {
    /// What an entry names by its id, as people say it: a statement, or the title of a training.
    pub fn named(&self, entry: &EntryView, id: &str) -> String {
        match self.framework.indicator(id) {
            Some((_, competence, _)) => format!("{}: {}", self.said(id), competence.title),
            None => entry.name_of(id).to_owned(),
        }
    }
}

/// A field of an entry as a person reads it.
pub struct Line {
    /// The name of the field.
    pub field: &'static str,
    /// What it is called.
    pub label: &'static str,
    /// What it says.
    pub said: Vec<String>,
}

/// What an entry says, field by field.
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
                Form::Day | Form::PastDay => super::printed_day(text),
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
