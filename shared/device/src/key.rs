//! The key that a device's store is sealed under, and where a profile at a desk gets it from.
//!
//! On a phone the key lies in the system's keystore and comes in through the shell. At a desk it comes from a
//! passphrase and a salt beside the database, or from a key file.

use crate::KeyError;
use crate::folder::{create_private_folder, new_private_file};
use argon2::{Algorithm, Argon2, Params, Version};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::{fs, io};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

const KEY_BYTES: usize = 32;

/// Bytes of a salt: enough that no two profiles share one by chance.
pub(crate) const SALT_BYTES: usize = 16;

const SALT_FILE: &str = "salt";

// OWASP's floor for Argon2id: 19 MiB, two passes, one lane. It takes a fraction of a second on an old laptop and makes
// each guess cost the same. Changing any of the three changes every key: a new value needs a new salt file format.
const ARGON2_MEMORY_KIB: u32 = 19 * 1024;
const ARGON2_PASSES: u32 = 2;
const ARGON2_LANES: u32 = 1;

// A backup lies where others may copy it and try passphrases for as long as they like, so a guess at it costs more than one at a
// profile: 64 MiB, three passes, what RFC 9106 advises where memory is scarce. A phone takes about half a second for it.
const BACKUP_MEMORY_KIB: u32 = 64 * 1024;
const BACKUP_PASSES: u32 = 3;

// What a file may ask of us before its passphrase is known to be right: 256 MiB, which a phone has free for a program in front,
// and four passes and lanes. A hostile file costs no more than a few seconds; a later version has room to ask for four times as much.
const COST_MEMORY_KIB_MAX: u32 = 256 * 1024;
const COST_PASSES_MAX: u32 = 4;
const COST_LANES_MAX: u32 = 4;

/// The secret of one profile on one device. Wiped when it goes; no `Debug`.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct DeviceKey([u8; KEY_BYTES]);

impl DeviceKey {
    /// A key that came from elsewhere, such as the phone's keystore.
    pub const fn from_bytes(bytes: [u8; KEY_BYTES]) -> Self {
        Self(bytes)
    }

    /// A fresh key from the operating system.
    pub fn generate() -> Result<Self, KeyError> {
        let mut key = Self([0; KEY_BYTES]);
        getrandom::fill(&mut key.0)?;
        Ok(key)
    }

    /// The key of a passphrase, by Argon2id; see [`passphrase_key`].
    fn from_passphrase(passphrase: &str, salt: &[u8; SALT_BYTES]) -> Self {
        #[expect(clippy::expect_used, reason = "our own cost is within its bounds")]
        let key = derive(passphrase, salt, Cost::NOW).expect("Argon2 takes this cost and any passphrase below 4 GiB");
        Self(*key)
    }

    /// The key itself, for a shell that keeps it or hands it on.
    pub fn to_bytes(&self) -> Zeroizing<[u8; KEY_BYTES]> {
        Zeroizing::new(self.0)
    }

    pub(crate) const fn bytes(&self) -> &[u8; KEY_BYTES] {
        &self.0
    }
}

/// What a guess at a passphrase costs.
#[derive(Clone, Copy)]
pub(crate) struct Cost {
    pub(crate) memory_kib: u32,
    pub(crate) passes: u32,
    pub(crate) lanes: u32,
}

impl Cost {
    pub(crate) const NOW: Self = Self { memory_kib: ARGON2_MEMORY_KIB, passes: ARGON2_PASSES, lanes: ARGON2_LANES };

    pub(crate) const BACKUP: Self = Self { memory_kib: BACKUP_MEMORY_KIB, passes: BACKUP_PASSES, lanes: ARGON2_LANES };

    /// A file from elsewhere may ask for more than we do now, and not for a whole phone.
    fn is_sane(self) -> bool {
        self.memory_kib <= COST_MEMORY_KIB_MAX && self.passes <= COST_PASSES_MAX && self.lanes <= COST_LANES_MAX
    }
}

/// The key of a passphrase, by Argon2id; `None` for a cost that is out of bounds.
pub(crate) fn derive(passphrase: &str, salt: &[u8; SALT_BYTES], cost: Cost) -> Option<Zeroizing<[u8; KEY_BYTES]>> {
    // Argon2 multiplies what it is asked for before it looks whether that is too much.
    if !cost.is_sane() {
        return None;
    }
    let mut key = Zeroizing::new([0; KEY_BYTES]);
    let params = Params::new(cost.memory_kib, cost.passes, cost.lanes, Some(KEY_BYTES)).ok()?;
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    argon2.hash_password_into(passphrase.as_bytes(), salt, &mut *key).ok()?;
    Some(key)
}

/// The key of a passphrase for the profile in `folder`: the same for every program at a desk. Takes a fraction of a second.
pub fn passphrase_key(folder: &Path, passphrase: &str) -> Result<DeviceKey, KeyError> {
    Ok(DeviceKey::from_passphrase(passphrase, &salt(folder)?))
}

/// The salt beside a profile's database; made at first use. It is no secret, but without it the passphrase opens nothing.
fn salt(folder: &Path) -> Result<[u8; SALT_BYTES], KeyError> {
    let path = folder.join(SALT_FILE);
    match fs::read(&path) {
        Ok(bytes) => bytes.try_into().map_err(|_| KeyError::MalformedSalt),
        Err(error) if error.kind() == io::ErrorKind::NotFound => new_salt(folder, &path),
        Err(error) => Err(error.into()),
    }
}

fn new_salt(folder: &Path, path: &Path) -> Result<[u8; SALT_BYTES], KeyError> {
    let mut salt = [0; SALT_BYTES];
    getrandom::fill(&mut salt)?;
    create_private_folder(folder)?;
    write_new(path, &salt)?;
    Ok(salt)
}

fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = new_private_file(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// A key in a file: 64 hexadecimal characters, readable by its owner only.
pub struct KeyFile {
    path: PathBuf,
}

impl KeyFile {
    /// The file at `path`, there or not.
    pub fn at(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into() }
    }

    /// Reads the key; one line ending after it is fine, anything else is not.
    pub fn read(&self) -> Result<DeviceKey, KeyError> {
        let mut text = Zeroizing::new(Vec::with_capacity(KEY_BYTES * 2 + 3));
        // One byte more than a whole file has: enough to see that it is too long.
        fs::File::open(&self.path)?.take(KEY_BYTES as u64 * 2 + 3).read_to_end(&mut text)?;
        from_hex(text.trim_ascii_end()).ok_or(KeyError::MalformedKey)
    }

    /// Writes the key to a new file; never over another one.
    pub fn write(&self, key: &DeviceKey) -> Result<(), KeyError> {
        let mut text = Zeroizing::new(Vec::with_capacity(KEY_BYTES * 2 + 1));
        for byte in key.0 {
            text.extend([hex_digit(byte >> 4), hex_digit(byte & 15)]);
        }
        text.push(b'\n');
        match write_new(&self.path, &text) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(KeyError::AlreadyThere),
            written => Ok(written?),
        }
    }
}

const fn hex_digit(nibble: u8) -> u8 {
    if nibble < 10 { b'0' + nibble } else { b'a' + nibble - 10 }
}

fn from_hex(text: &[u8]) -> Option<DeviceKey> {
    if text.len() != KEY_BYTES * 2 {
        return None;
    }
    let mut key = DeviceKey([0; KEY_BYTES]);
    for (byte, pair) in key.0.iter_mut().zip(text.chunks_exact(2)) {
        for digit in pair {
            *byte = (*byte << 4) | u8::try_from(char::from(*digit).to_digit(16)?).ok()?;
        }
    }
    Some(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_passphrase_and_salt_give_one_key_and_another_salt_another() {
        let key = |salt| DeviceKey::from_passphrase("correct horse", &salt);

        assert!(key([1; SALT_BYTES]).bytes() == key([1; SALT_BYTES]).bytes());
        assert!(key([1; SALT_BYTES]).bytes() != key([2; SALT_BYTES]).bytes());
    }

    #[test]
    fn a_salt_is_made_once_and_then_read() {
        let folder = tempfile::tempdir().unwrap();
        let profile = folder.path().join("profile");

        let made = salt(&profile).unwrap();

        assert_eq!(salt(&profile).unwrap(), made);
        let key = || passphrase_key(&profile, "correct horse").map(|key| *key.bytes());
        assert!(key().is_ok() && key() == key(), "one folder and passphrase, one key");
        fs::write(profile.join(SALT_FILE), [0; 3]).unwrap();
        assert_eq!(key(), Err(KeyError::MalformedSalt));
        assert_eq!(salt(&profile), Err(KeyError::MalformedSalt));
    }

    #[test]
    fn a_key_file_is_read_back_private_and_never_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let file = KeyFile::at(folder.path().join("key"));
        let key = DeviceKey::generate().unwrap();

        file.write(&key).unwrap();

        assert!(file.read().is_ok_and(|read| read.bytes() == key.bytes()));
        assert_eq!(file.write(&key), Err(KeyError::AlreadyThere));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            assert_eq!(fs::metadata(&file.path).unwrap().permissions().mode() & 0o777, 0o600);
        }
    }

    #[test]
    fn a_malformed_key_file_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let file = KeyFile::at(folder.path().join("key"));

        for text in ["", "0a", &"g".repeat(64), &"a".repeat(63), &"a".repeat(65), &format!("{}\n\nx", "a".repeat(64))] {
            fs::write(&file.path, text).unwrap();
            assert!(matches!(file.read(), Err(KeyError::MalformedKey)), "{} characters", text.len());
        }
    }
}
