//! The past of a text on the screen.

use crate::ground::apart::Sentence;
use crate::ground::model::Model;
use crate::ground::past;
use crate::ground::past::{KEPT_DAYS, Moment, Past};
use crate::ground::who::{Who, who};
use crate::history::act::{History, Looking, Shown, reads_now};
use crate::history::event::HistoryAt;
use crate::history::view::{
    Author, GoneView, HistoryDay, HistoryView, PassageFate, PassageView, PastView, ReadingView, SentenceView,
};
use crate::session;
use crate::session::event::Notebook;
use documents::{Actor, DocumentId, Fate, Mark, NextStep, Person, Stretch};
use protocol::SpaceId;
use std::collections::BTreeSet;
use std::sync::Arc;

pub(crate) fn refresh(model: &mut Model, history: &mut History, shown: &mut Option<Arc<HistoryView>>) {
    let Some(looking) = &mut history.looking else {
        *shown = None;
        return;
    };
    if std::mem::take(&mut looking.stale) {
        *shown = Some(Arc::new(view(model, looking)));
    }
}

fn view(model: &mut Model, looking: &mut Looking) -> HistoryView {
    let moments = if looking.past.is_some() { model.moments(looking) } else { Vec::new() };
    let apart = apart(model, looking);
    looking.shown = shown(model, looking, &moments, apart.as_ref());
    let sentences = sentences(model, looking);
    let past = looking.past.as_ref();
    let author = |actor: &Actor| author(model, past, &looking.document, actor);
    HistoryView {
        number: looking.number,
        session: looking.session.to_string(),
        notebook: looking.notebook,
        reading: past.is_none(),
        apart: apart.is_some(),
        shown: looking.shown.as_ref().map(|shown| past_view(shown, looking, &author)),
        sentences,
        days: days(model, looking, &moments),
    }
}

/// What both wrote in while apart, newest first.
fn sentences(model: &mut Model, looking: &Looking) -> Vec<SentenceView> {
    let all: Vec<Sentence> = model.apart(&looking.document, looking.notebook == Notebook::Agenda).cloned().collect();
    let mut views = Vec::with_capacity(all.len());
    for sentence in all.into_iter().rev() {
        let shelved = model.shelf.get_mut(&looking.document);
        let now = shelved.and_then(|shelved| reads_now(&sentence, &mut shelved.document, looking.field).ok());
        let past = looking.past.as_ref();
        let [here, there] =
            sentence.by().map(|by| by.map_or(Author::Somebody, |actor| author(model, past, &looking.document, &actor)));
        views.push(SentenceView {
            id: sentence.number.to_string(),
            at_ms: sentence.at_ms,
            now: now.map_or(sentence.read, |(_, now)| now),
            was: sentence.was,
            here: ReadingView { by: here, text: sentence.here },
            there: ReadingView { by: there, text: sentence.there },
        });
    }
    views
}

/// The days on which the text changed, newest first.
fn days(model: &mut Model, looking: &Looking, moments: &[Moment]) -> Vec<HistoryDay> {
    let first = past::day(model.now_ms).saturating_sub(KEPT_DAYS) + 1;
    let heads: Vec<Vec<[u8; 32]>> = moments.iter().map(|moment| moment.heads.clone()).collect();
    let Some(shelved) = model.shelf.get_mut(&looking.document) else { return Vec::new() };
    let writers = shelved.document.writers(looking.field, &heads).unwrap_or_default();
    let of_day = |(moment, actors): (&Moment, BTreeSet<Actor>)| {
        let by: BTreeSet<Author> =
            actors.iter().map(|actor| author(model, looking.past.as_ref(), &looking.document, actor)).collect();
        let (day, begins_ms) = (moment.day, past::day_begins_ms(moment.day));
        (!by.is_empty()).then(|| HistoryDay { day, begins_ms, by: by.into_iter().collect() })
    };
    let all = moments.iter().zip(writers).filter(|(moment, _)| moment.day >= first);
    let mut days: Vec<HistoryDay> = all.filter_map(of_day).collect();
    days.sort_by_key(|day| std::cmp::Reverse(day.day));
    days
}

/// From where to where both wrote apart, if that is still shown for this text.
fn apart(model: &Model, looking: &Looking) -> Option<[Vec<[u8; 32]>; 2]> {
    let merged = model.merged.get(&looking.document)?;
    let at_ms = match looking.notebook {
        Notebook::Agenda => merged.agenda_ms,
        Notebook::Mine | Notebook::Ours => merged.text_ms,
    };
    let heads = |heads: &[serde_bytes::ByteArray<32>]| heads.iter().map(|hash| hash.into_array()).collect();
    session::show::is_shown_as_merged(model, at_ms).then(|| [heads(&merged.parted), heads(&merged.met)])
}

fn shown(
    model: &mut Model,
    looking: &Looking,
    moments: &[Moment],
    apart: Option<&[Vec<[u8; 32]>; 2]>,
) -> Option<Shown> {
    let (from, to, as_it_was) = match looking.at {
        HistoryAt::List => return None,
        HistoryAt::Day { day } => {
            let at = model.moment_of(moments, day)?;
            let to = moments.get(at)?;
            // Nothing happened on a day for which an earlier one stands.
            let before = at.checked_sub(1).and_then(|before| moments.get(before)).filter(|_| to.day == day);
            let from = match before {
                Some(before) => before.heads.clone(),
                None if to.day == day => Vec::new(),
                None => to.heads.clone(),
            };
            (from, to.heads.clone(), to.heads.clone())
        }
        HistoryAt::Apart => {
            let [from, to] = apart?.clone();
            (from.clone(), to, from)
        }
    };
    let document = &mut model.shelf.get_mut(&looking.document)?.document;
    let stretches = document.stretches(looking.field, &from, &to).ok()?;
    let was = document.as_it_was(&as_it_was).ok()?;
    let text = was.text(looking.field).ok()?;
    let (marks, steps) = gone(looking.notebook, &was, document);
    Some(Shown { to, text, stretches, marks, steps })
}

/// What was there and is not there now.
fn gone(notebook: Notebook, was: &documents::Document, now: &documents::Document) -> (Vec<Mark>, Vec<NextStep>) {
    let parts = |document: &documents::Document| match notebook {
        Notebook::Mine => (documents::notes::read(document).map(|notes| notes.marks).unwrap_or_default(), Vec::new()),
        Notebook::Ours => documents::session::read(document).map(|it| (it.marks, it.next_steps)).unwrap_or_default(),
        Notebook::Agenda => (Vec::new(), Vec::new()),
    };
    let ((mut marks, mut steps), (marks_now, steps_now)) = (parts(was), parts(now));
    marks.retain(|mark| marks_now.iter().all(|other| other.id != mark.id));
    steps.retain(|step| steps_now.iter().all(|other| other.id != step.id));
    (marks, steps)
}

fn past_view(shown: &Shown, looking: &Looking, author: &impl Fn(&Actor) -> Author) -> PastView {
    let passage = |stretch: &Stretch| PassageView {
        text: stretch.text.clone(),
        fate: match &stretch.fate {
            Fate::Kept => PassageFate::Kept,
            Fate::Added(by) => PassageFate::Added { by: author(by) },
            Fate::Removed(by) => PassageFate::Removed { by: by.as_ref().map_or(Author::Somebody, author) },
        },
    };
    let marks = shown.marks.iter().map(|mark| (mark.id.clone(), mark.text.clone()));
    let steps = shown.steps.iter().map(|step| (step.id.clone(), [&*step.when, &*step.then].join(" → ")));
    PastView {
        at: looking.at,
        text: shown.text.as_str().into(),
        passages: shown.stretches.iter().map(passage).collect(),
        gone: marks.chain(steps).map(|(id, text)| GoneView { id, text }).collect(),
    }
}

fn author(model: &Model, past: Option<&Past>, document: &DocumentId, actor: &Actor) -> Author {
    let person = past.and_then(|past| past.authors.get(actor));
    let space: Option<SpaceId> = model.rows.get(document).map(|row| row.space);
    let is = |person: &Person, space: &SpaceId| match who(model, space, person) {
        Who::Me => Author::Me,
        Who::Partner if model.partner(space).as_ref() == Some(person) => Author::Partner,
        Who::Partner => Author::Somebody,
    };
    person.zip(space.as_ref()).map_or(Author::Somebody, |(person, space)| is(person, space))
}
