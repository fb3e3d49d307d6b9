//! Arguments of `turnabout profile`, `cards`, `before`, `readiness` and `assume`.

use crate::typed::{OfPair, words};
use app::before::event::{Power, Ready, Useful};
use app::ground::who::StandsAs;
use clap::{Args, Subcommand, ValueEnum};

/// What there is for oneself before the first meeting.
#[derive(Subcommand)]
pub enum BeforeCommand {
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
}

words! {
    /// Was a card useful?
    UsefulWord as Useful {
        /// Yes.
        Yes = Yes,
        /// In part.
        Partly = Partly,
        /// Not for me.
        No = No,
    }
}

words! {
    /// Where you stand.
    StandsWord as StandsAs {
        /// Newer to the work, or lower in rank.
        Newer = Newer,
        /// Longer there, or higher in rank.
        Longer = Longer,
        /// In a place like the other's.
        Alike = Alike,
    }
}

words! {
    /// An answer to a statement.
    ReadyWord as Ready {
        /// Yes.
        Yes = Yes,
        /// Partly.
        Partly = Partly,
        /// Not now.
        NotNow = NotNow,
    }
}

/// Does your partner have a say in your pay, your promotion or your next role?
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum PowerWord {
    /// Yes.
    Yes,
    /// No.
    No,
    /// You do not know.
    Unsure,
    /// Takes the answer back.
    Forget,
}

impl From<PowerWord> for Option<Power> {
    fn from(word: PowerWord) -> Self {
        match word {
            PowerWord::Yes => Some(Power::Yes),
            PowerWord::No => Some(Power::No),
            PowerWord::Unsure => Some(Power::Unsure),
            PowerWord::Forget => None,
        }
    }
}

/// `turnabout profile …`
#[derive(Subcommand)]
pub enum ProfileCommand {
    /// Say when you have time. Only you see it until you share it.
    Times {
        /// In your own words.
        #[arg(default_value = "", hide_default_value = true)]
        text: String,
        /// Weekdays, such as 1,2,5: 1 is Monday, 7 is Sunday.
        #[arg(long, value_delimiter = ',')]
        days: Vec<u32>,
        /// From this hour on, such as 10:00.
        #[arg(long, value_name = "HH:MM", requires = "to")]
        from: Option<String>,
        /// Until this hour.
        #[arg(long, value_name = "HH:MM", requires = "from")]
        to: Option<String>,
    },
    /// Give your partner a copy of when you have time.
    ShareTimes(OfPair),
    /// Add something that you are here to learn. Only you see it.
    Want {
        /// What.
        text: String,
    },
    /// Take a line out of what you are here to learn.
    Unwant {
        /// The line.
        line: String,
    },
}

/// `turnabout cards …`
#[derive(Args)]
pub struct CardArguments {
    /// The card to read, such as junior-explain; without one: list.
    pub card: Option<String>,
    /// Say whether it was useful.
    #[arg(long, requires = "card")]
    pub useful: Option<UsefulWord>,
}

/// `turnabout before …`
#[derive(Args)]
pub struct BeforeArguments {
    /// Where you stand in this pair; only you see it.
    #[arg(long)]
    pub stands: Option<StandsWord>,
    /// Does your partner have a say in your pay, your promotion or your next role? It never leaves this device.
    #[arg(long)]
    pub power: Option<PowerWord>,
    #[command(flatten)]
    pub of: OfPair,
}

/// `turnabout readiness …`
#[derive(Args)]
pub struct ReadinessArguments {
    /// The statement, from 1 to 5; without one: show.
    #[arg(requires = "answer")]
    pub statement: Option<u32>,
    /// Your answer.
    pub answer: Option<ReadyWord>,
    /// Why you want to try this, in your own words; only you see it.
    #[arg(long, value_name = "TEXT")]
    pub reason: Option<String>,
}

/// `turnabout assume …`
#[derive(Subcommand)]
pub enum AssumeCommand {
    /// Add what you assume; it ends with a question mark. Only you see it.
    Add {
        /// What.
        text: String,
        #[command(flatten)]
        of: OfPair,
    },
    /// Delete a line.
    Remove {
        /// The line.
        line: String,
    },
}
