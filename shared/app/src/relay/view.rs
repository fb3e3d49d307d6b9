//! What is saved, sent and received.

use serde::{Deserialize, Serialize};

/// A relay that lost or changed what it kept, and was healed by this device. Good to know, and no trouble: shown for a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Healed {
    /// What had to be done.
    pub how: Cure,
    /// When, milliseconds since 1970, UTC.
    pub at_ms: i64,
}

/// How a relay was healed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cure {
    /// "The relay had lost some of what it kept; this device has brought it back".
    Refilled,
    /// "The relay was set back and had gone on since; this device has brought both together".
    Rewound,
}

/// What goes on with who is in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Membership {
    /// Nothing.
    #[default]
    Settled,
    /// This device is not in yet.
    ComingIn,
    /// A removal waits for the relay. Nothing goes out under the old keys meanwhile.
    Removing,
    /// Something was written before this device came in, and nobody has handed its key over yet: "Waiting for history".
    WaitingForHistory,
    /// This device did not follow any more and is coming in anew.
    Repairing,
    /// The person has asked to be taken out.
    Leaving,
    /// This device was taken out. What is here stays here.
    Out,
}

/// How far what this device sent to a pair has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reach {
    /// Nothing was sent yet.
    #[default]
    Nothing,
    /// "On its way": at the relay; the partner's devices have not been in touch since.
    Relay,
    /// "{partner} has this".
    Partner {
        /// When this device learned of it, milliseconds since 1970, UTC.
        at_ms: i64,
    },
}

/// What is saved, sent and received, for all spaces together and for each. The words are EXPERIENCE 4.3.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SyncView {
    /// Is everything that was typed on this device's disk?
    pub saved: Saved,
    /// In touch with the relays?
    pub connection: Connection,
    /// The relay for new spaces; empty if none was named.
    pub relay: String,
    /// When every log was last read to its end, milliseconds since 1970, UTC; to within ten minutes.
    pub in_touch_ms: Option<i64>,
    /// Changes that have not come back in the log yet.
    pub unsent: u32,
    /// Every space has read to the end of its log and has nothing to send.
    pub settled: bool,
    /// Entries that were refused, over all spaces. They are kept aside; nothing else waits for them.
    pub quarantined: u32,
    /// Local records that could not be read at the last launch.
    pub damaged: u32,
    /// What needs attention, if anything.
    pub attention: Option<Attention>,
    /// A relay that was healed of late: the newest such event of all spaces.
    pub healed: Option<Healed>,
}

/// Is everything on the disk?
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Saved {
    /// Yes: "Saved here".
    #[default]
    Here,
    /// Typed a moment ago; the short quiet is not over or the store has not answered.
    Saving,
    /// The disk is full. It is tried again; nothing is lost as long as the app stays open.
    #[serde(rename = "disk-full")]
    PhoneFull,
    /// The store does not answer. It is tried again.
    NotYet,
}

/// In touch?
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Connection {
    /// Not asked to be.
    #[default]
    Off,
    /// Trying.
    Connecting,
    /// Yes.
    Online,
    /// Not for now; tried again by itself.
    Offline {
        /// Since when, milliseconds since 1970, UTC.
        since_ms: i64,
    },
}

/// How one space stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SpaceSync {
    /// Nothing to send, everything read: as far as anybody can know.
    #[default]
    UpToDate,
    /// Changes are saved here and wait for a connection.
    Waiting {
        /// How many.
        unsent: u32,
    },
    /// Changes are on their way to the relay.
    Sending {
        /// How many.
        unsent: u32,
    },
    /// The log is being read.
    CatchingUp,
    /// Joining: nobody has let this device in yet.
    WaitingForApproval,
    /// Stopped, and why. Everything written here is safe.
    Stopped(Attention),
}

/// What needs attention. Ordered by urgency; the first one is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Attention {
    /// The relay's log is not the one that this device has seen: set back, forked or altered. Nothing is sent to it.
    RelayLogChanged,
    /// Two memberships of one space grew apart at the relay. Nothing is sent to it any more; everything is kept.
    RelayForked,
    /// The relay speaks another version: update this app or the relay.
    RelayVersion,
    /// What answers at that address is not a relay.
    NotARelay,
    /// The relay's certificate does not hold.
    RelayUntrusted,
    /// The network works, the relay does not answer (or there is no network; a device cannot tell).
    RelayUnreachable,
    /// The recovery code has let a device in less than a day ago, and it lets in one a day.
    CodeUsedToday,
    /// The relay's disk is full.
    RelayFull,
    /// The space has used up its room at the relay.
    SpaceFull,
    /// The relay opens spaces only for holders of a token.
    RegistrationNeeded,
    /// The invite was used already: ask for a new link.
    InviteUsed,
    /// Somebody else writes under this device's key: its data was copied or restored. Nothing is sent from here; link it anew.
    Cloned,
    /// The log at the relay is not the one that the link was made in.
    AnotherLog,
    /// The invite has expired: ask for a new link.
    InviteExpired,
    /// The relay does not know this device in this space.
    NotYours,
    /// The relay refused an entry as too large or malformed.
    RefusedByRelay,
    /// Something was written by a newer version: update to read it.
    UpdateToRead,
    /// No relay was named yet.
    NoRelay,
}

impl Attention {
    /// All of them, the most urgent first.
    pub const ALL: [Self; 18] = [
        Self::RelayLogChanged,
        Self::RelayForked,
        Self::RelayVersion,
        Self::NotARelay,
        Self::RelayUntrusted,
        Self::RelayUnreachable,
        Self::CodeUsedToday,
        Self::RelayFull,
        Self::SpaceFull,
        Self::RegistrationNeeded,
        Self::InviteUsed,
        Self::Cloned,
        Self::AnotherLog,
        Self::InviteExpired,
        Self::NotYours,
        Self::RefusedByRelay,
        Self::UpdateToRead,
        Self::NoRelay,
    ];
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_has_everything_that_can_need_attention_in_its_order() {
        // Whoever reads a word that is none is told all that there are.
        let refused = serde_json::from_str::<Attention>("\"none of them\"").unwrap_err().to_string();
        let known: Vec<&str> = refused.split('`').skip(3).step_by(2).collect();
        let listed: Vec<_> = Attention::ALL.map(|it| serde_json::to_value(it).unwrap()).into();
        assert_eq!(listed, known);
    }
}
