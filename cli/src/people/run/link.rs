//! Links that let a partner or a device of one's own in: make, list, shut.

use crate::language::{say, tell};
use crate::moment::Moment;
use crate::notebook::pair::which;
use crate::notebook::{Notebook, begun, waits_for_relay};
use crate::outcome::{Outcome, Reply};
use crate::people::args::{InviteArguments, InviteCommand};
use crate::people::json::{Link, OpenLink};
use crate::people::show;
use crate::{pick, qr};
use app::UiEvent;
use app::ground::said::Said;
use app::people::event::PeopleEvent;
use app::people::view::InviteView;
use content::Id;
use content::Value::Date;
use content::cli::command;

/// `turnabout invite …`
pub fn invite(notebook: &mut Notebook, arguments: InviteArguments) -> Outcome {
    match arguments.command {
        None => {
            let pair = which(notebook, arguments.pair)?;
            link(notebook, UiEvent::People(PeopleEvent::Invite { pair }), command::LINK_SEND, arguments.qr)
        }
        Some(InviteCommand::List { pair }) => list(notebook, pair),
        Some(InviteCommand::Revoke { id }) => revoke(notebook, &id),
    }
}

/// `turnabout link-device`
pub fn link_device(notebook: &mut Notebook, with_qr: bool) -> Outcome {
    link(notebook, UiEvent::People(PeopleEvent::LinkDevice), command::LINK_OPEN, with_qr)
}

fn link(notebook: &mut Notebook, event: UiEvent, what_to_do: Id, with_qr: bool) -> Outcome {
    let ready = |said: &Said| {
        let Said::LinkReady { pair, link, expires_at_ms } = said else { return None };
        Some((pair.clone(), link.clone(), *expires_at_ms))
    };
    let (pair, link, expires_at_ms) = notebook.desk.ask(event, ready)?;
    notebook.desk.saved()?;
    let until = notebook.clock.day_and_hour(expires_at_ms);
    let secret = tell(command::LINK_SECRET, &[("day", Date(&until))]);
    let text = format!("{link}\n\n{}\n{secret}\n", say(what_to_do));
    let code = qr::code(&link, with_qr);
    Ok(Reply::new(text, &Link { pair, link, expires: Moment::of(expires_at_ms) }).below(code))
}

/// Open links, each with its pair; none for a device of one's own.
fn open_links(notebook: &Notebook) -> Vec<(Option<String>, InviteView)> {
    let view = notebook.desk.view();
    let own = view.devices.invites.iter().map(|invite| (None, invite.clone()));
    let pairs = view.pairs.iter().flat_map(|pair| {
        let id = pair.id.clone();
        pair.invites.clone().into_iter().map(move |invite| (Some(id.clone()), invite))
    });
    own.chain(pairs).collect()
}

fn list(notebook: &Notebook, wanted: Option<String>) -> Outcome {
    begun(&notebook.desk)?;
    let pair = wanted.map(|wanted| which(notebook, Some(wanted))).transpose()?;
    let mut links = open_links(notebook);
    links.retain(|(of, _)| pair.is_none() || *of == pair);
    let row = |(pair, invite): &(Option<String>, InviteView)| OpenLink { pair: pair.clone(), invite: invite.clone() };
    let rows: Vec<OpenLink> = links.iter().map(row).collect();
    Ok(Reply::new(show::links(&links), &rows))
}

fn revoke(notebook: &mut Notebook, wanted: &str) -> Outcome {
    begun(&notebook.desk)?;
    let links = open_links(notebook);
    let invite = pick::named(content::problem::THING_LINK, wanted, links.iter().map(|(_, invite)| invite.id.as_str()))?;
    let revoked = |said: &Said| matches!(said, Said::InviteRevoked).then_some(());
    notebook.desk.ask(UiEvent::People(PeopleEvent::RevokeInvite { invite }), revoked)?;
    waits_for_relay(&mut notebook.desk, &say(command::LINK_SHUT))
}
