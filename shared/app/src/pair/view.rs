//! A pair on the screen, as facts.

use crate::goal::view::GoalView;
use crate::offer::event::GoodTimes;
use crate::offer::view::SharedOffer;
use crate::pair::event::PairType;
use crate::people::view::{InviteView, MemberView, SafetyView, Verified};
use crate::practice::view::PracticeView;
use crate::relay::view::{Healed, Membership, Reach, SpaceSync};
use crate::reminders::view::Nudge;
use serde::{Deserialize, Serialize};

/// A pair, both ways: what each offers, teaches and aims at. Both of us, but for the reminders, which this device makes.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BothWaysView {
    /// The pair.
    pub pair: String,
    /// The partner's name.
    pub partner: String,
    /// What I am called here: every answer.
    pub my_word: Vec<String>,
    /// What the partner is called here: every answer.
    pub partners_word: Vec<String>,
    /// The type of the pair: every answer.
    pub pair_type: Vec<PairType>,
    /// What I offer.
    pub my_offers: Vec<SharedOffer>,
    /// What the partner offers; the first thing to see of them.
    pub partners_offers: Vec<SharedOffer>,
    /// When I have time.
    pub my_times: Option<GoodTimes>,
    /// When the partner has.
    pub partners_times: Option<GoodTimes>,
    /// Topics that I teach, active first: ids of rows of [`ViewModel::topics`](crate::view::ViewModel).
    pub i_teach: Vec<String>,
    /// Topics that I learn.
    pub i_learn: Vec<String>,
    /// Topics where both said something else.
    pub undecided: Vec<String>,
    /// Our goals, nearest horizon first.
    pub goals: Vec<GoalView>,
    /// Reminders, made here from what is agreed and what was held. Each is a fact and at most one thing to do.
    pub nudges: Vec<Nudge>,
    /// Something in here was written by a newer version and is kept, not shown.
    pub newer: bool,
}

/// A pair.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
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
