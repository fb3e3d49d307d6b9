//! The one way into the core: a queue, and the thread that works it off.
//!
//! A handler never answers on the core thread: it posts. Answering there would recurse. This is the only file that knows
//! crux's router.
//!
//! **Invariant:** what shells and handlers post is done in the order of posting, and effects are handed over in the order
//! in which the core made them. Guarded by
//! `store_operations_are_handed_over_in_the_order_in_which_the_model_made_them`.

use crate::Shell;
use crate::published::Published;
use app::{Effect, Event};
use crux_core::capability::Operation;
use crux_core::effects::{EffectRouter, Routes};
use crux_core::{App, Core, Request};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering::Relaxed;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Weak};
use std::thread::JoinHandle;
use std::{io, thread};

/// An app with our events and effects: [`app::Turnabout`], and small ones in tests.
pub(crate) trait Notebook:
    App<
        Event = Event,
        Effect = Effect,
        Model: Default + Send + Sync + 'static,
        ViewModel: Default + Send + Sync + 'static,
    > + Send
    + Sync
    + 'static
{
}

impl<A> Notebook for A
where
    A: App<Event = Event, Effect = Effect> + Send + Sync + 'static,
    A::Model: Default + Send + Sync + 'static,
    A::ViewModel: Default + Send + Sync + 'static,
{
}

pub(crate) type Router<A> = EffectRouter<A, NoLanes>;
type Entry<A> = Box<dyn FnOnce(&Router<A>) + Send>;

/// All our handlers are closures over channels; the router needs no lanes of its own.
#[derive(Clone)]
pub(crate) struct NoLanes;

impl<A: App> Routes<A> for NoLanes {
    fn new(_: Weak<EffectRouter<A, Self>>) -> Self {
        Self
    }
}

pub(crate) enum Job<A: Notebook> {
    Enter(Entry<A>),
    Stop,
}

/// Where to post to. Posting after the end does nothing.
pub(crate) struct CoreQueue<A: Notebook>(Sender<Job<A>>);

impl<A: Notebook> Clone for CoreQueue<A> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<A: Notebook> CoreQueue<A> {
    /// A queue, and the end that [`start`] works off.
    pub(crate) fn new() -> (Self, Receiver<Job<A>>) {
        let (sender, jobs) = channel();
        (Self(sender), jobs)
    }

    pub(crate) fn post(&self, event: Event) {
        self.enter(move |router| router.update(event));
    }

    pub(crate) fn answer<Op: Operation>(&self, mut request: Request<Op>, output: Op::Output) {
        // An error means that nobody waits for this answer any more.
        self.enter(move |router| drop(router.resolve(&mut request, output)));
    }

    pub(crate) fn enter(&self, entry: impl FnOnce(&Router<A>) + Send + 'static) {
        drop(self.0.send(Job::Enter(Box::new(entry))));
    }

    /// The core thread ends after everything that was posted before.
    pub(crate) fn stop(&self) {
        drop(self.0.send(Job::Stop));
    }
}

/// Starts the core thread. `route` hands every effect but `Render` to its handler, which only passes it on to a thread
/// of its own; it is dropped with the core, and the handlers' threads end by that.
pub(crate) fn start<A: Notebook>(
    app: A,
    jobs: Receiver<Job<A>>,
    published: Arc<Published<A::ViewModel>>,
    shell: Arc<dyn Shell>,
    route: impl Fn(Effect) + Send + Sync + 'static,
) -> io::Result<JoinHandle<()>> {
    thread::Builder::new().name("core".to_owned()).spawn(move || {
        let ended = catch_unwind(AssertUnwindSafe(|| work_off(app, &jobs, &published, &*shell, route)));
        published.stop();
        if ended.is_err() {
            shell.stopped();
        }
    })
}

fn work_off<A: Notebook>(
    app: A,
    jobs: &Receiver<Job<A>>,
    published: &Published<A::ViewModel>,
    shell: &dyn Shell,
    route: impl Fn(Effect) + Send + Sync + 'static,
) {
    let wanted = Arc::new(AtomicBool::new(false));
    let router: Arc<Router<A>> = EffectRouter::new(Core::new_with(app, A::Model::default()), |_: NoLanes| {
        let wanted = wanted.clone();
        move |effect| match effect {
            Effect::Render(_) => wanted.store(true, Relaxed),
            effect @ (Effect::Store(_) | Effect::Find(_) | Effect::Network(_) | Effect::Timer(_)) => route(effect),
        }
    });
    while let Ok(Job::Enter(entry)) = jobs.recv() {
        entry(&router);
        if wanted.swap(false, Relaxed) {
            published.publish(router.view(), shell);
        }
    }
}

#[cfg(test)]
pub(crate) mod tests;
