//! What was taken along comes back: an export of ours as new pairs, a backup as a new device of the same person.

use super::Outcome;
use crate::backup;
use crate::event::ExportWish;
use crate::export::data::{
    AnswerData, Data, MY_WORKPLACE, MarkData, PARTNERS_WORKPLACE, PairData, SessionData, TopicData,
};
use crate::export::{self, data};
use crate::model::Model;
use crate::view::{Export, ExportFile, Problem, Said};
use crate::{id, import};
use documents::limits::ANSWERS_MAX;
use documents::{Actor, Document, DocumentId, Error, Kind, Mark, NextStep, Person, Place, Plan, TextField};
use documents::{answer, home, notes, pair, session, topic};
use protocol::SpaceId;
use spaces::rng::random;
use spaces::{GroupKeys, Intent, SpaceKeys, SpaceKind};
use std::collections::BTreeMap;
use std::sync::Arc;
use sync::store::Batch;

/// No word of ours (a kind, a place, a state) is longer.
const WORD_CHARS_MAX: usize = 64;

/// A pair of the file, and the new one that it becomes.
struct NewPair {
    keys: GroupKeys,
    space: SpaceId,
    me: Person,
    partner: Person,
    page: Document,
}

impl NewPair {
    fn person(&self, side: data::Side) -> &Person {
        match side {
            data::Side::Me => &self.me,
            data::Side::Partner => &self.partner,
        }
    }
}

impl Model {
    pub(super) fn export(&mut self, wish: &ExportWish) -> Outcome {
        self.begun()?;
        let files = export::files(self, wish)?;
        self.view.export = Some(Arc::new(Export { files }));
        Ok(Some(Said::Exported))
    }

    /// Makes everything that an export says once more, in new pairs with an empty seat. Whole or not at all.
    pub(super) fn import_export(&mut self, bytes: &[u8]) -> Outcome {
        let private = self.begun()?;
        let import::Read { data, unknown } = import::read(bytes)?;
        self.is_new(&data)?;
        if !self.shelf.has(&id::home(&private)) {
            return Err(Problem::NotBegun);
        }
        let mut pairs = BTreeMap::new();
        for pair in &data.pairs {
            pairs.insert(pair.id.clone(), self.new_pair(pair)?);
        }
        let mut made: Vec<(DocumentId, SpaceId, Document)> = Vec::new();
        for (session, id) in data.sessions.iter().zip(self.rising_ids(data.sessions.len())) {
            let pair = pairs.get(&session.pair).ok_or(Problem::ExportDamaged)?;
            made.push((
                id,
                pair.space,
                self.layered(pair.space, &Kind::Session, |document, layer| {
                    write_session(document, session, pair, layer)
                })?,
            ));
            if let Some(mine) = &session.mine {
                let me = self.me(&private).ok_or(Problem::NotBegun)?;
                let notes = self
                    .layered(private, &Kind::Notes, |document, layer| write_notes(document, &id, mine, &me, layer))?;
                made.push((id::notes(&private, &id), private, notes));
            }
        }
        for (topic, id) in data.topics.iter().zip(self.rising_ids(data.topics.len())) {
            let pair = pairs.get(&topic.pair).ok_or(Problem::ExportDamaged)?;
            let document =
                self.layered(pair.space, &Kind::Topic, |document, layer| write_topic(document, topic, pair, layer))?;
            made.push((id, pair.space, document));
        }
        for (answer, id) in data.answers.iter().zip(self.rising_ids(data.answers.len())) {
            let shared = answer.pair.as_ref().map(|pair| pairs.get(pair).ok_or(Problem::ExportDamaged)).transpose()?;
            let me = self.me(&private).ok_or(Problem::NotBegun)?;
            let (space, by) = shared.map_or((private, &me), |pair| (pair.space, pair.person(answer.by)));
            let document =
                self.layered(space, &Kind::Answer, |document, layer| write_answer(document, answer, by, layer))?;
            made.push((id, space, document));
        }
        self.skip_all(&data)?;
        for (_, pair) in pairs {
            self.take_pair_in(pair)?;
        }
        for (id, space, document) in made {
            self.shelf.put(id, space, document).dirty = true;
        }
        self.stale.everything();
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Ok(Some(Said::ExportRead {
            pairs: count(data.pairs.len()),
            sessions: count(data.sessions.len()),
            topics: count(data.topics.len()),
            answers: count(data.answers.len()),
            unknown,
        }))
    }

    /// What this very notebook has exported is here already: twice would help nobody.
    fn is_new(&self, data: &Data) -> Result<(), Problem> {
        let sessions = data.sessions.iter().map(|it| &it.id);
        let others = data.topics.iter().map(|it| &it.id).chain(data.answers.iter().map(|it| &it.id));
        let mut ids = sessions.chain(others).filter_map(|text| id::document(text));
        if ids.any(|id| self.rows.contains_key(&id)) { Err(Problem::AlreadyHere) } else { Ok(()) }
    }

    fn new_pair(&mut self, from: &PairData) -> Result<NewPair, Problem> {
        let device = self.device();
        let keys = GroupKeys::found(SpaceKind::Pair, device, &mut self.chance).map_err(|_| Problem::Damaged)?;
        let (space, me, partner) = (keys.space(), id::person(keys.me().person), id::person(keys.partner()));
        let page = self.layered(space, &Kind::Pair, |document, layer| {
            if let Some(cadence) = from.cadence.get(layer) {
                pair::set_cadence(document, cadence)?;
            }
            if let Some(at) = from.began_at.get(layer) {
                pair::begin(document, at.0)?;
            }
            from.partner_names.get(layer).map_or(Ok(()), |name| pair::set_name(document, &partner, name))
        })?;
        Ok(NewPair { keys, space, me, partner, page })
    }

    fn take_pair_in(&mut self, pair: NewPair) -> Result<(), Problem> {
        let (relay, registration) = (self.facts.relay.clone(), self.facts.registration.clone());
        let (space, ()) = self.enter_pair(pair.keys, &relay.clone(), |model, keys| {
            model.bring_in(keys, Some(Intent::Found { invite: None }), &relay, registration);
            Ok(())
        })?;
        self.edit(id::pair(&space), |document| document.absorb(pair.page))
    }

    fn skip_all(&mut self, data: &Data) -> Result<(), Problem> {
        let page = id::home(&self.begun()?);
        let all = data.skipped_prompts.iter();
        let known = all.filter(|prompt| crate::prompts::find(prompt).is_some());
        known
            .cloned()
            .collect::<Vec<_>>()
            .iter()
            .try_for_each(|prompt| self.edit(page, |document| home::skip_prompt(document, prompt)))
    }

    /// Fresh ids in rising order: what stood in a file in the order of its ids stands in it again.
    fn rising_ids(&mut self, number: usize) -> Vec<DocumentId> {
        let mut ids: Vec<DocumentId> = (0..number).map(|_| self.fresh_document()).collect();
        ids.sort_unstable();
        ids
    }

    /// A document in which *Two answers* are two again: each layer is written apart from the others, the first one last by the
    /// order in which answers stand.
    fn layered(
        &mut self,
        space: SpaceId,
        kind: &Kind,
        write: impl Fn(&mut Document, usize) -> Result<(), Error>,
    ) -> Result<Document, Problem> {
        let mut actors: Vec<[u8; 16]> = (0..ANSWERS_MAX).map(|_| random(&mut self.chance)).collect();
        actors.sort_unstable_by(|a, b| b.cmp(a));
        let mut document = Document::new(kind, self.actor(&space));
        for (layer, actor) in actors.into_iter().enumerate() {
            let mut apart = Document::new(kind, Actor(actor));
            let blank = apart.heads();
            write(&mut apart, layer).map_err(|error| super::problem(&error))?;
            if apart.heads() == blank {
                break;
            }
            document.absorb(apart).map_err(|error| super::problem(&error))?;
        }
        Ok(document)
    }

    /// Everything that a new device of this person would need to show what is here, to be sealed by the shell.
    pub(super) fn make_backup(&mut self) -> Outcome {
        let bytes = backup::make(self)?;
        self.view.export = Some(Arc::new(Export { files: vec![ExportFile { path: backup::FILE.into(), bytes }] }));
        Ok(Some(Said::BackupReady))
    }

    /// On a fresh device: everything that is in a backup. This device is a new one: it has to be let in by a link from another
    /// device of the person's, or by the recovery code.
    pub(super) fn restore_backup(&mut self, bytes: &[u8]) -> Outcome {
        if self.facts.private.is_some() || self.fetching.is_some() {
            return Err(Problem::DeviceNotFresh);
        }
        self.is_blank()?;
        let opened = backup::open(bytes)?;
        let (device, private) = (self.device(), opened.private.space);
        let person = opened.private.person;
        let meta = *opened.private.meta;
        let keys = GroupKeys::told(private, SpaceKind::Private, meta, person, device, &mut self.chance);
        self.facts.private = Some(private);
        self.facts.relay.clone_from(&opened.private.relay);
        self.facts.left.clone_from(&opened.left);
        self.bring_in(keys, None, &opened.private.relay, None);
        let facts = self.facts_record();
        self.writer.push(facts);
        let counts = opened.counts();
        let mut changes = Vec::new();
        for (id, space, mut document) in opened.documents {
            changes.push((id, document.changes()));
            document.set_actor(self.actor(&space));
            self.shelf.put(id, space, document);
        }
        self.make(id::keyring(&private), private, &Kind::Keyring);
        // Brings in the pairs that one's own page tells of.
        self.reconcile();
        for (id, changes) in changes {
            self.keep_restored(id, changes);
        }
        self.stale.everything();
        Ok(Some(Said::Restored(counts)))
    }

    /// Stores a restored document, and puts all of it into the outbox: what the relay never had would otherwise be missing under
    /// what is written from now on. Whoever has a change passes over it.
    fn keep_restored(&mut self, id: DocumentId, changes: Vec<Vec<u8>>) {
        let Some(shelved) = self.shelf.get_mut(&id) else { return };
        let (space, mut batch) = (shelved.space, Batch::default());
        shelved.store(id, changes.clone(), &mut batch);
        self.project_one(id, &mut batch);
        let (replica, mut moment) = self.replica();
        // What lies in a space that is known no more stays on this device.
        if let Ok(queued) = replica.queue_changes(space, id, changes, &mut moment) {
            batch.append(queued);
        }
        self.writer.push(batch);
    }
}

fn write_session(document: &mut Document, from: &SessionData, pair: &NewPair, layer: usize) -> Result<(), Error> {
    let place = from.place.get(layer).map(|place| place_of(place, pair)).transpose()?;
    let start_at_ms = from.start_at.get(layer).map(|at| at.0);
    let length_minutes = from.length_minutes.get(layer).copied();
    session::plan(document, &Plan { start_at_ms, length_minutes, place })?;
    if let Some(at) = from.ended_at.get(layer) {
        session::end(document, at.0)?;
    }
    let Some(ours) = &from.ours else { return Ok(()) };
    for (lines, person) in [(&ours.i_took_away, &pair.me), (&ours.partner_took_away, &pair.partner)] {
        if let Some(line) = lines.get(layer) {
            session::take_away(document, person, line)?;
        }
    }
    if layer > 0 {
        return Ok(());
    }
    document.splice(TextField::Agenda, 0, 0, &ours.agenda)?;
    document.splice(TextField::Ours, 0, 0, &ours.text)?;
    ours.marks.iter().try_for_each(|from| session::mark(document, &mark_of(from, pair.person(from.by))?))?;
    ours.next_steps.iter().try_for_each(|from| {
        let (id, when, then) = (from.id.clone(), from.when.clone(), from.then.clone());
        let owner = from.owner.map(|side| pair.person(side).clone());
        session::add_next_step(document, &NextStep { id, when, then, owner, done: from.done })
    })
}

fn write_notes(
    document: &mut Document,
    session: &DocumentId,
    from: &data::MineData,
    me: &Person,
    layer: usize,
) -> Result<(), Error> {
    if layer > 0 {
        return Ok(());
    }
    notes::set_session(document, &session.to_string())?;
    document.splice(TextField::Mine, 0, 0, &from.text)?;
    from.marks.iter().try_for_each(|from| notes::mark(document, &mark_of(from, me)?))
}

fn write_topic(document: &mut Document, from: &TopicData, pair: &NewPair, layer: usize) -> Result<(), Error> {
    if let Some(title) = from.titles.get(layer) {
        topic::set_title(document, title)?;
    }
    if let Some(side) = from.teacher.get(layer) {
        topic::set_teacher(document, pair.person(*side))?;
    }
    if let Some(worked_when) = from.worked_when.get(layer) {
        topic::set_worked_when(document, worked_when)?;
    }
    let state = from.state.get(layer).map(|state| word(state)).transpose()?;
    state.map_or(Ok(()), |state| topic::set_state(document, &state.into()))
}

fn write_answer(document: &mut Document, from: &AnswerData, by: &Person, layer: usize) -> Result<(), Error> {
    if layer > 0 {
        return Ok(());
    }
    answer::begin(document, &from.prompt, by, from.at.map_or(0, |at| at.0))?;
    document.splice(TextField::Answer, 0, 0, &from.text)
}

fn mark_of(from: &MarkData, by: &Person) -> Result<Mark, Error> {
    let (id, kind, text) = (from.id.clone(), word(&from.kind)?.into(), from.text.clone());
    Ok(Mark { id, kind, at_ms: from.at.0, by: by.clone(), text })
}

fn place_of(text: &str, pair: &NewPair) -> Result<Place, Error> {
    Ok(match text {
        MY_WORKPLACE => Place::WorkplaceOf(pair.me.clone()),
        PARTNERS_WORKPLACE => Place::WorkplaceOf(pair.partner.clone()),
        other => Place::from(word(other)?),
    })
}

fn word(text: &str) -> Result<String, Error> {
    let chars = text.chars().count();
    if chars <= WORD_CHARS_MAX {
        Ok(text.to_owned())
    } else {
        Err(Error::TooLong { units: chars, max: WORD_CHARS_MAX })
    }
}
