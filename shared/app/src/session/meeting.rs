//! A meeting from the first proposal to the card afterwards. What was there before (plan, marks, lines) is in `session`.

use crate::ground::edit::{Outcome, problem};
use crate::ground::id;
use crate::ground::model::Model;
use crate::ground::said::{Problem, Said};
use crate::session::event::{Notebook, PlaceKind, Point, SessionPlan};
use documents::session::PROPOSALS_MAX;
use documents::{DocumentId, Kind, Plan};

/// A meeting longer than a week is a slip of the keyboard, in minutes.
const LENGTH_MINUTES_MAX: u32 = 7 * 24 * 60;

/// Who begins a meeting this long before its time, in milliseconds, has come early; longer before, it is another meeting.
const EARLY_MS: i64 = 60 * 60 * 1000;

/// The card afterwards is put off by this much, in milliseconds: long enough to be elsewhere, short enough to remember.
const PUT_OFF_MS: i64 = 3 * 60 * 60 * 1000;

impl Model {
    pub(crate) fn propose_times(&mut self, session: &str, times_ms: &[i64]) -> Outcome {
        if times_ms.is_empty() {
            return Err(Problem::Empty);
        }
        self.propose(session, times_ms)
    }

    fn propose(&mut self, session: &str, times_ms: &[i64]) -> Outcome {
        let (id, space) = self.session(session)?;
        if times_ms.len() > PROPOSALS_MAX {
            return Err(Problem::TooManyTimes);
        }
        let me = self.me(&space).ok_or(Problem::NoSuchPair)?;
        self.edit(id, |document| documents::session::propose(document, &me, times_ms))?;
        Ok(None)
    }

    /// Who was held up says so afterwards, who cannot come before; what took place stays.
    pub(crate) fn call_off(&mut self, session: &str, times_ms: &[i64]) -> Outcome {
        let read = self.read_session(session)?;
        let (id, _) = self.session(session)?;
        self.is_not_frozen(id)?;
        if read.ended_at_ms.current().is_some() || read.begun_at_ms.current().is_some() {
            return Err(Problem::AlreadyOver);
        }
        if times_ms.len() > PROPOSALS_MAX {
            return Err(Problem::TooManyTimes);
        }
        if read.off_at_ms.current().is_none() {
            let now_ms = self.now_ms;
            self.edit(id, |document| documents::session::call_off(document, now_ms))?;
        }
        if times_ms.is_empty() { Ok(None) } else { self.propose(session, times_ms) }
    }

    /// What is not said stays: the start as it was noted or else planned, the length as planned or else as the clock has it.
    pub(crate) fn correct_session(&mut self, session: &str, was: &SessionPlan) -> Outcome {
        let read = self.read_session(session)?;
        let (id, space) = self.session(session)?;
        was.length_minutes.map_or(Ok(()), check_length)?;
        let begun = read.begun_at_ms.current().or(read.start_at_ms.current()).copied();
        let start_at_ms = was.start_at_ms.or(begun).ok_or(Problem::NoStart)?;
        let noted = begun.zip(read.ended_at_ms.current()).map(|(begun, ended)| ended.saturating_sub(begun));
        let length_ms = match was.length_minutes {
            Some(minutes) => i64::from(minutes) * 60_000,
            // Only the place or the start was wrong: the clock that ran stays as it is.
            None if read.begun_at_ms.current().is_some() && noted.is_some() => noted.unwrap_or_default(),
            None => {
                read.length_minutes.current().map(|minutes| i64::from(*minutes) * 60_000).ok_or(Problem::NoLength)?
            }
        };
        if start_at_ms > self.now_ms {
            return Err(Problem::StillToCome);
        }
        let place = was.place.map(|place| self.place(&space, place)).transpose()?;
        let plan = Plan { start_at_ms: None, length_minutes: None, place };
        self.edit(id, |document| {
            documents::session::plan(document, &plan)?;
            documents::session::correct(document, start_at_ms, start_at_ms.saturating_add(length_ms))
        })?;
        Ok(None)
    }

    pub(crate) fn pick_time(&mut self, session: &str, at_ms: i64) -> Outcome {
        let read = self.read_session(session)?;
        let at_ms = documents::minute(at_ms);
        if !read.proposals_ms.contains(&at_ms) {
            return Err(Problem::NotProposed);
        }
        let (id, _) = self.session(session)?;
        self.edit(id, |document| documents::session::pick(document, at_ms))?;
        Ok(None)
    }

    pub(crate) fn prepare(&mut self, session: &str, which: Point, line: &str) -> Outcome {
        let (session, _) = self.session(session)?;
        let notes = self.notes(session)?;
        self.edit(notes, |document| documents::notes::prepare(document, point(which), line.trim()))?;
        Ok(None)
    }

    /// Into the agenda as new text, so that nothing of how it came about goes along; and that it was brought, once.
    pub(crate) fn bring_point(&mut self, session: &str, which: Point) -> Outcome {
        let (id, space) = self.session(session)?;
        let me = self.me(&space).ok_or(Problem::NoSuchPair)?;
        let notes = self.read_notes(id)?;
        // For whom a task is goes along with the task.
        let which = if which == Point::TaskFor { Point::Task } else { which };
        let line = notes.point(point(which)).trim().to_owned();
        if line.is_empty() {
            return Err(Problem::Empty);
        }
        let task_for = notes.point(documents::Point::TaskFor).trim();
        let line = if which == Point::Task && !task_for.is_empty() { format!("{line} ({task_for})") } else { line };
        if !self.read_session(session)?.agenda.lines().any(|there| there == line) {
            // With its own line break, so that two lines that are brought apart do not become one.
            self.append(id, Notebook::Agenda, "\n", &format!("{line}\n"))?;
        }
        self.edit(id, |document| documents::session::bring(document, &me, point(which)))?;
        Ok(None)
    }

    pub(crate) fn leave_preparation(&mut self, session: &str) -> Outcome {
        let (session, _) = self.session(session)?;
        let notes = self.notes(session)?;
        self.edit(notes, documents::notes::leave_preparation)?;
        Ok(None)
    }

    /// Whoever says so second has said nothing new.
    pub(crate) fn begin_session(&mut self, session: &str, meant: bool) -> Outcome {
        let read = self.read_session(session)?;
        let (id, _) = self.session(session)?;
        self.is_not_frozen(id)?;
        if read.ended_at_ms.current().is_some() {
            return Err(Problem::AlreadyOver);
        }
        let is_to_come = |start: &i64| start.saturating_sub(EARLY_MS) > self.now_ms;
        let is_slip = read.start_at_ms.current().is_some_and(is_to_come) || read.off_at_ms.current().is_some();
        if is_slip && !meant {
            return Err(Problem::NotItsTime);
        }
        if read.begun_at_ms.current().is_none() {
            let now_ms = self.now_ms;
            self.edit(id, |document| documents::session::begin(document, now_ms))?;
        }
        Ok(None)
    }

    /// Whoever says so second has said nothing new.
    pub(crate) fn end_session(&mut self, session: &str, meant: bool) -> Outcome {
        let read = self.read_session(session)?;
        let (id, _) = self.session(session)?;
        self.is_not_frozen(id)?;
        if read.begun_at_ms.current().is_none() && read.ended_at_ms.current().is_none() && !meant {
            return Err(Problem::NotBegunYet);
        }
        if read.ended_at_ms.current().is_none() {
            let now_ms = self.now_ms;
            self.edit(id, |document| documents::session::end(document, now_ms))?;
        }
        Ok(None)
    }

    pub(crate) fn turn_ask_card(&mut self, session: &str) -> Outcome {
        let (session, _) = self.session(session)?;
        let turned = self.read_notes(session)?.ask_card.wrapping_add(1);
        let notes = self.notes(session)?;
        self.edit(notes, |document| documents::notes::turn_ask_card(document, turned))?;
        Ok(None)
    }

    pub(crate) fn put_off_card(&mut self, session: &str) -> Outcome {
        let id = self.over(session)?;
        if self.read_notes(id)?.card_later_ms.is_some() {
            return Err(Problem::PutOffAlready);
        }
        let until_ms = self.now_ms.saturating_add(PUT_OFF_MS);
        let notes = self.notes(id)?;
        self.edit(notes, |document| documents::notes::put_card_off(document, until_ms))?;
        Ok(None)
    }

    pub(crate) fn close_card(&mut self, session: &str) -> Outcome {
        let id = self.over(session)?;
        let notes = self.notes(id)?;
        self.edit(notes, documents::notes::close_card)?;
        Ok(None)
    }

    pub(crate) fn log_meeting(
        &mut self,
        pair: &str,
        start_at_ms: i64,
        minutes: u32,
        place: Option<PlaceKind>,
    ) -> Outcome {
        let space = self.living_pair(pair)?;
        check_length(minutes)?;
        if start_at_ms > self.now_ms {
            return Err(Problem::StillToCome);
        }
        let place = place.map(|place| self.place(&space, place)).transpose()?;
        let plan = Plan { start_at_ms: Some(start_at_ms), length_minutes: Some(minutes), place };
        let ended_at_ms = start_at_ms.saturating_add(i64::from(minutes) * 60_000);
        let (id, actor) = (self.fresh_document(), self.actor(&space));
        self.shelf.make(id, space, &Kind::Session, actor);
        self.edit(id, |document| {
            documents::session::plan(document, &plan)?;
            documents::session::end(document, ended_at_ms)?;
            documents::session::log(document)
        })?;
        Ok(Some(Said::SessionMade { session: id.to_string() }))
    }

    pub(crate) fn read_session(&self, session: &str) -> Result<documents::Session, Problem> {
        let (id, _) = self.session(session)?;
        let shelved = self.shelf.get(&id).ok_or(Problem::NotOpen)?;
        documents::session::read(&shelved.document).map_err(|error| problem(&error))
    }

    /// One's own notes as they are; nothing where there are none yet.
    fn read_notes(&self, session: DocumentId) -> Result<documents::Notes, Problem> {
        let id = id::notes(&self.begun()?, &session);
        let Some(shelved) = self.shelf.get(&id) else { return Ok(documents::Notes::default()) };
        documents::notes::read(&shelved.document).map_err(|error| problem(&error))
    }

    /// A session that has begun or ended: there is something to come back to.
    fn over(&self, session: &str) -> Result<DocumentId, Problem> {
        let read = self.read_session(session)?;
        let is_over = read.ended_at_ms.current().is_some() || read.begun_at_ms.current().is_some();
        if is_over { self.session(session).map(|(id, _)| id) } else { Err(Problem::NotOver) }
    }
}

/// From a minute to a week.
pub(crate) fn check_length(minutes: u32) -> Result<(), Problem> {
    if (1..=LENGTH_MINUTES_MAX).contains(&minutes) { Ok(()) } else { Err(Problem::BadLength) }
}

/// The same in documents.
pub(crate) fn point(point: Point) -> documents::Point {
    match point {
        Point::Idea => documents::Point::Idea,
        Point::Question => documents::Point::Question,
        Point::Show => documents::Point::Show,
        Point::Task => documents::Point::Task,
        Point::TaskFor => documents::Point::TaskFor,
    }
}
