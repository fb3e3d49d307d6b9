//! What a person does with offers.

use serde::{Deserialize, Serialize};

/// What a person does with offers. No `Debug`: it carries people's words.
#[derive(Clone, PartialEq, Eq)]
pub enum OfferEvent {
    /// Keeps an offer for oneself; with an id, writes that one anew. Said by [`Said::Kept`](crate::ground::said::Said).
    Keep {
        /// The offer, if there is one already.
        offer: Option<String>,
        /// Its words.
        text: OfferText,
        /// Which of the ten questions found it, from 1 on.
        question: Option<u32>,
    },
    /// Takes a private offer out. A copy that was shared stays until it is withdrawn.
    Remove {
        /// The offer.
        offer: String,
    },
    /// Gives the partner a copy of an offer as it is now, as new text without history. Again: brings the copy up to date.
    Share {
        /// The private offer.
        offer: String,
        /// The pair.
        pair: String,
    },
    /// Takes the shared copy back.
    Withdraw {
        /// The shared offer.
        offer: String,
        /// The pair.
        pair: String,
    },
    /// Says when one has time, for oneself.
    SetGoodTimes {
        /// When.
        times: GoodTimes,
    },
    /// Gives the partner a copy of that.
    ShareGoodTimes {
        /// The pair.
        pair: String,
    },
}

/// The words of an offer. No `Debug`: they are people's words.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfferText {
    /// What I can show.
    pub what: String,
    /// How long it takes.
    pub takes: String,
    /// What you need to bring.
    pub bring: String,
}

/// Good times for me, in my own words, and as days and hours if wished. No calendar is read.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GoodTimes {
    /// In my own words.
    pub text: String,
    /// Weekdays: 1 is Monday, 7 is Sunday.
    pub days: Vec<u32>,
    /// From this minute of the day on.
    pub from_minute: Option<u32>,
    /// Until this minute of the day.
    pub to_minute: Option<u32>,
}
