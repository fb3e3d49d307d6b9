//! Offers as facts: one's own, and the copies that were shared.

use serde::{Deserialize, Serialize};

/// An offer of one's own.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfferView {
    /// Its id.
    pub id: String,
    /// What I can show: every answer; more than one where two of one's devices set it apart.
    pub what: Vec<String>,
    /// How long it takes.
    pub takes: String,
    /// What to bring.
    pub bring: String,
    /// Which of the ten questions found it.
    pub question: Option<u32>,
    /// The pairs that have a copy.
    pub shared: Vec<SharedCopy>,
}

/// A copy of something private that was shared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SharedCopy {
    /// The pair.
    pub pair: String,
    /// The copy's id there.
    pub id: String,
    /// It says what the private one says now.
    pub same: bool,
}

/// An offer that was shared.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SharedOffer {
    /// Its id.
    pub id: String,
    /// What they can show: every answer.
    pub what: Vec<String>,
    /// How long it takes.
    pub takes: String,
    /// What to bring.
    pub bring: String,
}
