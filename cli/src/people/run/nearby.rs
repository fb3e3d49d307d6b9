//! Two people in one room, with no network: a link to show, an answer in return.

use crate::clock::Clock;
use crate::desk::Desk;
use crate::json::Done;
use crate::language::{say, tell};
use crate::moment::Moment;
use crate::notebook::Notebook;
use crate::outcome::{Failure, Outcome, Reply};
use crate::people::json::{AnswerToShow, Link};
use crate::{input, qr};
use app::UiEvent;
use app::ground::said::Said;
use app::people::event::PeopleEvent;
use content::Value::Date;
use content::cli::command;

/// What the other one is to see.
pub enum Shown {
    /// Their way in.
    Link { pair: String, link: String, expires_at_ms: i64 },
    /// This one's way in, for them to take.
    Answer { pair: String, answer: String },
}

impl Shown {
    /// If that is what was said.
    pub fn of(said: &Said) -> Option<Self> {
        if let Said::NearbyReady { pair, link, expires_at_ms } = said {
            return Some(Self::Link { pair: pair.clone(), link: link.clone(), expires_at_ms: *expires_at_ms });
        }
        let Said::AnswerReady { pair, answer } = said else { return None };
        Some(Self::Answer { pair: pair.clone(), answer: answer.clone() })
    }

    /// Of this pair.
    pub fn pair(&self) -> &str {
        match self {
            Self::Link { pair, .. } | Self::Answer { pair, .. } => pair,
        }
    }

    /// Prints it first, then `before`, and what is to be done with it; the code last, where a screen that scrolls leaves it whole.
    pub fn reply(self, before: &str, with_qr: bool, clock: &Clock) -> Outcome {
        match self {
            Self::Link { pair, link, expires_at_ms } => {
                let until = clock.day_and_hour(expires_at_ms);
                let next = tell(command::NEARBY_SHOW, &[("day", Date(&until))]);
                let text = format!("{link}\n\n{before}{next}\n");
                let code = qr::code(&link, with_qr);
                Ok(Reply::new(text, &Link { pair: Some(pair), link, expires: Moment::of(expires_at_ms) }).below(code))
            }
            Self::Answer { pair, answer } => {
                let text = format!("{answer}\n\n{before}{}\n", say(command::NEARBY_ANSWER));
                let code = qr::code(&answer, with_qr);
                Ok(Reply::new(text, &AnswerToShow { pair, answer }).below(code))
            }
        }
    }
}

/// `turnabout pair nearby`
pub fn make(notebook: &mut Notebook, with_qr: bool) -> Outcome {
    show(notebook, UiEvent::People(PeopleEvent::PairNearby), with_qr)
}

/// `turnabout pair nearby PAIR`
pub fn again(notebook: &mut Notebook, pair: String, with_qr: bool) -> Outcome {
    show(notebook, UiEvent::People(PeopleEvent::ShowNearby { pair }), with_qr)
}

fn show(notebook: &mut Notebook, event: UiEvent, with_qr: bool) -> Outcome {
    let shown = notebook.desk.ask(event, Shown::of)?;
    notebook.desk.saved()?;
    shown.reply("", with_qr, &notebook.clock)
}

/// The person has read it off the other one's own screen.
pub fn saw(desk: &mut Desk, pair: &str) -> Result<(), Failure> {
    let counts = |said: &Said| matches!(said, Said::SafetyMatches { .. }).then_some(());
    desk.ask(UiEvent::People(PeopleEvent::SawTheirScreen { pair: pair.to_owned() }), counts)?;
    desk.saved().map(drop)
}

/// `turnabout pair take-in`
pub fn take_in(notebook: &mut Notebook, answer: &str, seen: bool) -> Outcome {
    let answer = input::shown(answer)?;
    let taken_in = |said: &Said| {
        if let Said::TakenIn { pair } = said {
            return Some((pair.clone(), false));
        }
        let Said::TakenInByRelay { pair } = said else { return None };
        Some((pair.clone(), true))
    };
    let (pair, by_relay) = notebook.desk.ask(UiEvent::People(PeopleEvent::TakeIn { answer }), taken_in)?;
    notebook.desk.saved()?;
    // Once a relay has the pair, somebody else might have been let in: then only comparing counts.
    let seen = seen && !by_relay && saw(&mut notebook.desk, &pair).is_ok();
    let text = match (by_relay, seen) {
        (true, _) => command::TAKEN_IN_BY_RELAY,
        (false, true) => command::TAKEN_IN_SEEN,
        (false, false) => command::TAKEN_IN,
    };
    Ok(Reply::new(say(text), &Done { id: Some(pair), ..Done::SAVED }))
}
