//! Which notebook, and its key. There is no notebook without a key.

use crate::desk::Desk;
use crate::language::say;
use crate::outcome::{Exit, Failure};
use crate::words;
use content::Id;
use content::cli::{command, problem};
use device::{DeviceKey, KeyFile};
use std::env;
use std::ffi::OsString;
use std::fs;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

/// The file that `device` keeps a notebook in. A folder without it holds none.
const DATABASE: &str = "notebook.sqlite";

const PASSPHRASE: &str = "TURNABOUT_PASSPHRASE";

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
            return Err(Failure::new(Exit::Profile, say(problem::NO_NOTEBOOK)));
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
        self.folder.join(DATABASE).is_file()
    }

    fn passphrase_key(&self, passphrase: &str) -> Result<DeviceKey, Failure> {
        let salt = device::salt(&self.folder).map_err(words::no_key)?;
        Ok(DeviceKey::from_passphrase(passphrase, &salt))
    }
}

/// Makes a key file; never over another file.
pub fn make_key(path: &Path) -> Result<(), Failure> {
    DeviceKey::generate().and_then(|key| KeyFile::at(path).write(&key)).map_err(words::no_key)
}

/// Reads a key file that nobody else can read.
pub fn read_key(path: &Path) -> Result<DeviceKey, Failure> {
    if let Ok(metadata) = fs::metadata(path)
        && readable_by_others(&metadata)
    {
        return Err(Failure::new(Exit::Profile, say(problem::KEY_READABLE)));
    }
    KeyFile::at(path).read().map_err(words::no_key)
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
    if let Some(given) = env::var_os(PASSPHRASE).filter(|given| !given.is_empty()) {
        return given.into_string().map_err(|_| Failure::usage(say(problem::PASSPHRASE_NOT_TEXT)));
    }
    if !io::stdin().is_terminal() {
        return Err(Failure::usage(say(problem::KEY_MISSING)));
    }
    let given = asked(command::PASSPHRASE)?;
    if new && asked(command::PASSPHRASE_AGAIN)? != given {
        return Err(Failure::usage(say(problem::PASSPHRASES_DIFFER)));
    }
    Ok(given)
}

fn asked(question: Id) -> Result<String, Failure> {
    let given = rpassword::prompt_password(format!("{} ", say(question)))
        .map_err(|error| Failure::usage(words::because(problem::PASSPHRASE_UNREADABLE, error.kind())))?;
    if given.is_empty() { Err(Failure::usage(say(problem::PASSPHRASE_NEEDED))) } else { Ok(given) }
}

fn usual_folder(variable: impl Fn(&str) -> Option<OsString>) -> Option<PathBuf> {
    let in_home = |rest: &str| variable("HOME").map(|home| PathBuf::from(home).join(rest));
    let data = if cfg!(windows) {
        variable("APPDATA").map(PathBuf::from)
    } else if cfg!(target_os = "macos") {
        in_home("Library/Application Support")
    } else {
        // The specification: a relative path there is to be ignored.
        variable("XDG_DATA_HOME")
            .map(PathBuf::from)
            .filter(|path| path.is_absolute())
            .or_else(|| in_home(".local/share"))
    };
    data.map(|data| data.join("turnabout"))
}

#[cfg(all(test, not(windows), not(target_os = "macos")))]
mod tests {
    use super::*;

    #[test]
    fn the_usual_place_is_the_data_folder() {
        let only = |wanted: &'static str, value: &'static str| {
            move |name: &str| (name == wanted).then(|| OsString::from(value))
        };
        assert_eq!(usual_folder(only("XDG_DATA_HOME", "/data")), Some("/data/turnabout".into()));
        assert_eq!(usual_folder(only("HOME", "/home/a")), Some("/home/a/.local/share/turnabout".into()));
        assert_eq!(usual_folder(only("XDG_DATA_HOME", "relative")), None);
    }
}
