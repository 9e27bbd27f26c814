//! What can go wrong in keeping a portfolio: its keys, its safety copies, its place.

use super::ErrorCode;

/// Why a portfolio was not opened, copied or restored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Keeping {
    /// A passphrase or recovery key that does not open this portfolio.
    #[error(
        "That does not open this portfolio. Check capital letters and try again, or use your recovery key."
    )]
    WrongKey,
    /// A recovery key that was not typed as it is printed.
    #[error(
        "That is not a recovery key: one or more letters are different. Compare it with your printed page and try again."
    )]
    RecoveryKeyMistyped,
    /// Both key files are missing.
    #[error(
        "The file with this portfolio's keys (portfolio.keys) is missing. Nothing was changed. Put it back, or restore your latest safety copy."
    )]
    KeysMissing,
    /// Both key files are damaged.
    #[error(
        "The file with this portfolio's keys (portfolio.keys) is damaged. Nothing was changed. Restore your latest safety copy."
    )]
    KeysDamaged,
    /// New keys, of which only one of the two files was written.
    #[error(
        "Your new passphrase or recovery key works now. The second file with the keys (portfolio.keys.spare) could not be written, so it is still the old one. Make room on the disk. Then close your portfolio and open it again: both are the same then."
    )]
    KeysDiffer,
    /// A file that is no safety copy.
    #[error("That file is not a Countersign safety copy. Nothing was changed.")]
    NotABackup,
    /// A safety copy that is not as it was written.
    #[error(
        "This safety copy is damaged, so it was not used. Nothing was changed. Try an older one."
    )]
    BackupDamaged,
    /// No copy was kept yet.
    #[error("There is no safety copy yet. Make one first.")]
    NoCopyYet,
    /// A copy just made does not read back.
    #[error(
        "The safety copy could not be read back, so it was not kept. Your portfolio is unchanged. Try another disk."
    )]
    CopyNotVerified,
    /// A portfolio in a folder that another program copies while it is written.
    #[error(
        "This portfolio is in a folder that is synced online (such as OneDrive). Two computers could change it at once and damage it. Nothing was changed. Move it to a folder on this computer (`countersign move`), and keep your safety copies there instead."
    )]
    SyncedFolder,
    /// The computer's clock is behind what the portfolio already holds.
    #[error(
        "The clock of this computer is behind this evidence: it was saved at a later time than it is now. Nothing was signed. Set the date and time. If they are right, save the evidence again first, then sign."
    )]
    ClockBehind,
    /// The folder of the open portfolio is no longer where it was.
    #[error(
        "The disk or folder with this portfolio is gone, so this was not saved. Nothing already saved is lost. Put the disk back, or move the folder back, and open the portfolio again."
    )]
    Gone,
    /// Evidence that was erased.
    #[error("This evidence was erased. Nobody can bring it back. Nothing was changed.")]
    Erased,
    /// Evidence that was erased, in a folder where something could not be deleted.
    #[error(
        "This evidence is erased. Something that may still hold it could not be deleted. Close other programs that use the folder of your portfolio and make room on the disk. Then close your portfolio and open it again: it is deleted then."
    )]
    TracesLeft,
    /// A portfolio that cannot be read at all.
    #[error(
        "Nothing could be read from this portfolio. Nothing was changed. Restore your latest safety copy."
    )]
    NothingToRecover,
}

impl Keeping {
    /// What a screen may branch on.
    pub fn code(self) -> ErrorCode {
        match self {
            Self::WrongKey | Self::RecoveryKeyMistyped => ErrorCode::Locked,
            Self::KeysMissing
            | Self::KeysDamaged
            | Self::NotABackup
            | Self::BackupDamaged
            | Self::CopyNotVerified
            | Self::NothingToRecover => ErrorCode::Damaged,
            Self::NoCopyYet => ErrorCode::NotFound,
            Self::SyncedFolder => ErrorCode::SyncedFolder,
            Self::Erased => ErrorCode::Refused,
            Self::ClockBehind | Self::Gone | Self::TracesLeft | Self::KeysDiffer => {
                ErrorCode::Failed
            }
        }
    }
}
