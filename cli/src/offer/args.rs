//! Arguments of `turnabout offer …`.

use crate::typed::OfPair;
use clap::{Args, Subcommand};

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
