//! Pausing, going on, wrapping up, ending; and taking back what one wrote.

use crate::act::Outcome;
use crate::event::UiEvent;
use crate::id;
use crate::model::Model;
use crate::projection::Projection;
use crate::view::{Problem, Said};
use documents::practice::{Course, PairState, own, standing};
use documents::{DocumentId, Goal, Person, TextField};
use protocol::SpaceId;

impl Model {
    pub(in crate::act) fn pause_pair(&mut self, pair: &str, until_ms: Option<i64>) -> Outcome {
        let space = self.living_pair(pair)?;
        if until_ms.is_some_and(|until| until <= self.now_ms) {
            return Err(Problem::DateTooEarly);
        }
        let page = self.practice_page(space);
        self.edit(page, |document| standing::pause(document, until_ms))?;
        Ok(None)
    }

    /// Goes on, also after a check to which somebody said that they would rather end.
    pub(in crate::act) fn resume_pair(&mut self, pair: &str) -> Outcome {
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

    pub(in crate::act) fn close_pair(&mut self, pair: &str) -> Outcome {
        let space = self.living_pair(pair)?;
        let page = self.practice_page(space);
        self.edit(page, |document| standing::set_course(document, &Course::Closing))?;
        Ok(None)
    }

    /// Ends it for both, from any state, with or without a network.
    pub(in crate::act) fn end_pair(&mut self, pair: &str) -> Outcome {
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
    pub(in crate::act) fn take_back(&mut self, pair: &str) -> Outcome {
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

    /// What the acts of this room need at hand.
    pub(in crate::act) fn needs_of_practice(&self, event: &UiEvent, pair: &str) -> Vec<DocumentId> {
        let Some(space) = id::space(pair) else { return Vec::new() };
        let profile = self.facts.private.map(|private| id::profile(&private));
        let mut needs: Vec<DocumentId> = std::iter::once(id::practice(&space)).chain(profile).collect();
        if matches!(event, UiEvent::TakeBack { .. }) {
            needs.extend(self.documents_of(&space));
        }
        needs
    }
}

/// Is it a goal, and nothing else yet: no reason, no topic, no project?
fn is_bare(goal: &Goal) -> bool {
    let lines = [&goal.reason, &goal.outcome, &goal.audience, &goal.help, &goal.next];
    let said = lines.iter().flat_map(|lines| lines.all()).any(|line| !line.is_empty());
    !said && goal.topics.is_empty() && goal.due_at_ms.all().is_empty()
}
