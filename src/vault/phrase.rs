//! Passphrases: how easily one is guessed, words to suggest, and the wait after wrong ones.

use std::time::Duration;

use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;
use zxcvbn::{Score, zxcvbn};

use crate::error::{Error, Result};
use crate::ids::Randomness;
use crate::words;

/// The fewest characters of a passphrase.
pub const LEAST: usize = 8;

/// Words of this app and of the work, which a stranger would try early.
const NEAR_AT_HAND: [&str; 10] = [
    "countersign",
    "portfolio",
    "passphrase",
    "competence",
    "framework",
    "preceptor",
    words::keeping::SUPPORT_WORKER,
    "hospital",
    "appraisal",
    "nhs",
];

/// Words to make a passphrase of, one on a line.
const WORDS: &str = include_str!("../../assets/words/passphrase.txt");

/// The passphrase of every sample portfolio. It is no secret: a sample holds nobody's data.
pub const PUBLISHED: &str = words::keeping::SAMPLE_PORTFOLIO;

/// A passphrase, wiped from memory when it is dropped.
#[derive(Clone, PartialEq, Eq)]
pub struct Passphrase(Zeroizing<String>);

impl std::fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Passphrase")
    }
}

impl Passphrase {
    /// A passphrase as it was typed, normalised to NFC, so that accented letters of every keyboard are the same.
    pub fn new(typed: &str) -> Self {
        let mut text = Zeroizing::new(String::with_capacity(typed.len().saturating_mul(4)));
        text.extend(typed.nfc());
        Self(text)
    }

    /// Refuses a passphrase that is too short, or easily guessed by somebody who knows the texts in `about`.
    ///
    /// # Errors
    /// [`Error::WeakPassphrase`], [`Error::EasyPassphrase`].
    pub fn strong_enough(&self, about: &[&str]) -> Result<()> {
        if self.0.chars().count() < LEAST {
            return Err(Error::WeakPassphrase { least: LEAST });
        }
        // A name is also tried without its spaces.
        let joined: Vec<String> =
            about.iter().map(|text| text.split_whitespace().collect()).collect();
        let words = about.iter().flat_map(|text| text.split_whitespace());
        let joined = joined.iter().map(String::as_str);
        let known: Vec<&str> = words.chain(joined).chain(NEAR_AT_HAND).collect();
        if zxcvbn(&self.0, &known).score() < Score::Three {
            return Err(Error::EasyPassphrase);
        }
        Ok(())
    }

    /// Three words drawn at random, to be offered as a passphrase.
    ///
    /// # Errors
    /// [`Error::NoRandomness`].
    pub fn offered() -> Result<Zeroizing<String>> {
        let words: Vec<&str> = WORDS.lines().collect();
        Self::drawn(|| one_of(&words))
    }

    /// Draws three words; draws again when one is repeated or the passphrase would be refused.
    fn drawn<'a>(mut draw: impl FnMut() -> Result<&'a str>) -> Result<Zeroizing<String>> {
        loop {
            let mut offered = Zeroizing::new(String::with_capacity(24));
            for _ in 0..3 {
                if !offered.is_empty() {
                    offered.push(' ');
                }
                offered.push_str(draw()?);
            }
            if Self::new(&offered).strong_enough(&[]).is_ok() {
                return Ok(offered);
            }
        }
    }

    pub(super) fn bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

/// Draws one of some words, each with the same chance (rejection sampling).
fn one_of<'a>(words: &[&'a str]) -> Result<&'a str> {
    let count = u16::try_from(words.len()).map_err(|_| Error::NoRandomness)?;
    let rounds = (u16::MAX / count.max(1)).saturating_mul(count);
    loop {
        let drawn = u16::from_be_bytes(Randomness::System.bytes()?);
        if drawn < rounds {
            return words.get(usize::from(drawn % count)).copied().ok_or(Error::NoRandomness);
        }
    }
}

/// The wait before the next try, after `wrong` wrong passphrases in a row.
pub fn wait_after(wrong: u32) -> Duration {
    match wrong {
        0..=2 => Duration::ZERO,
        3..=7 => Duration::from_secs(1 << (wrong - 2)),
        _ => Duration::from_secs(60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_grows_and_ends() {
        let seconds: Vec<u64> = (0..10).map(|wrong| wait_after(wrong).as_secs()).collect();
        assert_eq!(seconds, [0, 0, 0, 2, 4, 8, 16, 32, 60, 60]);
    }

    #[test]
    fn an_accent_is_the_same_on_every_keyboard() {
        assert_eq!(Passphrase::new("cafe\u{301} lights").bytes(), "café lights".as_bytes());
        assert_eq!(format!("{:?}", Passphrase::new("three small words")), "Passphrase");
    }

    #[test]
    fn a_short_one_is_refused() {
        let refused = Passphrase::new("seven77").strong_enough(&[]);
        assert!(matches!(refused, Err(Error::WeakPassphrase { .. })));
    }

    #[test]
    fn one_that_is_easily_guessed_is_refused() {
        let amina = ["Amina Yusuf"];
        for typed in [
            "password",
            "Password1",
            "password123",
            "passw0rd!",
            "qwertyuiop",
            "12345678",
            "iloveyou",
            "letmein1",
            "aaaaaaaaaa",
            "abcdefgh",
            "liverpool1",
            "Summer2026",
            "amina1990",
            "AminaYusuf",
            "aminayusuf1!",
            "countersign",
            "portfolio1",
            "hospital1",
            "01/01/1990",
        ] {
            let refused = Passphrase::new(typed).strong_enough(&amina);
            assert!(matches!(refused, Err(Error::EasyPassphrase)), "{typed} is taken");
        }
        for typed in [
            "kettle harbour violin",
            "three small words",
            "loud blue teapot",
            "łódź i kawa",
            "tR7#kq2!m",
        ] {
            assert!(Passphrase::new(typed).strong_enough(&amina).is_ok(), "{typed} is refused");
        }
    }

    #[test]
    fn a_word_is_not_offered_twice_in_one_passphrase() {
        let mut draws = ["storage", "storage", "sister", "kettle", "harbour", "violin"].into_iter();
        let offered = Passphrase::drawn(|| draws.next().ok_or(Error::NoRandomness)).unwrap();
        assert_eq!(offered.as_str(), "kettle harbour violin");
    }

    #[test]
    fn words_that_are_offered_are_three_new_ones_each_time_and_strong_enough() {
        let mut seen = std::collections::BTreeSet::new();
        for _ in 0..100 {
            let offered = Passphrase::offered().unwrap();
            assert_eq!(offered.split(' ').count(), 3, "{}", offered.as_str());
            assert!(Passphrase::new(&offered).strong_enough(&[]).is_ok(), "{}", offered.as_str());
            seen.insert(offered.to_string());
        }
        assert_eq!(seen.len(), 100);
        assert!(WORDS.lines().count() > 4_000);
    }
}
