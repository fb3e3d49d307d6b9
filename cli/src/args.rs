//! What one may type. Words and defaults only; what then happens stands in [`crate::commands`].

mod before;
mod find;
mod history;
mod notebook;
mod people;
mod practice;
mod report;
mod session;
mod take;

pub use before::{
    AssumeCommand, BeforeArguments, CardArguments, GoalCommand, LaterArguments, OfferCommand, OfferWords,
    ProfileCommand, ReadinessArguments, RoleCommand,
};
pub use find::FindArguments;
pub use history::{HistoryArguments, RestoreArguments, Text, When};
pub use notebook::{PairCommand, ReflectCommand, Relay, SyncArguments, TopicCommand, TourArguments};
pub use people::{
    DeviceCommand, InviteArguments, InviteCommand, JoinArguments, KeysCommand, RecoverArguments, RecoveryCommand,
    SafetyArguments, SafetyCommand,
};
pub use practice::{
    AgreementCommand, CheckCommand, CheckWord, OffWord, PairCourse, PaysWord, ThankArguments, TrialCommand,
};
pub use report::{ContactCommand, RateArguments};
pub use session::{NoteArguments, PlanArguments, PrepareArguments, SessionCommand, WhichSession};
pub use take::{BackupCommand, ExportArguments, Format};

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

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    /// Begin here, as a new person.
    Init {
        /// The name that your partner will see.
        #[arg(long)]
        name: String,
        #[command(flatten)]
        relay: Option<Relay>,
    },
    /// Say which relay keeps new pairs in order.
    Relay {
        /// Its address, such as `wss://relay.example`.
        origin: String,
        /// A registration token, where the relay wants one.
        #[arg(long, value_name = "TOKEN")]
        registration: Option<String>,
    },
    /// Pairs: list, show, make, how often you meet, who is in, and how to end it.
    Pair {
        /// Without one: list.
        #[command(subcommand)]
        command: Option<PairCommand>,
    },
    /// Make a link that lets one partner into a pair: one use, 14 days. It is a secret until it is used.
    Invite(InviteArguments),
    /// Make a link that lets one further device of your own in. It is a secret until it is used.
    LinkDevice {
        /// Show the link as a QR, too.
        #[arg(long)]
        qr: bool,
    },
    /// Accept a link: your partner's, or your own for this device.
    Join(JoinArguments),
    /// List your own devices.
    Devices,
    /// Name this device; take a lost one out.
    Device {
        /// What to do.
        #[command(subcommand)]
        command: DeviceCommand,
    },
    /// Show the ten words that you and your partner compare, to know that nobody stands between you.
    Safety(SafetyArguments),
    /// The code on paper that brings everything back when every device is lost.
    Recovery {
        /// What to do.
        #[command(subcommand)]
        command: RecoveryCommand,
    },
    /// Bring everything back on a new device; asks for the recovery code, or reads it from standard input.
    Recover(RecoverArguments),
    /// The keys of this device.
    Keys {
        /// What to do.
        #[command(subcommand)]
        command: KeysCommand,
    },
    /// Come into a pair anew, where this device does not follow it any more; without a pair, into your own notebook.
    Repair {
        /// The pair.
        pair: Option<String>,
    },
    /// Sessions: plan them, write in them, end them.
    Session {
        /// What to do.
        #[command(subcommand)]
        command: SessionCommand,
    },
    /// What came of it, made on this device: counts, never percentages. Yours has more than what both see.
    Report {
        /// The pair.
        #[arg(long, value_name = "ID")]
        pair: Option<String>,
    },
    /// How it goes, in your own answers; only you see them until you share a copy.
    Rate(RateArguments),
    /// People whom you have met through this.
    Contact {
        /// What to do.
        #[command(subcommand)]
        command: ContactCommand,
    },
    /// What you two agree on: nine clauses, each optional; both agree to each version.
    Agreement {
        /// Without one: show.
        #[command(subcommand)]
        command: Option<AgreementCommand>,
    },
    /// "Go on?" after the first meeting; each answers alone.
    Trial {
        /// What to do.
        #[command(subcommand)]
        command: TrialCommand,
    },
    /// How to go on, after three meetings or a long time without one; each answers alone.
    Check {
        /// What to do.
        #[command(subcommand)]
        command: CheckCommand,
    },
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
    /// Short cards to read before you meet. Nothing waits for them.
    Cards(CardArguments),
    /// Before you meet: where you stand, one question about power, what happens next.
    Before(BeforeArguments),
    /// Five statements for you alone.
    Readiness(ReadinessArguments),
    /// What you assume about your partner; only you see it.
    Assume {
        /// Without one: list.
        #[command(subcommand)]
        command: Option<AssumeCommand>,
    },
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
    /// Who changed a session's text on which day, and how it was; 90 days are kept on this computer.
    History(HistoryArguments),
    /// Bring a text back as it was, or a part of it, as a new edit.
    Restore(RestoreArguments),
    /// What is next, and what waits.
    Today,
    /// Get in touch with the relay until everything is sent and read.
    Sync(SyncArguments),
    /// Write everything into files that open without this program.
    Export(ExportArguments),
    /// Read a JSON export back, into new pairs; or add a Markdown or plain text file to your own notes of a session.
    Import {
        /// The file, or - for standard input.
        file: PathBuf,
        /// The session that a text is added to.
        #[arg(long, value_name = "ID")]
        session: Option<String>,
    },
    /// Backups: make one, test it, make a notebook of it.
    Backup {
        /// What to do.
        #[command(subcommand)]
        command: BackupCommand,
    },
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
