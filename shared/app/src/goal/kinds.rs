//! The words that documents keep for what is picked of a goal, and back. A word of a newer version is none of ours.

use crate::goal::event::{GoalState, Horizon};

pub(crate) fn ahead(horizon: Horizon) -> documents::Horizon {
    match horizon {
        Horizon::Month => documents::Horizon::Month,
        Horizon::Year => documents::Horizon::Year,
        Horizon::Further => documents::Horizon::Further,
    }
}

pub(crate) fn horizon(ahead: &documents::Horizon) -> Option<Horizon> {
    Some(match ahead {
        documents::Horizon::Month => Horizon::Month,
        documents::Horizon::Year => Horizon::Year,
        documents::Horizon::Further => Horizon::Further,
        documents::Horizon::Newer(_) => return None,
    })
}

pub(crate) fn state(state: GoalState) -> documents::GoalState {
    match state {
        GoalState::Open => documents::GoalState::Open,
        GoalState::Met => documents::GoalState::Met,
        GoalState::Changed => documents::GoalState::Changed,
        GoalState::Dropped => documents::GoalState::Dropped,
    }
}

pub(crate) fn goal_state(state: &documents::GoalState) -> Option<GoalState> {
    Some(match state {
        documents::GoalState::Open => GoalState::Open,
        documents::GoalState::Met => GoalState::Met,
        documents::GoalState::Changed => GoalState::Changed,
        documents::GoalState::Dropped => GoalState::Dropped,
        documents::GoalState::Newer(_) => return None,
    })
}
