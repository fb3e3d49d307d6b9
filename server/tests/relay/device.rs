//! The least that a device does: one key, one space, one websocket.

use futures_util::{SinkExt, StreamExt};
use protocol::control::Unsigned;
use protocol::key::sign_in;
use protocol::{
    ControlEntry, ControlKind, Envelope, EnvelopeHeader, EnvelopeKind, FromRelay, Grant, Hash, LogIndex, LogItem,
    MessageId, PublicKey, RosterDelta, SecretKey, SpaceId, ToRelay,
};
use std::sync::LazyLock;
use std::time::Duration;
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::{WebSocketStream, client_async};

pub const SPACE: SpaceId = SpaceId([1; 16]);

/// A guard against hangs, not a wait.
const AT_MOST: Duration = Duration::from_secs(30);

pub static FOUNDER: LazyLock<PublicKey> = LazyLock::new(|| secret().public());

fn secret() -> SecretKey {
    SecretKey::from_bytes(&[1; 32])
}

pub fn founding() -> ControlEntry {
    let delta = RosterDelta { add: vec![(*FOUNDER, Grant::Member)], remove: vec![] };
    let (kind, msg_id, prev) = (ControlKind::Commit, MessageId([0; 16]), Hash::ZERO);
    Unsigned { kind, space: SPACE, msg_id, prev, author: *FOUNDER, delta }.sign(vec![5; 50], &secret())
}

/// The nth envelope, over `size` bytes of sealed text.
pub fn envelope(n: u8, size: usize) -> Vec<u8> {
    let header = EnvelopeHeader {
        kind: EnvelopeKind::Change,
        space: SPACE,
        msg_id: MessageId([n; 16]),
        doc_tag: [0; 16],
        epoch: 1,
        ctl_seq: 1,
        ctl_hash: [0; 16],
        dev_seq: n.into(),
        author: *FOUNDER,
    };
    Envelope::sign(header, vec![6; size + 40], &secret()).to_bytes()
}

pub struct Device {
    pub socket: WebSocketStream<TcpStream>,
    origin: String,
    nonce: [u8; 32],
}

impl Device {
    pub async fn connect(origin: &str) -> Self {
        let address = origin.strip_prefix("ws://").unwrap();
        let stream = TcpStream::connect(address).await.unwrap();
        let (mut socket, _) = client_async(format!("{origin}/v1/ws"), stream).await.unwrap();
        let welcome = hear(&mut socket).await.unwrap();
        let FromRelay::Welcome { nonce, .. } = welcome else { panic!("{welcome:?}") };
        Self { socket, origin: origin.to_owned(), nonce }
    }

    /// Opens the tests' space and signs in to it.
    pub async fn founder(origin: &str) -> Self {
        let mut device = Self::connect(origin).await;
        device.say(&ToRelay::Create { registration: None, entry: founding().to_bytes() }).await;
        let answer = device.hear().await;
        assert!(matches!(answer, FromRelay::Appended { .. }), "{answer:?}");
        device.sign_in().await;
        device
    }

    pub async fn sign_in(&mut self) {
        let signature = sign_in(&secret(), &self.origin, &SPACE, &self.nonce).to_vec();
        self.say(&ToRelay::SignIn { space: SPACE, key: *FOUNDER, signature }).await;
        let answer = self.hear().await;
        assert!(matches!(answer, FromRelay::SignedIn { .. }), "{answer:?}");
    }

    pub async fn say(&mut self, message: &ToRelay) {
        self.socket.send(Message::Binary(message.to_bytes().into())).await.unwrap();
    }

    pub async fn hear(&mut self) -> FromRelay {
        hear(&mut self.socket).await.expect("the connection has ended")
    }

    /// Whether nothing more comes.
    pub async fn is_over(&mut self) -> bool {
        hear(&mut self.socket).await.is_none()
    }

    /// Appends, and returns the place once it is acked; earlier echoes are skipped.
    pub async fn append(&mut self, entry: Vec<u8>) -> LogIndex {
        self.say(&ToRelay::Append { entry }).await;
        loop {
            let answer = self.hear().await;
            if let FromRelay::Appended { at, .. } = answer {
                return at;
            }
            assert!(matches!(answer, FromRelay::Entries { .. }), "{answer:?}");
        }
    }

    /// Reads one page.
    pub async fn read(&mut self, after: LogIndex) -> Vec<Vec<u8>> {
        self.say(&ToRelay::Read { space: SPACE, after }).await;
        let answer = self.hear().await;
        let FromRelay::Entries { items, .. } = answer else { panic!("{answer:?}") };
        let whole = items.into_iter().map(|item| match item {
            LogItem::Entry(bytes) => bytes,
            LogItem::Hash(_) => panic!("a member gets entries whole"),
        });
        whole.collect()
    }

    /// This side's own port.
    pub fn port(&self) -> u16 {
        self.socket.get_ref().local_addr().unwrap().port()
    }
}

async fn hear(socket: &mut WebSocketStream<TcpStream>) -> Option<FromRelay> {
    loop {
        match timeout(AT_MOST, socket.next()).await.expect("the relay is silent") {
            Some(Ok(Message::Binary(bytes))) => return Some(FromRelay::from_bytes(&bytes).unwrap()),
            Some(Ok(Message::Ping(_) | Message::Pong(_) | Message::Text(_) | Message::Frame(_))) => {}
            Some(Ok(Message::Close(_)) | Err(_)) | None => return None,
        }
    }
}
