//! XChaCha20-Poly1305 with a random 192-bit nonce in front, and keys from keys by HKDF-SHA256.

use crate::Error;
use crate::rng::{InjectedRng, random};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::Zeroizing;

const NONCE_BYTES: usize = 24;

/// A key that seals. Wiped when dropped; not printable.
pub(crate) type Key = Zeroizing<[u8; 32]>;

/// `nonce24 || ciphertext || tag16`.
pub(crate) fn seal(key: &Key, aad: &[u8], text: &[u8], rng: &mut dyn InjectedRng) -> Vec<u8> {
    let nonce: [u8; NONCE_BYTES] = random(rng);
    let cipher = XChaCha20Poly1305::new((&**key).into());
    #[expect(clippy::expect_used, reason = "fails only above 256 GiB")]
    let sealed = cipher.encrypt(&XNonce::from(nonce), Payload { msg: text, aad }).expect("text fits the cipher");
    [nonce.as_slice(), &sealed].concat()
}

pub(crate) fn open(key: &Key, aad: &[u8], sealed: &[u8]) -> Result<Vec<u8>, Error> {
    let (nonce, sealed) = sealed.split_first_chunk::<NONCE_BYTES>().ok_or(Error::DoesNotOpen)?;
    let cipher = XChaCha20Poly1305::new((&**key).into());
    cipher.decrypt(&XNonce::from(*nonce), Payload { msg: sealed, aad }).map_err(|_| Error::DoesNotOpen)
}

/// HKDF-SHA256 (RFC 5869) over the concatenated parts of `info`.
pub(crate) fn derive(secret: &[u8], salt: &[u8], info: &[&[u8]]) -> Key {
    let mut key = Zeroizing::new([0; 32]);
    #[expect(clippy::expect_used, reason = "fails only above 8,160 bytes")]
    Hkdf::<Sha256>::new(Some(salt), secret).expand_multi_info(info, &mut *key).expect("32 bytes can be derived");
    key
}
