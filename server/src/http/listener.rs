//! The door: how many may be in, and how long one may stand in it.
//!
//! `axum::serve` does not let hyper's header time-out be set, so the deadline lies in the stream itself: a connection
//! that has not become a websocket by then is closed, whether it sends its header a byte at a time, sends nothing, or
//! keeps a connection open after asking for `/health`. Who comes when all places are taken waits in the kernel's queue.

use axum::extract::connect_info::Connected;
use axum::serve::{IncomingStream, Listener};
use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::{Sleep, sleep};

/// Out of file handles, for example: some connection has to end first.
const PAUSE_AFTER_FAILURE: Duration = Duration::from_millis(200);

/// Accepts connections while there are places.
pub(crate) struct Door {
    listener: TcpListener,
    places: Arc<Semaphore>,
    handshake_within: Duration,
}

impl Door {
    pub(crate) fn new(listener: TcpListener, places: Arc<Semaphore>, handshake_within: Duration) -> Self {
        Self { listener, places, handshake_within }
    }

    async fn place(&self) -> OwnedSemaphorePermit {
        loop {
            if let Ok(place) = Arc::clone(&self.places).acquire_owned().await {
                return place;
            }
            // Closed: the relay is stopping, and nobody comes in any more.
            std::future::pending::<()>().await;
        }
    }
}

impl Listener for Door {
    type Io = Guest;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Guest, SocketAddr) {
        let place = self.place().await;
        loop {
            match self.listener.accept().await {
                Ok((stream, address)) => return (Guest::new(stream, place, self.handshake_within), address),
                Err(error) => {
                    tracing::warn!(kind = ?error.kind(), "a connection could not be accepted");
                    sleep(PAUSE_AFTER_FAILURE).await;
                }
            }
        }
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }
}

/// Set once a connection has become a websocket.
#[derive(Debug, Clone, Default)]
pub(crate) struct Admission(Arc<AtomicBool>);

impl Admission {
    pub(crate) fn admit(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    fn is_admitted(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

impl Connected<IncomingStream<'_, Door>> for Admission {
    fn connect_info(stream: IncomingStream<'_, Door>) -> Self {
        stream.io().admission.clone()
    }
}

/// A connection with its place and, until it is admitted, its deadline.
pub(crate) struct Guest {
    stream: TcpStream,
    admission: Admission,
    deadline: Option<Pin<Box<Sleep>>>,
    _place: OwnedSemaphorePermit,
}

impl Guest {
    fn new(stream: TcpStream, place: OwnedSemaphorePermit, handshake_within: Duration) -> Self {
        // Small frames that wait for a fuller packet would make every answer late. Not vital where it is not possible.
        let _ = stream.set_nodelay(true);
        let deadline = Some(Box::pin(sleep(handshake_within)));
        Self { stream, admission: Admission::default(), deadline, _place: place }
    }

    fn is_late(&mut self, context: &mut Context<'_>) -> bool {
        if self.admission.is_admitted() {
            self.deadline = None;
        }
        self.deadline.as_mut().is_some_and(|deadline| deadline.as_mut().poll(context).is_ready())
    }
}

impl AsyncRead for Guest {
    fn poll_read(mut self: Pin<&mut Self>, context: &mut Context<'_>, to: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        if self.is_late(context) {
            return Poll::Ready(Err(io::ErrorKind::TimedOut.into()));
        }
        Pin::new(&mut self.stream).poll_read(context, to)
    }
}

impl AsyncWrite for Guest {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}
