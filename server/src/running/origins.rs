//! The addresses under which devices know this relay. A sign-in is signed over one of them, so that another relay
//! cannot pass it on; the relay therefore has to know how it is called from outside.

use crate::Error;
use std::net::SocketAddr;

/// The configured origins, or on loopback the names of this computer. The first is the one to tell people.
pub(super) fn checked(configured: Vec<String>, address: SocketAddr) -> Result<Vec<String>, Error> {
    if let Some(bad) = configured.iter().find(|origin| !is_origin(origin)) {
        return Err(Error::BadOrigin(bad.clone()));
    }
    match (configured.is_empty(), address.ip().is_loopback()) {
        (false, _) => Ok(configured),
        (true, true) => Ok(of_this_computer(address)),
        (true, false) => Err(Error::OriginNeeded(address)),
    }
}

fn of_this_computer(address: SocketAddr) -> Vec<String> {
    let port = address.port();
    let mut origins = vec![format!("ws://{address}")];
    let names = ["127.0.0.1", "localhost", "[::1]"].map(|host| format!("ws://{host}:{port}"));
    origins.extend(names.into_iter().filter(|name| *name != format!("ws://{address}")));
    origins
}

/// Devices sign the text as it stands in their link, so there must be one way to write it: lower case, no end slash.
fn is_origin(text: &str) -> bool {
    let host = text.strip_prefix("wss://").or_else(|| text.strip_prefix("ws://"));
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-._:[]".contains(c);
    host.is_some_and(|host| !host.is_empty() && host.chars().all(fits))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn on_loopback_every_name_of_this_computer_holds() {
        let origins = checked(vec![], "127.0.0.1:8787".parse().unwrap()).unwrap();
        assert_eq!(origins, ["ws://127.0.0.1:8787", "ws://localhost:8787", "ws://[::1]:8787"]);
        let origins = checked(vec![], "[::1]:1".parse().unwrap()).unwrap();
        assert_eq!(origins, ["ws://[::1]:1", "ws://127.0.0.1:1", "ws://localhost:1"]);
    }

    #[test]
    fn elsewhere_the_operator_must_say_how_the_relay_is_called() {
        let error = checked(vec![], "0.0.0.0:8787".parse().unwrap()).unwrap_err();
        assert!(error.to_string().contains("--origin"), "{error}");
        let origins = vec!["wss://relay.example.org".to_owned()];
        assert_eq!(checked(origins.clone(), "0.0.0.0:8787".parse().unwrap()).unwrap(), origins);
    }

    #[test]
    fn an_origin_has_one_way_to_be_written() {
        for bad in ["https://relay.example.org", "wss://relay.example.org/", "wss://Relay.example.org", "wss://", ""] {
            assert!(!is_origin(bad), "{bad}");
        }
        assert!(is_origin("ws://[::1]:8787"));
    }
}
