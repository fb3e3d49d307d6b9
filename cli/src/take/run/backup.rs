//! Backups: made, tested, restored. The passphrase is the backup's own, not the notebook's.

use crate::desk::Desk;
use crate::language::voice;
use crate::notebook::{begun, whole};
use crate::outcome::{Failure, Outcome, Reply};
use crate::profile::Profile;
use crate::take::advice;
use crate::take::args::BackupCommand;
use crate::take::json::BackedUp;
use crate::{failure, folder, input, people, profile};
use app::UiEvent;
use app::ground::said::{BackupCounts, Problem, Said};
use app::take::event::TakeEvent;
use app::take::shape::Taken;
use app::take::view::ExportFile;
use app::view::Stage;
use device::{BackupError, open_backup, seal_backup};
use std::path::Path;

/// `turnabout backup …`
pub fn run(profile: Result<Profile, Failure>, command: &BackupCommand) -> Outcome {
    match command {
        BackupCommand::Make { file } => make(&mut profile?.open()?, file),
        BackupCommand::Test { file } => test(file),
        BackupCommand::Restore { file } => restore(&profile?, file),
    }
}

fn make(desk: &mut Desk, file: &Path) -> Outcome {
    begun(desk)?;
    folder::is_free(file)?;
    let passphrase = profile::backup_passphrase(true)?;
    desk.ask(UiEvent::Take(TakeEvent::MakeBackup), |said| matches!(said, Said::BackupReady).then_some(()))?;
    let taken = desk.view().export.clone();
    let Some(Taken::Backup(ExportFile { bytes: plain, .. })) = taken.as_deref() else {
        return Err(failure::refused(&Problem::Damaged));
    };
    let counts = app::test_backup(plain).map_err(|problem| failure::refused(&problem))?;
    let sealed = seal_backup(plain, &passphrase).map_err(failure::backup)?;
    folder::write_file(file, &sealed)?;
    // It is called made once it opens as it lies on the disk; a file may be called `-`.
    let written = input::backup(&Path::new(".").join(file))?;
    if opened(&written, &passphrase)?.1 != counts {
        return Err(failure::backup(BackupError::Damaged));
    }
    desk.post(UiEvent::Take(TakeEvent::Taken))?;
    let name = file.display().to_string();
    Ok(Reply::new(advice::backup_made(&name, &counts), &BackedUp { file: Some(name), counts }))
}

fn test(file: &Path) -> Outcome {
    let (_, counts) = read(file)?;
    Ok(Reply::new(words::take::backup_good(&counts, voice()), &BackedUp { file: None, counts }))
}

fn restore(profile: &Profile, file: &Path) -> Outcome {
    // The backup first: where it does not open, no notebook is begun.
    let (bytes, _) = read(file)?;
    let (mut desk, key_file) = profile.open_or_make()?;
    whole(&desk)?;
    if desk.view().stage != Stage::Fresh {
        return Err(failure::needs_fresh());
    }
    let restored = |said: &Said| if let Said::Restored(counts) = said { Some(*counts) } else { None };
    let counts = desk.ask(UiEvent::Take(TakeEvent::RestoreBackup { bytes }), restored)?;
    desk.saved()?;
    let text = people::run::begin::made_key(key_file) + &advice::restored(&counts);
    Ok(Reply::new(text, &BackedUp { file: None, counts }))
}

/// What a file of somebody's holds. It is read before a passphrase is asked for.
fn read(file: &Path) -> Result<(Vec<u8>, BackupCounts), Failure> {
    let sealed = input::backup(file)?;
    let passphrase = profile::backup_passphrase(false)?;
    opened(&sealed, &passphrase)
}

/// What is sealed in there, every record of it opened.
fn opened(sealed: &[u8], passphrase: &str) -> Result<(Vec<u8>, BackupCounts), Failure> {
    let plain = open_backup(sealed, passphrase).map_err(failure::backup)?;
    let counts = app::test_backup(&plain).map_err(|problem| failure::refused(&problem))?;
    Ok((plain.to_vec(), counts))
}
