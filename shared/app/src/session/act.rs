//! Sessions: plan, marks, the two lines, next steps, the end.

use crate::ground::edit::Outcome;
use crate::ground::model::Model;
use crate::ground::rows::Projection;
use crate::ground::said::{Problem, Said};
use crate::ground::who::Who;
use crate::ground::{edit, id};
use crate::session::event::{MarkKind, Notebook, PlaceKind, SessionPlan};
use crate::session::field::{OpenTexts, Texts};
use crate::session::meeting;
use crate::session::view::SessionView;
use documents::{Caret, DocumentId, Kind, Mark, NextStep, Place, Plan};
use protocol::SpaceId;
use std::collections::BTreeMap;
use std::sync::Arc;

impl Model {
    /// A session, and one's own notes of it if there are any.
    pub(crate) fn session_documents(&self, session: &str) -> Vec<DocumentId> {
        let Some(id) = id::document(session) else { return Vec::new() };
        let notes = self.facts.private.map(|private| id::notes(&private, &id));
        self.only_known(std::iter::once(id).chain(notes).collect())
    }

    /// A session and the space that it lives in.
    pub(crate) fn session(&self, session: &str) -> Result<(DocumentId, SpaceId), Problem> {
        let id = id::document(session).ok_or(Problem::NoSuchSession)?;
        let row = self.rows.get(&id).filter(|row| matches!(row.what, Projection::Session(_)));
        row.map(|row| (id, row.space)).ok_or(Problem::NoSuchSession)
    }

    pub(crate) fn new_session(&mut self, pair: &str, plan: &SessionPlan) -> Outcome {
        let space = self.living_pair(pair)?;
        let (id, actor) = (self.fresh_document(), self.actor(&space));
        let plan = self.plan(&space, plan)?;
        self.shelf.make(id, space, &Kind::Session, actor);
        self.edit(id, |document| documents::session::plan(document, &plan))?;
        Ok(Some(Said::SessionMade { session: id.to_string() }))
    }

    pub(crate) fn plan_session(&mut self, session: &str, plan: &SessionPlan) -> Outcome {
        let (id, space) = self.session(session)?;
        let plan = self.plan(&space, plan)?;
        self.edit(id, |document| documents::session::plan(document, &plan))?;
        Ok(None)
    }

    fn plan(&self, space: &SpaceId, plan: &SessionPlan) -> Result<Plan, Problem> {
        plan.length_minutes.map_or(Ok(()), meeting::check_length)?;
        let place = plan.place.map(|place| self.place(space, place)).transpose()?;
        Ok(Plan { start_at_ms: plan.start_at_ms, length_minutes: plan.length_minutes, place })
    }

    pub(crate) fn place(&self, space: &SpaceId, place: PlaceKind) -> Result<Place, Problem> {
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

    /// One's own notes of a session, made when first needed.
    pub(crate) fn notes(&mut self, session: DocumentId) -> Result<DocumentId, Problem> {
        let private = self.begun()?;
        let (id, actor) = (id::notes(&private, &session), self.actor(&private));
        if !self.shelf.has(&id) {
            self.shelf.make(id, private, &Kind::Notes, actor);
            self.edit(id, |document| documents::notes::set_session(document, &session.to_string()))?;
        }
        Ok(id)
    }

    pub(crate) fn mark(&mut self, session: &str, notebook: Notebook, kind: MarkKind, text: &str) -> Outcome {
        let (session, space) = self.session(session)?;
        if kind == MarkKind::Defending && notebook != Notebook::Mine {
            return Err(Problem::OnlyMine);
        }
        let mark = Mark {
            id: self.fresh_id(),
            kind: match kind {
                MarkKind::Learned => documents::MarkKind::Learned,
                MarkKind::ToDo => documents::MarkKind::ToDo,
                MarkKind::ComeBack => documents::MarkKind::ComeBack,
                MarkKind::Defending => documents::MarkKind::Defending,
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

    pub(crate) fn fill_mark(&mut self, session: &str, notebook: Notebook, mark: &str, text: &str) -> Outcome {
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

    pub(crate) fn remove_mark(&mut self, session: &str, notebook: Notebook, mark: &str) -> Outcome {
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

    pub(crate) fn remove_step(&mut self, session: &str, step: &str) -> Outcome {
        let (session, _) = self.session(session)?;
        self.edit(session, |document| documents::session::remove_step(document, step))?;
        Ok(None)
    }

    pub(crate) fn take_away(&mut self, session: &str, line: &str) -> Outcome {
        let (session, space) = self.session(session)?;
        let me = self.person(&space, Who::Me)?;
        self.edit(session, |document| documents::session::take_away(document, &me, line.trim()))?;
        Ok(None)
    }

    pub(crate) fn add_step(&mut self, session: &str, when: &str, then: &str, owner: Option<Who>) -> Outcome {
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
        let steps = documents::session::read(&shelved.document).map_err(|error| edit::problem(&error))?.next_steps;
        Ok(format!("{:06x}-{}", steps.len(), self.fresh_id()))
    }

    pub(crate) fn set_step_done(&mut self, session: &str, step: &str, done: bool) -> Outcome {
        let (session, _) = self.session(session)?;
        self.edit(session, |document| documents::session::set_step_done(document, step, done))?;
        Ok(None)
    }

    pub(crate) fn name_topic(&mut self, session: &str, topic: &str, named: bool) -> Outcome {
        let (session, space) = self.session(session)?;
        let (topic, its) = self.topic(topic)?;
        if its != space {
            return Err(Problem::NoSuchThing);
        }
        self.edit(session, |document| documents::session::name_topic(document, &topic.to_string(), named))?;
        Ok(None)
    }
}

/// The session on the screen.
pub(crate) struct Open {
    pub(crate) session: DocumentId,
    pub(crate) notes: DocumentId,
    pub(crate) carets: BTreeMap<Notebook, Caret>,
}

/// The screen of a session: what is open, and how it shows.
#[derive(Default)]
pub(crate) struct Screen {
    pub(crate) open: Option<Open>,
    pub(crate) view: Option<Arc<SessionView>>,
    /// What leads from the versions of texts that fields show to the texts as they are.
    pub(crate) texts: Texts,
    /// Of the texts of the open session, as it is published.
    pub(crate) shown: OpenTexts,
}

impl Screen {
    pub(crate) fn open_session(&mut self, model: &mut Model, session: &str) -> Outcome {
        model.save();
        let (session, _) = model.session(session)?;
        let notes = id::notes(&model.begun()?, &session);
        model.on_screen = vec![session, notes];
        self.open = Some(Open { session, notes, carets: BTreeMap::new() });
        self.follow_opened(model);
        model.stale.opened(session);
        Ok(None)
    }

    pub(crate) fn close_session(&mut self, model: &mut Model) -> Outcome {
        model.save();
        model.on_screen.clear();
        self.open = None;
        self.view = None;
        Ok(None)
    }
}
