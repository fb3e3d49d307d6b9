//! Making a connection: name, TCP, TLS, websocket; and what it means when one of them fails.

use super::MESSAGE_BYTES_MAX;
use app::Loss;
use rustls::{ClientConfig, RootCertStore};
use std::io;
use std::sync::Arc;
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::client::{IntoClientRequest as _, uri_mode};
use tokio_tungstenite::tungstenite::error::{Error, ProtocolError};
use tokio_tungstenite::tungstenite::handshake::client::Request;
use tokio_tungstenite::tungstenite::protocol::WebSocketConfig;
use tokio_tungstenite::tungstenite::stream::Mode;
use tokio_tungstenite::{Connector, MaybeTlsStream, WebSocketStream, client_async_tls_with_config};

/// What stands behind a relay's origin.
const PATH: &str = "/v1/ws";

/// The default of 128 KiB would be most of what an idle connection costs.
const READ_BUFFER_BYTES: usize = 4 * 1024;

pub(super) type Socket = WebSocketStream<MaybeTlsStream<TcpStream>>;

/// TLS as every connection uses it. The provider is named here, so no other crate's choice matters.
pub(super) fn tls() -> Arc<ClientConfig> {
    let roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
    let builder = ClientConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_safe_default_protocol_versions();
    let Ok(builder) = builder else { unreachable!("ring knows the suites of TLS 1.2 and 1.3") };
    Arc::new(builder.with_root_certificates(roots).with_no_client_auth())
}

/// Dials a relay by its origin, such as `wss://relay.example`. The deadline is the caller's.
pub(super) async fn dial(origin: &str, tls: Arc<ClientConfig>) -> Result<Socket, Loss> {
    let address = format!("{}{PATH}", origin.trim_end_matches('/'));
    // Whatever goes wrong before TCP stands means that nobody is there.
    let request = address.into_client_request().map_err(|_| Loss::Unreachable)?;
    let tcp = connect_tcp(&request).await.map_err(|_| Loss::Unreachable)?;
    let config = WebSocketConfig::default()
        .read_buffer_size(READ_BUFFER_BYTES)
        .max_message_size(Some(MESSAGE_BYTES_MAX))
        .max_frame_size(Some(MESSAGE_BYTES_MAX));
    let upgraded = client_async_tls_with_config(request, tcp, Some(config), Some(Connector::Rustls(tls))).await;
    upgraded.map(|(socket, _)| socket).map_err(|error| loss(&error))
}

async fn connect_tcp(request: &Request) -> Result<TcpStream, Error> {
    let uri = request.uri();
    let default_port = match uri_mode(uri)? {
        Mode::Plain => 80,
        Mode::Tls => 443,
    };
    let host = uri.host().unwrap_or_default().trim_start_matches('[').trim_end_matches(']');
    let tcp = TcpStream::connect((host, uri.port_u16().unwrap_or(default_port))).await?;
    // A line of text is one small message; it should not wait for a second one.
    tcp.set_nodelay(true)?;
    Ok(tcp)
}

/// What a failed handshake says about who is there.
fn loss(error: &Error) -> Loss {
    match error {
        Error::Io(error) => tls_loss(error),
        // A proxy whose relay is down or busy says so; that passes. Any other answer is of somebody else.
        Error::Http(answer) if answer.status().is_server_error() || answer.status().as_u16() == 429 => {
            Loss::Unreachable
        }
        Error::Protocol(ProtocolError::HandshakeIncomplete) => Loss::Closed,
        Error::Http(_) | Error::HttpFormat(_) | Error::Protocol(_) | Error::Capacity(_) | Error::Utf8(_) => {
            Loss::NotARelay
        }
        Error::Url(_) | Error::Tls(_) => Loss::Unreachable,
        Error::ConnectionClosed | Error::AlreadyClosed | Error::WriteBufferFull(_) | Error::AttackAttempt => {
            Loss::Closed
        }
    }
}

/// rustls speaks through `io::Error`.
fn tls_loss(error: &io::Error) -> Loss {
    match error.get_ref().and_then(|inner| inner.downcast_ref::<rustls::Error>()) {
        None => Loss::Closed,
        Some(rustls::Error::InvalidCertificate(_) | rustls::Error::NoCertificatesPresented) => Loss::Untrusted,
        Some(_) => Loss::NotARelay,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rustls::CertificateError;

    #[test]
    fn a_certificate_that_does_not_hold_is_untrusted_and_no_tls_at_all_is_no_relay() {
        let expired = rustls::Error::InvalidCertificate(CertificateError::Expired);
        assert_eq!(loss(&Error::Io(io::Error::new(io::ErrorKind::InvalidData, expired))), Loss::Untrusted);

        let plain_http = rustls::Error::InvalidMessage(rustls::InvalidMessage::InvalidContentType);
        assert_eq!(loss(&Error::Io(io::Error::new(io::ErrorKind::InvalidData, plain_http))), Loss::NotARelay);

        assert_eq!(loss(&Error::Io(io::ErrorKind::ConnectionReset.into())), Loss::Closed);
    }
}
