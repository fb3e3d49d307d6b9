//! `sync`, and what it says in `today` and `status`.

use super::people::GoesOn;
use crate::advice;
use crate::clock::Moment;
use app::ViewModel;
use app::relay::view::{Attention, Connection, Cure, Saved};
use serde::Serialize;

/// `sync`, and a part of `today` and `status`.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Sync {
    saved: &'static str,
    connection: &'static str,
    offline_since: Option<Moment>,
    relay: String,
    in_touch: Option<Moment>,
    unsent: u32,
    settled: bool,
    quarantined: u32,
    damaged: u32,
    attention: Option<Trouble>,
    membership: Vec<GoesOn>,
    healed: Option<Healed>,
}

impl Sync {
    /// From what is saved, sent and received, and what goes on with who is in.
    pub fn of(all: &ViewModel) -> Self {
        let view = &*all.sync;
        let saved = match view.saved {
            Saved::Here => "here",
            Saved::Saving => "saving",
            Saved::PhoneFull => "disk-full",
            Saved::NotYet => "not-yet",
        };
        let (connection, offline_since) = match view.connection {
            Connection::Off => ("off", None),
            Connection::Connecting => ("connecting", None),
            Connection::Online => ("online", None),
            Connection::Offline { since_ms } => ("offline", Some(Moment::of(since_ms))),
        };
        Self {
            saved,
            connection,
            offline_since,
            relay: view.relay.clone(),
            in_touch: view.in_touch_ms.map(Moment::of),
            unsent: view.unsent,
            settled: view.settled,
            quarantined: view.quarantined,
            damaged: view.damaged,
            attention: view.attention.map(Trouble::of),
            membership: GoesOn::all(all),
            healed: view.healed.map(Healed::of),
        }
    }
}

/// A relay that was healed of late.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Healed {
    how: &'static str,
    at: Moment,
}

impl Healed {
    /// From how and when.
    pub fn of(healed: app::relay::view::Healed) -> Self {
        let how = match healed.how {
            Cure::Refilled => "refilled",
            Cure::Rewound => "rewound",
        };
        Self { how, at: Moment::of(healed.at_ms) }
    }
}

/// What needs attention: a code and its sentence.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Trouble {
    code: &'static str,
    sentence: String,
}

impl Trouble {
    /// From what needs attention.
    pub fn of(attention: Attention) -> Self {
        let code = match attention {
            Attention::RelayLogChanged => "relay-log-changed",
            Attention::RelayForked => "relay-forked",
            Attention::RelayVersion => "relay-version",
            Attention::NotARelay => "not-a-relay",
            Attention::RelayUntrusted => "relay-untrusted",
            Attention::RelayUnreachable => "relay-unreachable",
            Attention::RelayFull => "relay-full",
            Attention::SpaceFull => "space-full",
            Attention::RegistrationNeeded => "registration-needed",
            Attention::InviteUsed => "invite-used",
            Attention::CodeUsedToday => "code-used-today",
            Attention::Cloned => "cloned",
            Attention::AnotherLog => "another-log",
            Attention::InviteExpired => "invite-expired",
            Attention::NotYours => "not-yours",
            Attention::RefusedByRelay => "refused-by-relay",
            Attention::UpdateToRead => "update-to-read",
            Attention::NoRelay => "no-relay",
        };
        Self { code, sentence: advice::attention(attention) }
    }
}
