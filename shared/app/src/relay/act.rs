//! Where new spaces go, going on the network and off it, and sending now.

use crate::ground::edit::Outcome;
use crate::ground::model::Model;
use crate::ground::said::Problem;

/// A relay's origin is a scheme, a host and a port.
const RELAY_CHARS_MAX: usize = 300;

impl Model {
    pub(crate) fn use_relay(&mut self, relay: &str, registration: Option<String>) -> Outcome {
        let relay = origin(relay)?;
        let batch = self.replica.use_relay(&relay, registration.as_ref());
        self.writer.push(batch);
        (self.facts.relay, self.facts.registration) = (relay, registration);
        let facts = self.facts_record();
        self.writer.push(facts);
        Ok(None)
    }

    pub(crate) fn go_online(&mut self, online: bool) -> Outcome {
        self.online = online;
        self.offline_since_ms = None;
        self.save();
        let actions = {
            let (replica, mut moment) = self.replica();
            replica.go_online(online, &mut moment)
        };
        self.perform(actions);
        Ok(None)
    }

    pub(crate) fn flush(&mut self) -> Outcome {
        self.save();
        self.all_findable();
        let actions = {
            let (replica, mut moment) = self.replica();
            replica.flush(&mut moment)
        };
        self.perform(actions);
        self.writer.is_awaited();
        Ok(None)
    }
}

/// A relay's address as devices write it.
pub(crate) fn origin(relay: &str) -> Result<String, Problem> {
    let relay = relay.trim().trim_end_matches('/').to_lowercase();
    let host = relay.strip_prefix("ws://").or_else(|| relay.strip_prefix("wss://")).unwrap_or_default();
    let wrong = host.is_empty() || host.contains(['/', '#', '?', '@', ' ']) || relay.len() > RELAY_CHARS_MAX;
    if wrong { Err(Problem::BadRelay) } else { Ok(relay) }
}
