//! The seal of one value: XChaCha20-Poly1305 under a key of its own purpose, bound to the place where the value lies.
//!
//! A stored value is `nonce (24) || ciphertext || tag (16)`. The nonce is drawn from the operating system for every
//! write; it is wide enough that two never meet. A row that was moved to another key or table does not open.

use crate::DeviceKey;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::Zeroizing;

/// The form of a sealed value; part of what the seal is bound to.
const SEAL_VERSION: u8 = 1;

pub(super) const NONCE_BYTES: usize = 24;

/// What the derived key is for. Another purpose needs another label.
const PURPOSE: &[u8] = b"turnabout/device/record/1";

/// Seals and opens values. The key is wiped when it goes; no `Debug`.
pub(super) struct RecordSeal(XChaCha20Poly1305);

impl RecordSeal {
    pub(super) fn new(key: &DeviceKey) -> Self {
        let mut derived = Zeroizing::new([0; 32]);
        let expanded = Hkdf::<Sha256>::new(None, key.bytes()).expand(PURPOSE, derived.as_mut());
        assert!(expanded.is_ok(), "HKDF-SHA256 can give 32 bytes");
        Self(XChaCha20Poly1305::new((&*derived).into()))
    }

    /// `None` if the system has no randomness to give, or the value is beyond what the cipher takes.
    pub(super) fn seal(&self, table: u8, key: &[u8], value: &[u8]) -> Option<Vec<u8>> {
        let mut nonce = [0; NONCE_BYTES];
        getrandom::fill(&mut nonce).ok()?;
        let payload = Payload { msg: value, aad: &place(table, key) };
        let ciphertext = self.0.encrypt(&XNonce::from(nonce), payload).ok()?;
        Some([&nonce[..], &ciphertext].concat())
    }

    /// `None` if these are not bytes that this seal made for this place.
    pub(super) fn open(&self, table: u8, key: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
        let (nonce, ciphertext) = sealed.split_first_chunk::<NONCE_BYTES>()?;
        let payload = Payload { msg: ciphertext, aad: &place(table, key) };
        self.0.decrypt(&XNonce::from(*nonce), payload).ok()
    }
}

/// The table's number has one byte, so the key's begin is never in doubt.
fn place(table: u8, key: &[u8]) -> Vec<u8> {
    [&[SEAL_VERSION, table], key].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_opens_only_in_its_place_and_whole() {
        let seal = RecordSeal::new(&DeviceKey::from_bytes([7; 32]));
        let sealed = seal.seal(4, b"key", b"value").unwrap();

        assert_eq!(seal.open(4, b"key", &sealed).unwrap(), b"value");
        assert!(seal.open(5, b"key", &sealed).is_none(), "another table");
        assert!(seal.open(4, b"kez", &sealed).is_none(), "another key");
        for at in 0..sealed.len() {
            let mut bent = sealed.clone();
            bent[at] ^= 1;
            assert!(seal.open(4, b"key", &bent).is_none(), "byte {at} bent");
            assert!(seal.open(4, b"key", &sealed[..at]).is_none(), "cut at {at}");
        }
    }

    #[test]
    fn one_value_is_never_sealed_twice_alike() {
        let seal = RecordSeal::new(&DeviceKey::from_bytes([7; 32]));

        assert!(seal.seal(4, b"key", b"value") != seal.seal(4, b"key", b"value"));
    }
}
