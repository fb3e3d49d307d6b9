//! How a relay says no: a code for programs and a sentence for people, never content.

use crate::LogIndex;
use crate::roster::Refused;
use serde::{Deserialize, Serialize};

/// Why a relay refused something. A device keeps what it has in every case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RefusalCode {
    /// Not yours, or no such space: one answer for both, so that nobody can probe.
    NotYours,
    /// The invite has no use left.
    InviteUsed,
    /// The invite's time is over.
    InviteExpired,
    /// Another control entry came first: read on and rebuild.
    StaleHead,
    /// The chain that was named is not the relay's at that place.
    ChainMismatch,
    /// The place that was named lies beyond the relay's log.
    BeyondHead,
    /// Over a size limit.
    TooLarge,
    /// The space has used up its room.
    SpaceFull,
    /// The relay's disk has no room.
    RelayFull,
    /// Too much in too short a time.
    RateLimited,
    /// This relay creates spaces only for holders of a registration token.
    RegistrationNeeded,
    /// Not a frame or entry of this protocol version.
    Malformed,
    /// The relay is about to stop; come back soon.
    Stopping,
    /// The relay could not do it and says no more; its operator's log does.
    Unavailable,
}

impl RefusalCode {
    /// What happened and what to do, for a person who runs or uses a relay.
    pub fn sentence(self) -> &'static str {
        match self {
            Self::NotYours => "This relay knows no such space for this key. Check the link and the relay's address.",
            Self::InviteUsed => "This invite has already been used. Ask for a new link.",
            Self::InviteExpired => "This invite has expired. Ask for a new link.",
            Self::StaleHead => "Somebody else's change of members came first. Read on, then try again.",
            Self::ChainMismatch => {
                "This relay's log differs from yours. Do not write to it; it was changed or restored."
            }
            Self::BeyondHead => "This relay has less than you have seen. It was set back; do not write to it.",
            Self::TooLarge => "This is larger than the relay accepts. Split it.",
            Self::SpaceFull => "This space has used up its room at the relay. Ask its operator for more.",
            Self::RelayFull => "The relay's disk is full. Nothing is lost; its operator has to make room.",
            Self::RateLimited => "Too much in too short a time. Wait, then go on.",
            Self::RegistrationNeeded => {
                "This relay opens spaces only with a registration token. Ask its operator for one."
            }
            Self::Malformed => "The relay could not read this. Update the app or the relay.",
            Self::Stopping => "The relay is restarting. It will be back soon.",
            Self::Unavailable => "The relay has a fault of its own. Nothing is lost; try again later.",
        }
    }
}

impl From<Refused> for RefusalCode {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::StaleHead { .. } => Self::StaleHead,
            Refused::NotInRoster | Refused::NotAllowed => Self::NotYours,
            Refused::InviteUsed => Self::InviteUsed,
            Refused::InviteExpired => Self::InviteExpired,
            Refused::OverLimit => Self::TooLarge,
        }
    }
}

/// A refusal as it crosses the wire.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// For programs.
    pub code: RefusalCode,
    /// The relay's head of the space, where that helps to go on.
    pub head: Option<LogIndex>,
    /// Not before this many milliseconds, if given.
    pub retry_after_ms: Option<u64>,
}

impl From<RefusalCode> for Refusal {
    fn from(code: RefusalCode) -> Self {
        Self { code, head: None, retry_after_ms: None }
    }
}
