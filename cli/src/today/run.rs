//! What is next, and where everything stands.

use crate::notebook::{Notebook, begun};
use crate::outcome::{Outcome, Reply};
use crate::today::json::Status;
use crate::today::{json, show};

/// `turnabout today`
pub fn today(notebook: &Notebook) -> Outcome {
    begun(&notebook.desk)?;
    let view = notebook.desk.view();
    Ok(Reply::new(show::today(&view, &notebook.clock), &json::today(&view)))
}

/// `turnabout status`
pub fn status(notebook: &Notebook) -> Reply {
    let (view, folder) = (notebook.desk.view(), notebook.profile.folder());
    Reply::new(show::status(&view, folder, &notebook.clock), &Status::of(&view, folder))
}
