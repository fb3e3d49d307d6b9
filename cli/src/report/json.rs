//! `report`, `rate` and `contact list`.

use crate::json::shape::Shape;
use crate::json::shape::Step::Within;
use crate::topic::json::TOPIC_STEPS;
use app::report::view::{MetRow, OwnReport, PairReport};

/// `report`.
pub const REPORT: Shape<PairReport> = Shape::new(&[Within("pair", &[Within("topics", TOPIC_STEPS)])]);

/// What only this person sees; `rate`.
pub const OWN_REPORT: Shape<OwnReport> = Shape::new(&[]);

/// One row of `contact list`.
pub const CONTACT: Shape<MetRow> = Shape::new(&[]);
