//! `feedback ask` and `feedback give`: feedback by file, from people who need no registration; `review` and `accept` of
//! its files.

use std::path::{Path, PathBuf};

use clap::{Arg, ArgMatches, Command, value_parser};

use super::say::{say, say_json};
use crate::error::Result;
use crate::output::TargetFile;
use crate::words;
use crate::working_life::{FeedbackAsk, Given, Noun, TakenIn, give_feedback, read_feedback};

/// The flags that answer the questions: field, flag, and help.
const ANSWERS: [(&str, &str); 3] = [
    ("well", words::cli::working_life::WHAT_WENT_WELL),
    ("next", words::cli::working_life::WHAT_COULD_BE_BETTER),
    ("more", words::cli::working_life::ANYTHING_ELSE),
];

/// The verbs that only `feedback` has.
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
        .about(words::cli::working_life::ABOUT_FEEDBACK_ASK)
        .arg(path("portfolio", "PORTFOLIO", words::cli::working_life::THE_PORTFOLIOS_FOLDER))
        .arg(text("about", "TEXT", words::cli::working_life::WHAT_IT_IS_ABOUT).required(true))
        .arg(output(words::cli::working_life::REQUEST_TO_WRITE));
    let give = Command::new("give")
        .about(words::cli::working_life::ABOUT_FEEDBACK_GIVE)
        .arg(path("file", "FILE", words::cli::working_life::THE_REQUEST))
        .arg(text("from", "WORD", words::cli::working_life::WHO_YOU_ARE).required(true))
        .arg(text("role", "TEXT", words::cli::working_life::YOUR_ROLE))
        .args(ANSWERS.map(|(name, help)| text(name, "TEXT", help)))
        .arg(output(words::cli::working_life::ANSWER_TO_WRITE));
    [ask, give]
}

/// Runs such a verb.
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
    let place = TargetFile::free(&path(given, "output"))?;
    let file = super::input::look_at(&path(given, "portfolio"))?
        .ask_for_feedback(&text(given, "about"))?;
    place.write_all(&file)?;
    say(words::cli::working_life::GIVE_FILE_TO_PEOPLE_YOU_ASK)?;
    say(words::cli::working_life::TAKE_IN_ANSWERS)
}

fn give(given: &ArgMatches) -> Result<()> {
    let place = TargetFile::free(&path(given, "output"))?;
    let asked = FeedbackAsk::open_file(&path(given, "file"))?;
    let [well, next, more] = ANSWERS.map(|(name, _)| text(given, name));
    let said = Given { from: text(given, "from"), role: text(given, "role"), well, next, more };
    place.write_all(&give_feedback(&asked, &said)?)?;
    say(words::cli::working_life::SEND_FEEDBACK_BACK)
}

/// `review` of a file that asks for feedback.
pub fn review(file: &Path, json: bool) -> Result<()> {
    let asked = FeedbackAsk::open_file(file)?;
    let view = asked.view();
    if json {
        return say_json(view);
    }
    say(words::cli::working_life::asks_for_feedback_about(&view.practitioner, &view.about))?;
    say(words::shared::key_of_the_practitioner(&view.fingerprint))?;
    say(words::cli::working_life::HOW_TO_ANSWER_FEEDBACK)
}

/// `accept` of feedback.
pub fn accept(portfolio: &Path, file: &Path, json: bool) -> Result<()> {
    let mut portfolio = super::input::open(portfolio)?;
    let taken: TakenIn = portfolio.accept_feedback(&read_feedback(file)?)?;
    if json {
        return say_json(&taken);
    }
    if taken.again {
        say(words::cli::working_life::ALREADY_TAKEN_IN)?;
    }
    say(words::cli::working_life::FEEDBACK_SIGNS_NOTHING_OFF)?;
    say(taken.entry)
}
