//! One act on one session, for all commands that are no more than that.

use crate::json::Done;
use crate::language::tell;
use crate::notebook::{Notebook, saved, session};
use crate::outcome::{Failure, Outcome, Reply};
use crate::pick;
use crate::session::args::WhichSession;
use app::UiEvent;
use app::session::view::SessionView;
use content::Value::Text;
use content::cli::command;

/// One event about one session, whose screen is open while the event is made.
pub fn act(
    notebook: &mut Notebook,
    which: WhichSession,
    event: impl Fn(String, &SessionView) -> Result<UiEvent, Failure>,
) -> Outcome {
    let view = session::open(notebook, which.session)?;
    let event = event(view.row.id.clone(), &view)?;
    notebook.desk.post(event)?;
    saved(&mut notebook.desk)?;
    Ok(Reply::new(tell(command::SAVED_IN, &[("session", Text(pick::short(&view.row.id)))]), &Done::SAVED))
}
