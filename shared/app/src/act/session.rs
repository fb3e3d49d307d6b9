//! Sessions: plan, marks, the two lines, next steps, the end.

use super::Outcome;
use crate::event::{MarkKind, Notebook, PlaceKind, SessionPlan, Who};
use crate::id;
use crate::model::{Model, Open};
use crate::view::{Problem, Said};
use documents::{DocumentId, Kind, Mark, NextStep, Person, Place, Plan};
use protocol::SpaceId;
use std::collections::BTreeMap;

impl Model {
    pub(super) fn new_session(&mut self, pair: &str, plan: &SessionPlan) -> Outcome {
        let space = self.living_pair(pair)?;
        let (id, actor) = (self.fresh_document(), self.actor(&space));
        let plan = self.plan(&space, plan)?;
        self.shelf.make(id, space, &Kind::Session, actor);
        self.edit(id, |document| documents::session::plan(document, &plan))?;
        Ok(Some(Said::SessionMade { session: id.to_string() }))
    }

    pub(super) fn open_session(&mut self, session: &str) -> Outcome {
        self.save();
        let (session, _) = self.session(session)?;
        let notes = id::notes(&self.begun()?, &session);
        self.open = Some(Open { session, notes, carets: BTreeMap::new() });
        self.stale.opened(session);
        Ok(None)
    }

    pub(super) fn close_session(&mut self) -> Outcome {
        self.save();
        self.open = None;
        self.view.session = None;
        Ok(None)
    }

    pub(super) fn plan_session(&mut self, session: &str, plan: &SessionPlan) -> Outcome {
        let (id, space) = self.session(session)?;
        let plan = self.plan(&space, plan)?;
        self.edit(id, |document| documents::session::plan(document, &plan))?;
        Ok(None)
    }

    fn plan(&self, space: &SpaceId, plan: &SessionPlan) -> Result<Plan, Problem> {
        let place = plan.place.map(|place| self.place(space, place)).transpose()?;
        Ok(Plan { start_at_ms: plan.start_at_ms, length_minutes: plan.length_minutes, place })
    }

    fn place(&self, space: &SpaceId, place: PlaceKind) -> Result<Place, Problem> {
        Ok(match place {
            PlaceKind::Mine => Place::WorkplaceOf(self.person(space, Who::Me)?),
            PlaceKind::Theirs => Place::WorkplaceOf(self.person(space, Who::Partner)?),
            PlaceKind::Neutral => Place::Neutral,
            PlaceKind::Walking => Place::Walking,
            PlaceKind::Meal => Place::Meal,
            PlaceKind::Call => Place::Call,
            PlaceKind::Video => Place::Video,
        })
    }

    pub(super) fn person(&self, space: &SpaceId, who: Who) -> Result<Person, Problem> {
        match who {
            Who::Me => self.me(space),
            Who::Partner => self.partner(space),
        }
        .ok_or(Problem::NoSuchPair)
    }

    /// One's own notes of a session, made when first needed.
    pub(super) fn notes(&mut self, session: DocumentId) -> Result<DocumentId, Problem> {
        let private = self.begun()?;
        let (id, actor) = (id::notes(&private, &session), self.actor(&private));
        if !self.shelf.has(&id) {
            self.shelf.make(id, private, &Kind::Notes, actor);
            self.edit(id, |document| documents::notes::set_session(document, &session.to_string()))?;
        }
        Ok(id)
    }

    pub(super) fn mark(&mut self, session: &str, notebook: Notebook, kind: MarkKind, text: &str) -> Outcome {
        let (session, space) = self.session(session)?;
        let mark = Mark {
            id: self.fresh_id(),
            kind: match kind {
                MarkKind::Learned => documents::MarkKind::Learned,
                MarkKind::ToDo => documents::MarkKind::ToDo,
                MarkKind::ComeBack => documents::MarkKind::ComeBack,
            },
            at_ms: documents::minute(self.now_ms),
            by: self.person(&space, Who::Me)?,
            text: text.trim().to_owned(),
        };
        match notebook {
            Notebook::Mine => {
                let notes = self.notes(session)?;
                self.edit(notes, |document| documents::notes::mark(document, &mark))?;
            }
            Notebook::Ours => self.edit(session, |document| documents::session::mark(document, &mark))?,
            Notebook::Agenda => return Err(Problem::NoSuchThing),
        }
        Ok(None)
    }

    pub(super) fn fill_mark(&mut self, session: &str, notebook: Notebook, mark: &str, text: &str) -> Outcome {
        let (session, _) = self.session(session)?;
        match notebook {
            Notebook::Mine => {
                let notes = self.notes(session)?;
                self.edit(notes, |document| documents::notes::fill_mark(document, mark, text.trim()))?;
            }
            Notebook::Ours => {
                self.edit(session, |document| documents::session::fill_mark(document, mark, text.trim()))?;
            }
            Notebook::Agenda => return Err(Problem::NoSuchThing),
        }
        Ok(None)
    }

    pub(super) fn remove_mark(&mut self, session: &str, notebook: Notebook, mark: &str) -> Outcome {
        let (session, _) = self.session(session)?;
        match notebook {
            Notebook::Mine => {
                let notes = self.notes(session)?;
                self.edit(notes, |document| documents::notes::remove_mark(document, mark))?;
            }
            Notebook::Ours => self.edit(session, |document| documents::session::remove_mark(document, mark))?,
            Notebook::Agenda => return Err(Problem::NoSuchThing),
        }
        Ok(None)
    }

    pub(super) fn remove_step(&mut self, session: &str, step: &str) -> Outcome {
        let (session, _) = self.session(session)?;
        self.edit(session, |document| documents::session::remove_step(document, step))?;
        Ok(None)
    }

    pub(super) fn take_away(&mut self, session: &str, line: &str) -> Outcome {
        let (session, space) = self.session(session)?;
        let me = self.person(&space, Who::Me)?;
        self.edit(session, |document| documents::session::take_away(document, &me, line.trim()))?;
        Ok(None)
    }

    pub(super) fn add_step(&mut self, session: &str, when: &str, then: &str, owner: Option<Who>) -> Outcome {
        let (session, space) = self.session(session)?;
        if then.trim().is_empty() {
            return Err(Problem::Empty);
        }
        let owner = owner.map(|who| self.person(&space, who)).transpose()?;
        let (id, when, then) = (self.fresh_step_id(session)?, when.trim().to_owned(), then.trim().to_owned());
        let step = NextStep { id, when, then, owner, done: false };
        self.edit(session, |document| documents::session::add_next_step(document, &step))?;
        Ok(None)
    }

    /// Steps are shown by id. This one sorts behind all that are there, so that they stand in the order in which they were
    /// agreed; it counts, because a time would say to the second when each was written.
    fn fresh_step_id(&mut self, session: DocumentId) -> Result<String, Problem> {
        let shelved = self.shelf.get(&session).ok_or(Problem::NotOpen)?;
        let steps = documents::session::read(&shelved.document).map_err(|error| super::problem(&error))?.next_steps;
        Ok(format!("{:06x}-{}", steps.len(), self.fresh_id()))
    }

    pub(super) fn set_step_done(&mut self, session: &str, step: &str, done: bool) -> Outcome {
        let (session, _) = self.session(session)?;
        self.edit(session, |document| documents::session::set_step_done(document, step, done))?;
        Ok(None)
    }

    pub(super) fn end_session(&mut self, session: &str) -> Outcome {
        let (session, _) = self.session(session)?;
        let now_ms = self.now_ms;
        self.edit(session, |document| documents::session::end(document, now_ms))?;
        Ok(None)
    }
}
