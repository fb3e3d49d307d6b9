//! `session list` and `session show`.

use super::who;
use crate::clock::Moment;
use app::event::{MarkKind, Notebook, PlaceKind};
use app::view::{MarkView, SessionRow, SessionView, StepView, TextView};
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
            newer: view.newer,
        }
    }
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

fn place(place: PlaceKind) -> &'static str {
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
