//! `goal list`.

use app::ViewModel;
use app::goal::view::{DraftView, GoalView};
use app::pair::view::BothWaysView;
use serde::Serialize;

/// `goal list`.
#[derive(Serialize)]
pub struct Goals {
    mine: Vec<DraftView>,
    ours: Vec<GoalsOfPair>,
}

#[derive(Serialize)]
struct GoalsOfPair {
    pair: String,
    goals: Vec<GoalView>,
}

impl Goals {
    /// Drafts, and what each pair aims at.
    pub fn of(view: &ViewModel) -> Self {
        let of_pair = |way: &BothWaysView| GoalsOfPair { pair: way.pair.clone(), goals: way.goals.clone() };
        Self { mine: view.profile.goals.clone(), ours: view.ways.iter().map(|way| of_pair(way)).collect() }
    }
}
