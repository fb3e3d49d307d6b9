//! What can go wrong with a document. Ids and sizes, never what is written in it.

use crate::{Kind, TextField};

/// Why a read or an edit was not done. An edit that fails leaves the document as it was.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The document is of another kind.
    #[error("a document of the kind {wanted} was expected")]
    WrongKind {
        /// What the caller asked for.
        wanted: Kind,
        /// What it is; `None` while its first change has not arrived.
        found: Option<Kind>,
    },
    /// Documents of this kind have no such text.
    #[error("this document has no text field {0:?}")]
    NoSuchField(TextField),
    /// The edit lies outside the text.
    #[error("{removed} units at {at} lie outside a text of {units}")]
    Outside {
        /// Where the edit begins.
        at: usize,
        /// How many units it removes.
        removed: usize,
        /// The length of the text.
        units: usize,
    },
    /// The place is inside a character that takes two units.
    #[error("unit {at} is inside a character")]
    SplitsCharacter {
        /// The place.
        at: usize,
    },
    /// A text or a line would become longer than it may.
    #[error("{units} units; the most is {max}")]
    TooLong {
        /// What it would be.
        units: usize,
        /// The limit.
        max: usize,
    },
    /// The document has taken as many operations or bytes as it may.
    #[error("the document is full")]
    Full,
    /// An id is not 1 to 64 characters of `0-9 A-Z a-z - _ .`, or a person not 32 of hex.
    #[error("an id of {chars} characters is not one of ours")]
    BadId {
        /// Its length.
        chars: usize,
    },
    /// No mark, step or space has this id.
    #[error("there is no {id}")]
    NotFound {
        /// The id that was asked for.
        id: String,
    },
    /// A stored document does not open.
    #[error("{size} stored bytes are not a document")]
    Unreadable {
        /// Its size in bytes.
        size: usize,
    },
    /// The core refused the edit or the read.
    #[error("the document did not take it")]
    NotTaken,
    /// The core panicked; it was caught and said nothing.
    #[error("the document's core failed")]
    Panicked,
}
