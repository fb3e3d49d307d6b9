//! The recovery code: 160 bits on paper that bring everything back when every device is lost.
//!
//! The code's secrets are made once, when it is set up: devices keep the public halves and nobody keeps the seed. Derivations:
//! HKDF-SHA256(seed, salt `"turnabout/1 recovery"`, info = name). The **box** lies at the relay under a locator and tells whoever
//! has the code where the private space is and how to read who is in it.

use crate::seal::{self, Key, derive};
use crate::wrap::{WrapKey, WrapSecret};
use crate::{Error, InjectedRng, PersonId};
use protocol::{Locator, PublicKey, SecretKey, SpaceId, cbor};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

const SALT: &[u8] = b"turnabout/1 recovery";
const CHECK_LABEL: &[u8] = b"turnabout/1 recovery code";
const BOX_LABEL: &[u8] = b"turnabout/1 recovery box";
/// Crockford's base 32: no I, L, O or U, so that nothing is read for something else.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const SEED_BYTES: usize = 20;
const SEED_CHARS: usize = 32;
const CHECK_CHARS: usize = 4;
/// Characters of a group as it is written down.
const GROUP_CHARS: usize = 4;
/// Groups of a code: eight of the seed and one that checks them.
pub const RECOVERY_GROUPS: usize = (SEED_CHARS + CHECK_CHARS) / GROUP_CHARS;

/// See the module. Wiped when dropped; not printable but by [`RecoveryCode::groups`].
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, ZeroizeOnDrop)]
pub struct RecoveryCode(#[serde(with = "serde_bytes")] [u8; SEED_BYTES]);

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode(…)")
    }
}

/// Why a text is no recovery code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CodeProblem {
    /// Too short, too long, or with characters that no code has.
    #[error("a recovery code has nine groups of four letters and digits")]
    NotACode,
    /// The last group does not fit the others: something was misread or mistyped.
    #[error("something in this recovery code was misread or mistyped")]
    Mistyped,
}

impl RecoveryCode {
    /// A fresh one.
    pub fn new(rng: &mut dyn InjectedRng) -> Self {
        Self(crate::rng::random(rng))
    }

    /// As it is written down.
    pub fn groups(&self) -> Vec<Zeroizing<String>> {
        let seed = digits(&self.0, SEED_CHARS);
        let check = digits(&check(&self.0), CHECK_CHARS);
        let chars: Vec<u8> = seed.into_iter().chain(check).collect();
        chars
            .chunks(GROUP_CHARS)
            .map(|group| Zeroizing::new(group.iter().map(|it| char::from(*it)).collect()))
            .collect()
    }

    /// Reads a code, however it was spaced. O is read as 0, I and L as 1.
    pub fn from_text(text: &str) -> Result<Self, CodeProblem> {
        let is_gap = |character: &char| character.is_whitespace() || *character == '-' || *character == '·';
        let values: Option<Vec<u8>> = text.chars().filter(|character| !is_gap(character)).map(value).collect();
        let values = Zeroizing::new(values.ok_or(CodeProblem::NotACode)?);
        if values.len() != SEED_CHARS + CHECK_CHARS {
            return Err(CodeProblem::NotACode);
        }
        let (seed, rest) = values.split_at(SEED_CHARS);
        let mut bytes = [0; SEED_BYTES];
        for (byte, eight) in bytes.iter_mut().enumerate().map(|(at, byte)| (byte, at * 8..at * 8 + 8)) {
            *byte = eight.fold(0, |byte, at| byte << 1 | bit(seed, at));
        }
        let code = Self(bytes);
        bytes.zeroize();
        let expected = digits(&check(&code.0), CHECK_CHARS);
        let found = rest.iter().map(|value| ALPHABET.get(usize::from(*value)).copied());
        if found.eq(expected.into_iter().map(Some)) { Ok(code) } else { Err(CodeProblem::Mistyped) }
    }

    fn derived(&self, name: &[u8]) -> Key {
        derive(&self.0, SALT, &[name])
    }

    /// What devices keep of it.
    pub fn public(&self) -> Result<RecoveryPublic, Error> {
        Ok(RecoveryPublic {
            sign: self.sign().public(),
            wrap: self.wrap().public()?,
            relay: self.relay().public(),
            locator: self.locator(),
        })
    }

    pub(crate) fn sign(&self) -> SecretKey {
        SecretKey::from_bytes(&self.derived(b"sign"))
    }

    /// What opens the content keys that were sealed to it.
    pub fn wrap(&self) -> WrapSecret {
        WrapSecret(*self.derived(b"wrap"))
    }

    /// What signs in at the private space's relay.
    pub fn relay(&self) -> SecretKey {
        SecretKey::from_bytes(&self.derived(b"relay"))
    }

    /// What the box is found by.
    pub fn locator(&self) -> Locator {
        let mut locator = [0; 16];
        locator.iter_mut().zip(self.derived(b"locator").iter()).for_each(|(to, from)| *to = *from);
        Locator(locator)
    }

    /// Seals the box.
    pub fn seal_box(&self, contents: &RecoveryBox, rng: &mut dyn InjectedRng) -> Vec<u8> {
        seal::seal(&self.derived(b"box"), BOX_LABEL, &Zeroizing::new(cbor::to_bytes(contents)), rng)
    }

    /// Opens it.
    pub fn open_box(&self, sealed: &[u8]) -> Result<RecoveryBox, Error> {
        let text = seal::open(&self.derived(b"box"), BOX_LABEL, sealed).map(Zeroizing::new)?;
        Ok(cbor::from_bytes(&text)?)
    }
}

/// The public halves of a recovery code's keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecoveryPublic {
    /// What signs vouchers.
    pub sign: PublicKey,
    /// What content keys are sealed to.
    pub wrap: WrapKey,
    /// What signs in at the private space's relay.
    pub relay: PublicKey,
    /// What the box is found by.
    pub locator: Locator,
}

/// Where the private space is. Wiped when dropped; not printable.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecoveryBox {
    /// The private space.
    pub space: SpaceId,
    /// Who the person is in there.
    pub person: PersonId,
    /// What opens the bodies of its control entries: `K_meta`.
    #[serde(with = "serde_bytes")]
    pub meta: [u8; 32],
    /// Its relay's origin.
    pub relay: String,
}

impl Drop for RecoveryBox {
    fn drop(&mut self) {
        self.meta.zeroize();
    }
}

fn check(seed: &[u8; SEED_BYTES]) -> [u8; 3] {
    let [a, b, c, ..] = <[u8; 32]>::from(Sha256::new().chain_update(CHECK_LABEL).chain_update(seed).finalize());
    [a, b, c]
}

/// The first `count` digits of five bits each.
fn digits(bytes: &[u8], count: usize) -> Vec<u8> {
    let bit = |at: usize| bytes.get(at / 8).map_or(0, |byte| byte >> (7 - at % 8) & 1);
    let digit = |at: usize| (at * 5..at * 5 + 5).fold(0_usize, |digit, at| digit * 2 + usize::from(bit(at)));
    (0..count).filter_map(|at| ALPHABET.get(digit(at)).copied()).collect()
}

fn bit(values: &[u8], at: usize) -> u8 {
    values.get(at / 5).map_or(0, |value| value >> (4 - at % 5) & 1)
}

fn value(character: char) -> Option<u8> {
    let upper = match character.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let at = ALPHABET.iter().position(|known| char::from(*known) == upper)?;
    u8::try_from(at).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Counter;

    fn text(code: &RecoveryCode) -> String {
        code.groups().iter().map(|group| group.to_string()).collect::<Vec<_>>().join("-")
    }

    #[test]
    fn a_code_comes_back_however_it_was_copied() {
        let code = RecoveryCode::new(&mut Counter(5));
        let written = text(&code);
        assert_eq!(written.len(), RECOVERY_GROUPS * 5 - 1);
        for copied in [written.clone(), written.to_lowercase(), written.replace('-', " \n"), written.replace('0', "o")]
        {
            assert!(RecoveryCode::from_text(&copied) == Ok(code.clone()), "{}", copied.len());
        }
    }

    #[test]
    fn one_wrong_character_or_two_swapped_ones_are_mistyped_and_everything_else_is_no_code() {
        let written = text(&RecoveryCode::new(&mut Counter(5))).replace('-', "");
        let mut found = 0;
        for at in 0..written.len() {
            let mut chars: Vec<char> = written.chars().collect();
            chars[at] = if chars[at] == '7' { '8' } else { '7' };
            let wrong: String = chars.iter().collect();
            assert_eq!(RecoveryCode::from_text(&wrong), Err(CodeProblem::Mistyped), "at {at}");
            let mut chars: Vec<char> = written.chars().collect();
            if at > 0 && chars[at] != chars[at - 1] {
                chars.swap(at - 1, at);
                let swapped: String = chars.iter().collect();
                assert_eq!(RecoveryCode::from_text(&swapped), Err(CodeProblem::Mistyped), "at {at}");
                found += 1;
            }
        }
        assert!(found > 20);
        for else_ in
            ["", "1234", "https://example.org", &written[1..], &format!("{written}0"), &format!("U{}", &written[1..])]
        {
            let problem = RecoveryCode::from_text(else_).err();
            assert!(problem.is_some() && (problem == Some(CodeProblem::NotACode) || else_.len() == 36), "{problem:?}");
        }
    }

    #[test]
    fn the_box_opens_with_its_own_code_only() {
        let (mut rng, code) = (Counter(1), RecoveryCode::new(&mut Counter(5)));
        let contents = RecoveryBox {
            space: SpaceId([1; 16]),
            person: PersonId([2; 16]),
            meta: [3; 32],
            relay: "wss://relay.example".to_owned(),
        };
        let sealed = code.seal_box(&contents, &mut rng);
        assert!(code.open_box(&sealed).unwrap() == contents);
        assert_eq!(RecoveryCode::new(&mut Counter(6)).open_box(&sealed).err(), Some(Error::DoesNotOpen));
    }

    #[test]
    fn a_code_never_prints() {
        assert_eq!(format!("{:?}", RecoveryCode([7; SEED_BYTES])), "RecoveryCode(…)");
    }
}
