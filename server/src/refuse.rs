//! The one table from what went wrong to what a device is told.
//!
//! The sentence of each code stands in [`RefusalCode::sentence`]; what an operator needs beyond it goes to the log, and
//! never over the wire.

use crate::storage::StorageError;
use protocol::roster::Refused;
use protocol::{Error, FromRelay, LogIndex, MessageId, PROTOCOL_VERSION, Refusal, RefusalCode, SpaceId};

/// Bytes that are not what they should be. A bad signature is "not yours", as an unknown key is: nobody learns which.
pub fn unreadable(error: &Error) -> RefusalCode {
    match error {
        Error::TooLarge { .. } => RefusalCode::TooLarge,
        Error::BadSignature => RefusalCode::NotYours,
        Error::Truncated { .. }
        | Error::TrailingBytes { .. }
        | Error::UnknownVersion(_)
        | Error::UnknownKind(_)
        | Error::BadValue { .. }
        | Error::NotAFrame
        | _ => RefusalCode::Malformed,
    }
}

/// A store that could not.
pub fn not_stored(error: &StorageError) -> RefusalCode {
    match error {
        StorageError::Full => RefusalCode::RelayFull,
        StorageError::NotNext { .. }
        | StorageError::NoPlaceForBox(_)
        | StorageError::Damaged(_)
        | StorageError::Newer { .. }
        | StorageError::Failed(_) => RefusalCode::Unavailable,
    }
}

/// A control entry that may not follow; the head helps whoever was too late.
pub fn not_following(refused: Refused, head: LogIndex) -> Refusal {
    let code = RefusalCode::from(refused);
    if code == RefusalCode::StaleHead { at_head(code, head) } else { code.into() }
}

/// A refusal that tells where the log ends.
pub fn at_head(code: RefusalCode, head: LogIndex) -> Refusal {
    Refusal { code, head: Some(head), retry_after_ms: None }
}

/// A refusal that tells how long to wait.
pub fn not_before(retry_after_ms: u64) -> Refusal {
    Refusal { code: RefusalCode::RateLimited, head: None, retry_after_ms: Some(retry_after_ms) }
}

impl From<StorageError> for Refusal {
    /// For reading: the answer is a code, the reason goes to the operator.
    fn from(error: StorageError) -> Self {
        tracing::error!(error = &error as &dyn std::error::Error, "the store could not be read");
        not_stored(&error).into()
    }
}

/// What a refusal is about.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct About {
    /// The space, if known.
    pub space: Option<SpaceId>,
    /// The entry, if known.
    pub msg_id: Option<MessageId>,
}

impl About {
    /// A space as a whole.
    pub fn space(space: SpaceId) -> Self {
        Self { space: Some(space), msg_id: None }
    }

    /// What an entry claims to be, read before anything of it is believed: `ver1 kind1 space16 msg_id16 …`.
    pub fn entry(bytes: &[u8]) -> Self {
        let Some((&[PROTOCOL_VERSION, _kind], rest)) = bytes.split_first_chunk::<2>() else { return Self::default() };
        let Some((space, rest)) = rest.split_first_chunk() else { return Self::default() };
        Self { space: Some(SpaceId(*space)), msg_id: rest.first_chunk().map(|name| MessageId(*name)) }
    }

    /// The message that says no.
    pub fn refused(self, refusal: Refusal) -> FromRelay {
        FromRelay::Refused { space: self.space, msg_id: self.msg_id, refusal }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_key_and_a_bad_signature_are_one_answer() {
        assert_eq!(unreadable(&Error::BadSignature), RefusalCode::from(Refused::NotInRoster));
    }

    #[test]
    fn a_refusal_names_the_entry_as_its_sender_did() {
        let mut bytes = vec![PROTOCOL_VERSION, 1];
        bytes.extend([[3; 16], [4; 16]].concat());
        let about = About { space: Some(SpaceId([3; 16])), msg_id: Some(MessageId([4; 16])) };
        assert_eq!(About::entry(&bytes), about);
        assert_eq!(About::entry(&bytes[..9]), About::default());
    }
}
