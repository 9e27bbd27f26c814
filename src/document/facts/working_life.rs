//! Entries of working life for a document: those of the period, with names as its reader may see them and without
//! fields that are private to the owner.

use super::names::Names;
use super::period::Period;
use crate::Portfolio;
use crate::error::Result;
use crate::sign_off::Said;
use crate::working_life::{EntryView, Form, InForce, NOUNS, Noun};

/// The entries of the period, noun by noun, oldest first.
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

/// Everybody named in a person field of an entry, and everybody who signed an entry.
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

/// Whether the period contains an entry: an event by its date, something lasting once it has begun.
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
