//! Reads the numbers and byte strings of Automerge's format; `None` where the bytes end too soon.

/// What is left to read.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a>(pub(super) &'a [u8]);

impl<'a> Reader<'a> {
    pub(super) fn is_empty(self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    pub(super) fn take(&mut self, length: u64) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(usize::try_from(length).ok()?)?;
        self.0 = rest;
        Some(taken)
    }

    pub(super) fn four(&mut self) -> Option<[u8; 4]> {
        self.take(4)?.try_into().ok()
    }

    /// A byte string behind its length.
    pub(super) fn prefixed(&mut self) -> Option<&'a [u8]> {
        let length = self.unsigned()?;
        self.take(length)
    }

    /// Unsigned LEB128.
    pub(super) fn unsigned(&mut self) -> Option<u64> {
        let (value, _, _) = self.groups()?;
        Some(value)
    }

    /// Signed LEB128.
    pub(super) fn signed(&mut self) -> Option<i64> {
        let (value, bits, last) = self.groups()?;
        let is_negative = last & 0x40 != 0;
        let extension = if is_negative && bits < 64 { u64::MAX << bits } else { 0 };
        Some((value | extension).cast_signed())
    }

    /// The bits of a LEB128 number, how many they are, and its last byte.
    fn groups(&mut self) -> Option<(u64, u32, u8)> {
        let mut value = 0;
        for bits in (0..70).step_by(7) {
            let byte = self.byte()?;
            value |= u64::from(byte & 0x7f) << bits;
            if byte & 0x80 == 0 {
                return Some((value, bits + 7, byte));
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_they_are_written() {
        assert_eq!(Reader(&[0xe5, 0x8e, 0x26]).unsigned(), Some(624_485));
        assert_eq!(Reader(&[0xc0, 0xbb, 0x78]).signed(), Some(-123_456));
        assert_eq!(Reader(&[0x7f]).signed(), Some(-1));
        assert_eq!(Reader(&[0x80, 0x80]).unsigned(), None, "cut short");
        assert_eq!(Reader(&[0x80; 11]).unsigned(), None, "longer than 64 bits");
    }
}
