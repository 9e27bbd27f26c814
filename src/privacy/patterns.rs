//! The patterns. Each is tried on a text with one kind of space and of hyphen.

use std::ops::Range;
use std::sync::LazyLock;

use regex::{Captures, Regex};

use super::looks_like::LooksLike;
use super::plain::{AT, DIGIT, Plain, TITLE};

/// A pattern. When the check holds, its first group is what was found, or the whole match without a group.
struct Pattern {
    sort: LooksLike,
    /// What a text must hold for this pattern to match: most texts do not, and are skipped.
    needs: Needs,
    reads: LazyLock<Option<Regex>>,
    holds: fn(&str, Range<usize>) -> bool,
}

/// In the order they are tried: what one finds, the next do not report again.
static PATTERNS: [Pattern; 10] = [
    // Ten digits, in whatever groups.
    Pattern {
        sort: LooksLike::NhsNumber,
        needs: Needs::Digits(10),
        reads: LazyLock::new(|| read(r"\d(?:[ \-()]{0,3}\d)*")),
        holds: |text, at| !before(text, &at, '+') && alone(text, &at) && is_nhs_number(&text[at]),
    },
    Pattern {
        sort: LooksLike::NhsNumber,
        needs: Needs::Digits(10),
        reads: LazyLock::new(|| read(r"\d{3}[./]\d{3}[./]\d{4}")),
        holds: |text, at| alone(text, &at) && is_nhs_number(&text[at]),
    },
    Pattern {
        sort: LooksLike::Phone,
        needs: Needs::Digits(10),
        reads: LazyLock::new(|| read(r"\d(?:[ \-()]{0,3}\d)*")),
        holds: |text, at| alone(text, &at) && is_phone(&text[at.clone()], before(text, &at, '+')),
    },
    Pattern {
        sort: LooksLike::Phone,
        needs: Needs::Digits(5),
        reads: LazyLock::new(|| read(r"0\d{2,4}(?:[./]\d{3,4}){1,2}")),
        holds: |text, at| alone(text, &at) && is_phone(&text[at], false),
    },
    // "MRN 123456", "hospital number A1234567": a word for it, then something with five digits or more.
    Pattern {
        sort: LooksLike::HospitalNumber,
        needs: Needs::Digits(5),
        reads: LazyLock::new(|| {
            read(
                r"(?xi)\b(?: (?:mrn|crn) (?:\W+(?:number|no|num|id|ref)\b)*
                           | (?:hospital|hosp|unit|patient) (?:\W+(?:number|no|num|id|ref)\b)+ )
                  \W+ (\w+ (?:[\ \-/]\d+)*)",
            )
        }),
        holds: |text, at| digits(&text[at]).count() >= 5,
    },
    // A date is one of birth when a word shortly before says so.
    Pattern {
        sort: LooksLike::DateOfBirth,
        needs: Needs::Digits(3),
        reads: LazyLock::new(|| {
            let day = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?";
            let named = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*";
            let month = format!(r"(?:0?[1-9]|1[0-2]|{named})");
            let year = r"(?:(?:[01]\d|20)\d\d|\d\d)";
            let long_year = r"(?:[01]\d|20)\d\d";
            read(&format!(
                r"(?i)\b(?:born|dob|birth|birthday|birthdate|d\W{{1,2}}o\W{{1,2}}b)\b(?:\W+\w+){{0,3}}?\W+({day}\W+{month}\W+{year}|{named}\W+{day}\W+{year}|{long_year}\W+{month}\W+{day})\b"
            ))
        }),
        holds: |_, _| true,
    },
    Pattern {
        sort: LooksLike::Email,
        needs: Needs::At,
        reads: LazyLock::new(|| {
            read(r"[\p{L}\p{N}.\-+%']+@[\p{L}\p{N}.\-+%']+\.[\p{L}\p{N}\-+%']{2,}")
        }),
        holds: |_, _| true,
    },
    // A title and a name.
    Pattern {
        sort: LooksLike::Name,
        needs: Needs::Title,
        reads: LazyLock::new(|| {
            read(r"\b(M(?:[Rr][Ss]?|[Ss]|[Ii][Ss][Ss]|[Xx])(?:\. ?| {1,2}|-)\p{Lu}[\p{L}\p{M}']*)")
        }),
        holds: |text, at| is_name(&text[at]),
    },
    // CF10 4UW, in capitals: "in 4 all" is none. The second part never has the letters C, I, K, M, O and V.
    Pattern {
        sort: LooksLike::Postcode,
        needs: Needs::Digits(2),
        reads: LazyLock::new(|| read(r"\b[A-Z]{1,2}\d[A-Z\d]?[ \-]{0,3}\d[ABD-HJLNP-UW-Z]{2}\b")),
        holds: |_, _| true,
    },
    // "bed 4", "bay 3, bed 4b". A number that counts something else is none: "in bed 2 days".
    Pattern {
        sort: LooksLike::Bed,
        needs: Needs::Digits(1),
        reads: LazyLock::new(|| {
            let place = r"(?:bed|bay|bed ?space|cubicle|side ?room)";
            let number = r"(?:(?:no\.?|number|nr\.?|#) ?)?\d{1,3}[a-z]?";
            read(&format!(r"(?i)\b{place} ?{number}(?:(?:, ?| |-){place} ?{number})*\b"))
        }),
        holds: |text, at| !counts(text, &at),
    },
];

/// What a text must hold for a pattern to match.
#[derive(Clone, Copy)]
enum Needs {
    /// At least this many digits.
    Digits(usize),
    /// An `@`.
    At,
    /// Something like the beginning of "Mrs".
    Title,
}

impl Needs {
    fn are_met(self, plain: &Plain<'_>, digits: usize) -> bool {
        match self {
            Self::Digits(least) => digits >= least,
            Self::At => plain.holds & AT != 0,
            Self::Title => {
                plain.holds & TITLE != 0
                    && plain.text.match_indices('M').any(|(at, _)| {
                        matches!(
                            plain.text.as_bytes().get(at + 1),
                            Some(
                                b'R' | b'r'
                                    | b'S'
                                    | b's'
                                    | b'I'
                                    | b'i'
                                    | b'X'
                                    | b'x'
                                    | b'.'
                                    | b' '
                                    | b'-'
                            )
                        )
                    })
            }
        }
    }
}

/// What is found in a text, by bytes, pattern by pattern.
pub(super) fn all(plain: &Plain<'_>) -> impl Iterator<Item = (LooksLike, Range<usize>)> {
    let numeric = |c: &char| c.is_ascii_digit() || !c.is_ascii() && c.is_numeric();
    let digits =
        if plain.holds & DIGIT == 0 { 0 } else { plain.text.chars().filter(numeric).count() };
    // Every pattern needs one of these three.
    let any = plain.holds & (DIGIT | AT | TITLE) != 0;
    let tried = if any { PATTERNS.as_slice() } else { &[] };
    let able = tried.iter().filter(move |pattern| pattern.needs.are_met(plain, digits));
    able.flat_map(move |pattern| found(pattern, &plain.text))
}

/// What one pattern finds.
fn found<'t>(
    pattern: &'static Pattern,
    text: &'t str,
) -> impl Iterator<Item = (LooksLike, Range<usize>)> + 't {
    let reads = pattern.reads.iter();
    reads.flat_map(move |regex| regex.captures_iter(text)).filter_map(move |found| {
        let at = place(&found)?;
        (pattern.holds)(text, at.clone()).then_some((pattern.sort, at))
    })
}

fn place(found: &Captures<'_>) -> Option<Range<usize>> {
    found.get(1).or_else(|| found.get(0)).map(|group| group.range())
}

/// None for an invalid pattern; a test checks that there is none.
fn read(pattern: &str) -> Option<Regex> {
    Regex::new(pattern).ok()
}

fn before(text: &str, at: &Range<usize>, sign: char) -> bool {
    text.get(..at.start).is_some_and(|before| before.ends_with(sign))
}

/// Whether no letter or digit stands directly before or after it.
fn alone(text: &str, at: &Range<usize>) -> bool {
    let touched = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    !touched(text.get(..at.start).and_then(|before| before.chars().next_back()))
        && !touched(text.get(at.end..).and_then(|after| after.chars().next()))
}

fn digits(text: &str) -> impl Iterator<Item = u32> {
    text.chars().filter_map(|c| c.to_digit(10))
}

/// What a number behind "in bed" may count.
const COUNTED: [&str; 14] = [
    "time", "hour", "hr", "day", "night", "week", "month", "minute", "min", "am", "pm", "o'clock",
    "year", "patient",
];

/// Whether the words behind say that the number counts something, or is part of a larger one.
fn counts(text: &str, at: &Range<usize>) -> bool {
    let after = text.get(at.end..).unwrap_or_default();
    let larger = after.trim_start_matches(['.', ':', '/', ',', '%']);
    if larger.len() < after.len() && larger.starts_with(|c: char| c.is_ascii_digit()) {
        return true;
    }
    let word = after.trim_start_matches([' ', '-']).to_lowercase();
    let word: String = word.chars().take_while(|c| c.is_alphabetic() || *c == '\'').collect();
    COUNTED.contains(&word.as_str()) || COUNTED.contains(&word.trim_end_matches('s'))
}

/// The check digit of an NHS number: weights 10 to 2, modulo 11.
fn is_nhs_number(text: &str) -> bool {
    let digits: Vec<u32> = digits(text).collect();
    let [body @ .., check] = digits.as_slice() else { return false };
    let same = body.iter().all(|digit| digit == check);
    let sum: u32 = body.iter().zip((2..=10).rev()).map(|(digit, weight)| digit * weight).sum();
    let wanted = 11 - sum % 11;
    body.len() == 9 && !same && (wanted == 11 && *check == 0 || wanted == *check)
}

fn is_phone(text: &str, international: bool) -> bool {
    let digits: Vec<u32> = digits(text).collect();
    match digits.as_slice() {
        _ if international => (10..=14).contains(&digits.len()),
        [0, 0, 1..=9, ..] => (12..=15).contains(&digits.len()),
        [0, 1 | 2 | 3 | 7 | 8, ..] => digits.len() == 11,
        _ => false,
    }
}

/// Capitalised words that are no name.
const NO_NAME: [&str; 14] =
    ["i", "the", "a", "and", "or", "was", "is", "had", "who", "then", "when", "he", "she", "they"];

fn is_name(titled: &str) -> bool {
    let name = titled.rsplit(['.', ' ', '-']).next().unwrap_or_default().to_lowercase();
    !NO_NAME.contains(&name.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_pattern_needs_is_in_everything_it_finds() {
        let texts = crate::privacy::examples::EXAMPLES.iter().map(|(text, _)| *text);
        let more = [
            "M. Jones",
            "M-Jones",
            "Ms\u{661}",
            "Miss Li",
            "\u{661}\u{662} bed",
            "bed \u{663}",
            "CF10 4UW",
            "a@b.cd",
        ];
        let mut count = 0;
        for text in texts.chain(more) {
            let plain = Plain::of(text);
            let without: Vec<_> =
                PATTERNS.iter().flat_map(|pattern| found(pattern, &plain.text)).collect();
            assert_eq!(all(&plain).collect::<Vec<_>>(), without, "{}", plain.text);
            count += without.len();
        }
        assert!(count > 90, "{count}");
    }

    #[test]
    fn every_pattern_is_one() {
        assert!(PATTERNS.iter().all(|pattern| pattern.reads.is_some()));
    }
}
