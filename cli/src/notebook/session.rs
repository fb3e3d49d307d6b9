//! Which session is meant.

use crate::language::say;
use crate::notebook::{Notebook, begun};
use crate::outcome::Failure;
use crate::{failure, pick};
use app::ground::said::Problem;
use app::session::view::SessionView;
use content::cli::problem;
use std::sync::Arc;

/// Opens the screen of the session that is meant.
pub fn open(notebook: &mut Notebook, wanted: Option<String>) -> Result<Arc<SessionView>, Failure> {
    let session = which(notebook, wanted)?;
    notebook.desk.open_session(&session)
}

/// The session that is meant; without a word, the one that is on or next, or else the newest.
pub fn which(notebook: &Notebook, wanted: Option<String>) -> Result<String, Failure> {
    begun(&notebook.desk)?;
    let view = notebook.desk.view();
    if let Some(wanted) = wanted {
        return pick::named(content::problem::THING_SESSION, &wanted, view.sessions.iter().map(|row| row.id.as_str()));
    }
    let newest = || view.sessions.iter().next().map(|row| &**row);
    let row = view.today.next_session.as_ref().or_else(newest);
    // Where something cannot be read, it only looks as if there were none.
    let damaged = view.sync.damaged > 0;
    let none =
        || if damaged { failure::refused(&Problem::Damaged) } else { Failure::could_not(say(problem::NO_SESSION)) };
    row.map(|row| row.id.clone()).ok_or_else(none)
}
