//! Who is in a pair, and by which devices.

use super::{PracticeView, SpaceSync};
use crate::event::Who;

/// A pair.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PairView {
    /// Its id.
    pub id: String,
    /// The partner's name; empty as long as it is unknown.
    pub partner: String,
    /// Is the partner in?
    pub has_partner: bool,
    /// Every cadence that was set; more than one is *Two answers*.
    pub cadence: Vec<String>,
    /// Since when, milliseconds since 1970, UTC.
    pub began_at_ms: Option<i64>,
    /// Sessions that ended.
    pub sessions_held: u32,
    /// Devices of both that are in.
    pub devices: u32,
    /// How its space stands with the relay.
    pub sync: SpaceSync,
    /// How far what was sent has come.
    pub reach: Reach,
    /// Further devices of one's own that have not said that they have it.
    pub own_devices_behind: u32,
    /// What the two compare to know that nobody stands between them; once both are in.
    pub safety: Option<SafetyView>,
    /// Has that been done?
    pub verified: Verified,
    /// The devices that are in, one's own first.
    pub members: Vec<MemberView>,
    /// Doors that are open.
    pub invites: Vec<InviteView>,
    /// What goes on with who is in.
    pub membership: Membership,
    /// The relay had lost or changed something of this pair, and this device has healed it of late.
    pub healed: Option<Healed>,
    /// What the two agree on, and where they stand.
    pub practice: PracticeView,
}

/// A relay that lost or changed what it kept, and was healed by this device. Good to know, and no trouble: shown for a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Healed {
    /// What had to be done.
    pub how: Cure,
    /// When, milliseconds since 1970, UTC.
    pub at_ms: i64,
}

/// How a relay was healed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cure {
    /// "The relay had lost some of what it kept; this device has brought it back".
    Refilled,
    /// "The relay was set back and had gone on since; this device has brought both together".
    Rewound,
}

/// The safety code of a pair as it stands now. It changes with every change of who is in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SafetyView {
    /// Ten words to read out.
    pub words: Vec<String>,
    /// The text of the QR.
    pub text: String,
}

/// Was the partner verified?
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Verified {
    /// Never compared.
    #[default]
    No,
    /// Compared, and all of the partner's devices are the ones of then or were let in by those.
    Yes {
        /// When, milliseconds since 1970, UTC.
        at_ms: i64,
    },
    /// Compared, but a device has come since that none of those let in: by a recovery code or a new link.
    Changed {
        /// When it was compared, milliseconds since 1970, UTC.
        at_ms: i64,
    },
}

/// A device in a pair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberView {
    /// The device's id.
    pub device: String,
    /// Whose.
    pub who: Who,
    /// Is it this one?
    pub this: bool,
    /// How it came in.
    pub came: Came,
}

/// How a device came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Came {
    /// With it the space began.
    First,
    /// By a link.
    Link,
    /// Another device of the same person let it in.
    OwnDevice,
    /// By a recovery code.
    RecoveryCode,
}

/// An open door.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InviteView {
    /// Its id.
    pub id: String,
    /// Made by this person?
    pub mine: bool,
    /// How many may still come in by it.
    pub left: u32,
}

/// Whom a link lets in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkFor {
    /// A partner, into a pair.
    Pair,
    /// A device of the very person who made it: whoever opens it puts that person's notes on this device, and what is written
    /// here becomes theirs. Ask first.
    OwnDevice,
}

/// What goes on with who is in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
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

/// One's own devices and the recovery code.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DevicesView {
    /// The devices that are in, this one first.
    pub devices: Vec<OwnDeviceView>,
    /// Open links for further devices.
    pub invites: Vec<InviteView>,
    /// The recovery code.
    pub code: CodeState,
    /// Everything is coming back by a recovery code.
    pub recovering: bool,
    /// What goes on with this device's place in one's own space.
    pub membership: Membership,
}

/// A device of one's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnDeviceView {
    /// Its id.
    pub id: String,
    /// What the person calls it; may be empty.
    pub name: String,
    /// Is it this one?
    pub this: bool,
    /// When it came, milliseconds since 1970, UTC; 0 if unknown.
    pub added_at_ms: i64,
    /// How many of one's pairs it is in.
    pub pairs: u32,
    /// Its removal waits for the relay.
    pub removing: bool,
    /// How it came in.
    pub came: Came,
    /// The device of one's own that let it in, by a link or by vouching for it.
    pub let_in_by: Option<String>,
}

/// How the recovery code stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum CodeState {
    /// There is none: whoever loses every device has lost everything.
    #[default]
    None,
    /// It was shown and is not confirmed yet.
    Unconfirmed,
    /// Confirmed; the relay does not have all of it yet.
    Sending,
    /// It would bring everything back.
    Set,
}

/// How far what this device sent to a pair has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
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
