//! `pair list`, `pair show` and what `topic` tells.

use super::people::Compared;
use super::shape::Step::{Left, Named, Rows, Within};
use super::shape::{Shape, Step, Word};
use super::sync::Trouble;
use crate::clock::Moment;
use crate::language::say;
use crate::show;
use app::ground::who::StandsAs;
use app::pair::view::PairView;
use app::practice::view::PairState;
use app::relay::view::{Reach, SpaceSync};
use app::topic::event::TopicKind;
use app::topic::view::TopicRow;
use serde::Serialize;
use serde_json::Value;

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

/// One row of `topic list`.
pub const TOPIC: Shape<TopicRow> = Shape::new(TOPIC_STEPS);

/// Wherever a topic is told.
pub const TOPIC_STEPS: &[Step] = &[Rows("directions", &["teacher", "since"]), Rows("comfort", &["step", "time"])];

/// One row of `topic starters`.
#[derive(Serialize)]
pub struct Starter {
    number: u32,
    kind: TopicKind,
    title: String,
    you_teach: Option<bool>,
}

impl Starter {
    /// From a starter, for somebody who stands like this.
    pub fn of(starter: &show::Starter, stands: Option<StandsAs>) -> Self {
        let (kind, title) = (starter.kind, say(starter.title));
        Self { number: starter.number, kind, title, you_teach: starter.teaches(stands) }
    }
}
