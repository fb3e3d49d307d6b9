//! PADMÉ: lengths on the wire take few values, at a cost of at most 12 %.
//!
//! Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and Communication with PURBs" (PETS 2019), section 4.
//! Layout: `length4 || text || zeros`.

use crate::Error;

const LENGTH_BYTES: usize = 4;
/// Nothing is shorter than this on the wire: single keystrokes and one-word answers all look the same.
const PADDED_BYTES_MIN: usize = 256;

pub(crate) fn pad(text: &[u8]) -> Vec<u8> {
    let bare = LENGTH_BYTES + text.len();
    let mut padded = Vec::with_capacity(padded_len(bare));
    padded.extend_from_slice(&u32::try_from(text.len()).unwrap_or(u32::MAX).to_be_bytes());
    padded.extend_from_slice(text);
    padded.resize(padded_len(bare), 0);
    padded
}

/// Only what [`pad`] writes comes back: canonical length, nothing but zeros after the text.
pub(crate) fn unpad(padded: &[u8]) -> Result<Vec<u8>, Error> {
    let (length, rest) = padded.split_first_chunk::<LENGTH_BYTES>().ok_or(Error::BadPadding)?;
    let length = u32::from_be_bytes(*length) as usize;
    let (text, zeros) = rest.split_at_checked(length).ok_or(Error::BadPadding)?;
    let canonical = padded.len() == padded_len(LENGTH_BYTES + length) && zeros.iter().all(|byte| *byte == 0);
    if canonical { Ok(text.to_vec()) } else { Err(Error::BadPadding) }
}

/// The length that `len` bytes are padded to: the lowest bits of the length are cleared upwards, more of them for longer texts.
pub(crate) fn padded_len(len: usize) -> usize {
    let len = len.max(PADDED_BYTES_MIN);
    let exponent = len.ilog2();
    let significant = exponent.ilog2() + 1;
    let mask = (1_usize << (exponent - significant)) - 1;
    (len + mask) & !mask
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_length_comes_back() {
        for len in [0, 1, 251, 252, 253, 1000, 65_536, 300_001] {
            let text = vec![7; len];
            assert_eq!(unpad(&pad(&text)), Ok(text));
        }
    }

    #[test]
    fn lengths_take_few_values_and_cost_little() {
        let lengths: BTreeSet<usize> = (0..100_000).map(padded_len).collect();
        assert!(lengths.len() < 150, "{} different lengths on the wire", lengths.len());
        assert!((PADDED_BYTES_MIN..200_000).all(|len| padded_len(len) >= len && padded_len(len) * 100 <= len * 112));
    }

    #[test]
    fn padding_that_hides_something_is_refused() {
        let mut padded = pad(b"text");
        *padded.last_mut().unwrap() = 1;
        assert_eq!(unpad(&padded), Err(Error::BadPadding));
        assert_eq!(unpad(&pad(b"text")[..10]), Err(Error::BadPadding));
    }
}
