//! Pairs: made, listed, shown, ended. The links that let somebody in are in [`super::link`].

use crate::args::PairCommand;
use crate::commands::{Notebook, begun, nearby, practice, saved, waits_for_relay};
use crate::json::Done;
use crate::language::{partner, say, tell};
use crate::outcome::{Failure, Outcome, Reply};
use crate::{ask, failure, json, pick, show};
use app::UiEvent;
use app::ground::said::{Problem, Said};
use app::pair::event::PairEvent;
use app::pair::view::PairView;
use app::people::event::PeopleEvent;
use app::practice::view::PairState;
use content::Value::Text;
use content::cli::{command, problem};
use std::sync::Arc;

/// `turnabout pair …`
pub fn run(notebook: &mut Notebook, command: Option<PairCommand>) -> Outcome {
    match command.unwrap_or(PairCommand::List) {
        PairCommand::New => new(notebook),
        PairCommand::Nearby { pair: None, qr } => nearby::make(notebook, qr),
        PairCommand::Nearby { pair: Some(pair), qr } => {
            let pair = which(notebook, Some(pair))?;
            nearby::again(notebook, pair, qr)
        }
        PairCommand::TakeIn { answer, seen } => nearby::take_in(notebook, &answer, seen),
        PairCommand::List => Ok(list(notebook)),
        PairCommand::Show { pair } => {
            let pair = find(notebook, pair)?;
            Ok(Reply::new(show::pair(&pair, &notebook.clock), &json::pair(&pair)))
        }
        PairCommand::Members { pair } => members(notebook, pair),
        PairCommand::RemovePartner { pair, sure } => remove_partner(notebook, pair, sure.yes),
        PairCommand::Leave { pair, sure } => leave(notebook, pair, sure.yes),
        PairCommand::Course(course) => practice::course(notebook, course),
        PairCommand::Cadence { cadence, pair } => {
            let pair = which(notebook, pair)?;
            notebook.desk.post(UiEvent::Pair(PairEvent::SetCadence { pair, cadence }))?;
            saved(&mut notebook.desk)
        }
    }
}

fn new(notebook: &mut Notebook) -> Outcome {
    let made = |said: &Said| if let Said::PairMade { pair } = said { Some(pair.clone()) } else { None };
    let pair = notebook.desk.ask(UiEvent::People(PeopleEvent::StartPair), made)?;
    notebook.desk.saved()?;
    let text = tell(command::PAIR_MADE, &[("pair", Text(pick::short(&pair)))]);
    Ok(Reply::new(text, &Done::made(&pair)))
}

fn list(notebook: &Notebook) -> Reply {
    let view = notebook.desk.view();
    let rows: Vec<_> = view.pairs.iter().map(|pair| json::pair(pair)).collect();
    Reply::new(show::pairs(view.pairs.iter().map(|pair| &**pair), &notebook.clock), &rows)
}

fn members(notebook: &Notebook, wanted: Option<String>) -> Outcome {
    let pair = find(notebook, wanted)?;
    let view = notebook.desk.view();
    let rows: Vec<_> = pair.members.iter().map(|member| json::member(member, &view.devices)).collect();
    Ok(Reply::new(show::members(&pair, &view.devices), &rows))
}

fn remove_partner(notebook: &mut Notebook, wanted: String, yes: bool) -> Outcome {
    let pair = find(notebook, Some(wanted))?;
    if !pair.has_partner {
        return Err(failure::refused(&Problem::NobodyThere));
    }
    let partner = partner(&pair.partner);
    ask::first(&tell(content::people::REMOVE_PARTNER, &[("partner", Text(partner))]), yes)?;
    let removing = |said: &Said| matches!(said, Said::Removing).then_some(());
    notebook.desk.ask(UiEvent::People(PeopleEvent::RemovePartner { pair: pair.id.clone() }), removing)?;
    let lines = [content::people::THEY_KEEP, command::PARTNER_REMOVAL_WAITS].map(say);
    waits_for_relay(&mut notebook.desk, &lines.join("\n"))
}

fn leave(notebook: &mut Notebook, wanted: String, yes: bool) -> Outcome {
    let pair = find(notebook, Some(wanted))?;
    if !pair.has_partner {
        ask::first(&say(content::people::LEAVE_ALONE), yes)?;
        let left = |said: &Said| matches!(said, Said::Left).then_some(());
        notebook.desk.ask(UiEvent::People(PeopleEvent::LeavePair { pair: pair.id.clone() }), left)?;
        return saved(&mut notebook.desk);
    }
    let partner = [("partner", Text(partner(&pair.partner)))];
    ask::first(&tell(content::people::LEAVE, &partner), yes)?;
    notebook.desk.post(UiEvent::People(PeopleEvent::LeavePair { pair: pair.id.clone() }))?;
    waits_for_relay(&mut notebook.desk, &tell(command::LEAVING, &partner))
}

/// The pair that is meant.
pub fn which(notebook: &Notebook, wanted: Option<String>) -> Result<String, Failure> {
    begun(&notebook.desk)?;
    let view = notebook.desk.view();
    if let Some(wanted) = wanted {
        return pick::named(content::problem::THING_PAIR, &wanted, view.pairs.iter().map(|pair| pair.id.as_str()));
    }
    // One that has ended is meant only where there is no other.
    let goes_on = |pair: &PairView| pair.practice.state != PairState::Ended;
    let some = view.pairs.iter().any(|pair| goes_on(pair));
    let meant = view.pairs.iter().filter(|pair| !some || goes_on(pair));
    pick::only(content::problem::THING_PAIR, meant.map(|pair| pair.id.as_str()), problem::NO_PAIR)
}

/// The pair that is meant, as it stands.
pub fn find(notebook: &Notebook, wanted: Option<String>) -> Result<Arc<PairView>, Failure> {
    let id = which(notebook, wanted)?;
    let view = notebook.desk.view();
    let pair = view.pairs.iter().find(|pair| pair.id == id).cloned();
    pair.ok_or_else(|| failure::refused(&Problem::NoSuchPair))
}
