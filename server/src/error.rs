//! Why a relay did not start, or did not end well. For its operator, so paths and addresses of its own may be named.

use crate::storage::StorageError;
use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;

/// See the module.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// Sign-ins are bound to the relay's address, and nobody told it the one that others use.
    #[error(
        "a relay that listens on {0} needs --origin, the address that devices use, for example wss://relay.example.org"
    )]
    OriginNeeded(SocketAddr),
    /// Not a websocket address without a path.
    #[error("the origin {0:?} is not like wss://relay.example.org: ws:// or wss://, a host, perhaps a port, no more")]
    BadOrigin(String),
    /// The registration tokens could not be read.
    #[error("the registration tokens in {path} cannot be read")]
    Tokens {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A registration token is too long for any device to send.
    #[error("a registration token in {path} is longer than {max} characters", max = protocol::limits::REGISTRATION_CHARS_MAX)]
    TokenTooLong {
        /// The file.
        path: PathBuf,
    },
    /// The data folder cannot be used.
    #[error("the data folder {path} cannot be used")]
    Data {
        /// The folder.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// Another relay works on the same data.
    #[error("another relay is running on the data folder {path}; stop it, or choose another folder with --data")]
    DataInUse {
        /// The folder.
        path: PathBuf,
    },
    /// The store could not be opened or closed.
    #[error(transparent)]
    Storage(#[from] StorageError),
    /// The address is taken, or not ours.
    #[error("cannot listen on {address}")]
    Listen {
        /// The address.
        address: SocketAddr,
        /// Why.
        source: io::Error,
    },
    /// The operating system gave no thread or timer.
    #[error("the relay could not start its threads")]
    Threads(#[source] io::Error),
    /// The thread that keeps the log has ended without being asked to.
    #[error("the relay's thread has ended on its own; what it acknowledged is on disk; start it again")]
    Died,
}
