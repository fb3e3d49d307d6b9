//! Goals: drafts of one's own, and the shared ones that they become.

pub(crate) mod act;
pub mod event;
pub(crate) mod find;
pub(crate) mod kinds;
pub(crate) mod show;
pub mod view;

use crate::ground::edit::Outcome;
use crate::ground::model::Model;
use documents::DocumentId;
use event::GoalEvent;

/// The documents that an act needs at hand. Unknown ids need none: the act itself says so.
pub(crate) fn needs(event: &GoalEvent, model: &Model) -> Vec<DocumentId> {
    match event {
        GoalEvent::Keep { .. } | GoalEvent::Remove { .. } => model.profile_needed(),
        GoalEvent::Share { pair, .. } => model.profile_and_practice(pair),
        GoalEvent::Edit { pair, .. }
        | GoalEvent::SetState { pair, .. }
        | GoalEvent::SetTopic { pair, .. }
        | GoalEvent::SetProject { pair, .. } => model.practice_needed(pair),
    }
}

/// Does it.
pub(crate) fn act(event: GoalEvent, model: &mut Model) -> Outcome {
    match event {
        GoalEvent::Keep { goal, text, horizon } => model.keep_goal(goal.as_deref(), &text, horizon),
        GoalEvent::Remove { goal } => model.remove_goal(&goal),
        GoalEvent::Share { goal, pair } => model.share_goal(&goal, &pair),
        GoalEvent::Edit { pair, goal, text, horizon } => model.edit_goal(&pair, &goal, &text, horizon),
        GoalEvent::SetState { pair, goal, state, reason } => model.set_goal_state(&pair, &goal, state, &reason),
        GoalEvent::SetTopic { pair, goal, topic, named } => model.set_goal_topic(&pair, &goal, &topic, named),
        GoalEvent::SetProject { pair, goal, project } => model.set_project(&pair, &goal, &project),
    }
}
