//! Ruth loses her tablet, and then her phone. The first is taken out; the code on paper makes up for the second.

use super::trust;
use crate::language::say;
use crate::outcome::Failure;
use crate::tour::cast::{Cast, Seat};
use crate::tour::story::meeting::{BOTH_EDITS, PLANTED, RUTHS_OWN};
use crate::tour::teller::Teller;
use app::ground::said::Said;
use app::people::event::PeopleEvent;
use app::people::view::{Came, Verified};
use app::relay::event::RelayEvent;
use app::relay::view::{Attention, Membership, SpaceSync};
use app::session::event::Notebook;
use app::view::Stage;
use app::{UiEvent, ViewModel};
use content::cli::tour;
use std::path::Path;

/// Ruth writes this when her tablet is in somebody else's hands.
pub const AFTER_THE_LOSS: &str = "The tablet was on the train; the notes of today are not.";

/// The folder of the phone that Ruth buys.
pub const NEW_PHONE: &str = "ruth-new-phone";

/// The tablet is lost, in somebody's hands, open and online.
pub fn tablet(cast: &mut Cast, session: &str, teller: &mut Teller<'_>) -> Result<(), Failure> {
    let lost = own_id(&cast.tablet.view()).unwrap_or_default();
    let removing = |said: &Said| matches!(said, Said::Removing).then_some(());
    cast.ruth.ask(UiEvent::People(PeopleEvent::RemoveDevice { device: lost.clone() }), removing)?;
    teller.line(&say(tour::TABLET_LOST));
    teller.line(&format!("  {}", say(content::people::KEEPS)));
    teller.wait(&say(tour::WAIT_TAKEN_OUT), || {
        cast.ruth.post(UiEvent::Relay(RelayEvent::Flush))?;
        let gone = |view: &ViewModel| view.devices.devices.iter().all(|device| device.id != lost);
        cast.ruth.wait(|view| gone(view) && devices(view) == 2)?;
        cast.amina.wait(|view| devices(view) == 2)
    })?;
    cast.ruth.write(session, Notebook::Ours, |text| format!("{text}{AFTER_THE_LOSS}\n"))?;
    cast.ruth.settled()?;
    teller.wait(&say(tour::WAIT_AFTER), || {
        cast.amina.wait(|view| view.session.as_ref().is_some_and(|open| open.ours.text.contains(AFTER_THE_LOSS)))
    })?;
    teller.wait(&say(tour::WAIT_REFUSED), || cast.tablet.asks_again(|| Ok(()), is_out))?;
    let found = cast.tablet.session(session)?;
    teller.fact(&say(tour::FACT_NOTHING_NEW), !found.ours.text.contains(AFTER_THE_LOSS));
    teller.fact(&say(tour::FACT_KEEPS), found.ours.text.contains(PLANTED));
    Ok(())
}

/// The phone is lost, too: nothing is left but the code.
pub fn phone(
    cast: &mut Cast,
    folder: &Path,
    relay: &str,
    (session, code): (&str, String),
    teller: &mut Teller<'_>,
) -> Result<(), Failure> {
    cast.ruth.post(UiEvent::Relay(RelayEvent::GoOffline))?;
    let lost = own_id(&cast.ruth.view()).unwrap_or_default();
    teller.line(&say(tour::PHONE_LOST));
    let mut new = Seat::take(folder, NEW_PHONE, tour::RUTH_NEW_PHONE)?;
    new.post(UiEvent::Relay(RelayEvent::GoOnline))?;
    let recovering = |said: &Said| matches!(said, Said::Recovering | Said::Joining { .. }).then_some(());
    new.ask(UiEvent::People(PeopleEvent::Recover { relay: relay.to_owned(), code }), recovering)?;
    teller.wait(&say(tour::WAIT_COMES_BACK), || {
        new.wait(|view| view.stage == Stage::Ready && !view.devices.recovering && devices(view) == 3)?;
        new.wait(|view| view.sessions.iter().any(|row| row.id == session))
    })?;
    new.open(session)?;
    new.wait(|view| view.session.as_ref().is_some_and(|open| open.ours.text.contains(AFTER_THE_LOSS)))?;
    let back = new.session(session)?;
    let ours = [BOTH_EDITS, PLANTED, AFTER_THE_LOSS].iter().all(|words| back.ours.text.contains(words));
    teller.fact(&say(tour::FACT_BACK), ours);
    teller.fact(&say(tour::FACT_OWN_BACK), back.mine.text.contains(RUTHS_OWN));
    take_out(&mut new, &mut cast.amina, &lost, teller)
}

/// The lost phone goes, Amina sees what happened, and a new code takes the place of the used one.
fn take_out(new: &mut Seat, amina: &mut Seat, lost: &str, teller: &mut Teller<'_>) -> Result<(), Failure> {
    let by_code = |view: &ViewModel| {
        view.pairs.iter().any(|pair| pair.members.iter().any(|member| member.came == Came::RecoveryCode))
    };
    teller.wait(&say(tour::WAIT_BY_CODE), || amina.wait(by_code))?;
    let changed = matches!(trust::verified(&amina.view()), Verified::Changed { .. });
    teller.fact(&say(tour::FACT_COMPARE), changed);
    let removing = |said: &Said| matches!(said, Said::Removing).then_some(());
    new.ask(UiEvent::People(PeopleEvent::RemoveDevice { device: lost.to_owned() }), removing)?;
    trust::make_code(new)?;
    teller.wait(&say(tour::WAIT_NEW_CODE), || {
        new.post(UiEvent::Relay(RelayEvent::Flush))?;
        new.wait(|view| devices(view) == 2 && view.devices.devices.len() == 1)?;
        trust::has_code(new)?;
        new.settled()?;
        amina.wait(|view| devices(view) == 2)
    })?;
    trust::devices_screen(new, teller);
    teller.fact(&say(tour::FACT_TWO_DEVICES), devices(&amina.view()) == 2);
    amina.settled()
}

fn own_id(view: &ViewModel) -> Option<String> {
    view.devices.devices.iter().find(|device| device.this).map(|device| device.id.clone())
}

/// Devices in the one pair.
fn devices(view: &ViewModel) -> u32 {
    view.pairs.iter().next().map_or(0, |pair| pair.devices)
}

/// It has read that it was taken out, or the relay knows it no more.
fn is_out(view: &ViewModel) -> bool {
    view.pairs
        .iter()
        .all(|pair| pair.membership == Membership::Out || pair.sync == SpaceSync::Stopped(Attention::NotYours))
}
