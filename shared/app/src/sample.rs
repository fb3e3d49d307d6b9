//! A state of a screen, as it stands in a file under `tests/golden/view`: what the tests compare, what the phones' previews show.
//!
//! Off in what ships (`samples`). Tests write these files, the border reads them; nobody else has a use for them.

use crate::before::view::{BeforeView, ProfileView};
use crate::find::view::FindView;
use crate::ground::list::List;
use crate::ground::said::{Notice, Said};
use crate::history::view::HistoryView;
use crate::pair::view::{BothWaysView, PairView};
use crate::people::view::DevicesView;
use crate::reflect::view::ReflectView;
use crate::relay::view::SyncView;
use crate::report::view::PairReport;
use crate::session::view::{SessionRow, SessionView, TurnedView};
use crate::take::view::Export;
use crate::today::view::TodayView;
use crate::topic::view::TopicRow;
use crate::view::{Stage, ViewModel};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Those parts of the view that a screen shows. A part that is not there is of another screen.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sample {
    /// What is to be seen.
    pub title: String,
    /// What the clock of the device shows, to the minute; milliseconds since 1970, UTC.
    pub now_ms: i64,
    /// Where the app stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<Stage>,
    /// What was said to the person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub said: Option<Vec<Said>>,
    /// The home screen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub today: Option<TodayView>,
    /// The list of sessions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sessions: Option<Vec<SessionRow>>,
    /// The open session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub session: Option<SessionView>,
    /// What the other person sees when the screen is turned round.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub turned: Option<TurnedView>,
    /// The list of topics.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topics: Option<Vec<TopicRow>>,
    /// A search.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub find: Option<FindView>,
    /// The past of a text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub history: Option<HistoryView>,
    /// Prompts and answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reflect: Option<ReflectView>,
    /// The list of pairs, each with where it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pairs: Option<Vec<PairView>>,
    /// One's own page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profile: Option<ProfileView>,
    /// "Before you meet".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<BeforeView>,
    /// Each pair both ways.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ways: Option<Vec<BothWaysView>>,
    /// One's own devices.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub devices: Option<DevicesView>,
    /// What is saved, sent and received.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sync: Option<SyncView>,
    /// A report.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report: Option<PairReport>,
    /// Files to be taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub export: Option<Export>,
}

impl From<Sample> for ViewModel {
    /// As if the app showed this now: what is not in the sample is as in an app that has just begun. The files of an export are
    /// no part of it: they are drawn outside.
    fn from(sample: Sample) -> Self {
        let notice = sample.said.and_then(|said| said.into_iter().next()).map(|said| Notice { number: 1, said });
        Self {
            stage: sample.stage.unwrap_or(Stage::Ready),
            today: shared(sample.today),
            sessions: list(sample.sessions),
            session: sample.session.map(Arc::new),
            topics: list(sample.topics),
            find: sample.find.map(Arc::new),
            history: sample.history.map(Arc::new),
            reflect: shared(sample.reflect),
            pairs: list(sample.pairs),
            profile: shared(sample.profile),
            before: shared(sample.before),
            ways: list(sample.ways),
            devices: shared(sample.devices),
            sync: shared(sample.sync),
            report: sample.report.map(Arc::new),
            notice: notice.map(Arc::new),
            ..Self::default()
        }
    }
}

fn shared<View: Default>(view: Option<View>) -> Arc<View> {
    Arc::new(view.unwrap_or_default())
}

fn list<Row>(rows: Option<Vec<Row>>) -> List<Row> {
    rows.unwrap_or_default().into_iter().map(Arc::new).collect()
}
