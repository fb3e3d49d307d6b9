//! What goes into an export, out of the documents that are at hand.

use crate::file::times::Time;
use crate::ground::model::Model;
use crate::ground::rows::Projection;
use crate::ground::said::Problem;
use crate::ground::who::{Who, who};
use crate::ground::{id, rows};
use crate::take::Shown;
use crate::take::event::{ExportScope, ExportWish};
use crate::take::export::{own, practice};
use crate::take::shape::LeftOut;
use crate::take::shape::data::{
    AnswerData, ComfortData, Data, DirectionData, MY_WORKPLACE, MarkData, MineData, OursData, PARTNERS_WORKPLACE,
    PairData, SCHEMA, SessionData, Side, StepData, TopicData, VERSION,
};
use documents::{Answers, Document, DocumentId, Kind, Mark, Person, Place, Point};
use protocol::SpaceId;

/// What a wish means here.
pub(crate) struct Chosen {
    pub(crate) mine: bool,
    pub(crate) ours: bool,
    pub(crate) pair: Option<SpaceId>,
    session: Option<DocumentId>,
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
        Ok(Self { mine, ours, pair, session: session.map(|(id, _)| id) })
    }

    pub(crate) fn has_pair(&self, space: &SpaceId) -> bool {
        self.pair.is_none_or(|pair| pair == *space)
    }

    fn has_session(&self, id: &DocumentId) -> bool {
        self.session.is_none_or(|session| session == *id)
    }

    /// Everything that is no session: not with a single one.
    pub(crate) fn has_rest(&self) -> bool {
        self.session.is_none()
    }

    fn left_out(&self) -> Vec<LeftOut> {
        let mut out = vec![LeftOut::Keys, LeftOut::Versions, LeftOut::OfTheDevice, LeftOut::Power];
        out.push(if self.mine { LeftOut::SealedByPartner } else { LeftOut::Sealed });
        out.extend((!self.mine).then_some(LeftOut::Mine));
        out.extend((!self.ours).then_some(LeftOut::Ours));
        if self.session.is_some() {
            out.push(LeftOut::OtherSessions);
        } else if self.pair.is_some() {
            out.push(LeftOut::OtherPairs);
        }
        out
    }
}

/// All of it, and what is not in it.
pub(crate) fn gather(model: &Model, shown: &Shown<'_>, chosen: &Chosen) -> (Data, Vec<LeftOut>) {
    let sessions = shown.lists.sessions.iter().filter_map(|row| id::document(&row.id));
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
    let pairs = pairs(model, shown, chosen);
    let spaces: Vec<SpaceId> = pairs.iter().filter_map(|pair| id::space(&pair.id)).collect();
    let data = Data {
        schema: format!("{SCHEMA}{VERSION}"),
        exported_at: Time(model.now_ms),
        name: model.name().unwrap_or_default().to_owned(),
        left_out: Vec::new(),
        skipped_prompts: skipped(model).filter(|_| chosen.mine && chosen.pair.is_none()).unwrap_or_default(),
        own: own::gather(model, chosen, &spaces),
        pairs,
        topics: topics.collect(),
        sessions,
        answers,
    };
    let mut left_out = chosen.left_out();
    left_out.extend(unreadable(model, unread));
    (data, left_out)
}

fn pairs(model: &Model, shown: &Shown<'_>, chosen: &Chosen) -> Vec<PairData> {
    let pairs = shown.pairs.iter().filter_map(|row| id::space(&row.id)).filter(|space| chosen.has_pair(space));
    let mut pairs: Vec<PairData> = pairs.map(|space| pair(model, space, chosen)).collect();
    pairs.sort_by(|a, b| (&a.began_at, &a.partner_names, &a.id).cmp(&(&b.began_at, &b.partner_names, &b.id)));
    pairs
}

/// What the partner is called in a pair, every answer.
pub(crate) fn partner_names(model: &Model, space: &SpaceId) -> Vec<String> {
    let page = model.shelf.get(&id::pair(space)).and_then(|page| documents::pair::read(&page.document).ok());
    let names = page.zip(model.partner(space)).and_then(|(page, partner)| page.people.get(&partner).cloned());
    names.map(|names| names.all().to_vec()).unwrap_or_default()
}

/// What partners are and ever were called, in every pair: a text of one pair may speak of the other one's partner.
pub(crate) fn every_name(model: &Model, shown: &Shown<'_>) -> Vec<String> {
    let spaces = shown.pairs.iter().filter_map(|row| id::space(&row.id));
    let names = spaces.filter_map(|space| {
        let page = model.shelf.get(&id::pair(&space))?;
        documents::pair::names_ever(&page.document, &model.partner(&space)?).ok()
    });
    names.flatten().collect()
}

fn pair(model: &Model, space: SpaceId, chosen: &Chosen) -> PairData {
    let page = model.shelf.get(&id::pair(&space)).and_then(|page| documents::pair::read(&page.document).ok());
    let page = page.unwrap_or_default();
    PairData {
        id: space.to_string(),
        partner_names: partner_names(model, &space),
        cadence: page.cadence.all().to_vec(),
        began_at: all(&page.began_at_ms, |at| Time(*at)),
        practice: if chosen.ours && chosen.has_rest() { practice::gather(model, &space) } else { None },
    }
}

fn skipped(model: &Model) -> Option<Vec<String>> {
    let home = model.rows.get(&id::home(&model.facts.private?))?;
    let Projection::Home { skipped, .. } = &home.what else { return None };
    Some(skipped.iter().cloned().collect())
}

/// What is in the notebook and in no export: said rather than passed over.
fn unreadable(model: &Model, sessions: usize) -> Vec<LeftOut> {
    let kinds = model.rows.keys().filter(|id| {
        let kind = model.shelf.get(id).and_then(|shelved| shelved.document.kind());
        matches!(kind, None | Some(Kind::Newer(_)))
    });
    let newer = model.rows.keys().filter(|id| model.shelf.get(id).is_some_and(|it| is_newer(&it.document)));
    let so_many =
        |number: usize, left: fn(u32) -> LeftOut| (number > 0).then(|| left(u32::try_from(number).unwrap_or(u32::MAX)));
    let all = [
        so_many(sessions, LeftOut::Unreadable),
        so_many(kinds.count(), LeftOut::UnknownKinds),
        so_many(newer.count(), LeftOut::NewerInside),
    ];
    all.into_iter().flatten().collect()
}

fn is_newer(document: &Document) -> bool {
    let newer = match document.kind() {
        Some(Kind::Pair) => documents::pair::read(document).map(|it| it.newer),
        Some(Kind::Session) => documents::session::read(document).map(|it| it.newer),
        Some(Kind::Notes) => documents::notes::read(document).map(|it| it.newer),
        Some(Kind::Topic) => documents::topic::read(document).map(|it| it.newer),
        Some(Kind::Answer) => documents::answer::read(document).map(|it| it.newer),
        // Several readers share these two pages; the row has asked all of them.
        Some(Kind::Practice | Kind::Profile) => match rows::project(document) {
            Projection::Practice(row) => Ok(row.newer),
            Projection::Profile(row) => Ok(row.newer),
            Projection::Home { .. }
            | Projection::Pair(_)
            | Projection::Session(_)
            | Projection::Notes(_)
            | Projection::Topic(_)
            | Projection::Answer { .. }
            | Projection::Keyring
            | Projection::Other => return false,
        },
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
    let brought = |person: Option<Person>| {
        let points = person.and_then(|person| session.brought.get(&person));
        points.into_iter().flatten().map(|point| point.name().to_owned()).collect()
    };
    Some(SessionData {
        id: id.to_string(),
        pair: space.to_string(),
        start_at: all(&session.start_at_ms, |at| Time(*at)),
        length_minutes: session.length_minutes.all().to_vec(),
        place: all(&session.place, |it| place(model, &space, it)),
        ended_at: all(&session.ended_at_ms, |at| Time(*at)),
        begun_at: all(&session.begun_at_ms, |at| Time(*at)),
        logged: session.logged,
        off_at: all(&session.off_at_ms, |at| Time(*at)),
        corrected: session.corrected,
        proposals: session.proposals_ms.iter().map(|at| Time(*at)).collect(),
        proposed_by: all(&session.proposed_by, |person| side(model, &space, person)),
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
            i_brought: brought(model.me(&space)),
            partner_brought: brought(model.partner(&space)),
            topics: session.topics.iter().cloned().collect(),
            agenda: session.agenda.clone(),
            text: session.ours.clone(),
        }),
        mine: notes.filter(|_| chosen.mine).map(|notes| MineData {
            marks: notes.marks.iter().map(|it| mark(it, Side::Me)).collect(),
            prepared: Point::ALL
                .into_iter()
                .map(|point| (point.name().to_owned(), notes.point(point).to_owned()))
                .filter(|(_, line)| !line.is_empty())
                .collect(),
            preparation_left: notes.prepare_left,
            card_later: notes.card_later_ms.map(Time),
            card_closed: notes.card_closed,
            ask_cards: notes.ask_card,
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
        kind: all(&topic.sort, |kind| kind.word().to_owned()),
        directions: topic
            .directions
            .iter()
            .map(|(from, teacher)| DirectionData {
                from: Some(Time(*from)).filter(|from| from.0 > 0),
                teacher: side(model, &space, teacher),
            })
            .collect(),
        comfort: topic
            .comfort
            .iter()
            .map(|(at, step)| ComfortData { at: Time(*at), step: step.word().to_owned() })
            .collect(),
    })
}

fn answer(model: &Model, id: DocumentId, space: SpaceId, document: &Document) -> Option<AnswerData> {
    let answer = documents::answer::read(document).ok()?;
    Some(AnswerData {
        id: id.to_string(),
        prompt: answer.prompt,
        pair: (Some(space) != model.facts.private).then(|| space.to_string()),
        by: answer.by.as_ref().map_or(Side::Partner, |by| side(model, &space, by)),
        at: answer.at_ms.map(Time),
        text: answer.text,
    })
}

pub(crate) fn all<T, U>(answers: &Answers<T>, word: impl Fn(&T) -> U) -> Vec<U> {
    answers.all().iter().map(word).collect()
}

fn mark(mark: &Mark, by: Side) -> MarkData {
    let kind = String::from(mark.kind.clone());
    MarkData { id: mark.id.clone(), kind, at: Time(mark.at_ms), by, text: mark.text.clone() }
}

pub(crate) fn side(model: &Model, space: &SpaceId, person: &Person) -> Side {
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
