//! The home screen.

use crate::session::view::SessionRow;
use serde::{Deserialize, Serialize};

/// The home screen: the next meeting, one prompt, what waits.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TodayView {
    /// One's own name.
    pub name: String,
    /// The next planned session, or the one that is on now.
    pub next_session: Option<SessionRow>,
    /// The last one that ended.
    pub last_session: Option<SessionRow>,
    /// One prompt's id at a time, such as `P01`; shells have its text.
    pub prompt: Option<String>,
    /// Things that need a person.
    pub waiting: Vec<Waiting>,
    /// Topics that are active.
    pub active_topics: u32,
}

/// Something that needs a person, in words of the shell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum Waiting {
    /// Both set a value of this session apart: *Two answers*.
    TwoAnswers {
        /// The session.
        session: String,
    },
    /// A session has ended and one's own take-away line is empty.
    TakeAway {
        /// The session.
        session: String,
    },
    /// The partner has proposed times for this session: pick one.
    PickTime {
        /// The session.
        session: String,
        /// How many.
        times: u32,
    },
    /// This session begins within a day: two minutes to prepare, if one likes.
    Prepare {
        /// The session.
        session: String,
    },
    /// A session has ended, or its planned end is over, and marks of one's own wait for their words.
    Card {
        /// The session.
        session: String,
    },
    /// This session's time has passed and nobody has begun it: did it happen? Held, fell through, or moved.
    Happened {
        /// The session.
        session: String,
    },
    /// The end of this session was forgotten, or said long after it: it counts as long as planned until somebody says better.
    Length {
        /// The session.
        session: String,
    },
    /// A question of this pair is open: how to go on after a trial meeting, after three, or after a long time. It is asked here once
    /// they have met or the other one has answered, and it stays when its date has passed, also for whoever has answered.
    Question {
        /// The pair.
        pair: String,
        /// Its id; `trial`, `trial-2` and `trial-3` are of the trial.
        question: String,
        /// Has this person answered?
        i_answered: bool,
        /// A day by which both meant to answer, milliseconds since 1970, UTC.
        due_at_ms: Option<i64>,
        /// That day is over: answer, choose another date, or end.
        date_has_passed: bool,
    },
    /// Nobody is in this pair yet: send the invite.
    NobodyYet {
        /// The pair.
        pair: String,
    },
    /// A further device was linked and is not in this pair yet; it comes in when one of one's other devices is online.
    Admission {
        /// The pair.
        pair: String,
    },
}
