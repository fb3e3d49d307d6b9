//! What `topic` tells.

use crate::json::shape::Step::Rows;
use crate::json::shape::{Shape, Step};
use crate::language::say;
use app::ground::who::StandsAs;
use app::topic::event::TopicKind;
use app::topic::view::TopicRow;
use serde::Serialize;

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
    pub fn of(starter: &crate::topic::show::Starter, stands: Option<StandsAs>) -> Self {
        let (kind, title) = (starter.kind, say(starter.title));
        Self { number: starter.number, kind, title, you_teach: starter.teaches(stands) }
    }
}
