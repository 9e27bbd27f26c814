//! The kinds of what may name somebody.

use serde::Serialize;

use crate::words;

/// What something looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum LooksLike {
    /// Ten digits whose last is the check digit of an NHS number. One in eleven of any ten digits passes.
    NhsNumber,
    /// A date beside "born", "DOB" or the like.
    DateOfBirth,
    /// A number a hospital gives.
    HospitalNumber,
    /// A postcode.
    Postcode,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// A title and a name: "Mrs Jones".
    Name,
    /// Where somebody lay: "bed 4", "bay 3 bed 4".
    Bed,
}

impl LooksLike {
    /// What a screen says.
    pub fn sentence(self) -> &'static str {
        match self {
            Self::NhsNumber => words::entries::LOOKS_LIKE_NHS_NUMBER,
            Self::DateOfBirth => words::entries::LOOKS_LIKE_DATE_OF_BIRTH,
            Self::HospitalNumber => words::entries::LOOKS_LIKE_HOSPITAL_NUMBER,
            Self::Postcode => words::entries::LOOKS_LIKE_POSTCODE,
            Self::Email => words::entries::LOOKS_LIKE_EMAIL_ADDRESS,
            Self::Phone => words::entries::LOOKS_LIKE_TELEPHONE_NUMBER,
            Self::Name => words::entries::LOOKS_LIKE_PERSONS_NAME,
            Self::Bed => words::entries::LOOKS_LIKE_BED,
        }
    }
}
