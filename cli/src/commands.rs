//! What each command does: open the notebook, say what happened, wait until it is saved, answer.

mod backup;
mod before;
mod begin;
mod device;
mod files;
mod find;
mod history;
mod link;
mod meeting;
mod nearby;
mod note;
mod pair;
mod practice;
mod recovery;
mod reflect;
mod report;
mod safety;
mod session;
mod sync;
mod topic;

pub use note::edit;
pub use sync::is_settled;
use sync::is_stuck;

use crate::args::{Arguments, Command};
use crate::clock::Clock;
use crate::desk::Desk;
use crate::language::{say, tell};
use crate::outcome::{Failure, Outcome, Reply};
use crate::profile::Profile;
use crate::{failure, json, show, tour};
use app::ground::said::Problem;
use app::view::Stage;
use clap::CommandFactory;
use content::Value::Message;
use content::cli::{command, problem};
use std::io::Write;

/// Does what was said. `out` is for commands that speak while they work.
pub fn run(arguments: Arguments, out: &mut dyn Write) -> Outcome {
    let Arguments { profile, key_file, json, lang: _, command } = arguments;
    let profile = Profile::new(profile, key_file);
    match command {
        Command::Init { name, relay } => begin::init(&profile?, name, relay),
        Command::Join(arguments) => begin::join(&profile?, arguments),
        Command::Relay { origin, registration } => begin::relay(&mut profile?.open()?, origin, registration),
        Command::Pair { command } => pair::run(&mut Notebook::open(profile?)?, command),
        Command::Invite(arguments) => link::invite(&mut Notebook::open(profile?)?, arguments),
        Command::LinkDevice { qr } => link::link_device(&mut Notebook::open(profile?)?, qr),
        Command::Devices => device::list(&Notebook::open(profile?)?),
        Command::Device { command } => device::run(&mut Notebook::open(profile?)?, command),
        Command::Safety(arguments) => safety::run(&mut Notebook::open(profile?)?, arguments),
        Command::Recovery { command } => recovery::run(&mut Notebook::open(profile?)?, &command, json, out),
        Command::Recover(arguments) => recovery::recover(&profile?, &arguments),
        Command::Keys { command } => device::keys(&mut Notebook::open(profile?)?, &command),
        Command::Repair { pair } => device::repair(&mut Notebook::open(profile?)?, pair),
        Command::Session { command } => session::run(&mut Notebook::open(profile?)?, command),
        Command::Report { pair } => report::run(&mut Notebook::open(profile?)?, pair),
        Command::Rate(arguments) => report::rate(&mut Notebook::open(profile?)?, arguments),
        Command::Contact { command } => report::contact(&mut Notebook::open(profile?)?, command),
        Command::Agreement { command } => practice::agreement(&mut Notebook::open(profile?)?, command),
        Command::Trial { command } => practice::trial(&mut Notebook::open(profile?)?, command),
        Command::Check { command } => practice::check(&mut Notebook::open(profile?)?, command),
        Command::Thank(arguments) => practice::thank(&mut Notebook::open(profile?)?, arguments),
        Command::Off { what } => Ok(practice::off(what)),
        Command::Profile { command } => before::profile(&mut Notebook::open(profile?)?, command),
        Command::Offer { command } => before::offer(&mut Notebook::open(profile?)?, command),
        Command::Cards(arguments) => before::cards(&mut Notebook::open(profile?)?, arguments),
        Command::Before(arguments) => before::before(&mut Notebook::open(profile?)?, arguments),
        Command::Readiness(arguments) => before::readiness(&mut Notebook::open(profile?)?, arguments),
        Command::Assume { command } => before::assume(&mut Notebook::open(profile?)?, command),
        Command::Role { command } => before::role(&mut Notebook::open(profile?)?, command),
        Command::Goal { command } => before::goal(&mut Notebook::open(profile?)?, command),
        Command::Later(arguments) => before::later(&mut Notebook::open(profile?)?, arguments),
        Command::Topic { command } => topic::run(&mut Notebook::open(profile?)?, command),
        Command::Reflect { command } => reflect::run(&mut Notebook::open(profile?)?, command),
        Command::Find(arguments) => find::run(&mut Notebook::open(profile?)?, &arguments),
        Command::History(arguments) => history::history(&mut Notebook::open(profile?)?, arguments),
        Command::Restore(arguments) => history::restore(&mut Notebook::open(profile?)?, arguments),
        Command::Today => today(&Notebook::open(profile?)?),
        Command::Sync(arguments) => sync::run(&mut profile?.open()?, &arguments, json, out),
        Command::Export(arguments) => files::export(&mut profile?.open()?, &arguments),
        Command::Import { file, session } => files::import(&mut Notebook::open(profile?)?, &file, session),
        Command::Backup { command } => backup::run(profile, &command),
        Command::Status => Ok(status(&Notebook::open(profile?)?)),
        Command::Tour(arguments) => tour::run(&arguments, json, out),
        Command::Completions { shell } => Ok(completions(shell, out)),
    }
}

/// An open notebook, where it lies, and the zone of the times in it.
struct Notebook {
    profile: Profile,
    desk: Desk,
    clock: Clock,
}

impl Notebook {
    fn open(profile: Profile) -> Result<Self, Failure> {
        let desk = profile.open()?;
        Ok(Self { profile, desk, clock: Clock::local() })
    }
}

fn today(notebook: &Notebook) -> Outcome {
    begun(&notebook.desk)?;
    let view = notebook.desk.view();
    Ok(Reply::new(show::today(&view, &notebook.clock), &json::today(&view)))
}

fn status(notebook: &Notebook) -> Reply {
    let (view, folder) = (notebook.desk.view(), notebook.profile.folder());
    Reply::new(show::status(&view, folder, &notebook.clock), &json::Status::of(&view, folder))
}

/// Waits for the disk and says so.
fn saved(desk: &mut Desk) -> Outcome {
    desk.saved()?;
    Ok(Reply::new(say(command::SAVED), &json::Done::SAVED))
}

/// Waits for the disk, and says what the relay has to hear first.
fn waits_for_relay(desk: &mut Desk, sentence: &str) -> Outcome {
    desk.saved()?;
    Ok(Reply::new(tell(command::SAVED_WAITS, &[("sentence", Message(sentence))]), &json::Waits::RELAY))
}

fn completions(shell: clap_complete::Shell, out: &mut dyn Write) -> Reply {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "turnabout", &mut script);
    // Whoever closed the pipe did not want the rest.
    let _ = out.write_all(&script);
    Reply::new("", &())
}

/// There is nothing to show where nobody has begun.
fn begun(desk: &Desk) -> Result<(), Failure> {
    let view = desk.view();
    match view.stage {
        Stage::Ready => Ok(()),
        Stage::Opening | Stage::Fresh | Stage::Linking if view.sync.damaged > 0 => Err(failure::partly_damaged()),
        Stage::Opening | Stage::Fresh => Err(failure::refused(&Problem::NotBegun)),
        Stage::Linking => Err(Failure::could_not(say(problem::LINKING))),
    }
}

/// There is nothing to sync where nobody has begun.
fn begun_or_linking(desk: &Desk) -> Result<(), Failure> {
    if desk.view().stage == Stage::Linking { Ok(()) } else { begun(desk) }
}

/// Where something cannot be read, it only looks as if nobody had begun.
fn whole(desk: &Desk) -> Result<(), Failure> {
    let view = desk.view();
    if view.stage != Stage::Ready && view.sync.damaged > 0 { Err(failure::partly_damaged()) } else { Ok(()) }
}
