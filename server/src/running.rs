//! A relay at work: the data folder, two threads, and an orderly end.
//!
//! One thread owns the relay and its store (`http::worker`), the other runs the sockets. A process has one of
//! these ([`crate::arguments`]); a test or the tour starts as many as it likes.

mod data;
mod origins;
mod sockets;

use crate::Error;
use crate::http::Shared;
use crate::http::worker::{Input, Worker};
use crate::relay::{Limits, Registration, Relay, Settings};
use crate::storage::sqlite::SqliteStorage;
use data::Data;
use sockets::Sockets;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::PathBuf;
use std::thread::JoinHandle;
use std::time::Duration;
use tokio::sync::{mpsc, oneshot};

/// Where a relay listens unless it is told otherwise: on this computer only.
pub const LISTEN: SocketAddr = SocketAddr::new(std::net::IpAddr::V4(Ipv4Addr::LOCALHOST), 8787);

/// Connections that may be open at once; an idle one costs about 10 KiB.
pub const CONNECTIONS_MAX: u32 = 4096;

/// From the first byte to the websocket. Header and upgrade together.
pub const HANDSHAKE_WITHIN: Duration = Duration::from_secs(10);

/// What a relay needs to know.
#[derive(Debug, Clone)]
pub struct Config {
    /// The address to listen on; port 0 takes any free one.
    pub listen: SocketAddr,
    /// The folder of its data; made if it is not there.
    pub data: PathBuf,
    /// The addresses that devices use. May be empty on loopback.
    pub origins: Vec<String>,
    /// Who may open a space.
    pub registration: Registration,
    /// Bytes of all entries of one space.
    pub space_bytes_max: u64,
    /// New entries of one space within a minute.
    pub appends_per_minute: u32,
    /// Everything else that is limited.
    pub limits: Limits,
    /// Connections that may be open at once.
    pub connections_max: u32,
    /// How long a connection may take to become a websocket.
    pub handshake_within: Duration,
    /// Whether SIGTERM and ctrl-c stop it, as they should in a process of its own.
    pub stops_on_signals: bool,
}

impl Default for Config {
    fn default() -> Self {
        let Settings { origins, registration, space_bytes_max, appends_per_minute, limits } = Settings::default();
        Self {
            listen: LISTEN,
            data: PathBuf::from("turnabout-relay"),
            origins,
            registration,
            space_bytes_max,
            appends_per_minute,
            limits,
            connections_max: CONNECTIONS_MAX,
            handshake_within: HANDSHAKE_WITHIN,
            stops_on_signals: false,
        }
    }
}

/// A relay that listens. Dropping it stops it.
#[derive(Debug)]
pub struct Running {
    address: SocketAddr,
    origin: String,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<Result<(), Error>>>,
}

/// Starts a relay on threads of its own; it listens when this returns.
pub fn start(config: Config) -> Result<Running, Error> {
    let Data { storage, lock } = Data::open(&config.data)?;
    let (listener, address) = listen(config.listen)?;
    let origins = origins::checked(config.origins, address)?;
    let origin = origins.first().cloned().unwrap_or_default();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    let runtime = runtime.map_err(Error::Threads)?;
    let Config { registration, space_bytes_max, appends_per_minute, limits, .. } = config;
    let settings = Settings { origins, registration, space_bytes_max, appends_per_minute, limits };
    let (shared, inputs) = Shared::new();
    let worker = spawn_worker(Relay::new(storage, settings), inputs)?;
    let (stop, asked) = oneshot::channel();
    let sockets = Sockets {
        listener,
        shared,
        connections_max: config.connections_max,
        handshake_within: config.handshake_within,
        stops_on_signals: config.stops_on_signals,
    };
    let work = move || {
        let ended = sockets.run(runtime, asked);
        let closed = close(worker);
        drop(lock);
        ended.and(closed)
    };
    let thread = std::thread::Builder::new().name("relay-sockets".into()).spawn(work).map_err(Error::Threads)?;
    tracing::info!(%address, %origin, "the relay listens");
    Ok(Running { address, origin, stop: Some(stop), thread: Some(thread) })
}

impl Running {
    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The address for devices: the first configured origin, or the one on this computer.
    pub fn origin(&self) -> String {
        self.origin.clone()
    }

    /// Stops it in order: everybody is told, everything acknowledged is on disk, the files are closed.
    pub fn stop(mut self) -> Result<(), Error> {
        self.end()
    }

    /// Waits until it ends by itself: by a signal, if it stops on those, or by a fault.
    pub fn wait(mut self) -> Result<(), Error> {
        self.join()
    }

    fn end(&mut self) -> Result<(), Error> {
        // No receiver: it has ended already, and the join tells how.
        let _ = self.stop.take().map(|stop| stop.send(()));
        self.join()
    }

    fn join(&mut self) -> Result<(), Error> {
        self.thread.take().map_or(Ok(()), |thread| thread.join().unwrap_or(Err(Error::Died)))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if let Err(error) = self.end() {
            tracing::error!(error = &error as &dyn std::error::Error, "the relay did not end well");
        }
    }
}

fn listen(wanted: SocketAddr) -> Result<(TcpListener, SocketAddr), Error> {
    let failed = |source| Error::Listen { address: wanted, source };
    let listener = TcpListener::bind(wanted).map_err(failed)?;
    listener.set_nonblocking(true).map_err(failed)?;
    let address = listener.local_addr().map_err(failed)?;
    Ok((listener, address))
}

fn spawn_worker(
    relay: Relay<SqliteStorage>,
    inputs: mpsc::Receiver<Input>,
) -> Result<JoinHandle<SqliteStorage>, Error> {
    let work = move || Worker::new(relay).run(inputs);
    std::thread::Builder::new().name("relay-log".into()).spawn(work).map_err(Error::Threads)
}

fn close(worker: JoinHandle<SqliteStorage>) -> Result<(), Error> {
    let storage = worker.join().map_err(|_| Error::Died)?;
    Ok(storage.checkpoint()?)
}
