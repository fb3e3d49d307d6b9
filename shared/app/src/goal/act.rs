//! Goals: a draft that only its person sees; a shared version with a state, the topics that lead to it, and what it grows into.

use crate::goal::event::{GoalState, Horizon, ProjectPlan};
use crate::goal::kinds;
use crate::ground::edit::Outcome;
use crate::ground::id;
use crate::ground::model::Model;
use crate::ground::rows::Projection;
use crate::ground::said::{Problem, Said};
use documents::{Goal, Project, goal};

impl Model {
    pub(crate) fn keep_goal(&mut self, draft: Option<&str>, text: &str, horizon: Horizon) -> Outcome {
        let profile = self.profile()?;
        let text = said(text)?;
        let id = match draft {
            Some(id) => self.draft(id).map(|goal| goal.id.clone())?,
            None => self.fresh_id(),
        };
        let (now_ms, ahead) = (self.now_ms, kinds::ahead(horizon));
        self.edit(profile, |document| goal::keep(document, &id, (text, &ahead), None, now_ms))?;
        Ok(Some(Said::Kept { id }))
    }

    pub(crate) fn remove_goal(&mut self, draft: &str) -> Outcome {
        let profile = self.profile()?;
        self.edit(profile, |document| goal::remove(document, draft))?;
        Ok(None)
    }

    /// Writes what the draft says now as new text; how it came about stays where it is.
    pub(crate) fn share_goal(&mut self, draft: &str, pair: &str) -> Outcome {
        let space = self.pair_space(pair)?;
        let me = self.me(&space).ok_or(Problem::NoSuchPair)?;
        let own = self.draft(draft)?;
        let text = own.text.current().cloned().ok_or(Problem::Empty)?;
        let ahead = own.horizon.current().cloned().unwrap_or(documents::Horizon::Month);
        let copy = id::copy(&self.begun()?, &space, draft);
        let now_ms = self.now_ms;
        self.edit(id::practice(&space), |document| goal::keep(document, &copy, (&text, &ahead), Some(&me), now_ms))?;
        Ok(Some(Said::Kept { id: copy }))
    }

    pub(crate) fn edit_goal(&mut self, pair: &str, goal: &str, text: &str, horizon: Horizon) -> Outcome {
        let text = said(text)?;
        let ahead = kinds::ahead(horizon);
        let now_ms = self.now_ms;
        self.shared_goal(pair, goal, |document| goal::keep(document, goal, (text, &ahead), None, now_ms))
    }

    pub(crate) fn set_goal_state(&mut self, pair: &str, goal: &str, state: GoalState, reason: &str) -> Outcome {
        let reason = match state {
            GoalState::Changed | GoalState::Dropped => said(reason)?,
            GoalState::Open | GoalState::Met => "",
        };
        self.shared_goal(pair, goal, |document| goal::set_state(document, goal, &kinds::state(state), reason))
    }

    pub(crate) fn set_goal_topic(&mut self, pair: &str, goal: &str, topic: &str, named: bool) -> Outcome {
        let space = self.pair_space(pair)?;
        let id = id::document(topic).ok_or(Problem::NoSuchThing)?;
        let row = self.rows.get(&id).filter(|row| row.space == space && matches!(row.what, Projection::Topic(_)));
        row.ok_or(Problem::NoSuchThing)?;
        self.shared_goal(pair, goal, |document| goal::name_topic(document, goal, topic, named))
    }

    pub(crate) fn set_project(&mut self, pair: &str, goal: &str, plan: &ProjectPlan) -> Outcome {
        let line = |line: &Option<String>| line.as_ref().map(|line| line.trim().to_owned());
        let project = Project {
            outcome: line(&plan.outcome),
            audience: line(&plan.audience),
            due_at_ms: plan.due_at_ms,
            help: line(&plan.help),
            next: line(&plan.next),
        };
        self.shared_goal(pair, goal, |document| goal::plan(document, goal, &project))
    }

    /// Edits a goal that is there; none is made on the way.
    fn shared_goal(
        &mut self,
        pair: &str,
        goal: &str,
        edit: impl FnOnce(&mut documents::Document) -> Result<(), documents::Error>,
    ) -> Outcome {
        let space = self.pair_space(pair)?;
        let there = self.practice_row(&space).is_some_and(|row| row.goals.iter().any(|it| it.id == goal));
        if !there {
            return Err(Problem::NoSuchThing);
        }
        self.edit(id::practice(&space), edit)?;
        Ok(None)
    }

    fn draft(&self, draft: &str) -> Result<&Goal, Problem> {
        let goals = self.profile_row().map(|row| row.goals.as_slice()).unwrap_or_default();
        goals.iter().find(|goal| goal.id == draft).ok_or(Problem::NoSuchThing)
    }
}

fn said(text: &str) -> Result<&str, Problem> {
    let text = text.trim();
    if text.is_empty() { Err(Problem::Empty) } else { Ok(text) }
}
