//! What a device shows, as facts that can be compared: who "I" am is translated, what is a device's own is left out.

use crate::world::{Device, World};
use app::UiEvent;
use app::ground::who::Who;
use app::session::event::{Notebook, PlaceKind, SessionEvent};
use app::session::view::{SessionRow, SessionView};
use std::collections::BTreeMap;

/// An answer of the own disk.
const SOON_MS: u64 = 10_000;

/// Every fact by its name. Names carry ids only.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Picture {
    /// What both people see.
    pub shared: BTreeMap<String, String>,
    /// What only this person sees.
    pub private: BTreeMap<String, String>,
}

impl Picture {
    /// Looks at everything that this device of person 0 or 1 shows.
    pub fn of(world: &mut World, device: Device, person: usize) -> Result<Self, String> {
        let mut picture = Self::default();
        let view = device.view(world);
        for pair in view.pairs.iter() {
            let mut cadence = pair.cadence.clone();
            cadence.sort();
            picture.shares(&pair.id, "pair", format!("{cadence:?} {} {}", pair.sessions_held, pair.devices));
        }
        for topic in view.topics.iter() {
            let teacher = topic.teacher.map(|who| person_of(who, person));
            let facts = format!("{:?} {teacher:?} {} {:?}", topic.titles, topic.worked_when, topic.state);
            picture.shares(&topic.id, "topic", facts);
        }
        for answer in &view.reflect.answers {
            let facts =
                format!("{} {} {:?} {}", answer.prompt, person_of(answer.by, person), answer.at_ms, answer.text);
            let side = if answer.shared { &mut picture.shared } else { &mut picture.private };
            side.insert(format!("answer {}", answer.id), facts);
        }
        for row in view.sessions.iter() {
            let screen = open(world, device, &row.id)?;
            picture.takes_session(row, &screen, person);
        }
        Ok(picture)
    }

    /// The name of a fact in which the two sides differ.
    pub fn difference(one: &BTreeMap<String, String>, other: &BTreeMap<String, String>) -> Option<String> {
        let names = one.keys().chain(other.keys());
        names.into_iter().find(|name| one.get(*name) != other.get(*name)).cloned()
    }

    fn takes_session(&mut self, row: &SessionRow, screen: &SessionView, person: usize) {
        let place = row.place.map(|place| place_of(place, person));
        let plan = format!(
            "{:?} {:?} {place:?} {:?} {:?} {:?}",
            row.start_at_ms, row.length_minutes, row.ended_at_ms, row.two_answers, row.about
        );
        self.shares(&row.id, "plan of session", plan);
        self.shares(&row.id, "ours of session", screen.ours.text.to_string());
        self.shares(&row.id, "agenda of session", screen.agenda.text.to_string());
        self.private.insert(format!("mine of session {}", row.id), screen.mine.text.to_string());
        let mut took_away = [screen.took_away.me.clone(), screen.took_away.partner.clone()];
        took_away.rotate_left(person);
        self.shares(&row.id, "took-away lines of session", format!("{took_away:?}"));
        for step in &screen.next_steps {
            let owner = step.owner.map(|who| person_of(who, person));
            let facts = format!("{} {} {owner:?} {}", step.when, step.then, step.done);
            self.shares(&step.id, "step", facts);
        }
        for mark in &screen.marks {
            let facts = format!("{:?} {} {} {}", mark.kind, mark.at_ms, person_of(mark.by, person), mark.text);
            let side = match mark.notebook {
                Notebook::Mine => &mut self.private,
                Notebook::Ours | Notebook::Agenda => &mut self.shared,
            };
            side.insert(format!("mark {}", mark.id), facts);
        }
    }

    fn shares(&mut self, id: &str, what: &str, facts: String) {
        self.shared.insert(format!("{what} {id}"), facts);
    }
}

fn open(world: &mut World, device: Device, session: &str) -> Result<std::sync::Arc<SessionView>, String> {
    device.does(world, UiEvent::Session(SessionEvent::Open { session: session.to_owned() }));
    let shown = |world: &World| device.shows(world, session).is_some();
    world.try_until("open session", SOON_MS, shown).map_err(|stuck| stuck.to_string())?;
    device.shows(world, session).ok_or_else(|| "a session has closed by itself".to_owned())
}

fn person_of(who: Who, me: usize) -> usize {
    match who {
        Who::Me => me,
        Who::Partner => 1 - me,
    }
}

fn place_of(place: PlaceKind, me: usize) -> String {
    match place {
        PlaceKind::Mine => format!("at {me}"),
        PlaceKind::Theirs => format!("at {}", 1 - me),
        PlaceKind::Neutral | PlaceKind::Walking | PlaceKind::Meal | PlaceKind::Call | PlaceKind::Video => {
            format!("{place:?}")
        }
    }
}
