//! What a person says of a pair.

use crate::ground::who::Who;
use serde::{Deserialize, Serialize};

/// What a person does with a pair. No `Debug`: it carries people's words.
#[derive(Clone, PartialEq, Eq)]
pub enum PairEvent {
    /// How often to meet, in the pair's own words.
    SetCadence {
        /// The pair.
        pair: String,
        /// Free text.
        cadence: String,
    },
    /// What one of the two is called in this pair, up to 20 characters; empty for the name only.
    SetRole {
        /// The pair.
        pair: String,
        /// Which of the two.
        who: Who,
        /// The word.
        word: String,
    },
    /// What sort of pair it is.
    SetType {
        /// The pair.
        pair: String,
        /// Which.
        pair_type: PairType,
    },
}

/// The type of a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PairType {
    /// Mostly from the newer one to the other.
    Reverse,
    /// Each shows the other something.
    Mutual,
    /// Two in similar places.
    Peer,
}
