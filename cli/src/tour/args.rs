//! What one may type.

use clap::Args;
use std::path::PathBuf;

/// `turnabout tour …`
#[derive(Args)]
pub struct TourArguments {
    /// Where to put the relay's data and the three notebooks; a new or empty folder. They stay there.
    #[arg(long, value_name = "DIR")]
    pub dir: Option<PathBuf>,
    /// Clear the notebooks away at the end, instead of leaving them to go on with.
    #[arg(long, conflicts_with = "dir")]
    pub discard: bool,
}
