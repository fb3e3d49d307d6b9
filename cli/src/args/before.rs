//! Arguments of what is there before and between meetings.

use app::before::event::{Power, Ready, Useful};
use app::goal::event::{GoalState, Horizon};
use app::ground::who::StandsAs;
use app::pair::event::PairType;
use app::reminders::event::NudgeKind;
use app::topic::event::{Comfort, TopicKind};
use clap::{Args, Subcommand, ValueEnum};

/// Makes an enum of words that one may type, and what each means.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident as $core:ident { $($(#[$about:meta])* $word:ident = $means:ident,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
        pub enum $name {
            $($(#[$about])* $word,)+
        }

        impl From<$name> for $core {
            fn from(word: $name) -> Self {
                match word {
                    $($name::$word => Self::$means,)+
                }
            }
        }
    };
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

words! {
    /// The type of a pair.
    PairTypeWord as PairType {
        /// Mostly from the newer one to the other.
        Reverse = Reverse,
        /// Each shows the other something.
        Mutual = Mutual,
        /// Two in similar places.
        Peer = Peer,
    }
}

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

words! {
    /// How far ahead a goal lies.
    HorizonWord as Horizon {
        /// This month.
        Month = Month,
        /// This year.
        Year = Year,
        /// Further.
        Further = Further,
    }
}

words! {
    /// Where a goal stands.
    GoalStateWord as GoalState {
        /// Open.
        Open = Open,
        /// Met.
        Met = Met,
        /// It has become another one; say why.
        Changed = Changed,
        /// Given up; say why.
        Dropped = Dropped,
    }
}

words! {
    /// A reminder that can be put off.
    NudgeWord as NudgeKind {
        /// The next meeting is later than agreed.
        Late = Late,
        /// No meeting for six weeks.
        Gap = Gap,
        /// Nothing in one direction yet.
        NothingYet = NothingYet,
        /// Only technology of late.
        OtherKind = OtherKind,
        /// Three meetings: how to go on?
        ThreeMeetings = ThreeMeetings,
        /// The end that was agreed on is near.
        Ends = Ends,
        /// One last meeting, while wrapping up.
        LastMeeting = LastMeeting,
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

/// The pair that is meant.
#[derive(Args)]
pub struct OfPair {
    /// The pair.
    #[arg(long, value_name = "ID")]
    pub pair: Option<String>,
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

/// The words of an offer.
#[derive(Args)]
pub struct OfferWords {
    /// What you can show.
    pub what: String,
    /// How long it takes.
    #[arg(long, default_value = "", hide_default_value = true)]
    pub takes: String,
    /// What your partner needs to bring.
    #[arg(long, default_value = "", hide_default_value = true)]
    pub bring: String,
    /// The question that found it, from 1 to 10.
    #[arg(long, value_name = "NUMBER")]
    pub question: Option<u32>,
}

/// `turnabout offer …`
#[derive(Subcommand)]
pub enum OfferCommand {
    /// List your offers, and those of your partner.
    List,
    /// Ten small questions that help to find one.
    Ask,
    /// Keep an offer. Only you see it until you share it.
    Keep(OfferWords),
    /// Write an offer anew; a copy that was shared stays as it is.
    Change {
        /// The offer.
        offer: String,
        #[command(flatten)]
        words: OfferWords,
    },
    /// Take an offer out; a copy that was shared stays.
    Remove {
        /// The offer.
        offer: String,
    },
    /// Give your partner a copy of an offer as it is now.
    Share {
        /// The offer.
        offer: String,
        #[command(flatten)]
        of: OfPair,
    },
    /// Take the copy of an offer back.
    Withdraw {
        /// Your offer.
        offer: String,
        #[command(flatten)]
        of: OfPair,
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

/// `turnabout role …`
#[derive(Subcommand)]
pub enum RoleCommand {
    /// What you are called in this pair, up to 20 characters; empty for your name only.
    Me {
        /// The word.
        word: String,
        #[command(flatten)]
        of: OfPair,
    },
    /// What your partner is called in this pair.
    Partner {
        /// The word.
        word: String,
        #[command(flatten)]
        of: OfPair,
    },
    /// What sort of pair you are.
    Type {
        /// Which.
        pair_type: PairTypeWord,
        #[command(flatten)]
        of: OfPair,
    },
}

/// `turnabout goal …`
#[derive(Subcommand)]
pub enum GoalCommand {
    /// List your own drafts, and your shared goals with the topics and sessions that lead to them.
    List,
    /// Keep the draft of a goal. Only you see it until you share it.
    Draft {
        /// The goal.
        text: String,
        /// How far ahead.
        #[arg(long, value_enum, default_value_t = HorizonWord::Year)]
        horizon: HorizonWord,
        /// Write this draft anew.
        #[arg(long, value_name = "ID")]
        again: Option<String>,
    },
    /// Take a draft out; a goal that was shared stays.
    Remove {
        /// The draft.
        goal: String,
    },
    /// Make a shared goal of a draft, as it is now.
    Share {
        /// The draft.
        goal: String,
        #[command(flatten)]
        of: OfPair,
    },
    /// Write a shared goal anew.
    Edit {
        /// The goal.
        goal: String,
        /// Its words.
        text: String,
        /// How far ahead.
        #[arg(long, value_enum)]
        horizon: HorizonWord,
    },
    /// Say where a shared goal stands.
    State {
        /// The goal.
        goal: String,
        /// Where.
        state: GoalStateWord,
        /// Why; needed for changed and dropped.
        #[arg(long, value_name = "REASON", default_value = "", hide_default_value = true)]
        why: String,
    },
    /// This topic leads to that goal.
    Topic {
        /// The goal.
        goal: String,
        /// The topic.
        topic: String,
        /// Not after all.
        #[arg(long)]
        not: bool,
    },
    /// A goal has grown into a project: say more of it.
    Project {
        /// The goal.
        goal: String,
        /// What comes of it.
        #[arg(long)]
        outcome: Option<String>,
        /// For whom.
        #[arg(long)]
        audience: Option<String>,
        /// By when, such as "2026-06-30 17:00".
        #[arg(long, value_name = "TIME")]
        by: Option<String>,
        /// What help it needs.
        #[arg(long)]
        help_needed: Option<String>,
        /// The next step.
        #[arg(long)]
        next: Option<String>,
    },
}

/// `turnabout later …`
#[derive(Args)]
pub struct LaterArguments {
    /// The reminder.
    pub nudge: NudgeWord,
    #[command(flatten)]
    pub of: OfPair,
}
