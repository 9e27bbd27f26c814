//! Prints entries of working life, in words or as JSON.

use serde_json::{Map, Value, json};

use super::super::say::{say, say_json, say_lines};
use super::give::is_many;
use crate::clock::{self, printed};
use crate::error::Result;
use crate::sign_off::Said;
use crate::words;
use crate::working_life::{EntryView, Field, Form, InForce, Noun, Place, noun, scope_templates};

pub(super) fn show(
    noun: &'static Noun,
    id: &str,
    folder: &std::path::Path,
    json: bool,
) -> Result<()> {
    let portfolio = super::super::input::look_at(folder)?;
    let only = if noun.single && id.is_empty() { portfolio.only(noun)? } else { None };
    let id = only.map_or_else(|| id.to_owned(), |(id, _)| id);
    let versions = portfolio.entry(&id)?;
    if json {
        return say_json(&versions.iter().map(listed).collect::<Vec<_>>());
    }
    versions.iter().take(1).try_for_each(|view| in_full(noun, view))
}

/// Prints the fields of a version, and who signed it.
pub(in crate::cli) fn in_full(noun: &Noun, view: &EntryView) -> Result<()> {
    say(words::cli::working_life::title_day_and_version(
        &view.title,
        printed(view.on),
        view.version,
    ))?;
    for field in noun.fields.iter().filter(|field| field.place != Place::Kept) {
        let label = words::label(noun.code, field.name);
        match view.fields.get(field.name).map(|said| lines(noun, field, said, view)) {
            None => {}
            Some(Lines::One(line)) => say(format_args!("{label}: {line}"))?,
            Some(Lines::Several(lines)) => {
                say(format_args!("{label}:"))?;
                lines.iter().try_for_each(|line| say_lines("  ", line))?;
            }
        }
    }
    for one in &view.signed {
        let on = printed(one.on);
        say(words::cli::working_life::signed_by_on_version(&one.described, &on, one.version))?;
        for point in &one.unmet {
            let name = view.name_of(&point.id);
            say(words::cli::working_life::not_so_on_that_day(name, point.state.label()))?;
        }
    }
    if !view.private.is_empty() {
        say(format_args!("{}:", words::label(noun.code, "private")))?;
        say_lines("  ", &view.private)?;
    }
    Ok(())
}

pub(super) fn templates(json: bool) -> Result<()> {
    let (note, all) = scope_templates()?;
    if json {
        return say_json(&all);
    }
    say(note)?;
    all.iter().try_for_each(|one| say(format_args!("{:<30}{}", one.id, one.title)))
}

pub(super) fn in_force(found: &[InForce], json: bool) -> Result<()> {
    if json {
        let told = found.iter().map(|one| {
            let mut value = listed(&one.entry);
            if let Value::Object(of) = &mut value {
                of.insert("until".to_owned(), json!(one.until));
                of.insert("signed-by".to_owned(), json!(one.signed.by));
                of.insert("signed-on".to_owned(), json!(one.signed.on));
                of.insert("unmet".to_owned(), json!(one.signed.unmet));
            }
            value
        });
        return say_json(&told.collect::<Vec<_>>());
    }
    for one in found {
        let level = words::choice("delegation", one.entry.said().text("level")).to_owned();
        say(format_args!("{}  {}  ({level})", one.entry.id, one.entry.title))?;
        let until =
            one.until.map_or_else(String::new, |day| words::cli::working_life::until(printed(day)));
        say(format_args!("    {}, {}{until}", one.signed.described, printed(one.signed.on)))?;
    }
    say(words::cli::working_life::in_force(found.len()))
}

/// An entry as JSON, with each field under the name of its flag.
pub(super) fn listed(view: &EntryView) -> Value {
    let mut of = Map::new();
    of.insert("id".to_owned(), json!(view.id));
    of.insert("title".to_owned(), json!(view.title));
    let noun = noun(&view.noun);
    for field in noun.map_or(&[][..], |noun| noun.fields) {
        let said = match view.fields.get(field.name) {
            Some(said) => json!(said),
            None if is_many(field) || field.form == Form::Months => json!([]),
            None => Value::Null,
        };
        of.insert(field.name.to_owned(), said);
    }
    // A goal has a date field of its own.
    if view.noun != "goal" {
        of.entry("on").or_insert_with(|| json!(view.on));
    }
    if noun.is_some_and(|noun| noun.private) {
        of.insert("private".to_owned(), json!(view.private));
    }
    of.insert("noun".to_owned(), json!(view.noun));
    of.insert("version".to_owned(), json!(view.version));
    of.insert("saved-at".to_owned(), json!(view.saved_at));
    of.insert("files".to_owned(), json!(view.files));
    of.insert("withdrawn".to_owned(), json!(view.withdrawn));
    of.insert("erased".to_owned(), json!(view.erased));
    of.insert("signed".to_owned(), json!(view.signed));
    Value::Object(of)
}

/// The value of a field, printed beside its label or below it.
enum Lines {
    One(String),
    Several(Vec<String>),
}

/// The value of a field in words: printed dates, labels of choices, and names instead of ids.
fn lines(noun: &Noun, field: &Field, said: &Said, view: &EntryView) -> Lines {
    match said {
        Said::Number(number) => Lines::One(number.to_string()),
        Said::Text(text) if field.form.is_day() => {
            Lines::One(clock::day(text).map_or_else(|| text.clone(), printed))
        }
        Said::Text(text) if matches!(field.form, Form::Choice(_)) => {
            Lines::One(words::choice(noun.code, text).to_owned())
        }
        Said::Text(text) if text.contains('\n') => Lines::Several(vec![text.clone()]),
        Said::Text(text) => Lines::One(view.name_of(text).to_owned()),
        Said::Many(many) if field.form == Form::Months => Lines::One(many.join(", ")),
        Said::Many(many) if field.form == Form::Conditions => {
            let halves = many.iter().map(|line| line.split_once('=').unwrap_or((line, "")));
            Lines::Several(halves.map(|(what, when)| format!("{what} ({when})")).collect())
        }
        Said::Many(many) => {
            Lines::Several(many.iter().map(|line| view.name_of(line).to_owned()).collect())
        }
    }
}
