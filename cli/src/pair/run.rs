//! Pairs: made, listed, shown, ended, and what the two call each other. The links that let somebody in are in [`crate::people::run`].

use crate::json::Done;
use crate::language::{partner, say, tell};
use crate::notebook::{Notebook, begun, does, pair, saved, waits_for_relay};
use crate::outcome::{Outcome, Reply};
use crate::pair::args::{PairCommand, RoleCommand};
use crate::pair::json::Role;
use crate::pair::{json, show};
use crate::{ask, failure, people, pick, practice};
use app::UiEvent;
use app::ground::said::{Problem, Said};
use app::ground::who::Who;
use app::pair::event::PairEvent;
use app::people::event::PeopleEvent;
use content::Value::Text;
use content::cli::command;

/// `turnabout pair …`
pub fn run(notebook: &mut Notebook, command: Option<PairCommand>) -> Outcome {
    match command.unwrap_or(PairCommand::List) {
        PairCommand::New => new(notebook),
        PairCommand::Nearby { pair: None, qr } => people::run::nearby::make(notebook, qr),
        PairCommand::Nearby { pair: Some(pair), qr } => {
            let pair = pair::which(notebook, Some(pair))?;
            people::run::nearby::again(notebook, pair, qr)
        }
        PairCommand::TakeIn { answer, seen } => people::run::nearby::take_in(notebook, &answer, seen),
        PairCommand::List => Ok(list(notebook)),
        PairCommand::Show { pair } => {
            let pair = pair::find(notebook, pair)?;
            Ok(Reply::new(show::pair(&pair, &notebook.clock), &json::pair(&pair)))
        }
        PairCommand::Members { pair } => members(notebook, pair),
        PairCommand::RemovePartner { pair, sure } => remove_partner(notebook, pair, sure.yes),
        PairCommand::Leave { pair, sure } => leave(notebook, pair, sure.yes),
        PairCommand::Course(course) => practice::run::course(notebook, course),
        PairCommand::Cadence { cadence, pair } => {
            let pair = pair::which(notebook, pair)?;
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
    let pair = pair::find(notebook, wanted)?;
    let view = notebook.desk.view();
    let rows: Vec<_> = pair.members.iter().map(|member| people::json::member(member, &view.devices)).collect();
    Ok(Reply::new(people::show::members(&pair, &view.devices), &rows))
}

fn remove_partner(notebook: &mut Notebook, wanted: String, yes: bool) -> Outcome {
    let pair = pair::find(notebook, Some(wanted))?;
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
    let pair = pair::find(notebook, Some(wanted))?;
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

/// `turnabout role …`
pub fn role(notebook: &mut Notebook, command: Option<RoleCommand>) -> Outcome {
    begun(&notebook.desk)?;
    match command {
        None => {
            let view = notebook.desk.view();
            let rows: Vec<_> = view.ways.iter().map(|way| Role::of(way)).collect();
            Ok(Reply::new(show::roles(&view), &rows))
        }
        Some(RoleCommand::Me { word, of }) => word_for(notebook, Who::Me, word, of.pair),
        Some(RoleCommand::Partner { word, of }) => word_for(notebook, Who::Partner, word, of.pair),
        Some(RoleCommand::Type { pair_type, of }) => {
            let pair = pair::which(notebook, of.pair)?;
            does(notebook, UiEvent::Pair(PairEvent::SetType { pair, pair_type: pair_type.into() }))
        }
    }
}

fn word_for(notebook: &mut Notebook, who: Who, word: String, pair: Option<String>) -> Outcome {
    let pair = pair::which(notebook, pair)?;
    does(notebook, UiEvent::Pair(PairEvent::SetRole { pair, who, word }))
}
