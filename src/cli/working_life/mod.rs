//! `supervision`, `delegation`, `scope`, `goal`, `review`, `appraisal`, `training` and `feedback`: each noun has the same
//! verbs, and a flag for each of its fields.

mod from;
mod give;
mod show;

use std::path::PathBuf;

use self::give::{is_many, over, warn};
pub(super) use self::show::in_full;
use self::show::{in_force, listed, show, templates};
use super::feedback;
use super::input::date;
use super::say::{say, say_json};
use crate::clock::printed;
use crate::error::{Error, Result};
use crate::words;
use crate::working_life::{Form, NOUNS, Noun, noun};
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

/// The noun without verbs of its own, and the verb of another noun that writes it.
const PLAN: (&str, &str) = ("review-plan", "plan");

/// Adds the verbs of every noun to the command line.
pub fn with_nouns(mut line: Command) -> Command {
    for noun in NOUNS.into_iter().filter(|noun| noun.code != PLAN.0) {
        let verbs = verbs(noun);
        let known = line.find_subcommand(noun.code).is_some();
        line = if known {
            // `review FILE.ask` is a verb without a noun, of the same name.
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
    let id =
        || Arg::new("id").value_name("ID").required(true).help(words::cli::working_life::ITS_ID);
    let verb = |name: &'static str, about: &'static str| {
        let folder = Arg::new("portfolio").value_name("PORTFOLIO").required(true);
        let folder = folder
            .value_parser(value_parser!(PathBuf))
            .help(words::cli::working_life::THE_PORTFOLIOS_FOLDER);
        Command::new(name).about(about).arg(folder)
    };
    let json = || {
        Arg::new("json")
            .long("json")
            .action(ArgAction::SetTrue)
            .help(words::cli::working_life::PRINT_JSON)
    };
    let day = |help: &'static str| Arg::new("on").long("on").value_name("DATE").help(help);
    let mut all = vec![
        verb("show", words::cli::working_life::ABOUT_SHOW)
            .arg(
                Arg::new("id")
                    .value_name("ID")
                    .required(!noun.single)
                    .help(words::cli::working_life::ITS_ID),
            )
            .arg(json()),
        verb("withdraw", words::cli::working_life::ABOUT_WITHDRAW).arg(id()),
        verb("undo", words::cli::working_life::ABOUT_UNDO).arg(id()),
    ];
    if noun.single {
        all.push(with_fields(verb("set", words::cli::working_life::ABOUT_WRITE), noun));
    } else {
        let search = Arg::new("search").long("search").value_name("WORDS");
        all.push(with_fields(verb("add", words::cli::working_life::ABOUT_ADD), noun));
        all.push(with_fields(
            verb("change", words::cli::working_life::ABOUT_CHANGE).arg(id()),
            noun,
        ));
        let search = search.help(words::cli::working_life::ONLY_WITH_THESE_WORDS);
        all.push(verb("list", words::cli::working_life::ABOUT_LIST).arg(search).arg(json()));
    }
    if noun.field("accepted").is_some() {
        all.push(verb("accept", words::cli::working_life::ABOUT_AGREE).arg(id()));
    }
    match noun.code {
        "delegation" => {
            all.push(
                verb("end", words::cli::working_life::ABOUT_END)
                    .arg(id())
                    .arg(day(words::cli::working_life::DAY_OR_TODAY)),
            );
            all.push(
                verb("in-force", words::cli::working_life::ABOUT_IN_FORCE)
                    .arg(day(words::cli::working_life::ON_DAY_OR_TODAY))
                    .arg(json()),
            );
        }
        "feedback" => all.extend(feedback::verbs()),
        "scope" => {
            let json = json();
            all.push(
                Command::new("templates")
                    .about(words::cli::working_life::ABOUT_TEMPLATES)
                    .arg(json),
            );
            let template = Arg::new("template").value_name("TEMPLATE").required(true);
            let template = template.help(words::cli::working_life::PROFESSION_OF_THE_TEMPLATE);
            all.push(verb("use", words::cli::working_life::ABOUT_BEGIN).arg(template));
        }
        "goal" => {
            all.push(from::verb(verb(from::NAME, words::cli::working_life::ABOUT_MAKE)));
            all.push(verb("done", words::cli::working_life::ABOUT_DONE).arg(id()));
            all.push(verb("drop", words::cli::working_life::ABOUT_DROP).arg(id()));
            all.push(verb("reopen", words::cli::working_life::ABOUT_REOPEN).arg(id()));
        }
        "review" => {
            if let Some(plan) = crate::working_life::noun(PLAN.0) {
                let about = words::cli::working_life::ABOUT_PLAN;
                all.push(with_fields(verb(PLAN.1, about), plan));
            }
        }
        _ => {}
    }
    all
}

fn with_fields(command: Command, noun: &'static Noun) -> Command {
    let mut command = command;
    for field in noun.fields.iter().filter(|field| field.is_asked()) {
        let flag = Arg::new(field.name).long(field.name).value_name(value_name(field.form));
        let flag = flag.help(words::label(noun.code, field.name));
        command = command.arg(if is_many(field) { flag.action(ArgAction::Append) } else { flag });
    }
    if noun.private {
        let flag = Arg::new("private").long("private").value_name("TEXT");
        command = command.arg(flag.help(words::cli::working_life::ONLY_FOR_YOU));
    }
    let attach = Arg::new("attach").long("attach").value_name("FILE").action(ArgAction::Append);
    command.arg(
        attach
            .value_parser(value_parser!(PathBuf))
            .help(words::cli::working_life::A_FILE_TO_ATTACH),
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
    if let Some(done) = feedback::run(noun, verb, given) {
        return done;
    }
    let folder: &PathBuf = given.get_one("portfolio").ok_or(Error::NotAPortfolio)?;
    let id = || given.get_one::<String>("id").map(String::as_str).unwrap_or_default();
    let on = || given.get_one::<String>("on").map(|day| date(day)).transpose();
    let json = given.try_get_one::<bool>("json").ok().flatten().copied().unwrap_or_default();
    match verb {
        "add" | "set" | "plan" => {
            let noun = if verb == "plan" { crate::working_life::noun(PLAN.0) } else { Some(noun) };
            let noun = noun.ok_or(Error::Damaged)?;
            let mut portfolio = super::input::open(folder)?;
            let kept = if noun.single { portfolio.only(noun)? } else { None };
            let begin = || portfolio.entry_to_begin(noun);
            let mut input = kept.map_or_else(begin, |(_, input)| input);
            over(noun, given, &mut input, &mut portfolio)?;
            warn(noun, &input);
            say(portfolio.add_entry(noun, &input)?)
        }
        "use" => {
            let id = given.get_one::<String>("template").map_or("", String::as_str);
            say(super::input::open(folder)?.use_scope_template(id)?)
        }
        "change" => {
            let mut portfolio = super::input::open(folder)?;
            let mut input = portfolio.entry_input(id())?;
            over(noun, given, &mut input, &mut portfolio)?;
            warn(noun, &input);
            let version = portfolio.change_entry(id(), &input)?;
            say(words::cli::working_life::entry_saved(version))
        }
        "withdraw" => {
            super::input::open(folder)?.withdraw_entry(id())?;
            say(words::cli::working_life::ENTRY_WITHDRAWN)
        }
        "undo" => {
            super::input::open(folder)?.undo_entry(id())?;
            say(words::cli::working_life::TAKEN_BACK)
        }
        "accept" => {
            super::input::open(folder)?.accept_entry(id())?;
            say(words::cli::working_life::AGREEMENT_SAVED)
        }
        from::NAME => from::run(noun, folder, given),
        "end" => {
            let mut portfolio = super::input::open(folder)?;
            let day = on()?.unwrap_or_else(|| portfolio.clock().today());
            portfolio.end_delegation(id(), day)?;
            say(words::cli::working_life::ended_on(printed(day)))
        }
        "done" | "drop" | "reopen" => {
            let state = match verb {
                "done" => "done",
                "drop" => "dropped",
                _ => "",
            };
            super::input::open(folder)?.close_goal(id(), state)?;
            say(words::cli::working_life::STATE_SAVED)
        }
        "in-force" => {
            let portfolio = super::input::look_at(folder)?;
            let day = on()?.unwrap_or_else(|| portfolio.clock().today());
            in_force(&portfolio.delegations_in_force(day)?, json)
        }
        "list" => {
            let search = given.get_one::<String>("search").map_or("", String::as_str);
            let found = super::input::look_at(folder)?.entries(noun, search)?;
            if json {
                return say_json(&found.iter().map(listed).collect::<Vec<_>>());
            }
            for view in &found {
                let signed = if view.is_signed() {
                    words::cli::working_life::SIGNED
                } else {
                    words::cli::working_life::NOT_SIGNED
                };
                say(format_args!("{}  {}  {}  ({signed})", view.id, printed(view.on), view.title))?;
            }
            say(words::shared::found(found.len()))
        }
        _ => show(noun, id(), folder, json),
    }
}
