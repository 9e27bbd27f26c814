//! NHS, hospital and telephone numbers.

use super::{LooksLike, Warning, warn, word, words_of};

/// Words that stand before a hospital's own number.
const BEFORE_A_NUMBER: [&str; 6] = ["mrn", "hospital", "hosp", "unit", "patient", "crn"];
const NUMBER_WORDS: [&str; 5] = ["number", "no", "num", "id", "ref"];

pub(super) fn look(chars: &[char], found: &mut Vec<Warning>) {
    for (from, to, digits) in runs(chars) {
        let before = from.checked_sub(1).and_then(|at| chars.get(at));
        let letters = before.is_some_and(|c| c.is_alphanumeric())
            || chars.get(to).is_some_and(|c| c.is_alphanumeric());
        let international = before == Some(&'+');
        if letters {
            continue;
        }
        if !international && digits.len() == 10 && is_nhs_number(&digits) {
            warn(found, LooksLike::NhsNumber, from, to);
        } else if is_phone(&digits, international) {
            warn(found, LooksLike::Phone, from, to);
        }
    }
    hospital(chars, found);
}

/// Runs of digits, with single spaces, dashes and brackets between them.
fn runs(chars: &[char]) -> Vec<(usize, usize, Vec<u32>)> {
    let mut runs = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let Some(first) = chars.get(at).and_then(|c| c.to_digit(10)) else {
            at += 1;
            continue;
        };
        let (from, mut to) = (at, at + 1);
        let mut digits = vec![first];
        let mut gap = 0;
        at += 1;
        while let Some(c) = chars.get(at) {
            match c.to_digit(10) {
                Some(digit) => {
                    digits.push(digit);
                    gap = 0;
                    to = at + 1;
                }
                None if matches!(c, ' ' | '-' | '(' | ')') && gap < 2 => gap += 1,
                None => break,
            }
            at += 1;
        }
        runs.push((from, to, digits));
    }
    runs
}

/// The check digit of an NHS number: weights 10 to 2, modulo 11.
fn is_nhs_number(digits: &[u32]) -> bool {
    let (Some(body), Some(check)) = (digits.get(..9), digits.get(9)) else { return false };
    let same = digits.iter().all(|digit| Some(digit) == digits.first());
    let sum: u32 = body.iter().zip((2..=10).rev()).map(|(digit, weight)| digit * weight).sum();
    let wanted = 11 - sum % 11;
    !same && (wanted == 11 && *check == 0 || wanted == *check)
}

fn is_phone(digits: &[u32], international: bool) -> bool {
    if international {
        return (10..=14).contains(&digits.len());
    }
    let second = digits.get(1).copied().unwrap_or(0);
    digits.len() == 11 && digits.first() == Some(&0) && matches!(second, 1 | 2 | 3 | 7 | 8)
}

/// "MRN 123456", "hospital number A1234567": a word for it, then something with five digits or more.
fn hospital(chars: &[char], found: &mut Vec<Warning>) {
    let words = words_of(chars);
    for (index, at) in words.iter().enumerate() {
        let opener = word(chars, *at).to_lowercase();
        if !BEFORE_A_NUMBER.contains(&opener.as_str()) {
            continue;
        }
        let mut next = index + 1;
        let mut named = opener == "mrn" || opener == "crn";
        while words
            .get(next)
            .is_some_and(|at| NUMBER_WORDS.contains(&word(chars, *at).to_lowercase().as_str()))
        {
            named = true;
            next += 1;
        }
        let Some(number) = words.get(next).filter(|_| named) else { continue };
        let digits = word(chars, *number).chars().filter(char::is_ascii_digit).count();
        if digits >= 5 {
            warn(found, LooksLike::HospitalNumber, number.0, number.1);
        }
    }
}
