//! The home screen: the next meeting, one prompt, what waits for a person; and the zone in which days are counted. Nobody reads it.

pub mod event;
pub(crate) mod show;
pub mod view;

use crate::file::times;
use crate::ground::civil::Calendar;
use crate::ground::edit::Outcome;
use crate::ground::model::Model;
use crate::ground::said::Problem;
use documents::DocumentId;
use event::TodayEvent;
use jiff::tz::TimeZone;

/// The documents that an act needs at hand.
pub(crate) fn needs(event: &TodayEvent) -> Vec<DocumentId> {
    match event {
        TodayEvent::InZone { .. } => Vec::new(),
    }
}

/// Does it.
pub(crate) fn act(event: TodayEvent, model: &mut Model) -> Outcome {
    match event {
        TodayEvent::InZone { zone, rules } => {
            let told = |rules: Vec<u8>| TimeZone::tzif(&zone, &rules).map_err(|_| Problem::NoSuchZone);
            model.calendar = Calendar::of(rules.map_or_else(|| times::zone(Some(&zone)), told)?);
            model.stale.everything();
            Ok(None)
        }
    }
}
