//! A reminder is put off.

use crate::notebook::{Notebook, does, pair};
use crate::outcome::Outcome;
use crate::reminders::args::LaterArguments;
use app::UiEvent;
use app::reminders::event::RemindersEvent;

/// `turnabout later …`
pub fn run(notebook: &mut Notebook, LaterArguments { nudge, of }: LaterArguments) -> Outcome {
    let pair = pair::which(notebook, of.pair)?;
    does(notebook, UiEvent::Reminders(RemindersEvent::Later { pair, nudge: nudge.into() }))
}
