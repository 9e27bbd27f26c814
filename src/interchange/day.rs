//! Parses days as other programs and people write them. The day comes before the month unless stated otherwise. Pure.

use chrono::{Datelike, NaiveDate};

use crate::text;

/// A day that was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Read {
    /// The day.
    pub on: NaiveDate,
    /// Whether day and month could stand the other way round.
    pub either: bool,
}

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// Parses the day at the beginning of a text: `2026-11-02`, `02/11/2026`, `2.11.26`, `2 Nov 2026`,
/// `Mon 2nd November 2026 14:00`, `November 2, 2026`. A time after it is ignored. None when it is no day of the calendar.
pub fn read(written: &str, month_first: bool) -> Option<Read> {
    let folded = text::fold(written.trim()).into_owned();
    let parts = parts(&folded);
    let parts: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !is_idle(part)).collect();
    let [first, second, third, ..] = parts.as_slice() else { return None };
    let either = |on: Option<NaiveDate>, either| on.map(|on| Read { on, either });
    if let Some(month) = month(second) {
        return either(day(year(third)?, month, number(ordinal(first))?), false);
    }
    if let Some(month) = month(first) {
        return either(day(year(third)?, month, number(ordinal(second))?), false);
    }
    if first.len() == 4 {
        return either(day(number(first)?, number(second)?, number(third)?), false);
    }
    let (a, b) = (number(first)?, number(second)?);
    let (on, other) = match month_first {
        true => (day(year(third)?, a, b), day(year(third)?, b, a)),
        false => (day(year(third)?, b, a), day(year(third)?, a, b)),
    };
    either(on, a != b && other.is_some())
}

/// The words and numbers of a text. What a time is written with (`14:00`) stays one word.
fn parts(text: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    let spaced = text.replace(['/', '-', '.', ',', 't'], " ");
    // A `t` separates a day from its time only in ISO 8601, which begins with a digit.
    let spaced = if text.starts_with(|c: char| c.is_ascii_digit()) && text.get(4..5) == Some("-") {
        spaced
    } else {
        text.replace(['/', '-', '.', ','], " ")
    };
    for part in spaced.split_whitespace() {
        parts.push(part.to_owned());
    }
    parts
}

/// A word to ignore: a day of the week, or the "of" in "2nd of November".
fn is_idle(part: &str) -> bool {
    const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    part == "of" || part == "the" || DAYS.iter().any(|day| part.starts_with(day))
}

fn ordinal(part: &str) -> &str {
    ["st", "nd", "rd", "th"].iter().find_map(|end| part.strip_suffix(end)).unwrap_or(part)
}

fn month(part: &str) -> Option<u32> {
    let start = part.get(..3)?;
    let place = MONTHS.iter().position(|month| *month == start)?;
    part.chars().all(char::is_alphabetic).then(|| u32::try_from(place + 1).unwrap_or(0))
}

fn number(part: &str) -> Option<u32> {
    if part.is_empty() || part.len() > 4 || !part.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    part.parse().ok()
}

/// A year with four or two digits.
fn year(part: &str) -> Option<u32> {
    match (part.len(), number(part)?) {
        (4, year) => Some(year),
        (2, year) => Some(2000 + year),
        _ => None,
    }
}

fn day(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    let on = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)?;
    (1900..=2200).contains(&on.year()).then_some(on)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_as_people_write_it() {
        for written in [
            "2026-11-02",
            "2026-11-02T14:30:00Z",
            "2026/11/02",
            "02/11/2026",
            "2/11/26",
            "2.11.2026",
            "02-11-2026 09:15",
            "2 Nov 2026",
            "2nd November 2026",
            "Mon 2 Nov 2026",
            "Monday, 2nd of November 2026, 14:00",
            "2-Nov-26",
            "November 2, 2026",
            "02 Nov 2026 23:59",
        ] {
            let read = read(written, false).unwrap_or_else(|| panic!("{written}"));
            assert_eq!(read.on.to_string(), "2026-11-02", "{written}");
        }
    }

    #[test]
    fn it_is_told_where_day_and_month_could_change_places() {
        assert!(read("02/11/2026", false).unwrap().either);
        assert!(!read("25/11/2026", false).unwrap().either);
        assert!(!read("11/11/2026", false).unwrap().either);
        assert!(!read("2026-11-02", false).unwrap().either);
        assert_eq!(read("11/02/2026", true).unwrap().on.to_string(), "2026-11-02");
        assert_eq!(read("11/25/2026", false), None);
    }

    #[test]
    fn what_is_no_day_is_none() {
        for written in [
            "",
            "soon",
            "31.06.2002",
            "2026",
            "11/2026",
            "45963",
            "1/1/1",
            "99/99/9999",
            "0/0/0",
            "t t t",
        ] {
            assert_eq!(read(written, false), None, "{written}");
        }
    }
}
