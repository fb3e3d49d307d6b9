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
    Notes {
        session: String,
        marks_to_fill: u32,
    },
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
}

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct SessionFacts {
    pub(crate) start_at_ms: Vec<i64>,
    pub(crate) length_minutes: Vec<u32>,
    pub(crate) place: Vec<Place>,
    pub(crate) ended_at_ms: Option<i64>,
    pub(crate) about: String,
    pub(crate) took_away: BTreeSet<Person>,
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
        Kind::Notes => {
            let notes = documents::notes::read(document).ok()?;
            let empty = notes.marks.iter().filter(|mark| mark.text.is_empty()).count();
            Projection::Notes { session: notes.session, marks_to_fill: u32::try_from(empty).unwrap_or(u32::MAX) }
        }
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
            let newer = practice.newer || newer_offers || newer_goals || newer_roles;
            Projection::Practice(Box::new(PracticeRow { newer, offers, goals, roles, practice }))
        }
        Kind::Profile => {
            let profile = documents::profile::read(document).ok()?;
            let (offers, newer_offers) = documents::offer::read(document).ok()?;
            let (goals, newer_goals) = documents::goal::read(document).ok()?;
            let (lines, newer_lines) = documents::list::read(document).ok()?;
            let (myself, newer_myself) = documents::myself::read(document).ok()?;
            let newer = profile.newer || newer_offers || newer_goals || newer_lines || newer_myself;
            let kept = profile.answers_kept.iter();
            let answers_kept = kept.map(|(key, kept)| (*key, ByteBuf::from(kept.to_secret().0.clone()))).collect();
            Projection::Profile(Box::new(ProfileRow { newer, offers, goals, lines, myself, answers_kept }))
        }
        Kind::Newer(_) => Projection::Other,
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
    use crate::event::{MarkKind, Notebook, SessionPlan, UiEvent, Who};
    use crate::shelf::{Shelf, owner};
    use crate::view::Said;
    use documents::Actor;

    #[test]
    fn rebuilding_every_projection_gives_the_same() {
        let mut desk = Desk::begun("Ada");
        let Some(Said::PairMade { pair }) = desk.act(UiEvent::StartPair) else { panic!("a pair was made") };
        desk.act(UiEvent::SetCadence { pair: pair.clone(), cadence: "every second Tuesday".into() });
        let plan = SessionPlan { start_at_ms: Some(1), length_minutes: Some(45), place: None };
        let made = desk.act(UiEvent::NewSession { pair: pair.clone(), plan });
        let Some(Said::SessionMade { session }) = made else { panic!("a session was made") };
        desk.act(UiEvent::OpenSession { session: session.clone() });
        for (notebook, text) in
            [(Notebook::Mine, "only me"), (Notebook::Ours, "both 😀"), (Notebook::Agenda, "\n first \nrest")]
        {
            let (session, inserted) = (session.clone(), text.to_owned());
            desk.act(UiEvent::EditText { session, notebook, at: 0, removed: 0, inserted });
        }
        let (kind, text) = (MarkKind::Learned, String::new());
        desk.act(UiEvent::Mark { session: session.clone(), notebook: Notebook::Mine, kind, text });
        desk.act(UiEvent::TakeAway { session: session.clone(), line: "ask first".into() });
        desk.act(UiEvent::EndSession { session });
        let (title, worked_when) = ("Screen readers".to_owned(), "I can".to_owned());
        desk.act(UiEvent::NewTopic { pair, title, teacher: Who::Partner, worked_when });
        desk.act(UiEvent::AnswerPrompt { prompt: "P08".into(), share_with: None, text: "because".into() });
        desk.act(UiEvent::Flush);

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
