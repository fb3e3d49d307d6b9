//! What people do with a device, and what they see.

use super::World;
use super::device::Device;
use app::ground::said::Said;
use app::pair::view::PairView;
use app::session::event::{Notebook, SessionEvent, SessionPlan};
use app::session::view::SessionView;
use app::take::view::ExportFile;
use app::{Event, UiEvent, ViewModel};
use std::sync::Arc;
use words::{Voice, zone_or_utc};

/// An answer of the own disk.
const SOON_MS: u64 = 10_000;
/// An answer that may need the relay.
const PATIENCE_MS: u64 = 60_000;

impl Device {
    /// A person does something.
    pub fn does(self, world: &mut World, event: UiEvent) {
        let phone = world.phone_mut(self);
        assert!(phone.core.is_some(), "{} is off", phone.name);
        phone.done += 1;
        let now = world.clock(self);
        world.trace.note("does", &[&self.0.to_le_bytes()]);
        world.tell(self, Event::Ui { now, event });
    }

    /// What the screens show. A device that is off shows nothing.
    pub fn view(self, world: &World) -> ViewModel {
        world.phone(self).view().unwrap_or_default()
    }

    /// The files of what waits to be taken, in English.
    pub fn files(self, world: &World) -> Vec<ExportFile> {
        self.files_in("en", world)
    }

    /// The same in the words of another locale.
    pub fn files_in(self, locale: &str, world: &World) -> Vec<ExportFile> {
        let taken = self.view(world).export.unwrap_or_else(|| panic!("nothing waits to be taken"));
        let drawn = words::take::files(&taken, &Voice::new(locale, zone_or_utc("UTC")));
        drawn.unwrap_or_else(|problem| panic!("not drawn: {problem:?}")).files
    }

    /// The name that the world knows it by.
    pub fn name(self, world: &World) -> String {
        world.phone(self).name.clone()
    }

    /// How much was done here so far, by number: [`Device::done`] counts, [`Device::saved`] says how much of it the
    /// screen has called saved. A crash forgets what was done and not saved.
    pub fn done(self, world: &World) -> u64 {
        world.phone(self).done
    }

    /// See [`Device::done`].
    pub fn saved(self, world: &World) -> u64 {
        world.phone(self).saved
    }

    /// Does something and waits for what is said in answer.
    pub fn asks(
        self,
        world: &mut World,
        event: UiEvent,
        awaited: &str,
        answer: impl Fn(&Said) -> Option<String>,
    ) -> String {
        let before = self.last_notice(world);
        self.does(world, event);
        let mut found = None;
        world.run_until(awaited, PATIENCE_MS, |world| {
            let notice = self.view(world).notice.filter(|notice| notice.number > before);
            found = notice.and_then(|notice| answer(&notice.said));
            found.is_some()
        });
        found.unwrap_or_else(|| world.fail(awaited))
    }

    /// Does something that makes, keeps or shares one thing; its id.
    pub fn makes(self, world: &mut World, event: UiEvent) -> String {
        self.asks(world, event, "something made", |said| {
            if let Said::Kept { id }
            | Said::TopicMade { topic: id }
            | Said::SessionMade { session: id }
            | Said::AnswerKept { answer: id }
            | Said::MetNoted { met: id } = said
            {
                Some(id.clone())
            } else {
                None
            }
        })
    }

    /// The number of the last notice; 0 before the first.
    pub fn last_notice(self, world: &World) -> u64 {
        self.view(world).notice.map_or(0, |notice| notice.number)
    }

    /// What was said last, if it was a refusal.
    pub fn refusal(self, world: &World) -> Option<app::ground::said::Problem> {
        let notice = self.view(world).notice?;
        let Said::Refused(problem) = &notice.said else { return None };
        Some(problem.clone())
    }

    /// A pair's row.
    pub fn pair(self, world: &World, pair: &str) -> Option<Arc<PairView>> {
        self.view(world).pairs.iter().find(|row| row.id == pair).cloned()
    }

    /// The first pair's id.
    pub fn first_pair(self, world: &World) -> String {
        let first = self.view(world).pairs.iter().next().map(|pair| pair.id.clone());
        first.unwrap_or_else(|| world.fail("no pair on this device"))
    }

    /// Makes a session in this pair; returns its id.
    pub fn makes_session(self, world: &mut World, pair: &str) -> String {
        let event = UiEvent::Session(SessionEvent::New { pair: pair.to_owned(), plan: SessionPlan::default() });
        self.asks(world, event, "session", |said| {
            let Said::SessionMade { session } = said else { return None };
            Some(session.clone())
        })
    }

    /// Opens a session and waits for its screen.
    pub fn opens(self, world: &mut World, session: &str) -> Arc<SessionView> {
        if self.shows(world, session).is_none() {
            self.does(world, UiEvent::Session(SessionEvent::Open { session: session.to_owned() }));
        }
        world.run_until("open session", SOON_MS, |world| self.shows(world, session).is_some());
        self.shows(world, session).unwrap_or_else(|| world.fail("the session has closed by itself"))
    }

    /// The session's screen, if it is the one that is open.
    pub fn shows(self, world: &World, session: &str) -> Option<Arc<SessionView>> {
        self.view(world).session.filter(|open| open.row.id == session)
    }

    /// One of an open or closed session's texts.
    pub fn reads(self, world: &mut World, session: &str, notebook: Notebook) -> String {
        let screen = self.opens(world, session);
        let text = match notebook {
            Notebook::Mine => &screen.mine.text,
            Notebook::Ours => &screen.ours.text,
            Notebook::Agenda => &screen.agenda.text,
        };
        text.to_string()
    }

    /// A splice, in UTF-16 code units. The session must be open.
    pub fn splices(
        self,
        world: &mut World,
        session: &str,
        notebook: Notebook,
        (at, removed): (u32, u32),
        inserted: &str,
    ) {
        let (session, inserted) = (session.to_owned(), inserted.to_owned());
        self.does(world, UiEvent::Session(SessionEvent::EditText { session, notebook, at, removed, inserted }));
    }

    /// Writes at the end of a text.
    pub fn writes(self, world: &mut World, session: &str, notebook: Notebook, text: &str) {
        let end = units(&self.reads(world, session, notebook));
        self.splices(world, session, notebook, (end, 0), text);
    }

    /// Makes a session in the first pair and writes into what both see; returns the session.
    pub fn write_ours(self, world: &mut World, text: &str) -> String {
        let pair = self.first_pair(world);
        let session = self.makes_session(world, &pair);
        self.writes(world, &session, Notebook::Ours, text);
        session
    }

    /// What both see of a session.
    pub fn ours(self, world: &mut World, session: &str) -> String {
        self.reads(world, session, Notebook::Ours)
    }

    /// What only this person sees of a session.
    pub fn mine(self, world: &mut World, session: &str) -> String {
        self.reads(world, session, Notebook::Mine)
    }
}

/// The length of a text as screens count it.
pub fn units(text: &str) -> u32 {
    u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX)
}
