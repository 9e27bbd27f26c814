//! What screens and scripts may branch on.

use serde::Serialize;

use super::{Error, Keeping};

/// What a screen may branch on. A code exists only when a screen or a script uses it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum ErrorCode {
    /// A value the user gave is not one we know or can read; `field` says which.
    Invalid,
    /// The thing named is not in this portfolio.
    NotFound,
    /// Nothing is open to do it with: no portfolio, no request, no chosen copy.
    NotOpen,
    /// The folder is not a portfolio, or already one.
    NotAPortfolio,
    /// The portfolio was written by a newer version.
    TooNew,
    /// The portfolio's file is damaged.
    Damaged,
    /// The passphrase or recovery key does not open the portfolio.
    Locked,
    /// The portfolio is in a folder that another program keeps in step with other computers.
    SyncedFolder,
    /// The portfolio is open in another window or program.
    InUse,
    /// The portfolio or the place to write cannot be written to.
    ReadOnly,
    /// The disk is full.
    DiskFull,
    /// The file to attach cannot be attached; the evidence is kept as a draft.
    Attachment,
    /// The signer's file or passphrase does not open.
    Signer,
    /// A rule of sign-off refuses it.
    Refused,
    /// The user stopped it.
    Cancelled,
    /// Anything else.
    Failed,
}

impl Error {
    /// What a screen may branch on.
    pub fn code(&self) -> ErrorCode {
        match self {
            Self::Unknown { .. }
            | Self::BadDate
            | Self::PeriodEndsBeforeItStarts
            | Self::DateInFuture
            | Self::Missing { .. }
            | Self::TooLong { .. }
            | Self::NotAPicture
            | Self::WeakPassphrase { .. }
            | Self::EasyPassphrase
            | Self::FrameworkInvalid { .. }
            | Self::PolicyInvalid { .. }
            | Self::FrameworkDiffers
            | Self::WordingInvalid { .. } => ErrorCode::Invalid,
            Self::NoSuchEvidence
            | Self::NoSuchRequest
            | Self::RequestChanged
            | Self::NoSuchAttachment
            | Self::NoSuchRecord
            | Self::NoSuchFingerprint => ErrorCode::NotFound,
            Self::NotAPortfolio | Self::FolderInUse => ErrorCode::NotAPortfolio,
            Self::TooNew => ErrorCode::TooNew,
            Self::Damaged | Self::AttachmentDamaged => ErrorCode::Damaged,
            Self::InUse => ErrorCode::InUse,
            Self::ReadOnly => ErrorCode::ReadOnly,
            Self::DiskFull => ErrorCode::DiskFull,
            Self::AttachmentMissing
            | Self::AttachmentTooLarge
            | Self::AttachmentIsFolder
            | Self::AttachmentUnreadable => ErrorCode::Attachment,
            Self::SignerInvalid { .. } | Self::WrongPassphrase => ErrorCode::Signer,
            Self::AnotherPractitioner
            | Self::DecidedTwice
            | Self::AnswerDoesNotMatch
            | Self::SignedInFuture
            | Self::SignedTooEarly
            | Self::OldTrustList
            | Self::NotTheSigner
            | Self::SignerIsOwner
            | Self::EvidenceWithdrawn
            | Self::EvidenceIsDraft
            | Self::ChangedSinceShown
            | Self::EvidenceDoesNotShow => ErrorCode::Refused,
            Self::Cancelled => ErrorCode::Cancelled,
            Self::Agreeing(agreeing) => agreeing.code(),
            Self::Badge(fault) => fault.code(),
            Self::Entry(fault) => fault.code(),
            Self::Keeping(keeping) => keeping.code(),
            Self::Outside(outside) => outside.code(),
            Self::Bringing(bringing) => bringing.code(),
            Self::RecordInvalid { .. }
            | Self::BundleInvalid { .. }
            | Self::BundleChanged
            | Self::BundleUnsigned
            | Self::BundleTooLarge
            | Self::FileExists
            | Self::CannotWrite { .. }
            | Self::NoRandomness
            | Self::Io { .. }
            | Self::Store(_) => ErrorCode::Failed,
        }
    }

    /// The field of a form the error belongs to, where there is one.
    pub fn field(&self) -> Option<&'static str> {
        match self {
            Self::Unknown { field, .. }
            | Self::Missing { field, .. }
            | Self::TooLong { field, .. } => Some(field),
            Self::Entry(fault) => Some(fault.field),
            Self::BadDate | Self::DateInFuture => Some("date"),
            Self::PeriodEndsBeforeItStarts => Some("to"),
            Self::WrongPassphrase
            | Self::WeakPassphrase { .. }
            | Self::EasyPassphrase
            | Self::Keeping(Keeping::WrongKey) => Some("passphrase"),
            _ => None,
        }
    }
}
