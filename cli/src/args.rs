//! What one may type, put together of what each room takes. Words and defaults only; what then happens stands in [`crate::dispatch`].

use crate::agreement::args::AgreementCommand;
use crate::before::args::{BeforeCommand, ProfileCommand};
use crate::find::args::FindArguments;
use crate::goal::args::GoalCommand;
use crate::history::args::HistoryCommand;
use crate::off::args::OffWord;
use crate::offer::args::OfferCommand;
use crate::pair::args::{PairCommand, RoleCommand};
use crate::people::args::{InitArguments, PeopleCommand};
use crate::practice::args::PracticeCommand;
use crate::reflect::args::{ReflectCommand, ThankArguments};
use crate::relay::args::{RelayArguments, SyncArguments};
use crate::reminders::args::LaterArguments;
use crate::report::args::ReportCommand;
use crate::session::args::SessionCommand;
use crate::take::args::TakeCommand;
use crate::topic::args::TopicCommand;
use crate::tour::args::TourArguments;
use clap::{Parser, Subcommand};
use clap_complete::Shell;
use std::ffi::OsString;
use std::path::PathBuf;

const AFTER_HELP: &str = "\
Key of the local data:
  --key-file FILE (64 hexadecimal characters, readable by you only), or else the passphrase in TURNABOUT_PASSPHRASE, \
or else a question on the terminal.

Ids:
  Whole, or their first characters (4 or more). Without one, the session that is on or next is meant, and the only pair.

Everything works without a network; only `sync`, `recover` and `tour` use one.

Exit codes:
  0  done
  1  it could not be done; nothing was changed or lost
  2  it was not clear what was wanted, or the key is missing
  3  the notebook could not be opened: wrong key, in use, newer, damaged, not there
  4  trouble with the relay; everything is saved here
  5  not settled in time; everything is saved here";

/// A private notebook for two people who teach each other across rank: offline, end-to-end encrypted.
#[derive(Parser)]
#[command(name = "turnabout", version, after_help = AFTER_HELP, arg_required_else_help = true)]
pub struct Arguments {
    /// The folder of the notebook [default: turnabout in your data folder].
    #[arg(long, global = true, env = "TURNABOUT_PROFILE", value_name = "DIR")]
    pub profile: Option<PathBuf>,

    /// The file with the key of the local data.
    #[arg(long, global = true, env = "TURNABOUT_KEY_FILE", value_name = "FILE")]
    pub key_file: Option<PathBuf>,

    /// Answer in JSON (the shapes are in the README).
    #[arg(long, global = true)]
    pub json: bool,

    /// The language of answers, such as de; without it, that of the environment. This help is in English.
    #[arg(long, global = true, env = "TURNABOUT_LANG", value_name = "LANG")]
    pub lang: Option<OsString>,

    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// The commands, in the order of `--help`. A room with several in a row has one variant, which holds its own.
#[derive(Subcommand)]
pub enum Command {
    /// Begin here, as a new person.
    Init(InitArguments),
    /// Say which relay keeps new pairs in order.
    Relay(RelayArguments),
    /// Pairs: list, show, make, how often you meet, who is in, and how to end it.
    Pair {
        /// Without one: list.
        #[command(subcommand)]
        command: Option<PairCommand>,
    },
    #[command(flatten)]
    People(PeopleCommand),
    /// Sessions: plan them, write in them, end them.
    Session {
        /// What to do.
        #[command(subcommand)]
        command: SessionCommand,
    },
    #[command(flatten)]
    Report(ReportCommand),
    /// What you two agree on: nine clauses, each optional; both agree to each version.
    Agreement {
        /// Without one: show.
        #[command(subcommand)]
        command: Option<AgreementCommand>,
    },
    #[command(flatten)]
    Practice(PracticeCommand),
    /// Leave a thank-you note for your partner. Only the two of you see it, and nothing counts it.
    Thank(ThankArguments),
    /// Something is off: what you can say, and a next step. Nothing is opened or written, and your partner sees nothing of it.
    Off {
        /// What; without one: list.
        what: Option<OffWord>,
    },
    /// Your own page: what you can show, when you have time, what you are here to learn. Only you see it.
    Profile {
        /// Without one: show.
        #[command(subcommand)]
        command: Option<ProfileCommand>,
    },
    /// What you can show to others; only you see it until you share it.
    Offer {
        /// Without one: list.
        #[command(subcommand)]
        command: Option<OfferCommand>,
    },
    #[command(flatten)]
    Before(BeforeCommand),
    /// What the two of you call each other.
    Role {
        /// Without one: show.
        #[command(subcommand)]
        command: Option<RoleCommand>,
    },
    /// Goals: your own drafts, and those that you share.
    Goal {
        /// Without one: list.
        #[command(subcommand)]
        command: Option<GoalCommand>,
    },
    /// Put a reminder off.
    Later(LaterArguments),
    /// Topics, each with a direction.
    Topic {
        /// What to do.
        #[command(subcommand)]
        command: TopicCommand,
    },
    /// One prompt at a time.
    Reflect {
        /// Without one: show the prompt.
        #[command(subcommand)]
        command: Option<ReflectCommand>,
    },
    /// Look for words, a person, a topic or a day in everything that is yours or both of yours.
    Find(FindArguments),
    #[command(flatten)]
    History(HistoryCommand),
    /// What is next, and what waits.
    Today,
    /// Get in touch with the relay until everything is sent and read.
    Sync(SyncArguments),
    #[command(flatten)]
    Take(TakeCommand),
    /// What is saved, waiting and in need of attention.
    Status,
    /// See it all work: two people, three devices, one relay, a meeting without a network.
    Tour(TourArguments),
    /// Print completions for a shell.
    Completions {
        /// The shell.
        shell: Shell,
    },
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_arguments_are_what_clap_expects() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn a_note_must_say_whose_it_is() {
        assert!(Arguments::try_parse_from(["turnabout", "session", "note", "text"]).is_err());
        assert!(Arguments::try_parse_from(["turnabout", "session", "note", "text", "--mine", "--ours"]).is_err());
        assert!(Arguments::try_parse_from(["turnabout", "session", "note", "text", "--mine"]).is_ok());
    }

    #[test]
    fn one_word_to_reflect_is_the_answer_and_two_are_prompt_and_answer() {
        let answer = |words: &[&str]| {
            let words = ["turnabout", "reflect", "answer"].iter().chain(words);
            match Arguments::try_parse_from(words).map(|arguments| arguments.command) {
                Ok(Command::Reflect { command: Some(ReflectCommand::Answer { prompt, text, .. }) }) => (prompt, text),
                _ => panic!("not an answer"),
            }
        };
        assert_eq!(answer(&["Because."]), (None, "Because.".into()));
        assert_eq!(answer(&["P08", "Because."]), (Some("P08".into()), "Because.".into()));
    }
}
