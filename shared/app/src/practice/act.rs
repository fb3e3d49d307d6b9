//! Pausing, going on, wrapping up, ending; and taking back what one wrote.

use crate::ground::edit::Outcome;
use crate::ground::id;
use crate::ground::model::Model;
use crate::ground::rows::Projection;
use crate::ground::said::{Problem, Said};
use crate::practice::event::{CheckAnswer, TrialAnswer};
use crate::practice::show;
use crate::session::show::Lists;
use documents::practice::standing::{CHANGE, CHECK, END, GO_ON, NO, PAUSE, UNDECIDED, UNSURE, YES};
use documents::practice::{Course, PairState, Width, own, sealed, standing};
use documents::{DocumentId, Goal, Person, TextField};
use protocol::SpaceId;

/// By when both mean to answer, in milliseconds after the first has: two weeks, which anybody may put off.
const DUE_AFTER_MS: i64 = 14 * 24 * 60 * 60 * 1000;

impl Model {
    /// Everything that holds words of one's own.
    pub(crate) fn take_back_needs(&self, pair: &str) -> Vec<DocumentId> {
        let Some(space) = id::space(pair) else { return Vec::new() };
        let said = self.said_needed(Some(space));
        said.into_iter().chain(self.only_known(self.documents_of(&space))).collect()
    }

    pub(crate) fn pause_pair(&mut self, pair: &str, until_ms: Option<i64>) -> Outcome {
        let space = self.living_pair(pair)?;
        if until_ms.is_some_and(|until| until <= self.now_ms) {
            return Err(Problem::DateTooEarly);
        }
        let page = self.practice_page(space);
        self.edit(page, |document| standing::pause(document, until_ms))?;
        Ok(None)
    }

    /// Goes on, also after a check to which somebody said that they would rather end.
    pub(crate) fn resume_pair(&mut self, pair: &str) -> Outcome {
        let space = self.living_pair(pair)?;
        if !matches!(self.pair_state(&space), PairState::Paused | PairState::Closing) {
            return Err(Problem::NotNow);
        }
        let is_check = |question: &&String| *question == standing::CHECK || question.starts_with(standing::STILL);
        let after: Vec<String> = self.practice(&space).sealed.keys().filter(is_check).cloned().collect();
        let page = self.practice_page(space);
        self.edit(page, |document| standing::go_on(document, &after))?;
        Ok(None)
    }

    pub(crate) fn close_pair(&mut self, pair: &str) -> Outcome {
        let space = self.living_pair(pair)?;
        let page = self.practice_page(space);
        self.edit(page, |document| standing::set_course(document, &Course::Closing))?;
        Ok(None)
    }

    /// Ends it for both, from any state, with or without a network.
    pub(crate) fn end_pair(&mut self, pair: &str) -> Outcome {
        let space = self.living_pair(pair)?;
        let (page, now_ms) = (self.practice_page(space), self.now_ms);
        // What was typed before goes with it.
        self.save();
        self.note(|document| own::note_ended(document, &space.to_string(), now_ms))?;
        self.edit_anyway(page, |document| standing::end(document, now_ms))?;
        Ok(Some(Said::PairEnded { pair: pair.to_owned() }))
    }

    /// Takes what stands under one's own name out of what both see. What both wrote into one text stays: nobody could say
    /// any more whose words they are.
    pub(crate) fn take_back(&mut self, pair: &str) -> Outcome {
        let space = self.living_pair(pair)?;
        if self.pair_state(&space) != PairState::Closing {
            return Err(Problem::NotNow);
        }
        let [me, _] = self.both(&space)?;
        let mut count = 0;
        for id in self.documents_of(&space) {
            count += self.take_back_in(id, &me)?;
        }
        Ok(Some(Said::TakenBack { pair: pair.to_owned(), count }))
    }

    /// Copies of offers, good times, contacts and ratings go; a goal goes, too, unless something was said of it since: then only
    /// its words do.
    fn take_back_copies(&mut self, id: DocumentId, me: &Person) -> Result<u32, Problem> {
        self.edit(id, |document| {
            let offers = documents::offer::read(document)?.0;
            let offers: Vec<_> = offers.into_iter().filter(|it| it.by.as_ref() == Some(me)).collect();
            let happened: Vec<_> =
                documents::happened::read(document)?.into_iter().filter(|it| it.by() == me).collect();
            let goals = documents::goal::read(document)?.0;
            let is_mine = |goal: &Goal| goal.by.as_ref() == Some(me);
            let has_words = |goal: &Goal| goal.text.all().iter().any(|text| !text.is_empty());
            let goals: Vec<_> = goals.into_iter().filter(|goal| is_mine(goal) && has_words(goal)).collect();
            offers.iter().try_for_each(|it| documents::offer::remove(document, &it.id))?;
            happened.iter().try_for_each(|it| documents::happened::take_back(document, it.id()))?;
            for goal in &goals {
                if is_bare(goal) {
                    documents::goal::remove(document, &goal.id)?;
                } else {
                    documents::goal::blank(document, &goal.id)?;
                }
            }
            Ok(u32::try_from(offers.len() + happened.len() + goals.len()).unwrap_or(u32::MAX))
        })
    }

    fn take_back_in(&mut self, id: DocumentId, me: &Person) -> Result<u32, Problem> {
        let what = self.rows.get(&id).map(|row| row.what.clone());
        match what {
            Some(Projection::Session(_)) => self.edit(id, |document| {
                let session = documents::session::read(document)?;
                let line = session.took_away.get(me).is_some_and(|line| line.all().iter().any(|line| !line.is_empty()));
                if line {
                    documents::session::take_away(document, me, "")?;
                }
                let mine = session.marks.iter().filter(|mark| mark.by == *me && !mark.text.is_empty());
                let marks: Vec<String> = mine.map(|mark| mark.id.clone()).collect();
                for mark in &marks {
                    documents::session::fill_mark(document, mark, "")?;
                }
                Ok(u32::from(line) + u32::try_from(marks.len()).unwrap_or(u32::MAX))
            }),
            Some(Projection::Answer { by: Some(by), text, .. }) if by == *me && !text.is_empty() => {
                self.edit(id, |document| {
                    let units = document.text_units(TextField::Answer);
                    document.splice(TextField::Answer, 0, units, "")?;
                    Ok(1)
                })
            }
            Some(Projection::Practice(_)) => self.take_back_copies(id, me),
            Some(_) | None => Ok(0),
        }
    }

    fn documents_of(&self, space: &SpaceId) -> Vec<DocumentId> {
        let written = |what: &Projection| {
            matches!(what, Projection::Session(_) | Projection::Answer { .. } | Projection::Practice(_))
        };
        self.rows.iter().filter(|(_, row)| row.space == *space && written(&row.what)).map(|(id, _)| *id).collect()
    }

    pub(crate) fn answer_trial(&mut self, pair: &str, answer: TrialAnswer) -> Outcome {
        let space = self.living_pair(pair)?;
        if !matches!(self.pair_state(&space), PairState::Invited | PairState::Trial | PairState::Paused) {
            return Err(Problem::NotAsked);
        }
        let answer = match answer {
            TrialAnswer::Yes => YES,
            TrialAnswer::Unsure => UNSURE,
            TrialAnswer::No => NO,
        };
        let [me, partner] = self.both(&space)?;
        let question = self.practice(&space).trial_question(&me, &partner).filter(|it| *it != UNDECIDED);
        self.seal_answer(space, question.ok_or(Problem::NotAsked)?, (answer, Width::Choice), Some(DUE_AFTER_MS))
    }

    pub(crate) fn answer_check(
        &mut self,
        lists: Lists<'_>,
        pair: &str,
        question: &str,
        answer: CheckAnswer,
    ) -> Outcome {
        let space = self.living_pair(pair)?;
        let view = show::of(self, lists, &space);
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

    pub(crate) fn put_off(&mut self, pair: &str, question: &str, due_at_ms: i64) -> Outcome {
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
}

/// Is it a goal, and nothing else yet: no reason, no topic, no project?
fn is_bare(goal: &Goal) -> bool {
    let lines = [&goal.reason, &goal.outcome, &goal.audience, &goal.help, &goal.next];
    let said = lines.iter().flat_map(|lines| lines.all()).any(|line| !line.is_empty());
    !said && goal.topics.is_empty() && goal.due_at_ms.all().is_empty()
}
