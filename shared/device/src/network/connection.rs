//! One connection, from dialling to its end. It listens and speaks at the same time: a relay that waits for us to read
//! must not keep us from reading.

use super::dial::{Socket, dial};
use super::outlet::Outlet;
use super::{Deadlines, MESSAGE_BYTES_MAX};
use crate::queue::Notebook;
use app::Loss;
use futures_util::stream::{SplitSink, SplitStream};
use futures_util::{FutureExt as _, SinkExt as _, StreamExt as _};
use rustls::ClientConfig;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::mpsc::Receiver;
use tokio::time::timeout;
use tokio_tungstenite::tungstenite::{Error, Message};

/// Messages that the core gets as one piece, at most: one screen's frame should be enough to apply them.
const PIECE_MESSAGES_MAX: usize = 64;

/// Bytes of one piece, not counting its last message.
const PIECE_BYTES_MAX: usize = MESSAGE_BYTES_MAX;

pub(super) struct Connection<A: Notebook> {
    pub(super) outlet: Outlet<A>,
    pub(super) deadlines: Deadlines,
    pub(super) tls: Arc<ClientConfig>,
}

impl<A: Notebook> Connection<A> {
    /// Ends with the one `Lost`, unless it is aborted.
    pub(super) async fn run(self, messages: Receiver<Vec<u8>>) {
        let why = match timeout(self.deadlines.connect, dial(&self.outlet.relay, self.tls.clone())).await {
            Err(_) => Loss::Unreachable,
            Ok(Err(why)) => why,
            Ok(Ok(socket)) => {
                self.outlet.connected();
                self.converse(socket, messages).await
            }
        };
        self.outlet.lost(why);
    }

    async fn converse(&self, socket: Socket, messages: Receiver<Vec<u8>>) -> Loss {
        let (sink, stream) = socket.split();
        tokio::select! {
            why = self.listen(stream) => why,
            why = speak(sink, messages, self.deadlines.write) => why,
        }
    }

    async fn listen(&self, mut stream: SplitStream<Socket>) -> Loss {
        loop {
            let mut piece = Piece::default();
            let mut ended = piece.take(stream.next().await);
            while ended.is_none() && piece.has_room() {
                match stream.next().now_or_never() {
                    Some(next) => ended = piece.take(next),
                    None => break,
                }
            }
            // What came before the end still counts.
            if !piece.messages.is_empty() {
                self.outlet.received(piece.messages).await;
            }
            if let Some(why) = ended {
                return why;
            }
        }
    }
}

/// Sends what comes, one message after the other. The channel's sender outlives this task.
async fn speak(mut sink: SplitSink<Socket, Message>, mut messages: Receiver<Vec<u8>>, deadline: Duration) -> Loss {
    while let Some(message) = messages.recv().await {
        match timeout(deadline, sink.send(Message::Binary(message.into()))).await {
            Ok(Ok(())) => {}
            Ok(Err(_)) | Err(_) => return Loss::Closed,
        }
    }
    Loss::Closed
}

/// What was already waiting on the socket.
#[derive(Default)]
struct Piece {
    messages: Vec<Vec<u8>>,
    bytes: usize,
}

impl Piece {
    /// Takes what came; `Some` if the connection has ended with it.
    fn take(&mut self, next: Option<Result<Message, Error>>) -> Option<Loss> {
        match next {
            Some(Ok(Message::Binary(message))) => {
                self.bytes += message.len();
                self.messages.push(message.into());
                None
            }
            // A ping is answered by the library with the next read.
            Some(Ok(Message::Ping(_) | Message::Pong(_))) => None,
            // Our relays do not send text.
            Some(Ok(Message::Text(_))) => Some(Loss::NotARelay),
            Some(Ok(Message::Close(_) | Message::Frame(_)) | Err(_)) | None => Some(Loss::Closed),
        }
    }

    fn has_room(&self) -> bool {
        self.messages.len() < PIECE_MESSAGES_MAX && self.bytes < PIECE_BYTES_MAX
    }
}
