//! Names after a title, postcodes and e-mail addresses.

use super::{LooksLike, Warning, warn, word, words_of};

const TITLES: [&str; 5] = ["mr", "mrs", "ms", "miss", "mx"];
/// Capitalised words that are no name.
const NO_NAME: [&str; 14] =
    ["i", "the", "a", "and", "or", "was", "is", "had", "who", "then", "when", "he", "she", "they"];

pub(super) fn look(chars: &[char], found: &mut Vec<Warning>) {
    let words = words_of(chars);
    emails(chars, found);
    for (index, at) in words.iter().enumerate() {
        let text = word(chars, *at);
        let Some(next) = words.get(index + 1) else { break };
        let between: String = chars.get(at.1..next.0).unwrap_or_default().iter().collect();
        let following = word(chars, *next);
        if TITLES.contains(&text.to_lowercase().as_str())
            && text.starts_with(char::is_uppercase)
            && matches!(between.as_str(), " " | ". " | "." | "-")
            && following.starts_with(char::is_uppercase)
            && !NO_NAME.contains(&following.to_lowercase().as_str())
        {
            warn(found, LooksLike::Name, at.0, next.1);
        }
        if between == " " && is_outward(&text) && is_inward(&following) {
            warn(found, LooksLike::Postcode, at.0, next.1);
        }
    }
    for at in &words {
        let text = word(chars, *at);
        let split = text.len().checked_sub(3).and_then(|at| text.split_at_checked(at));
        if let Some((outward, inward)) = split
            && is_outward(outward)
            && is_inward(inward)
        {
            warn(found, LooksLike::Postcode, at.0, at.1);
        }
    }
}

/// The first part of a postcode: CF10, SW1A, M1. In capitals: "in 4 all" is none.
fn is_outward(text: &str) -> bool {
    let letters: String = text
        .chars()
        .map(|c| {
            if c.is_ascii_digit() {
                '9'
            } else if c.is_ascii_uppercase() {
                'A'
            } else {
                '?'
            }
        })
        .collect();
    matches!(letters.as_str(), "A9" | "A99" | "AA9" | "AA99" | "A9A" | "AA9A")
}

/// The second part: 4UW. It never has the letters C, I, K, M, O and V.
fn is_inward(text: &str) -> bool {
    let chars: Vec<char> = text.chars().collect();
    let [digit, one, two] = chars.as_slice() else { return false };
    let letter = |c: &char| c.is_ascii_uppercase() && !"CIKMOV".contains(*c);
    digit.is_ascii_digit() && letter(one) && letter(two)
}

fn emails(chars: &[char], found: &mut Vec<Warning>) {
    let inside = |c: &char| c.is_alphanumeric() || matches!(c, '.' | '-' | '+' | '%' | '\'');
    for (at, _) in chars.iter().enumerate().filter(|(_, c)| **c == '@') {
        let before = chars.get(..at).unwrap_or_default();
        let after = chars.get(at + 1..).unwrap_or_default();
        let from = at - before.iter().rev().take_while(|c| inside(c)).count();
        let host: String = after.iter().take_while(|c| inside(c)).collect();
        let host = host.trim_end_matches('.');
        let ends =
            host.rsplit_once('.').is_some_and(|(name, end)| !name.is_empty() && end.len() >= 2);
        if from < at && ends {
            warn(found, LooksLike::Email, from, at + 1 + host.chars().count());
        }
    }
}
