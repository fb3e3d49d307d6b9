//! The text of one part, written and read.
//!
//! ```text
//! T1:<Base45 of: check4 ‖ length2 ‖ number2 ‖ block>
//! ```
//!
//! The count of blocks has no field: it follows from the length of the whole and of the block. A block has an even number of bytes, so
//! that each part is of whole triples of characters: two at the end could say more than a byte holds, and the third of a triple
//! is never a blank, which a messenger would cut off.

use crate::limits::COUNT_MAX;
use sha2::{Digest, Sha256};

const MARK: &str = "T1:";
const HEADER_BYTES: usize = 8;
/// What the largest code holds: version 8, level L, alphanumeric.
const CHARACTERS_MAX: usize = 279;
/// Under which a repair's choice of blocks is drawn.
const CHOICE: &[u8] = b"turnabout/1 part";

/// Which code a part is of. Parts of two codes are never mixed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Name {
    /// The first bytes of the hash of the whole. Links carry the same; here it also tells codes apart.
    pub check: [u8; 4],
    /// Of the whole, in bytes.
    pub length: u16,
    /// Of each block, in bytes.
    pub block: u16,
}

impl Name {
    /// How many blocks there are.
    pub fn count(self) -> usize {
        usize::from(self.length).div_ceil(usize::from(self.block))
    }

    /// Which blocks are in a part, a bit each: one, then repairs of about half of them, drawn anew for each.
    pub fn choice(self, number: u16) -> u64 {
        let count = self.count();
        if usize::from(number) < count {
            return 1 << number;
        }
        let drawn = first(&[CHOICE, &self.check, &number.to_be_bytes()].concat());
        let all = u64::MAX >> (COUNT_MAX - count);
        match u64::from_be_bytes(drawn) & all {
            0 => all,
            some => some,
        }
    }
}

/// The first bytes of the hash of a whole.
pub(crate) fn check(whole: &[u8]) -> [u8; 4] {
    first(whole)
}

/// The first bytes of a hash.
fn first<const LEN: usize>(bytes: &[u8]) -> [u8; LEN] {
    let hash = <[u8; 32]>::from(Sha256::digest(bytes));
    std::array::from_fn(|at| hash.get(at).copied().unwrap_or_default())
}

/// A block, or several put together by XOR.
pub(crate) struct Part {
    pub name: Name,
    pub number: u16,
    pub block: Vec<u8>,
}

/// Why a text is no part.
pub(crate) enum NoPart {
    /// Something else, or a part with letters missing.
    Foreign,
    /// A newer version's.
    Newer,
}

/// Does this line look like a part of a code?
pub fn is_part(line: &str) -> bool {
    line.trim_start().starts_with(MARK)
}

impl Part {
    pub fn to_text(&self) -> String {
        let Name { check, length, .. } = self.name;
        let bytes = [&check[..], &length.to_be_bytes(), &self.number.to_be_bytes(), &self.block].concat();
        format!("{MARK}{}", base45::encode(bytes))
    }

    pub fn from_text(text: &str) -> Result<Self, NoPart> {
        let text = text.trim();
        if text.len() > CHARACTERS_MAX {
            return Err(NoPart::Foreign);
        }
        let Some(code) = text.strip_prefix(MARK) else {
            return Err(if is_newer(text) { NoPart::Newer } else { NoPart::Foreign });
        };
        read(code).ok_or(NoPart::Foreign)
    }
}

fn read(code: &str) -> Option<Part> {
    let bytes = Some(code).filter(|code| code.len().is_multiple_of(3)).and_then(|code| base45::decode(code).ok())?;
    let (check, rest) = bytes.split_first_chunk()?;
    let (length, rest) = rest.split_first_chunk()?;
    let (number, block) = rest.split_first_chunk()?;
    let length = u16::from_be_bytes(*length);
    let name = Name { check: *check, length, block: u16::try_from(block.len()).ok()? };
    let is_possible = name.block > 0 && length > 0 && name.count() <= COUNT_MAX;
    is_possible.then(|| Part { name, number: u16::from_be_bytes(*number), block: block.to_vec() })
}

/// `T`, another number, `:`.
fn is_newer(text: &str) -> bool {
    let number = text.strip_prefix('T').and_then(|rest| rest.split_once(':')).map(|(number, _)| number.parse::<u8>());
    matches!(number, Some(Ok(2..)))
}

/// How many bytes a block has at most where a code holds so many characters.
pub(crate) const fn block_bytes_max(characters: usize) -> usize {
    (characters - MARK.len()) / 3 * 2 - HEADER_BYTES
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The examples of RFC 9285, sections 4.3 and 4.4: the crate speaks the standard's Base45.
    #[test]
    fn base45_is_the_one_of_the_standard() {
        for (text, code) in
            [("AB", "BB8"), ("Hello!!", "%69 VD92EX0"), ("base-45", "UJCLQE7W581"), ("ietf!", "QED8WEX0")]
        {
            assert_eq!(base45::encode(text), code);
            assert_eq!(base45::decode(code), Ok(text.as_bytes().to_vec()));
        }
        assert!(base45::decode(":::").is_err() && base45::decode("GGX").is_err(), "more than two bytes hold");
    }

    #[test]
    fn no_part_ends_in_a_blank_that_could_get_lost_on_the_way() {
        let name = Name { check: [1; 4], length: 4, block: 4 };
        for last in 0..=u16::MAX {
            let [high, low] = last.to_be_bytes();
            let text = Part { name, number: 0, block: vec![7, 7, high, low] }.to_text();
            assert!(!text.ends_with(' ') && Part::from_text(&format!("  {text}\r\n")).is_ok(), "{text}");
        }
    }

    /// The crate lets two characters at the end say more than a byte holds, and keeps what fits.
    #[test]
    fn a_part_with_an_odd_end_is_none() {
        let text = Part { name: Name { check: [1; 4], length: 4, block: 4 }, number: 0, block: vec![7; 4] }.to_text();
        for end in ["0", "00", "::"] {
            assert!(Part::from_text(&format!("{text}{end}")).is_err(), "{end}");
        }
    }

    #[test]
    fn what_is_no_part_and_what_is_a_newer_one_are_told_apart() {
        for text in
            ["", "T1:", "T1:0", "T:", "T0:00", "https://example.org", "turnabout://join#ab", "T1:ä", "t1:000000"]
        {
            assert!(matches!(Part::from_text(text), Err(NoPart::Foreign)), "{text}");
        }
        assert!(matches!(Part::from_text("T2:ABC"), Err(NoPart::Newer)));
        let too_many = Part { name: Name { check: [0; 4], length: 129, block: 2 }, number: 0, block: vec![0; 2] };
        assert!(Part::from_text(&too_many.to_text()).is_err(), "65 blocks");
        let none = Part { name: Name { check: [0; 4], length: 0, block: 2 }, number: 0, block: vec![0; 2] };
        assert!(Part::from_text(&none.to_text()).is_err(), "no length");
    }
}
