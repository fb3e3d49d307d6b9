//! `pair state` and `pair take-back`.

use crate::agreement::json::OfPair;
use crate::json::shape::Shape;
use crate::json::shape::Step::Left;
use app::pair::view::PairView;
use app::practice::view::PracticeView;
use serde::Serialize;
use serde_json::Value;

/// `pair state`. The agreement is `agreement show`'s.
pub const STANDING: Shape<PracticeView, OfPair> = Shape::new(&[Left("agreement")]);

/// From a pair.
pub fn standing(pair: &PairView) -> Value {
    STANDING.with(&pair.practice, &OfPair::of(pair))
}

/// `pair take-back`.
#[derive(Serialize)]
pub struct TakenBack {
    saved: &'static str,
    taken_back: u32,
}

impl TakenBack {
    /// So many entries.
    pub fn of(taken_back: u32) -> Self {
        Self { saved: "here", taken_back }
    }
}
