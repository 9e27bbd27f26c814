//! What can go wrong with badges.

use super::ErrorCode;

/// Why a badge was not made, read or handed out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadgeFault {
    /// A badge that is not right.
    #[error("This badge cannot be relied on: {problem}. Ask whoever gave it for a new one.")]
    Invalid {
        /// What is wrong, without words from the badge.
        problem: &'static str,
    },
    /// Nothing to make a badge of.
    #[error(
        "There is no badge for that. A badge is made when a preceptor signs \"achieved\". Ask the preceptor to add it to the answer they sent."
    )]
    None,
    /// What was achieved no longer stands.
    #[error(
        "Nothing that was signed for that statement stands today, so there is no badge to give. Ask for a new sign-off first."
    )]
    DoesNotStand,
    /// A stage that nobody agreed is completed, or whose agreement no longer holds.
    #[error(
        "Nobody has agreed that this stage is completed, or it is not so today. Ask a preceptor to agree to it first."
    )]
    StageNotAgreed,
}

impl BadgeFault {
    /// What a screen may branch on.
    pub const fn code(self) -> ErrorCode {
        match self {
            Self::Invalid { .. } => ErrorCode::Refused,
            Self::None | Self::DoesNotStand | Self::StageNotAgreed => ErrorCode::NotFound,
        }
    }
}
