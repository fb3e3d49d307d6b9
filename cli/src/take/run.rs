//! Export and import: everything comes out as files that open without this program, and comes in again.

pub mod backup;

use crate::desk::Desk;
use crate::language::{say, tell, voice};
use crate::notebook::{Notebook, begun, session};
use crate::outcome::{Failure, Outcome, Reply};
use crate::profile::Profile;
use crate::take::args::{ExportArguments, Format, TakeCommand};
use crate::take::json::{Exported, Imported, ReadBack};
use crate::zones;
use crate::{failure, folder, input, pick};
use app::UiEvent;
use app::ground::said::{Problem, Said};
use app::session::event::SessionEvent;
use app::take::event::{ExportWish, TakeEvent};
use content::cli::{command, problem};
use content::export::PARTNER;
use std::path::Path;
use words::number;

/// Instead of a session: no lines at all.
const NO_LINES: &str = "none";

/// What leaves and comes back.
pub fn run(profile: Result<Profile, Failure>, command: TakeCommand) -> Outcome {
    match command {
        TakeCommand::Export(arguments) => export(&mut profile?.open()?, &arguments),
        TakeCommand::Import { file, session } => import(&mut Notebook::open(profile?)?, &file, session),
        TakeCommand::Backup { command } => backup::run(profile, &command),
    }
}

/// `turnabout export`
fn export(desk: &mut Desk, arguments: &ExportArguments) -> Outcome {
    begun(desk)?;
    folder::is_free(&arguments.out)?;
    let event = UiEvent::Take(TakeEvent::Export { wish: wish(desk, arguments)? });
    desk.ask(event, |said| matches!(said, Said::Exported).then_some(()))?;
    let taken = desk.view().export.clone().ok_or_else(|| failure::refused(&Problem::Damaged))?;
    let export = words::take::files(&taken, voice()).map_err(|problem| failure::refused(&problem))?;
    folder::write(&arguments.out, &export.files)?;
    desk.post(UiEvent::Take(TakeEvent::Taken))?;
    let (files, folder) = (export.files.len() as u64, arguments.out.display().to_string());
    Ok(Reply::new(words::take::exported(files, &folder, voice()), &Exported { folder, files }))
}

fn wish(desk: &Desk, arguments: &ExportArguments) -> Result<ExportWish, Failure> {
    let view = desk.view();
    let pairs = || view.pairs.iter().map(|pair| pair.id.as_str());
    let pair = match (&arguments.pair, arguments.format) {
        // A report is of one pair.
        (None, Format::Report) if arguments.session.is_none() => {
            Some(pick::only(content::problem::THING_PAIR, pairs(), problem::NO_PAIR)?)
        }
        (None, _) => None,
        (Some(pair), _) => Some(pick::named(content::problem::THING_PAIR, pair, pairs())?),
    };
    let named =
        |id: &String| pick::named(content::problem::THING_SESSION, id, view.sessions.iter().map(|row| row.id.as_str()));
    let session = arguments.session.as_ref().map(named).transpose()?;
    let chosen = arguments.lines.iter().filter(|line| *line != NO_LINES);
    let lines: Vec<String> = chosen.map(named).collect::<Result<_, _>>()?;
    Ok(ExportWish {
        pair,
        session,
        redact: arguments.redact.then(|| say(PARTNER)),
        zone: arguments.zone.clone().or_else(|| zones::zones().built_in_name()),
        floating: arguments.floating,
        lines_of: (!arguments.lines.is_empty()).then_some(lines),
        ..ExportWish::all(arguments.format.into(), arguments.scope.into())
    })
}

/// `turnabout import`
fn import(notebook: &mut Notebook, file: &Path, wanted: Option<String>) -> Outcome {
    let bytes = input::bytes(file)?;
    if wanted.is_none() && is_export(file, &bytes) {
        return import_export(&mut notebook.desk, bytes);
    }
    let session = session::open(notebook, wanted)?.row.id.clone();
    let imported = |said: &Said| if let Said::Imported { units, .. } = said { Some(*units) } else { None };
    let units =
        notebook.desk.ask(UiEvent::Session(SessionEvent::Import { session: session.clone(), bytes }), imported)?;
    notebook.desk.saved()?;
    let text = tell(command::IMPORTED, &[("count", number(units))]);
    Ok(Reply::new(text, &Imported { saved: "here", session, units }))
}

/// By its name, or by how it begins.
fn is_export(file: &Path, bytes: &[u8]) -> bool {
    let named = file.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("json"));
    let start = bytes.get(..bytes.len().min(200)).unwrap_or_default();
    named
        || (start.trim_ascii_start().starts_with(b"{") && String::from_utf8_lossy(start).contains("turnabout-export/"))
}

fn import_export(desk: &mut Desk, bytes: Vec<u8>) -> Outcome {
    let read = |said: &Said| {
        if let Said::ExportRead { pairs, sessions, topics, answers, unknown } = *said {
            Some(ReadBack { saved: "here", pairs, sessions, topics, answers, unknown })
        } else {
            None
        }
    };
    let read = desk.ask(UiEvent::Take(TakeEvent::Import { bytes }), read)?;
    desk.saved()?;
    let text = words::take::imported(&read.counts(), voice());
    Ok(Reply::new(text, &read))
}
