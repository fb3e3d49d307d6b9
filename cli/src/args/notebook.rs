//! Arguments of everything but sessions.

use super::before::{ComfortWord, TopicKindWord};
use super::people::Sure;
use super::practice::PairCourse;
use app::ground::who::Who;
use app::topic::event::TopicState;
use clap::{Args, Subcommand};
use std::path::PathBuf;

/// A relay and its token.
#[derive(Args)]
pub struct Relay {
    /// The relay that keeps your pairs in order, such as `wss://relay.example`.
    #[arg(long = "relay", value_name = "ORIGIN", required = false)]
    pub origin: String,
    /// A registration token, where the relay wants one.
    #[arg(long, value_name = "TOKEN", requires = "origin")]
    pub registration: Option<String>,
}

/// `turnabout pair …`
#[derive(Subcommand)]
pub enum PairCommand {
    /// Make a pair with nobody else in it yet.
    New,
    /// Make a pair with somebody in this room, with no network: prints a link to show; let them in with take-in.
    Nearby {
        /// A pair that was made like this: prints its link, or your answer, once more.
        pair: Option<String>,
        /// Show it as a QR, too.
        #[arg(long)]
        qr: bool,
    },
    /// Let in whoever shows you this answer to your link, with no network.
    TakeIn {
        /// The whole answer, or - to read it from standard input.
        answer: String,
        /// You read it off your partner's own screen: counts as comparing the safety words.
        #[arg(long)]
        seen: bool,
    },
    /// List all pairs.
    List,
    /// Show a pair.
    Show {
        /// The pair.
        pair: Option<String>,
    },
    /// List the devices of both that are in.
    Members {
        /// The pair.
        pair: Option<String>,
    },
    /// Take your partner out, with all their devices. They keep what they have; they get nothing new.
    RemovePartner {
        /// The pair.
        pair: String,
        #[command(flatten)]
        sure: Sure,
    },
    /// Ask to be taken out. What is here stays here.
    Leave {
        /// The pair.
        pair: String,
        #[command(flatten)]
        sure: Sure,
    },
    /// Say how often you meet, in your own words.
    Cadence {
        /// Such as "every other Tuesday".
        cadence: String,
        /// The pair.
        #[arg(long, value_name = "ID")]
        pair: Option<String>,
    },
    /// Where the pair stands, and what changes it.
    #[command(flatten)]
    Course(PairCourse),
}

/// `turnabout topic …`
#[derive(Subcommand)]
pub enum TopicCommand {
    /// Make a topic.
    New {
        /// What it is about.
        #[arg(long, required_unless_present = "starter", conflicts_with = "starter")]
        title: Option<String>,
        /// The number of a topic to start from, as `starters` lists them.
        #[arg(long, value_name = "NUMBER")]
        starter: Option<u32>,
        #[command(flatten)]
        direction: Direction,
        /// "I will know it worked when …".
        #[arg(long, default_value = "", hide_default_value = true)]
        when: String,
        /// The pair.
        #[arg(long, value_name = "ID")]
        pair: Option<String>,
    },
    /// List all topics.
    List,
    /// Topics to start from, by kind and in both directions.
    Starters,
    /// Before a topic starts: what you already know and what you are unsure of. Both are opened together, once both have said theirs.
    Start {
        /// The topic.
        topic: String,
        /// What you already know; without this and the next one: show.
        #[arg(long, value_name = "TEXT")]
        known: Option<String>,
        /// What you are unsure of.
        #[arg(long, value_name = "TEXT")]
        unsure: Option<String>,
    },
    /// Say what kind of topic it is.
    Kind {
        /// The topic.
        topic: String,
        /// Which.
        kind: TopicKindWord,
    },
    /// Say how at ease you are with what you learn.
    Comfort {
        /// The topic.
        topic: String,
        /// The step.
        step: ComfortWord,
    },
    /// A session is about this topic.
    About {
        /// The topic.
        topic: String,
        /// The session; without one, the one that is on or next, or else the newest.
        #[arg(long, value_name = "ID")]
        session: Option<String>,
        /// Not after all.
        #[arg(long)]
        not: bool,
    },
    /// Turn the direction round.
    Swap {
        /// The topic.
        topic: String,
    },
    /// Set a topic aside.
    Park {
        /// The topic.
        topic: String,
    },
    /// It worked.
    Done {
        /// The topic.
        topic: String,
    },
    /// Take a topic up again.
    Active {
        /// The topic.
        topic: String,
    },
}

impl TopicCommand {
    /// For the commands that set a state: which topic, which state.
    pub fn state(&self) -> Option<(&str, TopicState)> {
        match self {
            Self::Park { topic } => Some((topic, TopicState::Parked)),
            Self::Done { topic } => Some((topic, TopicState::Done)),
            Self::Active { topic } => Some((topic, TopicState::Active)),
            Self::New { .. }
            | Self::List
            | Self::Swap { .. }
            | Self::Starters
            | Self::Start { .. }
            | Self::Kind { .. }
            | Self::Comfort { .. }
            | Self::About { .. } => None,
        }
    }
}

/// Who teaches.
#[derive(Args)]
#[group(required = true, multiple = false)]
pub struct Direction {
    /// You teach it.
    #[arg(long)]
    teach: bool,
    /// You learn it.
    #[arg(long)]
    learn: bool,
}

impl Direction {
    /// Who teaches.
    pub fn teacher(&self) -> Who {
        if self.teach { Who::Me } else { Who::Partner }
    }
}

/// `turnabout reflect …`
#[derive(Subcommand)]
pub enum ReflectCommand {
    /// Answer a prompt. Only you see the answer, unless you share it.
    #[command(allow_missing_positional = true)]
    Answer {
        /// The prompt, such as P08; without one, the prompt that is shown.
        prompt: Option<String>,
        /// Your answer, or - for standard input.
        text: String,
        /// Share it with your partner.
        #[arg(long)]
        share: bool,
        /// The pair to share it with.
        #[arg(long, value_name = "ID", requires = "share")]
        pair: Option<String>,
    },
    /// Not this one.
    Skip,
    /// Another one now; this one may come again.
    Another,
    /// Give your partner a copy of an answer of yours.
    Share {
        /// The answer.
        answer: String,
        /// The pair.
        #[arg(long, value_name = "ID")]
        pair: Option<String>,
    },
    /// List the answers.
    List,
}

/// `turnabout sync …`
#[derive(Args)]
pub struct SyncArguments {
    /// Stay in touch and print what changes, until Ctrl-C.
    #[arg(long)]
    pub watch: bool,
    /// How long to try.
    #[arg(long, value_name = "SECONDS", default_value_t = 30, conflicts_with = "watch")]
    pub timeout: u64,
}

/// `turnabout tour …`
#[derive(Args)]
pub struct TourArguments {
    /// Where to put the relay's data and the three notebooks; a new or empty folder. They stay there.
    #[arg(long, value_name = "DIR")]
    pub dir: Option<PathBuf>,
    /// Clear the notebooks away at the end, instead of leaving them to go on with.
    #[arg(long, conflicts_with = "dir")]
    pub discard: bool,
}
