//! What two people compare to know that nobody stands between them.

use crate::language::{partner, tell};
use crate::notebook::{Notebook, pair};
use crate::outcome::{Failure, Outcome, Reply};
use crate::people::args::{SafetyArguments, SafetyCommand};
use crate::people::json::{Comparison, Safety};
use crate::people::show;
use crate::{failure, input, qr};
use app::UiEvent;
use app::ground::said::{Problem, Said};
use app::pair::view::PairView;
use app::people::event::PeopleEvent;
use app::people::view::SafetyView;
use app::relay::view::Membership;
use content::Value::Text;
use content::cli::command;

/// `turnabout safety …`
pub fn run(notebook: &mut Notebook, arguments: SafetyArguments) -> Outcome {
    match arguments.command {
        None => show(notebook, arguments.pair, arguments.qr),
        Some(SafetyCommand::Compare { words, pair }) => compare(notebook, &words, pair),
    }
}

fn show(notebook: &Notebook, wanted: Option<String>, with_qr: bool) -> Outcome {
    let pair = pair::find(notebook, wanted)?;
    let safety = safety_of(&pair)?;
    let text = show::safety(&pair, safety, &notebook.clock);
    Ok(Reply::new(text, &Safety::of(&pair, safety)).below(qr::code(&safety.text, with_qr)))
}

/// There are words once both are in.
fn safety_of(pair: &PairView) -> Result<&SafetyView, Failure> {
    let missing = match pair.membership {
        Membership::ComingIn | Membership::Out => Problem::NotIn,
        Membership::Settled
        | Membership::Removing
        | Membership::WaitingForHistory
        | Membership::Repairing
        | Membership::Leaving => Problem::NobodyThere,
    };
    pair.safety.as_ref().ok_or_else(|| failure::refused(&missing))
}

fn compare(notebook: &mut Notebook, given: &[String], wanted: Option<String>) -> Outcome {
    let pair = pair::find(notebook, wanted)?;
    safety_of(&pair)?;
    let given = given.join(" ");
    let shown = input::shown(if given.is_empty() { input::STDIN } else { &given })?;
    let same = |said: &Said| {
        let same = matches!(said, Said::SafetyMatches { .. });
        (same || matches!(said, Said::SafetyDiffers { .. })).then_some(same)
    };
    let same = notebook.desk.ask(UiEvent::People(PeopleEvent::CompareSafety { pair: pair.id.clone(), shown }), same)?;
    notebook.desk.saved()?;
    let compared = Comparison { pair: pair.id.clone(), same };
    if same {
        let text = tell(command::SAFETY_SAME, &[("partner", Text(partner(&pair.partner)))]);
        return Ok(Reply::new(text, &compared));
    }
    Err(failure::safety_differs().showing(Reply::new("", &compared)))
}
