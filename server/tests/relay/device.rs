//! The least that a device does: a key or two, one space, one websocket.

use futures_util::{SinkExt, StreamExt};
use protocol::control::Unsigned;
use protocol::key::sign_in;
use protocol::{
    ControlEntry, ControlKind, Envelope, EnvelopeHeader, EnvelopeKind, FromRelay, Grant, Hash, LogIndex, LogItem,
    MessageId, PublicKey, RefusalCode, RosterDelta, SecretKey, SpaceId, ToRelay,
};
use serde_bytes::ByteBuf;
use std::sync::LazyLock;
use std::time::Duration;
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::{WebSocketStream, client_async};

pub const SPACE: SpaceId = SpaceId([1; 16]);

/// A guard against hangs, not a wait.
const AT_MOST: Duration = Duration::from_secs(30);

pub static FOUNDER: LazyLock<PublicKey> = LazyLock::new(|| secret(1).public());

/// The nth key of the tests; the first is the founder's.
pub fn secret(n: u8) -> SecretKey {
    SecretKey::from_bytes(&[n; 32])
}

/// A control entry after `prev`, named `name`.
pub fn control(
    by: &SecretKey,
    kind: ControlKind,
    (prev, msg_id): (Hash, MessageId),
    add: Vec<(PublicKey, Grant)>,
    remove: Vec<PublicKey>,
) -> ControlEntry {
    let delta = RosterDelta { add, remove };
    Unsigned { kind, space: SPACE, msg_id, prev, author: by.public(), delta }.sign(vec![5; 50], by)
}

pub fn founding() -> ControlEntry {
    founding_with(vec![])
}

/// The first entry, by which the founder grants others something too.
pub fn founding_with(mut others: Vec<(PublicKey, Grant)>) -> ControlEntry {
    others.insert(0, (*FOUNDER, Grant::Member));
    control(&secret(1), ControlKind::Commit, (Hash::ZERO, MessageId([0; 16])), others, vec![])
}

/// The founder's nth envelope, over `size` bytes of sealed text.
pub fn envelope(n: u8, size: usize) -> Vec<u8> {
    envelope_by(&secret(1), n, size)
}

pub fn envelope_by(by: &SecretKey, n: u8, size: usize) -> Vec<u8> {
    let header = EnvelopeHeader {
        kind: EnvelopeKind::Change,
        space: SPACE,
        msg_id: MessageId([n; 16]),
        doc_tag: [0; 16],
        epoch: 1,
        ctl_seq: 1,
        ctl_hash: [0; 16],
        dev_seq: n.into(),
        author: by.public(),
    };
    Envelope::sign(header, vec![6; size + 40], by).to_bytes()
}

/// What it was refused for, if it was.
pub fn code(answer: &FromRelay) -> Option<RefusalCode> {
    if let FromRelay::Refused { refusal, .. } = answer { Some(refusal.code) } else { None }
}

/// Brings these back after a place.
pub fn restoring(after: LogIndex, entries: &[Vec<u8>]) -> ToRelay {
    let entries = entries.iter().cloned().map(ByteBuf::from).collect();
    ToRelay::Restore { space: SPACE, after, entries }
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
        Self::founder_of(origin, &founding()).await
    }

    /// Opens the space with this entry and signs in to it as its founder.
    pub async fn founder_of(origin: &str, first: &ControlEntry) -> Self {
        let mut device = Self::connect(origin).await;
        let answer = device.create(first, None).await;
        assert!(matches!(answer, FromRelay::Appended { .. }), "{answer:?}");
        device.sign_in().await;
        device
    }

    pub async fn create(&mut self, first: &ControlEntry, token: Option<&str>) -> FromRelay {
        let entry = first.to_bytes();
        self.ask(&ToRelay::Create { registration: token.map(str::to_owned), entry }).await
    }

    pub async fn sign_in(&mut self) {
        self.member(&secret(1)).await;
    }

    /// Signs in with a key that may.
    pub async fn member(&mut self, by: &SecretKey) -> (LogIndex, Hash) {
        let answer = self.sign_in_as(by).await;
        let FromRelay::SignedIn { head, control_head, .. } = answer else { panic!("{answer:?}") };
        (head, control_head)
    }

    pub async fn sign_in_as(&mut self, by: &SecretKey) -> FromRelay {
        let message = self.signing_in(SPACE, by);
        self.ask(&message).await
    }

    /// Good on this connection only.
    pub fn signing_in(&self, space: SpaceId, by: &SecretKey) -> ToRelay {
        let signature = sign_in(by, &self.origin, &space, &self.nonce).to_vec();
        ToRelay::SignIn { space, key: by.public(), signature }
    }

    /// Says it, and takes the answer; news is skipped.
    pub async fn ask(&mut self, message: &ToRelay) -> FromRelay {
        self.say(message).await;
        self.answer().await
    }

    /// The next thing that is no news.
    pub async fn answer(&mut self) -> FromRelay {
        loop {
            let answer = self.hear().await;
            if !matches!(answer, FromRelay::Entries { .. }) {
                return answer;
            }
        }
    }

    pub async fn say(&mut self, message: &ToRelay) {
        self.socket.send(Message::Binary(message.to_bytes().into())).await.unwrap();
    }

    pub async fn hear(&mut self) -> FromRelay {
        hear(&mut self.socket).await.expect("the connection has ended")
    }

    /// `None` at the end of the connection.
    pub async fn hear_or_end(&mut self) -> Option<FromRelay> {
        hear(&mut self.socket).await
    }

    /// The answer to a read: the page from the start, past whatever news came before it.
    pub async fn hear_page(&mut self) -> FromRelay {
        loop {
            let answer = self.hear().await;
            if !matches!(answer, FromRelay::Entries { after: 1.., .. }) {
                return answer;
            }
        }
    }

    /// Whether nothing more comes.
    pub async fn is_over(&mut self) -> bool {
        hear(&mut self.socket).await.is_none()
    }

    /// Appends, and returns the place once it is acked; earlier echoes are skipped.
    pub async fn append(&mut self, entry: Vec<u8>) -> LogIndex {
        let answer = self.ask(&ToRelay::Append { entry }).await;
        let FromRelay::Appended { at, .. } = answer else { panic!("{answer:?}") };
        at
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
