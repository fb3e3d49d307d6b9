//! The open notebook that a command works in, and what all commands say of it: was anybody here, is it saved, who is meant.

pub mod pair;
pub mod session;

use crate::clock::Clock;
use crate::desk::Desk;
use crate::json::{Done, Waits};
use crate::language::{say, tell};
use crate::outcome::{Failure, Outcome, Reply};
use crate::profile::Profile;
use crate::{failure, pick};
use app::UiEvent;
use app::ground::said::{Problem, Said};
use app::view::Stage;
use content::Value::Message;
use content::cli::{command, problem};

/// An open notebook, where it lies, and the zone of the times in it.
pub struct Notebook {
    /// Where it lies.
    pub profile: Profile,
    /// The core at work in it.
    pub desk: Desk,
    /// The zone of the times in it.
    pub clock: Clock,
}

impl Notebook {
    /// Opens one that is there.
    pub fn open(profile: Profile) -> Result<Self, Failure> {
        let desk = profile.open()?;
        Ok(Self { profile, desk, clock: Clock::local() })
    }
}

/// Waits for the disk and says so.
pub fn saved(desk: &mut Desk) -> Outcome {
    desk.saved()?;
    Ok(Reply::new(say(command::SAVED), &Done::SAVED))
}

/// Waits for the disk, and says what the relay has to hear first.
pub fn waits_for_relay(desk: &mut Desk, sentence: &str) -> Outcome {
    desk.saved()?;
    Ok(Reply::new(tell(command::SAVED_WAITS, &[("sentence", Message(sentence))]), &Waits::RELAY))
}

/// There is nothing to show where nobody has begun.
pub fn begun(desk: &Desk) -> Result<(), Failure> {
    let view = desk.view();
    match view.stage {
        Stage::Ready => Ok(()),
        Stage::Opening | Stage::Fresh | Stage::Linking if view.sync.damaged > 0 => Err(failure::partly_damaged()),
        Stage::Opening | Stage::Fresh => Err(failure::refused(&Problem::NotBegun)),
        Stage::Linking => Err(Failure::could_not(say(problem::LINKING))),
    }
}

/// There is nothing to sync where nobody has begun.
pub fn begun_or_linking(desk: &Desk) -> Result<(), Failure> {
    if desk.view().stage == Stage::Linking { Ok(()) } else { begun(desk) }
}

/// Where something cannot be read, it only looks as if nobody had begun.
pub fn whole(desk: &Desk) -> Result<(), Failure> {
    let view = desk.view();
    if view.stage != Stage::Ready && view.sync.damaged > 0 { Err(failure::partly_damaged()) } else { Ok(()) }
}

/// One event, saved.
pub fn does(notebook: &mut Notebook, event: UiEvent) -> Outcome {
    notebook.desk.post(event)?;
    saved(&mut notebook.desk)
}

/// One event that keeps something, saved, with the id of what is kept.
pub fn keeps(notebook: &mut Notebook, event: UiEvent) -> Outcome {
    let kept = |said: &Said| if let Said::Kept { id } = said { Some(id.clone()) } else { None };
    let id = notebook.desk.ask(event, kept)?;
    notebook.desk.saved()?;
    Ok(Reply::new(format!("{} [{}]", say(command::SAVED), pick::short(&id)), &Done::made(&id)))
}
