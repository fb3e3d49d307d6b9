//! Every sentence that says what is the matter and what to do; the wording of EXPERIENCE 4.3.
//!
//! *Saved here* always means on this computer. A sentence begins with what is safe or what happened, never with a
//! verdict, and never holds anybody's words. Short words for states are in [`state`]. The words themselves are in the message
//! files of `content`; here stands which of them is said when.

pub mod before;
pub mod find;
pub mod people;
pub mod practice;
pub mod report;
pub mod sessions;
pub mod state;
pub mod take;

use crate::language::{number, say, tell};
use crate::outcome::{Exit, Failure};
use app::ground::said::Problem;
use app::relay::view::{Attention, Saved};
use content::Id;
use content::Value::Text;
use content::cli::{attention, problem, take as taking};
use device::{KeyError, OpenError, WaitError};
use std::io;

/// The core refused something: nothing was changed.
pub fn refused(problem: &Problem) -> Failure {
    Failure::could_not(problem_sentence(problem))
}

fn problem_sentence(refused: &Problem) -> String {
    let id = match refused {
        Problem::NotBegun => problem::NOT_BEGUN,
        Problem::AlreadyBegun => problem::ALREADY_BEGUN,
        Problem::NameNeeded => problem::NAME_NEEDED,
        Problem::NoRelay => problem::NO_RELAY,
        Problem::BadRelay => problem::BAD_RELAY,
        Problem::NotALink => problem::NOT_A_LINK,
        Problem::LinkCut => problem::LINK_CUT,
        Problem::LinkNewer => problem::LINK_NEWER,
        Problem::NotAnAnswer => problem::NOT_AN_ANSWER,
        Problem::AnswerDiffers => problem::ANSWER_DIFFERS,
        Problem::NothingToShow => problem::NOTHING_TO_SHOW,
        Problem::AlreadyIn => problem::ALREADY_IN,
        Problem::DeviceNotFresh => problem::DEVICE_NOT_FRESH,
        Problem::NoSuchPair => problem::NO_SUCH_PAIR,
        Problem::NoSuchSession => problem::NO_SUCH_SESSION,
        Problem::NoSuchThing => problem::NO_SUCH_THING,
        Problem::Empty => problem::EMPTY,
        Problem::ThreeActive => problem::THREE_ACTIVE,
        Problem::OnlyTheLearner => problem::ONLY_THE_LEARNER,
        Problem::NoSuchHour => problem::NO_SUCH_HOUR,
        Problem::NotOpen => problem::NOT_OPEN,
        Problem::BadEdit => problem::BAD_EDIT,
        Problem::PairFull => problem::PAIR_FULL,
        Problem::Copied => problem::COPIED,
        Problem::NotIn => problem::NOT_IN,
        Problem::NobodyThere => problem::NOBODY_THERE,
        Problem::ThisDevice => problem::THIS_DEVICE,
        Problem::NotASafetyCode => problem::NOT_A_SAFETY_CODE,
        Problem::NotARecoveryCode => problem::NOT_A_RECOVERY_CODE,
        Problem::CodeMistyped => problem::CODE_MISTYPED,
        Problem::NoSuchCode => problem::NO_SUCH_CODE,
        Problem::TooManyTries => problem::TOO_MANY_TRIES,
        Problem::NoCodeShown => problem::NO_CODE_SHOWN,
        Problem::CodeDiffers => problem::CODE_DIFFERS,
        Problem::DocumentFull => problem::DOCUMENT_FULL,
        Problem::NotText => problem::NOT_TEXT,
        Problem::OnlyMine => problem::ONLY_MINE,
        Problem::TooManyTimes => problem::TOO_MANY_TIMES,
        Problem::NotProposed => problem::NOT_PROPOSED,
        Problem::AlreadyOver => problem::ALREADY_OVER,
        Problem::NotOver => problem::NOT_OVER,
        Problem::PutOffAlready => problem::PUT_OFF_ALREADY,
        Problem::StillToCome => problem::STILL_TO_COME,
        Problem::BadLength => problem::BAD_LENGTH,
        Problem::NotOnTheScale => problem::NOT_ON_THE_SCALE,
        Problem::NotAskedYet => problem::NOT_ASKED_YET,
        Problem::NothingToShare => problem::NOTHING_TO_SHARE,
        Problem::PairHasEnded => problem::PAIR_HAS_ENDED,
        Problem::WordingChanged => problem::WORDING_CHANGED,
        Problem::TwoAnswersLeft => problem::TWO_ANSWERS_LEFT,
        Problem::BothAnswered => problem::BOTH_ANSWERED,
        Problem::NotAsked => problem::NOT_ASKED,
        Problem::NotOneLine => problem::NOT_ONE_LINE,
        Problem::BadWeeks => problem::BAD_WEEKS,
        Problem::DateTooEarly => problem::DATE_TOO_EARLY,
        Problem::NotNow => problem::NOT_NOW,
        Problem::Damaged => problem::DAMAGED,
        Problem::NotAnExport => taking::NOT_AN_EXPORT,
        Problem::ExportNewer { found, known } => return take::newer(taking::EXPORT_NEWER, *found, *known),
        Problem::ExportDamaged => taking::EXPORT_DAMAGED,
        Problem::AlreadyHere => taking::ALREADY_HERE,
        Problem::NotABackup => taking::NOT_A_BACKUP,
        Problem::BackupNewer { found, known } => return take::newer(taking::BACKUP_NEWER, *found, *known),
        Problem::BackupDamaged => taking::BACKUP_DAMAGED,
        Problem::NoSuchZone => taking::NO_SUCH_ZONE,
        Problem::NotPrinted => taking::NOT_PRINTED,
        Problem::TooLong { units, max } => {
            return tell(problem::TOO_LONG, &[("count", number(*units)), ("max", number(*max))]);
        }
    };
    say(id)
}

/// Something needs attention, and a command could not go on.
pub fn stopped(attention: Attention) -> Failure {
    Failure::new(Exit::Relay, attention_sentence(attention))
}

/// Something needs attention.
pub fn attention_sentence(needed: Attention) -> String {
    say(match needed {
        Attention::RelayLogChanged => attention::RELAY_LOG_CHANGED,
        Attention::RelayForked => attention::RELAY_FORKED,
        Attention::RelayVersion => attention::RELAY_VERSION,
        Attention::NotARelay => attention::NOT_A_RELAY,
        Attention::RelayUntrusted => attention::RELAY_UNTRUSTED,
        Attention::RelayUnreachable => attention::RELAY_UNREACHABLE,
        Attention::RelayFull => attention::RELAY_FULL,
        Attention::SpaceFull => attention::SPACE_FULL,
        Attention::RegistrationNeeded => attention::REGISTRATION_NEEDED,
        Attention::Cloned => attention::CLONED,
        Attention::CodeUsedToday => attention::CODE_USED_TODAY,
        Attention::AnotherLog => attention::ANOTHER_LOG,
        Attention::InviteUsed => attention::INVITE_USED,
        Attention::InviteExpired => attention::INVITE_EXPIRED,
        Attention::NotYours => attention::NOT_YOURS,
        Attention::RefusedByRelay => attention::REFUSED,
        Attention::UpdateToRead => attention::UPDATE_TO_READ,
        Attention::NoRelay => attention::NO_RELAY,
    })
}

/// A question to the relay could not be asked, or not be answered; there was nothing yet that could be lost.
pub fn relay_did_not(attention: Attention) -> Failure {
    match attention {
        Attention::RelayUnreachable => Failure::new(Exit::Relay, say(problem::RELAY_UNREACHABLE)),
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
    Failure::new(Exit::NotYet, say(problem::RELAY_SILENT))
}

/// What two people compared is not the same.
pub fn safety_differs() -> Failure {
    Failure::could_not(say(problem::SAFETY_DIFFERS))
}

/// A recovery code was shown and not confirmed. `there` is whether there is another one.
pub fn code_not_confirmed(there: bool) -> Failure {
    Failure::usage(say(if there { problem::CODE_UNCONFIRMED_BEFORE } else { problem::CODE_UNCONFIRMED }))
}

/// The notebook did not open.
pub fn not_opened(error: OpenError) -> Failure {
    let sentence = match error {
        OpenError::InUse { .. } => say(problem::IN_USE),
        OpenError::WrongKey => say(problem::WRONG_KEY),
        OpenError::Newer { found, known } => {
            let [found, known] = [found, known].map(|format| format.to_string());
            tell(problem::NEWER, &[("found", Text(&found)), ("known", Text(&known))])
        }
        OpenError::Damaged => say(problem::FILE_DAMAGED),
        OpenError::Io(kind) => because(problem::FOLDER_UNUSABLE, kind),
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
        KeyError::MalformedSalt => say(problem::SALT_MALFORMED),
        KeyError::AlreadyThere => say(problem::KEY_THERE),
        KeyError::Io(kind) => because(problem::KEY_UNUSABLE, kind),
        _ => tell(problem::KEY_FAULT, &[("problem", Text(&error.to_string()))]),
    };
    Failure::new(Exit::Profile, sentence)
}

/// The core did not come to it in time.
pub fn waited(error: WaitError) -> Failure {
    match error {
        WaitError::TimedOut => Failure::new(Exit::NotYet, say(problem::TIMED_OUT)),
        WaitError::Stopped => Failure::could_not(say(problem::STOPPED)),
    }
}

/// Something could not be put on the disk.
pub fn not_saved(saved: Saved) -> Failure {
    Failure::could_not(say(match saved {
        Saved::PhoneFull => problem::DISK_FULL,
        Saved::NotYet | Saved::Saving | Saved::Here => problem::DISK_SILENT,
    }))
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

    const ATTENTIONS: [Attention; 18] = [
        Attention::RelayLogChanged,
        Attention::RelayForked,
        Attention::RelayVersion,
        Attention::NotARelay,
        Attention::RelayUntrusted,
        Attention::RelayUnreachable,
        Attention::RelayFull,
        Attention::SpaceFull,
        Attention::RegistrationNeeded,
        Attention::InviteUsed,
        Attention::CodeUsedToday,
        Attention::Cloned,
        Attention::AnotherLog,
        Attention::InviteExpired,
        Attention::NotYours,
        Attention::RefusedByRelay,
        Attention::UpdateToRead,
        Attention::NoRelay,
    ];

    const PROBLEMS: [Problem; 49] = [
        Problem::ThreeActive,
        Problem::OnlyTheLearner,
        Problem::NoSuchHour,
        Problem::NotBegun,
        Problem::AlreadyBegun,
        Problem::NameNeeded,
        Problem::NoRelay,
        Problem::BadRelay,
        Problem::NotALink,
        Problem::LinkCut,
        Problem::LinkNewer,
        Problem::NotAnAnswer,
        Problem::AnswerDiffers,
        Problem::NothingToShow,
        Problem::AlreadyIn,
        Problem::DeviceNotFresh,
        Problem::NoSuchPair,
        Problem::NoSuchSession,
        Problem::NoSuchThing,
        Problem::Empty,
        Problem::NotOpen,
        Problem::BadEdit,
        Problem::TooLong { units: 2_000_000, max: 1_000_000 },
        Problem::PairFull,
        Problem::Copied,
        Problem::NotIn,
        Problem::NobodyThere,
        Problem::ThisDevice,
        Problem::NotASafetyCode,
        Problem::NotARecoveryCode,
        Problem::CodeMistyped,
        Problem::NoSuchCode,
        Problem::TooManyTries,
        Problem::NoCodeShown,
        Problem::CodeDiffers,
        Problem::DocumentFull,
        Problem::NotText,
        Problem::OnlyMine,
        Problem::TooManyTimes,
        Problem::NotProposed,
        Problem::AlreadyOver,
        Problem::NotOver,
        Problem::PutOffAlready,
        Problem::StillToCome,
        Problem::BadLength,
        Problem::NotOnTheScale,
        Problem::NotAskedYet,
        Problem::NothingToShare,
        Problem::Damaged,
    ];

    #[test]
    fn no_sentence_begins_with_a_verdict_and_every_one_is_its_own() {
        let problems = PROBLEMS.iter().map(problem_sentence);
        let attentions = ATTENTIONS.iter().map(|attention| attention_sentence(*attention));
        let mut all: Vec<String> = problems.chain(attentions).collect();
        for sentence in &all {
            let lower = sentence.to_lowercase();
            assert!(!lower.contains("conflict") && !lower.contains("the server"), "{sentence}");
            assert!(!["fail", "error", "invalid"].iter().any(|word| lower.starts_with(word)), "{sentence}");
        }
        let count = all.len();
        all.sort();
        all.dedup();
        assert_eq!(all.len(), count);
    }

    #[test]
    fn a_reason_reads_as_the_system_says_it() {
        for (kind, _) in REASONS {
            assert_eq!(reason(kind), kind.to_string());
        }
        assert!(because(problem::FILE_UNREADABLE, io::ErrorKind::TimedOut).contains("(timed out)"));
    }

    #[test]
    fn trouble_with_the_relay_and_with_the_notebook_have_their_own_exit_codes() {
        assert!(ATTENTIONS.iter().all(|attention| stopped(*attention).exit == Exit::Relay));
        assert!(PROBLEMS.iter().all(|problem| refused(problem).exit == Exit::CouldNot));
        assert!(not_opened(OpenError::InUse { by: None }).exit == Exit::Profile);
        assert!(no_key(KeyError::MalformedKey).exit == Exit::Profile);
        assert!(waited(WaitError::TimedOut).exit == Exit::NotYet);
    }
}
