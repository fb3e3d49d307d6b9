//! The relay's door: `GET /v1/ws` for devices, `GET /health` for whoever watches over the relay.
//!
//! [`Route`] lists the two. Messages go through [`worker`], the one thread that owns the relay, and back over a queue for each connection. This
//! side knows bytes and deadlines only; [`connection`] is one websocket, [`listener`] keeps the door.

mod connection;
mod listener;
mod outbox;
mod route;
pub(crate) mod worker;

pub(crate) use listener::Door;
pub use route::Route;

use axum::Router;
use axum::extract::ws::WebSocketUpgrade;
use axum::extract::{ConnectInfo, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get};
use listener::Admission;
use protocol::PROTOCOL_VERSION;
use protocol::limits::FRAME_BYTES_MAX;
use std::sync::Arc;
use std::sync::atomic::AtomicU64;
use std::time::Duration;
use tokio::sync::{Semaphore, mpsc, oneshot};
use tokio::time::timeout;
use worker::Input;

/// Inputs that may wait for the worker; beyond it connections wait, and with them their devices.
const INPUTS_WAITING_MAX: usize = 1024;

/// Bytes of messages that may wait for the worker, whoever sent them.
const WAITING_BYTES_MAX: usize = 32 * FRAME_BYTES_MAX;

/// An idle connection costs its buffers, so they are small; a large message makes its own room.
const SOCKET_BUFFER_BYTES: usize = 4 * 1024;

/// A store that has not answered by then does not.
const HEALTH_WITHIN: Duration = Duration::from_secs(2);

/// What all connections share.
#[derive(Debug)]
pub(crate) struct Shared {
    pub(crate) inputs: mpsc::Sender<Input>,
    waiting_bytes: Arc<Semaphore>,
    next_connection: AtomicU64,
}

impl Shared {
    /// The shared side, and the worker's end of its queue.
    pub(crate) fn new() -> (Arc<Self>, mpsc::Receiver<Input>) {
        let (inputs, worker_end) = mpsc::channel(INPUTS_WAITING_MAX);
        let waiting_bytes = Arc::new(Semaphore::new(WAITING_BYTES_MAX));
        (Arc::new(Self { inputs, waiting_bytes, next_connection: AtomicU64::new(1) }), worker_end)
    }
}

/// Serves until `stop` resolves and every request has been answered.
pub(crate) async fn serve(
    door: Door,
    shared: Arc<Shared>,
    stop: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    let served = |router: Router<_>, route: Route| router.route(route.path(), handler(route));
    let router = Route::ALL.into_iter().fold(Router::new(), served).with_state(shared);
    let service = router.into_make_service_with_connect_info::<Admission>();
    axum::serve(door, service).with_graceful_shutdown(stop).await
}

fn handler(route: Route) -> MethodRouter<Arc<Shared>> {
    match route {
        Route::Websocket => get(websocket),
        Route::Health => get(health),
    }
}

async fn websocket(
    State(shared): State<Arc<Shared>>,
    ConnectInfo(admission): ConnectInfo<Admission>,
    upgrade: WebSocketUpgrade,
) -> Response {
    // A frame that is too large is refused from its header, before there is room made for it.
    upgrade
        .max_message_size(FRAME_BYTES_MAX)
        .max_frame_size(FRAME_BYTES_MAX)
        .read_buffer_size(SOCKET_BUFFER_BYTES)
        .write_buffer_size(SOCKET_BUFFER_BYTES)
        .on_upgrade(async move |socket| {
            admission.admit();
            connection::serve(socket, &shared).await;
        })
}

async fn health(State(shared): State<Arc<Shared>>) -> Response {
    let (answer, answered) = oneshot::channel();
    let ask = async {
        shared.inputs.send(Input::Health(answer)).await.ok()?;
        answered.await.ok()
    };
    let store_answers = timeout(HEALTH_WITHIN, ask).await.ok().flatten().unwrap_or(false);
    let status = if store_answers { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    let body = format!(
        r#"{{"version":"{}","protocol":[{PROTOCOL_VERSION},{PROTOCOL_VERSION}],"store":{store_answers}}}"#,
        env!("CARGO_PKG_VERSION")
    );
    (status, [(header::CONTENT_TYPE, "application/json")], body).into_response()
}
