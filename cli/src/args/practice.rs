//! Arguments about what two people agree on and where they stand.

use super::people::Sure;
use app::agreement::event::{Clause, Pays};
use app::practice::event::{CheckAnswer, TrialAnswer};
use clap::{Args, Subcommand, ValueEnum};

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
        /// Of `cadence`: until when, such as "2026-11-30".
        #[arg(long, value_name = "DATE")]
        until: Option<String>,
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

/// `turnabout trial …`
#[derive(Subcommand)]
pub enum TrialCommand {
    /// Answer "Go on?", alone. Your partner sees nothing of it until both have answered.
    Answer {
        /// Your answer.
        answer: TrialWord,
        /// The pair.
        #[arg(long, value_name = "ID")]
        pair: Option<String>,
    },
    /// Put off the date at which the trial ends if only one has answered.
    PutOff {
        /// Such as "2026-05-30".
        date: String,
        /// The pair.
        #[arg(long, value_name = "ID")]
        pair: Option<String>,
    },
}

/// `turnabout check …`
#[derive(Subcommand)]
pub enum CheckCommand {
    /// Answer how to go on, alone, after three meetings or a long time without one.
    Answer {
        /// Your answer.
        answer: CheckWord,
        /// The pair.
        #[arg(long, value_name = "ID")]
        pair: Option<String>,
    },
}

/// `turnabout pair state|pause|resume|close|take-back|end`
#[derive(Subcommand)]
pub enum PairCourse {
    /// Where the pair stands: invited, trial, active, paused, wrapping up, ended.
    State {
        /// The pair.
        pair: Option<String>,
    },
    /// Not for now.
    Pause {
        /// When to look again, such as "2026-09-01".
        #[arg(long, value_name = "DATE")]
        until: Option<String>,
        /// The pair.
        pair: Option<String>,
    },
    /// On again.
    Resume {
        /// The pair.
        pair: Option<String>,
    },
    /// Begin to wrap up.
    Close {
        /// The pair.
        pair: Option<String>,
    },
    /// While wrapping up: take what stands under your name out of what both of you see.
    TakeBack {
        /// The pair.
        pair: Option<String>,
        #[command(flatten)]
        sure: Sure,
    },
    /// End it, for both. No reason is needed, and nothing says who ended it.
    End {
        /// The pair.
        pair: Option<String>,
        #[command(flatten)]
        sure: Sure,
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

/// An answer to "Go on?", as one types it.
#[derive(Clone, Copy, ValueEnum)]
pub enum TrialWord {
    /// Yes.
    Yes,
    /// Not sure.
    Unsure,
    /// No.
    No,
}

impl TrialWord {
    /// The answer.
    pub fn answer(self) -> TrialAnswer {
        match self {
            Self::Yes => TrialAnswer::Yes,
            Self::Unsure => TrialAnswer::Unsure,
            Self::No => TrialAnswer::No,
        }
    }
}

/// An answer to a check, as one types it.
#[derive(Clone, Copy, ValueEnum)]
pub enum CheckWord {
    /// Go on as is.
    GoOn,
    /// Change something.
    Change,
    /// Pause.
    Pause,
    /// End well.
    End,
}

impl CheckWord {
    /// The answer; *change* and *pause* are the middle one of two questions.
    pub fn answer(self) -> CheckAnswer {
        match self {
            Self::GoOn => CheckAnswer::GoOn,
            Self::Change | Self::Pause => CheckAnswer::Change,
            Self::End => CheckAnswer::End,
        }
    }
}

/// `turnabout thank …`
#[derive(Args)]
pub struct ThankArguments {
    /// The note.
    pub text: String,
    /// The pair.
    #[arg(long, value_name = "ID")]
    pub pair: Option<String>,
}

/// What is off, as one types it.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum OffWord {
    /// Meetings are often cancelled.
    Cancels,
    /// Your partner talks over you.
    Talks,
    /// You are too polite with each other.
    Polite,
    /// You hear less and less from each other.
    Drifting,
    /// A line was crossed.
    Crossed,
}
