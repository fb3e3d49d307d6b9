//! One device after the other comes back online.

use crate::clock::Clock;
use crate::language::{say, tell};
use crate::outcome::Failure;
use crate::tour::cast::{Cast, Seat, relay_folder};
use crate::tour::holdings;
use crate::tour::story::meeting::{PLANTED, RUTH_TEACHES, RUTHS_LINE, RUTHS_OWN};
use crate::tour::teller::Teller;
use crate::{relay, session, today, topic};
use app::ground::who::Who;
use app::relay::event::RelayEvent;
use app::{UiEvent, ViewModel};
use content::Id;
use content::Value::{Message, Text};
use content::cli::tour;
use std::path::Path;

/// Amina's phone, Ruth's phone, Ruth's tablet.
pub fn come_together(cast: &mut Cast, folder: &Path, session: &str, teller: &mut Teller<'_>) -> Result<(), Failure> {
    online(&mut cast.amina, teller)?;
    let held = holdings::entries(&holdings::read(&relay_folder(folder))?).to_string();
    teller.line(&format!("  {}", tell(tour::RELAY_HOLDS_NOW, &[("entries", Text(&held))])));
    let ruths = cast.ruth.session(session)?;
    teller.fact(&say(tour::FACT_NOT_YET), !ruths.ours.text.contains(PLANTED));

    online(&mut cast.ruth, teller)?;
    teller.wait(&say(tour::WAIT_BY_ITSELF), || cast.amina.wait(has_all_of_ruths))?;

    online(&mut cast.tablet, teller)?;
    teller.wait(&say(tour::WAIT_TABLET_HAS), || {
        cast.tablet.wait(|view| {
            view.session.as_ref().is_some_and(|open| {
                [PLANTED, RUTHS_LINE].iter().all(|line| open.ours.text.contains(line))
                    && open.mine.text.contains(RUTHS_OWN)
            })
        })
    })?;
    teller.wait(&say(tour::WAIT_SETTLED), || cast.settled())?;
    screens(cast, session, teller)
}

fn has_all_of_ruths(view: &ViewModel) -> bool {
    let topic = view.topics.iter().any(|row| row.titles == [RUTH_TEACHES]);
    let session = view.session.as_ref().is_some_and(|open| {
        let marked = open.marks.iter().any(|mark| mark.by == Who::Partner);
        open.ours.text.contains(RUTHS_LINE) && marked && !open.took_away.partner.is_empty()
    });
    topic && session
}

fn online(seat: &mut Seat, teller: &mut Teller<'_>) -> Result<(), Failure> {
    let mut before = String::new();
    relay::show::sync(&mut before, &seat.view());
    seat.post(UiEvent::Relay(RelayEvent::GoOnline))?;
    let what = tell(tour::WAIT_ONLINE, &[("seat", Text(&seat.name())), ("state", Message(before.trim_end()))]);
    teller.wait(&what, || seat.settled())
}

/// What stands above a screen.
fn screen(id: Id, seat: &Seat) -> String {
    tell(id, &[("seat", Text(&seat.name()))])
}

fn screens(cast: &mut Cast, session: &str, teller: &mut Teller<'_>) -> Result<(), Failure> {
    let clock = Clock::local();
    teller.screen(&screen(tour::SCREEN_TODAY, &cast.amina), &today::show::today(&cast.amina.view(), &clock));
    for seat in cast.all() {
        teller.screen(&screen(tour::SCREEN_SESSION, seat), &session::show::session(&*seat.session(session)?, &clock));
    }
    let view = cast.ruth.view();
    teller.screen(&screen(tour::SCREEN_TOPICS, &cast.ruth), &topic::show::topics(view.topics.iter().map(|row| &**row)));
    Ok(())
}
