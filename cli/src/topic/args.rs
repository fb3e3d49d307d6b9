//! Arguments of `turnabout topic …`.

use crate::typed::words;
use app::ground::who::Who;
use app::topic::event::{Comfort, TopicKind, TopicState};
use clap::{Args, Subcommand};

words! {
    /// The kind of a topic.
    TopicKindWord as TopicKind {
        /// How people see an issue.
        Views = Views,
        /// Customers and the people who are served.
        Customers = Customers,
        /// Ways of working.
        Work = Work,
        /// How people treat each other.
        Culture = Culture,
        /// Careers.
        Careers = Careers,
        /// Technology.
        Technology = Technology,
    }
}

words! {
    /// How at ease the learner is.
    ComfortWord as Comfort {
        /// Never tried.
        Never = Never,
        /// Tried with help.
        Helped = Helped,
        /// Tried alone.
        Alone = Alone,
        /// Use it weekly.
        Weekly = Weekly,
        /// Could show someone.
        Show = Show,
    }
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
