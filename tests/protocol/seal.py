"""The primitives, by the names that PROTOCOL.md gives them. libsodium does the work; HKDF and HPKE are put together here.

libsodium refuses public keys and points R that are of small order or not canonical, and an S beyond the order of the group: this is
the document's "checked strictly".
"""

import hashlib
import hmac
import struct

from nacl import bindings as sodium
from nacl.exceptions import CryptoError
from reading import Bytes, Wrong, need

LABELS = {
    "sign in": b"turnabout/1 relay auth\0",
    "control": b"turnabout/1 control\0",
    "envelope": b"turnabout/1 blob\0",
    "voucher": b"turnabout/1 voucher\0",
}
PADDED_MIN = 256
TAG_BYTES = 16


def H(data):
    return hashlib.sha256(data).digest()


def number8(number):
    return struct.pack(">Q", number)


# Signatures


def signed_text(use, *parts):
    return LABELS[use] + hashlib.sha512(b"".join(parts)).digest()


def public_key(seed):
    return sodium.crypto_sign_seed_keypair(seed)[0]


def sign(seed, text):
    return sodium.crypto_sign(text, sodium.crypto_sign_seed_keypair(seed)[1])[:64]


def verify(key, text, signature, what):
    need(len(key) == 32 and len(signature) == 64, f"{what}: a key or a signature of another size")
    try:
        sodium.crypto_sign_open(signature + text, key)
    except CryptoError:
        raise Wrong(f"{what}: the signature does not hold") from None


# Sealing


def derive(secret, salt, info, size=32):
    return _expand(_extract(salt, secret), info, size)


def seal(key, aad, text, nonce):
    return nonce + sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(text, aad, nonce, key)


def unseal(key, aad, sealed, what):
    rest = Bytes(sealed)
    nonce, text = rest.take(24), rest.take(rest.left())
    need(len(text) >= TAG_BYTES, f"{what}: too short for a tag")
    try:
        opened = sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(text, aad, nonce, key)
    except CryptoError:
        raise Wrong(f"{what}: the seal does not open") from None
    need(seal(key, aad, opened, nonce) == sealed, f"{what}: sealing again gives other bytes")
    return opened


def pad(text):
    length = max(PADDED_MIN, 4 + len(text))
    exponent = length.bit_length() - 1
    step = 1 << (exponent - exponent.bit_length())
    padded = -(-length // step) * step
    return (struct.pack(">I", len(text)) + text).ljust(padded, b"\0")


def unpad(padded):
    rest = Bytes(padded)
    text = rest.take(rest.number(4))
    need(pad(text) == padded, "padded to another length, or with something else than zeros")
    return text


# HPKE, RFC 9180: base mode, DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, ChaCha20-Poly1305

KEM = b"KEM" + b"\0\x20"
HPKE = b"HPKE" + b"\0\x20" + b"\0\x01" + b"\0\x03"


def exchange_key(secret):
    return sodium.crypto_scalarmult_base(secret)


def hpke_open(secret, info, sealed, what):
    """The text in enc32 ‖ ciphertext ‖ tag16, sealed without associated data."""
    rest = Bytes(sealed)
    enc, text = rest.take(32), rest.take(rest.left())
    need(len(text) >= TAG_BYTES, f"{what}: too short for a tag")
    key, nonce = _hpke_keys(_decapsulate(secret, enc, what), info)
    try:
        return sodium.crypto_aead_chacha20poly1305_ietf_decrypt(text, b"", nonce, key)
    except CryptoError:
        raise Wrong(f"{what}: the wrap does not open") from None


def _decapsulate(secret, enc, what):
    try:
        shared = sodium.crypto_scalarmult(secret, enc)
    except (CryptoError, RuntimeError):
        raise Wrong(f"{what}: a key that makes the shared secret zero") from None
    extracted = _labeled_extract(KEM, b"", b"eae_prk", shared)
    return _labeled_expand(KEM, extracted, b"shared_secret", enc + exchange_key(secret), 32)


def _hpke_keys(shared, info):
    context = b"\0" + _labeled_extract(HPKE, b"", b"psk_id_hash", b"") + _labeled_extract(HPKE, b"", b"info_hash", info)
    secret = _labeled_extract(HPKE, shared, b"secret", b"")
    return _labeled_expand(HPKE, secret, b"key", context, 32), _labeled_expand(HPKE, secret, b"base_nonce", context, 12)


def _labeled_extract(suite, salt, label, secret):
    return _extract(salt, b"HPKE-v1" + suite + label + secret)


def _labeled_expand(suite, secret, label, info, size):
    return _expand(secret, struct.pack(">H", size) + b"HPKE-v1" + suite + label + info, size)


# HKDF-SHA256, RFC 5869


def _extract(salt, secret):
    return hmac.digest(salt or bytes(32), secret, "sha256")


def _expand(secret, info, size):
    block = hmac.digest(secret, info + b"\1", "sha256")
    need(size <= len(block), "no more than one block is ever asked for")
    return block[:size]
