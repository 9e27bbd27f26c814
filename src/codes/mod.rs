//! Closed sets of words: what sort of evidence it is, what was decided, what became of a key.
//!
//! Each value has one code, the same in sealed bytes, in the store, on the command line and to the window. The
//! lowest room: everything may know it, and it knows only errors. Which words a person reads is for the rooms above.

mod about_evidence;
mod about_person;
mod about_signing;

pub use about_evidence::Kind;
pub use about_person::{OwnView, Purpose, QualificationProgress, Reader, ShareKind};
pub use about_signing::{
    AgreementKind, BoardList, Compared, Decision, Device, Judged, NoticeKind, RecordKind,
};

use std::fmt;
use std::marker::PhantomData;

use serde::de::Visitor;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::error::{self, Error, nearest};

/// A value of a closed set of words.
pub trait Code: Copy + Eq + fmt::Debug + 'static {
    /// Every value, in the order a form lists them.
    fn all() -> &'static [Self];

    /// Its word.
    fn word(self) -> &'static str;

    /// The value a word names.
    fn of(word: &str) -> Option<Self> {
        Self::all().iter().copied().find(|one| one.word() == word)
    }
}

/// The value a word names.
///
/// # Errors
/// [`Error::Unknown`] with the nearest words.
pub fn parse<T: Code>(word: &str, what: &'static str, field: &'static str) -> error::Result<T> {
    T::of(word).ok_or_else(|| Error::Unknown {
        what,
        field,
        nearest: nearest(word, T::all().iter().map(|one| one.word())),
    })
}

/// Makes an enum a closed set of words. Its `Deserialize` accepts only a string: a derived one would also accept
/// `{"achieved": null}`, which other readers of sealed bytes refuse.
macro_rules! codes {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $value:ident = $code:literal,)+ }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$doc])* $value,)+
        }

        impl $name {
            /// Every value, in the order a form lists them.
            pub const ALL: [Self; [$($code),+].len()] = [$(Self::$value),+];

            /// The word used in files, on the command line and in the store.
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$value => $code,)+
                }
            }
        }

        impl $crate::codes::Code for $name {
            fn all() -> &'static [Self] {
                &Self::ALL
            }

            fn word(self) -> &'static str {
                self.code()
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.code())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                $crate::codes::only_a_word(from)
            }
        }
    };
}
pub(crate) use codes;

/// Reads a value from its word.
pub(crate) fn only_a_word<'de, T: Code, D: Deserializer<'de>>(from: D) -> Result<T, D::Error> {
    struct Words<T>(PhantomData<T>);

    impl<T: Code> Visitor<'_> for Words<T> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
            f.write_str("a word of a closed set")
        }

        fn visit_str<E: serde::de::Error>(self, word: &str) -> Result<T, E> {
            T::of(word).ok_or_else(|| E::custom("a word that is not known"))
        }
    }

    from.deserialize_str(Words(PhantomData))
}

/// A word of a set that a later version may extend: an unknown word is kept as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Word<T> {
    /// A word that is known.
    Known(T),
    /// Any other.
    Other(String),
}

impl<T: Code> Word<T> {
    /// The word as it is written.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Known(one) => one.word(),
            Self::Other(word) => word,
        }
    }

    /// The value, where the word is known.
    pub fn known(&self) -> Option<T> {
        match self {
            Self::Known(one) => Some(*one),
            Self::Other(_) => None,
        }
    }
}

impl<T> From<T> for Word<T> {
    fn from(one: T) -> Self {
        Self::Known(one)
    }
}

impl<T: Code> Serialize for Word<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.as_str())
    }
}

impl<'de, T: Code> Deserialize<'de> for Word<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let word = String::deserialize(from)?;
        Ok(T::of(&word).map_or(Self::Other(word), Self::Known))
    }
}

/// Days in sealed bytes: `2026-03-14`, and no other way to write the same day.
pub mod day {
    use super::{Deserialize, Deserializer, Serializer};
    use chrono::{Datelike, NaiveDate};
    use serde::de::Error as _;

    /// Whether a day can be written in four digits for the year, as every reader expects.
    pub fn is_written(day: NaiveDate) -> bool {
        (1000..=9999).contains(&day.year())
    }

    /// Writes a day.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn serialize<S: Serializer>(day: &NaiveDate, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(day)
    }

    /// Reads a day.
    ///
    /// # Errors
    /// When it is written in another way.
    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<NaiveDate, D::Error> {
        let text = String::deserialize(from)?;
        let day: Option<NaiveDate> = text.parse().ok();
        day.filter(|day| is_written(*day) && day.to_string() == text)
            .ok_or_else(|| D::Error::custom("a day that cannot be read"))
    }

    /// A day that may be left out, and is never `null`.
    pub mod maybe {
        use super::{Deserializer, NaiveDate, Serializer};

        /// Writes a day, where there is one.
        ///
        /// # Errors
        /// Those of the writer.
        pub fn serialize<S: Serializer>(day: &Option<NaiveDate>, to: S) -> Result<S::Ok, S::Error> {
            match day {
                Some(day) => to.collect_str(day),
                None => to.serialize_none(),
            }
        }

        /// Reads a day that is there.
        ///
        /// # Errors
        /// When it is written in another way.
        pub fn deserialize<'de, D: Deserializer<'de>>(
            from: D,
        ) -> Result<Option<NaiveDate>, D::Error> {
            super::deserialize(from).map(Some)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_written_and_read_as_its_word_and_in_no_other_way() {
        assert_eq!(serde_json::to_string(&Decision::NotYet).unwrap(), r#""not-yet""#);
        let read = serde_json::from_str::<Decision>;
        assert_eq!(read(r#""not-yet""#).unwrap(), Decision::NotYet);
        assert_eq!(read(r#""not\u002dyet""#).unwrap(), Decision::NotYet);
        for other in [r#""Not-yet""#, r#""notyet""#, r#"{"not-yet":null}"#, "1", "null", "\"\""] {
            assert!(read(other).is_err(), "{other}");
        }
    }

    #[test]
    fn a_word_of_a_later_version_stays_as_it_was_written() {
        let words = r#"["read","overheard"]"#;
        let judged: Vec<Word<Judged>> = serde_json::from_str(words).unwrap();
        assert_eq!(judged, [Word::Known(Judged::Read), Word::Other("overheard".to_owned())]);
        assert_eq!(serde_json::to_string(&judged).unwrap(), words);
        assert!(serde_json::from_str::<Word<Judged>>("1").is_err());
    }

    #[test]
    fn an_unknown_word_is_refused_with_the_nearest() {
        let refused = parse::<Decision>("acheived", "a decision", "decision").unwrap_err();
        assert!(refused.to_string().contains("achieved"), "{refused}");
    }
}
