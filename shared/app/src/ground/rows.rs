//! The rows that lists show, kept beside the documents so that the home screen loads none.
//!
//! **Invariant:** a projection is a function of its document alone; rebuilding gives the same
//! (`rebuilding_every_projection_gives_the_same`).

use documents::practice::sealed::Commitment;
use documents::{Answers, Document, DocumentId, Goal, Kind, Line, Myself, Offer, Person, Place, Roles};
use protocol::{SpaceId, cbor};
use serde::{Deserialize, Serialize};
use serde_bytes::ByteBuf;
use std::collections::{BTreeMap, BTreeSet};
use sync::store::{Record, RecordKey, Table};

/// Units of an agenda's first line that a row shows.
const ABOUT_CHARS_MAX: usize = 80;

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Projected {
    pub(crate) space: SpaceId,
    pub(crate) what: Projection,
}

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Projection {
    Home {
        name: String,
        skipped: BTreeSet<String>,
    },
    Pair(PairRow),
    Session(SessionFacts),
    Notes(NotesFacts),
    Topic(documents::Topic),
    Answer {
        prompt: String,
        by: Option<Person>,
        at_ms: Option<i64>,
        text: String,
    },
    /// Keys, which no list shows.
    Keyring,
    Practice(Box<PracticeRow>),
    Profile(Box<ProfileRow>),
    /// Of a kind that this version does not know, or not whole yet.
    Other,
}

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PairRow {
    pub(crate) people: BTreeMap<Person, Vec<String>>,
    pub(crate) cadence: Vec<String>,
    pub(crate) began_at_ms: Option<i64>,
}

/// What screens show of one's own notes. Older rows may lack what came later.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct NotesFacts {
    pub(crate) session: String,
    pub(crate) marks_to_fill: u32,
    /// When one noticed that one was defending.
    pub(crate) defending_at_ms: Vec<i64>,
    /// Something was prepared, or left on purpose.
    pub(crate) prepared: bool,
    pub(crate) card_later_ms: Option<i64>,
    pub(crate) card_closed: bool,
}

/// What screens show of what a pair agrees on. Each part of it is a field of its own, which older rows may lack.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct PracticeRow {
    pub(crate) newer: bool,
    pub(crate) offers: Vec<Offer>,
    pub(crate) goals: Vec<Goal>,
    pub(crate) roles: Roles,
    /// The agreement, sealed answers and where the pair stands.
    pub(crate) practice: documents::Practice,
    /// What the two let each other know.
    pub(crate) happened: Vec<documents::Happened>,
}

/// What screens show of one's own page of the practice.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct ProfileRow {
    pub(crate) newer: bool,
    pub(crate) offers: Vec<Offer>,
    pub(crate) goals: Vec<Goal>,
    pub(crate) lines: Vec<Line>,
    pub(crate) myself: Myself,
    /// What opens one's own sealed answers, by commitment.
    pub(crate) answers_kept: BTreeMap<Commitment, ByteBuf>,
    /// What one has said in each pair, by its id.
    pub(crate) said: BTreeMap<String, documents::practice::Own>,
    /// Whom one has met through a pair.
    pub(crate) met: Vec<documents::Met>,
    /// How it goes, in one's own answers.
    pub(crate) ratings: Vec<documents::Rating>,
}

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct SessionFacts {
    pub(crate) start_at_ms: Vec<i64>,
    pub(crate) length_minutes: Vec<u32>,
    pub(crate) place: Vec<Place>,
    pub(crate) ended_at_ms: Option<i64>,
    pub(crate) about: String,
    pub(crate) took_away: BTreeSet<Person>,
    #[serde(default)]
    pub(crate) begun_at_ms: Option<i64>,
    #[serde(default)]
    pub(crate) logged: bool,
    /// The first time that somebody said that it is off.
    #[serde(default)]
    pub(crate) off_at_ms: Option<i64>,
    #[serde(default)]
    pub(crate) corrected: bool,
    #[serde(default)]
    pub(crate) proposals_ms: Vec<i64>,
    #[serde(default)]
    pub(crate) proposed_by: Vec<Person>,
    /// How many points each has brought.
    #[serde(default)]
    pub(crate) brought: BTreeMap<Person, u32>,
    /// Ids of the topics that it was about; older rows have none.
    #[serde(default)]
    pub(crate) topics: BTreeSet<String>,
}

impl SessionFacts {
    pub(crate) fn has_two_answers(&self) -> bool {
        self.start_at_ms.len() > 1 || self.length_minutes.len() > 1 || self.place.len() > 1
    }
}

/// What lists show of a document.
pub(crate) fn project(document: &Document) -> Projection {
    read(document).unwrap_or(Projection::Other)
}

fn read(document: &Document) -> Option<Projection> {
    Some(match document.kind()? {
        Kind::Home => {
            let home = documents::home::read(document).ok()?;
            Projection::Home { name: home.name.current().cloned().unwrap_or_default(), skipped: home.skipped_prompts }
        }
        Kind::Pair => {
            let pair = documents::pair::read(document).ok()?;
            Projection::Pair(PairRow {
                people: pair.people.into_iter().map(|(person, names)| (person, all(&names))).collect(),
                cadence: all(&pair.cadence),
                began_at_ms: pair.began_at_ms.all().iter().min().copied(),
            })
        }
        Kind::Session => Projection::Session(session(document)?),
        Kind::Notes => Projection::Notes(notes(document)?),
        Kind::Topic => Projection::Topic(documents::topic::read(document).ok()?),
        Kind::Answer => {
            let answer = documents::answer::read(document).ok()?;
            Projection::Answer { prompt: answer.prompt, by: answer.by, at_ms: answer.at_ms, text: answer.text }
        }
        // Keys are never rows.
        Kind::Keyring => Projection::Keyring,
        Kind::Practice => {
            let practice = documents::practice::read(document).ok()?;
            let (offers, newer_offers) = documents::offer::read(document).ok()?;
            let (goals, newer_goals) = documents::goal::read(document).ok()?;
            let (roles, newer_roles) = documents::role::read(document).ok()?;
            let happened = documents::happened::read(document).ok()?;
            let newer = practice.newer || newer_offers || newer_goals || newer_roles;
            Projection::Practice(Box::new(PracticeRow { newer, offers, goals, roles, practice, happened }))
        }
        Kind::Profile => {
            let profile = documents::profile::read(document).ok()?;
            let (met, _) = documents::happened::read_met(document).ok()?;
            let (ratings, _) = documents::rating::read(document).ok()?;
            let (offers, newer_offers) = documents::offer::read(document).ok()?;
            let (goals, newer_goals) = documents::goal::read(document).ok()?;
            let (lines, newer_lines) = documents::list::read(document).ok()?;
            let (myself, newer_myself) = documents::myself::read(document).ok()?;
            let newer = profile.newer || newer_offers || newer_goals || newer_lines || newer_myself;
            let kept = profile.answers_kept.iter();
            let answers_kept = kept.map(|(key, kept)| (*key, ByteBuf::from(kept.to_secret().0.clone()))).collect();
            Projection::Profile(Box::new(ProfileRow {
                newer,
                offers,
                goals,
                lines,
                myself,
                answers_kept,
                said: profile.said,
                met,
                ratings,
            }))
        }
        Kind::Newer(_) => Projection::Other,
    })
}

fn notes(document: &Document) -> Option<NotesFacts> {
    let notes = documents::notes::read(document).ok()?;
    let (defending, others): (Vec<_>, Vec<_>) =
        notes.marks.iter().partition(|mark| mark.kind == documents::MarkKind::Defending);
    // One tap is all of a mark of defending: it never waits for words.
    let empty = others.iter().filter(|mark| mark.text.is_empty()).count();
    Some(NotesFacts {
        marks_to_fill: u32::try_from(empty).unwrap_or(u32::MAX),
        defending_at_ms: defending.iter().map(|mark| mark.at_ms).collect(),
        prepared: notes.prepare_left || notes.points.iter().any(|line| !line.is_empty()),
        card_later_ms: notes.card_later_ms,
        card_closed: notes.card_closed,
        session: notes.session,
    })
}

fn session(document: &Document) -> Option<SessionFacts> {
    let session = documents::session::read(document).ok()?;
    let first_line = session.agenda.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    let has_line = |answers: &Answers<String>| answers.all().iter().any(|line| !line.is_empty());
    Some(SessionFacts {
        start_at_ms: all(&session.start_at_ms),
        length_minutes: all(&session.length_minutes),
        place: all(&session.place),
        // Both may say that it is over; it was over when the first one said so.
        ended_at_ms: session.ended_at_ms.all().iter().min().copied(),
        about: first_line.chars().take(ABOUT_CHARS_MAX).collect(),
        took_away: session
            .took_away
            .iter()
            .filter(|(_, line)| has_line(line))
            .map(|(person, _)| person.clone())
            .collect(),
        begun_at_ms: session.begun_at_ms.all().iter().min().copied(),
        logged: session.logged,
        off_at_ms: session.off_at_ms.all().iter().min().copied(),
        corrected: session.corrected,
        proposals_ms: session.proposals_ms,
        proposed_by: all(&session.proposed_by),
        brought: session
            .brought
            .into_iter()
            .map(|(person, points)| (person, u32::try_from(points.len()).unwrap_or(u32::MAX)))
            .collect(),
        topics: session.topics,
    })
}

fn all<T: Clone>(answers: &Answers<T>) -> Vec<T> {
    answers.all().to_vec()
}

impl Projected {
    pub(crate) fn record(&self, id: &DocumentId) -> (RecordKey, Vec<u8>) {
        (RecordKey::new(Table::Projection, &[&id.0]), cbor::to_bytes(self))
    }

    pub(crate) fn from_record(record: &Record) -> Option<(DocumentId, Self)> {
        let id = DocumentId(record.key.key.as_slice().try_into().ok()?);
        Some((id, cbor::from_bytes(&record.value).ok()?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::Desk;
    use crate::event::UiEvent;
    use crate::ground::said::Said;
    use crate::ground::shelf::{Shelf, owner};
    use crate::ground::who::Who;
    use crate::pair::event::PairEvent;
    use crate::people::event::PeopleEvent;
    use crate::reflect::event::ReflectEvent;
    use crate::relay::event::RelayEvent;
    use crate::session::event::{MarkKind, Notebook, SessionEvent, SessionPlan};
    use crate::topic::event::TopicEvent;
    use documents::Actor;

    #[test]
    fn rebuilding_every_projection_gives_the_same() {
        let mut desk = Desk::begun("Ada");
        let Some(Said::PairMade { pair }) = desk.act(UiEvent::People(PeopleEvent::StartPair)) else {
            panic!("a pair was made")
        };
        desk.act(UiEvent::Pair(PairEvent::SetCadence { pair: pair.clone(), cadence: "every second Tuesday".into() }));
        let plan = SessionPlan { start_at_ms: Some(1), length_minutes: Some(45), place: None };
        let made = desk.act(UiEvent::Session(SessionEvent::New { pair: pair.clone(), plan }));
        let Some(Said::SessionMade { session }) = made else { panic!("a session was made") };
        desk.act(UiEvent::Session(SessionEvent::Open { session: session.clone() }));
        for (notebook, text) in
            [(Notebook::Mine, "only me"), (Notebook::Ours, "both 😀"), (Notebook::Agenda, "\n first \nrest")]
        {
            let (session, inserted) = (session.clone(), text.to_owned());
            desk.act(UiEvent::Session(SessionEvent::EditText { session, notebook, at: 0, removed: 0, inserted }));
        }
        let (kind, text) = (MarkKind::Learned, String::new());
        desk.act(UiEvent::Session(SessionEvent::Mark {
            session: session.clone(),
            notebook: Notebook::Mine,
            kind,
            text,
        }));
        desk.act(UiEvent::Session(SessionEvent::TakeAway { session: session.clone(), line: "ask first".into() }));
        desk.act(UiEvent::Session(SessionEvent::End { session, meant: true }));
        let (title, worked_when) = ("Screen readers".to_owned(), "I can".to_owned());
        desk.act(UiEvent::Topic(TopicEvent::New { pair, title, teacher: Who::Partner, worked_when }));
        desk.act(UiEvent::Reflect(ReflectEvent::Answer {
            prompt: "P08".into(),
            share_with: None,
            text: "because".into(),
        }));
        desk.act(UiEvent::Relay(RelayEvent::Flush));

        let records = desk.records();
        let stored: BTreeMap<DocumentId, Projected> =
            records.iter().filter(|it| it.key.table == Table::Projection).filter_map(Projected::from_record).collect();
        assert_eq!(stored.len(), 9, "home, keyring, profile, pair, practice, session, notes, topic and answer");
        for (id, projected) in stored {
            let own: Vec<Record> = records.iter().filter(|record| owner(record) == Some(id)).cloned().collect();
            let mut shelf = Shelf::default();
            shelf.open(id, projected.space, &own, Actor([9; 16]));
            let rebuilt = project(&shelf.get(&id).unwrap().document);
            assert!(rebuilt == projected.what && rebuilt != Projection::Other, "{id} is rebuilt to something else");
        }
    }
}
