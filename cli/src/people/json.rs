//! Links, devices, safety words and the recovery code.

use crate::json::shape::Step::{Blank, Named, Within};
use crate::json::shape::{Shape, Word};
use crate::moment::Moment;
use app::ViewModel;
use app::pair::view::PairView;
use app::people::view::{CodeState, DevicesView, InviteView, MemberView, SafetyView, Verified};
use serde::Serialize;
use serde_json::Value;

/// `join` by a link from the same room, `pair nearby PAIR` of whoever joined by it.
#[derive(Serialize)]
pub struct AnswerToShow {
    /// The pair.
    pub pair: String,
    /// What the other one takes them in by.
    pub answer: String,
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
    /// The pair; null for a device of one's own.
    pub pair: Option<String>,
    /// The door.
    #[serde(flatten)]
    pub invite: InviteView,
}

/// `devices`. When a device came may be unknown.
pub const DEVICES: Shape<DevicesView> = Shape::new(&[Within("devices", &[Named("added", "since"), Blank("since")])]);

/// What a program reads of one's own devices.
pub type Devices = Value;

/// One row of `pair members`.
pub const MEMBER: Shape<MemberView, OwnName> = Shape::new(&[]);

/// What one calls a device of one's own; nobody else sees that.
#[derive(Serialize)]
pub struct OwnName {
    name: Option<String>,
}

/// From a member.
pub fn member(view: &MemberView, own: &DevicesView) -> Value {
    let name = own.devices.iter().find(|device| device.id == view.device).map(|device| device.name.clone());
    MEMBER.with(view, &OwnName { name })
}

/// `safety`.
#[derive(Serialize)]
pub struct Safety {
    pair: String,
    #[serde(flatten)]
    shown: SafetyView,
    #[serde(flatten)]
    compared: Compared,
}

impl Safety {
    /// From a pair and what it shows.
    pub fn of(pair: &PairView, safety: &SafetyView) -> Self {
        Self { pair: pair.id.clone(), shown: safety.clone(), compared: Compared::of(pair.verified) }
    }
}

/// Whether two people have compared, and when.
#[derive(Serialize)]
pub struct Compared {
    verified: Word<Verified>,
    verified_at: Option<Moment>,
}

impl Compared {
    /// From what a pair says of it.
    pub fn of(verified: Verified) -> Self {
        let verified_at = match verified {
            Verified::No => None,
            Verified::Yes { at_ms } | Verified::Changed { at_ms } => Some(Moment::of(at_ms)),
        };
        Self { verified: Word(verified), verified_at }
    }
}

/// `safety compare`.
#[derive(Serialize)]
pub struct Comparison {
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
    /// How it stands.
    pub code: CodeState,
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
        let (name, settled) = (view.today.name.clone(), view.sync.settled);
        Self { saved: "here", name, settled, devices: DEVICES.of(&view.devices) }
    }
}
