//! A small app with our events and effects that tells a test what it hears, on a real core thread.

use super::*;
use app::{NetworkNews, StoreAnswer, Timestamp};
use crux_core::Command;
use std::sync::Mutex;
use std::time::Duration;

/// Long enough for any slow machine; no test waits for it to pass.
pub(crate) const LONG: Duration = Duration::from_mins(1);

pub(crate) enum Heard {
    Woke(Timestamp),
    Network(NetworkNews),
    Other,
}

/// Tells what it hears and asks for nothing.
struct Teller(Mutex<Sender<Heard>>);

impl App for Teller {
    type Event = Event;
    type Model = ();
    type ViewModel = ();
    type Effect = Effect;

    fn update(&self, event: Event, (): &mut ()) -> Command<Effect, Event> {
        let heard = match event {
            Event::Woke { now } => Heard::Woke(now),
            Event::Network { news, .. } => Heard::Network(news),
            Event::Launched { .. }
            | Event::Ui { .. }
            | Event::Written(_)
            | Event::Loaded(_)
            | Event::DocumentsRead(..)
            | Event::LogRead(..)
            | Event::Rebuilt(_)
            | Event::Found(..)
            | Event::PastRead(..) => Heard::Other,
        };
        drop(self.0.lock().map(|sender| sender.send(heard)));
        Command::done()
    }

    fn view(&self, (): &()) {}
}

struct Deaf;

impl Shell for Deaf {
    fn render(&self) {}
    fn stopped(&self) {}
}

pub(crate) struct Probe<A: Notebook> {
    pub(crate) queue: CoreQueue<A>,
    heard: Receiver<Heard>,
    core: Mutex<Option<JoinHandle<()>>>,
}

pub(crate) fn probe() -> Probe<impl Notebook> {
    let (sender, heard) = channel();
    let (queue, jobs) = CoreQueue::new();
    let core = start(Teller(Mutex::new(sender)), jobs, Arc::default(), Arc::new(Deaf), |_| {}).unwrap();
    Probe { queue, heard, core: Mutex::new(Some(core)) }
}

impl<A: Notebook> Probe<A> {
    pub(crate) fn next(&self) -> Heard {
        self.heard.recv_timeout(LONG).expect("the core hears something")
    }

    /// Everything that was posted before has been heard after this.
    pub(crate) fn end(&self) {
        self.queue.stop();
        if let Some(core) = self.core.lock().unwrap().take() {
            core.join().unwrap();
        }
    }

    pub(crate) fn rest(&self) -> Vec<Heard> {
        self.heard.try_iter().collect()
    }

    /// Keeps the core thread busy until the returned sender is dropped.
    pub(crate) fn hold(&self) -> Sender<()> {
        let (release, held) = channel::<()>();
        let (arrived, there) = channel();
        self.queue.enter(move |_| {
            arrived.send(()).unwrap();
            let _ = held.recv();
        });
        there.recv_timeout(LONG).unwrap();
        release
    }
}

/// Writes one record for each event, named by a counter in the model, and remembers nothing else.
#[derive(Default)]
struct Counter;

impl App for Counter {
    type Event = Event;
    type Model = u64;
    type ViewModel = u64;
    type Effect = Effect;

    fn update(&self, event: Event, count: &mut u64) -> Command<Effect, Event> {
        let Event::Ui { .. } = event else { return Command::done() };
        let mut batch = app::store::Batch::default();
        batch.put(app::store::RecordKey::new(app::store::Table::Meta, &[&count.to_be_bytes()]), Vec::new());
        *count += 1;
        Command::request_from_shell(app::StoreOperation::Write(batch)).then_send(Event::Written)
    }

    fn view(&self, count: &u64) -> u64 {
        *count
    }
}

#[test]
fn store_operations_are_handed_over_in_the_order_in_which_the_model_made_them() {
    const EACH: usize = 2_000;
    let (handed, order) = channel();
    let (queue, jobs) = CoreQueue::<Counter>::new();
    let answers = queue.clone();
    let core = start(Counter, jobs, Arc::default(), Arc::new(Deaf), move |effect| {
        if let Effect::Store(request) = effect {
            let app::StoreOperation::Write(batch) = &request.operation else { return };
            handed.send(batch.changes[0].0.key.clone()).unwrap();
            let outcome = app::StoreOutcome::Written;
            answers.answer(request, StoreAnswer { now: Timestamp(0), outcome });
        }
    })
    .unwrap();

    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for _ in 0..EACH {
                    queue.post(Event::Ui {
                        now: Timestamp(0),
                        event: app::UiEvent::Relay(app::relay::event::RelayEvent::Flush),
                    });
                }
            });
        }
    });
    queue.stop();
    core.join().unwrap();

    let order: Vec<_> = order.try_iter().collect();
    assert_eq!(order.len(), 4 * EACH);
    assert!(order.is_sorted(), "one queue, one order");
}
