//! How a notebook begins: a name, a relay, or a link.

use crate::args::Relay;
use crate::commands::{saved, whole};
use crate::desk::Desk;
use crate::input;
use crate::json::Done;
use crate::outcome::{Failure, Outcome, Reply};
use crate::profile::Profile;
use crate::words;
use app::event::UiEvent;
use app::view::{Problem, Said, Stage};
use std::path::Path;

/// `turnabout init`
pub fn init(profile: &Profile, name: String, relay: Option<Relay>) -> Outcome {
    let (mut desk, key_file) = profile.open_or_make()?;
    whole(&desk)?;
    // The relay first: if its address is refused, nobody has begun yet.
    if let Some(Relay { origin, registration }) = relay {
        desk.post(UiEvent::UseRelay { relay: origin, registration })?;
    }
    desk.post(UiEvent::Begin { name })?;
    desk.saved()?;
    let mut text = made_key(key_file);
    text.push_str("Your notebook is here. Next: turnabout pair new, or your partner's link: turnabout join LINK\n");
    Ok(Reply::new(text, &Done::SAVED))
}

/// `turnabout relay`
pub fn relay(desk: &mut Desk, relay: String, registration: Option<String>) -> Outcome {
    desk.post(UiEvent::UseRelay { relay, registration })?;
    saved(desk)
}

/// `turnabout join`
pub fn join(profile: &Profile, link: &str, name: Option<String>) -> Outcome {
    let link = input::text(link)?;
    let (mut desk, key_file) = profile.open_or_make()?;
    whole(&desk)?;
    let fresh = desk.view().stage == Stage::Fresh;
    let pair = match accept(&mut desk, &link) {
        Err(failure) if fresh && failure == words::refused(&Problem::NotBegun) => {
            // The link is a partner's, so it is for a person, who needs a name.
            let name = name.ok_or_else(|| words::refused(&Problem::NameNeeded))?;
            desk.post(UiEvent::Begin { name })?;
            accept(&mut desk, &link)?
        }
        accepted => accepted?,
    };
    desk.saved()?;
    let mut text = made_key(key_file);
    text.push_str("The link is accepted and saved here. The rest happens with a network: turnabout sync\n");
    Ok(Reply::new(text, &Done { id: pair, ..Done::SAVED }))
}

fn accept(desk: &mut Desk, link: &str) -> Result<Option<String>, Failure> {
    desk.ask(UiEvent::Join { link: link.to_owned() }, |said| match said {
        Said::Joining { pair } => Some(pair.clone()),
        Said::Begun
        | Said::PairMade { .. }
        | Said::LinkReady { .. }
        | Said::SessionMade { .. }
        | Said::TopicMade { .. }
        | Said::AnswerKept { .. }
        | Said::Imported { .. }
        | Said::Exported
        | Said::Refused(_) => None,
    })
}

fn made_key(key_file: Option<&Path>) -> String {
    key_file.map_or_else(String::new, |path| {
        format!(
            "Made the key file {}. Without it nobody can open this notebook: keep a copy elsewhere.\n",
            path.display()
        )
    })
}
