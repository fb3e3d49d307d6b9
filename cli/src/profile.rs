//! Which notebook, and its key. There is no notebook without a key.

use crate::desk::Desk;
use crate::language::say;
use crate::outcome::{Exit, Failure};
use crate::{advice, failure};
use content::cli::{command, problem, take};
use content::{Id, problem as shared};
use device::{DeviceKey, KeyFile, usual_folder};
use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

const PASSPHRASE: &str = "TURNABOUT_PASSPHRASE";
/// The one of a backup, which is its own.
const BACKUP_PASSPHRASE: &str = "TURNABOUT_BACKUP_PASSPHRASE";

/// See the module.
pub struct Profile {
    folder: PathBuf,
    key_file: Option<PathBuf>,
}

impl Profile {
    /// What was said on the command line or in the environment, or else the usual place.
    pub fn new(folder: Option<PathBuf>, key_file: Option<PathBuf>) -> Result<Self, Failure> {
        let folder = folder
            .or_else(|| usual_folder(|name| env::var_os(name).filter(|value| !value.is_empty())))
            .ok_or_else(|| Failure::usage(say(problem::WHERE)))?;
        Ok(Self { folder, key_file })
    }

    /// Where it is.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Opens a notebook that is there.
    pub fn open(&self) -> Result<Desk, Failure> {
        if !self.is_there() {
            return Err(Failure::new(Exit::Profile, advice::around(&say(shared::NO_NOTEBOOK), problem::NO_NOTEBOOK)));
        }
        let key = match &self.key_file {
            Some(path) => read_key(path)?,
            None => self.passphrase_key(&passphrase(false)?)?,
        };
        Desk::open(&self.folder, key)
    }

    /// Opens a notebook that may not be there yet. The second value is a key file that was made for it.
    pub fn open_or_make(&self) -> Result<(Desk, Option<&Path>), Failure> {
        if self.is_there() {
            return Ok((self.open()?, None));
        }
        let Some(path) = &self.key_file else {
            let key = self.passphrase_key(&passphrase(true)?)?;
            return Ok((Desk::open(&self.folder, key)?, None));
        };
        let made = !path.exists();
        if made {
            make_key(path)?;
        }
        Ok((Desk::open(&self.folder, read_key(path)?)?, Some(path.as_path()).filter(|_| made)))
    }

    fn is_there(&self) -> bool {
        device::holds_a_notebook(&self.folder)
    }

    fn passphrase_key(&self, passphrase: &str) -> Result<DeviceKey, Failure> {
        device::passphrase_key(&self.folder, passphrase).map_err(failure::no_key)
    }
}

/// Makes a key file; never over another file.
pub fn make_key(path: &Path) -> Result<(), Failure> {
    DeviceKey::generate().and_then(|key| KeyFile::at(path).write(&key)).map_err(failure::no_key)
}

/// Reads a key file that nobody else can read.
pub fn read_key(path: &Path) -> Result<DeviceKey, Failure> {
    if let Ok(metadata) = fs::metadata(path)
        && readable_by_others(&metadata)
    {
        return Err(Failure::new(Exit::Profile, say(problem::KEY_READABLE)));
    }
    KeyFile::at(path).read().map_err(failure::no_key)
}

#[cfg(unix)]
fn readable_by_others(metadata: &fs::Metadata) -> bool {
    use std::os::unix::fs::PermissionsExt;
    metadata.permissions().mode() & 0o077 != 0
}

#[cfg(not(unix))]
fn readable_by_others(_: &fs::Metadata) -> bool {
    false
}

/// From the environment, or asked without echo; twice for a new notebook.
fn passphrase(new: bool) -> Result<String, Failure> {
    let words = PassphraseWords {
        not_text: problem::PASSPHRASE_NOT_TEXT,
        missing: problem::KEY_MISSING,
        question: command::PASSPHRASE,
    };
    passphrase_of(PASSPHRASE, new, &words)
}

/// The passphrase of a backup: from the environment, or asked without echo; twice for a new one.
pub fn backup_passphrase(new: bool) -> Result<String, Failure> {
    let words = PassphraseWords {
        not_text: take::PASSPHRASE_NOT_TEXT,
        missing: take::PASSPHRASE_MISSING,
        question: take::PASSPHRASE,
    };
    passphrase_of(BACKUP_PASSPHRASE, new, &words)
}

/// What is said on the way to a passphrase.
struct PassphraseWords {
    not_text: Id,
    missing: Id,
    question: Id,
}

fn passphrase_of(variable: &str, new: bool, words: &PassphraseWords) -> Result<String, Failure> {
    if let Some(given) = env::var_os(variable).filter(|given| !given.is_empty()) {
        return given.into_string().map_err(|_| Failure::usage(say(words.not_text)));
    }
    if !io::stdin().is_terminal() {
        return Err(Failure::usage(say(words.missing)));
    }
    let given = asked(words.question)?;
    if new && asked(command::PASSPHRASE_AGAIN)? != given {
        return Err(Failure::usage(say(problem::PASSPHRASES_DIFFER)));
    }
    Ok(given)
}

fn asked(question: Id) -> Result<String, Failure> {
    let given = rpassword::prompt_password(format!("{} ", say(question)))
        .map_err(|error| Failure::usage(failure::because(problem::PASSPHRASE_UNREADABLE, error.kind())))?;
    if given.is_empty() { Err(Failure::usage(say(shared::PASSPHRASE_NEEDED))) } else { Ok(given) }
}
