//! One device after the other comes back online.

use super::Cast;
use crate::clock::Clock;
use crate::outcome::Failure;
use crate::show;
use crate::tour::cast::{Seat, relay_folder};
use crate::tour::holdings;
use crate::tour::story::meeting::{PLANTED, RUTH_TEACHES, RUTHS_LINE, RUTHS_OWN};
use crate::tour::teller::Teller;
use app::event::{UiEvent, Who};
use app::view::ViewModel;
use std::path::Path;

/// Amina's phone, Ruth's phone, Ruth's tablet.
pub fn come_together(cast: &mut Cast, folder: &Path, session: &str, teller: &mut Teller<'_>) -> Result<(), Failure> {
    online(&mut cast.amina, teller)?;
    let held = holdings::entries(&holdings::read(&relay_folder(folder))?);
    teller.line(&format!("  The relay holds {held} entries now. Ruth is still in flight mode, and has nothing of it."));
    let ruths = cast.ruth.session(session)?;
    teller.fact("Ruth's phone does not have Amina's line yet", !ruths.ours.text.contains(PLANTED));

    online(&mut cast.ruth, teller)?;
    teller.wait("what Ruth wrote comes to Amina's phone by itself", || cast.amina.wait(has_all_of_ruths))?;

    online(&mut cast.tablet, teller)?;
    teller.wait("Ruth's tablet has what both wrote, and what Ruth wrote for herself", || {
        cast.tablet.wait(|view| {
            view.session.as_ref().is_some_and(|open| {
                [PLANTED, RUTHS_LINE].iter().all(|line| open.ours.text.contains(line))
                    && open.mine.text.contains(RUTHS_OWN)
            })
        })
    })?;
    teller.wait("everything is sent and read", || cast.settled())?;
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
    show::sync(&mut before, &seat.view());
    seat.post(UiEvent::GoOnline)?;
    let name = seat.name;
    teller.wait(&format!("{name} ({}) goes online, sends and reads", before.trim_end()), || seat.settled())
}

fn screens(cast: &mut Cast, session: &str, teller: &mut Teller<'_>) -> Result<(), Failure> {
    let clock = Clock::local();
    teller.screen("Amina's phone, today", &show::today(&cast.amina.view(), &clock));
    for seat in cast.all() {
        teller.screen(&format!("{}, the session", seat.name), &show::session(&*seat.session(session)?, &clock));
    }
    let view = cast.ruth.view();
    teller.screen("Ruth's phone, topics", &show::topics(view.topics.iter().map(|row| &**row)));
    Ok(())
}
