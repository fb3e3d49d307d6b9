//! What people do in the benches.

use crate::desk::Desk;
use app::UiEvent;
use app::ground::said::Said;
use app::people::event::PeopleEvent;
use app::session::event::{Notebook, SessionEvent, SessionPlan};

/// Begins on a fresh disk and makes a pair; returns the pair's id.
pub fn begin(desk: &mut Desk, name: &str) -> String {
    desk.press(UiEvent::People(PeopleEvent::Begin { name: name.to_owned() }));
    desk.rest();
    let Said::PairMade { pair } = desk.ask(UiEvent::People(PeopleEvent::StartPair)) else { panic!("no pair was made") };
    desk.rest();
    pair
}

/// Makes a session of this pair and returns its id.
pub fn new_session(desk: &mut Desk, pair: &str, start_at_ms: Option<i64>) -> String {
    let plan = SessionPlan { start_at_ms, ..SessionPlan::default() };
    let Said::SessionMade { session } = desk.ask(UiEvent::Session(SessionEvent::New { pair: pair.to_owned(), plan }))
    else {
        panic!("no session was made")
    };
    session
}

/// Types at the end or anywhere else of *ours*.
pub fn edit(session: &str, at: u32, inserted: &str) -> UiEvent {
    UiEvent::Session(SessionEvent::EditText {
        session: session.to_owned(),
        notebook: Notebook::Ours,
        at,
        removed: 0,
        inserted: inserted.to_owned(),
    })
}

/// Prose of this many characters, as people type it: words and lines of uneven length.
pub fn prose(characters: usize) -> String {
    let words =
        ["she", "showed", "me", "the", "screen", "reader", "and", "I", "asked", "why\n", "nobody", "had", "before"];
    let text: String = words.iter().cycle().take(characters).flat_map(|word| [word, " "]).collect();
    text.chars().take(characters).collect()
}
