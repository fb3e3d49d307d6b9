//! From what is known to what is shown. Only what went stale is made anew; a keystroke touches one text.

mod before;
mod find;
mod history;
mod nudge;
mod people;
pub(crate) mod practice;
mod prompt;
pub(crate) mod report;
mod session;
mod sync;
mod today;
mod ways;

pub(crate) use nudge::put_off;
pub(crate) use prompt::another as another_prompt;
pub(crate) use session::typed;

use crate::act::reflect::THANKS;
use crate::event::{TopicState, Who};
use crate::id;
use crate::kinds;
use crate::model::Model;
use crate::projection::{PairRow, Projected, Projection};
use crate::view::{
    AnswerView, CodeState, ComfortView, DirectionView, Membership, PairView, Reach, ReflectView, SpaceSync, Stage,
    TopicRow,
};
use documents::{DocumentId, Person};
use protocol::SpaceId;
use std::collections::BTreeSet;
use std::sync::Arc;

/// What is shown and no longer true.
#[derive(Default)]
pub(crate) struct Stale {
    everything: bool,
    sessions: BTreeSet<DocumentId>,
    topics: bool,
    answers: bool,
    pairs: bool,
    today: bool,
    opened: BTreeSet<DocumentId>,
}

impl Stale {
    pub(crate) fn everything(&mut self) {
        self.everything = true;
    }

    /// The row of this document has changed.
    pub(crate) fn document(&mut self, id: DocumentId, what: &Projection) {
        match what {
            Projection::Session(_) => drop(self.sessions.insert(id)),
            Projection::Notes(notes) => self.sessions.extend(id::document(&notes.session)),
            Projection::Topic(_) => self.topics = true,
            Projection::Answer { .. } => self.answers = true,
            // Names stand in every row.
            Projection::Pair(_)
            | Projection::Practice(_)
            | Projection::Profile(_)
            | Projection::Home { .. }
            | Projection::Keyring => self.everything = true,
            Projection::Other => {}
        }
        self.today = true;
    }

    /// This document has changed; it may be on the screen.
    pub(crate) fn opened(&mut self, id: DocumentId) {
        self.opened.insert(id);
    }

    pub(crate) fn opened_all(&mut self, ids: &[DocumentId]) {
        self.opened.extend(ids.iter().copied());
    }
}

/// Brings the view model up to date.
pub(crate) fn refresh(model: &mut Model) {
    let mut stale = std::mem::take(&mut model.stale);
    // What comes next depends on the time; a minute is soon enough.
    let minute = model.now_ms / 60_000;
    let ticked = model.shown_minute != minute;
    stale.today |= ticked;
    model.shown_minute = minute;
    model.view.stage = stage(model);
    if stale.everything {
        session::all(model);
    } else if !stale.sessions.is_empty() {
        session::some(model, &stale.sessions);
    }
    if stale.everything || stale.topics || !stale.sessions.is_empty() {
        topics(model);
    }
    if stale.everything || stale.pairs || stale.today {
        pairs(model);
    }
    if stale.everything || stale.answers || stale.today {
        reflect(model);
    }
    if stale.everything || stale.topics || stale.today || !stale.sessions.is_empty() {
        before::refresh(model);
        ways::refresh(model);
    }
    let on_screen =
        |open: &crate::model::Open| stale.opened.contains(&open.session) || stale.opened.contains(&open.notes);
    // A clock runs on it, or a card comes due.
    let moves = ticked && model.view.session.as_ref().is_some_and(|open| session::moves(open));
    let changed = stale.everything || !stale.sessions.is_empty() || moves;
    if model.open.as_ref().is_some_and(|open| changed || on_screen(open)) {
        session::opened(model);
    }
    if stale.everything || stale.today || !stale.sessions.is_empty() {
        report::opened(model);
    }
    // What waits for the relay ends without any document.
    let waits = model.view.devices.code != CodeState::Set && model.view.devices.code != CodeState::None
        || model.view.devices.membership != Membership::Settled
        || model.view.devices.devices.iter().any(|device| device.removing);
    if stale.everything || waits {
        people::devices(model);
    }
    find::refresh(model);
    history::refresh(model);
    sync::refresh(model);
    today::refresh(model, stale.everything || stale.today);
}

fn stage(model: &Model) -> Stage {
    match (model.loaded, model.facts.private, model.name()) {
        (false, _, _) => Stage::Opening,
        // What devices are called and whether a partner was compared stand on a page of their own.
        (true, Some(private), _) if model.reading.contains(&id::keyring(&private)) => Stage::Opening,
        (true, None, _) => Stage::Fresh,
        (true, Some(_), None) => Stage::Linking,
        (true, Some(_), Some(_)) => Stage::Ready,
    }
}

/// Who somebody is, seen from this device.
pub(crate) fn who(model: &Model, space: &SpaceId, person: &Person) -> Who {
    if model.me(space).as_ref() == Some(person) { Who::Me } else { Who::Partner }
}

fn topics(model: &mut Model) {
    let mut rows: Vec<Arc<TopicRow>> =
        model.rows.iter().filter_map(|(id, row)| topic(model, id, row)).map(Arc::new).collect();
    let order = |row: &TopicRow| match row.state {
        Some(TopicState::Active) => 0,
        None => 1,
        Some(TopicState::Parked) => 2,
        Some(TopicState::Done) => 3,
    };
    rows.sort_by(|a, b| (order(a), &a.titles, &a.id).cmp(&(order(b), &b.titles, &b.id)));
    let same =
        model.view.topics.len() as usize == rows.len() && model.view.topics.iter().zip(&rows).all(|(a, b)| **a == **b);
    if !same {
        model.view.topics.edit(|all| *all = rows);
    }
}

fn topic(model: &Model, id: &DocumentId, row: &Projected) -> Option<TopicRow> {
    let Projection::Topic(topic) = &row.what else { return None };
    let settled_teacher = topic.teacher.current().filter(|_| topic.teacher.is_settled());
    let state = topic.state.current().filter(|_| topic.state.is_settled());
    Some(TopicRow {
        id: id.to_string(),
        pair: row.space.to_string(),
        partner: model.partner_name(&row.space),
        titles: topic.title.all().to_vec(),
        teacher: settled_teacher.map(|person| who(model, &row.space, person)),
        worked_when: topic.worked_when.current().cloned().unwrap_or_default(),
        state: state.and_then(|state| match state {
            documents::TopicState::Active => Some(TopicState::Active),
            documents::TopicState::Parked => Some(TopicState::Parked),
            documents::TopicState::Done => Some(TopicState::Done),
            documents::TopicState::Newer(_) => None,
        }),
        kind: topic.sort.current().filter(|_| topic.sort.is_settled()).and_then(kinds::topic_kind),
        directions: directions(model, &row.space, topic),
        comfort: topic
            .comfort
            .iter()
            .filter_map(|(at_ms, step)| Some(ComfortView { step: kinds::comfort(step)?, at_ms: *at_ms }))
            .collect(),
        sessions: sessions_about(model, id),
        start: practice::start(model, &row.space, id),
    })
}

fn directions(model: &Model, space: &SpaceId, topic: &documents::Topic) -> Vec<DirectionView> {
    let had = topic.directions.iter().map(|(since_ms, teacher)| DirectionView {
        teacher: who(model, space, teacher),
        since_ms: Some(*since_ms).filter(|since_ms| *since_ms > 0),
    });
    had.collect()
}

/// The sessions that were about a topic, in the order of the list: newest first.
fn sessions_about(model: &Model, topic: &DocumentId) -> Vec<String> {
    let topic = topic.to_string();
    let is_about = |session: &String| {
        let row = id::document(session).and_then(|id| model.rows.get(&id)).map(|row| &row.what);
        matches!(row, Some(Projection::Session(facts)) if facts.topics.contains(&topic))
    };
    model.view.sessions.iter().map(|row| row.id.clone()).filter(is_about).collect()
}

fn pairs(model: &mut Model) {
    let shown = model.pairs().into_iter().filter(|space| !is_dropped(model, space));
    let mut rows: Vec<PairView> = shown.map(|space| pair(model, &space)).collect();
    rows.sort_by(|a, b| (a.began_at_ms, &a.id).cmp(&(b.began_at_ms, &b.id)));
    let same =
        model.view.pairs.len() as usize == rows.len() && model.view.pairs.iter().zip(&rows).all(|(a, b)| **a == *b);
    if !same {
        model.view.pairs.edit(|all| *all = rows.into_iter().map(Arc::new).collect());
    }
}

/// Left before anybody else was in it, and with nothing in it that somebody wrote.
pub(super) fn is_dropped(model: &Model, space: &SpaceId) -> bool {
    let bare =
        |row: &Projected| row.space != *space || matches!(row.what, Projection::Pair(_) | Projection::Practice(_));
    model.facts.left.contains(space) && !model.has_partner(space) && model.rows.values().all(bare)
}

fn pair(model: &Model, space: &SpaceId) -> PairView {
    let empty = PairRow { people: std::collections::BTreeMap::new(), cadence: vec![], began_at_ms: None };
    let row = if let Some(Projection::Pair(row)) = model.rows.get(&id::pair(space)).map(|row| &row.what) {
        row.clone()
    } else {
        empty
    };
    let status = model.replica.status(space);
    let members = people::members(model, space);
    let practice = practice::of(model, space);
    PairView {
        id: space.to_string(),
        partner: model.partner_name(space),
        has_partner: model.has_partner(space),
        cadence: row.cadence,
        began_at_ms: row.began_at_ms,
        sessions_held: practice.rhythm.held.saturating_add(practice.rhythm.unplanned),
        devices: u32::try_from(members.len()).unwrap_or(u32::MAX),
        sync: status.map_or(SpaceSync::default(), sync::of_space),
        reach: status.map_or(Reach::default(), sync::reach),
        own_devices_behind: status.map_or(0, |status| status.own_devices_behind),
        safety: people::safety(model, space),
        verified: people::verified(model, space),
        invites: people::invites(model, space),
        membership: sync::membership(model, space),
        members,
        healed: status.and_then(|status| sync::healed(status, model.now_ms)),
        practice,
    }
}

/// How a pair stands with the relay changes without any document.
pub(super) fn pairs_sync(model: &mut Model) {
    let now = |row: &PairView| {
        let status = id::space(&row.id).and_then(|space| model.replica.status(&space))?;
        let space = id::space(&row.id)?;
        let (sync, reach, own_devices_behind) =
            (sync::of_space(status), sync::reach(status), status.own_devices_behind);
        let membership = sync::membership(model, &space);
        let healed = sync::healed(status, model.now_ms);
        let row = PairView { sync, reach, own_devices_behind, membership, healed, ..row.clone() };
        Some(row)
    };
    let rows = model.view.pairs.iter().enumerate();
    let changed: Vec<(usize, PairView)> =
        rows.filter_map(|(at, row)| now(row).filter(|now| now != &**row).map(|now| (at, now))).collect();
    if changed.is_empty() {
        return;
    }
    model.view.pairs.edit(|all| {
        for (at, row) in changed {
            if let Some(held) = all.get_mut(at) {
                *held = Arc::new(row);
            }
        }
    });
}

fn reflect(model: &mut Model) {
    let mut answers: Vec<AnswerView> = model.rows.iter().filter_map(|(id, row)| answer(model, id, row)).collect();
    answers.sort_by(|a, b| (b.at_ms, &b.id).cmp(&(a.at_ms, &a.id)));
    let prompt = prompt::now(model, &answers);
    let view = ReflectView { scope: prompt.as_deref().and_then(prompt::scope), prompt, answers };
    if *model.view.reflect != view {
        model.view.reflect = Arc::new(view);
    }
}

fn answer(model: &Model, id: &DocumentId, row: &Projected) -> Option<AnswerView> {
    let Projection::Answer { prompt, by, at_ms, text } = &row.what else { return None };
    // A thank-you note answers no prompt.
    if prompt == THANKS {
        return None;
    }
    Some(AnswerView {
        id: id.to_string(),
        prompt: prompt.clone(),
        by: by.as_ref().map_or(Who::Partner, |by| who(model, &row.space, by)),
        shared: Some(row.space) != model.facts.private,
        at_ms: *at_ms,
        text: text.clone(),
    })
}
