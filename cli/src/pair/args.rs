//! Arguments of `turnabout pair …` and `turnabout role …`.

use crate::people::args::Sure;
use crate::practice::args::PairCourse;
use crate::typed::{OfPair, words};
use app::pair::event::PairType;
use clap::Subcommand;

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
