//! Who gets what answer, over real sockets: the actors of the core's table (`src/relay/tests/matrix.rs`) with a row of each
//! kind, and every address of the door. An address without a line of its own does not compile here.

use crate::device::{Device, SPACE, code, control, envelope_by, founding_with, restoring, secret};
use crate::{config, stop};
use futures_util::SinkExt;
use protocol::{
    ControlEntry, ControlKind, FromRelay, Grant, Locator, LogIndex, MessageId, RefusalCode, SecretKey, SpaceId, ToRelay,
};
use server::{Config, Limits, Route, start};
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::LazyLock;
use tokio_tungstenite::tungstenite::Message;

const OTHER: SpaceId = SpaceId([0x66; 16]);
const DONE: Option<RefusalCode> = None;
const NO: Option<RefusalCode> = Some(RefusalCode::NotYours);
const USED: Option<RefusalCode> = Some(RefusalCode::InviteUsed);
const EXPIRED: Option<RefusalCode> = Some(RefusalCode::InviteExpired);

/// A member's key, which some only claim to have.
const MEMBER: u8 = 2;

/// Signing in, another first entry, content, reading, restoring, a box.
type Answers = [Option<RefusalCode>; 6];

struct Actor {
    name: &'static str,
    device: Device,
    key: u8,
    sign_in: ToRelay,
    expected: Answers,
}

static FIRST: LazyLock<ControlEntry> = LazyLock::new(|| {
    let soon = in_a_day_ms();
    founding_with(vec![
        (secret(MEMBER).public(), Grant::Member),
        (secret(3).public(), Grant::Member),
        (secret(4).public(), Grant::Joiner { uses: 5, expires_at_ms: soon }),
        (secret(5).public(), Grant::Joiner { uses: 1, expires_at_ms: soon }),
        (secret(6).public(), Grant::Joiner { uses: 1, expires_at_ms: 1 }),
        (secret(7).public(), Grant::Recovery),
    ])
});

/// A time that an invite may have, by the relay's clock, which is this computer's.
pub fn in_a_day_ms() -> u64 {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    u64::try_from(now.as_millis()).unwrap() + 24 * 60 * 60 * 1_000
}

async fn actor(origin: &str, name: &'static str, key: u8, expected: Answers) -> Actor {
    let device = Device::connect(origin).await;
    let sign_in = device.signing_in(SPACE, &secret(key));
    Actor { name, device, key, sign_in, expected }
}

/// Somebody whose sign-in holds.
async fn signed_in(origin: &str, name: &'static str, key: u8, expected: Answers) -> Actor {
    let mut actor = actor(origin, name, key, expected).await;
    actor.device.member(&secret(key)).await;
    actor
}

async fn strangers(origin: &str) -> Vec<Actor> {
    let none = [NO; 6];
    let mut wrong_space = actor(origin, "signed for another space", MEMBER, none).await;
    let ToRelay::SignIn { key, signature, .. } = wrong_space.device.signing_in(OTHER, &secret(MEMBER)) else {
        unreachable!("a sign-in")
    };
    wrong_space.sign_in = ToRelay::SignIn { space: SPACE, key, signature };
    let mut replayed = actor(origin, "replays another connection's sign-in", MEMBER, none).await;
    replayed.sign_in = wrong_space.device.signing_in(SPACE, &secret(MEMBER));
    let mut forged = actor(origin, "forges a signature", MEMBER, none).await;
    forged.sign_in = ToRelay::SignIn { space: SPACE, key, signature: vec![7; 64] };
    let mut tenant = actor(origin, "is at home in another space", 9, none).await;
    let own = own_space(&secret(9));
    tenant.device.create(&own, None).await;
    let own_sign_in = tenant.device.signing_in(OTHER, &secret(9));
    assert_eq!(code(&tenant.device.ask(&own_sign_in).await), DONE);
    let stranger = actor(origin, "stranger", 10, none).await;
    let expired = actor(origin, "has an expired link", 6, [EXPIRED, NO, NO, NO, NO, NO]).await;
    let mut shows = actor(origin, "shows the first entry", 11, [NO, NO, NO, NO, DONE, NO]).await;
    shows.device.create(&FIRST, None).await;
    vec![stranger, wrong_space, replayed, forged, tenant, expired, shows]
}

async fn insiders(origin: &str, founder: &mut Device) -> Vec<Actor> {
    let joiner = signed_in(origin, "joiner", 4, [DONE, NO, NO, DONE, NO, NO]).await;
    let mut spent = signed_in(origin, "spent joiner", 5, [USED, NO, NO, DONE, NO, NO]).await;
    let recovery = signed_in(origin, "recovery key", 7, [DONE, NO, NO, DONE, DONE, NO]).await;
    let member = signed_in(origin, "member", MEMBER, [DONE, NO, DONE, DONE, DONE, DONE]).await;
    let removed = signed_in(origin, "removed", 3, [NO; 6]).await;

    let new = vec![(secret(50).public(), Grant::Member)];
    let join = control(&secret(5), ControlKind::Join, (FIRST.hash(), MessageId([50; 16])), new, vec![]);
    spent.device.append(join.to_bytes()).await;
    let follows = (join.hash(), MessageId([51; 16]));
    let removal = control(&secret(1), ControlKind::Commit, follows, vec![], vec![secret(3).public()]);
    founder.append(removal.to_bytes()).await;
    vec![joiner, spent, recovery, member, removed]
}

fn own_space(by: &SecretKey) -> ControlEntry {
    let delta = protocol::RosterDelta { add: vec![(by.public(), Grant::Member)], remove: vec![] };
    let (kind, msg_id, prev) = (ControlKind::Commit, MessageId([0; 16]), protocol::Hash::ZERO);
    protocol::control::Unsigned { kind, space: OTHER, msg_id, prev, author: by.public(), delta }.sign(vec![], by)
}

impl Actor {
    /// Asks everything, under names that nobody else uses.
    async fn ask_all(&mut self, n: u8, founder: &mut Device) -> Answers {
        let by = secret(self.key);
        let (sign_in, entry) = (self.sign_in.clone(), envelope_by(&by, 2 * n, 10));
        let other = control(&by, ControlKind::Commit, (protocol::Hash::ZERO, MessageId([1; 16])), alone(&by), vec![]);
        let signed_in = code(&self.device.ask(&sign_in).await);
        let created = code(&self.device.create(&other, None).await);
        let appended = code(&self.device.ask(&ToRelay::Append { entry }).await);
        self.device.say(&ToRelay::Read { space: SPACE, after: LogIndex::start(&SPACE) }).await;
        let read = code(&self.device.hear_page().await);
        let (head, _) = founder.member(&secret(1)).await;
        let lost = envelope_by(&secret(1), 2 * n + 1, 10);
        let restored = code(&self.device.ask(&restoring(head, &[lost])).await);
        let put = ToRelay::PutBox { space: SPACE, locator: Locator([5; 16]), sealed: vec![1] };
        let put = code(&self.device.ask(&put).await);
        assert!(matches!(self.device.ask(&ToRelay::GetBox { locator: Locator([9; 16]) }).await, FromRelay::Box { .. }));
        assert!(matches!(self.device.ask(&ToRelay::Heartbeat).await, FromRelay::Heartbeat { .. }));
        [signed_in, created, appended, read, restored, put]
    }
}

fn alone(by: &SecretKey) -> Vec<(protocol::PublicKey, Grant)> {
    vec![(by.public(), Grant::Member)]
}

#[tokio::test]
async fn everybody_gets_the_answers_of_the_table_over_real_sockets() {
    let folder = tempfile::tempdir().unwrap();
    let relay = start(config(folder.path())).unwrap();
    let mut founder = Device::founder_of(&relay.origin(), &FIRST).await;
    let mut actors = strangers(&relay.origin()).await;
    actors.extend(insiders(&relay.origin(), &mut founder).await);
    assert_eq!(actors.len(), 12);
    for (n, actor) in (60..).zip(&mut actors) {
        assert_eq!(actor.ask_all(n, &mut founder).await, actor.expected, "{}", actor.name);
    }
    stop(relay).await.unwrap();
}

#[tokio::test]
async fn a_connection_that_is_too_old_is_closed_and_told_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let limits = Limits { connection_age_ms_max: 0, ..Limits::default() };
    let relay = start(Config { limits, ..config(folder.path()) }).unwrap();
    let mut device = Device::connect(&relay.origin()).await;
    // The relay may have hung up already.
    let _ = device.socket.send(Message::Binary(ToRelay::Heartbeat.to_bytes().into())).await;
    let _ = device.socket.send(Message::Binary(ToRelay::Heartbeat.to_bytes().into())).await;
    while let Some(heard) = device.hear_or_end().await {
        assert!(matches!(heard, FromRelay::Heartbeat { .. }), "within the same millisecond: {heard:?}");
    }
    stop(relay).await.unwrap();
}

/// Status and body, without what changes with the hour.
fn answer(address: SocketAddr, request: &str, head: &str) -> (String, String) {
    let mut stream = TcpStream::connect(address).unwrap();
    write!(stream, "{request} HTTP/1.1\r\nHost: relay\r\nConnection: close\r\n{head}\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    let (status, rest) = answer.split_once("\r\n").unwrap();
    let (_, body) = rest.split_once("\r\n\r\n").unwrap();
    (status.to_owned(), body.to_owned())
}

/// What a plain request gets at each address.
fn status(route: Route) -> &'static str {
    match route {
        // Not without asking for a websocket.
        Route::Websocket => "HTTP/1.1 400 Bad Request",
        Route::Health => "HTTP/1.1 200 OK",
    }
}

#[tokio::test]
async fn every_address_answers_everybody_alike_and_there_are_no_others() {
    let folder = tempfile::tempdir().unwrap();
    let relay = start(config(folder.path())).unwrap();
    let founder = Device::founder_of(&relay.origin(), &FIRST).await;
    let address = relay.address();
    let asked = tokio::task::spawn_blocking(move || {
        // Nobody has anything to show that would make a difference: proofs belong into the conversation.
        let heads: Vec<String> = std::iter::once(String::new())
            .chain((1..=11).map(|n| format!("Authorization: Bearer {}\r\nCookie: key={n}\r\n", secret(n).public())))
            .collect();
        for route in Route::ALL {
            let get = format!("GET {}", route.path());
            let expected = answer(address, &get, "");
            assert_eq!(expected.0, status(route), "{route:?}");
            for head in &heads {
                assert_eq!(answer(address, &get, head), expected, "{route:?}");
                for method in ["POST", "PUT", "DELETE"] {
                    let refused = answer(address, &format!("{method} {}", route.path()), head);
                    assert_eq!(refused.0, "HTTP/1.1 405 Method Not Allowed", "{method} {route:?}");
                }
            }
        }
        for head in &heads {
            for path in ["/", "/v1", "/v1/ws/", "/metrics", "/health/../v1", &format!("/v1/{SPACE}")] {
                let refused = answer(address, &format!("GET {path}"), head);
                assert_eq!(refused, ("HTTP/1.1 404 Not Found".to_owned(), String::new()), "{path}");
            }
        }
    });
    asked.await.unwrap();
    drop(founder);
    stop(relay).await.unwrap();
}
