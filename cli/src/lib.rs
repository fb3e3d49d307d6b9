//! The terminal shell: the same core for a desk, for scripts and for the tour.
//!
//! A command becomes events, the events are handled and saved, and what the core then shows is printed. Like every shell
//! it decides nothing: which session is next, what may be said and what is refused come from `app`. No command but
//! `sync`, `recover` and `tour` touches the network. `README.md` beside this crate has the commands, exit codes and JSON shapes.
//!
//! One capability, one room, as in `app`: a folder with `args` (what one may type), `run` (what then happens), `show` and `json` (the two
//! ways to read an answer) and `advice` (what is to be typed beside what every shell says). [`off`] and [`tour`] are the terminal's own.
//! [`args`] and [`dispatch`] join the rooms. Below them is what all share: [`notebook`] is the open one, [`desk`] the core at work,
//! [`page`] and [`json`] what answers are made of, [`language`] in which language, [`failure`] which exit code goes with what.

mod advice;
mod agreement;
mod args;
mod ask;
mod before;
mod clock;
mod desk;
mod dispatch;
mod editor;
mod failure;
mod find;
mod folder;
mod goal;
mod history;
mod input;
mod json;
mod language;
mod moment;
mod notebook;
mod off;
mod offer;
mod outcome;
mod page;
mod pair;
mod people;
mod pick;
mod practice;
mod profile;
mod qr;
mod reflect;
mod relay;
mod reminders;
mod report;
mod session;
mod take;
mod today;
mod topic;
mod tour;
mod typed;
mod zones;

use args::Arguments;
use clap::Parser;
use outcome::{Exit, Failure, Reply};
use std::io;
use std::io::{IsTerminal, Write};
use std::process::ExitCode;

/// Reads the arguments, does what they say, prints the answer; the exit codes stand in `--help`.
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    let json = arguments.json;
    language::choose(arguments.lang.as_deref(), !json && io::stdout().is_terminal());
    let outcome = dispatch::run(arguments, &mut io::stdout());
    let exit = match outcome {
        Ok(reply) => show(&reply, json),
        Err(failure) => refuse(&failure, json),
    };
    ExitCode::from(exit.code())
}

/// Prints it, and lets a code move below.
fn show(reply: &Reply, json: bool) -> Exit {
    let exit = print(reply, json);
    match reply.moving.as_ref().filter(|_| exit == Exit::Done && !json).map(qr::play) {
        Some(Err(_)) => Exit::CouldNot,
        Some(Ok(())) | None => exit,
    }
}

fn print(reply: &Reply, json: bool) -> Exit {
    let mut out = io::stdout().lock();
    let written = match json {
        true if reply.json.is_null() => Ok(()), // It has spoken already.
        true => writeln!(out, "{:#}", reply.json),
        false => out.write_all(harmless(&reply.text).as_bytes()),
    };
    // A reader that has closed the pipe has seen enough.
    match written.and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Exit::CouldNot,
        Ok(()) | Err(_) => Exit::Done,
    }
}

fn refuse(failure: &Failure, json: bool) -> Exit {
    if let Some(reply) = &failure.reply {
        print(reply, json);
    }
    // Nobody is left to tell if standard error is closed.
    let _ = writeln!(io::stderr().lock(), "{}", harmless(&ask::for_stderr(&failure.sentence)));
    failure.exit
}

/// What people wrote may hold codes that a terminal obeys: to clear the screen, to set its title, to fill the clipboard. Only
/// line breaks, tabs and our own two colours of a QR go through.
fn harmless(text: &str) -> String {
    let pieces = text.split(qr::WHITE_ON_BLACK).map(|light| {
        let pieces = light
            .split(qr::PLAIN)
            .map(|piece| piece.replace(|char: char| char.is_control() && !matches!(char, '\n' | '\t'), "\u{FFFD}"));
        pieces.collect::<Vec<_>>().join(qr::PLAIN)
    });
    pieces.collect::<Vec<_>>().join(qr::WHITE_ON_BLACK)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_somebody_wrote_gives_a_terminal_no_orders_and_a_qr_keeps_its_colours() {
        let written = "\u{1b}]0;title\u{7}\u{1b}[2J\tred\u{9b}31m\r\n";
        assert_eq!(harmless(written), "\u{FFFD}]0;title\u{FFFD}\u{FFFD}[2J\tred\u{FFFD}31m\u{FFFD}\n");
        let qr = format!("{}█ ▀{}\n", qr::WHITE_ON_BLACK, qr::PLAIN);
        assert_eq!(harmless(&qr), qr);
    }
}
