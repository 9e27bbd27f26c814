//! `goal from`: makes a goal from a gap, returned work, a self-assessment, or an agreement.

use std::path::Path;

use clap::{Arg, ArgGroup, ArgMatches, Command, value_parser};

use super::super::input::open;
use super::super::say::say;
use crate::error::{Error, Result};
use crate::progress::{GoalFrom, ProposedGoal};
use crate::words;
use crate::working_life::Noun;

/// The name of the verb.
pub(super) const NAME: &str = "from";

/// The verb with its flags.
pub(super) fn verb(command: Command) -> Command {
    let flag = |name: &'static str, value: &'static str, help: &'static str| {
        Arg::new(name).long(name).value_name(value).help(help)
    };
    let line = flag("line", "N", words::cli::working_life::WHICH_AGREED_LINE);
    command
        .arg(flag("gap", "INDICATOR", words::cli::working_life::STATEMENT_NOT_SIGNED_OFF))
        .arg(flag("own-view", "INDICATOR", words::cli::working_life::STATEMENT_NOT_SURE_OF))
        .arg(flag("returned", "RECORD", words::cli::working_life::A_DECISION_THAT_SENT_WORK_BACK))
        .arg(flag("agreed", "ENTRY", words::cli::working_life::ENTRY_WITH_AN_AGREEMENT))
        .arg(line.value_parser(value_parser!(usize)).default_value("1"))
        .group(ArgGroup::new("of").args(["gap", "own-view", "returned", "agreed"]).required(true))
}

/// Makes the goal, unless the same one exists.
pub(super) fn run(noun: &'static Noun, folder: &Path, given: &ArgMatches) -> Result<()> {
    let of = |name: &str| given.get_one::<String>(name).cloned();
    let line = given.get_one::<usize>("line").copied().unwrap_or(1).saturating_sub(1);
    let from = of("gap")
        .map(|indicator| GoalFrom::Gap { indicator })
        .or(of("own-view").map(|indicator| GoalFrom::OwnView { indicator }))
        .or(of("returned").map(|record| GoalFrom::Returned { record }))
        .or(of("agreed").map(|entry| GoalFrom::Agreed { entry, line }));
    let mut portfolio = open(folder)?;
    let ProposedGoal { there, input } = portfolio.proposed_goal(&from.ok_or(Error::Damaged)?)?;
    if !there.is_empty() {
        say(words::cli::working_life::IN_THE_PLAN_ALREADY)?;
        return say(there);
    }
    say(portfolio.add_entry(noun, &input)?)
}
