//! What screens show, as facts; shells choose words, colours and layout.
//!
//! Every screen has a small record of its own. Lists are held once and handed out in windows ([`List::rows`]).

use crate::before::view::{BeforeView, ProfileView};
use crate::find::view::FindView;
use crate::ground::list::List;
use crate::ground::said::Notice;
use crate::history::view::HistoryView;
use crate::pair::view::{BothWaysView, PairView};
use crate::people::view::DevicesView;
use crate::reflect::view::ReflectView;
use crate::relay::view::SyncView;
use crate::report::view::PairReport;
use crate::session::event::Notebook;
use crate::session::field;
use crate::session::field::OpenTexts;
use crate::session::view::{SessionRow, SessionView, TextNews, TextWindow};
use crate::take::shape::Taken;
use crate::today::view::TodayView;
use crate::topic::view::TopicRow;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Everything that can be fetched. Cloning it clones pointers.
#[derive(Clone, Default)]
pub struct ViewModel {
    /// Where the app stands.
    pub stage: Stage,
    /// How many [`UiEvent`](crate::event::UiEvent)s were handled since the launch.
    pub handled: u64,
    /// The home screen.
    pub today: Arc<TodayView>,
    /// All sessions, newest first.
    pub sessions: List<SessionRow>,
    /// The open session.
    pub session: Option<Arc<SessionView>>,
    /// What has come to its texts; read with [`ViewModel::text_since`].
    pub texts: OpenTexts,
    /// All topics, active first.
    pub topics: List<TopicRow>,
    /// What is being looked for, and what was found.
    pub find: Option<Arc<FindView>>,
    /// The past of a text, as long as it is looked at.
    pub history: Option<Arc<HistoryView>>,
    /// Prompts and answers.
    pub reflect: Arc<ReflectView>,
    /// All pairs.
    pub pairs: List<PairView>,
    /// One's own page: offers, lists, drafts of goals.
    pub profile: Arc<ProfileView>,
    /// "Before you meet".
    pub before: Arc<BeforeView>,
    /// Each pair both ways: offers, topics, goals, reminders.
    pub ways: List<BothWaysView>,
    /// One's own devices and the recovery code.
    pub devices: Arc<DevicesView>,
    /// What is saved, sent and received.
    pub sync: Arc<SyncView>,
    /// The open report.
    pub report: Option<Arc<PairReport>>,
    /// The last thing said to the person.
    pub notice: Option<Arc<Notice>>,
    /// An export or a backup, until it is taken.
    pub export: Option<Arc<Taken>>,
}

impl ViewModel {
    /// What has come to a text of the open session since the version that a field shows; the window of its splices that
    /// begins at `start`. Nothing if that session is not open.
    pub fn text_since(&self, session: &str, notebook: Notebook, seen: u64, start: u32) -> Option<TextNews> {
        self.open(session)?;
        Some(field::since(&self.texts, notebook, seen, start))
    }

    /// A piece of a text of the open session as it is: at most [`TEXT_UNITS_MAX`](crate::session::view::TEXT_UNITS_MAX)
    /// units from `start` on.
    pub fn text_window(&self, session: &str, notebook: Notebook, start: u32, len: u32) -> Option<TextWindow> {
        let open = self.open(session)?;
        Some(field::window(open, &self.texts, notebook, start, len))
    }

    fn open(&self, session: &str) -> Option<&SessionView> {
        self.session.as_deref().filter(|open| open.row.id == session)
    }
}

/// Where the app stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// The store has not answered yet. Short; there is no spinner for it.
    #[default]
    Opening,
    /// Nobody has begun here: ask for a name, or for a link from one's other device.
    Fresh,
    /// This device was linked and waits for the first sync with the person's other device.
    Linking,
    /// Everything is there.
    Ready,
}
