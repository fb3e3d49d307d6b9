//! One's own page, what is before the first meeting, and goals.

use crate::args::{
    AssumeCommand, BeforeArguments, CardArguments, GoalCommand, LaterArguments, OfferCommand, OfferWords,
    ProfileCommand, ReadinessArguments, RoleCommand,
};
use crate::commands::{Notebook, begun, pair, saved};
use crate::json::{Done, before as json};
use crate::language::say;
use crate::outcome::{Failure, Outcome, Reply};
use crate::show::before as show;
use crate::{failure, pick};
use app::before::event::{BeforeEvent, ListKind};
use app::goal::event::{GoalEvent, ProjectPlan};
use app::ground::said::{Problem, Said};
use app::ground::who::Who;
use app::offer::event::{GoodTimes, OfferEvent, OfferText};
use app::pair::event::PairEvent;
use app::reminders::event::RemindersEvent;
use app::{UiEvent, ViewModel};
use content::cli::command;

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

/// `turnabout offer …`
pub fn offer(notebook: &mut Notebook, command: Option<OfferCommand>) -> Outcome {
    begun(&notebook.desk)?;
    match command.unwrap_or(OfferCommand::List) {
        OfferCommand::List => {
            let view = notebook.desk.view();
            Ok(Reply::new(show::offers(&view), &json::Offers::of(&view)))
        }
        OfferCommand::Ask => Ok(Reply::new(show::questions(), &json::questions())),
        OfferCommand::Keep(words) => keep(notebook, None, words),
        OfferCommand::Change { offer, words } => {
            let offer = own_offer(notebook, &offer)?;
            let words = with_what_was(&notebook.desk.view(), &offer, words);
            keep(notebook, Some(offer), words)
        }
        OfferCommand::Remove { offer } => {
            let offer = own_offer(notebook, &offer)?;
            does(notebook, UiEvent::Offer(OfferEvent::Remove { offer }))
        }
        OfferCommand::Share { offer, of } => {
            let (offer, pair) = (own_offer(notebook, &offer)?, pair::which(notebook, of.pair)?);
            keeps(notebook, UiEvent::Offer(OfferEvent::Share { offer, pair }))
        }
        OfferCommand::Withdraw { offer, of } => {
            let (own, pair) = (own_offer(notebook, &offer)?, pair::which(notebook, of.pair)?);
            let view = notebook.desk.view();
            let shared = view.profile.offers.iter().filter(|it| it.id == own).flat_map(|it| it.shared.iter());
            let copy = shared.filter(|copy| copy.pair == pair).map(|copy| copy.id.clone()).next();
            let offer = copy.ok_or_else(|| failure::refused(&Problem::NoSuchThing))?;
            does(notebook, UiEvent::Offer(OfferEvent::Withdraw { offer, pair }))
        }
    }
}

fn keep(notebook: &mut Notebook, offer: Option<String>, words: OfferWords) -> Outcome {
    let OfferWords { what, takes, bring, question } = words;
    keeps(notebook, UiEvent::Offer(OfferEvent::Keep { offer, text: OfferText { what, takes, bring }, question }))
}

/// What is not said anew stays as it was.
fn with_what_was(view: &ViewModel, offer: &str, words: OfferWords) -> OfferWords {
    let Some(before) = view.profile.offers.iter().find(|it| it.id == offer) else { return words };
    let stays = |new: String, old: &str| if new.is_empty() { old.to_owned() } else { new };
    OfferWords { takes: stays(words.takes, &before.takes), bring: stays(words.bring, &before.bring), ..words }
}

fn own_offer(notebook: &Notebook, wanted: &str) -> Result<String, Failure> {
    pick::named(
        content::problem::THING_OFFER,
        wanted,
        notebook.desk.view().profile.offers.iter().map(|offer| offer.id.as_str()),
    )
}

/// `turnabout cards …`
pub fn cards(notebook: &mut Notebook, CardArguments { card, useful }: CardArguments) -> Outcome {
    begun(&notebook.desk)?;
    let Some(card) = card else {
        let view = notebook.desk.view();
        return Ok(Reply::new(show::cards(&view.before), &json::cards(&view.before)));
    };
    notebook
        .desk
        .post(UiEvent::Before(BeforeEvent::ReadCard { card: card.clone(), useful: useful.map(Into::into) }))?;
    notebook.desk.saved()?;
    Ok(Reply::new(show::card(&card), &json::Card::of(&card)))
}

/// `turnabout before …`
pub fn before(notebook: &mut Notebook, arguments: BeforeArguments) -> Outcome {
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
pub fn readiness(notebook: &mut Notebook, arguments: ReadinessArguments) -> Outcome {
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
    Ok(Reply::new(show::readiness(&view.before), &json::Readiness::of(&view.before)))
}

/// `turnabout assume …`
pub fn assume(notebook: &mut Notebook, command: Option<AssumeCommand>) -> Outcome {
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

/// `turnabout role …`
pub fn role(notebook: &mut Notebook, command: Option<RoleCommand>) -> Outcome {
    begun(&notebook.desk)?;
    match command {
        None => {
            let view = notebook.desk.view();
            let rows: Vec<_> = view.ways.iter().map(|way| json::Role::of(way)).collect();
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

/// `turnabout goal …`
pub fn goal(notebook: &mut Notebook, command: Option<GoalCommand>) -> Outcome {
    begun(&notebook.desk)?;
    let event = match command.unwrap_or(GoalCommand::List) {
        GoalCommand::List => {
            let view = notebook.desk.view();
            return Ok(Reply::new(show::goals(&view, &notebook.clock), &json::Goals::of(&view)));
        }
        GoalCommand::Draft { text, horizon, again } => {
            let goal = again.map(|wanted| draft(notebook, &wanted)).transpose()?;
            return keeps(notebook, UiEvent::Goal(GoalEvent::Keep { goal, text, horizon: horizon.into() }));
        }
        GoalCommand::Remove { goal } => UiEvent::Goal(GoalEvent::Remove { goal: draft(notebook, &goal)? }),
        GoalCommand::Share { goal, of } => {
            let (goal, pair) = (draft(notebook, &goal)?, pair::which(notebook, of.pair)?);
            return keeps(notebook, UiEvent::Goal(GoalEvent::Share { goal, pair }));
        }
        GoalCommand::Edit { goal, text, horizon } => {
            let (pair, goal) = shared(notebook, &goal)?;
            UiEvent::Goal(GoalEvent::Edit { pair, goal, text, horizon: horizon.into() })
        }
        GoalCommand::State { goal, state, why } => {
            let (pair, goal) = shared(notebook, &goal)?;
            UiEvent::Goal(GoalEvent::SetState { pair, goal, state: state.into(), reason: why })
        }
        GoalCommand::Topic { goal, topic, not } => {
            let (pair, goal) = shared(notebook, &goal)?;
            let topic = super::topic::which(notebook, &topic)?;
            UiEvent::Goal(GoalEvent::SetTopic { pair, goal, topic, named: !not })
        }
        GoalCommand::Project { goal, outcome, audience, by, help_needed, next } => {
            let (pair, goal) = shared(notebook, &goal)?;
            let due_at_ms = by.map(|by| notebook.clock.read(&by)).transpose()?;
            let project = ProjectPlan { outcome, audience, due_at_ms, help: help_needed, next };
            UiEvent::Goal(GoalEvent::SetProject { pair, goal, project })
        }
    };
    does(notebook, event)
}

fn draft(notebook: &Notebook, wanted: &str) -> Result<String, Failure> {
    pick::named(
        content::problem::THING_DRAFT,
        wanted,
        notebook.desk.view().profile.goals.iter().map(|goal| goal.id.as_str()),
    )
}

/// A shared goal: its pair and its id.
fn shared(notebook: &Notebook, wanted: &str) -> Result<(String, String), Failure> {
    let view = notebook.desk.view();
    let all = || view.ways.iter().flat_map(|way| way.goals.iter().map(|goal| (way.pair.clone(), goal.id.as_str())));
    let id = pick::named(content::problem::THING_GOAL, wanted, all().map(|(_, id)| id))?;
    let pair = all().find(|(_, goal)| *goal == id).map(|(pair, _)| pair);
    pair.map(|pair| (pair, id)).ok_or_else(|| failure::refused(&Problem::NoSuchThing))
}

/// `turnabout later …`
pub fn later(notebook: &mut Notebook, LaterArguments { nudge, of }: LaterArguments) -> Outcome {
    let pair = pair::which(notebook, of.pair)?;
    does(notebook, UiEvent::Reminders(RemindersEvent::Later { pair, nudge: nudge.into() }))
}

fn remove_line(notebook: &mut Notebook, list: ListKind, wanted: &str) -> Outcome {
    let view = notebook.desk.view();
    let lines = view.profile.lines.iter().filter(|line| line.list == list).map(|line| line.id.as_str());
    let line = pick::named(content::problem::THING_LINE, wanted, lines)?;
    does(notebook, UiEvent::Before(BeforeEvent::RemoveLine { list, line }))
}

fn does(notebook: &mut Notebook, event: UiEvent) -> Outcome {
    notebook.desk.post(event)?;
    saved(&mut notebook.desk)
}

fn keeps(notebook: &mut Notebook, event: UiEvent) -> Outcome {
    let kept = |said: &Said| if let Said::Kept { id } = said { Some(id.clone()) } else { None };
    let id = notebook.desk.ask(event, kept)?;
    notebook.desk.saved()?;
    Ok(Reply::new(format!("{} [{}]", say(command::SAVED), pick::short(&id)), &Done::made(&id)))
}

/// "10:30" as minutes of the day.
fn minute_of(hour: &str) -> Result<u32, Failure> {
    let parts = hour.split_once(':').and_then(|(hour, minute)| Some((hour.parse().ok()?, minute.parse().ok()?)));
    let minute = parts.filter(|(hour, minute): &(u32, u32)| *hour <= 24 && *minute < 60);
    minute.map(|(hour, minute)| hour * 60 + minute).ok_or_else(|| failure::refused(&Problem::NoSuchHour))
}
