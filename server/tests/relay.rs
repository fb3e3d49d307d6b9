//! The relay through its real door: websockets on loopback, a data folder on disk, a process that is killed.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "helpers of tests, where a panic is the report")]

#[path = "relay/device.rs"]
mod device;
#[path = "relay/matrix.rs"]
mod matrix;
#[path = "relay/process.rs"]
mod process;
#[path = "relay/racers.rs"]
mod racers;
#[path = "relay/refill.rs"]
mod refill;

use device::{Device, FOUNDER, SPACE, envelope, founding};
use futures_util::{SinkExt, StreamExt};
use process::Process;
use protocol::limits::FRAME_BYTES_MAX;
use protocol::{FromRelay, LogIndex, LogItem, RefusalCode, ToRelay};
use server::{Config, Error, Registration, Running, start};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::time::{Duration, Instant};
use tokio_tungstenite::tungstenite::{Bytes, Message};

fn config(data: &Path) -> Config {
    Config {
        listen: "127.0.0.1:0".parse().unwrap(),
        data: data.to_owned(),
        registration: Registration::Open,
        ..Config::default()
    }
}

async fn stop(relay: Running) -> Result<(), Error> {
    tokio::task::spawn_blocking(move || relay.stop()).await.unwrap()
}

/// A relay with the tests' space, and its founder's device, signed in.
async fn founded(data: &Path) -> (Running, Device) {
    let relay = start(config(data)).unwrap();
    let device = Device::founder(&relay.origin()).await;
    (relay, device)
}

#[tokio::test]
async fn an_entry_reaches_the_other_connection_the_author_and_whoever_reads() {
    let folder = tempfile::tempdir().unwrap();
    let (relay, mut author) = founded(folder.path()).await;
    let mut other = Device::connect(&relay.origin()).await;
    other.sign_in().await;

    let entry = envelope(1, 100);
    let at = author.append(entry.clone()).await;

    let start = LogIndex::start(&SPACE).after(&founding().hash());
    let news =
        FromRelay::Entries { space: SPACE, after: 1, items: vec![LogItem::Entry(entry.clone())], end: at, head: at };
    assert_eq!(author.hear().await, news, "the echo");
    assert_eq!(other.hear().await, news);
    assert_eq!(other.read(start).await, [entry]);
    stop(relay).await.unwrap();
}

#[tokio::test]
async fn a_relay_that_stops_says_so_and_comes_back_with_everything() {
    let folder = tempfile::tempdir().unwrap();
    let (relay, mut device) = founded(folder.path()).await;
    device.append(envelope(1, 100)).await;
    device.hear().await;
    let began = Instant::now();
    stop(relay).await.unwrap();
    assert!(began.elapsed() < Duration::from_secs(5), "took {:?}", began.elapsed());
    let last = device.hear().await;
    assert!(matches!(&last, FromRelay::Refused { refusal, .. } if refusal.code == RefusalCode::Stopping), "{last:?}");
    assert!(device.is_over().await);

    let relay = start(config(folder.path())).unwrap();
    let mut device = Device::connect(&relay.origin()).await;
    device.sign_in().await;
    assert_eq!(device.read(LogIndex::start(&SPACE)).await, [founding().to_bytes(), envelope(1, 100)]);
    stop(relay).await.unwrap();
}

#[tokio::test]
async fn a_second_relay_on_the_same_data_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let relay = start(config(folder.path())).unwrap();

    assert!(matches!(start(config(folder.path())), Err(Error::DataInUse { .. })));
    let (code, said) = process::run(&["--open", "--listen", "127.0.0.1:0"], folder.path());
    assert_eq!(code, Some(1));
    assert!(said.contains("another relay is running"), "{said}");

    stop(relay).await.unwrap();
    stop(start(config(folder.path())).unwrap()).await.unwrap();
}

#[tokio::test]
async fn a_frame_that_is_too_large_ends_its_connection_and_no_other() {
    let folder = tempfile::tempdir().unwrap();
    let (relay, mut other) = founded(folder.path()).await;
    let mut device = Device::connect(&relay.origin()).await;
    // Whether the bytes still leave before the relay hangs up is the socket's business.
    let _ = device.socket.send(Message::Binary(vec![0; FRAME_BYTES_MAX + 1].into())).await;

    assert!(device.is_over().await);
    other.append(envelope(1, 100)).await;
    stop(relay).await.unwrap();
}

#[tokio::test]
async fn the_largest_envelope_goes_in_and_comes_out() {
    let folder = tempfile::tempdir().unwrap();
    let (relay, mut device) = founded(folder.path()).await;
    let entry = envelope(1, protocol::limits::ENVELOPE_BYTES_MAX - protocol::envelope::OVERHEAD_BYTES);
    device.append(entry.clone()).await;
    let FromRelay::Entries { items, .. } = device.hear().await else { panic!("no echo") };
    assert!(items == [LogItem::Entry(entry)]);
    stop(relay).await.unwrap();
}

#[tokio::test]
async fn junk_and_pings_are_not_the_end() {
    let folder = tempfile::tempdir().unwrap();
    let (relay, mut device) = founded(folder.path()).await;
    device.socket.send(Message::Ping(Bytes::from_static(b"there?"))).await.unwrap();
    assert_eq!(device.socket.next().await.unwrap().unwrap(), Message::Pong(Bytes::from_static(b"there?")));
    for junk in [Message::text("hello"), Message::Binary(Bytes::from_static(&[0xff; 40]))] {
        device.socket.send(junk).await.unwrap();
        let answer = device.hear().await;
        assert!(matches!(&answer, FromRelay::Refused { refusal, .. } if refusal.code == RefusalCode::Malformed));
    }
    device.say(&ToRelay::Heartbeat).await;
    assert!(matches!(device.hear().await, FromRelay::Heartbeat { .. }));
    stop(relay).await.unwrap();
}

#[tokio::test]
async fn many_appends_at_once_are_all_acked_and_stand_in_order() {
    let folder = tempfile::tempdir().unwrap();
    let (relay, mut device) = founded(folder.path()).await;
    for n in 1..=100 {
        device.say(&ToRelay::Append { entry: envelope(n, 100) }).await;
    }
    let mut acks = Vec::new();
    while acks.len() < 100 {
        let answer = device.hear().await;
        assert!(matches!(answer, FromRelay::Appended { .. } | FromRelay::Entries { .. }), "{answer:?}");
        if let FromRelay::Appended { at, .. } = answer {
            acks.push(at.seq);
        }
    }
    assert_eq!(acks, (2..=101).collect::<Vec<_>>());
    stop(relay).await.unwrap();
}

#[tokio::test]
async fn health_is_told_to_whoever_asks() {
    let folder = tempfile::tempdir().unwrap();
    let relay = start(config(folder.path())).unwrap();
    let address = relay.address();
    let answer = tokio::task::spawn_blocking(move || {
        let mut stream = TcpStream::connect(address).unwrap();
        stream.write_all(b"GET /health HTTP/1.1\r\nHost: relay\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    });
    let answer = answer.await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    assert!(answer.ends_with(r#""protocol":[1,1],"store":true}"#), "{answer}");
    stop(relay).await.unwrap();
}

#[tokio::test]
async fn who_stands_in_the_door_too_long_is_sent_away() {
    let folder = tempfile::tempdir().unwrap();
    let handshake_within = Duration::from_millis(100);
    let relay = start(Config { handshake_within, ..config(folder.path()) }).unwrap();
    let address = relay.address();
    let ended = tokio::task::spawn_blocking(move || {
        [&b""[..], b"GET /v1/ws HTTP/1.1\r\nHost: rel", b"GET /health HTTP/1.1\r\nHost: relay\r\n\r\n"].map(|said| {
            let mut stream = TcpStream::connect(address).unwrap();
            stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
            stream.write_all(said).unwrap();
            // The end of the stream or a reset; a time-out of ours would be the failure.
            let end = stream.read_to_end(&mut Vec::new());
            end.map_or_else(|error| error.kind() == std::io::ErrorKind::ConnectionReset, |_| true)
        })
    });
    assert_eq!(ended.await.unwrap(), [true; 3]);
    // Who is in stays in.
    let mut device = Device::founder(&relay.origin()).await;
    device.append(envelope(1, 100)).await;
    stop(relay).await.unwrap();
}

#[tokio::test]
async fn a_relay_that_is_killed_keeps_every_acked_entry() {
    let folder = tempfile::tempdir().unwrap();
    let relay = Process::start(folder.path());
    let mut device = Device::founder(&relay.origin).await;
    let mut acked = vec![founding().to_bytes()];
    for n in 1..=20 {
        acked.push(envelope(n, 100));
        device.append(envelope(n, 100)).await;
    }
    relay.kill();

    let relay = start(config(folder.path())).unwrap();
    let mut device = Device::connect(&relay.origin()).await;
    device.sign_in().await;
    assert_eq!(device.read(LogIndex::start(&SPACE)).await, acked);
    stop(relay).await.unwrap();
}

#[tokio::test]
async fn a_backup_of_the_running_relay_is_a_whole_relay() {
    let (folder, restored) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (relay, mut device) = founded(folder.path()).await;
    device.append(envelope(1, 100)).await;
    let copy = restored.path().join("relay.sqlite3");
    let live = rusqlite::Connection::open(folder.path().join("relay.sqlite3")).unwrap();
    live.execute("VACUUM INTO ?1", [copy.to_str().unwrap()]).unwrap();
    device.append(envelope(2, 100)).await;
    stop(relay).await.unwrap();

    let relay = start(config(restored.path())).unwrap();
    let mut device = Device::connect(&relay.origin()).await;
    device.sign_in().await;
    assert_eq!(device.read(LogIndex::start(&SPACE)).await, [founding().to_bytes(), envelope(1, 100)]);
    stop(relay).await.unwrap();
}

#[cfg(unix)]
#[tokio::test]
async fn sigterm_ends_the_process_in_order_and_leaves_one_whole_file() {
    let folder = tempfile::tempdir().unwrap();
    let relay = Process::start(folder.path());
    let mut device = Device::founder(&relay.origin).await;
    device.append(envelope(1, 100)).await;
    let began = Instant::now();
    let (code, said) = relay.terminate();

    assert_eq!(code, Some(0), "{said}");
    assert!(began.elapsed() < Duration::from_secs(5), "took {:?}", began.elapsed());
    let wal = std::fs::metadata(folder.path().join("relay.sqlite3-wal"));
    assert!(wal.map_or(true, |wal| wal.len() == 0), "the WAL was moved into the file");
}

#[test]
fn without_a_word_on_who_may_open_spaces_it_does_not_start() {
    let folder = tempfile::tempdir().unwrap();
    let (code, said) = process::run(&[], folder.path());
    assert_eq!(code, Some(2));
    assert!(said.contains("--open") && said.contains("--registration-token-file"), "{said}");
}

#[test]
fn on_the_open_network_it_wants_to_know_its_own_name() {
    let folder = tempfile::tempdir().unwrap();
    let (code, said) = process::run(&["--open", "--listen", "0.0.0.0:0"], folder.path());
    assert_eq!(code, Some(2));
    assert!(said.contains("--origin"), "{said}");
}

#[tokio::test]
async fn the_data_folder_and_the_log_hold_no_address_and_no_content() {
    let folder = tempfile::tempdir().unwrap();
    let relay = Process::start(folder.path());
    let mut device = Device::founder(&relay.origin).await;
    device.append(envelope(1, 100)).await;
    let own_port = device.port();
    let (_, said) = relay.terminate();

    assert!(!said.contains(&own_port.to_string()), "a device's address is in the log:\n{said}");
    assert!(!said.contains(&FOUNDER.to_string()), "a key is in the log:\n{said}");
}
