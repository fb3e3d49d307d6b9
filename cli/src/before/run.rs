//! One's own page, the cards, and what is for oneself before the first meeting.

use crate::before::args::{
    AssumeCommand, BeforeArguments, BeforeCommand, CardArguments, ProfileCommand, ReadinessArguments,
};
use crate::before::json::{Card, Readiness};
use crate::before::{json, show};
use crate::notebook::{Notebook, begun, does, keeps, pair};
use crate::outcome::{Failure, Outcome, Reply};
use crate::{failure, pick};
use app::UiEvent;
use app::before::event::{BeforeEvent, ListKind};
use app::ground::said::Problem;
use app::offer::event::{GoodTimes, OfferEvent};

/// What there is for oneself before the first meeting.
pub fn run(notebook: &mut Notebook, command: BeforeCommand) -> Outcome {
    match command {
        BeforeCommand::Cards(arguments) => cards(notebook, arguments),
        BeforeCommand::Before(arguments) => before(notebook, arguments),
        BeforeCommand::Readiness(arguments) => readiness(notebook, arguments),
        BeforeCommand::Assume { command } => assume(notebook, command),
    }
}

/// `turnabout profile …`
pub fn profile(notebook: &mut Notebook, command: Option<ProfileCommand>) -> Outcome {
    begun(&notebook.desk)?;
    match command {
        None => {
            let view = notebook.desk.view();
            Ok(Reply::new(show::profile(&view), &json::profile(&view.profile)))
        }
        Some(ProfileCommand::Times { text, days, from, to }) => {
            let minute = |hour: Option<String>| hour.map(|hour| minute_of(&hour)).transpose();
            let times = GoodTimes { text, days, from_minute: minute(from)?, to_minute: minute(to)? };
            does(notebook, UiEvent::Offer(OfferEvent::SetGoodTimes { times }))
        }
        Some(ProfileCommand::ShareTimes(of)) => {
            let pair = pair::which(notebook, of.pair)?;
            keeps(notebook, UiEvent::Offer(OfferEvent::ShareGoodTimes { pair }))
        }
        Some(ProfileCommand::Want { text }) => {
            keeps(notebook, UiEvent::Before(BeforeEvent::AddLine { list: ListKind::Wants, pair: None, text }))
        }
        Some(ProfileCommand::Unwant { line }) => remove_line(notebook, ListKind::Wants, &line),
    }
}

/// `turnabout cards …`
fn cards(notebook: &mut Notebook, CardArguments { card, useful }: CardArguments) -> Outcome {
    begun(&notebook.desk)?;
    let Some(card) = card else {
        let view = notebook.desk.view();
        return Ok(Reply::new(show::cards(&view.before), &json::cards(&view.before)));
    };
    notebook
        .desk
        .post(UiEvent::Before(BeforeEvent::ReadCard { card: card.clone(), useful: useful.map(Into::into) }))?;
    notebook.desk.saved()?;
    Ok(Reply::new(show::card(&card), &Card::of(&card)))
}

/// `turnabout before …`
fn before(notebook: &mut Notebook, arguments: BeforeArguments) -> Outcome {
    begun(&notebook.desk)?;
    let BeforeArguments { stands, power, of } = arguments;
    if stands.is_some() || power.is_some() {
        let pair = pair::which(notebook, of.pair)?;
        if let Some(stands) = stands {
            notebook.desk.post(UiEvent::Before(BeforeEvent::SetStandsAs {
                pair: pair.clone(),
                stands_as: Some(stands.into()),
            }))?;
        }
        if let Some(power) = power {
            notebook.desk.post(UiEvent::Before(BeforeEvent::SetPower { pair, power: power.into() }))?;
        }
        notebook.desk.saved()?;
    }
    let view = notebook.desk.view();
    Ok(Reply::new(show::before(&view), &json::BEFORE.all(&view.before.pairs)))
}

/// `turnabout readiness …`
fn readiness(notebook: &mut Notebook, arguments: ReadinessArguments) -> Outcome {
    begun(&notebook.desk)?;
    let ReadinessArguments { statement, answer, reason } = arguments;
    if let Some(statement) = statement {
        notebook.desk.post(UiEvent::Before(BeforeEvent::SetReady { statement, ready: answer.map(Into::into) }))?;
    }
    if let Some(text) = reason {
        notebook.desk.post(UiEvent::Before(BeforeEvent::SetReason { text }))?;
    }
    notebook.desk.saved()?;
    let view = notebook.desk.view();
    Ok(Reply::new(show::readiness(&view.before), &Readiness::of(&view.before)))
}

/// `turnabout assume …`
fn assume(notebook: &mut Notebook, command: Option<AssumeCommand>) -> Outcome {
    begun(&notebook.desk)?;
    match command {
        None => {
            let view = notebook.desk.view();
            Ok(Reply::new(show::assumptions(&view), &json::lines(&view.profile, ListKind::Assumptions)))
        }
        Some(AssumeCommand::Add { text, of }) => {
            let pair = of.pair.map(|pair| pair::which(notebook, Some(pair))).transpose()?;
            keeps(notebook, UiEvent::Before(BeforeEvent::AddLine { list: ListKind::Assumptions, pair, text }))
        }
        Some(AssumeCommand::Remove { line }) => remove_line(notebook, ListKind::Assumptions, &line),
    }
}

fn remove_line(notebook: &mut Notebook, list: ListKind, wanted: &str) -> Outcome {
    let view = notebook.desk.view();
    let lines = view.profile.lines.iter().filter(|line| line.list == list).map(|line| line.id.as_str());
    let line = pick::named(content::problem::THING_LINE, wanted, lines)?;
    does(notebook, UiEvent::Before(BeforeEvent::RemoveLine { list, line }))
}

/// "10:30" as minutes of the day.
fn minute_of(hour: &str) -> Result<u32, Failure> {
    let parts = hour.split_once(':').and_then(|(hour, minute)| Some((hour.parse().ok()?, minute.parse().ok()?)));
    let minute = parts.filter(|(hour, minute): &(u32, u32)| *hour <= 24 && *minute < 60);
    minute.map(|(hour, minute)| hour * 60 + minute).ok_or_else(|| failure::refused(&Problem::NoSuchHour))
}
