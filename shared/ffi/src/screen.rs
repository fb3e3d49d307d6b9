//! What a screen shows, in one call, where that is more than one of the core's views, or less. In the core, texts and rows
//! are shared; to cross the border they are copied, so a crossing is kept small (see the README).

use crate::list::AnswersWindow;
use crate::{
    AfterCardView, AnswerView, MarkView, Notice, Nudge, PlaceKind, PreparationView, PromptScope, SessionRow, Stage,
    StepView, SyncView, TextView, TimerView, TodayView, TookAway, Wording,
};
use app::ViewModel;
use app::session::view::SessionView;

/// The home screen, whole.
#[derive(Clone, uniffi::Record)]
pub struct TodayScreen {
    /// Where the app stands.
    pub stage: Stage,
    /// The next meeting, one prompt, what waits.
    pub today: TodayView,
    /// How the answers to the prompt are opened.
    pub prompt_scope: Option<PromptScope>,
    /// What every pair is reminded of.
    pub reminders: Vec<ReminderRow>,
    /// What is saved, sent and received.
    pub sync: SyncView,
    /// The last thing said to the person.
    pub notice: Option<Notice>,
}

/// A reminder, and whom it is about.
#[derive(Clone, uniffi::Record)]
pub struct ReminderRow {
    /// The pair.
    pub pair: String,
    /// The partner's name.
    pub partner: String,
    /// The reminder.
    pub nudge: Nudge,
}

impl From<&ViewModel> for TodayScreen {
    fn from(view: &ViewModel) -> Self {
        let reminders = view.ways.iter().flat_map(|way| {
            way.nudges.iter().map(|nudge| ReminderRow {
                pair: way.pair.clone(),
                partner: way.partner.clone(),
                nudge: nudge.clone(),
            })
        });
        Self {
            stage: view.stage,
            today: (*view.today).clone(),
            prompt_scope: view.reflect.scope,
            reminders: reminders.collect(),
            sync: (*view.sync).clone(),
            notice: view.notice.as_deref().cloned(),
        }
    }
}

/// The session's screen, whole but for its three texts: a field that is typed in asks for what changed in its own.
#[derive(Clone, uniffi::Record)]
pub struct SessionScreen {
    /// Its row.
    pub row: SessionRow,
    /// Only me.
    pub mine: TextFacts,
    /// Both of us.
    pub ours: TextFacts,
    /// Both of us.
    pub agenda: TextFacts,
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
    /// What is saved, sent and received.
    pub sync: SyncView,
    /// The last thing said to the person.
    pub notice: Option<Notice>,
}

/// What there is to know of a text without reading it.
#[derive(Clone, uniffi::Record)]
pub struct TextFacts {
    /// How long it is, in UTF-16 code units.
    pub units: u32,
    /// Where the caret stands, in UTF-16 code units.
    pub caret: Option<u32>,
    /// Both edited it while apart, and both edits are in here.
    pub merged: bool,
}

impl From<&TextView> for TextFacts {
    fn from(TextView { text, caret, merged }: &TextView) -> Self {
        let units = text.encode_utf16().count();
        Self { units: u32::try_from(units).unwrap_or(u32::MAX), caret: *caret, merged: *merged }
    }
}

impl SessionScreen {
    pub(crate) fn of(view: &ViewModel) -> Option<Self> {
        let session = view.session.as_deref()?;
        let SessionView { mine, ours, agenda, .. } = session;
        let [mine, ours, agenda] = [mine, ours, agenda].map(TextFacts::from);
        Some(Self {
            row: session.row.clone(),
            mine,
            ours,
            agenda,
            marks: session.marks.clone(),
            took_away: session.took_away.clone(),
            next_steps: session.next_steps.clone(),
            start_answers_ms: session.start_answers_ms.clone(),
            length_answers: session.length_answers.clone(),
            place_answers: session.place_answers.clone(),
            pays: session.pays.clone(),
            proposals_ms: session.proposals_ms.clone(),
            timer: session.timer,
            preparation: session.preparation.clone(),
            ask_card: session.ask_card,
            card: session.card,
            newer: session.newer,
            sync: (*view.sync).clone(),
            notice: view.notice.as_deref().cloned(),
        })
    }
}

/// Prompts and the newest answers; older ones come in windows.
#[derive(Clone, uniffi::Record)]
pub struct ReflectView {
    /// The prompt to show.
    pub prompt: Option<String>,
    /// How its answers are opened.
    pub scope: Option<PromptScope>,
    /// Of the answers: two windows of different revisions do not fit together.
    pub revision: u64,
    /// How many answers there are, for reading windows; it is not for showing.
    pub total: u32,
    /// The newest answers, newest first.
    pub answers: Vec<AnswerView>,
}

impl ReflectView {
    pub(crate) fn of(reflect: &app::reflect::view::ReflectView, newest: AnswersWindow) -> Self {
        let AnswersWindow { revision, total, rows: answers, .. } = newest;
        Self { prompt: reflect.prompt.clone(), scope: reflect.scope, revision, total, answers }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::SharedText;
    use std::sync::Arc;

    #[test]
    fn a_session_crosses_without_its_texts() {
        let text = |text: &str| TextView { text: SharedText::from(text), caret: Some(1), merged: true };
        let session = SessionView { mine: text("She 🙂"), newer: true, ..SessionView::default() };
        let view = ViewModel { session: Some(Arc::new(session)), ..ViewModel::default() };

        let screen = SessionScreen::of(&view).unwrap();

        assert!(screen.mine.units == 6 && screen.mine.caret == Some(1) && screen.mine.merged && screen.newer);
        assert_eq!(screen.ours.units, 0);
        assert!(SessionScreen::of(&ViewModel::default()).is_none());
    }

    #[test]
    fn the_home_screen_has_the_reminders_of_every_pair() {
        let way = |partner: &str, nudges: Vec<Nudge>| {
            Arc::new(crate::BothWaysView { partner: partner.to_owned(), nudges, ..crate::BothWaysView::default() })
        };
        let ways = [way("Ruth", vec![Nudge::NeverMet, Nudge::LastMeeting]), way("Ben", vec![Nudge::ThreeMeetings])];
        let view = ViewModel { ways: ways.into_iter().collect(), ..ViewModel::default() };

        let screen = TodayScreen::from(&view);

        let of_whom: Vec<_> = screen.reminders.iter().map(|it| it.partner.as_str()).collect();
        assert_eq!(of_whom, ["Ruth", "Ruth", "Ben"]);
        assert!(screen.reminders[2].nudge == Nudge::ThreeMeetings);
    }
}
