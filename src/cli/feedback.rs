//! `feedback ask` and `feedback give`: feedback by file, from people who need no registration; `review` and `accept` of
//! its files.

use std::path::{Path, PathBuf};

use clap::{Arg, ArgMatches, Command, value_parser};

use super::{say, say_json};
use crate::error::Result;
use crate::output::Place;
use crate::working_life::{FeedbackAsk, Given, Noun, TakenIn, give_feedback, read_feedback};

/// The questions, and the flag of each.
const ANSWERS: [(&str, &str); 3] =
    [("well", "What went well"), ("next", "What could be better"), ("more", "Anything else")];

/// The verbs that only feedback has.
pub fn verbs() -> [Command; 2] {
    let path = |name: &'static str, value: &'static str, help: &'static str| {
        let one = Arg::new(name).value_name(value).required(true).help(help);
        one.value_parser(value_parser!(PathBuf))
    };
    let text = |name: &'static str, value: &'static str, help: &'static str| {
        Arg::new(name).long(name).value_name(value).help(help)
    };
    let output = |help| path("output", "OUTPUT", help).short('o');
    let ask = Command::new("ask")
        .about("Write a file that asks for feedback; whoever answers needs no registration")
        .arg(path("portfolio", "PORTFOLIO", "The portfolio's folder"))
        .arg(text("about", "TEXT", "What it is about, without names").required(true))
        .arg(output("The request to write (.ask)"));
    let give = Command::new("give")
        .about("Answer a file that asks for feedback; needs no portfolio and no signer")
        .arg(path("file", "FILE", "The request (.ask)"))
        .arg(
            text("from", "WORD", "Who you are: peer, service-user, student or other")
                .required(true),
        )
        .arg(text("role", "TEXT", "Your role, without your name"))
        .args(ANSWERS.map(|(name, help)| text(name, "TEXT", help)))
        .arg(output("The answer to write (.answer)"));
    [ask, give]
}

/// Runs one of them.
pub fn run(noun: &Noun, verb: &str, given: &ArgMatches) -> Option<Result<()>> {
    match (noun.code, verb) {
        ("feedback", "ask") => Some(ask(given)),
        ("feedback", "give") => Some(give(given)),
        _ => None,
    }
}

fn path(given: &ArgMatches, name: &str) -> PathBuf {
    given.get_one::<PathBuf>(name).cloned().unwrap_or_default()
}

fn text(given: &ArgMatches, name: &str) -> String {
    given.get_one::<String>(name).cloned().unwrap_or_default()
}

fn ask(given: &ArgMatches) -> Result<()> {
    let place = Place::free(&path(given, "output"))?;
    let file =
        super::look_at(&path(given, "portfolio"))?.ask_for_feedback(&text(given, "about"))?;
    place.write_all(&file)?;
    say("Give this file to the people you ask. They open it in the page countersign-sign.html.")?;
    say("Take in what comes back with `countersign accept`.")
}

fn give(given: &ArgMatches) -> Result<()> {
    let place = Place::free(&path(given, "output"))?;
    let asked = FeedbackAsk::open_file(&path(given, "file"))?;
    let [well, next, more] = ANSWERS.map(|(name, _)| text(given, name));
    let said = Given { from: text(given, "from"), role: text(given, "role"), well, next, more };
    place.write_all(&give_feedback(&asked, &said)?)?;
    say("Send this file back to the person who asked. It is feedback, and signs nothing off.")
}

/// `review` of a file that asks for feedback.
pub fn review(file: &Path, json: bool) -> Result<()> {
    let asked = FeedbackAsk::open_file(file)?;
    let view = asked.view();
    if json {
        return say_json(view);
    }
    say(format_args!("{} asks for feedback about: {}", view.practitioner, view.about))?;
    say(format_args!("Key of the practitioner: {}", view.fingerprint))?;
    say("Answer it with `countersign feedback give`, or in the page countersign-sign.html.")
}

/// `accept` of feedback.
pub fn accept(portfolio: &Path, file: &Path, json: bool) -> Result<()> {
    let mut portfolio = super::open(portfolio)?;
    let taken: TakenIn = portfolio.accept_feedback(&read_feedback(file)?)?;
    if json {
        return say_json(&taken);
    }
    if taken.again {
        say("Already taken in. Nothing was changed.")?;
    }
    say("This is feedback. It signs nothing off.")?;
    say(taken.entry)
}
