//! Links, devices, safety words and the recovery code.

use super::who;
use crate::advice::people;
use crate::clock::Moment;
use app::ViewModel;
use app::pair::view::PairView;
use app::people::view::{Came, CodeState, DevicesView, InviteView, MemberView, OwnDeviceView, SafetyView, Verified};
use app::relay::view::Membership;
use serde::Serialize;

/// What is saved here and not done before the relay has it.
#[derive(Serialize)]
pub struct Waits {
    saved: &'static str,
    waits_for: &'static str,
}

impl Waits {
    /// Waits for the relay.
    pub const RELAY: Self = Self { saved: "here", waits_for: "relay" };
}

/// `invite`, `link-device`.
#[derive(Serialize)]
#[expect(clippy::struct_field_names, reason = "the field is named for the scripts that read it")]
pub struct Link {
    /// The pair; null for a device of one's own.
    pub pair: Option<String>,
    /// The whole link; a secret until it is used.
    pub link: String,
    /// When it ends.
    pub expires: Moment,
}

/// One row of `invite list`.
#[derive(Serialize)]
pub struct OpenLink {
    id: String,
    pair: Option<String>,
    mine: bool,
    left: u32,
}

impl OpenLink {
    /// From an open door.
    pub fn of(pair: Option<&str>, invite: &InviteView) -> Self {
        Self { id: invite.id.clone(), pair: pair.map(str::to_owned), mine: invite.mine, left: invite.left }
    }
}

/// `devices`.
#[derive(Serialize)]
#[expect(clippy::struct_field_names, reason = "the names are those of the JSON")]
pub struct Devices {
    devices: Vec<Device>,
    code: &'static str,
    recovering: bool,
    membership: &'static str,
}

impl Devices {
    /// From one's own devices.
    pub fn of(view: &DevicesView) -> Self {
        Self {
            devices: view.devices.iter().map(Device::of).collect(),
            code: code(view.code),
            recovering: view.recovering,
            membership: membership(view.membership),
        }
    }
}

#[derive(Serialize)]
struct Device {
    id: String,
    name: String,
    this: bool,
    since: Option<Moment>,
    came: &'static str,
    let_in_by: Option<String>,
    pairs: u32,
    removing: bool,
}

impl Device {
    fn of(view: &OwnDeviceView) -> Self {
        Self {
            id: view.id.clone(),
            name: view.name.clone(),
            this: view.this,
            since: Some(view.added_at_ms).filter(|ms| *ms > 0).map(Moment::of),
            came: came(view.came),
            let_in_by: view.let_in_by.clone(),
            pairs: view.pairs,
            removing: view.removing,
        }
    }
}

/// One row of `pair members`.
#[derive(Serialize)]
pub struct Member {
    device: String,
    who: &'static str,
    this: bool,
    /// Only for one's own: nobody else sees what a person calls their devices.
    name: Option<String>,
    came: &'static str,
}

impl Member {
    /// From a member.
    pub fn of(view: &MemberView, own: &DevicesView) -> Self {
        let name = own.devices.iter().find(|device| device.id == view.device).map(|device| device.name.clone());
        Self { device: view.device.clone(), who: who(view.who), this: view.this, name, came: came(view.came) }
    }
}

/// `safety`.
#[derive(Serialize)]
pub struct Safety {
    pair: String,
    words: Vec<String>,
    text: String,
    verified: &'static str,
    verified_at: Option<Moment>,
}

impl Safety {
    /// From a pair and what it shows.
    pub fn of(pair: &PairView, safety: &SafetyView) -> Self {
        let (verified, verified_at) = verified(pair.verified);
        Self { pair: pair.id.clone(), words: safety.words.clone(), text: safety.text.clone(), verified, verified_at }
    }
}

/// `safety compare`.
#[derive(Serialize)]
pub struct Compared {
    /// The pair.
    pub pair: String,
    /// Do both see the same?
    pub same: bool,
}

/// What `recovery make` shows before it asks.
#[derive(Serialize)]
pub struct CodeShown {
    /// The code.
    pub groups: Vec<String>,
    /// Which groups to type back, counted from 1.
    pub ask: Vec<u32>,
    /// The relay that is asked when everything is lost.
    pub relay: String,
}

/// `recovery status`.
#[derive(Serialize)]
pub struct Code {
    code: &'static str,
}

impl Code {
    /// From how it stands.
    pub fn of(state: CodeState) -> Self {
        Self { code: code(state) }
    }
}

/// `recover`.
#[derive(Serialize)]
pub struct Recovered {
    saved: &'static str,
    name: String,
    settled: bool,
    #[serde(flatten)]
    devices: Devices,
}

impl Recovered {
    /// From what has come back.
    pub fn of(view: &ViewModel) -> Self {
        Self {
            saved: "here",
            name: view.today.name.clone(),
            settled: view.sync.settled,
            devices: Devices::of(&view.devices),
        }
    }
}

/// Something that goes on with who is in.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct GoesOn {
    pair: Option<String>,
    state: &'static str,
    sentence: String,
}

impl GoesOn {
    /// From all spaces.
    pub fn all(view: &ViewModel) -> Vec<Self> {
        let own = &view.devices;
        let sentence = people::own_membership(own.membership, own.recovering);
        let state = if own.recovering { "recovering" } else { membership(own.membership) };
        let own = sentence.map(|sentence| Self { pair: None, state, sentence });
        let pairs = view.pairs.iter().filter_map(|pair| {
            let sentence = people::membership(pair)?;
            Some(Self { pair: Some(pair.id.clone()), state: membership(pair.membership), sentence })
        });
        own.into_iter().chain(pairs).collect()
    }
}

/// The word for what goes on with who is in.
pub fn membership(membership: Membership) -> &'static str {
    match membership {
        Membership::Settled => "settled",
        Membership::ComingIn => "coming-in",
        Membership::Removing => "removing",
        Membership::WaitingForHistory => "waiting-for-history",
        Membership::Repairing => "repairing",
        Membership::Leaving => "leaving",
        Membership::Out => "out",
    }
}

/// The word for whether two people have compared, and when.
pub fn verified(verified: Verified) -> (&'static str, Option<Moment>) {
    match verified {
        Verified::No => ("no", None),
        Verified::Yes { at_ms } => ("yes", Some(Moment::of(at_ms))),
        Verified::Changed { at_ms } => ("changed", Some(Moment::of(at_ms))),
    }
}

fn came(came: Came) -> &'static str {
    match came {
        Came::First => "first",
        Came::Link => "link",
        Came::OwnDevice => "own-device",
        Came::RecoveryCode => "recovery-code",
    }
}

fn code(code: CodeState) -> &'static str {
    match code {
        CodeState::None => "none",
        CodeState::Unconfirmed => "unconfirmed",
        CodeState::Sending => "sending",
        CodeState::Set => "set",
    }
}
