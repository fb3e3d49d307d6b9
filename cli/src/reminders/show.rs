//! Reminders as lines.

use crate::clock::Clock;
use crate::page::line;
use crate::reminders::advice;
use app::ViewModel;
use std::fmt::Write;

/// The reminders of all pairs.
pub fn nudges(view: &ViewModel, clock: &Clock) -> String {
    let mut text = String::new();
    for way in view.ways.iter() {
        for nudge in &way.nudges {
            line!(text, "  · {}", advice::nudge(nudge, &way.partner, clock.voice()));
        }
    }
    text
}
