//! What was taken along comes back: an export of ours as new pairs, a backup as a new device of the same person.

pub(crate) mod layers;
pub(crate) mod own;
pub(crate) mod practice;
pub(crate) mod rehearsal;
pub(crate) mod session;

use crate::ground::edit::Outcome;
use crate::ground::id;
use crate::ground::model::Model;
use crate::ground::said::{Problem, Said};
use crate::reflect;
use crate::take::backup::FILE;
use crate::take::event::ExportWish;
use crate::take::import::Read;
use crate::take::shape::Taken;
use crate::take::shape::data::{Data, PairData, Side};
use crate::take::view::ExportFile;
use crate::take::{Shown, backup, export, import};
use documents::limits::LINE_UNITS_MAX;
use documents::{Document, DocumentId, Error, Kind, Person, home, pair};
use protocol::SpaceId;
use spaces::{GroupKeys, Intent, SpaceKeys, SpaceKind};
use std::collections::BTreeMap;
use std::sync::Arc;
use sync::store::Batch;

/// No word of ours (a kind, a place, a state) is longer.
const WORD_CHARS_MAX: usize = 64;

/// A pair of the file, and the new one that it becomes.
pub(crate) struct NewPair {
    keys: GroupKeys,
    space: SpaceId,
    me: Person,
    partner: Person,
}

impl NewPair {
    fn person(&self, side: Side) -> &Person {
        match side {
            Side::Me => &self.me,
            Side::Partner => &self.partner,
        }
    }
}

/// What the ids of a file become.
pub(crate) struct Names {
    pairs: BTreeMap<String, NewPair>,
    topics: BTreeMap<String, String>,
    /// Copies of what is one's own, by the pair that has them and the id that they had.
    copies: BTreeMap<(String, String), String>,
}

impl Names {
    fn pair(&self, id: &str) -> Result<&NewPair, Problem> {
        self.pairs.get(id).ok_or(Problem::ExportDamaged)
    }

    /// Of a pair that is not in the file, the old name stays: it says at least that two things are about the same one.
    fn pair_name(&self, id: &str) -> Result<String, Error> {
        self.pairs.get(id).map_or_else(|| word(id), |pair| Ok(pair.space.to_string()))
    }

    fn topic(&self, id: &str) -> String {
        self.topics.get(id).cloned().unwrap_or_else(|| id.to_owned())
    }

    fn copy(&self, pair: &str, id: &str) -> String {
        self.copies.get(&(pair.to_owned(), id.to_owned())).cloned().unwrap_or_else(|| id.to_owned())
    }
}

/// A document that was made, and where it goes.
pub(crate) struct Made {
    id: DocumentId,
    space: SpaceId,
    document: Document,
}

impl Model {
    pub(crate) fn export(&mut self, shown: &mut Shown<'_>, wish: &ExportWish) -> Outcome {
        self.begun()?;
        let shape = export::shape(self, shown, wish)?;
        *shown.export = Some(Arc::new(Taken::Export(Box::new(shape))));
        Ok(Some(Said::Exported))
    }

    /// Makes everything that an export says once more, in new pairs with an empty seat. Whole or not at all.
    pub(crate) fn import_export(&mut self, bytes: &[u8]) -> Outcome {
        let private = self.begun()?;
        let Read { data, unknown } = import::read(bytes)?;
        self.is_new(&data)?;
        if !self.shelf.has(&id::home(&private)) {
            return Err(Problem::NotBegun);
        }
        let topic_ids = self.rising_ids(data.topics.len());
        let names = self.names(&data, &topic_ids, private)?;
        let mut made = self.made_sessions(&data, &names)?;
        made.extend(self.made_topics(&data, &names, topic_ids)?);
        made.extend(self.made_answers(&data, &names)?);
        let mut pages = self.made_pages(&data, &names, private)?;
        self.rehearse(&data, &names, &mut pages)?;
        // From here on nothing is refused.
        self.skip_all(&data)?;
        for (_, pair) in names.pairs {
            self.take_pair_in(pair)?;
        }
        self.make(id::profile(&private), private, &Kind::Profile);
        for Made { id, document, .. } in pages {
            self.edit_anyway(id, |page| page.absorb(document))?;
        }
        for Made { id, space, document } in made {
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
        let is_here = ids.any(|id| self.rows.contains_key(&id)) || self.has_one_of(data);
        if is_here { Err(Problem::AlreadyHere) } else { Ok(()) }
    }

    fn names(&mut self, data: &Data, topic_ids: &[DocumentId], private: SpaceId) -> Result<Names, Problem> {
        let mut pairs = BTreeMap::new();
        for pair in &data.pairs {
            pairs.insert(pair.id.clone(), self.new_pair()?);
        }
        let topics = data.topics.iter().zip(topic_ids).map(|(topic, id)| (topic.id.clone(), id.to_string())).collect();
        let own = data.own.as_ref();
        let offers = own.into_iter().flat_map(|own| &own.offers).map(|offer| (&offer.id, &offer.copies));
        let goals = own.into_iter().flat_map(|own| &own.goals).map(|goal| (&goal.id, &goal.copies));
        let copies = offers.chain(goals).flat_map(|(id, copies)| copies.iter().map(move |copy| (id, copy)));
        let copies = copies.filter_map(|(what, copy)| {
            let space = pairs.get(&copy.pair).map(|pair: &NewPair| pair.space)?;
            Some(((copy.pair.clone(), copy.id.clone()), id::copy(&private, &space, what)))
        });
        Ok(Names { topics, copies: copies.collect(), pairs })
    }

    /// What pairs and one's own page say, to be taken into the pages that are there.
    fn made_pages(&mut self, data: &Data, names: &Names, private: SpaceId) -> Result<Vec<Made>, Problem> {
        let mut pages = Vec::new();
        let mut said = Vec::new();
        for from in &data.pairs {
            let pair = names.pair(&from.id)?;
            let page = self.pair_page(from, pair)?;
            pages.push(Made { id: id::pair(&pair.space), space: pair.space, document: page });
            let (practice, sealed) = self.practice_of(data, from, names)?;
            pages.push(Made { id: id::practice(&pair.space), space: pair.space, document: practice });
            said.push(sealed);
        }
        let document = self.own_page(data.own.as_ref(), names, &said)?;
        pages.push(Made { id: id::profile(&private), space: private, document });
        Ok(pages)
    }

    fn pair_page(&mut self, from: &PairData, pair: &NewPair) -> Result<Document, Problem> {
        self.layered(
            pair.space,
            &Kind::Pair,
            |_| Ok(()),
            |document, layer| {
                if let Some(cadence) = from.cadence.get(layer) {
                    pair::set_cadence(document, cadence)?;
                }
                if let Some(at) = from.began_at.get(layer) {
                    pair::begin(document, at.0)?;
                }
                from.partner_names.get(layer).map_or(Ok(()), |name| pair::set_name(document, &pair.partner, name))
            },
        )
    }

    fn new_pair(&mut self) -> Result<NewPair, Problem> {
        let device = self.device();
        let keys = GroupKeys::found(SpaceKind::Pair, device, &mut self.chance).map_err(|_| Problem::Damaged)?;
        let (space, me, partner) = (keys.space(), id::person(keys.me().person), id::person(keys.partner()));
        Ok(NewPair { keys, space, me, partner })
    }

    fn take_pair_in(&mut self, pair: NewPair) -> Result<(), Problem> {
        let (relay, registration) = (self.facts.relay.clone(), self.facts.registration.clone());
        self.enter_pair(pair.keys, &relay.clone(), |model, keys| {
            model.bring_in(keys, Some(Intent::Found { invite: None }), &relay, registration);
            Ok(())
        })?;
        Ok(())
    }

    fn skip_all(&mut self, data: &Data) -> Result<(), Problem> {
        let page = id::home(&self.begun()?);
        known_skips(data).try_for_each(|prompt| self.edit(page, |document| home::skip_prompt(document, prompt)))
    }

    /// Everything that a new device of this person would need to show what is here, to be sealed by the shell.
    pub(crate) fn make_backup(&mut self, shown: &mut Option<Arc<Taken>>) -> Outcome {
        let bytes = backup::make(self)?;
        *shown = Some(Arc::new(Taken::Backup(ExportFile { path: FILE.into(), bytes })));
        Ok(Some(Said::BackupReady))
    }

    /// On a fresh device: everything that is in a backup. This device is a new one: it has to be let in by a link from another
    /// device of the person's, or by the recovery code.
    pub(crate) fn restore_backup(&mut self, bytes: &[u8]) -> Outcome {
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

fn known_skips(data: &Data) -> impl Iterator<Item = &String> {
    data.skipped_prompts.iter().filter(|prompt| reflect::prompts::find(prompt).is_some())
}

fn word(text: &str) -> Result<String, Error> {
    let chars = text.chars().count();
    if chars <= WORD_CHARS_MAX {
        Ok(text.to_owned())
    } else {
        Err(Error::TooLong { units: chars, max: WORD_CHARS_MAX })
    }
}

fn line(text: &str) -> Result<String, Error> {
    let units = text.encode_utf16().count();
    if units <= LINE_UNITS_MAX { Ok(text.to_owned()) } else { Err(Error::TooLong { units, max: LINE_UNITS_MAX }) }
}
