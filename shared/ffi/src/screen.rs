//! One small record a screen, and windows of lists. In the core, texts and rows are shared; to cross the border they are
//! copied, so a crossing is kept small: at most [`WINDOW_ROWS_MAX`] rows (see the README).

use crate::before::PromptScope;
use crate::event::{HistoryAt, Notebook, PlaceKind};
use crate::practice::Wording;
use crate::view::{
    AfterCardView, AnswerView, GoneView, HistoryDay, MarkView, PairView, PassageView, PreparationView, SessionRow,
    StepView, TimerView, TookAway, TopicRow, Waiting,
};
use app::view::{self, WINDOW_ROWS_MAX, Window};
use std::sync::Arc;

/// The home screen.
#[derive(Clone, uniffi::Record)]
pub struct TodayView {
    /// One's own name.
    pub name: String,
    /// The next planned session, or the one that is on now.
    pub next_session: Option<SessionRow>,
    /// The last one that ended.
    pub last_session: Option<SessionRow>,
    /// A prompt's id, such as `P01`.
    pub prompt: Option<String>,
    /// Things that need a person.
    pub waiting: Vec<Waiting>,
    /// Topics that are active.
    pub active_topics: u32,
}

impl From<&view::TodayView> for TodayView {
    fn from(today: &view::TodayView) -> Self {
        let view::TodayView { name, next_session, last_session, prompt, waiting, active_topics } = today.clone();
        Self {
            name,
            next_session: next_session.map(Arc::unwrap_or_clone),
            last_session: last_session.map(Arc::unwrap_or_clone),
            prompt,
            waiting,
            active_topics,
        }
    }
}

/// A text and what happened to it.
#[derive(Clone, uniffi::Record)]
pub struct TextView {
    /// The text.
    pub text: String,
    /// Where the caret stands, in UTF-16 code units.
    pub caret: Option<u32>,
    /// Both edited it while apart, and both edits are in here.
    pub merged: bool,
}

impl From<view::TextView> for TextView {
    fn from(view::TextView { text, caret, merged }: view::TextView) -> Self {
        Self { text: text.as_ref().to_owned(), caret, merged }
    }
}

/// The session's screen.
#[derive(Clone, uniffi::Record)]
pub struct SessionView {
    /// Its row.
    pub row: SessionRow,
    /// Only me.
    pub mine: TextView,
    /// Both of us.
    pub ours: TextView,
    /// Both of us.
    pub agenda: TextView,
    /// By time.
    pub marks: Vec<MarkView>,
    /// The two lines.
    pub took_away: TookAway,
    /// When–then.
    pub next_steps: Vec<StepView>,
    /// Every start that was set, if more than one.
    pub start_answers_ms: Vec<i64>,
    /// Every length that was set, if more than one.
    pub length_answers: Vec<u32>,
    /// Every place that was set, if more than one.
    pub place_answers: Vec<PlaceKind>,
    /// Who pays, as both agreed, where they meet over a meal; with nothing in it: "Not agreed".
    pub pays: Option<Wording>,
    /// Times that are proposed, the earliest first.
    pub proposals_ms: Vec<i64>,
    /// How long it has run.
    pub timer: TimerView,
    /// What one has prepared.
    pub preparation: PreparationView,
    /// How many cards "ask before you answer" were turned over.
    pub ask_card: u32,
    /// The card afterwards.
    pub card: Option<AfterCardView>,
    /// Something in here was written by a newer version and is kept, not shown.
    pub newer: bool,
}

impl From<&view::SessionView> for SessionView {
    fn from(session: &view::SessionView) -> Self {
        let session = session.clone();
        Self {
            row: session.row,
            mine: session.mine.into(),
            ours: session.ours.into(),
            agenda: session.agenda.into(),
            marks: session.marks,
            took_away: session.took_away,
            next_steps: session.next_steps,
            start_answers_ms: session.start_answers_ms,
            length_answers: session.length_answers,
            place_answers: session.place_answers,
            pays: session.pays,
            proposals_ms: session.proposals_ms,
            timer: session.timer,
            preparation: session.preparation,
            ask_card: session.ask_card,
            card: session.card,
            newer: session.newer,
        }
    }
}

/// What stands on the screen that is turned round: nothing of *mine*.
#[derive(Clone, uniffi::Record)]
pub struct TurnedView {
    /// What is being noted for both.
    pub text: String,
    /// The words of marks for both.
    pub marks: Vec<String>,
}

impl From<view::TurnedView> for TurnedView {
    fn from(view::TurnedView { text, marks }: view::TurnedView) -> Self {
        Self { text: text.as_ref().to_owned(), marks }
    }
}

/// The past of one of a session's texts.
#[derive(Clone, uniffi::Record)]
pub struct HistoryView {
    /// Counts openings.
    pub number: u64,
    /// The session.
    pub session: String,
    /// Which of its texts.
    pub notebook: Notebook,
    /// The store has not answered yet; short.
    pub reading: bool,
    /// On which days it changed, newest first.
    pub days: Vec<HistoryDay>,
    /// Both wrote in it while apart, not long ago.
    pub apart: bool,
    /// What was asked for; nothing where nothing is known of that day.
    pub shown: Option<PastView>,
}

/// A text as it was, and what came and went.
#[derive(Clone, uniffi::Record)]
pub struct PastView {
    /// What was asked for.
    pub at: HistoryAt,
    /// As it was: at the end of that day, or before both wrote apart.
    pub text: String,
    /// What came, went and stayed, in the order of the text.
    pub passages: Vec<PassageView>,
    /// Marks and next steps that were there then and are not there now.
    pub gone: Vec<GoneView>,
}

impl From<&view::HistoryView> for HistoryView {
    fn from(history: &view::HistoryView) -> Self {
        let view::HistoryView { number, session, notebook, reading, days, apart, shown } = history.clone();
        let shown = shown.map(|view::PastView { at, text, passages, gone }| PastView {
            at,
            text: text.as_ref().to_owned(),
            passages,
            gone,
        });
        Self { number, session, notebook, reading, days, apart, shown }
    }
}

/// Prompts and the newest answers; older ones come in windows.
#[derive(Clone, uniffi::Record)]
pub struct ReflectView {
    /// The prompt to show.
    pub prompt: Option<String>,
    /// How its answers are opened.
    pub scope: Option<PromptScope>,
    /// How many answers there are, for reading windows; it is not for showing.
    pub total: u32,
    /// The newest answers, newest first.
    pub answers: Vec<AnswerView>,
}

impl From<&view::ReflectView> for ReflectView {
    fn from(reflect: &view::ReflectView) -> Self {
        let newest = AnswersWindow::of(reflect, 0, u32::MAX);
        Self { prompt: reflect.prompt.clone(), scope: reflect.scope, total: newest.total, answers: newest.rows }
    }
}

/// Some consecutive answers.
#[derive(Clone, uniffi::Record)]
pub struct AnswersWindow {
    /// How many there are.
    pub total: u32,
    /// Where this window begins.
    pub start: u32,
    /// The answers, newest first.
    pub rows: Vec<AnswerView>,
}

impl AnswersWindow {
    pub(crate) fn of(reflect: &view::ReflectView, start: u32, len: u32) -> Self {
        let len = (len as usize).min(WINDOW_ROWS_MAX);
        let total = u32::try_from(reflect.answers.len()).unwrap_or(u32::MAX);
        Self { total, start, rows: reflect.answers.iter().skip(start as usize).take(len).cloned().collect() }
    }
}

/// Some consecutive sessions.
#[derive(Clone, uniffi::Record)]
pub struct SessionsWindow {
    /// Two windows of different revisions do not fit together.
    pub revision: u64,
    /// How many sessions there are.
    pub total: u32,
    /// Where this window begins.
    pub start: u32,
    /// The rows, newest first.
    pub rows: Vec<SessionRow>,
}

/// Some consecutive topics.
#[derive(Clone, uniffi::Record)]
pub struct TopicsWindow {
    /// Two windows of different revisions do not fit together.
    pub revision: u64,
    /// How many topics there are.
    pub total: u32,
    /// Where this window begins.
    pub start: u32,
    /// The rows, active first.
    pub rows: Vec<TopicRow>,
}

/// Some consecutive pairs.
#[derive(Clone, uniffi::Record)]
pub struct PairsWindow {
    /// Two windows of different revisions do not fit together.
    pub revision: u64,
    /// How many pairs there are.
    pub total: u32,
    /// Where this window begins.
    pub start: u32,
    /// The rows.
    pub rows: Vec<PairView>,
}

// uniffi knows no generic records; each window says the same of other rows.
impl From<Window<SessionRow>> for SessionsWindow {
    fn from(Window { revision, total, start, rows }: Window<SessionRow>) -> Self {
        Self { revision, total, start, rows: copied(rows) }
    }
}

impl From<Window<TopicRow>> for TopicsWindow {
    fn from(Window { revision, total, start, rows }: Window<TopicRow>) -> Self {
        Self { revision, total, start, rows: copied(rows) }
    }
}

impl From<Window<PairView>> for PairsWindow {
    fn from(Window { revision, total, start, rows }: Window<PairView>) -> Self {
        Self { revision, total, start, rows: copied(rows) }
    }
}

fn copied<Row: Clone>(rows: Vec<Arc<Row>>) -> Vec<Row> {
    rows.into_iter().map(Arc::unwrap_or_clone).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crossing_carries_no_more_rows_than_the_budget_and_the_rest_comes_in_windows() {
        let answer = |number: usize| AnswerView {
            id: number.to_string(),
            prompt: "P01".to_owned(),
            by: app::event::Who::Me,
            shared: false,
            at_ms: None,
            text: String::new(),
        };
        let reflect =
            view::ReflectView { prompt: None, scope: None, answers: (0..WINDOW_ROWS_MAX + 5).map(answer).collect() };

        let first = ReflectView::from(&reflect);
        let rest = AnswersWindow::of(&reflect, 200, 200);

        assert_eq!((first.total, first.answers.len()), (205, 200));
        assert_eq!((rest.total, rest.start, rest.rows.len()), (205, 200, 5));
        assert_eq!(rest.rows[0].id, "200");
    }
}
