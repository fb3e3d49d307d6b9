//! States of screens out of the golden files, as this border's own records: for previews and pictures, which need no running
//! notebook. Off in what ships; the files are those in `tests/golden/view`.

use crate::{
    AnswerView, AnswersWindow, BeforeView, BothWaysView, DevicesView, Export, FindView, HistoryView, PairReport,
    PairView, PairsWindow, ProfileView, ReflectView, Said, SessionRow, SessionScreen, SessionView, SessionsWindow,
    Stage, SyncView, TodayScreen, TodayView, TopicRow, TopicsWindow, TurnedView, WaysWindow,
};
use app::ViewModel;
use app::ground::list::WINDOW_ROWS_MAX;
use std::collections::HashMap;
use words::sample::sentences;
use words::{Voice, zone_or_utc};

/// A state of a screen. A part that is not there is of another screen.
#[derive(Clone, uniffi::Record)]
pub struct Sample {
    /// What is to be seen.
    pub title: String,
    /// What the clock of the device shows, milliseconds since 1970, UTC.
    pub now_ms: i64,
    /// Where the app stands.
    pub stage: Option<Stage>,
    /// What was said to the person.
    pub said: Vec<Said>,
    /// The home screen.
    pub today: Option<TodayView>,
    /// The home screen with all that it reads.
    pub today_screen: Option<TodayScreen>,
    /// The list of sessions: its first window.
    pub sessions: Option<SessionsWindow>,
    /// The open session, its texts included.
    pub session: Option<SessionView>,
    /// The open session as its screen reads it.
    pub session_screen: Option<SessionScreen>,
    /// What the other person sees when the screen is turned round.
    pub turned: Option<TurnedView>,
    /// The list of topics: its first window.
    pub topics: Option<TopicsWindow>,
    /// A search.
    pub find: Option<FindView>,
    /// The past of a text.
    pub history: Option<HistoryView>,
    /// Prompts and the newest answers.
    pub reflect: Option<ReflectView>,
    /// The list of pairs: its first window.
    pub pairs: Option<PairsWindow>,
    /// One's own page.
    pub profile: Option<ProfileView>,
    /// "Before you meet".
    pub before: Option<BeforeView>,
    /// Each pair both ways: the first window.
    pub ways: Option<WaysWindow>,
    /// One's own devices.
    pub devices: Option<DevicesView>,
    /// What is saved, sent and received.
    pub sync: Option<SyncView>,
    /// A report.
    pub report: Option<PairReport>,
    /// Files to be taken.
    pub export: Option<Export>,
}

/// The text is no golden file of this version.
#[derive(Debug, thiserror::Error, uniffi::Error)]
pub enum SampleError {
    /// Where it stops being one.
    #[error("not a state of a screen: {reason}; is the file of another version?")]
    Unreadable {
        /// Line and column, and what was expected there.
        reason: String,
    },
}

/// Reads a file of `tests/golden/view`.
#[uniffi::export]
pub fn sample(text: &str) -> Result<Sample, SampleError> {
    Ok(read(text)?.into())
}

/// What is said of a file of `tests/golden/view`: the sentence of each fact by its path in there, such as `pairs[0].membership`. By the
/// clock of the file, in UTC, on a phone, in the words and numbers of this locale.
#[uniffi::export]
pub fn sample_words(text: &str, locale: &str) -> Result<HashMap<String, String>, SampleError> {
    let voice = Voice::new(locale, zone_or_utc("UTC"));
    Ok(sentences(&read(text)?, &voice).into_iter().collect())
}

fn read(text: &str) -> Result<app::sample::Sample, SampleError> {
    serde_json::from_str(text).map_err(|error| SampleError::Unreadable { reason: error.to_string() })
}

impl From<app::sample::Sample> for Sample {
    fn from(read: app::sample::Sample) -> Self {
        let view = ViewModel::from(read.clone());
        Self {
            title: read.title,
            now_ms: read.now_ms,
            stage: read.stage,
            said: read.said.unwrap_or_default(),
            today_screen: read.today.is_some().then(|| TodayScreen::from(&view)),
            today: read.today,
            sessions: read.sessions.map(SessionsWindow::first),
            session_screen: SessionScreen::of(&view),
            session: read.session,
            turned: read.turned,
            topics: read.topics.map(TopicsWindow::first),
            find: read.find,
            history: read.history,
            reflect: read.reflect.map(|mut reflect| {
                let newest = AnswersWindow::first(std::mem::take(&mut reflect.answers));
                ReflectView::of(&reflect, newest)
            }),
            pairs: read.pairs.map(PairsWindow::first),
            profile: read.profile,
            before: read.before,
            ways: read.ways.map(WaysWindow::first),
            devices: read.devices,
            sync: read.sync,
            report: read.report,
            export: read.export,
        }
    }
}

macro_rules! first_windows {
    ($($row:ident: $window:ident;)*) => { $(
        impl $window {
            /// All that a window may hold, however large: a sample crosses once.
            fn first(mut rows: Vec<$row>) -> Self {
                let total = u32::try_from(rows.len()).unwrap_or(u32::MAX);
                rows.truncate(WINDOW_ROWS_MAX);
                Self { revision: 1, total, start: 0, rows }
            }
        }
    )* };
}

first_windows! {
    SessionRow: SessionsWindow;
    TopicRow: TopicsWindow;
    PairView: PairsWindow;
    BothWaysView: WaysWindow;
    AnswerView: AnswersWindow;
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::path::{Path, PathBuf};

    /// Every state; `<state>.<language>.json` is said of one.
    fn files() -> Vec<PathBuf> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/golden/view");
        let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let is_state = |path: &PathBuf| {
            path.file_name().unwrap().to_str().unwrap().strip_suffix(".json").is_some_and(|name| !name.contains('.'))
        };
        let files: Vec<PathBuf> = files.filter(is_state).collect();
        assert!(files.len() > 100, "only {} golden files were found", files.len());
        files
    }

    #[test]
    fn every_golden_file_becomes_a_sample_and_is_written_again_as_it_was() {
        for path in files() {
            let text = fs::read_to_string(&path).unwrap();
            let made = sample(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            let (read, was): (app::sample::Sample, serde_json::Value) =
                (serde_json::from_str(&text).unwrap(), serde_json::from_str(&text).unwrap());
            assert_eq!(made.title, read.title);
            assert!(made.today == read.today && made.session == read.session && made.sync == read.sync);
            assert_eq!(serde_json::to_value(&read).unwrap(), was, "{}", path.display());
        }
    }

    #[test]
    fn what_is_said_of_a_sample_stands_beside_its_file_in_each_language() {
        for path in files() {
            let text = fs::read_to_string(&path).unwrap();
            for (locale, language) in [("en", "en"), ("de", "de"), ("xx", "en")] {
                let beside = fs::read_to_string(path.with_extension(format!("{language}.json"))).unwrap();
                let beside: HashMap<String, String> = serde_json::from_str(&beside).unwrap();
                assert!(sample_words(&text, locale).unwrap() == beside, "{} in {locale}", path.display());
            }
        }
    }

    #[test]
    fn what_is_no_golden_file_is_refused_with_its_place() {
        for text in ["", "{}", r#"{ "title": "a", "now_ms": 0, "unheard_of": 1 }"#] {
            let refused = [sample(text).err(), sample_words(text, "en").err()];
            for refused in refused.map(|error| error.map(|error| error.to_string()).unwrap_or_default()) {
                assert!(refused.contains("line 1"), "{refused}");
            }
        }
    }
}
