//! Days to look out for as a file that calendar programs read (iCalendar, RFC 5545). Nothing is ever read back.
//!
//! Each event keeps its UID, so that a second import changes it instead of doubling it (section 3.8.4.7). No name of a
//! person is in it: where a title looks like it names somebody, the event says only what it is about.

use std::io::Write;
use std::path::Path;

use chrono::{DateTime, FixedOffset, SecondsFormat, Utc};

use crate::error::{Error, Result};
use crate::output::{Sort, TargetFile};
use crate::privacy;
use crate::words;
use crate::working_life::ComingUp;

/// The most bytes of a line, without its break (section 3.1).
const LINE: usize = 75;

/// Writes the file where a person said; an older calendar there is replaced.
///
/// # Errors
/// [`Error::FileExists`] when something else stands there; those of writing.
pub fn save(path: &Path, calendar: &str) -> Result<()> {
    TargetFile::over(path, Sort::Calendar)?.write(|file| {
        file.write_all(calendar.as_bytes()).map_err(Error::io(words::keeping::WRITING_THE_CALENDAR))
    })
}

/// The file, for what has a day. `portfolio` tells the days of one portfolio from those of another; `now` dates what
/// was never changed.
pub fn calendar(portfolio: &str, coming_up: &[ComingUp], now: DateTime<FixedOffset>) -> String {
    let mut lines = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//Countersign//Countersign//EN".to_owned(),
        "CALSCALE:GREGORIAN".to_owned(),
    ];
    for one in coming_up {
        let Some(on) = one.on else { continue };
        let id = if one.id.is_empty() { portfolio } else { &one.id };
        // An indicator's id has a slash, and is the same in every portfolio.
        let id = match one.about {
            "statement" => format!("{portfolio}-{}", id.replace(['/', ':'], "-")),
            _ => id.to_owned(),
        };
        let changed = DateTime::parse_from_rfc3339(&one.changed_at).unwrap_or(now);
        let changed = changed.with_timezone(&Utc).to_rfc3339_opts(SecondsFormat::Secs, true);
        let changed = changed.replace(['-', ':'], "");
        lines.extend([
            "BEGIN:VEVENT".to_owned(),
            format!("UID:{id}-{}-{}@countersign", one.what, one.nth),
            format!("DTSTAMP:{changed}"),
            format!("LAST-MODIFIED:{changed}"),
            format!("SEQUENCE:{}", one.changed),
            format!("DTSTART;VALUE=DATE:{}", on.format("%Y%m%d")),
            format!("SUMMARY:{}", escaped(&summary(one))),
            "TRANSP:TRANSPARENT".to_owned(),
            "END:VEVENT".to_owned(),
        ]);
    }
    lines.push("END:VCALENDAR".to_owned());
    lines.iter().map(|line| folded(line)).collect()
}

fn summary(one: &ComingUp) -> String {
    let what = words::coming_up(one.about, one.what);
    let named = one.title.is_empty() || !privacy::look(&one.title).is_empty();
    if named { what } else { format!("{what}: {}", one.title) }
}

/// A text as a value (section 3.3.11).
fn escaped(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => written.extend(['\\', c]),
            '\n' => written.push_str("\\n"),
            c if c.is_control() => {}
            c => written.push(c),
        }
    }
    written
}

/// A line with its break, in parts that are short enough; what follows begins with a space.
fn folded(line: &str) -> String {
    let mut written = String::with_capacity(line.len() + 4);
    let mut length = 0;
    for c in line.chars() {
        if length + c.len_utf8() > LINE {
            written.push_str("\r\n ");
            length = 1;
        }
        written.push(c);
        length += c.len_utf8();
    }
    written.push_str("\r\n");
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_is_folded_between_letters_and_reads_as_before() {
        let line = format!("SUMMARY:{}", "ŵ€ ".repeat(60));
        let folded = folded(&line);
        assert!(folded.split("\r\n").all(|part| part.len() <= LINE), "{folded}");
        assert_eq!(folded.replace("\r\n ", "").trim_end_matches("\r\n"), line);
    }

    #[test]
    fn signs_of_the_format_are_only_signs() {
        assert_eq!(escaped("a;b,c\\d\ne\u{7}"), "a\\;b\\,c\\\\d\\ne");
    }
}
