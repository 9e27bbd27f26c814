//! The recovery key: printed on paper, it opens the portfolio when the passphrase is forgotten.

use data_encoding::{Encoding, Specification};
use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use super::phrase::Passphrase;
use crate::error::{Error, Keeping, Result};
use crate::ids::Randomness;

/// Random bytes in a key: 128 bits cannot be guessed and are still short enough to type.
const RANDOM: usize = 16;
/// Bytes of checksum, which tell a typing mistake from a wrong key.
const CHECK: usize = 4;
/// Characters in a group.
const GROUP: usize = 4;
/// Groups in a key.
const GROUPS: usize = 8;

/// A recovery key, wiped from memory when it is dropped.
#[derive(Clone)]
pub struct RecoveryKey(Zeroizing<String>);

impl std::fmt::Debug for RecoveryKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RecoveryKey")
    }
}

impl RecoveryKey {
    /// A new one.
    pub fn new(randomness: &Randomness) -> Result<Self> {
        let mut bytes = Zeroizing::new([0_u8; RANDOM + CHECK]);
        let (random, end) = bytes.split_at_mut(RANDOM);
        randomness.fill(random)?;
        end.copy_from_slice(&check(random));
        Ok(Self(Zeroizing::new(letters()?.encode(bytes.as_slice()))))
    }

    /// Parses a key as it was typed: spaces, dashes and case do not matter, and letters that look like digits are read as
    /// digits.
    ///
    /// # Errors
    /// [`Keeping::RecoveryKeyMistyped`].
    pub fn parse(typed: &str) -> Result<Self> {
        let text = read(typed);
        if text.len() != GROUP * GROUPS {
            return Err(Error::Keeping(Keeping::RecoveryKeyMistyped));
        }
        let bytes = letters()?
            .decode(text.as_bytes())
            .map_err(|_| Error::Keeping(Keeping::RecoveryKeyMistyped))?;
        let bytes = Zeroizing::new(bytes);
        match bytes.split_at_checked(RANDOM) {
            Some((random, given)) if given == check(random) => Ok(Self(text)),
            _ => Err(Error::Keeping(Keeping::RecoveryKeyMistyped)),
        }
    }

    /// The groups of the key, as they are printed.
    pub fn groups(&self) -> Vec<&str> {
        self.0.as_bytes().chunks(GROUP).filter_map(|group| str::from_utf8(group).ok()).collect()
    }

    /// The whole key as it is printed: eight groups of four.
    pub fn printed(&self) -> Zeroizing<String> {
        Zeroizing::new(self.groups().join("-"))
    }

    /// Whether what was typed is this group (counted from 1), as proof that the key was written down.
    pub fn has_group(&self, group: usize, typed: &str) -> bool {
        let typed = read(typed);
        let group = group.checked_sub(1).and_then(|index| self.groups().get(index).copied());
        group == Some(typed.as_str())
    }

    /// The key as a passphrase.
    pub(super) fn phrase(&self) -> Passphrase {
        Passphrase::new(&self.0)
    }
}

/// Turns typed text into the alphabet of a key: upper case, plain forms of fullwidth letters, and digits for the letters that
/// look like them, which no key contains.
fn read(typed: &str) -> Zeroizing<String> {
    let mut text = Zeroizing::new(String::with_capacity(GROUP * GROUPS));
    for letter in typed.nfkc().filter(char::is_ascii_alphanumeric).take(2 * GROUP * GROUPS) {
        text.push(match letter.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            'U' => 'V',
            other => other,
        });
    }
    text
}

fn check(random: &[u8]) -> [u8; CHECK] {
    let digest = Sha256::digest(random);
    let mut check = [0_u8; CHECK];
    check.iter_mut().zip(digest.iter()).for_each(|(to, from)| *to = *from);
    check
}

/// Digits and capitals without I, L, O and U.
fn letters() -> Result<Encoding> {
    let mut specification = Specification::new();
    specification.symbols.push_str("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
    specification.encoding().map_err(|_| Error::NoRandomness)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_eight_groups_and_reads_back_however_it_is_typed() {
        let key = RecoveryKey::new(&Randomness::counted(3)).unwrap();
        let printed = key.printed();
        assert_eq!(key.groups().len(), 8);
        assert_eq!(printed.len(), 39);
        let typed = printed.to_lowercase().replace('-', " ").replace('0', "o").replace('1', "l");
        assert_eq!(RecoveryKey::parse(&typed).unwrap().printed(), printed);
        assert!(key.has_group(3, key.groups()[2]) && !key.has_group(3, key.groups()[3]));
        assert!(!key.has_group(0, "") && !key.has_group(9, ""));
    }

    #[test]
    fn a_group_is_proved_with_the_letters_people_take_for_its_digits() {
        let written = (0..64).map(|start| RecoveryKey::new(&Randomness::counted(start)).unwrap());
        let mut mistaken = 0;
        for key in written {
            for (place, group) in key.groups().into_iter().enumerate() {
                for (digit, letter) in [("0", "O"), ("0", "o"), ("1", "I"), ("1", "l"), ("V", "U")]
                {
                    mistaken += u32::from(group.contains(digit));
                    let typed = format!(" {}- ", group.replace(digit, letter));
                    assert!(key.has_group(place + 1, &typed), "{group} typed as {typed}");
                }
            }
        }
        assert!(mistaken > 100);
    }

    #[test]
    fn a_slip_of_the_pen_is_noticed() {
        let key = RecoveryKey::new(&Randomness::counted(3)).unwrap().printed();
        for at in (0..key.len()).filter(|at| key.as_bytes()[*at] != b'-') {
            let other = if &key[at..=at] == "7" { "8" } else { "7" };
            let slip = format!("{}{other}{}", &key[..at], &key[at + 1..]);
            assert!(
                matches!(
                    RecoveryKey::parse(&slip),
                    Err(Error::Keeping(Keeping::RecoveryKeyMistyped))
                ),
                "{slip}"
            );
        }
        assert!(RecoveryKey::parse("").is_err() && RecoveryKey::parse(&key[1..]).is_err());
    }
}
