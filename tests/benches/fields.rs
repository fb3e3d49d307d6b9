//! A field that is being typed in: keys on the newest version, a word on an older one, and what has come since.
//!
//! In the time: the event through the real `Core<Turnabout>`, and `view()`; or `text_since` on the view. What came in between
//! is 50 edits all over the text. Also what it costs to take in an edit from elsewhere for a text that a field shows, beside
//! one that nobody shows: on the document alone.

use crate::desk::{Asked, Desk, Records};
use crate::measure;
use crate::measure::{samples, timed};
use crate::people::{begin, edit, new_session, prose};
use app::UiEvent;
use app::session::event::{Notebook, SessionEvent};
use app::session::view::TextNews;
use documents::{Actor, Document, Kind, TextField};
use std::time::Duration;

const KEYS: usize = 2_000;
const WORDS: usize = 200;
const BETWEEN: usize = 50;

pub fn run() {
    for characters in [1_000, 10_000, 100_000] {
        keys(characters);
        words(characters);
        from_elsewhere(characters);
    }
}

/// A field of a session with this much text in it.
struct Field {
    desk: Desk,
    session: String,
    seen: u64,
    makes: u64,
}

impl Field {
    fn open(characters: usize) -> Self {
        let mut desk = Desk::launch(Records::new(), 1);
        let pair = begin(&mut desk, "Ada");
        let session = new_session(&mut desk, &pair, None);
        desk.press(UiEvent::Session(SessionEvent::Open { session: session.clone() }));
        desk.press(edit(&session, 0, &prose(characters)));
        desk.rest();
        let mut field = Self { desk, session, seen: 0, makes: 1 };
        field.begin_anew();
        field
    }

    fn begin_anew(&mut self) {
        let Some(TextNews::Reset { version, .. }) = self.desk.view().text_since(&self.session, Notebook::Ours, 0, 0)
        else {
            panic!("the text is not open")
        };
        self.seen = version;
    }

    fn types(&mut self, at: usize, inserted: &str) -> Duration {
        let (session, seen, makes) = (self.session.clone(), self.seen, self.makes);
        let at = u32::try_from(at).expect("a text of that length");
        let event = UiEvent::Session(SessionEvent::SpliceText {
            session,
            notebook: Notebook::Ours,
            seen,
            makes,
            at,
            removed: 0,
            inserted: inserted.to_owned(),
        });
        let (time, asked) = self.desk.press_timed(event);
        assert_eq!(Asked { renders: 0, ..asked }, Asked::default(), "a keystroke waits for nobody");
        (self.seen, self.makes) = (makes, makes + 2);
        time
    }
}

fn keys(characters: usize) {
    let mut field = Field::open(characters);
    let mut at = characters / 2;
    let times = samples(KEYS, || {
        at += 1;
        if at.is_multiple_of(20) {
            field.desk.rest();
        }
        field.types(at - 1, "e")
    });
    measure::line(&format!("key of a field, {characters} characters"), times);
}

/// A word on a version behind which others have edited, and then the news.
fn words(characters: usize) {
    let mut field = Field::open(characters);
    let mut news = Vec::new();
    let times = samples(WORDS, || {
        field.begin_anew();
        for number in 0..BETWEEN {
            let at = u32::try_from(number * characters / BETWEEN).expect("a text of that length");
            field.desk.press(edit(&field.session, at, "x"));
        }
        field.desk.rest();
        let time = field.types(characters / 2, "word ");
        let view = field.desk.view();
        let (since, told) = timed(|| view.text_since(&field.session, Notebook::Ours, field.seen, 0));
        let Some(TextNews::Splices { total, .. }) = told else { panic!("nothing has come") };
        assert_eq!(total as usize, BETWEEN);
        news.push(since);
        time
    });
    measure::line(&format!("word on an older version, {characters} characters"), times);
    measure::line(&format!("what has come since, {characters} characters"), news);
}

fn from_elsewhere(characters: usize) {
    for watched in [false, true] {
        let mut here = Document::new(&Kind::Session, Actor([1; 16]));
        here.splice(TextField::Ours, 0, 0, &prose(characters)).unwrap();
        let saved = here.save();
        let (mut elsewhere, _) = Document::open(Some(&saved), &[], Actor([2; 16])).unwrap();
        if watched {
            here.watch(TextField::Ours).unwrap();
        }
        let times = samples(WORDS, || {
            elsewhere.splice(TextField::Ours, characters / 2, 1, "word ").unwrap();
            elsewhere.splice(TextField::Ours, characters / 4, 1, "word ").unwrap();
            let changes = elsewhere.take_changes();
            let (time, _) = timed(|| (here.apply(&changes), here.take_edits(TextField::Ours)));
            time
        });
        let what = if watched { "that a field shows" } else { "that nobody shows" };
        measure::line(&format!("edit from elsewhere {what}, {characters} characters"), times);
    }
}
