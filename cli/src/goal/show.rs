//! Goals as lines: my drafts, then ours with the way to them.

use crate::clock::Clock;
use crate::language::{own, say, voice};
use crate::page::{line, several};
use crate::pick::short;
use app::ViewModel;
use app::goal::view::{GoalView, ProjectView};
use content::{Id, sync};
use std::fmt::Write;

/// My goals, then our goals with the way to them.
pub fn goals(view: &ViewModel, clock: &Clock) -> String {
    let mut text = format!("{}\n", say(content::goal::MINE));
    for goal in &view.profile.goals {
        let horizon = say(goal.horizon.map_or(sync::TWO_SHORT, words::goal::horizon));
        line!(text, "  [{}]  {}  ({horizon})", short(&goal.id), several(&goal.text));
    }
    for way in view.ways.iter() {
        line!(text, "\n{}", words::goal::ours(&way.partner, voice()));
        way.goals.iter().for_each(|goal| shared(&mut text, goal, clock));
    }
    text
}

fn shared(text: &mut String, goal: &GoalView, clock: &Clock) {
    let said = |ids: Vec<Id>| ids.into_iter().map(say).collect::<Vec<_>>().join(" / ");
    let horizon = said(goal.horizon.iter().map(|it| words::goal::horizon(*it)).collect());
    let state = said(goal.state.iter().map(|it| words::goal::state(*it)).collect());
    line!(text, "  [{}]  {}  ({horizon}; {state})", short(&goal.id), several(&goal.text));
    for reason in &goal.reason {
        line!(text, "        {}", words::goal::because(reason, voice()));
    }
    for topic in &goal.topics {
        let sessions: Vec<&str> = topic.sessions.iter().map(|id| short(id)).collect();
        line!(text, "        → {} [{}]  → {}", own(&topic.title), short(&topic.topic), or_dash(&sessions));
    }
    if let Some(plan) = &goal.project {
        project(text, plan, clock);
    }
}

fn project(text: &mut String, plan: &ProjectView, clock: &Clock) {
    let due: Vec<String> = plan.due_at_ms.iter().map(|at| clock.meant_day(*at)).collect();
    let fields = [
        (content::goal::PROJECT_OUTCOME, &plan.outcome),
        (content::goal::PROJECT_AUDIENCE, &plan.audience),
        (content::goal::PROJECT_DUE, &due),
        (content::goal::PROJECT_HELP, &plan.help),
        (content::goal::PROJECT_NEXT, &plan.next),
    ];
    for (label, values) in fields.into_iter().filter(|(_, values)| !values.is_empty()) {
        line!(text, "        {}: {}", say(label), several(values));
    }
}

fn or_dash(words: &[&str]) -> String {
    if words.is_empty() { "-".to_owned() } else { words.join(", ") }
}
