//! Published answers, given by the very crates that the house is built with.

use super::{array, bytes};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use ed25519_dalek::{Signer, SigningKey};
use hkdf::Hkdf;
use sha2::{Digest, Sha256, Sha512};

/// RFC 8032, section 7.1: secret key, public key, message, signature.
const ED25519: [[&str; 4]; 4] = [
    [
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24\
         655141438e7a100b",
    ],
    [
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aee\
         b00d291612bb0c00",
    ],
    [
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28d\
         c027beceea1ec40a",
    ],
    [
        "833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42",
        "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf",
        "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e\
         2a9ac94fa54ca49f",
        "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17a\
         d9bef1177331a704",
    ],
];

/// FIPS 180-2, appendices B and C: message, SHA-256, SHA-512.
const SHA2: [[&str; 3]; 3] = [
    [
        "",
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81\
         a538327af927da3e",
    ],
    [
        "abc",
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e\
         2a9ac94fa54ca49f",
    ],
    [
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
        "204a8fc6dda82f0a0ced7beb8e08a41657c16ef468b228a8279be331a703c33596fd15c13b1b07f9aa1d3bea57789ca031ad85c7a71dd703\
         54ec631238ca3445",
    ],
];

/// RFC 5869, appendix A, cases 1 to 3: input, salt, info, output.
const HKDF: [[&str; 4]; 3] = [
    [
        "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b",
        "000102030405060708090a0b0c",
        "f0f1f2f3f4f5f6f7f8f9",
        "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865",
    ],
    [
        "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f3031323334353637\
         38393a3b3c3d3e3f404142434445464748494a4b4c4d4e4f",
        "606162636465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f808182838485868788898a8b8c8d8e8f9091929394959697\
         98999a9b9c9d9e9fa0a1a2a3a4a5a6a7a8a9aaabacadaeaf",
        "b0b1b2b3b4b5b6b7b8b9babbbcbdbebfc0c1c2c3c4c5c6c7c8c9cacbcccdcecfd0d1d2d3d4d5d6d7d8d9dadbdcdddedfe0e1e2e3e4e5e6e7\
         e8e9eaebecedeeeff0f1f2f3f4f5f6f7f8f9fafbfcfdfeff",
        "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09da3275600c2f09b8\
         367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87",
    ],
    [
        "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b",
        "",
        "",
        "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8",
    ],
];

/// draft-irtf-cfrg-xchacha-03, appendix A.3.1.
const XCHACHA_TEXT: &[u8] = b"Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the \
future, sunscreen would be it.";
const XCHACHA_AAD: &str = "50515253c0c1c2c3c4c5c6c7";
const XCHACHA_KEY: &str = "808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f";
const XCHACHA_NONCE: &str = "404142434445464748494a4b4c4d4e4f5051525354555657";
const XCHACHA_SEALED: &str = "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39\
ae64c6708c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff921f9664c97637da9768812f6\
15c68b13b52ec0875924c1c7987947deafd8780acf49";

#[test]
fn ed25519_gives_the_answers_of_rfc_8032() {
    for [secret, public, message, signature] in ED25519 {
        let key = SigningKey::from_bytes(&array(secret));
        assert_eq!(key.verifying_key().to_bytes(), array(public));
        let signed = key.sign(&bytes(message));
        assert_eq!(signed.to_bytes().to_vec(), bytes(signature));
        assert!(key.verifying_key().verify_strict(&bytes(message), &signed).is_ok());
        assert_eq!(protocol::SecretKey::from_bytes(&array(secret)).public().0, array(public), "through our own door");
    }
}

#[test]
fn sha_2_gives_the_answers_of_fips_180() {
    for [message, short, long] in SHA2 {
        assert_eq!(Sha256::digest(message).to_vec(), bytes(short));
        assert_eq!(Sha512::digest(message).to_vec(), bytes(long));
        assert_eq!(protocol::chain::entry_hash(message.as_bytes()).0.to_vec(), bytes(short), "through our own door");
    }
}

#[test]
fn hkdf_gives_the_answers_of_rfc_5869() {
    for [input, salt, info, output] in HKDF {
        let mut derived = vec![0; bytes(output).len()];
        Hkdf::<Sha256>::new(Some(&bytes(salt)), &bytes(input)).expand(&bytes(info), &mut derived).unwrap();
        assert_eq!(derived, bytes(output));
    }
}

#[test]
fn xchacha20_poly1305_gives_the_answer_of_its_draft() {
    let cipher = XChaCha20Poly1305::new(&array::<32>(XCHACHA_KEY).into());
    let (nonce, aad) = (XNonce::from(array::<24>(XCHACHA_NONCE)), bytes(XCHACHA_AAD));

    let sealed = cipher.encrypt(&nonce, Payload { msg: XCHACHA_TEXT, aad: &aad }).unwrap();
    assert_eq!(sealed, bytes(XCHACHA_SEALED));
    assert_eq!(cipher.decrypt(&nonce, Payload { msg: &sealed, aad: &aad }).unwrap(), XCHACHA_TEXT);
    for at in 0..sealed.len() * 8 {
        let mut flipped = sealed.clone();
        flipped[at / 8] ^= 1 << (at % 8);
        assert!(
            cipher.decrypt(&nonce, Payload { msg: &flipped, aad: &aad }).is_err(),
            "bit {at} may be flipped unseen"
        );
    }
}
