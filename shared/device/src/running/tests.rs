use super::*;
use crate::queue::tests::LONG;
use app::people::event::PeopleEvent;
use app::relay::event::RelayEvent;
use app::store::{Batch, Range, RecordKey, Table};
use app::{StoreAnswer, StoreOperation, StoreOutcome, Timestamp, WakeAt};
use crux_core::render::render;
use crux_core::{App, Command};
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, Sender, channel};

/// A notebook of names: each `Begin` is stored and then shown, each launch reads what is there, an empty name panics.
struct Names;

#[derive(Clone, Default)]
struct Shown {
    names: Vec<String>,
    seeds: Vec<[u8; 32]>,
    woke: bool,
    flushed: bool,
}

fn names() -> Range {
    Range { table: Table::Meta, prefix: Vec::new() }
}

impl App for Names {
    type Event = Event;
    type Model = Shown;
    type ViewModel = Shown;
    type Effect = Effect;

    fn update(&self, event: Event, shown: &mut Shown) -> Command<Effect, Event> {
        let read = || Command::request_from_shell(StoreOperation::Read(vec![names()])).then_send(Event::Loaded);
        match event {
            Event::Launched { now, seed } => {
                shown.seeds.push(seed);
                let wake = Command::notify_shell(WakeAt { at: Timestamp(now.0 + 1) }).into();
                Command::all([read(), wake])
            }
            Event::Ui { event: UiEvent::People(PeopleEvent::Begin { name }), .. } => {
                assert!(!name.is_empty(), "a name is needed");
                write(&name)
            }
            // Only a real flush at the end writes this one.
            Event::Ui { event: UiEvent::Relay(RelayEvent::Flush), .. } if !shown.flushed => {
                shown.flushed = true;
                write("flushed")
            }
            Event::Written(StoreAnswer { outcome: StoreOutcome::Written, .. }) => read(),
            Event::Loaded(StoreAnswer { outcome: StoreOutcome::Read { records, damaged: 0 }, .. }) => {
                shown.names = records.into_iter().map(|record| String::from_utf8(record.value).unwrap()).collect();
                render()
            }
            Event::Woke { .. } => {
                shown.woke = true;
                render()
            }
            Event::Ui { .. }
            | Event::Network { .. }
            | Event::Written(_)
            | Event::Loaded(_)
            | Event::DocumentsRead(..)
            | Event::LogRead(..)
            | Event::Rebuilt(_)
            | Event::Found(..)
            | Event::PastRead(..) => Command::done(),
        }
    }

    fn view(&self, shown: &Shown) -> Shown {
        shown.clone()
    }
}

fn write(name: &str) -> Command<Effect, Event> {
    let mut batch = Batch::default();
    batch.put(RecordKey::new(Table::Meta, &[name.as_bytes()]), name.as_bytes().to_vec());
    Command::request_from_shell(StoreOperation::Write(batch)).then_send(Event::Written)
}

struct Bell(Mutex<Sender<&'static str>>);

impl Shell for Bell {
    fn render(&self) {
        let _ = self.0.lock().unwrap().send("render");
    }
    fn stopped(&self) {
        let _ = self.0.lock().unwrap().send("stopped");
    }
}

fn open(folder: &Path) -> (Running<Names>, Receiver<&'static str>) {
    let (sender, bell) = channel();
    let key = DeviceKey::from_bytes([3; 32]);
    (Running::open(Names, folder, key, Arc::new(Bell(Mutex::new(sender)))).unwrap(), bell)
}

fn begin(name: &str) -> UiEvent {
    UiEvent::People(PeopleEvent::Begin { name: name.to_owned() })
}

#[test]
fn what_was_shown_as_stored_is_there_after_a_reopen_and_so_is_what_was_flushed_at_the_end() {
    let folder = tempfile::tempdir().unwrap();
    let (device, _bell) = open(folder.path());
    device.update(begin("Ada"));
    device.published.wait(LONG, |shown| shown.names == ["Ada"] && shown.woke).unwrap();
    let first = device.published.fetch().seeds.clone();
    drop(device);

    let (device, _bell) = open(folder.path());
    let shown = device.published.wait(LONG, |shown| !shown.names.is_empty()).unwrap();

    assert_eq!(shown.names, ["Ada", "flushed"]);
    assert!(shown.seeds.len() == 1 && shown.seeds != first, "chance is fresh at every launch");
}

#[test]
fn a_profile_is_open_once_and_free_as_soon_as_it_is_dropped() {
    let folder = tempfile::tempdir().unwrap();
    let key = DeviceKey::from_bytes([3; 32]);
    let (device, _bell) = open(folder.path());
    let (sender, _other) = channel();

    let second = Running::open(Names, folder.path(), key, Arc::new(Bell(Mutex::new(sender))));
    assert!(matches!(second, Err(OpenError::InUse { .. })));

    drop(device);
    drop(open(folder.path()));
}

#[test]
fn a_panic_in_update_is_told_to_the_shell_and_to_waiters_and_what_was_saved_is_safe() {
    let folder = tempfile::tempdir().unwrap();
    let (device, bell) = open(folder.path());
    device.update(begin("Ada"));
    device.published.wait(LONG, |shown| shown.names == ["Ada"]).unwrap();

    device.update(begin(""));

    assert_eq!(device.published.wait(LONG, |_| false).err(), Some(crate::WaitError::Stopped));
    let rung: Vec<_> = bell.iter().take_while(|ring| *ring == "render").collect();
    assert_eq!(rung.len(), 1, "the bell rings once until fetched");
    drop(device);
    let (device, _bell) = open(folder.path());
    assert!(device.published.wait(LONG, |shown| shown.names == ["Ada"]).is_ok());
}

#[test]
fn the_end_ends_every_thread_and_lets_the_shell_go() {
    let folder = tempfile::tempdir().unwrap();
    let (sender, _bell) = channel();
    let shell = Arc::new(Bell(Mutex::new(sender)));
    let key = DeviceKey::from_bytes([3; 32]);
    let device = Running::open(Names, folder.path(), key, shell.clone()).unwrap();
    // Each thread holds a sender of the queue; what is posted through one reaches nobody after the end.
    let queue = device.queue.clone();

    drop(device);

    let (dropped, told) = channel::<()>();
    queue.enter(move |_| drop(dropped));
    assert!(told.recv_timeout(LONG).is_err());
    assert_eq!(Arc::strong_count(&shell), 1, "no thread holds the shell");
}

#[cfg(unix)]
#[test]
fn nobody_else_can_read_the_profile() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let profile = folder.path().join("a").join("profile");
    let (device, _bell) = open(&profile);
    device.update(begin("Ada"));
    device.published.wait(LONG, |shown| shown.names == ["Ada"]).unwrap();

    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;

    assert_eq!(mode(&profile), 0o700);
    let files: Vec<_> = std::fs::read_dir(&profile).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert!(files.len() >= 4, "lock, database, -wal and -shm");
    for file in files {
        assert_eq!(mode(&file), 0o600, "{}", file.file_name().unwrap().display());
    }
}
