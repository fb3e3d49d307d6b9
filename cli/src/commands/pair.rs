//! Pairs and the links that let people and devices in.

use crate::args::PairCommand;
use crate::clock::Moment;
use crate::commands::{Notebook, begun, saved};
use crate::json::{self, Done, Link};
use crate::outcome::{Failure, Outcome, Reply};
use crate::{pick, show};
use app::event::UiEvent;
use app::view::{PairView, Said};
use std::sync::Arc;

/// `turnabout pair …`
pub fn run(notebook: &mut Notebook, command: Option<PairCommand>) -> Outcome {
    match command.unwrap_or(PairCommand::List) {
        PairCommand::New => new(notebook),
        PairCommand::List => Ok(list(notebook)),
        PairCommand::Show { pair } => {
            let pair = find(notebook, pair)?;
            Ok(Reply::new(show::pair(&pair, &notebook.clock), &json::Pair::of(&pair)))
        }
        PairCommand::Cadence { cadence, pair } => {
            let pair = which(notebook, pair)?;
            notebook.desk.post(UiEvent::SetCadence { pair, cadence })?;
            saved(&mut notebook.desk)
        }
    }
}

fn new(notebook: &mut Notebook) -> Outcome {
    let made = |said: &Said| if let Said::PairMade { pair } = said { Some(pair.clone()) } else { None };
    let pair = notebook.desk.ask(UiEvent::StartPair, made)?;
    notebook.desk.saved()?;
    let short = pick::short(&pair);
    Ok(Reply::new(format!("Pair {short} is made. Let your partner in: turnabout invite {short}"), &Done::made(&pair)))
}

fn list(notebook: &Notebook) -> Reply {
    let view = notebook.desk.view();
    let rows: Vec<json::Pair> = view.pairs.iter().map(|pair| json::Pair::of(pair)).collect();
    Reply::new(show::pairs(view.pairs.iter().map(|pair| &**pair), &notebook.clock), &rows)
}

/// `turnabout invite`
pub fn invite(notebook: &mut Notebook, pair: Option<String>) -> Outcome {
    let pair = which(notebook, pair)?;
    link(notebook, UiEvent::Invite { pair }, "Send this to your partner, on a way that only the two of you read.")
}

/// `turnabout link-device`
pub fn link_device(notebook: &mut Notebook) -> Outcome {
    link(notebook, UiEvent::LinkDevice, "Open this on your other device: turnabout join LINK")
}

fn link(notebook: &mut Notebook, event: UiEvent, what_to_do: &str) -> Outcome {
    let ready = |said: &Said| match said {
        Said::LinkReady { pair, link, expires_at_ms } => Some((pair.clone(), link.clone(), *expires_at_ms)),
        Said::Begun
        | Said::PairMade { .. }
        | Said::Joining { .. }
        | Said::SessionMade { .. }
        | Said::TopicMade { .. }
        | Said::AnswerKept { .. }
        | Said::Imported { .. }
        | Said::Exported
        | Said::Refused(_) => None,
    };
    let (pair, link, expires_at_ms) = notebook.desk.ask(event, ready)?;
    notebook.desk.saved()?;
    let until = notebook.clock.day_and_hour(expires_at_ms);
    let text = format!(
        "{link}\n\n{what_to_do}\nIt is a secret until it is used: one use, until {until}. Then: turnabout sync\n"
    );
    Ok(Reply::new(text, &Link { pair, link, expires: Moment::of(expires_at_ms) }))
}

/// The pair that is meant.
pub fn which(notebook: &Notebook, wanted: Option<String>) -> Result<String, Failure> {
    begun(&notebook.desk)?;
    let view = notebook.desk.view();
    let ids = view.pairs.iter().map(|pair| pair.id.as_str());
    match wanted {
        Some(wanted) => pick::named("pair", &wanted, ids),
        None => pick::only("pair", ids, "turnabout pair new, or your partner's link: turnabout join LINK"),
    }
}

fn find(notebook: &Notebook, wanted: Option<String>) -> Result<Arc<PairView>, Failure> {
    let id = which(notebook, wanted)?;
    let view = notebook.desk.view();
    let pair = view.pairs.iter().find(|pair| pair.id == id).cloned();
    pair.ok_or_else(|| crate::words::refused(&app::view::Problem::NoSuchPair))
}
