//! Arguments of `turnabout goal …`.

use crate::typed::{OfPair, words};
use app::goal::event::{GoalState, Horizon};
use clap::Subcommand;

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
        /// By which day, such as "2026-06-30".
        #[arg(long, value_name = "DATE")]
        by: Option<String>,
        /// You mean the day, although it is past or more than a year ahead.
        #[arg(long, requires = "by")]
        meant: bool,
        /// What help it needs.
        #[arg(long)]
        help_needed: Option<String>,
        /// The next step.
        #[arg(long)]
        next: Option<String>,
    },
}
