//! What the core asks of the world. The world answers with an [`Event`](crate::event::Event), never with a return value.
#![expect(missing_docs, reason = "the effect macro writes items without documentation")]

use crate::ground::index::FindOperation;
use crux_core::capability::Operation;
use crux_core::macros::effect;
use crux_core::render::RenderOperation;
use sync::store::{Batch, Range, Record};

/// Everything that this app can ask for. No `Debug`: store and network operations carry private bytes.
#[effect]
pub enum Effect {
    /// Something that a screen shows has changed: come and fetch.
    Render(RenderOperation),
    /// The local store.
    Store(StoreOperation),
    /// The index of words, on the same lane as the store: it knows what was written before it is asked.
    Find(FindOperation),
    /// The relays.
    Network(NetworkOperation),
    /// The clock.
    Timer(WakeAt),
}

/// Work for the local store, done in the order in which it was asked.
#[derive(Clone, PartialEq, Eq)]
pub enum StoreOperation {
    /// One transaction; on the disk before the answer.
    Write(Batch),
    /// Reads the ranges in one consistent view.
    Read(Vec<Range>),
}

impl Operation for StoreOperation {
    type Output = StoreAnswer;
}

/// The store's answer, given once.
#[derive(Clone, PartialEq, Eq)]
pub struct StoreAnswer {
    /// When it was given.
    pub now: Timestamp,
    /// What came of it.
    pub outcome: StoreOutcome,
}

/// What came of a store operation.
#[derive(Clone, PartialEq, Eq)]
pub enum StoreOutcome {
    /// Written and synced.
    Written,
    /// The records, sorted by key within each range.
    Read {
        /// What could be read.
        records: Vec<Record>,
        /// How many records were there but broken (their seal did not open).
        damaged: u32,
    },
    /// Nothing was changed.
    Failed(StoreFault),
}

/// Why the store could not. Weather, not a bug: it is tried again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StoreFault {
    /// No room on the disk.
    Full,
    /// Anything else.
    Unavailable,
}

/// Work for the network. Told, not answered: news comes as [`NetworkNews`](crate::ground::effect::NetworkNews).
#[derive(Clone, PartialEq, Eq)]
pub enum NetworkOperation {
    /// Open the one connection to this relay. Answered by `Connected` or `Lost`.
    Connect {
        /// The relay's origin, such as `wss://relay.example`.
        relay: String,
    },
    /// Send one message; a connection that is gone has been or will be reported as `Lost`.
    Send {
        /// The relay.
        relay: String,
        /// One websocket message.
        message: Vec<u8>,
    },
    /// Close the connection; no `Lost` follows.
    Disconnect {
        /// The relay.
        relay: String,
    },
}

impl Operation for NetworkOperation {
    type Output = ();
}

/// Send [`Event::Woke`](crate::event::Event::Woke) at this time or soon after. Replaces any earlier wish.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WakeAt {
    /// When.
    pub at: Timestamp,
}

impl Operation for WakeAt {
    type Output = ();
}

/// Milliseconds since 1970, UTC. Comes in with every event; the core has no clock.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Timestamp(pub i64);

/// What the network says, unasked.
pub enum NetworkNews {
    /// The connection stands.
    Connected {
        /// The relay.
        relay: String,
    },
    /// Messages have come; all that were waiting, in order.
    Received {
        /// The relay.
        relay: String,
        /// One item a websocket message.
        messages: Vec<Vec<u8>>,
    },
    /// There is no connection any more, or none came about.
    Lost {
        /// The relay.
        relay: String,
        /// Why.
        why: Loss,
    },
}

/// Why there is no connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Loss {
    /// Nobody answers at that address, or there is no network.
    Unreachable,
    /// Somebody answers who is not a relay of ours.
    NotARelay,
    /// It ended.
    Closed,
    /// The relay's certificate does not hold.
    Untrusted,
}
