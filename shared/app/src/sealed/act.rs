//! Sealed answers: kept and committed to at once, opened by whichever device of the person sees that it is time.

use crate::ground::edit;
use crate::ground::edit::Outcome;
use crate::ground::model::Model;
use crate::ground::said::{Problem, Said};
use crate::sealed::own::{Note, Watch};
use documents::practice::{Kept, Practice, Width, own, sealed};
use documents::{Person, practice};
use protocol::SpaceId;
use spaces::rng::random;

/// What is looked after in sealed answers.
#[derive(Default)]
pub(crate) struct Tending {
    pub(crate) watch: Watch,
}

impl Model {
    /// Seals an answer to any question of a pair: it opens when both have answered. With a `due_after_ms` both mean to by then.
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
        let kept = kept.map_err(|error| edit::problem(&error))?;
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

    /// Only what this person's record does not say already: what it says is written again where it does not stand.
    fn openings(&self, practice: &Practice, me: &Person, partner: &Person) -> Vec<Note> {
        let opening = |(question, sealed): (&String, &practice::Sealed)| {
            let commitment = sealed.to_open(question, me, partner)?;
            self.kept(&commitment)?;
            let seen = sealed.to_see(me, partner);
            let before = sealed.by.get(me).and_then(practice::sealed::Side::opened_with);
            (before != Some(seen)).then(|| Note::Opened(question.clone(), commitment, seen))
        };
        practice.sealed.iter().filter_map(opening).collect()
    }
}

impl Tending {
    /// Opens one's own answers once both have given one. Any device of the person does, once it has what opens them.
    pub(crate) fn tend(&mut self, model: &mut Model) {
        if !model.loaded || model.mending || !model.tend {
            return;
        }
        model.tend = false;
        for space in model.pairs() {
            self.open_due(model, space);
        }
    }

    fn open_due(&mut self, model: &mut Model, space: SpaceId) {
        let Ok([me, partner]) = model.both(&space) else { return };
        let Some(row) = model.practice_row(&space).cloned() else { return };
        let believed = model.believes(&space, &row.practice);
        let mut plan = self.plan_own(model, space, &row, [&me, &partner]);
        plan.notes.extend(model.openings(&believed, &me, &partner));
        self.carry_out(model, space, plan, &me);
    }
}
