//! The tour: two people, three devices, one relay, a meeting without a network, and two losses, all on this computer.
//!
//! Nothing is played: the relay is the relay, the devices are devices, and what is shown is what their screens say. On
//! the way the tour holds what it shows against what it promises; a promise that does not hold ends it with an exit code.
//!
//! [`cast`] is who takes part, [`story`] what happens, [`holdings`] what the relay holds, [`search`] looks for words in
//! files, [`teller`] speaks, [`farewell`] says how to go on.

pub mod args;
mod cast;
mod farewell;
mod holdings;
mod search;
mod story;
mod teller;

use crate::failure;
use crate::language::tell;
use crate::outcome::{Failure, Outcome, Reply};
use args::TourArguments;
use content::Value::{Message, Text};
use content::cli::problem;
use serde::Serialize;
use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::{fs, io};
use teller::{Fact, Teller};
use tempfile::TempDir;
use words::number;

/// `turnabout tour --json`
#[derive(Serialize)]
struct Toured {
    /// What was held against what it promises.
    facts: Vec<Fact>,
    /// Where everything lies; null if it was cleared away.
    folder: Option<String>,
}

/// `turnabout tour`
pub fn run(arguments: &TourArguments, json: bool, out: &mut dyn Write) -> Outcome {
    let stage = Stage::build(arguments)?;
    let mut nobody = io::sink();
    let listener: &mut dyn Write = if json { &mut nobody } else { out };
    let mut teller = Teller::new(listener, !json && io::stdout().is_terminal());
    let port = match story::happens(stage.folder(), &mut teller) {
        Ok(port) => port,
        Err(failure) => {
            let folder = stage.keep().display().to_string();
            let values = [("problem", Message(&failure.sentence)), ("path", Text(&folder))];
            let sentence = tell(problem::TOUR_STOPPED, &values);
            return Err(Failure::new(failure.exit, sentence));
        }
    };
    let kept = stage.end();
    farewell::how_to_go_on(kept.as_deref(), port, &mut teller);
    let broken = teller.broken();
    let toured = Toured { facts: teller.facts(), folder: kept.map(|folder| folder.display().to_string()) };
    let reply = Reply::new("", &toured);
    if broken == 0 {
        return Ok(reply);
    }
    Err(Failure::could_not(tell(problem::TOUR_BROKEN, &[("count", number(broken))])).showing(reply))
}

/// The folder of the tour, and whether it stays.
enum Stage {
    Staying(PathBuf),
    Passing(TempDir),
}

impl Stage {
    fn build(arguments: &TourArguments) -> Result<Self, Failure> {
        let unusable = |error: io::Error| Failure::could_not(failure::because(problem::TOUR_FOLDER, error.kind()));
        if let Some(folder) = &arguments.dir {
            return empty_folder(folder).map(Self::Staying).map_err(unusable);
        }
        let folder = tempfile::Builder::new().prefix("turnabout-tour-").tempdir().map_err(unusable)?;
        Ok(if arguments.discard { Self::Passing(folder) } else { Self::Staying(folder.keep()) })
    }

    fn folder(&self) -> &Path {
        match self {
            Self::Staying(folder) => folder,
            Self::Passing(folder) => folder.path(),
        }
    }

    /// Leaves everything, to look at.
    fn keep(self) -> PathBuf {
        match self {
            Self::Staying(folder) => folder,
            Self::Passing(folder) => folder.keep(),
        }
    }

    /// Clears away what is not to stay; where the rest lies.
    fn end(self) -> Option<PathBuf> {
        match self {
            Self::Staying(folder) => Some(folder),
            Self::Passing(folder) => {
                drop(folder);
                None
            }
        }
    }
}

/// The folder, made if need be, as a whole path: the commands at the end are to work from anywhere.
fn empty_folder(folder: &Path) -> io::Result<PathBuf> {
    fs::create_dir_all(folder)?;
    if fs::read_dir(folder)?.next().is_some() {
        return Err(io::ErrorKind::DirectoryNotEmpty.into());
    }
    folder.canonicalize()
}
