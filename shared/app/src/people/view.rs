//! Who is in a pair, and by which devices.

use crate::ground::who::Who;
use crate::relay::view::Membership;
use serde::{Deserialize, Serialize};

/// The safety code of a pair as it stands now. It changes with every change of who is in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SafetyView {
    /// Ten words to read out.
    pub words: Vec<String>,
    /// The text of the QR.
    pub text: String,
}

/// Was the partner verified?
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InviteView {
    /// Its id.
    pub id: String,
    /// Made by this person?
    pub mine: bool,
    /// How many may still come in by it.
    pub left: u32,
}

/// Whom a link lets in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LinkFor {
    /// A partner, into a pair.
    Pair,
    /// A device of the very person who made it: whoever opens it puts that person's notes on this device, and what is written
    /// here becomes theirs. Ask first.
    OwnDevice,
}

/// One's own devices and the recovery code.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
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
