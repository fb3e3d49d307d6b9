//! The list of sessions, and the one on the screen.

use crate::agreement;
use crate::agreement::event::Wording;
use crate::ground::id;
use crate::ground::list::List;
use crate::ground::model::Model;
use crate::ground::rows::{NotesFacts, Projected, Projection, SessionFacts};
use crate::ground::who::{Who, who};
use crate::session::act::{Open, Screen};
use crate::session::event::{MarkKind, Notebook, PlaceKind, Point};
use crate::session::held;
use crate::session::view::{
    AfterCardView, MarkView, Off, PreparationView, SessionRow, SessionView, StepView, TextView, TimerView, TookAway,
};
use crate::topic::view::TopicRow;
use documents::{Answers, Document, DocumentId, Mark, Place};
use protocol::SpaceId;
use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The lists that the rooms above read, as they are shown.
#[derive(Clone, Copy)]
pub(crate) struct Lists<'a> {
    pub(crate) sessions: &'a List<SessionRow>,
    pub(crate) topics: &'a List<TopicRow>,
}

/// The rows of a pair that its meetings are counted by.
pub(crate) fn rows(lists: Lists<'_>, space: &SpaceId) -> Vec<Arc<SessionRow>> {
    let pair = space.to_string();
    lists.sessions.iter().filter(|row| row.pair == pair).cloned().collect()
}

/// "Edited by both while apart" stays for seven days (EXPERIENCE 4.4).
const MERGED_SHOWN_MS: i64 = 7 * 24 * 60 * 60 * 1000;

pub(crate) fn all(model: &Model, sessions: &mut List<SessionRow>) {
    let mut rows: Vec<Arc<SessionRow>> =
        model.rows.iter().filter_map(|(id, projected)| row(model, id, projected)).map(Arc::new).collect();
    rows.sort_by_cached_key(order);
    sessions.edit(|all| *all = rows);
}

/// Newest first; a session without a time is about to be planned and stands above.
fn order(row: &Arc<SessionRow>) -> (Reverse<i64>, String) {
    (Reverse(row.start_at_ms.or(row.begun_at_ms).or(row.ended_at_ms).unwrap_or(i64::MAX)), row.id.clone())
}

pub(crate) fn some(model: &Model, sessions: &mut List<SessionRow>, changed: &BTreeSet<DocumentId>) {
    let rows: Vec<(String, Option<SessionRow>)> =
        changed.iter().map(|id| (id.to_string(), model.rows.get(id).and_then(|it| row(model, id, it)))).collect();
    sessions.edit(|all| {
        for (id, row) in rows {
            all.retain(|other| other.id != id);
            if let Some(row) = row.map(Arc::new) {
                let key = order(&row);
                let at = all.partition_point(|other| order(other) < key);
                all.insert(at, row);
            }
        }
    });
}

fn row(model: &Model, id: &DocumentId, projected: &Projected) -> Option<SessionRow> {
    let Projection::Session(facts) = &projected.what else { return None };
    let space = &projected.space;
    let (me, partner) = (model.me(space)?, model.partner(space)?);
    Some(SessionRow {
        id: id.to_string(),
        pair: space.to_string(),
        partner: model.partner_name(space),
        start_at_ms: facts.start_at_ms.first().copied(),
        length_minutes: facts.length_minutes.first().copied(),
        place: facts.place.first().and_then(|it| place(model, space, it)),
        ended_at_ms: facts.ended_at_ms,
        about: facts.about.clone(),
        marks_to_fill: notes_of(model, id).map_or(0, |notes| notes.marks_to_fill),
        i_took_away: facts.took_away.contains(&me),
        partner_took_away: facts.took_away.contains(&partner),
        two_answers: SessionFacts::has_two_answers(facts),
        begun_at_ms: facts.begun_at_ms,
        running: held::is_running(
            facts.begun_at_ms,
            facts.ended_at_ms,
            facts.length_minutes.first().copied(),
            model.now_ms,
        ),
        off: off(facts),
        corrected: facts.corrected,
        logged: facts.logged,
        proposals: u32::try_from(facts.proposals_ms.len()).unwrap_or(u32::MAX),
        proposed_by: match facts.proposed_by.as_slice() {
            [by] => Some(who(model, space, by)),
            _ => None,
        },
        i_bring: facts.brought.get(&me).copied().unwrap_or_default(),
        partner_brings: facts.brought.get(&partner).copied().unwrap_or_default(),
    })
}

/// What was begun or ended all the same took place.
fn off(facts: &SessionFacts) -> Option<Off> {
    let off_at_ms = facts.off_at_ms.filter(|_| facts.begun_at_ms.is_none() && facts.ended_at_ms.is_none())?;
    let is_late = facts.start_at_ms.first().is_some_and(|start| *start <= off_at_ms);
    Some(if is_late { Off::FellThrough } else { Off::CalledOff })
}

/// Sessions whose clock has run out since their row was made.
pub(crate) fn run_out(sessions: &List<SessionRow>, now_ms: i64) -> Vec<DocumentId> {
    let is_on = |row: &SessionRow| held::is_running(row.begun_at_ms, row.ended_at_ms, row.length_minutes, now_ms);
    let run_out = sessions.iter().filter(|row| row.running != is_on(row));
    run_out.filter_map(|row| id::document(&row.id)).collect()
}

/// What lists know of one's own notes of a session.
pub(crate) fn notes_of<'a>(model: &'a Model, session: &DocumentId) -> Option<&'a NotesFacts> {
    let notes = id::notes(&model.facts.private?, session);
    if let Projection::Notes(facts) = &model.rows.get(&notes)?.what { Some(facts) } else { None }
}

/// Does time alone change this screen?
pub(crate) fn moves(open: &SessionView) -> bool {
    open.timer.running || open.card.is_some()
}

/// When the session was over, as far as the card afterwards is concerned: when somebody said so, or at the planned end of one
/// that has begun.
pub(crate) fn over_at_ms(row: &SessionRow) -> Option<i64> {
    let planned = || {
        let begun = row.begun_at_ms?;
        let length_ms = row.length_minutes.map(|minutes| i64::from(minutes) * 60_000);
        Some(begun.saturating_add(length_ms.unwrap_or_else(|| held::longest_ms(None))))
    };
    row.ended_at_ms.or_else(planned)
}

/// Is it time for the card afterwards?
pub(crate) fn card_is_due(row: &SessionRow, later_ms: Option<i64>, now_ms: i64) -> bool {
    over_at_ms(row).is_some_and(|over| over <= now_ms) && later_ms.is_none_or(|later| later <= now_ms)
}

fn place(model: &Model, space: &SpaceId, place: &Place) -> Option<PlaceKind> {
    Some(match place {
        Place::WorkplaceOf(person) => match who(model, space, person) {
            Who::Me => PlaceKind::Mine,
            Who::Partner => PlaceKind::Theirs,
        },
        Place::Neutral => PlaceKind::Neutral,
        Place::Walking => PlaceKind::Walking,
        Place::Meal => PlaceKind::Meal,
        Place::Call => PlaceKind::Call,
        Place::Video => PlaceKind::Video,
        Place::Newer(_) => return None,
    })
}

/// The session on the screen, made anew.
pub(crate) fn opened(model: &Model, screen: &mut Screen) {
    if let Some(view) = screen.open.as_ref().and_then(|open| view(model, open)) {
        screen.view = Some(Arc::new(view));
    }
}

fn view(model: &Model, open: &Open) -> Option<SessionView> {
    let shelved = model.shelf.get(&open.session)?;
    let space = shelved.space;
    let session = documents::session::read(&shelved.document).ok()?;
    let notes = model.shelf.get(&open.notes).and_then(|notes| documents::notes::read(&notes.document).ok());
    let notes_document = model.shelf.get(&open.notes).map(|notes| &notes.document);
    let [me, partner] = [model.me(&space)?, model.partner(&space)?];
    let lines = |person| session.took_away.get(&person).map_or(Vec::new(), |lines| lines.all().to_vec());
    let mut marks: Vec<MarkView> =
        session.marks.iter().map(|mark| mark_view(model, &space, Notebook::Ours, mark)).collect();
    if let Some(notes) = &notes {
        let private =
            notes.marks.iter().map(|mark| MarkView { by: Who::Me, ..mark_view(model, &space, Notebook::Mine, mark) });
        marks.extend(private);
    }
    marks.sort_by(|a, b| (a.at_ms, &a.id).cmp(&(b.at_ms, &b.id)));
    let text = |notebook, document: Option<&Document>, text: &str| text_view(model, open, notebook, document, text);
    let row = row(model, &open.session, model.rows.get(&open.session)?)?;
    let own = notes.clone().unwrap_or_default();
    Some(SessionView {
        pays: meal(model, &space, &session.place),
        proposals_ms: session.proposals_ms.clone(),
        timer: timer(&row, model.now_ms),
        preparation: preparation(&own, session.brought.get(&me)),
        ask_card: own.ask_card,
        card: card(&row, &own, !session.next_steps.is_empty(), model.now_ms),
        row,
        mine: text(Notebook::Mine, notes_document, notes.as_ref().map_or("", |notes| &notes.text)),
        ours: text(Notebook::Ours, Some(&shelved.document), &session.ours),
        agenda: text(Notebook::Agenda, Some(&shelved.document), &session.agenda),
        marks,
        took_away: TookAway { me: lines(me), partner: lines(partner) },
        next_steps: session
            .next_steps
            .iter()
            .map(|step| StepView {
                id: step.id.clone(),
                when: step.when.clone(),
                then: step.then.clone(),
                owner: step.owner.as_ref().map(|owner| who(model, &space, owner)),
                done: step.done,
            })
            .collect(),
        start_answers_ms: several(&session.start_at_ms),
        length_answers: several(&session.length_minutes),
        place_answers: several(&session.place).iter().filter_map(|it| place(model, &space, it)).collect(),
        newer: session.newer || notes.is_some_and(|notes| notes.newer),
    })
}

/// Who pays, where they meet over a meal: what both agreed to, which may be nothing.
fn meal(model: &Model, space: &SpaceId, place: &Answers<Place>) -> Option<Wording> {
    place.all().contains(&Place::Meal).then(|| agreement::show::who_pays(model, space))
}

/// A clock whose end was forgotten has run as long as was planned.
fn timer(row: &SessionRow, now_ms: i64) -> TimerView {
    let doubt = held::length_in_doubt_ms(row, now_ms)
        .and_then(|_| over_at_ms(&SessionRow { ended_at_ms: None, ..row.clone() }));
    let until_ms = doubt.or(row.ended_at_ms).unwrap_or(now_ms);
    let elapsed = row.begun_at_ms.map(|begun| until_ms.saturating_sub(begun).max(0) / 60_000);
    TimerView {
        begun_at_ms: row.begun_at_ms,
        planned_minutes: row.length_minutes,
        elapsed_minutes: elapsed.map(|minutes| u32::try_from(minutes).unwrap_or(u32::MAX)),
        running: row.running,
    }
}

fn preparation(notes: &documents::Notes, brought: Option<&BTreeSet<documents::Point>>) -> PreparationView {
    let line = |point| notes.point(point).to_owned();
    let brought = brought.into_iter().flatten().map(|point| match point {
        documents::Point::Idea => Point::Idea,
        documents::Point::Question => Point::Question,
        documents::Point::Show => Point::Show,
        documents::Point::Task => Point::Task,
        documents::Point::TaskFor => Point::TaskFor,
    });
    PreparationView {
        idea: line(documents::Point::Idea),
        question: line(documents::Point::Question),
        show: line(documents::Point::Show),
        task: line(documents::Point::Task),
        task_for: line(documents::Point::TaskFor),
        brought: brought.collect(),
        left: notes.prepare_left,
    }
}

fn card(row: &SessionRow, notes: &documents::Notes, has_step: bool, now_ms: i64) -> Option<AfterCardView> {
    // From the beginning on, so that the screen notices when the planned end has come.
    let is_over = row.ended_at_ms.is_some() || row.begun_at_ms.is_some();
    (is_over && !notes.card_closed).then(|| AfterCardView {
        due: card_is_due(row, notes.card_later_ms, now_ms),
        later_ms: notes.card_later_ms,
        marks_to_fill: row.marks_to_fill,
        took_away: row.i_took_away,
        has_step,
    })
}

fn several<T: Clone>(answers: &Answers<T>) -> Vec<T> {
    if answers.is_settled() { Vec::new() } else { answers.all().to_vec() }
}

fn text_view(model: &Model, open: &Open, notebook: Notebook, document: Option<&Document>, text: &str) -> TextView {
    let caret = open.carets.get(&notebook).zip(document).map(|(caret, document)| document.position(caret));
    let id = if notebook == Notebook::Mine { open.notes } else { open.session };
    let at_ms = model.merged.get(&id).and_then(|merged| match notebook {
        Notebook::Agenda => merged.agenda_ms,
        Notebook::Mine | Notebook::Ours => merged.text_ms,
    });
    let merged = is_shown_as_merged(model, at_ms) || model.apart(&id, notebook == Notebook::Agenda).next().is_some();
    TextView { text: text.into(), caret: caret.and_then(|at| u32::try_from(at).ok()), merged }
}

/// Do edits that came together then still count as news?
pub(crate) fn is_shown_as_merged(model: &Model, at_ms: Option<i64>) -> bool {
    at_ms.is_some_and(|at| model.now_ms.saturating_sub(at) < MERGED_SHOWN_MS)
}

fn mark_view(model: &Model, space: &SpaceId, notebook: Notebook, mark: &Mark) -> MarkView {
    MarkView {
        id: mark.id.clone(),
        notebook,
        kind: match mark.kind {
            documents::MarkKind::Learned => Some(MarkKind::Learned),
            documents::MarkKind::ToDo => Some(MarkKind::ToDo),
            documents::MarkKind::ComeBack => Some(MarkKind::ComeBack),
            documents::MarkKind::Defending => Some(MarkKind::Defending),
            documents::MarkKind::Newer(_) => None,
        },
        at_ms: mark.at_ms,
        by: who(model, space, &mark.by),
        text: mark.text.clone(),
    }
}

/// A splice in the text on the screen, which the document has taken already, and the caret behind it.
pub(crate) fn typed(
    view: &mut Option<Arc<SessionView>>,
    notebook: Notebook,
    at: usize,
    removed: usize,
    inserted: &str,
) {
    if let Some(text) = on_screen(view, notebook) {
        splice(text, at, removed, inserted);
        text.caret = u32::try_from(at + inserted.encode_utf16().count()).ok();
    }
}

/// The same, where the field that typed keeps its caret itself.
pub(crate) fn spliced(
    view: &mut Option<Arc<SessionView>>,
    notebook: Notebook,
    at: usize,
    removed: usize,
    inserted: &str,
) {
    if let Some(text) = on_screen(view, notebook) {
        splice(text, at, removed, inserted);
    }
}

fn on_screen(view: &mut Option<Arc<SessionView>>, notebook: Notebook) -> Option<&mut TextView> {
    let session = view.as_mut().map(Arc::make_mut)?;
    Some(match notebook {
        Notebook::Mine => &mut session.mine,
        Notebook::Ours => &mut session.ours,
        Notebook::Agenda => &mut session.agenda,
    })
}

fn splice(text: &mut TextView, at: usize, removed: usize, inserted: &str) {
    let (head, rest) = split_units(&text.text, at);
    let (_, tail) = split_units(rest, removed);
    text.text = [head, inserted, tail].concat().into();
}

/// Splits after so many UTF-16 code units.
fn split_units(text: &str, units: usize) -> (&str, &str) {
    let mut left = units;
    let end = text.char_indices().find(|(_, character)| {
        let done = left == 0;
        left = left.saturating_sub(character.len_utf16());
        done
    });
    text.split_at(end.map_or(text.len(), |(at, _)| at))
}

#[cfg(test)]
mod tests {
    use crate::session::show::split_units;

    #[test]
    fn texts_split_at_utf16_units() {
        assert_eq!(split_units("a😀b", 3), ("a😀", "b"));
        assert_eq!(split_units("a😀b", 1), ("a", "😀b"));
        assert_eq!(split_units("ab", 0), ("", "ab"));
        assert_eq!(split_units("ab", 9), ("ab", ""));
    }
}
