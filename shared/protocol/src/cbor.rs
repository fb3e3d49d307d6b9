//! CBOR (RFC 8949), as every room writes it: plain data in, one item out; foreign bytes read with a bounded depth.

use crate::Error;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// Three times what any of our shapes needs, and far from the end of any stack.
const DEPTH_MAX: usize = 16;

/// Plain data as one CBOR item.
pub fn to_bytes(value: &impl Serialize) -> Vec<u8> {
    let mut bytes = Vec::new();
    #[expect(clippy::expect_used, reason = "writing plain data into memory cannot fail")]
    ciborium::into_writer(value, &mut bytes).expect("plain data");
    bytes
}

/// One CBOR item of the expected shape and nothing after it. Unknown fields of maps are skipped.
pub fn from_bytes<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Error> {
    let mut rest = bytes;
    let value = ciborium::de::from_reader_with_recursion_limit(&mut rest, DEPTH_MAX).map_err(|_| Error::NotAFrame)?;
    if rest.is_empty() { Ok(value) } else { Err(Error::TrailingBytes { extra: rest.len() }) }
}
