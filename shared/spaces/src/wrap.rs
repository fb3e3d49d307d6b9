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

    /// Every point of order 1, 2, 4 or 8 on Curve25519 and its twist, in all the ways that 32 bytes can say them.
    const LOW_ORDER: [[u8; 32]; 7] = [
        [0; 32],
        with_first(1, [0; 32]),
        [
            0xe0, 0xeb, 0x7a, 0x7c, 0x3b, 0x41, 0xb8, 0xae, 0x16, 0x56, 0xe3, 0xfa, 0xf1, 0x9f, 0xc4, 0x6a, 0xda, 0x09,
            0x8d, 0xeb, 0x9c, 0x32, 0xb1, 0xfd, 0x86, 0x62, 0x05, 0x16, 0x5f, 0x49, 0xb8, 0x00,
        ],
        [
            0x5f, 0x9c, 0x95, 0xbc, 0xa3, 0x50, 0x8c, 0x24, 0xb1, 0xd0, 0xb1, 0x55, 0x9c, 0x83, 0xef, 0x5b, 0x04, 0x44,
            0x5c, 0xc4, 0x58, 0x1c, 0x8e, 0x86, 0xd8, 0x22, 0x4e, 0xdd, 0xd0, 0x9f, 0x11, 0x57,
        ],
        with_last(0x7f, with_first(0xec, [0xff; 32])),
        with_last(0x7f, with_first(0xed, [0xff; 32])),
        with_last(0x7f, with_first(0xee, [0xff; 32])),
    ];

    const fn with_first(byte: u8, mut bytes: [u8; 32]) -> [u8; 32] {
        bytes[0] = byte;
        bytes
    }

    const fn with_last(byte: u8, mut bytes: [u8; 32]) -> [u8; 32] {
        bytes[31] = byte;
        bytes
    }

    #[test]
    fn a_key_of_low_order_gets_no_wrap_and_opens_none() {
        let (space, key, secret) = (SpaceId([1; 16]), Zeroizing::new([9; 32]), WrapSecret([7; 32]));
        for low in LOW_ORDER {
            for top in [0, 0x80] {
                let mut low = low;
                low[31] |= top;
                let sealed = Wrap::seal(&WrapKey(low), &space, Epoch(1), &key, &mut Counter(1));
                assert_eq!(sealed.err(), Some(Error::NotPossible), "{low:02x?}");
                let mut wrap = Wrap::seal(&secret.public().unwrap(), &space, Epoch(1), &key, &mut Counter(1)).unwrap();
                wrap.sealed[..32].copy_from_slice(&low);
                assert_eq!(wrap.open(&secret, &space, Epoch(1)), Err(Error::DoesNotOpen), "{low:02x?}");
            }
        }
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
