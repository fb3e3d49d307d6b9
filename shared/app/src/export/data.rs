//! Everything that goes into an export, as plain data: the JSON file is this, word for word, and can be read back.

use super::times::Time;
use super::{redact, times};
use crate::event::{ExportScope, ExportWish, Who};
use crate::id;
use crate::model::Model;
use crate::projection::Projection;
use crate::show::who;
use crate::view::Problem;
use documents::{Answers, Document, DocumentId, Kind, Mark, Person, Place};
use protocol::SpaceId;
use serde::{Deserialize, Serialize};

/// Before the number of the schema.
pub(crate) const SCHEMA: &str = "turnabout-export/";
/// The schema that this version writes and reads; see EXPORT.md.
pub(crate) const VERSION: u32 = 1;

#[derive(Serialize, Deserialize)]
pub(crate) struct Data {
    pub(crate) schema: String,
    pub(crate) exported_at: Time,
    pub(crate) name: String,
    pub(crate) left_out: Vec<String>,
    pub(crate) skipped_prompts: Vec<String>,
    pub(crate) pairs: Vec<PairData>,
    pub(crate) sessions: Vec<SessionData>,
    pub(crate) topics: Vec<TopicData>,
    pub(crate) answers: Vec<AnswerData>,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct PairData {
    pub(crate) id: String,
    pub(crate) partner_names: Vec<String>,
    pub(crate) cadence: Vec<String>,
    pub(crate) began_at: Vec<Time>,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct SessionData {
    pub(crate) id: String,
    pub(crate) pair: String,
    pub(crate) start_at: Vec<Time>,
    pub(crate) length_minutes: Vec<u32>,
    pub(crate) place: Vec<String>,
    pub(crate) ended_at: Vec<Time>,
    pub(crate) ours: Option<OursData>,
    pub(crate) mine: Option<MineData>,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct OursData {
    pub(crate) agenda: String,
    pub(crate) text: String,
    pub(crate) i_took_away: Vec<String>,
    pub(crate) partner_took_away: Vec<String>,
    pub(crate) marks: Vec<MarkData>,
    pub(crate) next_steps: Vec<StepData>,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct MineData {
    pub(crate) text: String,
    pub(crate) marks: Vec<MarkData>,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct MarkData {
    pub(crate) id: String,
    pub(crate) kind: String,
    pub(crate) at: Time,
    pub(crate) by: Side,
    pub(crate) text: String,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct StepData {
    pub(crate) id: String,
    pub(crate) when: String,
    pub(crate) then: String,
    pub(crate) owner: Option<Side>,
    pub(crate) done: bool,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct TopicData {
    pub(crate) id: String,
    pub(crate) pair: String,
    pub(crate) titles: Vec<String>,
    pub(crate) teacher: Vec<Side>,
    pub(crate) worked_when: Vec<String>,
    pub(crate) state: Vec<String>,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct AnswerData {
    pub(crate) id: String,
    pub(crate) prompt: String,
    /// The pair that it is shared with.
    pub(crate) pair: Option<String>,
    pub(crate) by: Side,
    pub(crate) at: Option<Time>,
    pub(crate) text: String,
}

/// One of the two, seen from the person who exports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Side {
    Me,
    Partner,
}

impl Side {
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Me => "me",
            Self::Partner => "partner",
        }
    }

    pub(crate) fn who(self) -> Who {
        match self {
            Self::Me => Who::Me,
            Self::Partner => Who::Partner,
        }
    }
}

impl Data {
    pub(crate) fn partner(&self, pair: &str) -> String {
        let pair = self.pairs.iter().find(|it| it.id == pair);
        let name = pair.and_then(|pair| pair.partner_names.first()).map(|name| super::line(name));
        name.filter(|name| !name.is_empty()).unwrap_or_else(|| redact::INSTEAD.to_owned())
    }
}

/// What a wish means here.
pub(crate) struct Chosen {
    mine: bool,
    ours: bool,
    pair: Option<SpaceId>,
    session: Option<DocumentId>,
    redact: bool,
}

impl Chosen {
    pub(crate) fn of(model: &Model, wish: &ExportWish) -> Result<Self, Problem> {
        model.begun()?;
        let (mine, ours) = match wish.scope {
            ExportScope::Mine => (true, false),
            ExportScope::Ours => (false, true),
            ExportScope::Both => (true, true),
        };
        let session = match &wish.session {
            Some(session) => Some(model.session(session)?),
            None => None,
        };
        let pair = match &wish.pair {
            Some(pair) => Some(model.pair_space(pair)?),
            None => session.map(|(_, space)| space),
        };
        if session.is_some_and(|(_, space)| Some(space) != pair) {
            return Err(Problem::NoSuchSession);
        }
        Ok(Self { mine, ours, pair, session: session.map(|(id, _)| id), redact: wish.redact })
    }

    fn has_pair(&self, space: &SpaceId) -> bool {
        self.pair.is_none_or(|pair| pair == *space)
    }

    fn has_session(&self, id: &DocumentId) -> bool {
        self.session.is_none_or(|session| session == *id)
    }

    /// Everything that is no session: not with a single one.
    fn has_rest(&self) -> bool {
        self.session.is_none()
    }

    fn left_out(&self) -> Vec<String> {
        let mut out = vec!["keys and links", "earlier versions of texts", "what only this device keeps"];
        out.extend((!self.mine).then_some("everything that is mine alone"));
        out.extend((!self.ours).then_some("everything that is ours"));
        if self.session.is_some() {
            out.push("everything but one session");
        } else if self.pair.is_some() {
            out.push("other pairs, and answers that are shared with nobody");
        }
        out.into_iter().map(str::to_owned).collect()
    }
}

pub(crate) fn gather(model: &Model, chosen: &Chosen) -> Data {
    let sessions = model.view.sessions.iter().filter_map(|row| id::document(&row.id));
    let wanted =
        |id: &DocumentId| model.rows.get(id).is_some_and(|row| chosen.has_pair(&row.space)) && chosen.has_session(id);
    let mut unread = 0_usize;
    let sessions = sessions.filter(wanted).filter_map(|id| {
        let session = session(model, id, chosen);
        unread += usize::from(session.is_none());
        session
    });
    let sessions: Vec<SessionData> = sessions.collect();
    let documents = || model.rows.iter().filter(|(_, row)| chosen.has_rest() && chosen.has_pair(&row.space));
    let shelved = |id: &DocumentId| model.shelf.get(id).map(|shelved| &shelved.document);
    let topics = documents().filter(|_| chosen.ours).filter_map(|(id, row)| topic(model, *id, row.space, shelved(id)?));
    let is_private = |space: SpaceId| Some(space) == model.facts.private;
    let answers = documents()
        .filter(|(_, row)| if is_private(row.space) { chosen.mine && chosen.pair.is_none() } else { chosen.ours });
    let answers: Vec<AnswerData> =
        answers.filter_map(|(id, row)| answer(model, *id, row.space, shelved(id)?)).collect();
    let mut data = Data {
        schema: format!("{SCHEMA}{VERSION}"),
        exported_at: Time(model.now_ms),
        name: model.name().unwrap_or_default().to_owned(),
        left_out: chosen.left_out(),
        skipped_prompts: skipped(model).filter(|_| chosen.mine && chosen.pair.is_none()).unwrap_or_default(),
        pairs: pairs(model, chosen),
        topics: topics.collect(),
        sessions,
        answers,
    };
    data.left_out.extend(unreadable(model, unread));
    if chosen.redact {
        redact::redact(&mut data);
    }
    data
}

fn pairs(model: &Model, chosen: &Chosen) -> Vec<PairData> {
    let pairs = model.view.pairs.iter().filter_map(|row| id::space(&row.id)).filter(|space| chosen.has_pair(space));
    let mut pairs: Vec<PairData> = pairs.map(|space| pair(model, space)).collect();
    pairs.sort_by(|a, b| (&a.began_at, &a.partner_names, &a.id).cmp(&(&b.began_at, &b.partner_names, &b.id)));
    pairs
}

fn pair(model: &Model, space: SpaceId) -> PairData {
    let page = model.shelf.get(&id::pair(&space)).and_then(|page| documents::pair::read(&page.document).ok());
    let page = page.unwrap_or_default();
    let partner = model.partner(&space).and_then(|partner| page.people.get(&partner).cloned()).unwrap_or_default();
    PairData {
        id: space.to_string(),
        partner_names: partner.all().to_vec(),
        cadence: page.cadence.all().to_vec(),
        began_at: all(&page.began_at_ms, |at| Time(*at)),
    }
}

fn skipped(model: &Model) -> Option<Vec<String>> {
    let home = model.rows.get(&id::home(&model.facts.private?))?;
    let Projection::Home { skipped, .. } = &home.what else { return None };
    Some(skipped.iter().cloned().collect())
}

/// What is in the notebook and in no export: said rather than passed over.
fn unreadable(model: &Model, sessions: usize) -> Vec<String> {
    let kinds = model.rows.keys().filter(|id| {
        let kind = model.shelf.get(id).and_then(|shelved| shelved.document.kind());
        !matches!(
            kind,
            Some(Kind::Home | Kind::Keyring | Kind::Pair | Kind::Session | Kind::Notes | Kind::Topic | Kind::Answer)
        )
    });
    let newer = model.rows.keys().filter(|id| model.shelf.get(id).is_some_and(|it| is_newer(&it.document)));
    let said = |number: usize, what: &str| (number > 0).then(|| format!("{number} {what}"));
    [
        said(sessions, "of the sessions, which cannot be read on this device"),
        said(kinds.count(), "of the documents, of kinds that this file has no place for"),
        said(newer.count(), "of the documents hold something that a newer version wrote, which is not in here"),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn is_newer(document: &Document) -> bool {
    let newer = match document.kind() {
        Some(Kind::Pair) => documents::pair::read(document).map(|it| it.newer),
        Some(Kind::Session) => documents::session::read(document).map(|it| it.newer),
        Some(Kind::Notes) => documents::notes::read(document).map(|it| it.newer),
        Some(Kind::Topic) => documents::topic::read(document).map(|it| it.newer),
        Some(Kind::Answer) => documents::answer::read(document).map(|it| it.newer),
        Some(Kind::Practice) => documents::practice::read(document).map(|it| it.newer),
        Some(Kind::Profile) => documents::profile::read(document).map(|it| it.newer),
        Some(Kind::Home | Kind::Keyring | Kind::Newer(_)) | None => return false,
    };
    newer.unwrap_or(false)
}

fn session(model: &Model, id: DocumentId, chosen: &Chosen) -> Option<SessionData> {
    let space = model.rows.get(&id)?.space;
    let session = documents::session::read(&model.shelf.get(&id)?.document).ok()?;
    let notes_id = id::notes(&model.facts.private?, &id);
    let notes = model.shelf.get(&notes_id).and_then(|notes| documents::notes::read(&notes.document).ok());
    let lines = |person: Option<Person>| {
        person.and_then(|person| session.took_away.get(&person)).map_or(Vec::new(), |lines| lines.all().to_vec())
    };
    Some(SessionData {
        id: id.to_string(),
        pair: space.to_string(),
        start_at: all(&session.start_at_ms, |at| Time(*at)),
        length_minutes: session.length_minutes.all().to_vec(),
        place: all(&session.place, |it| place(model, &space, it)),
        ended_at: all(&session.ended_at_ms, |at| Time(*at)),
        ours: chosen.ours.then(|| OursData {
            i_took_away: lines(model.me(&space)),
            partner_took_away: lines(model.partner(&space)),
            marks: session.marks.iter().map(|it| mark(it, side(model, &space, &it.by))).collect(),
            next_steps: session
                .next_steps
                .iter()
                .map(|step| StepData {
                    id: step.id.clone(),
                    when: step.when.clone(),
                    then: step.then.clone(),
                    owner: step.owner.as_ref().map(|owner| side(model, &space, owner)),
                    done: step.done,
                })
                .collect(),
            agenda: session.agenda.clone(),
            text: session.ours.clone(),
        }),
        mine: notes.filter(|_| chosen.mine).map(|notes| MineData {
            marks: notes.marks.iter().map(|it| mark(it, Side::Me)).collect(),
            text: notes.text,
        }),
    })
}

fn topic(model: &Model, id: DocumentId, space: SpaceId, document: &Document) -> Option<TopicData> {
    let topic = documents::topic::read(document).ok()?;
    Some(TopicData {
        id: id.to_string(),
        pair: space.to_string(),
        titles: topic.title.all().to_vec(),
        teacher: all(&topic.teacher, |person| side(model, &space, person)),
        worked_when: topic.worked_when.all().to_vec(),
        state: all(&topic.state, |state| String::from(state.clone())),
    })
}

fn answer(model: &Model, id: DocumentId, space: SpaceId, document: &Document) -> Option<AnswerData> {
    let answer = documents::answer::read(document).ok()?;
    Some(AnswerData {
        id: id.to_string(),
        prompt: answer.prompt,
        pair: (Some(space) != model.facts.private).then(|| space.to_string()),
        by: answer.by.as_ref().map_or(Side::Partner, |by| side(model, &space, by)),
        at: answer.at_ms.map(times::Time),
        text: answer.text,
    })
}

fn all<T, U>(answers: &Answers<T>, word: impl Fn(&T) -> U) -> Vec<U> {
    answers.all().iter().map(word).collect()
}

fn mark(mark: &Mark, by: Side) -> MarkData {
    let kind = String::from(mark.kind.clone());
    MarkData { id: mark.id.clone(), kind, at: Time(mark.at_ms), by, text: mark.text.clone() }
}

fn side(model: &Model, space: &SpaceId, person: &Person) -> Side {
    match who(model, space, person) {
        Who::Me => Side::Me,
        Who::Partner => Side::Partner,
    }
}

/// A place's word; whose workplace it is, is said without anybody's id.
fn place(model: &Model, space: &SpaceId, place: &Place) -> String {
    match place {
        Place::WorkplaceOf(person) => match side(model, space, person) {
            Side::Me => MY_WORKPLACE.into(),
            Side::Partner => PARTNERS_WORKPLACE.into(),
        },
        Place::Neutral | Place::Walking | Place::Meal | Place::Call | Place::Video | Place::Newer(_) => {
            String::from(place.clone())
        }
    }
}

pub(crate) const MY_WORKPLACE: &str = "mine";
pub(crate) const PARTNERS_WORKPLACE: &str = "theirs";

/// What a place's word says to people.
pub(crate) fn place_said(word: &str) -> &str {
    match word {
        MY_WORKPLACE => "my workplace",
        PARTNERS_WORKPLACE => "partner's workplace",
        known @ ("neutral" | "walking" | "meal" | "call" | "video") => known,
        _ => "written by a newer version",
    }
}
