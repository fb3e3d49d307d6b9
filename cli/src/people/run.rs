//! What then happens, each in a file of its own.

pub mod begin;
mod device;
mod link;
pub mod nearby;
mod recovery;
mod safety;

use crate::notebook::Notebook;
use crate::outcome::Outcome;
use crate::people::args::PeopleCommand;
use crate::profile::Profile;
use std::io::Write;

/// The commands about who is in. `out` is for those that speak while they work.
pub fn run(profile: Profile, command: PeopleCommand, json: bool, out: &mut dyn Write) -> Outcome {
    match command {
        PeopleCommand::Invite(arguments) => link::invite(&mut Notebook::open(profile)?, arguments),
        PeopleCommand::LinkDevice { qr } => link::link_device(&mut Notebook::open(profile)?, qr),
        PeopleCommand::Join(arguments) => begin::join(&profile, arguments),
        PeopleCommand::Devices => device::list(&Notebook::open(profile)?),
        PeopleCommand::Device { command } => device::run(&mut Notebook::open(profile)?, command),
        PeopleCommand::Safety(arguments) => safety::run(&mut Notebook::open(profile)?, arguments),
        PeopleCommand::Recovery { command } => recovery::run(&mut Notebook::open(profile)?, &command, json, out),
        PeopleCommand::Recover(arguments) => recovery::recover(&profile, &arguments),
        PeopleCommand::Keys { command } => device::keys(&mut Notebook::open(profile)?, &command),
        PeopleCommand::Repair { pair } => device::repair(&mut Notebook::open(profile)?, pair),
    }
}
