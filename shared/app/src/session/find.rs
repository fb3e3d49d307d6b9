//! What can be found of a meeting, and of one's own notes of it.

use crate::ground::index::{Passage, TextKind, passage, passages_of};
use documents::{Document, Mark, Point};

/// What both see.
pub(crate) fn of_session(document: &Document) -> Option<Vec<Passage>> {
    let session = documents::session::read(document).ok()?;
    let mut all = vec![passage(TextKind::Agenda, "", &session.agenda), passage(TextKind::Ours, "", &session.ours)];
    all.extend(session.marks.iter().map(mark));
    all.extend(session.took_away.values().flat_map(|lines| passages_of(TextKind::TookAway, "", lines)));
    let steps = session.next_steps.into_iter();
    all.extend(steps.map(|step| passage(TextKind::Step, &step.id, &[step.when, step.then].join("\n"))));
    Some(all)
}

/// What only this person sees.
pub(crate) fn of_notes(document: &Document) -> Option<Vec<Passage>> {
    let notes = documents::notes::read(document).ok()?;
    let prepared = Point::ALL.map(|point| passage(TextKind::Prepared, point.name(), notes.point(point)));
    let text = passage(TextKind::Mine, "", &notes.text);
    Some(std::iter::once(text).chain(notes.marks.iter().map(mark)).chain(prepared).collect())
}

fn mark(mark: &Mark) -> Passage {
    passage(TextKind::Mark, &mark.id, &mark.text)
}
