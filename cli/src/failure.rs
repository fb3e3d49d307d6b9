//! Why a command did not do what it was asked: the sentence, and the exit code for scripts.
//!
//! The sentences are in [`words`] and, where something is to be typed, in [`crate::advice`]; here stands which exit code goes with which.

use crate::advice;
use crate::language::{say, tell, voice};
use crate::outcome::{Exit, Failure};
use app::ground::said::Problem;
use app::history::event::HistoryAt;
use app::relay::view::{Attention, Saved};
use content::Value::Text;
use content::cli::{find, meeting, problem, take};
use content::{Id, problem as shared};
use device::{BackupError, KeyError, OpenError, WaitError};
use std::io;

/// The core refused something: nothing was changed.
pub fn refused(problem: &Problem) -> Failure {
    Failure::could_not(advice::refused(problem))
}

/// Something needs attention, and a command could not go on.
pub fn stopped(attention: Attention) -> Failure {
    Failure::new(Exit::Relay, advice::attention(attention))
}

/// A question to the relay could not be asked, or not be answered; there was nothing yet that could be lost.
pub fn relay_did_not(attention: Attention) -> Failure {
    match attention {
        Attention::RelayUnreachable => Failure::new(Exit::Relay, say(shared::RELAY_UNREACHABLE)),
        Attention::RelayLogChanged
        | Attention::RelayForked
        | Attention::RelayVersion
        | Attention::NotARelay
        | Attention::RelayUntrusted
        | Attention::RelayFull
        | Attention::SpaceFull
        | Attention::RegistrationNeeded
        | Attention::InviteUsed
        | Attention::CodeUsedToday
        | Attention::Cloned
        | Attention::AnotherLog
        | Attention::InviteExpired
        | Attention::NotYours
        | Attention::RefusedByRelay
        | Attention::UpdateToRead
        | Attention::NoRelay => stopped(attention),
    }
}

/// The relay did not answer in time.
pub fn relay_is_silent() -> Failure {
    Failure::new(Exit::NotYet, say(shared::RELAY_SILENT))
}

/// What two people compared is not the same.
pub fn safety_differs() -> Failure {
    Failure::could_not(say(problem::SAFETY_DIFFERS))
}

/// A recovery code was shown and not confirmed. `there` is whether there is another one.
pub fn code_not_confirmed(there: bool) -> Failure {
    let (sentence, advice) = if there {
        (shared::CODE_UNCONFIRMED_BEFORE, problem::CODE_UNCONFIRMED_BEFORE)
    } else {
        (shared::CODE_UNCONFIRMED, problem::CODE_UNCONFIRMED)
    };
    Failure::usage(advice::around(&say(sentence), advice))
}

/// The notebook did not open.
pub fn not_opened(error: &OpenError) -> Failure {
    let sentence = match error {
        OpenError::InUse { .. } => say(shared::IN_USE),
        OpenError::WrongKey => say(shared::WRONG_KEY),
        OpenError::Newer { found, known } => {
            let [found, known] = [found, known].map(ToString::to_string);
            tell(shared::NEWER, &[("found", Text(&found)), ("known", Text(&known))])
        }
        OpenError::Damaged => say(problem::FILE_DAMAGED),
        OpenError::Io(kind) => because(shared::FOLDER_UNUSABLE, *kind),
        _ => tell(problem::NOT_OPENED, &[("problem", Text(&error.to_string()))]),
    };
    Failure::new(Exit::Profile, sentence)
}

/// The notebook opened, but what everything else hangs on cannot be read.
pub fn partly_damaged() -> Failure {
    Failure::new(Exit::Profile, say(problem::PARTLY_DAMAGED))
}

/// The key did not come.
pub fn no_key(error: KeyError) -> Failure {
    let sentence = match error {
        KeyError::MalformedKey => say(problem::KEY_MALFORMED),
        KeyError::MalformedSalt => say(shared::SALT_MALFORMED),
        KeyError::AlreadyThere => say(problem::KEY_THERE),
        KeyError::Io(kind) => because(problem::KEY_UNUSABLE, kind),
        _ => tell(problem::KEY_FAULT, &[("problem", Text(&error.to_string()))]),
    };
    Failure::new(Exit::Profile, sentence)
}

/// The core did not come to it in time.
pub fn waited(error: WaitError) -> Failure {
    match error {
        WaitError::TimedOut => Failure::new(Exit::NotYet, say(shared::TIMED_OUT)),
        WaitError::Stopped => Failure::could_not(say(shared::STOPPED)),
    }
}

/// Something could not be put on the disk.
pub fn not_saved(saved: Saved) -> Failure {
    Failure::could_not(say(match saved {
        Saved::PhoneFull => shared::DISK_FULL,
        Saved::NotYet | Saved::Saving | Saved::Here => shared::DISK_SILENT,
    }))
}

/// A backup file was not made or opened.
pub fn backup(error: BackupError) -> Failure {
    Failure::could_not(match error {
        BackupError::NotABackup => say(shared::NOT_A_BACKUP),
        BackupError::Newer { found, known } => {
            words::refused::newer(shared::BACKUP_NEWER, found.into(), known.into(), voice())
        }
        BackupError::WrongPassphrase => say(shared::BACKUP_PASSPHRASE_WRONG),
        BackupError::NoPassphrase => say(shared::BACKUP_PASSPHRASE_NEEDED),
        BackupError::TooLarge => say(take::BACKUP_TOO_LARGE),
        BackupError::NoRandomness => say(shared::NO_RANDOMNESS),
        BackupError::Damaged | _ => say(shared::BACKUP_DAMAGED),
    })
}

/// Something is at the place already.
pub fn is_there() -> Failure {
    Failure::could_not(say(take::SOMETHING_THERE))
}

/// The disk did not take it.
pub fn not_written(error: &io::Error) -> Failure {
    Failure::could_not(because(take::NOT_WRITTEN, error.kind()))
}

/// Before a notebook is made of a backup.
pub fn needs_fresh() -> Failure {
    Failure::could_not(say(take::NEEDS_FRESH))
}

/// The index did not answer.
pub fn not_answered() -> Failure {
    Failure::could_not(words::find::not_answered(voice()))
}

/// A day could not be read.
pub fn not_a_day() -> Failure {
    Failure::usage(say(find::NOT_A_DAY))
}

/// Nothing is known of what was asked for.
pub fn not_known(at: HistoryAt) -> Failure {
    Failure::could_not(words::history::not_known(at, voice()))
}

/// A restore without a day.
pub fn say_from_when() -> Failure {
    Failure::usage(say(find::SAY_FROM_WHEN))
}

/// A number that no proposal has.
pub fn no_such_time() -> Failure {
    Failure::usage(say(meeting::NO_SUCH_TIME))
}

/// A sentence that says why a file or disk could not be used.
pub fn because(id: Id, kind: io::ErrorKind) -> String {
    tell(id, &[("reason", Text(&reason(kind)))])
}

/// The usual reasons.
const REASONS: [(io::ErrorKind, Id); 10] = [
    (io::ErrorKind::NotFound, problem::REASON_NOT_FOUND),
    (io::ErrorKind::PermissionDenied, problem::REASON_PERMISSION),
    (io::ErrorKind::AlreadyExists, problem::REASON_THERE),
    (io::ErrorKind::StorageFull, problem::REASON_FULL),
    (io::ErrorKind::ReadOnlyFilesystem, problem::REASON_READ_ONLY),
    (io::ErrorKind::DirectoryNotEmpty, problem::REASON_NOT_EMPTY),
    (io::ErrorKind::NotADirectory, problem::REASON_NOT_A_FOLDER),
    (io::ErrorKind::IsADirectory, problem::REASON_A_FOLDER),
    (io::ErrorKind::Interrupted, problem::REASON_INTERRUPTED),
    (io::ErrorKind::BrokenPipe, problem::REASON_CLOSED),
];

/// A rare reason comes as the system's library says it, in English.
fn reason(kind: io::ErrorKind) -> String {
    let usual = REASONS.iter().find(|(usual, _)| *usual == kind);
    usual.map_or_else(|| kind.to_string(), |(_, id)| say(*id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_reads_as_the_system_says_it() {
        for (kind, _) in REASONS {
            assert_eq!(reason(kind), kind.to_string());
        }
        assert!(because(problem::FILE_UNREADABLE, io::ErrorKind::TimedOut).contains("(timed out)"));
    }

    #[test]
    fn trouble_with_the_relay_and_with_the_notebook_have_their_own_exit_codes() {
        assert!(Attention::ALL.iter().all(|attention| stopped(*attention).exit == Exit::Relay));
        assert!(refused(&Problem::Empty).exit == Exit::CouldNot);
        assert!(not_opened(&OpenError::InUse { by: None }).exit == Exit::Profile);
        assert!(no_key(KeyError::MalformedKey).exit == Exit::Profile);
        assert!(waited(WaitError::TimedOut).exit == Exit::NotYet);
    }
}
