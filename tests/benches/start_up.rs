//! From opening the profile to the first view that shows everything, on a real [`device::Device`] with its SQLite file.
//!
//! The file is in the operating system's cache, as it is on a phone that was used today.

use crate::measure;
use crate::measure::{samples, timed};
use app::ground::said::Said;
use app::people::event::PeopleEvent;
use app::relay::view::Saved;
use app::session::event::{SessionEvent, SessionPlan};
use app::view::Stage;
use app::{UiEvent, ViewModel};
use device::{Device, KeyFile, Shell};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

/// Long enough for 10,000 writes on a slow disk; no sample comes near it.
const PATIENCE: Duration = Duration::from_mins(10);

/// Nobody looks: the benches wait for facts.
struct Dark;

impl Shell for Dark {
    fn render(&self) {}
    fn stopped(&self) {}
}

pub fn run() {
    for (sessions, count) in [(10, 50), (1_000, 30), (10_000, 10)] {
        let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
        prepare(folder.path(), sessions);
        let times = samples(count, || {
            let (time, (device, view)) = timed(|| {
                let device = open(folder.path());
                let view = wait(&device, |view| view.stage == Stage::Ready);
                (device, view)
            });
            assert_eq!(view.sessions.len(), sessions, "not everything is there");
            drop(device);
            time
        });
        measure::line(&format!("start-up to Today, {sessions} sessions"), times);
    }
}

fn open(folder: &Path) -> Device {
    let key = KeyFile::at(folder.join("key")).read().unwrap();
    Device::open(&folder.join("profile"), key, Arc::new(Dark)).unwrap()
}

fn wait(device: &Device, fact: impl Fn(&ViewModel) -> bool) -> Arc<ViewModel> {
    device.wait(PATIENCE, fact).unwrap()
}

fn prepare(folder: &Path, sessions: u32) {
    KeyFile::at(folder.join("key")).write(&device::DeviceKey::generate().unwrap()).unwrap();
    let device = open(folder);
    device.update(UiEvent::People(PeopleEvent::Begin { name: "Ada".to_owned() }));
    device.update(UiEvent::People(PeopleEvent::StartPair));
    let pair = |view: &ViewModel| {
        let Said::PairMade { pair } = &view.notice.as_ref()?.said else { return None };
        Some(pair.clone())
    };
    let pair = pair(&wait(&device, |view| pair(view).is_some())).unwrap();
    for number in 0..sessions {
        let plan = SessionPlan { start_at_ms: Some(i64::from(number) * 86_400_000), ..SessionPlan::default() };
        device.update(UiEvent::Session(SessionEvent::New { pair: pair.clone(), plan }));
    }
    wait(&device, |view| view.sessions.len() == sessions && view.sync.saved == Saved::Here);
    drop(device);
}
