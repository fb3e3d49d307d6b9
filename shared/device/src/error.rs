//! What can go wrong before a device runs, in sentences that say what to do. No paths, no names, no content.

use crate::Holder;
use rusqlite::ErrorCode;
use std::io;

/// Why a profile did not open. In every case its files are as they were.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum OpenError {
    /// Another process has it open.
    #[error("this notebook is open in another program; close it there first")]
    InUse {
        /// Which, if it said so.
        by: Option<Holder>,
    },
    /// The key does not open it.
    #[error("this key or passphrase does not open this notebook; try another one")]
    WrongKey,
    /// A newer version wrote it.
    #[error("this notebook was written by a newer version (format {found}; this one knows {known}); update the app")]
    Newer {
        /// The format on the disk.
        found: i32,
        /// The newest that this build knows.
        known: i32,
    },
    /// The file is there, but it is no database of ours any more.
    #[error("the notebook's file is damaged and was left as it is; restore it from a backup, or begin in a new folder")]
    Damaged,
    /// The disk or the system refused.
    #[error("the notebook's folder cannot be used ({0}); check free space and permissions")]
    Io(io::ErrorKind),
}

impl From<io::Error> for OpenError {
    fn from(error: io::Error) -> Self {
        Self::Io(error.kind())
    }
}

impl From<getrandom::Error> for OpenError {
    fn from(_: getrandom::Error) -> Self {
        Self::Io(io::ErrorKind::Unsupported)
    }
}

impl From<rusqlite::Error> for OpenError {
    fn from(error: rusqlite::Error) -> Self {
        let Some(code) = error.sqlite_error_code() else { return Self::Damaged };
        if matches!(code, ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) {
            return Self::InUse { by: None };
        }
        let kind = [
            (ErrorCode::DiskFull, io::ErrorKind::StorageFull),
            (ErrorCode::OutOfMemory, io::ErrorKind::OutOfMemory),
            (ErrorCode::PermissionDenied, io::ErrorKind::PermissionDenied),
            (ErrorCode::ReadOnly, io::ErrorKind::PermissionDenied),
            (ErrorCode::CannotOpen, io::ErrorKind::PermissionDenied),
            (ErrorCode::SystemIoFailure, io::ErrorKind::Other),
        ]
        .into_iter()
        .find_map(|(weather, kind)| (weather == code).then_some(kind));
        // Anything else is what a file does to SQLite that is not what it claims to be.
        kind.map_or(Self::Damaged, Self::Io)
    }
}

/// Why [`Device::wait`](crate::Device::wait) came back without the fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WaitError {
    /// The deadline passed.
    #[error("it did not come true in time")]
    TimedOut,
    /// The core has stopped.
    #[error("the core has stopped; what was saved is safe, open the notebook again")]
    Stopped,
}

/// What can be wrong with the files that a desk profile's key comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum KeyError {
    /// Not 64 hexadecimal characters.
    #[error("the key file is not 64 hexadecimal characters; restore it from your copy")]
    MalformedKey,
    /// Not 16 bytes.
    #[error("the salt file is not 16 bytes; restore it, or delete it if this notebook was never opened")]
    MalformedSalt,
    /// A key is never written over another.
    #[error("there is a key file already; name another file, or use that key")]
    AlreadyThere,
    /// The disk or the system refused.
    #[error("the file cannot be used ({0}); check its path and permissions")]
    Io(io::ErrorKind),
}

impl From<io::Error> for KeyError {
    fn from(error: io::Error) -> Self {
        Self::Io(error.kind())
    }
}

impl From<getrandom::Error> for KeyError {
    fn from(_: getrandom::Error) -> Self {
        Self::Io(io::ErrorKind::Unsupported)
    }
}
