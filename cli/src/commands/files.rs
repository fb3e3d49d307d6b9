//! Export and import: everything comes out as files that open without this program.

use crate::args::ExportArguments;
use crate::commands::{Notebook, begun, session};
use crate::desk::Desk;
use crate::json::{Exported, Imported};
use crate::language::{number, tell};
use crate::outcome::{Outcome, Reply};
use crate::{folder, input, words};
use app::event::UiEvent;
use app::view::{Problem, Said};
use content::Value::Text;
use content::cli::command;
use std::path::Path;

/// `turnabout export`
pub fn export(desk: &mut Desk, arguments: &ExportArguments) -> Outcome {
    begun(desk)?;
    let event = UiEvent::Export { format: arguments.format.into(), scope: arguments.scope.into() };
    desk.ask(event, |said| matches!(said, Said::Exported).then_some(()))?;
    let export = desk.view().export.clone().ok_or_else(|| words::refused(&Problem::Damaged))?;
    folder::write(&arguments.out, &export.files)?;
    desk.post(UiEvent::ExportTaken)?;
    let files = export.files.len() as u64;
    let folder = arguments.out.display().to_string();
    let text = tell(command::EXPORTED, &[("count", number(files)), ("path", Text(&folder))]);
    Ok(Reply::new(text, &Exported { folder, files }))
}

/// `turnabout import`
pub fn import(notebook: &mut Notebook, file: &Path, wanted: Option<String>) -> Outcome {
    let bytes = input::bytes(file)?;
    let session = session::open(notebook, wanted)?.row.id.clone();
    let imported = |said: &Said| if let Said::Imported { units, .. } = said { Some(*units) } else { None };
    let units = notebook.desk.ask(UiEvent::Import { session: session.clone(), bytes }, imported)?;
    notebook.desk.saved()?;
    let text = tell(command::IMPORTED, &[("count", number(units))]);
    Ok(Reply::new(text, &Imported { saved: "here", session, units }))
}
