//! Dates of birth: a date is one when a word beside it says so.

use super::{LooksLike, Warning, warn, word, words_of};

const BIRTH: [&str; 5] = ["born", "dob", "birth", "birthday", "birthdate"];
const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/// A date belongs to a word at most so many words before it.
const NEAR: usize = 4;

pub(super) fn look(chars: &[char], found: &mut Vec<Warning>) {
    let words = words_of(chars);
    for (index, at) in words.iter().enumerate() {
        let text = word(chars, *at).to_lowercase();
        let initials = text == "d"
            && words.get(index + 1).is_some_and(|at| word(chars, *at).eq_ignore_ascii_case("o"))
            && words.get(index + 2).is_some_and(|at| word(chars, *at).eq_ignore_ascii_case("b"));
        if !initials && !BIRTH.contains(&text.as_str()) {
            continue;
        }
        for first in index + 1..=index + NEAR + 2 * usize::from(initials) {
            let part = |offset: usize| words.get(first + offset).map(|at| word(chars, *at));
            let (Some(one), Some(two), Some(three)) = (part(0), part(1), part(2)) else { break };
            if is_date(&one, &two, &three)
                && let (Some(from), Some(to)) = (words.get(first), words.get(first + 2))
            {
                warn(found, LooksLike::DateOfBirth, from.0, to.1);
                break;
            }
        }
    }
}

fn is_date(one: &str, two: &str, three: &str) -> bool {
    let two_lower = two.to_lowercase();
    let month = number(two).is_some_and(|month| (1..=12).contains(&month))
        || MONTHS.iter().any(|month| two_lower.starts_with(month));
    let day = |text: &str| {
        let digits = text.trim_end_matches(|c: char| c.is_ascii_lowercase());
        number(digits).is_some_and(|day| (1..=31).contains(&day))
    };
    let year = |text: &str| {
        (text.len() == 2 || text.len() == 4) && number(text).is_some_and(|year| year < 2100)
    };
    month && (day(one) && year(three) || one.len() == 4 && year(one) && day(three))
}

fn number(text: &str) -> Option<u32> {
    text.parse().ok()
}
