//! Arguments about how to go on and where a pair stands.

use crate::people::args::Sure;
use app::practice::event::{CheckAnswer, TrialAnswer};
use clap::{Subcommand, ValueEnum};

/// What each answers alone about how to go on.
#[derive(Subcommand)]
pub enum PracticeCommand {
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
}

/// `turnabout trial …`
#[derive(Subcommand)]
pub enum TrialCommand {
    /// Answer "Go on?", alone. Your partner sees nothing of it until both have answered. Yes: if you both say yes, you go on. Unsure: it
    /// ends nothing, you meet once more and are asked again, at most twice. No: once you both have answered, it ends, and nobody reads
    /// whose answer it was.
    Answer {
        /// Your answer.
        answer: TrialWord,
        /// The pair.
        #[arg(long, value_name = "ID")]
        pair: Option<String>,
    },
    /// Choose another date by which you both mean to answer. It ends nothing.
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
    /// Answer how to go on, alone, after three meetings or a long time without one. Go-on, change and pause end nothing; end: once you
    /// both have answered, you wrap up together, and can still go on.
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
        /// You mean the day, although it is past or more than a year ahead.
        #[arg(long, requires = "until")]
        meant: bool,
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
