//! A content key sealed to somebody who is not there: to people's recovery keys, and to links that bring history along.
//!
//! HPKE (RFC 9180) base mode, DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, ChaCha20-Poly1305; info is
//! `"turnabout/1 wrap" || space || epoch8`, the associated data is empty.

use crate::seal::Key;
use crate::{Epoch, Error, InjectedRng};
use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256;
use hpke::{Deserializable, Kem, OpModeR, OpModeS, Serializable};
use protocol::SpaceId;
use rand_chacha::ChaCha20Rng;
use rand_core::SeedableRng;
use serde::{Deserialize, Serialize};
use serde_bytes::{ByteArray, ByteBuf};
use sha2::{Digest, Sha256};
use std::fmt;
use zeroize::Zeroizing;

const LABEL: &[u8] = b"turnabout/1 wrap";
const ENCAPSULATED_BYTES: usize = 32;

/// The public half of a key that wraps are sealed to: X25519.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct WrapKey(#[serde(with = "serde_bytes")] pub [u8; 32]);

/// The secret half. Wiped when dropped; not printable.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, zeroize::ZeroizeOnDrop)]
pub struct WrapSecret(#[serde(with = "serde_bytes")] pub(crate) [u8; 32]);

impl fmt::Debug for WrapSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("WrapSecret(…)")
    }
}

type Private = <X25519HkdfSha256 as Kem>::PrivateKey;
type Public = <X25519HkdfSha256 as Kem>::PublicKey;
type Encapsulated = <X25519HkdfSha256 as Kem>::EncappedKey;

impl WrapSecret {
    /// The key that others seal to.
    pub fn public(&self) -> Result<WrapKey, Error> {
        let secret = Private::from_bytes(&self.0).map_err(|_| Error::DoesNotOpen)?;
        let mut key = [0; 32];
        X25519HkdfSha256::sk_to_pk(&secret).write_exact(&mut key);
        Ok(WrapKey(key))
    }
}

impl WrapKey {
    fn tag(&self) -> [u8; 16] {
        let mut tag = [0; 16];
        tag.iter_mut().zip(Sha256::digest(self.0)).for_each(|(to, from)| *to = from);
        tag
    }
}

/// One content key for one recipient.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Wrap {
    /// The first 16 bytes of SHA-256 of the recipient's key.
    tag: ByteArray<16>,
    /// `enc32 || ct32 || tag16`.
    sealed: ByteBuf,
}

fn info(space: &SpaceId, epoch: Epoch) -> Vec<u8> {
    [LABEL, &space.0, &epoch.0.to_be_bytes()].concat()
}

impl Wrap {
    pub(crate) fn seal(
        to: &WrapKey,
        space: &SpaceId,
        epoch: Epoch,
        content_key: &Key,
        rng: &mut dyn InjectedRng,
    ) -> Result<Self, Error> {
        let recipient = Public::from_bytes(&to.0).map_err(|_| Error::NotPossible)?;
        let mut generator = ChaCha20Rng::from_seed(crate::rng::random(rng));
        let (encapsulated, ciphertext) =
            hpke::single_shot_seal_with_rng::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
                &OpModeS::Base,
                &recipient,
                &info(space, epoch),
                &**content_key,
                b"",
                &mut generator,
            )
            .map_err(|_| Error::NotPossible)?;
        let sealed = [encapsulated.to_bytes().as_slice(), &ciphertext].concat();
        Ok(Self { tag: ByteArray::new(to.tag()), sealed: ByteBuf::from(sealed) })
    }

    /// The content key, if this wrap is for this recipient and this epoch.
    pub(crate) fn open(&self, by: &WrapSecret, space: &SpaceId, epoch: Epoch) -> Result<Key, Error> {
        if *self.tag != by.public()?.tag() {
            return Err(Error::DoesNotOpen);
        }
        let (encapsulated, ciphertext) = self.sealed.split_at_checked(ENCAPSULATED_BYTES).ok_or(Error::DoesNotOpen)?;
        let secret = Private::from_bytes(&by.0).map_err(|_| Error::DoesNotOpen)?;
        let encapsulated = Encapsulated::from_bytes(encapsulated).map_err(|_| Error::DoesNotOpen)?;
        let text = hpke::single_shot_open::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
            &OpModeR::Base,
            &secret,
            &encapsulated,
            &info(space, epoch),
            ciphertext,
            b"",
        )
        .map(Zeroizing::new)
        .map_err(|_| Error::DoesNotOpen)?;
        text.as_slice().try_into().map(Zeroizing::new).map_err(|_| Error::DoesNotOpen)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Counter;

    #[test]
    fn a_wrap_opens_for_its_recipient_space_and_epoch_only() {
        let (mut rng, secret, key) = (Counter(1), WrapSecret([7; 32]), Zeroizing::new([9; 32]));
        let space = SpaceId([1; 16]);
        let wrap = Wrap::seal(&secret.public().unwrap(), &space, Epoch(3), &key, &mut rng).unwrap();
        assert_eq!(wrap.sealed.len(), 80);
        assert_eq!(wrap.open(&secret, &space, Epoch(3)), Ok(key));
        assert_eq!(wrap.open(&secret, &space, Epoch(4)), Err(Error::DoesNotOpen));
        assert_eq!(wrap.open(&secret, &SpaceId([2; 16]), Epoch(3)), Err(Error::DoesNotOpen));
        assert_eq!(wrap.open(&WrapSecret([8; 32]), &space, Epoch(3)), Err(Error::DoesNotOpen));
    }

    #[test]
    fn what_is_sealed_follows_the_injected_generator() {
        let secret = WrapSecret([7; 32]).public().unwrap();
        let seal =
            |seed| Wrap::seal(&secret, &SpaceId([1; 16]), Epoch(1), &Zeroizing::new([9; 32]), &mut Counter(seed));
        assert!(seal(1).unwrap() == seal(1).unwrap());
        assert!(seal(1).unwrap() != seal(2).unwrap());
    }
}
