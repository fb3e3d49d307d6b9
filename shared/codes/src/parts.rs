//! A text, cut into parts.

use crate::limits::{COUNT_MAX, TEXT_BYTES_MAX};
use crate::packed;
use crate::part::{Name, Part, block_bytes_max, check};
use crate::picture::{Picture, RIM, fits};
use std::fmt;

/// How large the pictures are. Which one is asked for hangs on the room on the screen; readers take either.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// 49 squares across (version 8): the largest that a camera reads where the code is a fifth of its picture.
    Usual,
    /// 37 squares across (version 5), with twice as many parts: for a terminal of 24 lines.
    Small,
}

impl Size {
    /// The number of a QR of this size in ISO/IEC 18004.
    pub(crate) const fn version(self) -> i16 {
        match self {
            Self::Usual => 8,
            Self::Small => 5,
        }
    }

    /// What such a code holds at level L, alphanumeric.
    const fn characters(self) -> usize {
        match self {
            Self::Usual => 279,
            Self::Small => 154,
        }
    }

    /// Squares across, with the light rim.
    pub const fn side(self) -> usize {
        17 + 4 * self.version().unsigned_abs() as usize + 2 * RIM
    }
}

/// Why there is no code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// Send the text instead.
    #[error("the text makes more than {COUNT_MAX} parts")]
    TooLong,
    /// Some readers take UTF-8 for another alphabet.
    #[error("a code is of ASCII only")]
    NotAscii,
}

/// A text as parts of a code. It may be a secret, and does not print.
#[derive(Clone, PartialEq, Eq)]
pub struct Parts {
    size: Size,
    kind: Kind,
}

#[derive(Clone, PartialEq, Eq)]
enum Kind {
    /// It fits as it is, and any camera opens it.
    Plain(String),
    Cut {
        name: Name,
        blocks: Vec<Vec<u8>>,
    },
}

impl Parts {
    /// The parts of this text. One of our links that fits into one code as it is stays as it is.
    pub fn of(text: &str, size: Size) -> Result<Self, Error> {
        if !text.is_ascii() {
            return Err(Error::NotAscii);
        }
        if packed::is_link(text) && fits(text, size) {
            return Ok(Self { size, kind: Kind::Plain(text.to_owned()) });
        }
        if text.len() > TEXT_BYTES_MAX {
            return Err(Error::TooLong);
        }
        Ok(Self { size, kind: cut(&packed::pack(text), block_bytes_max(size.characters()))? })
    }

    /// How many parts the text itself has; behind them come repairs.
    pub fn count(&self) -> u16 {
        match &self.kind {
            Kind::Plain(_) => 1,
            Kind::Cut { blocks, .. } => u16::try_from(blocks.len()).unwrap_or(u16::MAX),
        }
    }

    /// Does one picture say all?
    pub fn is_still(&self) -> bool {
        self.count() == 1
    }

    /// What stands in a part's picture. There is one for every number: first the blocks, then repairs. Where one says all, it is
    /// always the same.
    pub fn part(&self, number: u16) -> String {
        match &self.kind {
            Kind::Plain(text) => text.clone(),
            Kind::Cut { name, blocks } => {
                let number = if self.is_still() { 0 } else { number };
                let choice = name.choice(number);
                let chosen =
                    blocks.iter().enumerate().filter(|(at, _)| (choice >> at) & 1 == 1).map(|(_, block)| block);
                let block = chosen.fold(vec![0; usize::from(name.block)], |sum, block| xor(&sum, block));
                Part { name: *name, number, block }.to_text()
            }
        }
    }

    /// The picture of a part.
    pub fn picture(&self, number: u16) -> Picture {
        Picture::of(&self.part(number), self.size)
    }
}

fn cut(whole: &[u8], most: usize) -> Result<Kind, Error> {
    let count = whole.len().div_ceil(most);
    if count > COUNT_MAX {
        return Err(Error::TooLong);
    }
    let bytes = whole.len().div_ceil(count).next_multiple_of(2);
    let [Ok(length), Ok(block)] = [whole.len(), bytes].map(u16::try_from) else { return Err(Error::TooLong) };
    let padded = |chunk: &[u8]| chunk.iter().copied().chain(std::iter::repeat(0)).take(bytes).collect();
    let name = Name { check: check(whole), length, block };
    Ok(Kind::Cut { name, blocks: whole.chunks(bytes).map(padded).collect() })
}

/// Byte by byte.
pub(crate) fn xor(left: &[u8], right: &[u8]) -> Vec<u8> {
    left.iter().zip(right).map(|(left, right)| left ^ right).collect()
}

impl fmt::Debug for Parts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Parts({})", self.count())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link(bytes: usize) -> String {
        format!("turnabout://came#{}", "aB3-".repeat(bytes.div_ceil(3)))
    }

    #[test]
    fn an_answer_of_1840_characters_is_eight_parts_of_49_squares_or_fifteen_of_37() {
        let text = link(1_367);
        assert_eq!(text.len(), 1_841);
        for (size, count, squares) in [(Size::Usual, 8, 49), (Size::Small, 15, 37)] {
            let parts = Parts::of(&text, size).unwrap();
            assert_eq!((parts.count(), size.side()), (count, squares + 2 * RIM));
            for number in [0, 1, count - 1, count, 999, u16::MAX] {
                assert_eq!(parts.picture(number).side(), size.side());
                assert!(parts.part(number).is_ascii() && parts.part(number).len().is_multiple_of(3));
            }
        }
    }

    #[test]
    fn a_link_that_fits_stays_a_link_that_any_camera_opens() {
        let text = link(120);
        let parts = Parts::of(&text, Size::Usual).unwrap();
        assert!(parts.is_still() && parts.part(0) == text && parts.part(7) == text);
        assert_eq!(parts.picture(0).side(), 49 + 2 * RIM);
        let smaller = Parts::of(&text, Size::Small).unwrap();
        assert!(!smaller.is_still() && smaller.picture(0).side() == Size::Small.side());
    }

    #[test]
    fn every_length_makes_blocks_that_its_readers_count_alike() {
        for length in 1..=COUNT_MAX * 92 {
            let Ok(Kind::Cut { name, blocks }) = cut(&vec![1; length], 92) else { panic!("{length} is refused") };
            assert_eq!((name.count(), blocks.len()), (length.div_ceil(92), length.div_ceil(92)), "{length}");
            assert!(blocks.iter().all(|block| block.len() == usize::from(name.block) && block.len() % 2 == 0));
        }
    }

    #[test]
    fn what_is_too_long_or_not_ascii_makes_no_code() {
        assert_eq!(Parts::of(&"x".repeat(11_263), Size::Usual).map(|parts| parts.count()), Ok(64));
        assert_eq!(Parts::of(&"x".repeat(11_264), Size::Usual), Err(Error::TooLong));
        assert_eq!(Parts::of(&link(60_000), Size::Usual), Err(Error::TooLong));
        assert_eq!(Parts::of("Zoë", Size::Usual), Err(Error::NotAscii));
        assert_eq!(format!("{:?}", Parts::of(&link(600), Size::Usual).unwrap()), "Parts(4)");
    }
}
