//! What two people compare to know that nobody stands between them.
//!
//! The code is SHA-256 over the label, the space, the epoch, MLS' epoch authenticator (RFC 9420, section 8.7) and the sorted
//! keys of all who are in. In person all 32 bytes are compared by QR; by phone ten words of 11 bits each, read from the front:
//! 110 bits, too many for a relay that grinds for two groups alike (ENCRYPTION, section 7).

use bip39::Language;
use protocol::{PublicKey, SpaceId};
use sha2::{Digest, Sha256};

const LABEL: &[u8] = b"turnabout/1 safety code\0";
/// 110 bits.
pub const SAFETY_WORDS: usize = 10;
const WORD_BITS: usize = 11;
/// What stands in front of the code in a QR, so that another QR is told from another code.
const QR_PREFIX: &str = "turnabout://safety#";

/// See the module.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SafetyCode(pub [u8; 32]);

impl SafetyCode {
    pub(crate) fn new<'a>(
        space: &SpaceId,
        epoch: u64,
        authenticator: &[u8],
        members: impl Iterator<Item = &'a PublicKey>,
    ) -> Self {
        let mut digest = Sha256::new();
        digest.update(LABEL);
        digest.update(space.0);
        digest.update(epoch.to_be_bytes());
        digest.update(authenticator);
        members.for_each(|key| digest.update(key.0));
        Self(digest.finalize().into())
    }

    /// The words to read out.
    pub fn words(&self) -> [&'static str; SAFETY_WORDS] {
        let list = Language::English.word_list();
        let bit = |at: usize| self.0.get(at / 8).map_or(0, |byte| usize::from(byte >> (7 - at % 8) & 1));
        std::array::from_fn(|word| {
            let number = (0..WORD_BITS).fold(0, |number, at| number * 2 + bit(word * WORD_BITS + at));
            list.get(number).copied().unwrap_or_default()
        })
    }

    /// The text of the QR.
    pub fn to_text(&self) -> String {
        let digits: Vec<String> = self.0.iter().map(|byte| format!("{byte:02x}")).collect();
        format!("{QR_PREFIX}{}", digits.concat())
    }

    /// Does what the other one's phone shows, or what was read out, say the same? `None` if it is something else altogether.
    pub fn matches(&self, shown: &str) -> Option<bool> {
        let shown = shown.trim().to_lowercase();
        if shown.starts_with(QR_PREFIX) {
            return Some(shown == self.to_text());
        }
        let list = Language::English.word_list();
        let words: Vec<&str> = shown.split(|c: char| !c.is_ascii_lowercase()).filter(|word| !word.is_empty()).collect();
        let readable = words.len() == SAFETY_WORDS && words.iter().all(|word| list.binary_search(word).is_ok());
        readable.then(|| words == self.words())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_take_eleven_bits_each_from_the_front() {
        let mut bytes = [0; 32];
        bytes[0] = 0b1000_0000;
        bytes[1] = 0b0011_1111;
        bytes[2] = 0b1111_1100;
        let words = SafetyCode(bytes).words();
        let list = Language::English.word_list();
        assert_eq!((words[0], words[1], words[2]), (list[0b100_0000_0001], list[0b111_1111_1111], list[0]));
        assert_eq!(SafetyCode([0xff; 32]).words(), [list[2047]; 10]);
    }

    #[test]
    fn a_code_is_told_from_another_code_and_from_something_else() {
        let (code, other) = (SafetyCode([7; 32]), SafetyCode([8; 32]));
        assert_eq!(code.matches(&code.to_text()), Some(true));
        assert_eq!(code.matches(&other.to_text()), Some(false));
        assert_eq!(code.matches(&code.words().join(" ")), Some(true));
        assert_eq!(code.matches(&code.words().join(", ").to_uppercase()), Some(true));
        assert_eq!(code.matches(&other.words().join(" ")), Some(false));
        for else_ in ["", "https://example.org", "one two three", "turnabout://join#AAAA"] {
            assert_eq!(code.matches(else_), None, "{else_}");
        }
    }

    #[test]
    fn every_ingredient_changes_the_code() {
        let keys = [PublicKey([1; 32]), PublicKey([2; 32])];
        let code = |space: u8, epoch, authenticator: &[u8], count| {
            SafetyCode::new(&SpaceId([space; 16]), epoch, authenticator, keys.iter().take(count))
        };
        let all =
            [code(1, 1, b"a", 2), code(2, 1, b"a", 2), code(1, 2, b"a", 2), code(1, 1, b"b", 2), code(1, 1, b"a", 1)];
        assert!(all.iter().enumerate().all(|(at, one)| all.iter().skip(at + 1).all(|other| one != other)));
    }
}
