//! From the words to what was found, on a real [`device::Device`] with its SQLite file and 10,000 sessions.
//!
//! In the time: the event through the core, the search, its conditions, the pieces of text around 200 hits, the view. The first
//! search of a process also opens the index: from its image, or anew from the records where there is no image yet.

use crate::measure;
use crate::measure::{samples, timed};
use app::find::event::{FindEvent, FindQuery};
use app::find::view::FindView;
use app::ground::said::Said;
use app::people::event::PeopleEvent;
use app::relay::view::Saved;
use app::session::event::{Notebook, SessionEvent, SessionPlan};
use app::view::Stage;
use app::{UiEvent, ViewModel};
use device::{Device, KeyFile, Shell};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

const SESSIONS: u32 = 10_000;
const PATIENCE: Duration = Duration::from_mins(30);

/// Each session has some of these beside words of its own; the first one stands in every session.
const WORDS: [&str; 12] = [
    "meeting", "quorum", "screen", "reader", "budget", "listened", "because", "harbour", "question", "afraid",
    "intranet", "keyboard",
];

struct Dark;

impl Shell for Dark {
    fn render(&self) {}
    fn stopped(&self) {}
}

pub fn run() {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    prepare(folder.path());
    let first = || {
        let device = open(folder.path());
        wait(&device, |view| view.stage == Stage::Ready);
        let (time, _) = timed(|| find(&device, "number4711"));
        drop(device);
        time
    };
    measure::line("first search, the index made anew from its records", vec![first()]);
    measure::line("first search, the index opened from its image", samples(5, first));

    let device = open(folder.path());
    wait(&device, |view| view.stage == Stage::Ready);
    find(&device, "number1");
    for (what, words, total) in [
        ("a word that stands in one session", "number4711", 1),
        ("a word that stands in a sixth of the sessions", "harb", SESSIONS / 6),
        ("a word that stands in every session", "meeting", SESSIONS),
        ("three words and a phrase", "meeting quorum \"screen reader\"", 1),
        ("words that stand nowhere", "lighthouse nowhere", 0),
    ] {
        let times = samples(100, || {
            let (time, view) = timed(|| find(&device, words));
            assert!(view.total >= total, "{what}: {} were found", view.total);
            time
        });
        measure::line(what, times);
    }
    drop(device);
}

fn find(device: &Device, words: &str) -> Arc<FindView> {
    let before = device.view().find.as_ref().map_or(0, |find| find.number);
    device.update(UiEvent::Find(FindEvent::Look {
        query: FindQuery { words: words.to_owned(), ..FindQuery::default() },
    }));
    let there = |view: &ViewModel| view.find.as_ref().is_some_and(|it| it.number > before && !it.searching);
    device.wait(PATIENCE, there).unwrap().find.clone().unwrap()
}

fn open(folder: &Path) -> Device {
    let key = KeyFile::at(folder.join("key")).read().unwrap();
    Device::open(&folder.join("profile"), key, Arc::new(Dark)).unwrap()
}

fn wait(device: &Device, fact: impl Fn(&ViewModel) -> bool) -> Arc<ViewModel> {
    device.wait(PATIENCE, fact).unwrap()
}

/// About 60 words in each session: a page of notes.
fn text(number: u32) -> String {
    let word = |at: u32| WORDS[(number.wrapping_mul(31).wrapping_add(at * at) % 12) as usize];
    let words: Vec<&str> =
        (0..56).map(|at| if at % 8 == 0 { word(at) } else { ["we", "and", "then"][at as usize % 3] }).collect();
    format!("meeting number{number} {} screen reader", words.join(" "))
}

fn prepare(folder: &Path) {
    KeyFile::at(folder.join("key")).write(&device::DeviceKey::generate().unwrap()).unwrap();
    let device = open(folder);
    device.update(UiEvent::People(PeopleEvent::Begin { name: "Ada".to_owned() }));
    device.update(UiEvent::People(PeopleEvent::StartPair));
    let pair = |view: &ViewModel| {
        let Said::PairMade { pair } = &view.notice.as_ref()?.said else { return None };
        Some(pair.clone())
    };
    let pair = pair(&wait(&device, |view| pair(view).is_some())).unwrap();
    let began = Instant::now();
    for number in 0..SESSIONS {
        let plan = SessionPlan { start_at_ms: Some(i64::from(number) * 86_400_000), ..SessionPlan::default() };
        device.update(UiEvent::Session(SessionEvent::New { pair: pair.clone(), plan }));
        let made = |view: &ViewModel| view.sessions.len() == number + 1;
        let view = wait(&device, made);
        let session = view.sessions.iter().next().unwrap().id.clone();
        device.update(UiEvent::Session(SessionEvent::Open { session: session.clone() }));
        let inserted = text(number);
        device.update(UiEvent::Session(SessionEvent::EditText {
            session,
            notebook: Notebook::Ours,
            at: 0,
            removed: 0,
            inserted,
        }));
    }
    device.update(UiEvent::Session(SessionEvent::Close));
    wait(&device, |view| view.session.is_none() && view.sync.saved == Saved::Here);
    drop(device);
    measure::note(&format!("{SESSIONS} sessions were written in {:.0} s", began.elapsed().as_secs_f64()));
}
