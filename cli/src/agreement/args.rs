//! Arguments of `turnabout agreement …`.

use app::agreement::event::{Clause, Pays};
use clap::{Subcommand, ValueEnum};

/// `turnabout agreement …`
#[derive(Subcommand)]
pub enum AgreementCommand {
    /// What is agreed, and what is proposed.
    Show {
        /// The pair.
        pair: Option<String>,
    },
    /// Word a clause, whole; with an empty text it is left out. It counts once both have agreed.
    Set {
        /// Which; also its number, 1 to 9.
        clause: ClauseWord,
        /// One line.
        text: String,
        /// Of `cadence`: every how many weeks you meet.
        #[arg(long, value_name = "N")]
        weeks: Option<u32>,
        /// Of `cadence`: until the end of which day, such as "2026-11-30".
        #[arg(long, value_name = "DATE")]
        until: Option<String>,
        /// You mean the day, although it is past or more than a year ahead.
        #[arg(long, requires = "until")]
        meant: bool,
        /// Of `pays`: who pays if you eat.
        #[arg(long, value_name = "WHO")]
        pays: Option<PaysWord>,
        /// The pair.
        #[arg(long, value_name = "ID")]
        pair: Option<String>,
    },
    /// Agree to what is proposed, as `show` has it.
    Agree {
        /// The pair.
        pair: Option<String>,
    },
    /// Propose the wordings to start from, for every clause that has none. They count once both have agreed.
    TakeDefaults {
        /// The pair.
        pair: Option<String>,
    },
    /// Take back everything that is proposed.
    Drop {
        /// The pair.
        pair: Option<String>,
    },
    /// What each version changed.
    History {
        /// The pair.
        pair: Option<String>,
    },
}

/// A clause, as one types it.
#[derive(Clone, Copy, ValueEnum)]
pub enum ClauseWord {
    /// What each of you wants to learn.
    #[value(alias = "1")]
    Learn,
    /// How often, how long, until when.
    #[value(alias = "2")]
    Cadence,
    /// Where.
    #[value(alias = "3")]
    Place,
    /// Who arranges it.
    #[value(alias = "4")]
    Arrange,
    /// What stays between you.
    #[value(alias = "5")]
    Stays,
    /// How you take notes.
    #[value(alias = "6")]
    Notes,
    /// A say in decisions about the other.
    #[value(alias = "7")]
    Power,
    /// How either of you stops.
    #[value(alias = "8")]
    Stop,
    /// Who pays.
    #[value(alias = "9")]
    Pays,
}

impl ClauseWord {
    /// The clause.
    pub fn clause(self) -> Clause {
        match self {
            Self::Learn => Clause::Learn,
            Self::Cadence => Clause::Cadence,
            Self::Place => Clause::Place,
            Self::Arrange => Clause::Arrange,
            Self::Stays => Clause::Stays,
            Self::Notes => Clause::Notes,
            Self::Power => Clause::Power,
            Self::Stop => Clause::Stop,
            Self::Pays => Clause::Pays,
        }
    }
}

/// Who pays, as one types it.
#[derive(Clone, Copy, ValueEnum)]
pub enum PaysWord {
    /// Each for themselves.
    Each,
    /// Whoever is learning.
    Learner,
    /// You.
    Me,
    /// Your partner.
    Partner,
    /// The programme.
    Programme,
}

impl PaysWord {
    /// Who pays.
    pub fn pays(self) -> Pays {
        match self {
            Self::Each => Pays::Each,
            Self::Learner => Pays::Learner,
            Self::Me => Pays::Me,
            Self::Partner => Pays::Partner,
            Self::Programme => Pays::Programme,
        }
    }
}
