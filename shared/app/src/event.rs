//! What happens to the core. Shells can send [`UiEvent`]s only; everything else is an answer of the world.

use crate::agreement::event::AgreementEvent;
use crate::before::event::BeforeEvent;
use crate::find::event::FindEvent;
use crate::goal::event::GoalEvent;
use crate::ground::effect::{NetworkNews, StoreAnswer, Timestamp};
use crate::ground::index::FindAnswer;
use crate::history::event::HistoryEvent;
use crate::offer::event::OfferEvent;
use crate::pair::event::PairEvent;
use crate::people::event::PeopleEvent;
use crate::practice::event::PracticeEvent;
use crate::reflect::event::ReflectEvent;
use crate::relay::event::RelayEvent;
use crate::reminders::event::RemindersEvent;
use crate::report::event::ReportEvent;
use crate::session::event::SessionEvent;
use crate::take::event::TakeEvent;
use crate::today::event::TodayEvent;
use crate::topic::event::TopicEvent;
use documents::DocumentId;
use protocol::SpaceId;

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
    /// The time that [`WakeAt`](crate::ground::effect::WakeAt) asked for has come.
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

/// What a person does, by room. No `Debug`: it carries people's words.
#[derive(Clone, PartialEq, Eq)]
pub enum UiEvent {
    /// Says where the person is.
    Today(TodayEvent),
    /// Takes along, or brings back.
    Take(TakeEvent),
    /// Looks for something.
    Find(FindEvent),
    /// Looks at the past of a text.
    History(HistoryEvent),
    /// Says something of a pair.
    Pair(PairEvent),
    /// Gets ready.
    Before(BeforeEvent),
    /// Puts a reminder off.
    Reminders(RemindersEvent),
    /// Says how it goes.
    Report(ReportEvent),
    /// Says where a pair stands.
    Practice(PracticeEvent),
    /// Answers a prompt.
    Reflect(ReflectEvent),
    /// Plans, holds or writes down a meeting.
    Session(SessionEvent),
    /// Aims at something.
    Goal(GoalEvent),
    /// Offers something.
    Offer(OfferEvent),
    /// Teaches or learns something.
    Topic(TopicEvent),
    /// Agrees on something.
    Agreement(AgreementEvent),
    /// Lets somebody in, or out.
    People(PeopleEvent),
    /// Goes on the network, or off it.
    Relay(RelayEvent),
}
