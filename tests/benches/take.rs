//! What one takes along, of a pair with 50 sessions: the report and the whole notebook as PDF, the JSON file, the backup.

use crate::desk::{Desk, Records};
use crate::measure::{samples, timed};
use crate::{measure, people};
use app::UiEvent;
use app::session::event::SessionEvent;
use app::take::event::{ExportFormat, ExportScope, ExportWish, TakeEvent};
use words::{Voice, zone_or_utc};

const SESSIONS: i64 = 50;
const CHARACTERS: usize = 3_000;

pub fn run() {
    let mut desk = Desk::launch(Records::new(), 7);
    let pair = people::begin(&mut desk, "Ada");
    for number in 0..SESSIONS {
        let session = people::new_session(&mut desk, &pair, Some(number * 86_400_000));
        desk.press(UiEvent::Session(SessionEvent::Open { session: session.clone() }));
        desk.rest();
        desk.press(people::edit(&session, 0, &people::prose(CHARACTERS)));
        desk.press(UiEvent::Session(SessionEvent::TakeAway { session: session.clone(), line: people::prose(80) }));
        desk.press(UiEvent::Session(SessionEvent::End { session, meant: true }));
        desk.rest();
    }
    for (what, format) in [
        ("report as PDF", ExportFormat::Report),
        ("whole notebook as PDF", ExportFormat::Printed),
        ("whole notebook as JSON", ExportFormat::Json),
    ] {
        let wish = ExportWish { pair: Some(pair.clone()), ..ExportWish::all(format, ExportScope::Both) };
        take(&mut desk, what, &UiEvent::Take(TakeEvent::Export { wish }));
    }
    take(&mut desk, "backup, before it is sealed", &UiEvent::Take(TakeEvent::MakeBackup));
}

fn take(desk: &mut Desk, what: &str, event: &UiEvent) {
    let (mut size, voice) = (0, Voice::new("en", zone_or_utc("UTC")));
    let times = samples(20, || {
        let (time, drawn) = timed(|| {
            drop(desk.ask(event.clone()));
            let taken = desk.view().export.expect("what was asked for");
            words::take::files(&taken, &voice).expect("files")
        });
        size = drawn.files.iter().map(|file| file.bytes.len()).sum();
        desk.press(UiEvent::Take(TakeEvent::Taken));
        time
    });
    assert!(size > 0, "{what}: nothing came");
    measure::line(&format!("{what}, {SESSIONS} sessions of {CHARACTERS}, {size} bytes"), times);
}
