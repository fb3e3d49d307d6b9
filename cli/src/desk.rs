//! The core at work for one command: post, wait until it was handled, see whether it was refused.
//!
//! Nothing here sleeps: every wait is for a fact of the view, with a deadline and a sentence for when it passes.

use crate::failure;
use crate::outcome::Failure;
use crate::zones;
use app::ground::said::Said;
use app::relay::event::RelayEvent;
use app::relay::view::Saved;
use app::session::event::{Notebook, SessionEvent};
use app::session::view::{SessionView, TextView};
use app::today::event::TodayEvent;
use app::view::Stage;
use app::{UiEvent, ViewModel};
use device::{Device, DeviceKey, Shell};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

/// For the core's own work on this computer; it is done in milliseconds unless the disk is in trouble.
const HANDLED_WITHIN: Duration = Duration::from_secs(20);

/// For the disk. A disk that is in trouble says so earlier.
const SAVED_WITHIN: Duration = Duration::from_secs(20);

/// An open notebook.
pub struct Desk {
    device: Device,
    posted: u64,
}

/// Nobody is rung at a desk: it waits for facts instead.
struct Silent;

impl Shell for Silent {
    fn render(&self) {}
    fn stopped(&self) {}
}

impl Desk {
    /// Opens the notebook in `folder`, and makes it where there is none.
    pub fn open(folder: &Path, key: DeviceKey) -> Result<Self, Failure> {
        let device = Device::open(folder, key, Arc::new(Silent)).map_err(|error| failure::not_opened(&error))?;
        let mut desk = Self { device, posted: 0 };
        desk.wait(HANDLED_WITHIN, |view| view.stage != Stage::Opening)?;
        if let Some(zone) = zones::zones().known_name() {
            let rules = zones::zones().rules.clone();
            desk.handle(UiEvent::Today(TodayEvent::InZone { zone, rules }))?;
        }
        // Opening may put things in order first. A disk that is in trouble shows in the status line.
        desk.wait_or_see(SAVED_WITHIN, |view| view.sync.saved != Saved::Saving);
        Ok(desk)
    }

    /// What the screens say now.
    pub fn view(&self) -> Arc<ViewModel> {
        self.device.view()
    }

    /// Waits for a fact.
    pub fn wait(&self, within: Duration, fact: impl Fn(&ViewModel) -> bool) -> Result<Arc<ViewModel>, Failure> {
        self.device.wait(within, fact).map_err(failure::waited)
    }

    /// Waits for a fact; a deadline is no failure here.
    pub fn wait_or_see(&self, within: Duration, fact: impl Fn(&ViewModel) -> bool) -> Arc<ViewModel> {
        self.device.wait(within, fact).unwrap_or_else(|_| self.device.view())
    }

    /// Tells the core something and waits until it was handled. A refusal is a failure.
    pub fn post(&mut self, event: UiEvent) -> Result<Arc<ViewModel>, Failure> {
        let before = notice_number(&self.view());
        let view = self.handle(event)?;
        match said_since(&view, before) {
            Some(Said::Refused(problem)) => Err(failure::refused(problem)),
            Some(_) | None => Ok(view),
        }
    }

    /// Tells the core something and waits for the answer that `pick` recognises.
    pub fn ask<T>(&mut self, event: UiEvent, pick: impl Fn(&Said) -> Option<T>) -> Result<T, Failure> {
        let before = notice_number(&self.view());
        self.handle(event)?;
        let answered = |view: &ViewModel| {
            said_since(view, before).is_some_and(|said| matches!(said, Said::Refused(_)) || pick(said).is_some())
        };
        let view = self.wait(HANDLED_WITHIN, answered)?;
        match said_since(&view, before) {
            Some(Said::Refused(problem)) => Err(failure::refused(problem)),
            Some(said) => pick(said).ok_or_else(|| failure::waited(device::WaitError::TimedOut)),
            None => Err(failure::waited(device::WaitError::TimedOut)),
        }
    }

    /// Tells the core something that the relay answers: waits for the answer that `pick` recognises, or until it is in vain.
    pub fn ask_relay<T>(
        &mut self,
        event: UiEvent,
        within: Duration,
        pick: impl Fn(&Said) -> Option<T>,
    ) -> Result<T, Failure> {
        let before = notice_number(&self.view());
        self.post(event)?;
        let answer = |view: &ViewModel| said_since(view, before).and_then(&pick);
        let refused = |view: &ViewModel| match said_since(view, before) {
            Some(Said::Refused(problem)) => Some(failure::refused(problem)),
            Some(_) | None => view.sync.attention.map(failure::relay_did_not),
        };
        let view = self.wait_or_see(within, |view| answer(view).is_some() || refused(view).is_some());
        answer(&view).ok_or_else(|| refused(&view).unwrap_or_else(failure::relay_is_silent))
    }

    fn handle(&mut self, event: UiEvent) -> Result<Arc<ViewModel>, Failure> {
        self.device.update(event);
        self.posted += 1;
        let posted = self.posted;
        self.wait(HANDLED_WITHIN, |view| view.handled >= posted)
    }

    /// Opens a session's screen.
    pub fn open_session(&mut self, session: &str) -> Result<Arc<SessionView>, Failure> {
        self.post(UiEvent::Session(SessionEvent::Open { session: session.to_owned() }))?;
        self.wait(HANDLED_WITHIN, |view| open_session(view, session).is_some())?;
        self.session(session)
    }

    /// The session that was opened.
    pub fn session(&self, session: &str) -> Result<Arc<SessionView>, Failure> {
        open_session(&self.view(), session)
            .cloned()
            .ok_or_else(|| failure::refused(&app::ground::said::Problem::NotOpen))
    }

    /// Waits until everything is on the disk.
    pub fn saved(&mut self) -> Result<Arc<ViewModel>, Failure> {
        self.post(UiEvent::Relay(RelayEvent::Flush))?;
        let view = self.wait_or_see(SAVED_WITHIN, |view| view.sync.saved != Saved::Saving);
        match view.sync.saved {
            Saved::Here => Ok(view),
            Saved::Saving | Saved::PhoneFull | Saved::NotYet => Err(failure::not_saved(view.sync.saved)),
        }
    }
}

/// One of a session's texts.
pub fn text_of(session: &SessionView, notebook: Notebook) -> &TextView {
    match notebook {
        Notebook::Mine => &session.mine,
        Notebook::Ours => &session.ours,
        Notebook::Agenda => &session.agenda,
    }
}

fn open_session<'a>(view: &'a ViewModel, session: &str) -> Option<&'a Arc<SessionView>> {
    view.session.as_ref().filter(|open| open.row.id == session)
}

fn notice_number(view: &ViewModel) -> u64 {
    view.notice.as_ref().map_or(0, |notice| notice.number)
}

fn said_since(view: &ViewModel, before: u64) -> Option<&Said> {
    view.notice.as_ref().filter(|notice| notice.number > before).map(|notice| &notice.said)
}
