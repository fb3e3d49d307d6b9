//! What an operator decides.

use super::Limits;
use protocol::chain::entry_hash;
use protocol::limits::{APPENDS_PER_SPACE_AND_MINUTE, SPACE_BYTES_MAX};
use std::fmt;

/// See the module. The default lets nobody open a space and knows no origin.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The addresses under which devices know this relay; a sign-in is bound to one of them.
    pub origins: Vec<String>,
    /// Who may open a space.
    pub registration: Registration,
    /// Bytes of all entries of one space.
    pub space_bytes_max: u64,
    /// New entries of one space within a minute.
    pub appends_per_minute: u32,
    /// Everything else that is limited.
    pub limits: Limits,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            origins: Vec::new(),
            registration: Registration::Tokens(Vec::new()),
            space_bytes_max: SPACE_BYTES_MAX,
            appends_per_minute: APPENDS_PER_SPACE_AND_MINUTE,
            limits: Limits::default(),
        }
    }
}

/// Who may open a space. Joining one never needs a token.
#[derive(Clone)]
pub enum Registration {
    /// Everybody who reaches the relay.
    Open,
    /// Whoever knows one of these.
    Tokens(Vec<String>),
}

impl Registration {
    /// Whether this token opens a space. Takes as long for a near miss as for a far one.
    pub fn admits(&self, token: Option<&str>) -> bool {
        match (self, token) {
            (Self::Open, _) => true,
            (Self::Tokens(_), None) => false,
            (Self::Tokens(tokens), Some(token)) => {
                // All tokens are compared, by hash: no length and no common beginning shows in the time.
                tokens.iter().fold(false, |found, known| found | same(known, token))
            }
        }
    }
}

fn same(a: &str, b: &str) -> bool {
    let [a, b] = [a, b].map(|token| entry_hash(token.as_bytes()).0);
    a.iter().zip(b).fold(0, |difference, (a, b)| difference | (a ^ b)) == 0
}

/// Tokens are secrets and do not print.
impl fmt::Debug for Registration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Open => f.write_str("Open"),
            Self::Tokens(tokens) => write!(f, "Tokens({} of them)", tokens.len()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_whole_token_opens_a_closed_relay() {
        let closed = Registration::Tokens(vec!["correct horse".into(), "battery".into()]);
        assert!(closed.admits(Some("battery")));
        for wrong in [None, Some(""), Some("batter"), Some("battery ")] {
            assert!(!closed.admits(wrong), "{wrong:?}");
        }
        assert!(!Settings::default().registration.admits(Some("")));
        assert!(Registration::Open.admits(None));
    }

    #[test]
    fn tokens_do_not_print() {
        let closed = Registration::Tokens(vec!["correct horse".into()]);
        assert!(!format!("{closed:?}").contains("horse"));
    }
}
