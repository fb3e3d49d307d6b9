//! The errors that cross: a notebook did not open, a backup file was not sealed or opened, an export was not drawn. Everything else
//! is a state of the view.
//!
//! A shell matches on them, or keeps their code; [`Words`](crate::Words) has the sentence that a person reads. What they
//! display here is for developers and does not cross.

use device::{KeyError, OpenError};
use words::refused::{BackupRefused, Unopened};

/// Why a notebook did not open. Its files are as they were.
#[derive(Debug, PartialEq, Eq, thiserror::Error, uniffi::Error)]
#[non_exhaustive]
pub enum BridgeError {
    /// The library is of another build than the code that calls it.
    #[error("library and generated code are of two builds; generate anew from this library")]
    OtherBuild,
    /// The shell's keystore gave something else than a key.
    #[error("a key is 32 bytes")]
    MalformedKey,
    /// A passphrase is needed.
    #[error("the passphrase is empty")]
    NoPassphrase,
    /// The salt beside the notebook is damaged; without it no passphrase opens it.
    #[error("the salt file is not 16 bytes")]
    MalformedSalt,
    /// Another program has it open, or this one already.
    #[error("the notebook is open in another program")]
    InUse {
        /// The other program's name, such as `turnabout`, if it said so.
        program: Option<String>,
        /// The number of its process.
        process: Option<u32>,
    },
    /// The key does not open it.
    #[error("the key does not open this notebook")]
    WrongKey,
    /// A newer version wrote it.
    #[error("a newer version wrote this notebook")]
    Newer {
        /// The format of its file.
        found: u32,
        /// The newest that this build knows.
        known: u32,
    },
    /// No database any more.
    #[error("the notebook's file is damaged and was left as it is")]
    Damaged,
    /// The disk or the system refused.
    #[error("the folder cannot be used")]
    Unusable,
}

#[uniffi::export]
impl BridgeError {
    /// The same word for the same error in every version, for logs and for finding its sentence.
    pub fn code(&self) -> String {
        let code = match self {
            Self::OtherBuild => "other-build",
            Self::MalformedKey => "malformed-key",
            Self::NoPassphrase => "no-passphrase",
            Self::MalformedSalt => "malformed-salt",
            Self::InUse { .. } => "in-use",
            Self::WrongKey => "wrong-key",
            Self::Newer { .. } => "newer",
            Self::Damaged => "damaged",
            Self::Unusable => "unusable",
        };
        code.to_owned()
    }
}

impl From<BridgeError> for Unopened {
    fn from(error: BridgeError) -> Self {
        match error {
            BridgeError::OtherBuild => Self::OtherBuild,
            BridgeError::MalformedKey => Self::MalformedKey,
            BridgeError::NoPassphrase => Self::NoPassphrase,
            BridgeError::MalformedSalt => Self::MalformedSalt,
            BridgeError::InUse { program, .. } => Self::InUse { program },
            BridgeError::WrongKey => Self::WrongKey,
            BridgeError::Newer { found, known } => Self::Newer { found, known },
            BridgeError::Damaged => Self::Damaged,
            BridgeError::Unusable => Self::Unusable,
        }
    }
}

impl From<BackupFileError> for BackupRefused {
    fn from(error: BackupFileError) -> Self {
        match error {
            BackupFileError::NotABackup => Self::NotABackup,
            BackupFileError::Newer { found, known } => Self::Newer { found, known },
            BackupFileError::WrongPassphrase => Self::WrongPassphrase,
            BackupFileError::Damaged => Self::Damaged,
            BackupFileError::NoPassphrase => Self::NoPassphrase,
            BackupFileError::TooLarge => Self::TooLarge,
            BackupFileError::NotSealed => Self::NoRandomness,
        }
    }
}

/// Why a backup file was not sealed or opened. Nothing was changed.
#[derive(Debug, PartialEq, Eq, thiserror::Error, uniffi::Error)]
#[non_exhaustive]
pub enum BackupFileError {
    /// No backup of ours.
    #[error("no backup of ours")]
    NotABackup,
    /// A newer version wrote it.
    #[error("a newer version made this backup")]
    Newer {
        /// The format of the file.
        found: u32,
        /// The newest that this build knows.
        known: u32,
    },
    /// Another passphrase.
    #[error("the passphrase does not open this backup")]
    WrongPassphrase,
    /// Cut or altered.
    #[error("the backup is damaged")]
    Damaged,
    /// A passphrase is needed.
    #[error("the passphrase is empty")]
    NoPassphrase,
    /// More than a backup file holds.
    #[error("the backup is too large for a file")]
    TooLarge,
    /// The system gives no randomness.
    #[error("the backup could not be sealed")]
    NotSealed,
}

#[uniffi::export]
impl BackupFileError {
    /// The same word for the same error in every version.
    pub fn code(&self) -> String {
        let code = match self {
            Self::NotABackup => "not-a-backup",
            Self::Newer { .. } => "newer",
            Self::WrongPassphrase => "wrong-passphrase",
            Self::Damaged => "damaged",
            Self::NoPassphrase => "no-passphrase",
            Self::TooLarge => "too-large",
            Self::NotSealed => "not-sealed",
        };
        code.to_owned()
    }
}

/// Why the files of an export were not drawn. What was gathered still waits.
#[derive(Debug, PartialEq, Eq, thiserror::Error, uniffi::Error)]
#[non_exhaustive]
pub enum ExportError {
    /// A PDF that a screen reader can read could not be made of it; another form may do.
    #[error("the PDF could not be made")]
    NotPrinted,
    /// Nothing is planned that a calendar could show: there is no file.
    #[error("nothing is planned")]
    NothingPlanned,
    /// It could not be written down.
    #[error("the export could not be written")]
    NotWritten,
}

#[uniffi::export]
impl ExportError {
    /// The same word for the same error in every version.
    pub fn code(&self) -> String {
        let code = match self {
            Self::NotPrinted => "not-printed",
            Self::NothingPlanned => "nothing-planned",
            Self::NotWritten => "not-written",
        };
        code.to_owned()
    }
}

impl From<device::BackupError> for BackupFileError {
    fn from(error: device::BackupError) -> Self {
        match error {
            device::BackupError::NotABackup => Self::NotABackup,
            device::BackupError::Newer { found, known } => Self::Newer { found: found.into(), known: known.into() },
            device::BackupError::WrongPassphrase => Self::WrongPassphrase,
            device::BackupError::Damaged => Self::Damaged,
            device::BackupError::NoPassphrase => Self::NoPassphrase,
            device::BackupError::TooLarge => Self::TooLarge,
            // It may grow; what is new there is about sealing until it has a code here.
            device::BackupError::NoRandomness | _ => Self::NotSealed,
        }
    }
}

impl From<OpenError> for BridgeError {
    fn from(error: OpenError) -> Self {
        match error {
            OpenError::InUse { by } => {
                let (program, process) = by.map(|by| (by.program, by.process)).unzip();
                Self::InUse { program, process }
            }
            OpenError::WrongKey => Self::WrongKey,
            OpenError::Newer { found, known } => {
                let [found, known] = [found, known].map(|format| u32::try_from(format).unwrap_or_default());
                Self::Newer { found, known }
            }
            OpenError::Damaged => Self::Damaged,
            // `OpenError` may grow; what is new there is about the disk until it has a code here.
            OpenError::Io(_) | _ => Self::Unusable,
        }
    }
}

impl From<KeyError> for BridgeError {
    fn from(error: KeyError) -> Self {
        match error {
            KeyError::MalformedKey => Self::MalformedKey,
            KeyError::MalformedSalt => Self::MalformedSalt,
            // The same: what is new there is about the disk.
            KeyError::AlreadyThere | KeyError::Io(_) | _ => Self::Unusable,
        }
    }
}
