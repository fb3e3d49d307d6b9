//! A backup file: what the core put together, sealed under a passphrase.
//!
//! ```text
//! "turnabout backup" (16) · version (1) · Argon2id memory in KiB, passes, lanes (4 each, big-endian) · salt (16)
//! · nonce (19) · check (16) · chunks of 64 KiB, each sealed by itself (+16)
//! ```
//!
//! The key is Argon2id of passphrase and salt; seals are XChaCha20-Poly1305. The nonce of a chunk is the file's 19 bytes, the
//! chunk's number (4) and 1 for the last one, 0 for the others, so none can be left out, cut off or moved. Everything before
//! the check goes into each seal. The check is the seal of nothing, with 2 in that place: it tells a wrong passphrase from a
//! damaged file. What is inside is the core's; see `app::test_backup`.

use crate::key::{Cost, derive};
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

const MAGIC: &[u8; 16] = b"turnabout backup";
const VERSION: u8 = 1;
const SALT_BYTES: usize = crate::key::SALT_BYTES;
const NONCE_BYTES: usize = 19;
const HEADER_BYTES: usize = MAGIC.len() + 1 + 12 + SALT_BYTES + NONCE_BYTES;
const TAG_BYTES: usize = 16;
const CHUNK_BYTES: usize = 64 * 1024;
/// The last byte of a nonce.
const MORE: u8 = 0;
const LAST: u8 = 1;
const CHECK: u8 = 2;

/// No backup file is larger: a GiB, many times what two people write in years, and what a computer can hold twice while it opens
/// one. Whoever reads a file may refuse a larger one unread; none is made.
pub const BACKUP_BYTES_MAX: u64 = 1024 * 1024 * 1024;
/// What fits into such a file: each chunk of 64 KiB takes 16 bytes more, the rest is for the header.
const PLAIN_BYTES_MAX: u64 = BACKUP_BYTES_MAX - BACKUP_BYTES_MAX / 2_048;

/// Why a backup file was not made or opened. Nothing was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum BackupError {
    /// It does not begin like one.
    #[error("this is none of our backups")]
    NotABackup,
    /// A newer version wrote it.
    #[error("this backup was made by a newer version (format {found}; this one knows {known}); update, and try again")]
    Newer {
        /// Its format.
        found: u8,
        /// The newest that this build knows.
        known: u8,
    },
    /// Another passphrase made it.
    #[error("this passphrase does not open this backup; try another one")]
    WrongPassphrase,
    /// It was cut or altered.
    #[error("this backup is damaged; use another copy of it")]
    Damaged,
    /// A backup without a passphrase would be open to everybody.
    #[error("a backup needs a passphrase")]
    NoPassphrase,
    /// More than a backup file holds.
    #[error("this notebook is too large for a backup file")]
    TooLarge,
    /// The system gives none.
    #[error("this system gives no randomness, and nothing was made")]
    NoRandomness,
}

/// Seals a backup. Takes a good part of a second, on purpose.
pub fn seal(plain: &[u8], passphrase: &str) -> Result<Vec<u8>, BackupError> {
    if plain.len() as u64 > PLAIN_BYTES_MAX {
        return Err(BackupError::TooLarge);
    }
    seal_at(plain, passphrase, Cost::BACKUP)
}

fn seal_at(plain: &[u8], passphrase: &str, cost: Cost) -> Result<Vec<u8>, BackupError> {
    if passphrase.is_empty() {
        return Err(BackupError::NoPassphrase);
    }
    let mut drawn = [0; SALT_BYTES + NONCE_BYTES];
    getrandom::fill(&mut drawn).map_err(|_| BackupError::NoRandomness)?;
    let mut file = Vec::with_capacity(HEADER_BYTES + plain.len() + plain.len() / 1_024 + 2 * TAG_BYTES);
    file.extend_from_slice(MAGIC);
    file.push(VERSION);
    for number in [cost.memory_kib, cost.passes, cost.lanes] {
        file.extend_from_slice(&number.to_be_bytes());
    }
    file.extend_from_slice(&drawn);
    let sealer = Sealer::of(&file, passphrase)?;
    file.extend_from_slice(&sealer.seal(u32::MAX, CHECK, &[])?);
    // An empty backup is one empty chunk.
    let chunks: Vec<&[u8]> = if plain.is_empty() { vec![plain] } else { plain.chunks(CHUNK_BYTES).collect() };
    for (number, chunk) in (0_u32..).zip(&chunks) {
        let last = if number as usize + 1 == chunks.len() { LAST } else { MORE };
        file.extend_from_slice(&sealer.seal(number, last, chunk)?);
    }
    Ok(file)
}

/// Opens a backup file, whole or not at all.
pub fn open(file: &[u8], passphrase: &str) -> Result<Zeroizing<Vec<u8>>, BackupError> {
    if file.len() as u64 > BACKUP_BYTES_MAX {
        return Err(BackupError::TooLarge);
    }
    let rest = file.strip_prefix(MAGIC).ok_or(BackupError::NotABackup)?;
    let version = *rest.first().ok_or(BackupError::Damaged)?;
    if version > VERSION {
        return Err(BackupError::Newer { found: version, known: VERSION });
    }
    let (header, rest) = file.split_at_checked(HEADER_BYTES).ok_or(BackupError::Damaged)?;
    let (check, body) = rest.split_at_checked(TAG_BYTES).ok_or(BackupError::Damaged)?;
    let sealer = Sealer::of(header, passphrase)?;
    sealer.open(u32::MAX, CHECK, check).ok_or(BackupError::WrongPassphrase)?;
    let chunks: Vec<&[u8]> = body.chunks(CHUNK_BYTES + TAG_BYTES).collect();
    let mut plain = Zeroizing::new(Vec::with_capacity(body.len()));
    for (number, chunk) in (0_u32..).zip(&chunks) {
        let last = if number as usize + 1 == chunks.len() { LAST } else { MORE };
        plain.extend_from_slice(&sealer.open(number, last, chunk).ok_or(BackupError::Damaged)?);
    }
    if chunks.is_empty() { Err(BackupError::Damaged) } else { Ok(plain) }
}

struct Sealer {
    cipher: XChaCha20Poly1305,
    header: Vec<u8>,
    nonce: [u8; NONCE_BYTES],
}

impl Sealer {
    /// What seals under a header and a passphrase.
    fn of(header: &[u8], passphrase: &str) -> Result<Self, BackupError> {
        let rest = header.get(MAGIC.len() + 1..).ok_or(BackupError::Damaged)?;
        let (memory_kib, rest) = number(rest)?;
        let (passes, rest) = number(rest)?;
        let (lanes, rest) = number(rest)?;
        let (salt, nonce) = rest.split_first_chunk::<SALT_BYTES>().ok_or(BackupError::Damaged)?;
        let cost = Cost { memory_kib, passes, lanes };
        let key = derive(passphrase, salt, cost).ok_or(BackupError::Damaged)?;
        let nonce = nonce.try_into().map_err(|_| BackupError::Damaged)?;
        Ok(Self { cipher: XChaCha20Poly1305::new((&*key).into()), header: header.to_vec(), nonce })
    }

    fn seal(&self, number: u32, place: u8, plain: &[u8]) -> Result<Vec<u8>, BackupError> {
        let payload = Payload { msg: plain, aad: &self.header };
        // It fails only for a chunk of more than 256 GiB.
        self.cipher.encrypt(&self.nonce(number, place), payload).map_err(|_| BackupError::Damaged)
    }

    fn open(&self, number: u32, place: u8, sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        let payload = Payload { msg: sealed, aad: &self.header };
        self.cipher.decrypt(&self.nonce(number, place), payload).ok().map(Zeroizing::new)
    }

    fn nonce(&self, number: u32, place: u8) -> XNonce {
        let mut nonce = XNonce::default();
        let bytes = self.nonce.into_iter().chain(number.to_be_bytes()).chain([place]);
        nonce.iter_mut().zip(bytes).for_each(|(to, from)| *to = from);
        nonce
    }
}

fn number(bytes: &[u8]) -> Result<(u32, &[u8]), BackupError> {
    let (number, rest) = bytes.split_first_chunk().ok_or(BackupError::Damaged)?;
    Ok((u32::from_be_bytes(*number), rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_sealed_opens_whole_with_its_passphrase_and_no_other() {
        for size in [0, 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES] {
            let plain: Vec<u8> = (0..=255).cycle().take(size).collect();
            let file = seal(&plain, "correct horse").unwrap();
            assert!(open(&file, "correct horse").is_ok_and(|opened| *opened == plain), "{size}");
            assert_eq!(open(&file, "battery staple").err(), Some(BackupError::WrongPassphrase), "{size}");
        }
        assert_eq!(seal(b"open to all", ""), Err(BackupError::NoPassphrase));
    }

    #[test]
    fn a_cut_a_flipped_bit_and_a_moved_chunk_are_noticed() {
        let file = seal(&vec![7; 3 * CHUNK_BYTES], "p").unwrap();
        let body = HEADER_BYTES + TAG_BYTES;
        let one = CHUNK_BYTES + TAG_BYTES;
        for cut in [file.len() - 1, body + 2 * one, body + one + 5, body, HEADER_BYTES, 20, 16] {
            assert_eq!(open(&file[..cut], "p").err(), Some(BackupError::Damaged), "cut at {cut}");
        }
        for at in [body, body + one + 3, file.len() - 1] {
            let mut flipped = file.clone();
            flipped[at] ^= 1;
            assert_eq!(open(&flipped, "p").err(), Some(BackupError::Damaged), "flipped at {at}");
        }
        let moved =
            [&file[..body], &file[body + one..body + 2 * one], &file[body..body + one], &file[body + 2 * one..]];
        assert_eq!(open(&moved.concat(), "p").err(), Some(BackupError::Damaged));
    }

    #[test]
    fn what_is_none_of_ours_or_newer_or_asks_too_much_is_said_before_anything_is_tried() {
        assert_eq!(open(b"PK\x03\x04", "p").err(), Some(BackupError::NotABackup));
        let mut file = seal(b"x", "p").unwrap();
        file[16] = 2;
        assert_eq!(open(&file, "p").err(), Some(BackupError::Newer { found: 2, known: 1 }));
        file[16] = 1;
        let cost = [256 * 1024 + 1, 1, 1].map(u32::to_be_bytes).concat();
        let passes = [8, 5, 1].map(u32::to_be_bytes).concat();
        let lanes = [64, 1, 5].map(u32::to_be_bytes).concat();
        for asked in [[u32::MAX; 3].map(u32::to_be_bytes).concat(), cost, passes, lanes] {
            file[17..29].copy_from_slice(&asked);
            // The right cost would have told a wrong check from a damaged file; what asks too much is not worked out at all.
            assert_eq!(open(&file, "p").err(), Some(BackupError::Damaged), "{asked:?} is not worked out");
        }
    }

    #[test]
    fn a_guess_at_a_backup_costs_more_than_one_at_a_login_and_says_so_in_the_file() {
        let file = seal(b"x", "p").unwrap();
        assert_eq!(file[17..29], [64 * 1024, 3, 1].map(u32::to_be_bytes).concat());
    }

    #[test]
    fn a_backup_of_the_old_cost_still_opens() {
        let file = seal_at(b"from before", "p", Cost::NOW).unwrap();
        assert_eq!(file[17..29], [19 * 1024, 2, 1].map(u32::to_be_bytes).concat());
        assert!(open(&file, "p").is_ok_and(|opened| *opened == b"from before"));
        assert_eq!(open(&file, "q").err(), Some(BackupError::WrongPassphrase));
    }

    #[test]
    fn the_largest_backup_that_is_made_is_one_that_is_read() {
        let chunks = PLAIN_BYTES_MAX.div_ceil(CHUNK_BYTES as u64);
        let file = (HEADER_BYTES + TAG_BYTES) as u64 + PLAIN_BYTES_MAX + chunks * TAG_BYTES as u64;
        assert!(file <= BACKUP_BYTES_MAX, "{file}");
    }
}
