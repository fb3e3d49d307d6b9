//! `pair list`, `pair show` and `role`.

use crate::json::shape::Step::{Left, Named, Within};
use crate::json::shape::{Shape, Word};
use crate::moment::Moment;
use crate::people::json::Compared;
use crate::relay::json::Trouble;
use app::pair::event::PairType;
use app::pair::view::{BothWaysView, PairView};
use app::practice::view::PairState;
use app::relay::view::{Reach, SpaceSync};
use serde::Serialize;
use serde_json::Value;

/// One row of `role`.
#[derive(Serialize)]
pub struct Role {
    pair: String,
    r#type: Vec<PairType>,
    me: Vec<String>,
    partner: Vec<String>,
}

impl Role {
    /// From a pair.
    pub fn of(BothWaysView { pair, pair_type, my_word, partners_word, .. }: &BothWaysView) -> Self {
        Self { pair: pair.clone(), r#type: pair_type.clone(), me: my_word.clone(), partner: partners_word.clone() }
    }
}

/// One row of `pair list`, and `pair show`. What has a command of its own is told there: `safety`, `pair members`, `invite
/// list`, `agreement` and `pair state`.
pub const PAIR: Shape<PairView, Stands> = Shape::new(&[
    Left("safety"),
    Left("members"),
    Left("invites"),
    Left("practice"),
    Left("sync"),
    Within("healed", &[Named("time", "at")]),
]);

/// How a pair's space stands, in fields of their own.
#[derive(Serialize)]
pub struct Stands {
    state: Word<SpaceSync>,
    unsent: u32,
    attention: Option<Trouble>,
    reach: Word<Reach>,
    reached: Option<Moment>,
    #[serde(flatten)]
    compared: Compared,
    open_links: usize,
    standing: PairState,
}

/// What a program reads of a pair.
pub type Pair = Value;

/// From a pair.
pub fn pair(view: &PairView) -> Pair {
    let (unsent, attention) = match view.sync {
        SpaceSync::Waiting { unsent } | SpaceSync::Sending { unsent } => (unsent, None),
        SpaceSync::Stopped(attention) => (0, Some(attention)),
        SpaceSync::UpToDate | SpaceSync::CatchingUp | SpaceSync::WaitingForApproval => (0, None),
    };
    let reached = match view.reach {
        Reach::Nothing | Reach::Relay => None,
        Reach::Partner { at_ms } => Some(Moment::of(at_ms)),
    };
    let stands = Stands {
        state: Word(view.sync),
        unsent,
        attention: attention.map(Trouble::of),
        reach: Word(view.reach),
        reached,
        compared: Compared::of(view.verified),
        open_links: view.invites.len(),
        standing: view.practice.state,
    };
    PAIR.with(view, &stands)
}
