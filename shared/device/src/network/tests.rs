use super::outlet::Outlet;
use super::*;
use crate::queue::tests::{Heard, LONG, Probe, probe};
use app::{Loss, NetworkNews};
use futures_util::{SinkExt as _, StreamExt as _};
use std::future::Future;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::Runtime;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::{WebSocketStream, accept_async};

const PATIENT: Deadlines = Deadlines { connect: LONG, write: LONG };
const HASTY: Deadlines = Deadlines { connect: Duration::from_millis(50), write: Duration::from_millis(50) };

/// A network with a core that tells what it hears, and a server's side to play with.
struct Stage<A: Notebook> {
    probe: Probe<A>,
    lane: NetworkLane,
    server: Runtime,
}

fn stage(deadlines: Deadlines) -> Stage<impl Notebook> {
    let probe = probe();
    let (lane, _thread) = start(probe.queue.clone(), deadlines).unwrap();
    let server = Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    Stage { probe, lane, server }
}

impl<A: Notebook> Stage<A> {
    fn listen(&self) -> (TcpListener, String) {
        let listener = self.server.block_on(TcpListener::bind("127.0.0.1:0")).unwrap();
        let relay = format!("ws://{}", listener.local_addr().unwrap());
        (listener, relay)
    }

    fn connect(&self, relay: &str) {
        self.lane.handle(NetworkOperation::Connect { relay: relay.to_owned() });
    }

    fn send(&self, relay: &str, message: Vec<u8>) {
        self.lane.handle(NetworkOperation::Send { relay: relay.to_owned(), message });
    }

    fn disconnect(&self, relay: &str) {
        self.lane.handle(NetworkOperation::Disconnect { relay: relay.to_owned() });
    }

    fn on_server<T>(&self, future: impl Future<Output = T>) -> T {
        self.server.block_on(future)
    }

    fn accept(&self, listener: &TcpListener) -> WebSocketStream<TcpStream> {
        self.on_server(async { accept_async(listener.accept().await.unwrap().0).await.unwrap() })
    }

    fn connected(&self) -> (TcpListener, String, WebSocketStream<TcpStream>) {
        let (listener, relay) = self.listen();
        self.connect(&relay);
        let socket = self.accept(&listener);
        assert!(matches!(self.next(), NetworkNews::Connected { relay: at } if at == relay));
        (listener, relay, socket)
    }

    fn next(&self) -> NetworkNews {
        match self.probe.next() {
            Heard::Network(news) => news,
            Heard::Woke(_) | Heard::Other => panic!("only the network speaks here"),
        }
    }

    fn next_loss(&self) -> Loss {
        match self.next() {
            NetworkNews::Lost { why, .. } => why,
            NetworkNews::Connected { .. } | NetworkNews::Received { .. } => panic!("a loss was to come"),
        }
    }

    fn next_messages(&self) -> Vec<Vec<u8>> {
        match self.next() {
            NetworkNews::Received { messages, .. } => messages,
            NetworkNews::Connected { .. } | NetworkNews::Lost { .. } => panic!("messages were to come"),
        }
    }
}

#[test]
fn messages_go_both_ways_and_a_ping_is_answered_and_is_no_end() {
    let stage = stage(PATIENT);
    let (_listener, relay, mut socket) = stage.connected();

    stage.send(&relay, b"hello".to_vec());
    assert_eq!(stage.on_server(socket.next()).unwrap().unwrap(), Message::binary(b"hello".to_vec()));

    stage.on_server(socket.send(Message::Ping(b"there?".to_vec().into()))).unwrap();
    assert_eq!(stage.on_server(socket.next()).unwrap().unwrap(), Message::Pong(b"there?".to_vec().into()));

    stage.on_server(socket.send(Message::binary(b"welcome".to_vec()))).unwrap();
    assert_eq!(stage.next_messages(), [b"welcome".to_vec()]);
}

#[test]
fn what_waits_on_the_socket_comes_as_one_piece_and_in_order() {
    let stage = stage(PATIENT);
    let (_listener, relay, mut socket) = stage.connected();
    // The core is busy with a first message while the others arrive.
    let busy = stage.probe.hold();
    stage.on_server(async {
        for number in 0..20_u8 {
            socket.feed(Message::binary(vec![number])).await.unwrap();
        }
        socket.flush().await.unwrap();
    });
    // The relay has written them all before it hears this.
    stage.send(&relay, b"sent".to_vec());
    stage.on_server(socket.next()).unwrap().unwrap();
    drop(busy);

    let mut pieces = vec![stage.next_messages()];
    while pieces.iter().flatten().count() < 20 {
        pieces.push(stage.next_messages());
    }

    assert!(pieces.concat().into_iter().eq((0..20).map(|number| vec![number])), "in order");
    assert!(pieces.len() <= 2, "the first, and then all the others");
}

#[test]
fn a_relay_that_closes_or_goes_is_lost_as_closed() {
    let stage = stage(PATIENT);
    let (_listener, _relay, mut socket) = stage.connected();
    stage.on_server(async {
        socket.send(Message::binary(b"last".to_vec())).await.unwrap();
        socket.close(None).await.unwrap();
    });
    assert_eq!(stage.next_messages(), [b"last".to_vec()], "what came before the end counts");
    assert_eq!(stage.next_loss(), Loss::Closed);

    let (_listener, _relay, socket) = stage.connected();
    drop(socket);
    assert_eq!(stage.next_loss(), Loss::Closed);
}

#[test]
fn a_message_over_the_limit_ends_the_connection() {
    let stage = stage(PATIENT);
    let (_listener, _relay, mut socket) = stage.connected();
    let too_large = Message::binary(vec![0; MESSAGE_BYTES_MAX + 1]);

    // The relay may be cut off while it still writes.
    drop(stage.on_server(socket.send(too_large)));

    assert_eq!(stage.next_loss(), Loss::Closed);
}

#[test]
fn nobody_there_is_unreachable() {
    let stage = stage(PATIENT);
    let (listener, relay) = stage.listen();
    drop(listener);

    for relay in [relay.as_str(), "ws://", "no address", "ftp://127.0.0.1", "ws://nowhere.invalid"] {
        stage.connect(relay);
        assert_eq!(stage.next_loss(), Loss::Unreachable, "{relay}");
    }
}

#[test]
fn somebody_who_never_answers_is_unreachable() {
    let stage = stage(HASTY);
    let (_listener, relay) = stage.listen();

    stage.connect(&relay);

    assert_eq!(stage.next_loss(), Loss::Unreachable);
}

#[test]
fn a_web_server_is_no_relay_and_a_proxy_without_its_relay_is_unreachable() {
    let stage = stage(PATIENT);
    for (status, why) in
        [("200 OK", Loss::NotARelay), ("404 Not Found", Loss::NotARelay), ("502 Bad Gateway", Loss::Unreachable)]
    {
        let (listener, relay) = stage.listen();
        stage.connect(&relay);
        stage.on_server(async {
            let (mut tcp, _) = listener.accept().await.unwrap();
            let mut request = [0; 2_048];
            let read = tcp.read(&mut request).await.unwrap();
            assert!(request[..read].starts_with(b"GET /v1/ws HTTP/1.1\r\n"));
            let answer = format!("HTTP/1.1 {status}\r\nContent-Length: 0\r\n\r\n");
            tcp.write_all(answer.as_bytes()).await.unwrap();
        });
        assert_eq!(stage.next_loss(), why, "{status}");
    }
}

#[test]
fn a_line_that_takes_nothing_any_more_is_lost() {
    let stage = stage(Deadlines { connect: LONG, ..HASTY });
    let (_listener, relay, _unread) = stage.connected();

    // More than any system's buffers hold.
    for _ in 0..64 {
        stage.send(&relay, vec![0; MESSAGE_BYTES_MAX]);
    }

    assert_eq!(stage.next_loss(), Loss::Closed);
}

#[test]
fn two_connects_in_a_row_make_one_connection_and_do_not_mix_their_news() {
    let stage = stage(PATIENT);
    let (listener, relay, mut first) = stage.connected();

    stage.connect(&relay);
    let mut second = stage.accept(&listener);
    assert!(matches!(stage.next(), NetworkNews::Connected { .. }));
    assert!(!matches!(stage.on_server(first.next()), Some(Ok(_))), "the first one was left");
    drop(stage.on_server(first.send(Message::binary(b"first".to_vec()))));
    stage.on_server(second.send(Message::binary(b"second".to_vec()))).unwrap();

    assert_eq!(stage.next_messages(), [b"second".to_vec()]);
    stage.send(&relay, b"answer".to_vec());
    assert_eq!(stage.on_server(second.next()).unwrap().unwrap(), Message::binary(b"answer".to_vec()));
}

#[test]
fn a_disconnect_is_silent() {
    let stage = stage(PATIENT);
    let (_listener, relay, mut socket) = stage.connected();

    stage.disconnect(&relay);

    assert!(!matches!(stage.on_server(socket.next()), Some(Ok(_))));
    stage.probe.end();
    assert!(stage.probe.rest().is_empty());
}

#[test]
fn news_of_an_old_connection_is_never_heard_after_a_newer_one_was_ordered() {
    let probe = probe();
    let current = Arc::new(Current::default());
    let outlet =
        |number| Outlet { queue: probe.queue.clone(), current: current.clone(), relay: "r".to_owned(), number };
    let old = outlet(current.turn("r"));

    // The loss is already on its way to the core when the core orders a newer connection.
    let busy = probe.hold();
    old.lost(Loss::Closed);
    let newer = outlet(current.turn("r"));
    newer.connected();
    drop(busy);

    assert!(matches!(probe.next(), Heard::Network(NetworkNews::Connected { .. })));
    probe.end();
    assert!(probe.rest().is_empty());
}

#[test]
fn two_relays_are_two_connections() {
    let stage = stage(PATIENT);
    let (_one, _, _socket) = stage.connected();
    let (_two, relay, mut socket) = stage.connected();

    stage.send(&relay, b"to two".to_vec());

    assert_eq!(stage.on_server(socket.next()).unwrap().unwrap(), Message::binary(b"to two".to_vec()));
}
