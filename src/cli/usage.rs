//! Rules of usage that apply to every verb.

use clap::builder::ValueParser;
use clap::{Arg, Command};

use crate::words;

/// The options required by `log` but not by `amend`.
const TO_LOG: [&str; 3] = ["kind", "on", "title"];

/// Lets texts of a command begin with a hyphen, as lists do, and has missing arguments named.
pub fn command(command: Command) -> Command {
    let log = |log: Command| {
        log.mut_args(|arg| {
            let needed = TO_LOG.contains(&arg.get_id().as_str());
            if needed { arg.required(true) } else { arg }
        })
    };
    texts(command).mut_subcommand("log", log)
}

fn texts(command: Command) -> Command {
    let options: Vec<String> =
        command.get_arguments().filter_map(Arg::get_long).map(|name| format!("--{name}")).collect();
    let command = command.mut_args(|arg| if is_text(&arg) { text(arg, &options) } else { arg });
    command.mut_subcommands(texts)
}

fn is_text(arg: &Arg) -> bool {
    arg.get_long().is_some()
        && arg.get_action().takes_values()
        && arg.get_value_parser().type_id() == ValueParser::string().type_id()
}

/// A text may begin with a hyphen, but the name of another option means that the text was forgotten.
fn text(arg: Arg, options: &[String]) -> Arg {
    let options = options.to_vec();
    let read = move |given: &str| match options.iter().any(|option| option == given) {
        true => Err(words::cli::evidence::TEXT_IS_MISSING),
        false => Ok(given.to_owned()),
    };
    arg.allow_hyphen_values(true).value_parser(read)
}
