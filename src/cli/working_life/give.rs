//! Fields of an entry from the command line.

use std::path::PathBuf;

use clap::ArgMatches;

use crate::Portfolio;
use crate::error::Result;
use crate::sign_off::Said;
use crate::words;
use crate::working_life::{EntryInput, Field, Form, Noun};

/// Overwrites the fields that were given on the command line.
pub(super) fn over(
    noun: &'static Noun,
    given: &ArgMatches,
    input: &mut EntryInput,
    portfolio: &mut Portfolio,
) -> Result<()> {
    for field in noun.fields.iter().filter(|field| field.is_asked()) {
        if let Some(values) = given.get_many::<String>(field.name) {
            let values: Vec<String> = values.cloned().collect();
            let said = if is_many(field) {
                Said::Many(values)
            } else {
                Said::Text(values.into_iter().next().unwrap_or_default())
            };
            input.fields.insert(field.name.to_owned(), said);
        }
    }
    if let Ok(Some(private)) = given.try_get_one::<String>("private") {
        input.private.clone_from(private);
    }
    for file in given.get_many::<PathBuf>("attach").into_iter().flatten() {
        input.files.push(portfolio.attach_file(file)?.into());
    }
    Ok(())
}

/// Warns of text that may name somebody, except in fields meant for names.
pub(super) fn warn(noun: &'static Noun, input: &EntryInput) {
    for field in noun.fields.iter().filter(|field| field.form != Form::Person) {
        let texts: &[String] = match input.fields.get(field.name) {
            Some(Said::Text(text)) => std::slice::from_ref(text),
            Some(Said::Many(many)) => many,
            _ => continue,
        };
        let mut found: Vec<_> = texts.iter().flat_map(|text| crate::privacy::look(text)).collect();
        found.sort_by_key(|one| one.looks_like);
        found.dedup_by_key(|one| one.looks_like);
        for one in found {
            super::super::say::note(words::cli::working_life::please_check(
                field.name,
                one.looks_like.sentence(),
            ));
        }
    }
}

/// Whether a field takes several values.
pub(super) const fn is_many(field: &Field) -> bool {
    matches!(
        field.form,
        Form::Many | Form::Conditions | Form::Indicators | Form::RestsOn | Form::Evidence
    )
}
