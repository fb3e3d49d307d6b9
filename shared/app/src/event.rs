//! What happens to the core. Shells can send [`UiEvent`]s only; everything else is an answer of the world.

mod act;
mod before;
mod export;
mod past;
mod practice;
mod session;

pub use act::UiEvent;
pub use before::{
    Comfort, GoalState, GoodTimes, Horizon, ListKind, NudgeKind, OfferText, PairType, Power, ProjectPlan, Ready,
    StandsAs, TopicChange, TopicKind, Useful,
};
pub use export::{ExportFormat, ExportScope, ExportWish};
pub use past::{FindQuery, FindScope, HistoryAt};
pub use practice::{CheckAnswer, Clause, ClauseWording, Pays, TrialAnswer, Wording};
pub use session::{MarkKind, Notebook, PlaceKind, Point, RatingMoment, RatingQuestion, SessionPlan};

use crate::effect::StoreAnswer;
use crate::find::FindAnswer;
use documents::DocumentId;
use protocol::SpaceId;

/// Milliseconds since 1970, UTC. Comes in with every event; the core has no clock.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Timestamp(pub i64);

/// Everything that can happen.
pub enum Event {
    /// The first event of a process: the time, and 32 fresh random bytes that all chance in the core comes from.
    Launched {
        /// The time.
        now: Timestamp,
        /// From the operating system; never stored, never reused.
        seed: [u8; 32],
    },
    /// A person did something.
    Ui {
        /// The time.
        now: Timestamp,
        /// What.
        event: UiEvent,
    },
    /// The network says something.
    Network {
        /// The time.
        now: Timestamp,
        /// What.
        news: NetworkNews,
    },
    /// The time that [`WakeAt`](crate::WakeAt) asked for has come.
    Woke {
        /// The time.
        now: Timestamp,
    },
    /// The store has answered a write.
    Written(StoreAnswer),
    /// The store has answered the first read.
    Loaded(StoreAnswer),
    /// The store has read documents that were asked for.
    DocumentsRead(Vec<DocumentId>, StoreAnswer),
    /// The store has read all documents, because something of what it keeps is broken.
    Rebuilt(StoreAnswer),
    /// The index of words has answered the search of this number.
    Found(u64, FindAnswer),
    /// The store has read the notes of this document's past; `None`: of all documents.
    PastRead(Option<DocumentId>, StoreAnswer),
    /// The store has read a block of a space's log, to heal its relay.
    LogRead(SpaceId, u64, StoreAnswer),
}

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

/// One of the two, as seen by the person who says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// The person at this device.
    Me,
    /// The other one.
    Partner,
}

/// A topic's state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TopicState {
    /// Being worked on.
    Active,
    /// Set aside.
    Parked,
    /// "I will know it worked when" has come true.
    Done,
}
