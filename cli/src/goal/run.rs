//! Goals: drafted, shared, led to.

use crate::goal::args::GoalCommand;
use crate::goal::json::Goals;
use crate::goal::show;
use crate::notebook::{Notebook, begun, does, keeps, pair};
use crate::outcome::{Failure, Outcome, Reply};
use crate::{failure, pick, topic};
use app::UiEvent;
use app::goal::event::{GoalEvent, ProjectPlan};
use app::ground::said::Problem;

/// `turnabout goal …`
pub fn run(notebook: &mut Notebook, command: Option<GoalCommand>) -> Outcome {
    begun(&notebook.desk)?;
    let event = match command.unwrap_or(GoalCommand::List) {
        GoalCommand::List => {
            let view = notebook.desk.view();
            return Ok(Reply::new(show::goals(&view, &notebook.clock), &Goals::of(&view)));
        }
        GoalCommand::Draft { text, horizon, again } => {
            let goal = again.map(|wanted| draft(notebook, &wanted)).transpose()?;
            return keeps(notebook, UiEvent::Goal(GoalEvent::Keep { goal, text, horizon: horizon.into() }));
        }
        GoalCommand::Remove { goal } => UiEvent::Goal(GoalEvent::Remove { goal: draft(notebook, &goal)? }),
        GoalCommand::Share { goal, of } => {
            let (goal, pair) = (draft(notebook, &goal)?, pair::which(notebook, of.pair)?);
            return keeps(notebook, UiEvent::Goal(GoalEvent::Share { goal, pair }));
        }
        GoalCommand::Edit { goal, text, horizon } => {
            let (pair, goal) = shared(notebook, &goal)?;
            UiEvent::Goal(GoalEvent::Edit { pair, goal, text, horizon: horizon.into() })
        }
        GoalCommand::State { goal, state, why } => {
            let (pair, goal) = shared(notebook, &goal)?;
            UiEvent::Goal(GoalEvent::SetState { pair, goal, state: state.into(), reason: why })
        }
        GoalCommand::Topic { goal, topic, not } => {
            let (pair, goal) = shared(notebook, &goal)?;
            let topic = topic::run::which(notebook, &topic)?;
            UiEvent::Goal(GoalEvent::SetTopic { pair, goal, topic, named: !not })
        }
        GoalCommand::Project { goal, outcome, audience, by, meant, help_needed, next } => {
            let (pair, goal) = shared(notebook, &goal)?;
            let due_at_ms = by.map(|by| notebook.clock.due(&by, meant)).transpose()?;
            let project = ProjectPlan { outcome, audience, due_at_ms, help: help_needed, next };
            UiEvent::Goal(GoalEvent::SetProject { pair, goal, project })
        }
    };
    does(notebook, event)
}

fn draft(notebook: &Notebook, wanted: &str) -> Result<String, Failure> {
    pick::named(
        content::problem::THING_DRAFT,
        wanted,
        notebook.desk.view().profile.goals.iter().map(|goal| goal.id.as_str()),
    )
}

/// A shared goal: its pair and its id.
fn shared(notebook: &Notebook, wanted: &str) -> Result<(String, String), Failure> {
    let view = notebook.desk.view();
    let all = || view.ways.iter().flat_map(|way| way.goals.iter().map(|goal| (way.pair.clone(), goal.id.as_str())));
    let id = pick::named(content::problem::THING_GOAL, wanted, all().map(|(_, id)| id))?;
    let pair = all().find(|(_, goal)| *goal == id).map(|(pair, _)| pair);
    pair.map(|pair| (pair, id)).ok_or_else(|| failure::refused(&Problem::NoSuchThing))
}
