//! Frames that wait for one connection: bounded in number and in bytes, so that a slow device costs little and then
//! loses its connection. It resumes by its log index, and has lost nothing.

use axum::body::Bytes;
use protocol::limits::{FRAME_BYTES_MAX, SEND_QUEUE_FRAMES_MAX};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use tokio::sync::mpsc;

/// Bytes that may wait for one connection: the answers to as many reads as it may have under way, twice.
const SEND_QUEUE_BYTES_MAX: usize = 16 * FRAME_BYTES_MAX;

/// The worker's end.
#[derive(Debug)]
pub(crate) struct Outbox {
    frames: mpsc::Sender<Bytes>,
    waiting: Arc<AtomicUsize>,
}

/// The connection's end. Ends after the last frame once the worker has let go of its own.
#[derive(Debug)]
pub(super) struct Waiting {
    frames: mpsc::Receiver<Bytes>,
    waiting: Arc<AtomicUsize>,
}

/// The connection is too slow, or gone.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Overflow;

pub(super) fn pair() -> (Outbox, Waiting) {
    let (sender, receiver) = mpsc::channel(SEND_QUEUE_FRAMES_MAX);
    let waiting = Arc::new(AtomicUsize::new(0));
    (Outbox { frames: sender, waiting: Arc::clone(&waiting) }, Waiting { frames: receiver, waiting })
}

impl Outbox {
    pub(crate) fn offer(&self, frame: Bytes) -> Result<(), Overflow> {
        let size = frame.len();
        if self.waiting.fetch_add(size, Ordering::Relaxed) + size > SEND_QUEUE_BYTES_MAX {
            return Err(Overflow);
        }
        self.frames.try_send(frame).map_err(|_| Overflow)
    }
}

impl Waiting {
    pub(super) async fn next(&mut self) -> Option<Bytes> {
        let frame = self.frames.recv().await?;
        self.waiting.fetch_sub(frame.len(), Ordering::Relaxed);
        Some(frame)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_queue_is_full_by_number_or_by_bytes() {
        let (outbox, _waiting) = pair();
        (0..SEND_QUEUE_FRAMES_MAX).for_each(|_| outbox.offer(Bytes::from_static(b"small")).unwrap());
        assert_eq!(outbox.offer(Bytes::from_static(b"small")), Err(Overflow));

        let (outbox, _waiting) = pair();
        let large = Bytes::from(vec![0; FRAME_BYTES_MAX]);
        (0..16).for_each(|_| outbox.offer(large.clone()).unwrap());
        assert_eq!(outbox.offer(Bytes::from_static(b"small")), Err(Overflow));
    }
}
