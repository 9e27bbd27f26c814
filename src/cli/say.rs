//! The only module that prints. Text of others never sends control sequences to the terminal.

use std::fmt::Display;
use std::io::{self, IsTerminal, Write};

use serde::Serialize;

use crate::error::{Error, Outside, Result};
use crate::text;
use crate::words;

/// Prints one line. Line breaks in it become symbols, so that no text passes for a line of this program. A closed pipe
/// (`| head`) is no error.
pub fn say(line: impl Display) -> Result<()> {
    match print(&text::marked(&line.to_string())) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        done => done.map_err(|error| Outside::NotPrinted(error).into()),
    }
}

/// Prints several lines, each after `margin`, to set text of others apart.
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

/// Prints what is stored nowhere, such as a recovery key; a closed pipe is an error here.
pub fn say_once(lines: &str) -> io::Result<()> {
    lines.lines().try_for_each(|line| print(&text::marked(line)))
}

/// Prints a remark on standard error; failing to do so is no error.
pub fn note(line: impl Display) {
    let _ = writeln!(io::stderr(), "{}", text::marked(&line.to_string()));
}

/// Whether standard error is a terminal.
pub fn at_a_terminal() -> bool {
    io::stderr().is_terminal()
}

fn print(line: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "{line}")?;
    out.flush()
}
