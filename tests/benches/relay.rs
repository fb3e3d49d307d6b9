//! A real relay on loopback, over websockets, SQLite with `synchronous=FULL` on the disk that holds the build: how many
//! appends a second, how long until the author hears of it, how long until the other device has it.
//!
//! Relay and devices share this computer's cores, so the figures are the whole round trip's, not the relay's alone.

use crate::measure;
use futures_util::{SinkExt, StreamExt};
use protocol::control::Unsigned;
use protocol::key::sign_in;
use protocol::{
    ControlKind, Envelope, EnvelopeHeader, EnvelopeKind, FromRelay, Grant, Hash, MessageId, RosterDelta, SecretKey,
    SpaceId, ToRelay,
};
use server::{Config, Limits, Registration, Running};
use std::time::{Duration, Instant};
use tokio::net::TcpStream;
use tokio::task::JoinSet;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async};

/// A batch of a few typed sentences, padded and sealed.
const SEALED_BYTES: usize = 512;

pub fn run() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    for (pairs, appends) in [(1_u32, 2_000_u32), (200, 50)] {
        let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
        let relay = start(folder.path().to_owned());
        runtime.block_on(pairs_write(&relay, pairs, appends));
        relay.stop().unwrap();
    }
}

fn start(data: std::path::PathBuf) -> Running {
    let config = Config {
        listen: ([127, 0, 0, 1], 0).into(),
        data,
        registration: Registration::Open,
        appends_per_minute: u32::MAX,
        limits: Limits::unlimited(),
        ..Config::default()
    };
    server::start(config).unwrap()
}

/// In each pair one device writes, each append after the answer to the last one; the other listens.
async fn pairs_write(relay: &Running, pairs: u32, appends: u32) {
    let mut ready = Vec::new();
    for number in 0..pairs {
        ready.push(Pair::meet(relay, number, appends).await);
    }
    let began = Instant::now();
    let mut writing: JoinSet<Times> = ready.into_iter().map(Pair::write).collect();
    let (mut acked, mut arrived) = (Vec::new(), Vec::new());
    while let Some(times) = writing.join_next().await {
        let times = times.unwrap();
        acked.extend(times.acked);
        arrived.extend(times.arrived);
    }
    let a_second = f64::from(pairs) * f64::from(appends) / began.elapsed().as_secs_f64();
    let who = if pairs == 1 { "1 pair".to_owned() } else { format!("{pairs} pairs") };
    measure::line(&format!("{who}: append until acknowledged"), acked);
    measure::line(&format!("{who}: append until the other device has it"), arrived);
    measure::note(&format!("{who}, one append under way in each: {a_second:.0} appends a second"));
}

struct Pair {
    author: Socket,
    listener: Socket,
    appends: Vec<Vec<u8>>,
}

struct Times {
    acked: Vec<Duration>,
    arrived: Vec<Duration>,
}

impl Pair {
    async fn meet(relay: &Running, number: u32, appends: u32) -> Self {
        let mut name = [0; 16];
        name[..4].copy_from_slice(&number.to_be_bytes());
        let space = SpaceId(name);
        let [author, listener] = [1_u8, 2].map(|who| {
            let mut seed = [who; 32];
            seed[..4].copy_from_slice(&number.to_be_bytes());
            SecretKey::from_bytes(&seed)
        });
        let create = ToRelay::Create { registration: None, entry: founding(space, &author, &listener) };
        let (mut author_socket, nonce) = Socket::open(relay).await;
        author_socket.say(&create).await;
        assert!(matches!(author_socket.hear().await, FromRelay::Appended { .. }), "the space was not opened");
        author_socket.sign_in(relay, space, &author, nonce).await;
        let (mut listener_socket, nonce) = Socket::open(relay).await;
        listener_socket.sign_in(relay, space, &listener, nonce).await;
        let appends = (1..=appends).map(|count| append(space, &author, u64::from(count))).collect();
        Self { author: author_socket, listener: listener_socket, appends }
    }

    async fn write(mut self) -> Times {
        let count = self.appends.len();
        let listening = tokio::spawn(async move { self.listener.arrivals(count).await });
        let (mut sent, mut acked) = (Vec::with_capacity(count), Vec::with_capacity(count));
        for append in self.appends {
            let now = Instant::now();
            sent.push(now);
            self.author.send(append).await;
            while !matches!(self.author.hear().await, FromRelay::Appended { .. }) {}
            acked.push(now.elapsed());
        }
        let arrived = listening.await.unwrap();
        Times { acked, arrived: arrived.into_iter().zip(sent).map(|(arrived, sent)| arrived - sent).collect() }
    }
}

struct Socket(WebSocketStream<MaybeTlsStream<TcpStream>>);

impl Socket {
    /// A connection, and its welcome's nonce.
    async fn open(relay: &Running) -> (Self, [u8; 32]) {
        let (stream, _) = connect_async(format!("ws://{}/v1/ws", relay.address())).await.unwrap();
        if let MaybeTlsStream::Plain(stream) = stream.get_ref() {
            stream.set_nodelay(true).unwrap();
        }
        let mut socket = Self(stream);
        let FromRelay::Welcome { nonce, .. } = socket.hear().await else { panic!("no welcome") };
        (socket, nonce)
    }

    async fn sign_in(&mut self, relay: &Running, space: SpaceId, key: &SecretKey, nonce: [u8; 32]) {
        let signature = sign_in(key, &relay.origin(), &space, &nonce).to_vec();
        self.say(&ToRelay::SignIn { space, key: key.public(), signature }).await;
        assert!(matches!(self.hear().await, FromRelay::SignedIn { .. }), "the sign-in was refused");
    }

    async fn say(&mut self, message: &ToRelay) {
        self.send(message.to_bytes()).await;
    }

    async fn send(&mut self, message: Vec<u8>) {
        self.0.send(Message::Binary(message.into())).await.unwrap();
    }

    async fn hear(&mut self) -> FromRelay {
        loop {
            if let Message::Binary(bytes) = self.0.next().await.unwrap().unwrap() {
                return FromRelay::from_bytes(&bytes).unwrap();
            }
        }
    }

    /// When each of the next `count` entries came.
    async fn arrivals(&mut self, count: usize) -> Vec<Instant> {
        let mut arrivals = Vec::with_capacity(count);
        while arrivals.len() < count {
            if let FromRelay::Entries { items, .. } = self.hear().await {
                let now = Instant::now();
                arrivals.extend(items.iter().map(|_| now));
            }
        }
        arrivals
    }
}

fn founding(space: SpaceId, author: &SecretKey, listener: &SecretKey) -> Vec<u8> {
    let add = vec![(author.public(), Grant::Member), (listener.public(), Grant::Member)];
    let delta = RosterDelta { add, remove: vec![] };
    let (kind, msg_id) = (ControlKind::Commit, MessageId([0; 16]));
    Unsigned { kind, space, msg_id, prev: Hash::ZERO, author: author.public(), delta }.sign(vec![], author).to_bytes()
}

/// A whole frame, ready to send: signing is the device's work and not measured here.
fn append(space: SpaceId, author: &SecretKey, count: u64) -> Vec<u8> {
    let mut msg_id = [1; 16];
    msg_id[..8].copy_from_slice(&count.to_be_bytes());
    let header = EnvelopeHeader {
        kind: EnvelopeKind::Change,
        space,
        msg_id: MessageId(msg_id),
        doc_tag: [0; 16],
        epoch: 0,
        ctl_seq: 1,
        ctl_hash: [0; 16],
        dev_seq: count,
        author: author.public(),
    };
    ToRelay::Append { entry: Envelope::sign(header, vec![7; SEALED_BYTES], author).to_bytes() }.to_bytes()
}
