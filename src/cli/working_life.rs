//! `supervision`, `delegation`, `scope`, `goal`, `review`, `appraisal`, `training` and `feedback`: each noun has the same
//! verbs, and a flag for each of its fields.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use serde_json::{Map, Value, json};

use super::{date, say, say_json, say_lines};
use crate::clock::printed;
use crate::error::{Error, Result};
use crate::sign_off::Said;
use crate::words;
use crate::working_life::{
    EntryInput, EntryView, Field, Form, InForce, NOUNS, Noun, Place, noun, scope_templates,
};

/// The noun whose verbs stand under another, with the name of the one that writes it.
const PLAN: (&str, &str) = ("review-plan", "plan");

/// The command line with the verbs of every noun.
pub fn with_nouns(mut line: Command) -> Command {
    for noun in NOUNS.into_iter().filter(|noun| noun.code != PLAN.0) {
        let verbs = verbs(noun);
        let known = line.find_subcommand(noun.code).is_some();
        line = if known {
            // `review FILE.ask` is another verb of the same name.
            line.mut_subcommand(noun.code, |one| {
                one.args_conflicts_with_subcommands(true)
                    .subcommand_negates_reqs(true)
                    .subcommands(verbs)
            })
        } else {
            let about = words::noun(noun.code).map_or("", |words| words.about);
            let one = Command::new(noun.code).about(about).subcommand_required(true);
            line.subcommand(one.arg_required_else_help(true).subcommands(verbs))
        };
    }
    line
}

/// Runs the verb of a noun, if one was given.
pub fn run(given: &ArgMatches) -> Option<Result<()>> {
    let (of, inner) = given.subcommand()?;
    let noun = noun(of)?;
    let (verb, inner) = inner.subcommand()?;
    Some(done(noun, verb, inner))
}

fn verbs(noun: &'static Noun) -> Vec<Command> {
    let id = || Arg::new("id").value_name("ID").required(true).help("Its id");
    let verb = |name: &'static str, about: &'static str| {
        let folder = Arg::new("portfolio").value_name("PORTFOLIO").required(true);
        let folder = folder.value_parser(value_parser!(PathBuf)).help("The portfolio's folder");
        Command::new(name).about(about).arg(folder)
    };
    let json = || Arg::new("json").long("json").action(ArgAction::SetTrue).help("Print JSON");
    let day = |help: &'static str| Arg::new("on").long("on").value_name("DATE").help(help);
    let mut all = vec![
        verb("show", "Show it, the newest version first")
            .arg(Arg::new("id").value_name("ID").required(!noun.single).help("Its id"))
            .arg(json()),
        verb("withdraw", "Withdraw it: it stays on record and no longer counts").arg(id()),
        verb("undo", "Take the last change back, or bring back what was withdrawn").arg(id()),
    ];
    if noun.single {
        all.push(with_fields(verb("set", "Write it, or change it; its id is printed last"), noun));
    } else {
        let search = Arg::new("search").long("search").value_name("WORDS");
        all.push(with_fields(verb("add", "Add one; its id is printed last"), noun));
        all.push(with_fields(verb("change", "Save a new version; old ones stay").arg(id()), noun));
        let search = search.help("Only what holds all these words");
        all.push(verb("list", "List them, the last first").arg(search).arg(json()));
    }
    match noun.code {
        "delegation" => {
            all.push(
                verb("end", "End it: from that day on it is not in force")
                    .arg(id())
                    .arg(day("The day (YYYY-MM-DD); today when none is given")),
            );
            all.push(
                verb("in-force", "What may be done, on whose word and until when")
                    .arg(day("On this day (YYYY-MM-DD); today when none is given"))
                    .arg(json()),
            );
        }
        "scope" => {
            let json = json();
            all.push(Command::new("templates").about("The templates there are").arg(json));
            let template = Arg::new("template").value_name("TEMPLATE").required(true);
            let template = template.help("The profession, from the list of templates");
            all.push(verb("use", "Begin with a template; its id is printed last").arg(template));
        }
        "goal" => {
            all.push(verb("done", "Say that it is done").arg(id()));
            all.push(verb("drop", "Say that you dropped it").arg(id()));
            all.push(verb("reopen", "Say that it is open again").arg(id()));
        }
        "review" => {
            if let Some(plan) = crate::working_life::noun(PLAN.0) {
                let about = "Plan the reviews, or change the plan; its id is printed last";
                all.push(with_fields(verb(PLAN.1, about), plan));
            }
        }
        _ => {}
    }
    all
}

fn with_fields(command: Command, noun: &'static Noun) -> Command {
    let mut command = command;
    for field in noun.fields.iter().filter(|field| field.place != Place::Hidden) {
        let flag = Arg::new(field.name).long(field.name).value_name(value_name(field.form));
        let flag = flag.help(words::label(noun.code, field.name));
        command = command.arg(if is_many(field) { flag.action(ArgAction::Append) } else { flag });
    }
    if noun.private {
        let flag = Arg::new("private").long("private").value_name("TEXT");
        command = command.arg(flag.help("Only for you: it is never signed, sent or printed"));
    }
    let attach = Arg::new("attach").long("attach").value_name("FILE").action(ArgAction::Append);
    command.arg(attach.value_parser(value_parser!(PathBuf)).help("A file to attach"))
}

const fn is_many(field: &Field) -> bool {
    matches!(
        field.form,
        Form::Many | Form::Conditions | Form::Indicators | Form::RestsOn | Form::Evidence
    )
}

const fn value_name(form: Form) -> &'static str {
    match form {
        Form::Day | Form::PastDay => "DATE",
        Form::Number(..) => "N",
        Form::Months => "N,N",
        Form::Person => "NAME",
        Form::Conditions => "TEXT=IF",
        Form::Indicators | Form::RestsOn => "INDICATOR",
        Form::Why => "INDICATOR|TEXT",
        Form::Evidence => "EVIDENCE",
        Form::Choice(_) => "WORD",
        Form::Line | Form::Offered(_) | Form::Text | Form::Many => "TEXT",
    }
}

fn done(noun: &'static Noun, verb: &str, given: &ArgMatches) -> Result<()> {
    if verb == "templates" {
        return templates(given.get_flag("json"));
    }
    let folder: &PathBuf = given.get_one("portfolio").ok_or(Error::NotAPortfolio)?;
    let id = || given.get_one::<String>("id").map(String::as_str).unwrap_or_default();
    let on = || given.get_one::<String>("on").map(|day| date(day)).transpose();
    let json = given.try_get_one::<bool>("json").ok().flatten().copied().unwrap_or_default();
    match verb {
        "add" | "set" | "plan" => {
            let noun = if verb == "plan" { crate::working_life::noun(PLAN.0) } else { Some(noun) };
            let noun = noun.ok_or(Error::Damaged)?;
            let mut portfolio = super::open(folder)?;
            let kept = if noun.single { portfolio.only(noun)? } else { None };
            let mut input = kept.map(|(_, input)| input).unwrap_or_default();
            over(noun, given, &mut input, &mut portfolio)?;
            warn(noun, &input);
            say(portfolio.add_entry(noun, &input)?)
        }
        "use" => {
            let id = given.get_one::<String>("template").map_or("", String::as_str);
            say(super::open(folder)?.use_scope_template(id)?)
        }
        "change" => {
            let mut portfolio = super::open(folder)?;
            let mut input = portfolio.entry_input(id())?;
            over(noun, given, &mut input, &mut portfolio)?;
            warn(noun, &input);
            let version = portfolio.change_entry(id(), &input)?;
            say(format_args!(
                "Saved as version {version}. A signature belongs to the version it was on."
            ))
        }
        "withdraw" => {
            super::open(folder)?.withdraw_entry(id())?;
            say("Withdrawn. It stays on record and no longer counts.")
        }
        "undo" => {
            super::open(folder)?.undo_entry(id())?;
            say("Taken back.")
        }
        "end" => {
            let mut portfolio = super::open(folder)?;
            let day = on()?.unwrap_or_else(|| portfolio.clock().today());
            portfolio.end_delegation(id(), day)?;
            say(format_args!("Ended on {}.", printed(day)))
        }
        "done" | "drop" | "reopen" => {
            let state = match verb {
                "done" => "done",
                "drop" => "dropped",
                _ => "",
            };
            super::open(folder)?.close_goal(id(), state)?;
            say("Saved. Its history stays.")
        }
        "in-force" => {
            let portfolio = super::look_at(folder)?;
            let day = on()?.unwrap_or_else(|| portfolio.clock().today());
            in_force(&portfolio.delegations_in_force(day)?, json)
        }
        "list" => {
            let search = given.get_one::<String>("search").map_or("", String::as_str);
            let found = super::look_at(folder)?.entries(noun, search)?;
            if json {
                return say_json(&found.iter().map(listed).collect::<Vec<_>>());
            }
            for view in &found {
                let signed = if view.is_signed() { "signed" } else { "not signed" };
                say(format_args!("{}  {}  {}  ({signed})", view.id, printed(view.on), view.title))?;
            }
            say(format_args!("{} found.", found.len()))
        }
        _ => show(noun, id(), folder, json),
    }
}

fn show(noun: &'static Noun, id: &str, folder: &std::path::Path, json: bool) -> Result<()> {
    let portfolio = super::look_at(folder)?;
    let only = if noun.single && id.is_empty() { portfolio.only(noun)? } else { None };
    let id = only.map_or_else(|| id.to_owned(), |(id, _)| id);
    let versions = portfolio.entry(&id)?;
    if json {
        return say_json(&versions.iter().map(listed).collect::<Vec<_>>());
    }
    for view in versions.iter().take(1) {
        say(format_args!("{}  {}, version {}", view.title, printed(view.on), view.version))?;
        for field in noun.fields {
            let label = words::label(noun.code, field.name);
            match view.fields.get(field.name) {
                None => {}
                Some(Said::Number(number)) => say(format_args!("{label}: {number}"))?,
                Some(Said::Text(text)) if matches!(field.form, Form::Choice(_)) => {
                    say(format_args!("{label}: {}", words::choice(noun.code, text)))?;
                }
                Some(Said::Text(text)) if text.contains('\n') => {
                    say(format_args!("{label}:"))?;
                    say_lines("  ", text)?;
                }
                Some(Said::Text(text)) => say(format_args!("{label}: {text}"))?,
                Some(Said::Many(many)) => {
                    say(format_args!("{label}:"))?;
                    many.iter().try_for_each(|line| say(format_args!("  {line}")))?;
                }
            }
        }
        for one in &view.signed {
            let on = printed(one.on);
            say(format_args!("Signed by {} on {on}, version {}", one.described, one.version))?;
            for point in &one.unmet {
                say(format_args!("  Not so on that day: {} ({})", point.id, point.state.label()))?;
            }
        }
        if !view.private.is_empty() {
            say(format_args!("{}:", words::label(noun.code, "private")))?;
            say_lines("  ", &view.private)?;
        }
    }
    Ok(())
}

fn templates(json: bool) -> Result<()> {
    let (note, all) = scope_templates()?;
    if json {
        return say_json(&all);
    }
    say(note)?;
    all.iter().try_for_each(|one| say(format_args!("{:<30}{}", one.id, one.title)))
}

fn in_force(found: &[InForce], json: bool) -> Result<()> {
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
        let until = one.until.map_or_else(String::new, |day| format!(", until {}", printed(day)));
        say(format_args!("    {}, {}{until}", one.signed.described, printed(one.signed.on)))?;
    }
    say(format_args!("{} in force.", found.len()))
}

/// An entry with every field of its noun under the name of its flag.
fn listed(view: &EntryView) -> Value {
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
    // A goal is dated by its own day.
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

/// Puts what was given in place of what was there.
fn over(
    noun: &'static Noun,
    given: &ArgMatches,
    input: &mut EntryInput,
    portfolio: &mut crate::Portfolio,
) -> Result<()> {
    for field in noun.fields.iter().filter(|field| field.place != Place::Hidden) {
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

/// Warns of what looks like it names somebody; the names of the people it is with belong there.
fn warn(noun: &'static Noun, input: &EntryInput) {
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
            super::say::note(format_args!(
                "Please check ({}): {}",
                field.name,
                one.looks_like.sentence()
            ));
        }
    }
}
