//! Sealed answers: kept and committed to at once, opened by whichever device of the person sees that it is time.

use super::own::Note;
use crate::act::Outcome;
use crate::event::{CheckAnswer, TrialAnswer};
use crate::id;
use crate::model::Model;
use crate::projection::Projection;
use crate::prompts;
use crate::show;
use crate::view::{Problem, Said};
use documents::practice::standing::{CHANGE, CHECK, END, GO_ON, NO, PAUSE, TRIAL, UNSURE, YES};
use documents::practice::{self, Kept, PairState, Practice, Width, own, sealed, standing};
use documents::{Document, Kind, Person};
use protocol::SpaceId;
use spaces::rng::random;

/// An answer that only one gives opens after this, in milliseconds: two weeks, which anybody may put off.
const DUE_AFTER_MS: i64 = 14 * 24 * 60 * 60 * 1000;

/// How the questions begin that are asked before a topic starts; its id follows.
pub(crate) const TOPIC: &str = "topic-";
/// Between what somebody knows and what they are unsure of: the unit separator, which nobody types.
pub(crate) const HALVES: char = '\u{1f}';

/// When sealed answers have to be looked at again.
#[derive(Default)]
pub(crate) struct Tending {
    /// Something of them has changed.
    pub(crate) asked: bool,
    /// The next date at which one opens.
    due_ms: Option<i64>,
}

impl Model {
    pub(in crate::act) fn answer_trial(&mut self, pair: &str, answer: TrialAnswer) -> Outcome {
        let space = self.living_pair(pair)?;
        if !matches!(self.pair_state(&space), PairState::Invited | PairState::Trial | PairState::Paused) {
            return Err(Problem::NotAsked);
        }
        let answer = match answer {
            TrialAnswer::Yes => YES,
            TrialAnswer::Unsure => UNSURE,
            TrialAnswer::No => NO,
        };
        self.seal_answer(space, TRIAL, (answer, Width::Choice), Some(DUE_AFTER_MS))
    }

    pub(in crate::act) fn answer_check(&mut self, pair: &str, question: &str, answer: CheckAnswer) -> Outcome {
        let space = self.living_pair(pair)?;
        let view = show::practice::of(self, &space);
        let asked = [&view.check, &view.still].into_iter().flatten().any(|asked| asked.question == question);
        if !asked {
            return Err(Problem::NotAsked);
        }
        let answer = match answer {
            CheckAnswer::GoOn => GO_ON,
            CheckAnswer::Change if question == CHECK => CHANGE,
            CheckAnswer::Change => PAUSE,
            CheckAnswer::End => END,
        };
        self.seal_answer(space, question, (answer, Width::Choice), Some(DUE_AFTER_MS))
    }

    pub(in crate::act) fn seal_prompt(&mut self, pair: &str, prompt: &str, text: &str) -> Outcome {
        let space = self.living_pair(pair)?;
        let prompt = prompts::find(prompt).ok_or(Problem::NoSuchThing)?;
        if text.trim().is_empty() {
            return Err(Problem::Empty);
        }
        self.seal_answer(space, prompt.id, (text.trim(), Width::Text), None)
    }

    /// Both halves in one answer, so that they open at once.
    pub(in crate::act) fn start_topic(&mut self, topic: &str, known: &str, unsure: &str) -> Outcome {
        let (id, space) = self.topic(topic)?;
        if self.is_frozen(&space) {
            return Err(Problem::PairHasEnded);
        }
        let [known, unsure] = [known, unsure].map(|half| half.replace(HALVES, " ").trim().to_owned());
        if known.is_empty() && unsure.is_empty() {
            return Err(Problem::Empty);
        }
        self.seal_answer(space, &format!("{TOPIC}{id}"), (&format!("{known}{HALVES}{unsure}"), Width::Text), None)
    }

    /// Seals an answer to any question of a pair. Without a `due_after_ms` it opens only when both have answered.
    pub(crate) fn seal_answer(
        &mut self,
        space: SpaceId,
        question: &str,
        (answer, width): (&str, Width),
        due_after_ms: Option<i64>,
    ) -> Outcome {
        let [me, partner] = self.both(&space)?;
        let known = self.practice(&space).sealed.get(question).cloned().unwrap_or_default();
        let has_answered = known.counts(&me, &partner).is_some() && !known.is_twofold(&me, &partner);
        if has_answered && known.counts(&partner, &me).is_some() {
            return Err(Problem::BothAnswered);
        }
        let kept = Kept::new(question, answer, width, random(&mut self.chance));
        let kept = kept.map_err(|error| crate::act::problem(&error))?;
        let commitment = kept.commitment(question, &me);
        // What opens it is on its way to the disk before anybody hears of the commitment: a crash in between loses an answer
        // that nobody waits for, and never leaves a commitment that nobody can open.
        let now_ms = self.now_ms;
        let due_ms = due_after_ms.filter(|_| known.due_ms.is_none()).map(|after| now_ms.saturating_add(after));
        self.note(|document| {
            documents::profile::keep(document, commitment, &kept)?;
            own::say(document, &space.to_string(), question, commitment)?;
            due_ms.map_or(Ok(()), |due| own::note_due(document, &space.to_string(), question, due))
        })?;
        let page = self.practice_page(space);
        self.edit(page, |document| {
            sealed::commit(document, question, &me, commitment)?;
            due_ms.map_or(Ok(()), |due| sealed::put_off(document, question, due))
        })?;
        Ok(Some(Said::AnswerSealed { pair: space.to_string(), question: question.to_owned() }))
    }

    pub(in crate::act) fn put_off(&mut self, pair: &str, question: &str, due_at_ms: i64) -> Outcome {
        let space = self.living_pair(pair)?;
        let due = self.practice(&space).sealed.get(question).and_then(|sealed| sealed.due_ms);
        let due = due.filter(|_| standing::is_dated(question)).ok_or(Problem::NotAsked)?;
        if due_at_ms <= due || due_at_ms <= self.now_ms {
            return Err(Problem::DateTooEarly);
        }
        let page = self.practice_page(space);
        self.edit(page, |document| sealed::put_off(document, question, due_at_ms))?;
        Ok(None)
    }

    /// Opens one's own answers for which it is time. Any device of the person does, once it has what opens them.
    ///
    /// Nothing wakes the core for a date: whatever happens next after it, a heartbeat at the latest, is soon enough.
    pub(crate) fn tend_sealed(&mut self) {
        let is_due = self.tending.due_ms.is_some_and(|due| due <= self.now_ms);
        if !self.loaded || self.mending || !(self.tending.asked || is_due) {
            return;
        }
        self.tending = Tending::default();
        for space in self.pairs() {
            self.open_due(space);
        }
    }

    fn open_due(&mut self, space: SpaceId) {
        let Ok([me, partner]) = self.both(&space) else { return };
        let Some(row) = self.practice_row(&space).cloned() else { return };
        let believed = self.believes(&space, &row.practice);
        let dates = believed.sealed.values().filter_map(|sealed| sealed.due_ms).filter(|due| *due > self.now_ms);
        self.tending.due_ms = dates.chain(self.tending.due_ms).min();
        let mut plan = self.plan_own(space, &row, [&me, &partner]);
        plan.notes.extend(self.openings(&believed, &me, &partner));
        self.carry_out(space, plan, &me);
    }

    /// Only what this person's record does not say already: what it says is written again where it does not stand.
    fn openings(&self, practice: &Practice, me: &Person, partner: &Person) -> Vec<Note> {
        let opening = |(question, sealed): (&String, &practice::Sealed)| {
            let commitment = sealed.to_open(question, me, partner, self.now_ms)?;
            self.kept(&commitment)?;
            let seen = sealed.to_see(me, partner);
            let before = sealed.by.get(me).and_then(practice::sealed::Side::opened_with);
            let may = seen.is_some() || !self.doubts_clock();
            (may && before != Some(seen)).then(|| Note::Opened(question.clone(), commitment, seen))
        };
        practice.sealed.iter().filter_map(opening).collect()
    }

    /// Notes something in one's own record, and puts it on its way to the disk.
    pub(in crate::act) fn note(
        &mut self,
        note: impl FnOnce(&mut Document) -> Result<(), documents::Error>,
    ) -> Result<(), Problem> {
        let private = self.begun()?;
        let profile = self.make(id::profile(&private), private, &Kind::Profile);
        self.edit(profile, note)?;
        self.save_one(profile);
        Ok(())
    }

    /// What opens a commitment of one's own, if it has come to this device.
    pub(crate) fn kept(&self, commitment: &sealed::Commitment) -> Option<Kept> {
        let profile = id::profile(&self.facts.private?);
        let Projection::Profile(row) = &self.rows.get(&profile)?.what else { return None };
        Kept::from_secret(&documents::Secret(row.answers_kept.get(commitment)?.to_vec()))
    }
}
