//! What a relay keeps on disk, as a promise that two implementations hold.
//!
//! A store knows spaces and their entries as bytes in order, and one recovery box a space; it checks that a new entry
//! takes the next place and a box a free locator, and nothing else. Who may write stands in [`crate::relay`]. Writing is
//! transaction-shaped: everything since the last [`Storage::commit`] becomes durable together or not at all, and reading
//! sees it at once.
//!
//! [`sqlite`] is what a relay runs on, [`memory`] what the simulator runs on; `conformance` holds them to one promise.

#[cfg(test)]
pub mod conformance;
pub mod memory;
pub(crate) mod page;
pub mod sqlite;

pub use page::Page;

use protocol::{Chain, Locator, LogIndex, MessageId, PublicKey, Roster, SpaceId};

/// A place for logs.
pub trait Storage {
    /// What stands under this id, if anything does.
    fn space(&self, space: &SpaceId) -> Result<Option<SpaceRecord>, StorageError>;

    /// Where the entry of this name stands in its space.
    fn place_of(&self, space: &SpaceId, message: &MessageId) -> Result<Option<LogIndex>, StorageError>;

    /// The chain after the entry at `seq`, so that any place that a device names can be checked.
    fn chain_at(&self, space: &SpaceId, seq: u64) -> Result<Option<Chain>, StorageError>;

    /// The entries after `after`, in order and without gaps, until the page is full. The first always fits.
    fn entries(&self, space: &SpaceId, after: u64, page: Page) -> Result<Vec<Vec<u8>>, StorageError>;

    /// When this key last came with an entry that was counted ([`NewEntry::recovered`]).
    fn recovered_ms(&self, space: &SpaceId, key: &PublicKey) -> Result<Option<u64>, StorageError>;

    /// The recovery box that is kept under this locator.
    fn recovery_box(&self, locator: &Locator) -> Result<Option<RecoveryBox>, StorageError>;

    /// Adds an entry at the end of its space. It is lost unless [`Storage::commit`] follows. After an error other than
    /// [`StorageError::NotNext`] the whole transaction is in doubt: call [`Storage::rollback`].
    fn append(&mut self, entry: &NewEntry<'_>) -> Result<(), StorageError>;

    /// Keeps this as the one box of its space, under a locator that no other space has; or keeps none. It is lost unless
    /// [`Storage::commit`] follows. After an error other than [`StorageError::NoPlaceForBox`], as after [`Storage::append`].
    fn put_box(&mut self, space: &SpaceId, content: Option<(&Locator, &[u8])>) -> Result<(), StorageError>;

    /// Makes everything since the last commit durable. After an error nothing of it is; call [`Storage::rollback`].
    fn commit(&mut self) -> Result<(), StorageError>;

    /// Forgets everything since the last commit.
    fn rollback(&mut self);
}

/// One space as the store knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpaceRecord {
    /// The end of its log.
    pub head: LogIndex,
    /// Who may do what.
    pub roster: Roster,
    /// Bytes of all its entries.
    pub bytes: u64,
    /// When its first entry came here, by the relay's clock; 0 where nobody has noted it.
    pub since_ms: u64,
}

/// What a recovery code finds again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecoveryBox {
    /// Whose it is.
    pub space: SpaceId,
    /// Opaque.
    pub sealed: Vec<u8>,
}

/// An entry that was judged and may take the next place of its space.
#[derive(Debug, Clone, Copy)]
pub struct NewEntry<'a> {
    /// The space; the store opens it with `seq` 1.
    pub space: SpaceId,
    /// The place: one after the space's head.
    pub at: LogIndex,
    /// The name its author gave it.
    pub msg_id: MessageId,
    /// The whole entry, opaque.
    pub bytes: &'a [u8],
    /// The roster after it, if it changes the roster. A first entry always does.
    pub roster: Option<&'a Roster>,
    /// The relay's clock.
    pub now_ms: u64,
    /// A recovery key that comes in by it, if that is to be remembered.
    pub recovered: Option<PublicKey>,
}

/// What can go wrong in a store. Ids and sizes only.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StorageError {
    /// No room left on the disk.
    #[error("the disk has no room left; free some, or move the data folder")]
    Full,
    /// The entry does not take the next place, or its name is taken. The relay's own books are wrong.
    #[error("entry {seq} of space {space} does not follow what is stored")]
    NotNext {
        /// The space.
        space: SpaceId,
        /// The place that the entry was to take.
        seq: u64,
    },
    /// A box of no space, or under another space's locator. The relay's own books are wrong.
    #[error("space {0} cannot have this recovery box")]
    NoPlaceForBox(SpaceId),
    /// What is stored cannot be what was stored.
    #[error("space {0} is damaged on disk; restore the relay's last backup, and the devices bring the rest")]
    Damaged(SpaceId),
    /// The data folder belongs to a newer relay.
    #[error("the data was written by a newer relay (schema {found}, this relay knows {known}); update the relay")]
    Newer {
        /// The schema on disk.
        found: i64,
        /// The newest schema that this build knows.
        known: i64,
    },
    /// Anything else that the store says.
    #[error("the store failed")]
    Failed(#[source] Box<dyn std::error::Error + Send + Sync>),
}
