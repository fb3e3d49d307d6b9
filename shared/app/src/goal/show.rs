//! Goals on the screen: drafts, and the shared ones with their topics and what they grew into.

use crate::goal::kinds;
use crate::goal::view::{DraftView, GoalTopic, GoalView, ProjectView};
use crate::ground::list::List;
use crate::ground::model::Model;
use crate::ground::who::{Who, who};
use crate::offer;
use crate::topic::event::TopicState;
use crate::topic::view::TopicRow;
use documents::{Answers, Goal, GoalState};
use protocol::SpaceId;

pub(crate) fn draft(model: &Model, goal: &Goal) -> DraftView {
    let horizon = goal.horizon.current().filter(|_| goal.horizon.is_settled());
    DraftView {
        id: goal.id.clone(),
        text: goal.text.all().to_vec(),
        horizon: horizon.and_then(kinds::horizon),
        shared: offer::show::copies(model, &goal.id, |practice, copy| {
            let shared = practice.goals.iter().find(|it| it.id == copy)?;
            Some(shared.text.current() == goal.text.current() && shared.horizon.current() == goal.horizon.current())
        }),
    }
}

/// Our goals, nearest horizon first.
pub(crate) fn goals(model: &Model, topics: &List<TopicRow>, space: &SpaceId) -> Vec<GoalView> {
    let mut goals: Vec<&Goal> = model.practice_row(space).map(|row| row.goals.iter().collect()).unwrap_or_default();
    goals.sort_by_key(|goal| goal.horizon.current().and_then(kinds::horizon));
    goals.into_iter().map(|it| row(model, topics, space, it)).collect()
}

fn row(model: &Model, topics: &List<TopicRow>, space: &SpaceId, goal: &Goal) -> GoalView {
    let needs_reason = goal.state.all().iter().any(|state| matches!(state, GoalState::Changed | GoalState::Dropped));
    let reasons = goal.reason.all().iter().filter(|reason| needs_reason && !reason.is_empty());
    GoalView {
        id: goal.id.clone(),
        by: goal.by.as_ref().map_or(Who::Partner, |by| who(model, space, by)),
        text: goal.text.all().to_vec(),
        horizon: goal.horizon.all().iter().filter_map(kinds::horizon).collect(),
        state: goal.state.all().iter().filter_map(kinds::goal_state).collect(),
        reason: reasons.cloned().collect(),
        topics: goal.topics.iter().filter_map(|id| about(topics, id)).collect(),
        project: project(goal),
    }
}

/// A topic that has not come yet is not shown yet.
fn about(topics: &List<TopicRow>, id: &str) -> Option<GoalTopic> {
    let row = topics.iter().find(|row| row.id == id)?;
    let state: Option<TopicState> = row.state;
    let title = row.titles.first().cloned().unwrap_or_default();
    Some(GoalTopic { topic: id.to_owned(), title, state, sessions: row.sessions.clone() })
}

/// What a goal has grown into, if it has.
pub(crate) fn project(goal: &Goal) -> Option<ProjectView> {
    let lines = |answers: &Answers<String>| answers.all().iter().filter(|line| !line.is_empty()).cloned().collect();
    let project = ProjectView {
        outcome: lines(&goal.outcome),
        audience: lines(&goal.audience),
        due_at_ms: goal.due_at_ms.all().to_vec(),
        help: lines(&goal.help),
        next: lines(&goal.next),
    };
    (project != ProjectView::default()).then_some(project)
}
