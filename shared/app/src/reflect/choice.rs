//! Which prompts fit where a person stands, one at a time (PRACTICE 3.3, 3.4). Nothing counts them.

use crate::ground::list::List;
use crate::ground::model::Model;
use crate::ground::rows::Projection;
use crate::ground::who::{StandsAs, Who};
use crate::ground::{id, standing, who};
use crate::reflect::prompts;
use crate::reflect::prompts::{PROMPTS, Phase, Prompt, Role};
use crate::reflect::view::{AnswerView, PromptScope, ReflectView};
use crate::session::held;
use crate::session::view::SessionRow;
use crate::{agreement, goal};
use documents::practice::PairState;
use documents::{Goal, GoalState, ListSort};
use protocol::SpaceId;
use std::cmp::Reverse;

/// Wrapping up begins this long before the agreed end, in milliseconds: two weeks.
const WRAP_UP_MS: i64 = 14 * 24 * 60 * 60 * 1000;

/// What decides which prompts fit in a pair.
#[derive(Clone, Copy, Default)]
pub(crate) struct Stands {
    /// Where the person stands in it.
    pub(crate) as_who: Option<StandsAs>,
    /// Sessions whose hour has come.
    pub(crate) begun: usize,
    /// Sessions that ended.
    pub(crate) held: usize,
    /// Both want to go on after the trial; `None` where that was not asked: then the second session says so.
    pub(crate) active: Option<bool>,
    /// Half of the agreed time is over.
    pub(crate) half: bool,
    /// A goal of both has grown into a project, and is still open: that is a stretch (capabilities 13, 82).
    pub(crate) stretch: bool,
    /// Closing, or less than two weeks before the agreed end.
    pub(crate) wrap_up: bool,
}

impl Stands {
    pub(crate) fn phase(self) -> Phase {
        match self {
            Self { wrap_up: true, .. } => Phase::WrapUp,
            Self { stretch: true, .. } => Phase::Stretch,
            Self { begun: 4.., .. } | Self { half: true, .. } => Phase::Middle,
            Self { active: Some(true), .. } | Self { active: None, held: 2.., .. } => Phase::Early,
            Self { begun: 1.., .. } => Phase::First,
            Self { .. } => Phase::Before,
        }
    }

    /// The prompts of now, then the ones of earlier phases that are still open; each phase in the order of the table. A
    /// stretch has its prompts only while it lasts.
    pub(crate) fn prompts(self) -> Vec<&'static Prompt> {
        let now = rank(self.phase());
        let fits = |prompt: &&Prompt| match prompt.phase {
            Phase::Stretch => self.phase() == Phase::Stretch,
            Phase::Before | Phase::First | Phase::Early | Phase::Middle | Phase::WrapUp => rank(prompt.phase) <= now,
        };
        let for_me = |prompt: &&Prompt| match prompt.role {
            Role::Both => true,
            Role::Junior => self.as_who == Some(StandsAs::Newer),
            Role::Senior => self.as_who == Some(StandsAs::Longer),
        };
        let mut prompts: Vec<&Prompt> = PROMPTS.iter().filter(fits).filter(for_me).collect();
        prompts.sort_by_key(|prompt| Reverse(rank(prompt.phase)));
        prompts
    }
}

fn rank(phase: Phase) -> u8 {
    match phase {
        Phase::Before => 0,
        Phase::First => 1,
        Phase::Early => 2,
        Phase::Middle => 3,
        Phase::Stretch => 4,
        Phase::WrapUp => 5,
    }
}

/// The prompt to show: the one that was asked for, or else the first that is open.
pub(crate) fn now(model: &Model, sessions: &List<SessionRow>, answers: &[AnswerView]) -> Option<String> {
    let open = open(model, sessions, answers);
    let asked = model.facts.prompt.as_deref();
    let shown = open.iter().find(|prompt| Some(prompt.id) == asked).or(open.first());
    shown.map(|prompt| prompt.id.to_owned())
}

/// The one after it, round and round.
pub(crate) fn another(model: &Model, sessions: &List<SessionRow>, shown: &ReflectView) -> Option<String> {
    let open = open(model, sessions, &shown.answers);
    let now = shown.prompt.as_deref();
    let at = open.iter().position(|prompt| Some(prompt.id) == now).map_or(0, |at| at + 1);
    open.get(at).or(open.first()).map(|prompt| prompt.id.to_owned())
}

pub(crate) fn scope(prompt: &str) -> Option<PromptScope> {
    prompts::find(prompt).map(|prompt| prompt.opened.into())
}

/// What fits in any of the pairs, the liveliest first, and was neither answered nor skipped.
fn open(model: &Model, sessions: &List<SessionRow>, answers: &[AnswerView]) -> Vec<&'static Prompt> {
    let skipped = model.facts.private.and_then(|private| model.rows.get(&id::home(&private)));
    let is_skipped = |prompt: &str| match skipped.map(|row| &row.what) {
        Some(Projection::Home { skipped, .. }) => skipped.contains(prompt),
        _ => false,
    };
    let assumes =
        model.profile_row().is_some_and(|row| row.lines.iter().any(|line| line.sort == ListSort::Assumptions));
    let pairs = model.pairs();
    let is_sealed = |prompt: &str| {
        let by_me = |space: &SpaceId| {
            let (practice, Ok([me, partner])) = (model.believed(space)?, model.both(space)) else { return None };
            practice.sealed.get(prompt)?.counts(&me, &partner)
        };
        pairs.iter().any(|space| by_me(space).is_some())
    };
    let is_answered = |prompt: &str| {
        // The list of assumptions is the answer to the prompt that asks for it.
        prompt == "P07" && assumes
            || is_sealed(prompt)
            || answers.iter().any(|answer| answer.by == Who::Me && answer.prompt == prompt)
    };
    let mut open: Vec<&Prompt> = Vec::new();
    for stands in everywhere(model, sessions) {
        for prompt in stands.prompts() {
            let known = open.iter().any(|it| it.id == prompt.id);
            if !known && !is_skipped(prompt.id) && !is_answered(prompt.id) {
                open.push(prompt);
            }
        }
    }
    open
}

fn everywhere(model: &Model, sessions: &List<SessionRow>) -> Vec<Stands> {
    let mut pairs = model.pairs();
    let last = |space: &SpaceId| {
        let pair = space.to_string();
        sessions.iter().filter(|row| row.pair == pair && row.off.is_none()).filter_map(|row| row.start_at_ms).max()
    };
    pairs.sort_by_cached_key(|space| Reverse(last(space)));
    let stands: Vec<Stands> = pairs.iter().map(|space| stands(model, sessions, space)).collect();
    if stands.is_empty() { vec![Stands::default()] } else { stands }
}

fn stands(model: &Model, sessions: &List<SessionRow>, space: &SpaceId) -> Stands {
    let pair = space.to_string();
    let own = || sessions.iter().filter(|row| row.pair == pair);
    let (until_ms, began_ms) = (until_ms(model, space), standing::began_ms(model, space));
    let has_begun = |at_ms: Option<i64>| at_ms.is_some_and(|at| at <= model.now_ms);
    Stands {
        as_who: who::stands_as(model, space),
        begun: own().filter(|row| held::is_held(row) || row.off.is_none() && has_begun(row.start_at_ms)).count(),
        held: own().filter(|row| held::is_over(row)).count(),
        // A pair that leaves the trial alone is told by its sessions.
        active: matches!(model.pair_state(space), PairState::Active | PairState::Paused).then_some(true),
        half: until_ms.zip(began_ms).is_some_and(|(until, began)| model.now_ms >= began / 2 + until / 2),
        wrap_up: model.pair_state(space) == PairState::Closing
            || until_ms.is_some_and(|until| model.now_ms >= until.saturating_sub(WRAP_UP_MS)),
        stretch: model.practice_row(space).is_some_and(|row| row.goals.iter().any(is_stretch)),
    }
}

fn is_stretch(goal: &Goal) -> bool {
    goal::show::project(goal).is_some() && goal.state.all().iter().all(|state| *state == GoalState::Open)
}

/// Until when two people have agreed to meet.
fn until_ms(model: &Model, space: &SpaceId) -> Option<i64> {
    agreement::show::agreed(model, space)?.until_ms.filter(|until| *until > 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    const NEWER: Stands = Stands {
        as_who: Some(StandsAs::Newer),
        begun: 0,
        held: 0,
        active: None,
        half: false,
        stretch: false,
        wrap_up: false,
    };

    fn first(stands: Stands) -> &'static str {
        stands.prompts().first().map_or("", |prompt| prompt.id)
    }

    #[test]
    fn each_phase_begins_with_what_the_table_says() {
        let held = |begun, held| Stands { begun, held, ..NEWER };
        assert_eq!(first(NEWER), "P01");
        assert_eq!(first(held(1, 0)), "P09", "the first session has begun");
        assert_eq!(first(held(1, 1)), "P09", "until both have said that they go on");
        assert_eq!(first(Stands { active: Some(true), ..held(1, 1) }), "P16");
        assert_eq!(first(Stands { active: Some(false), ..held(2, 2) }), "P09");
        assert_eq!(first(held(3, 3)), "P16");
        assert_eq!(first(held(4, 3)), "P23", "the fourth session has begun");
        assert_eq!(first(Stands { half: true, ..held(2, 2) }), "P23");
        assert_eq!(first(Stands { stretch: true, ..held(5, 5) }), "P30");
        assert_eq!(first(Stands { wrap_up: true, ..held(5, 5) }), "P36");
    }

    #[test]
    fn every_one_of_the_forty_comes_to_whom_it_is_for_and_to_nobody_else() {
        let phases = [
            NEWER,
            Stands { begun: 1, ..NEWER },
            Stands { begun: 2, held: 2, ..NEWER },
            Stands { begun: 4, held: 4, ..NEWER },
            Stands { begun: 4, held: 4, stretch: true, ..NEWER },
            Stands { begun: 4, held: 4, wrap_up: true, ..NEWER },
        ];
        let shown = |as_who: Option<StandsAs>| -> BTreeSet<&str> {
            let all = phases.iter().flat_map(|stands| Stands { as_who, ..*stands }.prompts());
            all.map(|prompt| prompt.id).collect()
        };
        let (newer, longer) = (shown(Some(StandsAs::Newer)), shown(Some(StandsAs::Longer)));
        assert_eq!((newer.len(), longer.len()), (14 + 16, 10 + 16));
        assert_eq!(newer.union(&longer).count(), 40);
        for other in [None, Some(StandsAs::Alike)] {
            assert_eq!(shown(other).len(), 16, "who stands alike, or has not said, gets those for both");
        }
    }

    #[test]
    fn what_is_open_from_before_comes_after_what_is_of_now() {
        let ids: Vec<&str> = Stands { begun: 1, ..NEWER }.prompts().iter().map(|prompt| prompt.id).collect();
        assert_eq!(ids.first(), Some(&"P09"));
        assert_eq!(ids.last(), Some(&"P08"));
        let over = Stands { begun: 5, held: 5, wrap_up: true, ..NEWER };
        assert!(over.prompts().iter().all(|prompt| prompt.phase != Phase::Stretch), "no stretch, no prompts of one");
    }
}
