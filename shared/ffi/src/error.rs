//! The one error that crosses: a profile did not open. Everything later is a state of the view.

use device::OpenError;

/// Why a notebook did not open, with a sentence for a person. Its files are as they were.
#[derive(Debug, PartialEq, Eq, thiserror::Error, uniffi::Error)]
#[uniffi(flat_error)]
#[non_exhaustive]
pub enum BridgeError {
    /// The shell's keystore gave something else than a key.
    #[error("the key of this notebook is not 32 bytes; these two builds disagree, update the app")]
    MalformedKey,
    /// Another process has it open.
    #[error("this notebook is open already; close it there first")]
    InUse,
    /// The key does not open it.
    #[error("this key does not open this notebook; it belongs to another installation")]
    WrongKey,
    /// A newer version wrote it.
    #[error("this notebook was written by a newer version of the app; update the app")]
    Newer,
    /// No database any more.
    #[error("the notebook's file is damaged and was left as it is; restore it from a backup, or begin anew")]
    Damaged,
    /// The disk or the system refused.
    #[error("the notebook's folder cannot be used; check free space and permissions")]
    Unusable,
}

/// Why a backup file was not sealed or opened, with a sentence for a person. Nothing was changed.
#[derive(Debug, PartialEq, Eq, thiserror::Error, uniffi::Error)]
#[uniffi(flat_error)]
#[non_exhaustive]
pub enum BackupFileError {
    /// No backup of ours.
    #[error("this is none of our backups")]
    NotABackup,
    /// A newer version wrote it.
    #[error("this backup was made by a newer version of the app; update the app")]
    Newer,
    /// Another passphrase.
    #[error("this passphrase does not open this backup")]
    WrongPassphrase,
    /// Cut or altered.
    #[error("this backup is damaged; use another copy of it")]
    Damaged,
    /// The system gives no randomness, or there was no passphrase.
    #[error("the backup could not be sealed; try again")]
    NotSealed,
}

impl From<device::BackupError> for BackupFileError {
    fn from(error: device::BackupError) -> Self {
        match error {
            device::BackupError::NotABackup => Self::NotABackup,
            device::BackupError::Newer { .. } => Self::Newer,
            device::BackupError::WrongPassphrase => Self::WrongPassphrase,
            device::BackupError::Damaged => Self::Damaged,
            // It may grow; what is new there is about sealing until it has a sentence here.
            device::BackupError::NoPassphrase | device::BackupError::NoRandomness | _ => Self::NotSealed,
        }
    }
}

impl From<OpenError> for BridgeError {
    fn from(error: OpenError) -> Self {
        match error {
            OpenError::InUse => Self::InUse,
            OpenError::WrongKey => Self::WrongKey,
            OpenError::Newer { .. } => Self::Newer,
            OpenError::Damaged => Self::Damaged,
            // `OpenError` may grow; what is new there is about the disk until it has a sentence here.
            OpenError::Io(_) | _ => Self::Unusable,
        }
    }
}
