//! One websocket: hands messages to the worker, and its answers back.

use super::Shared;
use super::outbox::{self, Waiting};
use super::worker::{Input, Room};
use crate::relay::ConnectionId;
use axum::body::Bytes;
use axum::extract::ws::{Message, WebSocket};
use protocol::limits::ANSWER_WITHIN_MS;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::time::timeout;

/// Messages of one connection that may be under way: enough to fill a batch, too few to crowd out the others.
const UNDER_WAY_MAX: usize = 16;

/// Who does not take a frame within this time is gone.
const SEND_WITHIN: Duration = Duration::from_millis(ANSWER_WITHIN_MS);

/// A farewell is polite, not necessary.
const FAREWELL_WITHIN: Duration = Duration::from_secs(1);

/// Serves one connection until either side ends it.
pub(super) async fn serve(mut socket: WebSocket, shared: &Shared) {
    let mut nonce = [0; 32];
    if let Err(error) = getrandom::fill(&mut nonce) {
        tracing::error!(%error, "no randomness for a nonce");
        return;
    }
    let id = ConnectionId(shared.next_connection.fetch_add(1, Ordering::Relaxed));
    let (outbox, waiting) = outbox::pair();
    if shared.inputs.send(Input::Connected { id, nonce, outbox }).await.is_err() {
        return;
    }
    tracing::debug!(connection = id.0, "connected");
    talk(&mut socket, id, shared, waiting).await;
    // Nobody to tell means that the worker has ended, and with it all connections.
    let _ = shared.inputs.send(Input::Disconnected(id)).await;
    let _ = timeout(FAREWELL_WITHIN, socket.send(Message::Close(None))).await;
    tracing::debug!(connection = id.0, "disconnected");
}

async fn talk(socket: &mut WebSocket, id: ConnectionId, shared: &Shared, mut waiting: Waiting) {
    let under_way = Arc::new(Semaphore::new(UNDER_WAY_MAX));
    loop {
        let goes_on = tokio::select! {
            frame = waiting.next() => match frame {
                Some(frame) => send(socket, frame).await,
                None => false,
            },
            message = socket.recv() => match message {
                Some(Ok(Message::Binary(bytes))) => hand_over(id, bytes, shared, &under_way).await,
                Some(Ok(Message::Text(text))) => hand_over(id, text.into(), shared, &under_way).await,
                // The websocket layer has answered by itself. It is not the end of the stream (RELIABILITY, F4c).
                Some(Ok(Message::Ping(_) | Message::Pong(_))) => true,
                // An oversize frame is an error too: that connection ends, and no other.
                Some(Ok(Message::Close(_)) | Err(_)) | None => false,
            },
        };
        if !goes_on {
            return;
        }
    }
}

async fn send(socket: &mut WebSocket, frame: Bytes) -> bool {
    matches!(timeout(SEND_WITHIN, socket.send(Message::Binary(frame))).await, Ok(Ok(())))
}

/// Waits for room, so that a flood fills its own line and not the relay's memory.
async fn hand_over(id: ConnectionId, bytes: Bytes, shared: &Shared, under_way: &Arc<Semaphore>) -> bool {
    let size = u32::try_from(bytes.len().max(1)).unwrap_or(u32::MAX);
    let Ok(turn) = Arc::clone(under_way).acquire_owned().await else { return false };
    let Ok(memory) = Arc::clone(&shared.waiting_bytes).acquire_many_owned(size).await else { return false };
    shared.inputs.send(Input::Received { id, bytes, room: Room::new(turn, memory) }).await.is_ok()
}
