//! Who takes part: a relay, and three devices of two people, each with a folder and a key of its own.

use crate::desk::{Desk, text_of};
use crate::language::{say, tell};
use crate::outcome::{Exit, Failure};
use crate::profile;
use crate::relay::run::is_settled;
use crate::session::run::note;
use app::ground::said::Said;
use app::relay::event::RelayEvent;
use app::session::event::Notebook;
use app::session::view::SessionView;
use app::{UiEvent, ViewModel};
use content::Id;
use content::Value::Text;
use content::cli::{problem, tour};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Everything happens on one computer: what takes this long will not come.
const WITHIN: Duration = Duration::from_secs(30);

/// Between two questions whether it is let in by now.
const A_PAUSE: Duration = Duration::from_millis(50);

/// One device.
pub struct Seat {
    /// Such as [`content::cli::tour::RUTH_TABLET`].
    pub is: Id,
    desk: Desk,
}

/// Everybody who takes part.
pub struct Cast {
    /// Amina's phone.
    pub amina: Seat,
    /// Ruth's phone.
    pub ruth: Seat,
    /// Ruth's tablet.
    pub tablet: Seat,
}

impl Cast {
    /// Each with a folder below this one.
    pub fn gather(folder: &Path) -> Result<Self, Failure> {
        Ok(Self {
            amina: Seat::take(folder, "amina-phone", tour::AMINA_PHONE)?,
            ruth: Seat::take(folder, "ruth-phone", tour::RUTH_PHONE)?,
            tablet: Seat::take(folder, "ruth-tablet", tour::RUTH_TABLET)?,
        })
    }

    pub fn all(&mut self) -> [&mut Seat; 3] {
        [&mut self.amina, &mut self.ruth, &mut self.tablet]
    }

    /// Everybody has sent and read everything.
    pub fn settled(&mut self) -> Result<(), Failure> {
        self.all().into_iter().try_for_each(Seat::settled)
    }

    /// Everybody does the same.
    pub fn everybody(&mut self, event: &UiEvent) -> Result<(), Failure> {
        self.all().into_iter().try_for_each(|seat| seat.post(event.clone()))
    }
}

/// The folder of the relay's data.
pub fn relay_folder(folder: &Path) -> PathBuf {
    folder.join("relay")
}

/// Where a device's notebook and key lie.
pub fn seat_folder(folder: &Path, device: &str) -> (PathBuf, PathBuf) {
    (folder.join(device), folder.join(format!("{device}.key")))
}

/// Starts a relay that everybody on this computer may use.
pub fn start_relay(folder: &Path) -> Result<server::Running, Failure> {
    let listen = std::net::SocketAddr::from(([127, 0, 0, 1], 0));
    let registration = server::Registration::Open;
    let config = server::Config { listen, data: relay_folder(folder), registration, ..server::Config::default() };
    server::start(config).map_err(|error| {
        Failure::new(Exit::Relay, tell(problem::TOUR_RELAY_START, &[("fault", Text(&error.to_string()))]))
    })
}

impl Seat {
    /// A device; `device` is the name of its folder. Its key is made if it has none.
    pub fn take(folder: &Path, device: &str, is: Id) -> Result<Self, Failure> {
        let (notebook, key) = seat_folder(folder, device);
        if !key.exists() {
            profile::make_key(&key)?;
        }
        Ok(Self { is, desk: Desk::open(&notebook, profile::read_key(&key)?)? })
    }

    /// What it is called.
    pub fn name(&self) -> String {
        say(self.is)
    }

    /// What its screens say.
    pub fn view(&self) -> Arc<ViewModel> {
        self.desk.view()
    }

    /// Its person does something.
    pub fn post(&mut self, event: UiEvent) -> Result<(), Failure> {
        self.desk.post(event).map(drop)
    }

    /// Its person does something that is answered.
    pub fn ask<T>(&mut self, event: UiEvent, pick: impl Fn(&Said) -> Option<T>) -> Result<T, Failure> {
        self.desk.ask(event, pick)
    }

    /// Waits until everything is on its disk.
    pub fn saved(&mut self) -> Result<(), Failure> {
        self.desk.saved().map(drop)
    }

    /// Waits for a fact.
    pub fn wait(&self, fact: impl Fn(&ViewModel) -> bool) -> Result<(), Failure> {
        self.desk.wait(WITHIN, fact).map(drop)
    }

    /// Goes off and online until a fact holds: whoever was told "not yet" asks again after a while, or after a pause. In
    /// each pause `others` have their turn.
    pub fn asks_again(
        &mut self,
        mut others: impl FnMut() -> Result<(), Failure>,
        fact: impl Fn(&ViewModel) -> bool,
    ) -> Result<(), Failure> {
        let deadline = Instant::now() + WITHIN;
        self.post(UiEvent::Relay(RelayEvent::Flush))?;
        while !fact(&self.desk.wait_or_see(A_PAUSE, &fact)) && Instant::now() < deadline {
            others()?;
            self.post(UiEvent::Relay(RelayEvent::GoOffline))?;
            self.post(UiEvent::Relay(RelayEvent::GoOnline))?;
        }
        self.wait(fact)
    }

    /// Sends at once rather than after a short quiet, and waits until everything is sent and read.
    pub fn settled(&mut self) -> Result<(), Failure> {
        self.post(UiEvent::Relay(RelayEvent::Flush))?;
        self.wait(is_settled)
    }

    /// Opens a session's screen.
    pub fn open(&mut self, session: &str) -> Result<Arc<SessionView>, Failure> {
        self.desk.open_session(session)
    }

    /// The session's screen as it is now.
    pub fn session(&self, session: &str) -> Result<Arc<SessionView>, Failure> {
        self.desk.session(session)
    }

    /// Its person changes a text, by words and lines.
    pub fn write(&mut self, session: &str, notebook: Notebook, change: impl Fn(&str) -> String) -> Result<(), Failure> {
        let view = self.session(session)?;
        let old = &text_of(&view, notebook).text;
        note::anew(session, notebook, old, &change(old)).map_or(Ok(()), |event| self.post(event))
    }
}
