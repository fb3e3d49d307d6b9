//! Sessions, their marks and steps; topics.

#![expect(clippy::needless_pass_by_value, reason = "what crosses the border comes by value")]

use crate::Words;
use app::agreement::event::Wording;
use app::ground::who::Who;
use app::session::event::{MarkKind, Notebook, PlaceKind, Point};
use app::session::view::{PreparationView, SessionRow, SessionView, StepView, TimerView};
use app::topic::event::{Comfort, TopicKind, TopicState};
use words::{agreement, session, topic};

#[uniffi::export]
impl Words {
    /// A meeting in a line: when, where, with whom.
    pub fn meeting(&self, row: SessionRow) -> String {
        session::row(&row, &self.voice)
    }

    /// Who has proposed times, and how many.
    pub fn proposal(&self, row: SessionRow) -> String {
        session::proposal(&row, &self.voice)
    }

    /// How many points each of the two brings: mine, and the partner's.
    pub fn brought(&self, row: SessionRow) -> Vec<String> {
        session::brought(&row, &self.voice).into()
    }

    /// Where, by the names of the two.
    pub fn place(&self, place: PlaceKind, partner: &str) -> String {
        session::place_name(place, partner, &self.voice)
    }

    /// A mark; `None` is one of a newer version.
    pub fn mark(&self, kind: Option<MarkKind>) -> String {
        session::mark(kind, &self.voice)
    }

    /// Who sees what is in a notebook.
    pub fn notebook(&self, notebook: Notebook) -> String {
        session::notebook(notebook, &self.voice)
    }

    /// What a point of the preparation is called.
    pub fn point(&self, point: Point) -> String {
        session::point(point, &self.voice)
    }

    /// Who will use the result of the task that one has prepared; nothing without a task.
    pub fn task_for(&self, preparation: PreparationView) -> Option<String> {
        session::task_for(&preparation, &self.voice)
    }

    /// A next step: "When …, then …".
    pub fn step(&self, step: StepView) -> String {
        session::step(&step, &self.voice)
    }

    /// How long a meeting has been on; nothing before it begins.
    pub fn timer(&self, timer: TimerView) -> Option<String> {
        session::timer(timer, &self.voice)
    }

    /// So many minutes.
    pub fn minutes(&self, minutes: u32) -> String {
        session::minutes(minutes, &self.voice)
    }

    /// A question to ask before one answers; they come round again.
    pub fn ask(&self, turned: u32) -> String {
        session::ask(turned, &self.voice)
    }

    /// What both set apart, a sentence each: start, length, place.
    pub fn two_answers(
        &self,
        start_answers_ms: Vec<i64>,
        length_answers: Vec<u32>,
        place_answers: Vec<PlaceKind>,
    ) -> Vec<String> {
        session::two_answers(
            &SessionView { start_answers_ms, length_answers, place_answers, ..SessionView::default() },
            &self.voice,
        )
    }

    /// "Who pays: …", where they meet over a meal.
    pub fn who_pays(&self, wording: Wording) -> String {
        agreement::who_pays(&wording, &self.voice)
    }

    /// Who shows a topic to whom; `None` where both set it differently.
    pub fn direction(&self, teacher: Option<Who>, partner: &str) -> String {
        topic::direction(teacher, partner, &self.voice)
    }

    /// How a topic stands; `None` where both set it differently.
    pub fn topic_state(&self, state: Option<TopicState>) -> String {
        topic::state(state, &self.voice)
    }

    /// The kind of a topic.
    pub fn topic_kind(&self, kind: TopicKind) -> String {
        self.voice.say(topic::kind(kind))
    }

    /// How at ease the learner is.
    pub fn comfort(&self, step: Comfort) -> String {
        self.voice.say(topic::comfort(step))
    }

    /// "I will know it worked when …".
    pub fn worked_when(&self, when: &str) -> String {
        topic::worked_when(when, &self.voice)
    }
}
