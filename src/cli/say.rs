//! The only place that prints: what somebody else wrote stands in a line as a text and never commands the terminal.

use std::fmt::Display;
use std::io::{self, IsTerminal, Write};

use serde::Serialize;

use crate::error::{Error, Outside, Result};
use crate::text;
use crate::words;

/// Prints one line. A line break in it is told as a sign, so that no text looks like a line of ours. A reader that went
/// away (`| head`) is no fault.
pub fn say(line: impl Display) -> Result<()> {
    match print(&text::marked(&line.to_string())) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        done => done.map_err(|error| Outside::NotPrinted(error).into()),
    }
}

/// Prints several lines, each behind `margin`: a text somebody wrote is told from what we say of it.
pub fn say_lines(margin: &str, lines: &str) -> Result<()> {
    lines.lines().try_for_each(|line| say(format_args!("{margin}{line}")))
}

/// Prints a value as JSON.
pub fn say_json(value: &impl Serialize) -> Result<()> {
    let json = serde_json::to_string_pretty(value)
        .map_err(|_| Error::Store(words::cli::signing::THE_ANSWER.to_owned()))?;
    match print(&text::escaped(&json)) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        done => done.map_err(|error| Outside::NotPrinted(error).into()),
    }
}

/// Prints what is nowhere else. That nobody read it is a fault then.
pub fn say_once(lines: &str) -> io::Result<()> {
    lines.lines().try_for_each(|line| print(&text::marked(line)))
}

/// Says something beside the answer. Where nobody hears it, the work itself is still done.
pub fn note(line: impl Display) {
    let _ = writeln!(io::stderr(), "{}", text::marked(&line.to_string()));
}

/// Whether a person at a terminal reads what [`note`] says.
pub fn at_a_terminal() -> bool {
    io::stderr().is_terminal()
}

fn print(line: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "{line}")?;
    out.flush()
}
