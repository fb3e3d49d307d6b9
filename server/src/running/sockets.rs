//! The side of the relay that waits for sockets, from the open door to the last farewell.
//!
//! The order of the end: nobody comes in any more; the worker commits what waits, acknowledges it and says that it
//! stops; the connections leave. Only then is the store closed, by [`crate::running`].

use crate::Error;
use crate::http::worker::Input;
use crate::http::{self, Door, Shared};
use std::net::TcpListener;
use std::sync::Arc;
use std::time::Duration;
use tokio::runtime::Runtime;
use tokio::sync::{Semaphore, mpsc, oneshot};
use tokio::time::{MissedTickBehavior, interval, timeout};

/// How often silent connections are looked for.
const TICK_EVERY: Duration = Duration::from_secs(1);

/// How long connections may take to hear that the relay stops. All in all a stop takes less than 5 seconds.
const FAREWELL_WITHIN: Duration = Duration::from_secs(3);

/// See the module.
pub(super) struct Sockets {
    pub(super) listener: TcpListener,
    pub(super) shared: Arc<Shared>,
    pub(super) connections_max: u32,
    pub(super) handshake_within: Duration,
    pub(super) stops_on_signals: bool,
}

impl Sockets {
    pub(super) fn run(self, runtime: Runtime, asked: oneshot::Receiver<()>) -> Result<(), Error> {
        let ended = runtime.block_on(self.serve(asked));
        // Whoever has not left by now is cut off.
        runtime.shutdown_background();
        ended
    }

    async fn serve(self, asked: oneshot::Receiver<()>) -> Result<(), Error> {
        let listener = tokio::net::TcpListener::from_std(self.listener).map_err(Error::Threads)?;
        let places = Arc::new(Semaphore::new(self.connections_max as usize));
        let door = Door::new(listener, Arc::clone(&places), self.handshake_within);
        let (close_door, door_closes) = oneshot::channel::<()>();
        let serving = http::serve(door, Arc::clone(&self.shared), async { drop(door_closes.await) });
        let serving = tokio::spawn(serving);
        let ticking = tokio::spawn(tick(self.shared.inputs.clone()));
        let ended = until_stopped(asked, self.stops_on_signals, &self.shared.inputs).await;
        ticking.abort();
        drop(close_door);
        // An error means that the worker has ended, and there is nobody left to take leave of.
        let _ = self.shared.inputs.send(Input::Stop).await;
        let leaving = async { (places.acquire_many(self.connections_max).await.is_ok(), serving.await) };
        if timeout(FAREWELL_WITHIN, leaving).await.is_err() {
            tracing::warn!("some connections did not leave in time");
        }
        ended
    }
}

async fn tick(inputs: mpsc::Sender<Input>) {
    let mut interval = interval(TICK_EVERY);
    interval.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        interval.tick().await;
        if inputs.send(Input::Tick).await.is_err() {
            return;
        }
    }
}

async fn until_stopped(
    asked: oneshot::Receiver<()>,
    on_signals: bool,
    inputs: &mpsc::Sender<Input>,
) -> Result<(), Error> {
    tokio::select! {
        // An error says that `Running` is gone, which also means stop.
        _ = asked => Ok(()),
        () = signal(), if on_signals => Ok(()),
        () = inputs.closed() => Err(Error::Died),
    }
}

/// Resolves at SIGTERM or ctrl-c.
async fn signal() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let (Ok(mut terminate), Ok(mut interrupt)) = (signal(SignalKind::terminate()), signal(SignalKind::interrupt()))
        else {
            tracing::error!("signals cannot be heard; stop the relay with SIGKILL, which loses nothing acknowledged");
            return std::future::pending().await;
        };
        tokio::select! { _ = terminate.recv() => {}, _ = interrupt.recv() => {} }
    }
    #[cfg(not(unix))]
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending().await
    }
}
