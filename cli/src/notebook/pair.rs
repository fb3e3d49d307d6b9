//! Which pair is meant.

use crate::notebook::{Notebook, begun};
use crate::outcome::Failure;
use crate::{failure, pick};
use app::ground::said::Problem;
use app::pair::view::PairView;
use app::practice::view::PairState;
use content::cli::problem;
use std::sync::Arc;

/// The pair that is meant.
pub fn which(notebook: &Notebook, wanted: Option<String>) -> Result<String, Failure> {
    begun(&notebook.desk)?;
    let view = notebook.desk.view();
    if let Some(wanted) = wanted {
        return pick::named(content::problem::THING_PAIR, &wanted, view.pairs.iter().map(|pair| pair.id.as_str()));
    }
    // One that has ended is meant only where there is no other.
    let goes_on = |pair: &PairView| pair.practice.state != PairState::Ended;
    let some = view.pairs.iter().any(|pair| goes_on(pair));
    let meant = view.pairs.iter().filter(|pair| !some || goes_on(pair));
    pick::only(content::problem::THING_PAIR, meant.map(|pair| pair.id.as_str()), problem::NO_PAIR)
}

/// The pair that is meant, as it stands.
pub fn find(notebook: &Notebook, wanted: Option<String>) -> Result<Arc<PairView>, Failure> {
    let id = which(notebook, wanted)?;
    let view = notebook.desk.view();
    let pair = view.pairs.iter().find(|pair| pair.id == id).cloned();
    pair.ok_or_else(|| failure::refused(&Problem::NoSuchPair))
}
