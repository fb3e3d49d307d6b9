//! A core with all its handlers, and their end.

use crate::folder::Folder;
use crate::published::Published;
use crate::queue::{CoreQueue, Notebook};
use crate::store::Database;
use crate::{DeviceKey, OpenError, Shell, clock, network, queue, store, timer};
use app::relay::event::RelayEvent;
use app::{Effect, Event, UiEvent};
use std::path::Path;
use std::sync::Arc;
use std::thread;
use std::thread::JoinHandle;

/// What a [`crate::Device`] is, for any app with our events and effects.
pub(crate) struct Running<A: Notebook> {
    pub(crate) published: Arc<Published<A::ViewModel>>,
    queue: CoreQueue<A>,
    core: Option<JoinHandle<()>>,
    handlers: Vec<JoinHandle<()>>,
    // Let go last, when no thread writes there any more.
    _folder: Folder,
}

impl<A: Notebook> Running<A> {
    pub(crate) fn open(app: A, path: &Path, key: DeviceKey, shell: Arc<dyn Shell>) -> Result<Self, OpenError> {
        let folder = Folder::open(path)?;
        let database = Database::open(&folder.database(), &key)?;
        // The store has derived its own; this one need not stay in memory.
        drop(key);
        let mut seed = [0; 32];
        getrandom::fill(&mut seed)?;

        let (queue, jobs) = CoreQueue::new();
        let (store, store_thread) = store::start(database, queue.clone())?;
        let (network, network_thread) = network::start(queue.clone(), network::Deadlines::default())?;
        let (timer, timer_thread) = timer::start(queue.clone(), clock::now)?;
        let published = Arc::new(Published::default());
        // First in the queue, before anybody else can post.
        queue.post(Event::Launched { now: clock::now(), seed });
        let core = queue::start(app, jobs, published.clone(), shell, move |effect| match effect {
            Effect::Render(_) => {} // the queue's own
            Effect::Store(request) => store.handle(request),
            Effect::Find(request) => store.find(request),
            Effect::Network(request) => network.handle(request.operation),
            Effect::Timer(request) => timer.handle(request.operation),
        })?;
        let handlers = vec![store_thread, network_thread, timer_thread];
        Ok(Self { published, queue, core: Some(core), handlers, _folder: folder })
    }

    pub(crate) fn is_core_thread(&self) -> bool {
        self.core.as_ref().is_some_and(|core| core.thread().id() == thread::current().id())
    }

    pub(crate) fn update(&self, event: UiEvent) {
        self.queue.post(Event::Ui { now: clock::now(), event });
    }
}

impl<A: Notebook> Drop for Running<A> {
    fn drop(&mut self) {
        // What was typed within the last short quiet reaches the disk: the store works off its queue before it ends.
        self.update(UiEvent::Relay(RelayEvent::Flush));
        self.queue.stop();
        let Some(core) = self.core.take() else { return };
        // A shell that lets go inside `render` would make the core thread wait for itself.
        if core.thread().id() == thread::current().id() {
            return;
        }
        drop(core.join());
        for handler in self.handlers.drain(..) {
            drop(handler.join());
        }
    }
}

#[cfg(test)]
mod tests;
