//! What can go wrong with qualifications and agreements.

use super::ErrorCode;

/// Why a qualification or agreement was not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Agreeing {
    /// No such qualification.
    #[error(
        "There is no such qualification in this portfolio. It may have been taken back already."
    )]
    NoSuchQualification,
    /// No such agreement that stands.
    #[error("There is no such agreement in this portfolio, or it has ended already.")]
    NoSuchAgreement,
    /// No such entry of working life.
    #[error(
        "There is nothing with that id to change or sign. It may have been taken back already."
    )]
    NoSuchEntry,
    /// One entry, signed twice in one answer.
    #[error("The same entry is signed twice. Keep one of the signatures.")]
    SignedTwice,
    /// A stage of which something is left.
    #[error("This stage is not complete today. See what is left of it, and agree once nothing is.")]
    StageNotComplete,
    /// More text than one signature may cover.
    #[error(
        "This is more than one signature can hold, so nothing was signed. Choose fewer statements, or a smaller stage."
    )]
    TooMuch,
    /// A reason for an agreement that has none.
    #[error(
        "Further training is agreed without giving a reason. Keep what happened in your workplace's own record."
    )]
    NoIncidentDetail,
    /// A share that would end before it begins.
    #[error("The last day you share it is past. Choose today or a later day.")]
    SharedUntilPast,
}

impl Agreeing {
    /// What a screen may branch on.
    pub const fn code(self) -> ErrorCode {
        match self {
            Self::NoSuchQualification | Self::NoSuchAgreement | Self::NoSuchEntry => {
                ErrorCode::NotFound
            }
            Self::SignedTwice
            | Self::StageNotComplete
            | Self::TooMuch
            | Self::NoIncidentDetail
            | Self::SharedUntilPast => ErrorCode::Invalid,
        }
    }
}
