//! Each command goes to its room.

use crate::args::{Arguments, Command};
use crate::notebook::Notebook;
use crate::outcome::{Outcome, Reply};
use crate::profile::Profile;
use crate::{
    agreement, before, find, goal, history, off, offer, pair, people, practice, reflect, relay, reminders, report,
    session, take, today, topic, tour,
};
use clap::CommandFactory;
use std::io::Write;

/// Does what was said. `out` is for commands that speak while they work.
pub fn run(arguments: Arguments, out: &mut dyn Write) -> Outcome {
    let Arguments { profile, key_file, json, lang: _, command } = arguments;
    let profile = Profile::new(profile, key_file);
    match command {
        Command::Init(arguments) => people::run::begin::init(&profile?, arguments),
        Command::Relay(arguments) => relay::run::relay(&mut profile?.open()?, arguments),
        Command::Pair { command } => pair::run::run(&mut Notebook::open(profile?)?, command),
        Command::People(command) => people::run::run(profile?, command, json, out),
        Command::Session { command } => session::run::run(&mut Notebook::open(profile?)?, command),
        Command::Report(command) => report::run::run(&mut Notebook::open(profile?)?, command),
        Command::Agreement { command } => agreement::run::run(&mut Notebook::open(profile?)?, command),
        Command::Practice(command) => practice::run::run(&mut Notebook::open(profile?)?, command),
        Command::Thank(arguments) => reflect::run::thank(&mut Notebook::open(profile?)?, arguments),
        Command::Off { what } => Ok(off::run::run(what)),
        Command::Profile { command } => before::run::profile(&mut Notebook::open(profile?)?, command),
        Command::Offer { command } => offer::run::run(&mut Notebook::open(profile?)?, command),
        Command::Before(command) => before::run::run(&mut Notebook::open(profile?)?, command),
        Command::Role { command } => pair::run::role(&mut Notebook::open(profile?)?, command),
        Command::Goal { command } => goal::run::run(&mut Notebook::open(profile?)?, command),
        Command::Later(arguments) => reminders::run::run(&mut Notebook::open(profile?)?, arguments),
        Command::Topic { command } => topic::run::run(&mut Notebook::open(profile?)?, command),
        Command::Reflect { command } => reflect::run::run(&mut Notebook::open(profile?)?, command),
        Command::Find(arguments) => find::run::run(&mut Notebook::open(profile?)?, &arguments),
        Command::History(command) => history::run::run(&mut Notebook::open(profile?)?, command),
        Command::Today => today::run::today(&Notebook::open(profile?)?),
        Command::Sync(arguments) => relay::run::sync(&mut profile?.open()?, &arguments, json, out),
        Command::Take(command) => take::run::run(profile, command),
        Command::Status => Ok(today::run::status(&Notebook::open(profile?)?)),
        Command::Tour(arguments) => tour::run(&arguments, json, out),
        Command::Completions { shell } => Ok(completions(shell, out)),
    }
}

fn completions(shell: clap_complete::Shell, out: &mut dyn Write) -> Reply {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "turnabout", &mut script);
    // Whoever closed the pipe did not want the rest.
    let _ = out.write_all(&script);
    Reply::new("", &())
}
