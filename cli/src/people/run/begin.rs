//! How a notebook begins: a name, a relay, or a link.

use crate::clock::Clock;
use crate::json::Done;
use crate::language::{say, tell};
use crate::notebook::whole;
use crate::outcome::{Outcome, Reply};
use crate::page::line;
use crate::people::args::{InitArguments, JoinArguments};
use crate::people::run::nearby;
use crate::people::run::nearby::Shown;
use crate::profile::Profile;
use crate::relay::args::Relay;
use crate::{ask, failure, input};
use app::UiEvent;
use app::ground::said::{Problem, Said};
use app::people::event::PeopleEvent;
use app::people::view::LinkFor;
use app::relay::event::RelayEvent;
use app::view::Stage;
use content::Value::Text;
use content::cli::command;
use std::fmt::Write;
use std::path::Path;

/// `turnabout init`
pub fn init(profile: &Profile, InitArguments { name, relay }: InitArguments) -> Outcome {
    let (mut desk, key_file) = profile.open_or_make()?;
    whole(&desk)?;
    // The relay first: if its address is refused, nobody has begun yet.
    if let Some(Relay { origin, registration }) = relay {
        desk.post(UiEvent::Relay(RelayEvent::Use { relay: origin, registration }))?;
    }
    desk.post(UiEvent::People(PeopleEvent::Begin { name }))?;
    desk.saved()?;
    let mut text = made_key(key_file);
    line!(text, "{}", say(command::BEGUN));
    Ok(Reply::new(text, &Done::SAVED))
}

/// How a link was accepted.
enum Came {
    ByRelay(Option<String>),
    InTheRoom(Shown),
}

/// `turnabout join`
pub fn join(profile: &Profile, arguments: JoinArguments) -> Outcome {
    let JoinArguments { link, name, qr, seen, yes } = arguments;
    let link = input::shown(&link)?;
    let (mut desk, key_file) = profile.open_or_make()?;
    whole(&desk)?;
    if desk.view().stage == Stage::Fresh {
        match app::link_for(&link).map_err(|problem| failure::refused(&problem))? {
            LinkFor::OwnDevice => ask::first(&say(content::people::GIVES_THIS_DEVICE), yes)?,
            // It is for a person, who needs a name.
            LinkFor::Pair => {
                let name = name.ok_or_else(|| failure::refused(&Problem::NameNeeded))?;
                desk.post(UiEvent::People(PeopleEvent::Begin { name }))?;
            }
        }
    }
    let joining = |said: &Said| {
        let by_relay = if let Said::Joining { pair } = said { Some(Came::ByRelay(pair.clone())) } else { None };
        by_relay.or_else(|| Shown::of(said).map(Came::InTheRoom))
    };
    let came = desk.ask(UiEvent::People(PeopleEvent::Join { link }), joining)?;
    desk.saved()?;
    let mut text = made_key(key_file);
    let pair = match came {
        Came::ByRelay(pair) => pair,
        Came::InTheRoom(shown) => {
            if seen {
                nearby::saw(&mut desk, shown.pair())?;
            }
            return shown.reply(&text, qr, &Clock::local());
        }
    };
    line!(text, "{}", say(command::LINK_ACCEPTED));
    Ok(Reply::new(text, &Done { id: pair, ..Done::SAVED }))
}

/// Says which key file was made, if one was.
pub fn made_key(key_file: Option<&Path>) -> String {
    key_file.map_or_else(String::new, |path| {
        let path = path.display().to_string();
        tell(command::MADE_KEY, &[("path", Text(&path))]) + "\n"
    })
}
