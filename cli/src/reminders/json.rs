//! A reminder in `today`.

use crate::json::shape::Word;
use crate::moment::Moment;
use app::ViewModel;
use app::ground::who::Who;
use app::reminders::view::Nudge;
use serde::Serialize;

/// A reminder in `today`.
#[derive(Serialize)]
pub struct Reminder {
    pair: String,
    what: Word<Nudge>,
    weeks: Option<u32>,
    due: Option<Moment>,
    teacher: Option<Who>,
}

impl Reminder {
    /// Those of all pairs.
    pub fn all(view: &ViewModel) -> Vec<Self> {
        view.ways.iter().flat_map(|way| way.nudges.iter().map(|nudge| Self::of(&way.pair, nudge))).collect()
    }

    fn of(pair: &str, nudge: &Nudge) -> Self {
        let (weeks, due, teacher) = match nudge {
            Nudge::Late { weeks, .. } | Nudge::Gap { weeks } => (Some(*weeks), None, None),
            Nudge::NextDue { at_ms } | Nudge::Ends { at_ms } => (None, Some(Moment::of(*at_ms)), None),
            Nudge::NothingYet { teacher } => (None, None, Some(*teacher)),
            Nudge::NeverMet
            | Nudge::ThreeMeetings
            | Nudge::LastMeeting
            | Nudge::OtherKind { .. }
            | Nudge::TooManyActive { .. } => (None, None, None),
        };
        Self { pair: pair.to_owned(), what: Word(nudge.clone()), weeks, due, teacher }
    }
}
