//! From a name to a pair: a link, accepted without a network, and the first contact with the relay.

use crate::clock::Clock;
use crate::language::{say, tell};
use crate::outcome::Failure;
use crate::tour::cast::{Cast, Seat};
use crate::tour::story::meeting::{AGENDA, FIRST_SENTENCE};
use crate::tour::teller::Teller;
use app::ground::said::Said;
use app::people::event::PeopleEvent;
use app::relay::event::RelayEvent;
use app::session::event::{Notebook, PlaceKind, SessionEvent, SessionPlan};
use app::view::Stage;
use app::{UiEvent, ViewModel};
use content::Value::Text;
use content::cli::tour;

/// Everybody begins; Amina invites Ruth, Ruth links her tablet. Returns the pair.
pub fn pair(cast: &mut Cast, relay: &str, teller: &mut Teller<'_>) -> Result<String, Failure> {
    begin(&mut cast.amina, "Amina", relay)?;
    begin(&mut cast.ruth, "Ruth", relay)?;
    let made = |said: &Said| if let Said::PairMade { pair } = said { Some(pair.clone()) } else { None };
    let pair = cast.amina.ask(UiEvent::People(PeopleEvent::StartPair), made)?;
    let invite = cast.amina.ask(UiEvent::People(PeopleEvent::Invite { pair: pair.clone() }), link)?;
    teller.line(&say(tour::INVITE));
    teller.line(&format!("  {}", tell(tour::INVITE_LINK, &[("link", Text(&beginning(&invite)))])));
    cast.ruth.ask(UiEvent::People(PeopleEvent::Join { link: invite }), joining)?;
    let own = cast.ruth.ask(UiEvent::People(PeopleEvent::LinkDevice), link)?;
    cast.tablet.ask(UiEvent::People(PeopleEvent::Join { link: own }), joining)?;
    teller.line(&say(tour::JOINS));
    first_contact(cast, teller)?;
    Ok(pair)
}

fn begin(seat: &mut Seat, name: &str, relay: &str) -> Result<(), Failure> {
    seat.post(UiEvent::People(PeopleEvent::Begin { name: name.to_owned() }))?;
    seat.post(UiEvent::Relay(RelayEvent::Use { relay: relay.to_owned(), registration: None }))
}

fn first_contact(cast: &mut Cast, teller: &mut Teller<'_>) -> Result<(), Failure> {
    cast.amina.post(UiEvent::Relay(RelayEvent::GoOnline))?;
    teller.wait(&say(tour::WAIT_PAIR), || cast.amina.settled())?;
    cast.ruth.post(UiEvent::Relay(RelayEvent::GoOnline))?;
    teller.wait(&say(tour::WAIT_JOINS), || cast.ruth.wait(|view| knows(view, "Amina")))?;
    teller.wait(&say(tour::WAIT_SAYS), || cast.ruth.settled())?;
    teller.wait(&say(tour::WAIT_SEES), || cast.amina.wait(|view| knows(view, "Ruth")))?;
    cast.tablet.post(UiEvent::Relay(RelayEvent::GoOnline))?;
    teller.wait(&say(tour::WAIT_TABLET), || cast.tablet.wait(|view| view.stage == Stage::Ready))?;
    cast.tablet.post(UiEvent::Relay(RelayEvent::Flush))?;
    teller.wait(&say(tour::WAIT_VOUCHES), || {
        cast.tablet.asks_again(|| cast.ruth.post(UiEvent::Relay(RelayEvent::Flush)), |view| knows(view, "Amina"))
    })?;
    teller.wait(&say(tour::WAIT_EVERYBODY), || {
        cast.all().into_iter().try_for_each(|seat| seat.wait(|view| devices(view) == 3))
    })?;
    teller.fact(&say(tour::FACT_PAIR), devices(&cast.amina.view()) == 3);
    Ok(())
}

/// Amina plans the meeting while everybody is still online.
pub fn plan(cast: &mut Cast, pair: &str, teller: &mut Teller<'_>) -> Result<String, Failure> {
    let plan =
        SessionPlan { start_at_ms: Some(Clock::now_ms()), length_minutes: Some(60), place: Some(PlaceKind::Neutral) };
    let made = |said: &Said| if let Said::SessionMade { session } = said { Some(session.clone()) } else { None };
    let session = cast.amina.ask(UiEvent::Session(SessionEvent::New { pair: pair.to_owned(), plan }), made)?;
    cast.amina.open(&session)?;
    cast.amina.write(&session, Notebook::Agenda, |_| format!("{AGENDA}\n"))?;
    cast.amina.write(&session, Notebook::Ours, |_| format!("{FIRST_SENTENCE}\n"))?;
    cast.amina.saved()?;
    teller.line(&say(tour::PLANS));
    for seat in [&mut cast.ruth, &mut cast.tablet] {
        let (name, id) = (seat.name(), &session);
        teller.wait(&tell(tour::WAIT_HAS, &[("seat", Text(&name))]), || {
            seat.wait(|view| view.sessions.iter().any(|row| row.id == *id))?;
            seat.open(id)?;
            seat.wait(|view| view.session.as_ref().is_some_and(|open| open.ours.text.contains(FIRST_SENTENCE)))
        })?;
    }
    teller.wait(&say(tour::WAIT_SETTLED), || cast.settled())?;
    Ok(session)
}

fn devices(view: &ViewModel) -> u32 {
    view.pairs.iter().next().map_or(0, |pair| pair.devices)
}

fn knows(view: &ViewModel, partner: &str) -> bool {
    view.pairs.iter().any(|pair| pair.has_partner && pair.partner == partner)
}

fn link(said: &Said) -> Option<String> {
    if let Said::LinkReady { link, .. } = said { Some(link.clone()) } else { None }
}

fn joining(said: &Said) -> Option<()> {
    matches!(said, Said::Joining { .. }).then_some(())
}

/// Enough to see what it is, too little to use.
fn beginning(link: &str) -> String {
    link.chars().take(30).collect()
}
