//! Something that speaks a relay's language and says what a test tells it to.

use protocol::{FromRelay, ToRelay};
use std::net::{SocketAddr, TcpListener, TcpStream};
use tokio_tungstenite::tungstenite::{Message, accept};

/// What it answers.
pub type Script = fn(&ToRelay) -> Vec<FromRelay>;

/// Listens at `address` until the test ends, and welcomes with these versions. Returns its origin.
pub fn start(address: SocketAddr, versions: (u8, u8), script: Script) -> String {
    let listener = TcpListener::bind(address).expect("a free port");
    let origin = format!("ws://{}", listener.local_addr().expect("an address"));
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            // A device that hangs up ends the conversation, nothing else.
            let _ = talk(stream, versions, script);
        }
    });
    origin
}

/// Any free port.
pub fn anywhere() -> SocketAddr {
    SocketAddr::from(([127, 0, 0, 1], 0))
}

fn talk(stream: TcpStream, versions: (u8, u8), script: Script) -> Result<(), Box<dyn std::error::Error>> {
    let mut socket = accept(stream).map_err(|_| "no websocket")?;
    let welcome = FromRelay::Welcome { versions, nonce: [7; 32], now_ms: 1_777_802_400_000 };
    socket.send(Message::binary(welcome.to_bytes()))?;
    loop {
        if let Message::Binary(bytes) = socket.read()? {
            for answer in script(&ToRelay::from_bytes(&bytes)?) {
                socket.send(Message::binary(answer.to_bytes()))?;
            }
        }
    }
}
