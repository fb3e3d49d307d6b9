//! The status line, what needs attention, and what goes on with who is in.

use crate::advice;
use crate::clock::Clock;
use crate::language::voice;
use crate::page::line;
use app::ViewModel;
use app::relay::view::SpaceSync;
use std::fmt::Write;
use words::relay;

/// How a pair stands with the relay.
pub fn space(sync: SpaceSync) -> String {
    match sync {
        SpaceSync::Stopped(needed) => advice::attention(needed),
        SpaceSync::UpToDate
        | SpaceSync::Waiting { .. }
        | SpaceSync::Sending { .. }
        | SpaceSync::CatchingUp
        | SpaceSync::WaitingForApproval => relay::space(sync, voice()),
    }
}

/// The status line, what needs attention, and what goes on with who is in.
pub fn sync(text: &mut String, view: &ViewModel) {
    status_line(text, view);
    for sentence in crate::relay::advice::all(view) {
        line!(text, "{sentence}");
    }
}

pub fn status_line(text: &mut String, view: &ViewModel) {
    line!(text, "{}", relay::status(&view.sync, Clock::now_ms(), voice()));
    if let Some(needed) = view.sync.attention {
        line!(text, "{}", advice::attention(needed));
    }
    if let Some(healed) = view.sync.healed {
        line!(text, "{}", relay::healed(healed, voice()));
    }
}
