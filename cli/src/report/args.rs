//! Arguments of `turnabout report`, `rate` and `contact`.

use app::report::event::{RatingMoment, RatingQuestion};
use clap::{Args, Subcommand, ValueEnum};

/// The report, one's own answers, and whom one has met.
#[derive(Subcommand)]
pub enum ReportCommand {
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
}

/// `turnabout rate …`
#[derive(Args)]
pub struct RateArguments {
    /// Which question; without one: what is asked now, and your answers so far.
    pub question: Option<Question>,
    /// The answer, as the question lists it.
    #[arg(requires = "question")]
    pub answer: Option<String>,
    /// Where your time together stands [default: by your meetings].
    #[arg(long, requires = "question")]
    pub at: Option<Moment>,
    /// Give your partner a copy of your answers as they are now.
    #[arg(long, conflicts_with = "question")]
    pub share: bool,
    /// The pair.
    #[arg(long, value_name = "ID")]
    pub pair: Option<String>,
}

/// `turnabout contact …`
#[derive(Subcommand)]
pub enum ContactCommand {
    /// Note whom you have met through this. The name stays with you.
    Add {
        /// Who; only you ever see it.
        name: String,
        /// What they are or do; may be shared.
        #[arg(long, default_value = "", hide_default_value = true)]
        what: String,
        /// The pair.
        #[arg(long, value_name = "ID")]
        pair: Option<String>,
    },
    /// List them.
    List {
        /// The pair.
        #[arg(long, value_name = "ID")]
        pair: Option<String>,
    },
    /// Let your partner know that you have met somebody: what they are or do, never the name.
    Share {
        /// Which.
        contact: String,
        /// The pair.
        #[arg(long, value_name = "ID")]
        pair: Option<String>,
    },
}

/// The questions.
#[derive(Clone, Copy, ValueEnum)]
pub enum Question {
    /// How effective was this for the work?
    Work,
    /// How effective was this for you?
    You,
    /// I can say what I think to my partner.
    Say,
    /// I understand how this looks from their place.
    See,
    /// Useful?
    Useful,
    /// Glad to have done it?
    Glad,
}

impl From<Question> for RatingQuestion {
    fn from(question: Question) -> Self {
        match question {
            Question::Work => Self::Work,
            Question::You => Self::You,
            Question::Say => Self::Say,
            Question::See => Self::See,
            Question::Useful => Self::Useful,
            Question::Glad => Self::Glad,
        }
    }
}

/// Where the time together stands.
#[derive(Clone, Copy, ValueEnum)]
pub enum Moment {
    /// At the beginning.
    Start,
    /// In the middle.
    Middle,
    /// At the end.
    End,
}

impl From<Moment> for RatingMoment {
    fn from(moment: Moment) -> Self {
        match moment {
            Moment::Start => Self::Start,
            Moment::Middle => Self::Middle,
            Moment::End => Self::End,
        }
    }
}
