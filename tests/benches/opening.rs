//! The first opening of a session after a launch: its document is read from the (instant) disk and loaded, until its
//! texts are in the view model.

use crate::desk::{Desk, Records};
use crate::measure;
use crate::measure::{samples, timed};
use crate::people::{begin, edit, new_session, prose};
use app::UiEvent;
use app::relay::event::RelayEvent;
use app::session::event::SessionEvent;

const SAMPLES: usize = 60;

pub fn run() {
    for characters in [1_000, 100_000] {
        let (records, session) = saved(characters);
        let mut life = 1;
        let times = samples(SAMPLES, || {
            life += 1;
            let mut desk = Desk::launch(records.clone(), life);
            let (time, view) = timed(|| {
                desk.press(UiEvent::Session(SessionEvent::Open { session: session.clone() }));
                desk.view()
            });
            assert_eq!(view.session.map(|session| session.ours.text.len()), Some(characters), "not open");
            time
        });
        measure::line(&format!("opening a session, {characters} characters"), times);
    }
}

fn saved(characters: usize) -> (Records, String) {
    let mut desk = Desk::launch(Records::new(), 1);
    let pair = begin(&mut desk, "Ada");
    let session = new_session(&mut desk, &pair, None);
    desk.press(UiEvent::Session(SessionEvent::Open { session: session.clone() }));
    desk.press(edit(&session, 0, &prose(characters)));
    desk.press(UiEvent::Relay(RelayEvent::Flush));
    desk.rest();
    (desk.records, session)
}
