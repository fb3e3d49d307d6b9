//! Ed25519 keys, one per device and space, and the labels that keep one use of a key apart from another.

use crate::Error;
use ed25519_dalek::{Signer, SigningKey, VerifyingKey};
use sha2::{Digest, Sha512};
use std::fmt;

crate::id::id!(
    /// A device's public key in one space. The same device has another key in every other space.
    PublicKey,
    32
);

/// 64 bytes of Ed25519 (RFC 8032).
pub type Signature = [u8; 64];

/// What a signature is for. The label is the first thing that is signed, so no signature can serve twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Label {
    /// A device signs in at a relay.
    RelayAuth,
    /// The author of a control entry.
    Control,
    /// The author of an envelope.
    Blob,
    /// Permission for a key to join.
    Voucher,
}

impl Label {
    /// The bytes that begin the signed text.
    pub const fn bytes(self) -> &'static [u8] {
        match self {
            Self::RelayAuth => b"turnabout/1 relay auth\0",
            Self::Control => b"turnabout/1 control\0",
            Self::Blob => b"turnabout/1 blob\0",
            Self::Voucher => b"turnabout/1 voucher\0",
        }
    }
}

/// The secret half of a [`PublicKey`]. Wiped when dropped; never printed.
#[derive(Clone)]
pub struct SecretKey(SigningKey);

impl fmt::Debug for SecretKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SecretKey(…)")
    }
}

impl SecretKey {
    /// A key from 32 bytes that the caller drew or derived.
    pub fn from_bytes(bytes: &[u8; 32]) -> Self {
        Self(SigningKey::from_bytes(bytes))
    }

    /// The 32 bytes, for an encrypted store only.
    pub fn to_bytes(&self) -> [u8; 32] {
        self.0.to_bytes()
    }

    /// The key that others know.
    pub fn public(&self) -> PublicKey {
        PublicKey(self.0.verifying_key().to_bytes())
    }

    /// Signs the label followed by all parts.
    pub fn sign(&self, label: Label, parts: &[&[u8]]) -> Signature {
        self.0.sign(&text(label, parts)).to_bytes()
    }
}

impl PublicKey {
    /// Checks a signature strictly: weak and non-canonical keys and signatures are refused.
    pub fn verify(&self, label: Label, parts: &[&[u8]], signature: &Signature) -> Result<(), Error> {
        let key = VerifyingKey::from_bytes(&self.0).map_err(|_| Error::BadSignature)?;
        let signature = ed25519_dalek::Signature::from_bytes(signature);
        key.verify_strict(&text(label, parts), &signature).map_err(|_| Error::BadSignature)
    }
}

/// What is signed: `label || SHA-512(parts…)`. Hashing first keeps a large envelope from being copied to be signed.
fn text(label: Label, parts: &[&[u8]]) -> Vec<u8> {
    let mut digest = Sha512::new();
    for part in parts {
        digest.update(part);
    }
    [label.bytes(), &digest.finalize()].concat()
}

/// What a device signs to sign in: bound to the relay, the space, the key and this connection (ENCRYPTION, section 8).
pub fn sign_in(secret: &SecretKey, origin: &str, space: &crate::SpaceId, nonce: &[u8; 32]) -> Signature {
    secret.sign(Label::RelayAuth, &[origin.as_bytes(), &space.0, &secret.public().0, nonce])
}

/// The relay's side of [`sign_in`].
pub fn check_sign_in(
    key: &PublicKey,
    origin: &str,
    space: &crate::SpaceId,
    nonce: &[u8; 32],
    signature: &Signature,
) -> Result<(), Error> {
    key.verify(Label::RelayAuth, &[origin.as_bytes(), &space.0, &key.0, nonce], signature)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_serves_one_label_only() {
        let secret = SecretKey::from_bytes(&[7; 32]);
        let signature = secret.sign(Label::Blob, &[b"text"]);

        assert_eq!(secret.public().verify(Label::Blob, &[b"te", b"xt"], &signature), Ok(()));
        assert_eq!(secret.public().verify(Label::Control, &[b"text"], &signature), Err(Error::BadSignature));
    }

    #[test]
    fn a_low_order_key_is_refused() {
        let weak = PublicKey([0; 32]);
        assert_eq!(weak.verify(Label::Blob, &[b"text"], &[0; 64]), Err(Error::BadSignature));
    }
}
