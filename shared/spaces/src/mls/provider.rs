//! openmls' primitives, randomness and storage, with all chance injected.
//!
//! `RustCrypto` draws from the operating system in three places: two HPKE functions, which are done here by `hpke` under our
//! generator, and the making of signature keys, which are ours alone and never made in there.

use super::Refused;
use crate::InjectedRng;
use crate::rng::random;
use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256;
use hpke::{Deserializable, Kem, OpModeS, Serializable};
use openmls_memory_storage::MemoryStorage;
use openmls_rust_crypto::RustCrypto;
use openmls_traits::OpenMlsProvider;
use openmls_traits::crypto::OpenMlsCrypto;
use openmls_traits::random::OpenMlsRand;
use openmls_traits::signatures::{Signer, SignerError};
use openmls_traits::types::{
    AeadType, Ciphersuite, CryptoError, ExporterSecret, HashType, HpkeCiphertext, HpkeConfig, HpkeKeyPair,
    SignatureScheme,
};
use protocol::SecretKey;
use rand_chacha::ChaCha20Rng;
use rand_core::{Rng, SeedableRng};
use serde::{Deserialize, Serialize};
use serde_bytes::ByteBuf;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use tls_codec::SecretVLBytes;

/// The state of one group, as it is stored: every row of openmls, by its name.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Storage(BTreeMap<ByteBuf, ByteBuf>);

/// One group's provider. Chance is seeded anew for each step.
pub(super) struct Provider {
    crypto: Crypto,
    storage: MemoryStorage,
}

impl Provider {
    pub(super) fn new(storage: &Storage) -> Self {
        let rows = storage.0.iter().map(|(key, value)| (key.to_vec(), value.to_vec())).collect();
        let storage = MemoryStorage { values: std::sync::RwLock::new(rows) };
        let chance = Mutex::new(Chance { rng: ChaCha20Rng::from_seed([0; 32]), sealing: [0; 32] });
        Self { crypto: Crypto { primitives: RustCrypto::default(), chance }, storage }
    }

    /// Everything that is drawn from here on follows from `rng`.
    pub(super) fn seed(&self, rng: &mut dyn InjectedRng) {
        *self.crypto.chance() = Chance { rng: ChaCha20Rng::from_seed(random(rng)), sealing: random(rng) };
    }

    /// The rows, sorted: the map behind them has no order.
    pub(super) fn rows(&self) -> Storage {
        let rows = self.storage.values.read().unwrap_or_else(PoisonError::into_inner);
        Storage(rows.iter().map(|(key, value)| (ByteBuf::from(key.clone()), ByteBuf::from(value.clone()))).collect())
    }
}

impl OpenMlsProvider for Provider {
    type CryptoProvider = Crypto;
    type RandProvider = Crypto;
    type StorageProvider = MemoryStorage;

    fn storage(&self) -> &MemoryStorage {
        &self.storage
    }

    fn crypto(&self) -> &Crypto {
        &self.crypto
    }

    fn rand(&self) -> &Crypto {
        &self.crypto
    }
}

pub(super) struct Crypto {
    primitives: RustCrypto,
    /// Behind a lock, since openmls asks through `&self`; one that a panic has passed through is as good as new.
    chance: Mutex<Chance>,
}

struct Chance {
    rng: ChaCha20Rng,
    /// openmls seals a path's secrets on several threads at once, in any order. So the chance of a seal follows from this and
    /// from what is sealed to whom, and not from whose turn it is.
    sealing: [u8; 32],
}

impl Crypto {
    fn chance(&self) -> MutexGuard<'_, Chance> {
        self.chance.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn sealing_rng(&self, parts: &[&[u8]]) -> ChaCha20Rng {
        let mut digest = Sha256::new_with_prefix(self.chance().sealing);
        for part in parts {
            digest.update((part.len() as u64).to_be_bytes());
            digest.update(part);
        }
        ChaCha20Rng::from_seed(digest.finalize().into())
    }
}

impl OpenMlsRand for Crypto {
    type Error = Refused;

    fn random_array<const N: usize>(&self) -> Result<[u8; N], Refused> {
        let mut bytes = [0; N];
        self.chance().rng.fill_bytes(&mut bytes);
        Ok(bytes)
    }

    fn random_vec(&self, len: usize) -> Result<Vec<u8>, Refused> {
        Ok(self.drawn(len))
    }
}

type PublicKey = <X25519HkdfSha256 as Kem>::PublicKey;

/// Bytes of an encapsulated key.
const ENCAPSULATED_BYTES: usize = 32;
/// Bytes that the AEAD adds.
const AEAD_TAG_BYTES: usize = 16;

impl Crypto {
    fn drawn(&self, len: usize) -> Vec<u8> {
        let mut bytes = vec![0; len];
        self.chance().rng.fill_bytes(&mut bytes);
        bytes
    }

    /// What stands in the place of something sealed to a key that is none (of a wrong length, or of low order): chance. Whoever
    /// published such a key opens nothing with it, and nobody else's commit fails for it.
    fn sealed_to_nobody(&self, parts: &[&[u8]], len: usize) -> HpkeCiphertext {
        let mut rng = self.sealing_rng(parts);
        let (mut kem_output, mut ciphertext) = (vec![0; ENCAPSULATED_BYTES], vec![0; len + AEAD_TAG_BYTES]);
        rng.fill_bytes(&mut kem_output);
        rng.fill_bytes(&mut ciphertext);
        HpkeCiphertext { kem_output: kem_output.into(), ciphertext: ciphertext.into() }
    }
}

impl OpenMlsCrypto for Crypto {
    fn supports(&self, ciphersuite: Ciphersuite) -> Result<(), CryptoError> {
        if ciphersuite == super::parts::SUITE { Ok(()) } else { Err(CryptoError::UnsupportedCiphersuite) }
    }

    fn supported_ciphersuites(&self) -> Vec<Ciphersuite> {
        vec![super::parts::SUITE]
    }

    fn hkdf_extract(&self, hash: HashType, salt: &[u8], ikm: &[u8]) -> Result<SecretVLBytes, CryptoError> {
        self.primitives.hkdf_extract(hash, salt, ikm)
    }

    fn hmac(&self, hash: HashType, key: &[u8], message: &[u8]) -> Result<SecretVLBytes, CryptoError> {
        self.primitives.hmac(hash, key, message)
    }

    fn hkdf_expand(&self, hash: HashType, prk: &[u8], info: &[u8], len: usize) -> Result<SecretVLBytes, CryptoError> {
        self.primitives.hkdf_expand(hash, prk, info, len)
    }

    fn hash(&self, hash: HashType, data: &[u8]) -> Result<Vec<u8>, CryptoError> {
        self.primitives.hash(hash, data)
    }

    fn aead_encrypt(
        &self,
        alg: AeadType,
        key: &[u8],
        data: &[u8],
        nonce: &[u8],
        aad: &[u8],
    ) -> Result<Vec<u8>, CryptoError> {
        self.primitives.aead_encrypt(alg, key, data, nonce, aad)
    }

    fn aead_decrypt(
        &self,
        alg: AeadType,
        key: &[u8],
        ct_tag: &[u8],
        nonce: &[u8],
        aad: &[u8],
    ) -> Result<Vec<u8>, CryptoError> {
        self.primitives.aead_decrypt(alg, key, ct_tag, nonce, aad)
    }

    /// Our keys come from the injected generator, never from in here.
    fn signature_key_gen(&self, _: SignatureScheme) -> Result<(Vec<u8>, Vec<u8>), CryptoError> {
        Err(CryptoError::CryptoLibraryError)
    }

    fn verify_signature(
        &self,
        alg: SignatureScheme,
        data: &[u8],
        key: &[u8],
        signature: &[u8],
    ) -> Result<(), CryptoError> {
        self.primitives.verify_signature(alg, data, key, signature)
    }

    fn sign(&self, alg: SignatureScheme, data: &[u8], key: &[u8]) -> Result<Vec<u8>, CryptoError> {
        self.primitives.sign(alg, data, key)
    }

    /// RFC 9180 base mode in the one suite that we use, under the injected generator.
    fn hpke_seal(
        &self,
        _: HpkeConfig,
        key: &[u8],
        info: &[u8],
        aad: &[u8],
        text: &[u8],
    ) -> Result<HpkeCiphertext, CryptoError> {
        let Ok(recipient) = PublicKey::from_bytes(key) else {
            return Ok(self.sealed_to_nobody(&[key, info, aad, text], text.len()));
        };
        let sealed = hpke::single_shot_seal_with_rng::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
            &OpModeS::Base,
            &recipient,
            info,
            text,
            aad,
            &mut self.sealing_rng(&[key, info, aad, text]),
        );
        let Ok((encapsulated, ciphertext)) = sealed else {
            return Ok(self.sealed_to_nobody(&[key, info, aad, text], text.len()));
        };
        Ok(HpkeCiphertext { kem_output: encapsulated.to_bytes().to_vec().into(), ciphertext: ciphertext.into() })
    }

    fn hpke_open(
        &self,
        config: HpkeConfig,
        input: &HpkeCiphertext,
        key: &[u8],
        info: &[u8],
        aad: &[u8],
    ) -> Result<Vec<u8>, CryptoError> {
        self.primitives.hpke_open(config, input, key, info, aad)
    }

    fn hpke_setup_sender_and_export(
        &self,
        _: HpkeConfig,
        key: &[u8],
        info: &[u8],
        context: &[u8],
        len: usize,
    ) -> Result<(Vec<u8>, ExporterSecret), CryptoError> {
        let Ok(recipient) = PublicKey::from_bytes(key) else {
            return Ok((self.drawn(ENCAPSULATED_BYTES), self.drawn(len).into()));
        };
        let setup = hpke::setup_sender_with_rng::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
            &OpModeS::Base,
            &recipient,
            info,
            &mut self.sealing_rng(&[key, info, context]),
        );
        let Ok((encapsulated, sender)) = setup else {
            return Ok((self.drawn(ENCAPSULATED_BYTES), self.drawn(len).into()));
        };
        let mut secret = vec![0; len];
        sender.export(context, &mut secret).map_err(|_| CryptoError::ExporterError)?;
        Ok((encapsulated.to_bytes().to_vec(), secret.into()))
    }

    fn hpke_setup_receiver_and_export(
        &self,
        config: HpkeConfig,
        enc: &[u8],
        key: &[u8],
        info: &[u8],
        context: &[u8],
        len: usize,
    ) -> Result<ExporterSecret, CryptoError> {
        self.primitives.hpke_setup_receiver_and_export(config, enc, key, info, context, len)
    }

    fn derive_hpke_keypair(&self, config: HpkeConfig, ikm: &[u8]) -> Result<HpkeKeyPair, CryptoError> {
        self.primitives.derive_hpke_keypair(config, ikm)
    }
}

/// A device's key, as openmls asks for signatures.
pub(super) struct DeviceSigner<'a>(pub(super) &'a SecretKey);

impl Signer for DeviceSigner<'_> {
    fn sign(&self, payload: &[u8]) -> Result<Vec<u8>, SignerError> {
        use ed25519_dalek::Signer as _;
        let key = ed25519_dalek::SigningKey::from_bytes(&self.0.to_bytes());
        key.try_sign(payload).map(|signature| signature.to_bytes().to_vec()).map_err(|_| SignerError::SigningError)
    }

    fn signature_scheme(&self) -> SignatureScheme {
        SignatureScheme::ED25519
    }
}
