//! `goal from`: a goal out of a gap, returned work, the own view, or what was agreed.

use std::path::Path;

use clap::{Arg, ArgGroup, ArgMatches, Command, value_parser};

use super::super::{open, say};
use crate::error::{Error, Result};
use crate::progress::{GoalFrom, ProposedGoal};
use crate::working_life::Noun;

/// The verb.
pub(super) const NAME: &str = "from";

/// The verb with its flags.
pub(super) fn verb(command: Command) -> Command {
    let flag = |name: &'static str, value: &'static str, help: &'static str| {
        Arg::new(name).long(name).value_name(value).help(help)
    };
    let line = flag("line", "N", "Which of the lines that were agreed, from 1");
    command
        .arg(flag("gap", "INDICATOR", "A statement that is not signed off"))
        .arg(flag("own-view", "INDICATOR", "A statement you are not sure of"))
        .arg(flag("returned", "RECORD", "A decision that sent work back"))
        .arg(flag("agreed", "ENTRY", "An entry in which something was agreed"))
        .arg(line.value_parser(value_parser!(usize)).default_value("1"))
        .group(ArgGroup::new("of").args(["gap", "own-view", "returned", "agreed"]).required(true))
}

/// Makes the goal, where there is none that says the same.
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
        say("It is in the plan already.")?;
        return say(there);
    }
    say(portfolio.add_entry(noun, &input)?)
}
