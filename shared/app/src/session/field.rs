//! Texts for fields that are being typed in: the versions of a text that are known here, and what leads from each to now.
//!
//! A version is a number that stands for one state of one text, in this process only. Even ones are given out here; odd ones
//! by whoever sends a splice, for what their field shows once it is made ([`SessionEvent::SpliceText`]): so a field can go on
//! typing before it has heard of anything. Every state follows from the one before by a [`Step`](steps::Step), and a field
//! that sent a splice on an older state is told what came in between as it follows that splice, never the splice itself.
//!
//! Why not Automerge's own heads: they name states that were committed, a commit a key would be a change a key on every
//! device for ever, and a change made on old heads is written under another actor, which would have no author in the past of
//! a text. Moving places through what came since keeps the same intention and costs what came, not the text.
//!
//! What a person does with it is in `field/typed.rs`, what a shell reads in `field/news.rs`.
//!
//! [`SessionEvent::SpliceText`]: crate::session::event::SessionEvent

mod news;
mod steps;
mod typed;

pub(crate) use news::{since, window};
use steps::TextLog;
pub(crate) use typed::FieldSplice;

use crate::ground::model::Model;
use crate::ground::said::Problem;
use crate::ground::who::Who;
use crate::session::act::{Open, Screen};
use crate::session::event::Notebook;
use documents::{Actor, Document, DocumentId, Edit, Person, Splice, TextField, Writer};
use std::collections::{BTreeMap, BTreeSet};
use steps::{Draft, Found, Kept};

/// Texts whose versions are known at once: those of the last four sessions that were open. A field that is let go of sends its
/// last words when its screen has closed already.
const TEXTS_MAX: usize = 12;

/// An edit, and who wrote what it brings; `None` where that is not known.
pub(crate) type Made = Edit<Option<Who>>;

/// Every text whose versions are known.
#[derive(Default)]
pub(crate) struct Texts {
    /// The one that was opened last stands last.
    kept: Vec<Kept>,
    /// The newest even number that was given out.
    last: u64,
    /// No splice up to this number is known any more.
    forgotten: u64,
}

/// The texts of the open session, for shells.
#[derive(Clone, Default)]
pub struct OpenTexts {
    pub(crate) mine: TextLog,
    pub(crate) ours: TextLog,
    pub(crate) agenda: TextLog,
    pub(crate) forgotten: u64,
}

impl OpenTexts {
    pub(crate) fn of(&self, notebook: Notebook) -> &TextLog {
        match notebook {
            Notebook::Mine => &self.mine,
            Notebook::Ours => &self.ours,
            Notebook::Agenda => &self.agenda,
        }
    }

    fn of_mut(&mut self, notebook: Notebook) -> &mut TextLog {
        match notebook {
            Notebook::Mine => &mut self.mine,
            Notebook::Ours => &mut self.ours,
            Notebook::Agenda => &mut self.agenda,
        }
    }
}

fn field(notebook: Notebook) -> TextField {
    match notebook {
        Notebook::Mine => TextField::Mine,
        Notebook::Ours => TextField::Ours,
        Notebook::Agenda => TextField::Agenda,
    }
}

/// Who wrote what has come, as far as it can be told.
#[derive(Default)]
pub(crate) struct Authors {
    me: Option<Person>,
    /// All of it is by one person.
    one: Option<Person>,
    by: BTreeMap<Actor, Person>,
}

impl Authors {
    /// Of changes, and of who sealed each.
    pub(crate) fn of(me: Option<Person>, changes: &[Vec<u8>], from: &[Person]) -> Self {
        let one = from.first().filter(|first| from.iter().all(|person| person == *first)).cloned();
        let named =
            || changes.iter().zip(from).filter_map(|(change, by)| Some((Document::writer_of(change)?, by.clone())));
        let by = if one.is_some() { BTreeMap::new() } else { named().collect() };
        Self { me, one, by }
    }

    fn who(&self, writer: Writer) -> Option<Who> {
        let person = match writer {
            Writer::Here => return Some(Who::Me),
            Writer::Elsewhere(actor) => self.one.as_ref().or_else(|| self.by.get(&actor?))?,
        };
        Some(if self.me.as_ref() == Some(person) { Who::Me } else { Who::Partner })
    }
}

impl Texts {
    pub(crate) fn has(&self, document: &DocumentId) -> bool {
        self.kept.iter().any(|kept| kept.document == *document)
    }

    /// Takes in what was made in the texts of a document since the last time.
    pub(crate) fn follow(&mut self, id: DocumentId, document: &mut Document, authors: &Authors) {
        for kept in self.kept.iter_mut().filter(|kept| kept.document == id) {
            let field = field(kept.notebook);
            let edit = match document.watch(field) {
                Ok(true) => document.take_edits(field),
                // It has come about only now: one's own notes, with the first word in them.
                Ok(false) if kept.begun && kept.log.units == 0 => document.text(field).ok().map(whole),
                // Known from here on; or another one stands in its place.
                Ok(false) => None,
                Err(_) => {
                    kept.begun = true;
                    continue;
                }
            };
            match edit {
                Some(edit) if edit.is_empty() => {}
                Some(edit) => {
                    self.last += 2;
                    kept.add(self.last, edit.named(|_, _, writer| authors.who(writer)), None);
                }
                None => {
                    self.last += 2;
                    kept.begin(self.last, document.text_units(field));
                }
            }
        }
        self.forget();
    }

    /// A number that one text no longer knows is no news to wait for.
    fn forget(&mut self) {
        self.forgotten = self.kept.iter().map(|kept| kept.forgotten).fold(self.forgotten, u64::max);
    }

    /// Knows the three texts of a session from here on; gives back those that are let go of for them.
    fn open(&mut self, session: DocumentId, notes: DocumentId) -> Vec<(DocumentId, TextField)> {
        for (document, notebook) in [(notes, Notebook::Mine), (session, Notebook::Ours), (session, Notebook::Agenda)] {
            let at = self.kept.iter().position(|kept| kept.is(document, notebook));
            let kept = at.map(|at| self.kept.remove(at));
            self.kept.push(kept.unwrap_or_else(|| {
                self.last += 2;
                Kept::new(document, notebook, self.last)
            }));
        }
        let old = self.kept.drain(..self.kept.len().saturating_sub(TEXTS_MAX));
        let mut gone = Vec::new();
        for kept in old {
            self.forgotten = self.forgotten.max(kept.newest_draft());
            gone.push((kept.document, field(kept.notebook)));
        }
        gone
    }

    /// A page that is not there yet has empty texts.
    fn nothing_yet(&mut self, id: DocumentId) {
        for kept in self.kept.iter_mut().filter(|kept| kept.document == id) {
            kept.begun = true;
        }
    }

    fn of(&mut self, document: DocumentId, notebook: Notebook) -> Option<&mut Kept> {
        self.kept.iter_mut().find(|kept| kept.is(document, notebook))
    }

    /// What a splice on the state that a field shows is now, and what has come since as it follows that splice.
    fn place(
        &mut self,
        document: DocumentId,
        notebook: Notebook,
        splice: &FieldSplice,
    ) -> Result<(Made, Draft), Problem> {
        let kept = self.of(document, notebook).ok_or(Problem::TextTooOld)?;
        let (units, ahead) = match kept.log.find(splice.seen) {
            Found::Here { units, ahead } => (units, ahead),
            Found::Refused(problem) => return Err(problem),
            Found::Unknown => return Err(Problem::TextTooOld),
        };
        let fits = splice.at.checked_add(splice.removed).is_some_and(|end| end <= units);
        if !fits || splice.makes.is_multiple_of(2) {
            return Err(Problem::BadEdit);
        }
        let (at, removed, inserted) = (splice.at, splice.removed, splice.inserted.clone());
        let mine = Made::one(Splice { at, removed, inserted, by: Some(Who::Me) });
        let (come, gone) = mine.weight();
        let (mine, ahead) = mine.beside(ahead);
        Ok((mine, Draft::Taken { number: splice.makes, units: units + come - gone, ahead }))
    }

    fn add(&mut self, document: DocumentId, notebook: Notebook, edit: Made, draft: Draft) {
        self.last += 2;
        let last = self.last;
        if let Some(kept) = self.of(document, notebook) {
            kept.add(last, edit, Some(draft));
        }
        self.forget();
    }

    /// A splice is in the text, and nobody can tell any more what led there: whoever shows it begins with the text as it is.
    fn lose(&mut self, document: DocumentId, notebook: Notebook, units: usize, number: u64) {
        self.last += 2;
        let last = self.last;
        if let Some(kept) = self.of(document, notebook) {
            kept.begin(last, units);
        }
        self.forgotten = self.forgotten.max(number);
    }

    /// A field shows something that was not taken; it has to hear of it.
    fn refuse(&mut self, document: DocumentId, notebook: Notebook, number: u64, problem: Problem) {
        if let Some(kept) = self.of(document, notebook)
            && matches!(kept.log.find(number), Found::Unknown)
        {
            kept.add(kept.log.version, Made::default(), Some(Draft::Refused { number, problem }));
        }
        self.forget();
    }
}

/// A whole text, as it comes to one that was empty.
fn whole(text: String) -> Edit<Writer> {
    Edit::one(Splice { at: 0, removed: 0, inserted: text, by: Writer::Here })
}

impl Screen {
    /// Knows the versions of the texts of the session that was opened just now.
    pub(crate) fn follow_opened(&mut self, model: &mut Model) {
        let Some(Open { session, notes, .. }) = self.open else { return };
        for (document, field) in self.texts.open(session, notes) {
            if let Some(shelved) = model.shelf.get_mut(&document) {
                shelved.document.unwatch(field);
            }
        }
        for id in [session, notes] {
            match model.shelf.get_mut(&id) {
                Some(shelved) => self.texts.follow(id, &mut shelved.document, &Authors::default()),
                None => self.texts.nothing_yet(id),
            }
        }
    }

    /// Takes in what was made in these documents, and shows it.
    pub(crate) fn follow_texts(&mut self, model: &mut Model, changed: &BTreeSet<DocumentId>) {
        for id in changed {
            self.follow_text(model, *id);
        }
        let Some(Open { session, notes, .. }) = self.open else { return };
        if changed.contains(&session) || changed.contains(&notes) {
            for (document, notebook) in
                [(notes, Notebook::Mine), (session, Notebook::Ours), (session, Notebook::Agenda)]
            {
                self.show_text(document, notebook);
            }
        }
    }

    /// The same for a text that was typed in just now, and for nothing else.
    pub(crate) fn follow_typed(&mut self, model: &mut Model, document: DocumentId, notebook: Notebook) {
        self.follow_text(model, document);
        self.show_text(document, notebook);
    }

    pub(crate) fn follow_text(&mut self, model: &mut Model, id: DocumentId) {
        if self.texts.has(&id)
            && let Some(shelved) = model.shelf.get_mut(&id)
        {
            self.texts.follow(id, &mut shelved.document, &Authors::default());
        }
    }

    /// One text, if it is on the screen.
    pub(crate) fn show_text(&mut self, document: DocumentId, notebook: Notebook) {
        let is_shown = self.open.as_ref().is_some_and(|open| [open.session, open.notes].contains(&document));
        if let Some(kept) = self.texts.of(document, notebook).filter(|_| is_shown) {
            *self.shown.of_mut(notebook) = kept.log.clone();
            self.shown.forgotten = self.texts.forgotten;
        }
    }
}
