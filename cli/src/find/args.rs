//! Arguments of `turnabout find …`.

use app::find::event::FindScope;
use clap::Args;

/// `turnabout find …`
#[derive(Args)]
pub struct FindArguments {
    /// Words that all occur in one text, the last one perhaps not to its end; "\"two words\"" as they stand.
    pub words: Vec<String>,
    /// Only what belongs to this pair.
    #[arg(long, value_name = "ID")]
    pub pair: Option<String>,
    /// Only this topic, and the sessions in which its title occurs.
    #[arg(long, value_name = "ID")]
    pub topic: Option<String>,
    /// Only what is yours alone.
    #[arg(long, conflicts_with = "ours")]
    pub mine: bool,
    /// Only what is both of yours.
    #[arg(long)]
    pub ours: bool,
    /// From this day on, such as 2026-05-03.
    #[arg(long, value_name = "DATE")]
    pub from: Option<String>,
    /// Up to the end of this day.
    #[arg(long, value_name = "DATE")]
    pub to: Option<String>,
    /// Begin with this hit, counted from 0; at most 200 are shown at once.
    #[arg(long, value_name = "NUMBER", default_value_t = 0)]
    pub start: u32,
}

impl FindArguments {
    /// Whose texts.
    pub fn scope(&self) -> FindScope {
        match (self.mine, self.ours) {
            (true, _) => FindScope::Mine,
            (false, true) => FindScope::Ours,
            (false, false) => FindScope::Both,
        }
    }
}
