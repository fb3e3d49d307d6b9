//! `session list` and `session show`.

use super::practice::Wording;
use super::who;
use crate::clock::Moment;
use app::session::event::{MarkKind, Notebook, PlaceKind, Point};
use app::session::view::{
    AfterCardView, MarkView, PreparationView, SessionRow, SessionView, StepView, TextView, TimerView, TurnedView,
};
use serde::Serialize;

/// One row of `session list`.
#[derive(Serialize)]
pub struct Session {
    id: String,
    pair: String,
    partner: String,
    start: Option<Moment>,
    length_minutes: Option<u32>,
    place: Option<&'static str>,
    ended: Option<Moment>,
    about: String,
    marks_to_fill: u32,
    i_took_away: bool,
    partner_took_away: bool,
    two_answers: bool,
    begun: Option<Moment>,
    logged: bool,
    proposals: u32,
    proposed_by: Option<&'static str>,
    i_bring: u32,
    partner_brings: u32,
}

impl Session {
    /// From a row.
    pub fn of(row: &SessionRow) -> Self {
        Self {
            id: row.id.clone(),
            pair: row.pair.clone(),
            partner: row.partner.clone(),
            start: row.start_at_ms.map(Moment::of),
            length_minutes: row.length_minutes,
            place: row.place.map(place),
            ended: row.ended_at_ms.map(Moment::of),
            about: row.about.clone(),
            marks_to_fill: row.marks_to_fill,
            i_took_away: row.i_took_away,
            partner_took_away: row.partner_took_away,
            two_answers: row.two_answers,
            begun: row.begun_at_ms.map(Moment::of),
            logged: row.logged,
            proposals: row.proposals,
            proposed_by: row.proposed_by.map(who),
            i_bring: row.i_bring,
            partner_brings: row.partner_brings,
        }
    }
}

/// `session show`.
#[derive(Serialize)]
pub struct WholeSession {
    #[serde(flatten)]
    row: Session,
    mine: Text,
    ours: Text,
    agenda: Text,
    marks: Vec<Mark>,
    took_away: TookAway,
    next_steps: Vec<Step>,
    start_answers: Vec<Moment>,
    length_answers: Vec<u32>,
    place_answers: Vec<&'static str>,
    pays: Option<Wording>,
    proposed: Vec<Moment>,
    timer: Timer,
    preparation: Preparation,
    card: Option<Card>,
    newer: bool,
}

impl WholeSession {
    /// From the session's screen.
    pub fn of(view: &SessionView) -> Self {
        Self {
            row: Session::of(&view.row),
            mine: Text::of(&view.mine),
            ours: Text::of(&view.ours),
            agenda: Text::of(&view.agenda),
            marks: view.marks.iter().map(Mark::of).collect(),
            took_away: TookAway { me: view.took_away.me.clone(), partner: view.took_away.partner.clone() },
            next_steps: view.next_steps.iter().map(Step::of).collect(),
            start_answers: view.start_answers_ms.iter().copied().map(Moment::of).collect(),
            length_answers: view.length_answers.clone(),
            place_answers: view.place_answers.iter().copied().map(place).collect(),
            pays: view.pays.as_ref().map(Wording::of),
            proposed: view.proposals_ms.iter().copied().map(Moment::of).collect(),
            timer: Timer::of(view.timer),
            preparation: Preparation::of(&view.preparation),
            card: view.card.map(Card::of),
            newer: view.newer,
        }
    }
}

#[derive(Serialize)]
struct Timer {
    begun: Option<Moment>,
    planned_minutes: Option<u32>,
    elapsed_minutes: Option<u32>,
    running: bool,
}

impl Timer {
    fn of(view: TimerView) -> Self {
        let TimerView { begun_at_ms, planned_minutes, elapsed_minutes, running } = view;
        Self { begun: begun_at_ms.map(Moment::of), planned_minutes, elapsed_minutes, running }
    }
}

/// `session prepare`: what one has prepared.
#[derive(Serialize)]
pub struct Preparation {
    idea: String,
    question: String,
    show: String,
    task: String,
    task_for: String,
    brought: Vec<&'static str>,
    left: bool,
}

impl Preparation {
    /// From the preparation.
    pub fn of(view: &PreparationView) -> Self {
        let PreparationView { idea, question, show, task, task_for, brought, left } = view.clone();
        Self { idea, question, show, task, task_for, brought: brought.into_iter().map(point).collect(), left }
    }
}

fn point(point: Point) -> &'static str {
    match point {
        Point::Idea => "idea",
        Point::Question => "question",
        Point::Show => "show",
        Point::Task => "task",
        Point::TaskFor => "task-for",
    }
}

/// `session card`.
#[derive(Serialize)]
pub struct CardShown {
    card: Option<Card>,
}

impl CardShown {
    /// From the card, if there is one.
    pub fn of(view: Option<AfterCardView>) -> Self {
        Self { card: view.map(Card::of) }
    }
}

/// The two minutes afterwards.
#[derive(Serialize)]
struct Card {
    due: bool,
    later: Option<Moment>,
    marks_to_fill: u32,
    took_away: bool,
    has_step: bool,
}

impl Card {
    fn of(view: AfterCardView) -> Self {
        let AfterCardView { due, later_ms, marks_to_fill, took_away, has_step } = view;
        Self { due, later: later_ms.map(Moment::of), marks_to_fill, took_away, has_step }
    }
}

/// `session turn`: what the other person sees.
#[derive(Serialize)]
pub struct Turned {
    text: String,
    marks: Vec<String>,
}

impl Turned {
    /// From what is turned round.
    pub fn of(view: &TurnedView) -> Self {
        Self { text: view.text.to_string(), marks: view.marks.clone() }
    }
}

/// `session ask`.
#[derive(Serialize)]
pub struct Ask {
    /// One question to ask before one answers.
    pub question: String,
}

#[derive(Serialize)]
struct Text {
    text: String,
    merged: bool,
}

impl Text {
    fn of(view: &TextView) -> Self {
        Self { text: view.text.to_string(), merged: view.merged }
    }
}

#[derive(Serialize)]
struct Mark {
    id: String,
    notebook: &'static str,
    kind: Option<&'static str>,
    time: Moment,
    by: &'static str,
    text: String,
}

impl Mark {
    fn of(view: &MarkView) -> Self {
        let MarkView { id, notebook, kind, at_ms, by, text } = view;
        let notebook = self::notebook(*notebook);
        let kind = kind.map(|kind| match kind {
            MarkKind::Learned => "learned",
            MarkKind::ToDo => "todo",
            MarkKind::ComeBack => "come-back",
            MarkKind::Defending => "defending",
        });
        Self { id: id.clone(), notebook, kind, time: Moment::of(*at_ms), by: who(*by), text: text.clone() }
    }
}

#[derive(Serialize)]
struct TookAway {
    me: Vec<String>,
    partner: Vec<String>,
}

#[derive(Serialize)]
struct Step {
    id: String,
    when: String,
    then: String,
    owner: Option<&'static str>,
    done: bool,
}

impl Step {
    fn of(view: &StepView) -> Self {
        let StepView { id, when, then, owner, done } = view;
        Self { id: id.clone(), when: when.clone(), then: then.clone(), owner: owner.map(who), done: *done }
    }
}

/// Which text.
pub fn notebook(notebook: Notebook) -> &'static str {
    match notebook {
        Notebook::Mine => "mine",
        Notebook::Ours => "ours",
        Notebook::Agenda => "agenda",
    }
}

/// A kind of place.
pub(super) fn place(place: PlaceKind) -> &'static str {
    match place {
        PlaceKind::Mine => "mine",
        PlaceKind::Theirs => "theirs",
        PlaceKind::Neutral => "neutral",
        PlaceKind::Walking => "walking",
        PlaceKind::Meal => "meal",
        PlaceKind::Call => "call",
        PlaceKind::Video => "video",
    }
}
