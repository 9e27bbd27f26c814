//! Registration numbers: whether one has the form its register uses. A number proves nothing.

use crate::words;

/// What looks unusual about a number, as a sentence; empty when nothing does. Never a refusal.
pub fn hint(regulator: &str, number: &str) -> &'static str {
    let number: String = number.chars().filter(|c| !c.is_whitespace()).collect();
    let usual = match regulator.trim().to_uppercase().as_str() {
        "HCPC" => is_hcpc(&number),
        "NMC" => is_nmc(&number),
        _ => true,
    };
    match (number.is_empty(), usual) {
        (true, _) => words::sign_off::THERE_IS_NO_REGISTRATION_NUMBER,
        (false, true) => "",
        (false, false) => words::sign_off::NUMBER_NOT_OF_THAT_REGISTER,
    }
}

/// Two or three letters and one to six digits.
fn is_hcpc(number: &str) -> bool {
    let letters = number.chars().take_while(char::is_ascii_alphabetic).count();
    let digits = number.get(letters..).unwrap_or_default();
    (2..=3).contains(&letters)
        && (1..=6).contains(&digits.len())
        && digits.chars().all(|c| c.is_ascii_digit())
}

/// Two digits, a letter, four digits, a letter.
fn is_nmc(number: &str) -> bool {
    number.len() == 8
        && number.chars().enumerate().all(|(place, c)| match place {
            2 | 7 => c.is_ascii_alphabetic(),
            _ => c.is_ascii_digit(),
        })
}

#[cfg(test)]
mod tests {
    use super::hint;

    #[test]
    fn a_number_is_only_ever_hinted_at() {
        assert_eq!(hint("HCPC", "PH123456"), "");
        assert_eq!(hint("NMC", "98 I 1393 E"), "");
        assert_eq!(hint("GMC", "whatever"), "");
        assert_ne!(hint("HCPC", "P1"), "");
        assert_ne!(hint("NMC", "12345678"), "");
        assert_ne!(hint("HCPC", ""), "");
    }
}
