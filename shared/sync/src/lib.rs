//! A replica as a state machine: what to store, send and apply next.
//!
//! [`Replica`] holds, for every space of a device, the log index, the outbox and the conversation with the relay. It does
//! no I/O: events go in with the time and a generator, [`Action`]s come out. Three rules carry it (RELIABILITY, F4):
//!
//! - **Echo.** A change leaves the outbox when it comes back in the log at a verified place, never on an acknowledgement.
//! - **Chain and +1.** The log index moves by one entry at a time along a chain of hashes, and never over a gap.
//! - **Store, then send.** Nothing goes out before the batch that remembers it is on the disk.
//!
//! What an edit is, and what becomes of a received change, is `app`'s work; sealing is `spaces`'. Records: [`store`].

pub mod log;
pub mod payload;
pub mod replica;
pub mod store;

#[cfg(feature = "seeded-bugs")]
pub mod seeded_bugs;

mod backoff;
mod displaced;
mod healing;
mod history;
mod line;
mod outbox;
mod quarantine;
mod space;

pub use history::{Cure, Healed};
pub use replica::nearby::{Entered, NotAJoin, TakenIn};
pub use replica::{Action, Delivery, Moment, Reach, Received, Replica, SpaceStatus, Ticket, Trouble};

/// What can go wrong in here.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A stored record of this kind cannot be read.
    #[error("a stored record of {0:?} cannot be read")]
    BadRecord(store::Table),
    /// The space is not here.
    #[error("no such space: {0}")]
    NoSuchSpace(protocol::SpaceId),
    /// What was shown is not the first entry of a space that is new here.
    #[error("not the first entry of a new space: {0}")]
    NotTheFirst(protocol::SpaceId),
    /// Keys or entries.
    #[error(transparent)]
    Keys(#[from] spaces::Error),
}

/// Waiting for more edits before a batch is offered to the relay: fewer, larger envelopes show less (ENCRYPTION, section 6).
pub const SEND_QUIET_MS: i64 = 2_000;

/// Appends of one space that may be on their way at once.
pub const APPENDS_IN_FLIGHT_MAX: usize = 16;

/// Entries kept aside a space; beyond it only their number is.
pub const QUARANTINE_ENTRIES_MAX: u32 = 1_000;
