//! From the key to the screen: one character typed into *ours*, until the view model that shows it is there.
//!
//! In the time: the event through the real `Core<Turnabout>`, and `view()`. Not in the time: what the shell does with it.
//! A keystroke itself asks for neither disk nor network; that is asserted for every sample.

use crate::desk::{Asked, Desk, Records};
use crate::measure;
use crate::measure::samples;
use crate::people::{begin, edit, new_session, prose};
use app::UiEvent;
use app::session::event::SessionEvent;

const SAMPLES: usize = 2_000;

pub fn run() {
    for characters in [1_000, 100_000] {
        let (mut desk, session) = open_session(characters);
        // Somewhere in the middle, word by word further on, as a person writes.
        let mut at = u32::try_from(characters / 2).expect("a text of that length");
        let times = samples(SAMPLES, || {
            let (time, asked) = desk.press_timed(edit(&session, at, "e"));
            assert!(asked.renders > 0, "the screen was not told");
            assert_eq!(Asked { renders: 0, ..asked }, Asked::default(), "a keystroke waits for nobody");
            at += 1;
            // Its part of the work, outside the time: the short quiet passes, and what was typed is stored.
            if at % 20 == 0 {
                desk.rest();
            }
            time
        });
        measure::line(&format!("keystroke to view model, {characters} characters"), times);
    }
}

fn open_session(characters: usize) -> (Desk, String) {
    let mut desk = Desk::launch(Records::new(), 1);
    let pair = begin(&mut desk, "Ada");
    let session = new_session(&mut desk, &pair, None);
    desk.press(UiEvent::Session(SessionEvent::Open { session: session.clone() }));
    desk.press(edit(&session, 0, &prose(characters)));
    desk.rest();
    let written = desk.view().session.map_or(0, |session| session.ours.text.len());
    assert_eq!(written, characters, "the text is not there");
    (desk, session)
}
