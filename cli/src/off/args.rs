//! The five situations, as one types them.

use clap::ValueEnum;

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
