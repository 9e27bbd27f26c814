//! Passphrases.

use std::time::Duration;

use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use crate::error::{Error, Result};

/// The fewest characters of a passphrase.
pub const LEAST: usize = 8;

/// The passphrase of every sample portfolio. It is no secret: a sample holds nobody's data.
pub const PUBLISHED: &str = "sample portfolio";

/// A passphrase, wiped from memory when it is dropped.
#[derive(Clone, PartialEq, Eq)]
pub struct Passphrase(Zeroizing<String>);

impl std::fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Passphrase")
    }
}

impl Passphrase {
    /// A passphrase as it was typed. An accented letter is the same letter on every keyboard.
    pub fn new(typed: &str) -> Self {
        let mut text = Zeroizing::new(String::with_capacity(typed.len().saturating_mul(4)));
        text.extend(typed.nfc());
        Self(text)
    }

    /// Refuses one that is too short to keep anything.
    ///
    /// # Errors
    /// [`Error::WeakPassphrase`].
    pub fn strong_enough(&self) -> Result<()> {
        if self.0.chars().count() < LEAST {
            return Err(Error::WeakPassphrase { least: LEAST });
        }
        Ok(())
    }

    pub(super) fn bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

/// How long to wait before the next try, after so many wrong passphrases in a row.
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
        assert!(Passphrase::new("seven77").strong_enough().is_err());
        assert!(Passphrase::new("eight888").strong_enough().is_ok());
    }
}
