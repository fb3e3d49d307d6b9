//! Why something was not done. A sentence begins with what is safe or what happened, never with a verdict, and never holds anybody's
//! words.

use crate::{Voice, number};
use app::ground::said::Problem;
use app::relay::view::Saved;
use content::Value::Text;
use content::{Id, problem as words};

/// The core refused something: nothing was changed.
pub fn sentence(refused: &Problem, voice: &Voice) -> String {
    match refused {
        Problem::TooLong { units, max } => {
            voice.tell(words::TOO_LONG, &[("count", number(*units)), ("max", number(*max))])
        }
        Problem::ExportNewer { found, known } => newer(words::EXPORT_NEWER, *found, *known, voice),
        Problem::BackupNewer { found, known } => newer(words::BACKUP_NEWER, *found, *known, voice),
        Problem::NotBegun => voice.say(words::NOT_BEGUN),
        Problem::AlreadyBegun => voice.say(words::ALREADY_BEGUN),
        Problem::NameNeeded => voice.say(words::NAME_NEEDED),
        Problem::NoRelay => voice.say(words::NO_RELAY),
        Problem::BadRelay => voice.say(words::BAD_RELAY),
        Problem::NotALink => voice.say(words::NOT_A_LINK),
        Problem::LinkCut => voice.say(words::LINK_CUT),
        Problem::LinkNewer => voice.say(words::LINK_NEWER),
        Problem::NotAnAnswer => voice.say(words::NOT_AN_ANSWER),
        Problem::AnswerDiffers => voice.say(words::ANSWER_DIFFERS),
        Problem::NothingToShow => voice.say(words::NOTHING_TO_SHOW),
        Problem::AlreadyIn => voice.say(words::ALREADY_IN),
        Problem::DeviceNotFresh => voice.say(words::DEVICE_NOT_FRESH),
        Problem::NoSuchPair => voice.say(words::NO_SUCH_PAIR),
        Problem::NoSuchSession => voice.say(words::NO_SUCH_SESSION),
        Problem::NoSuchThing => voice.say(words::NO_SUCH_THING),
        Problem::Empty => voice.say(words::EMPTY),
        Problem::ThreeActive => voice.say(words::THREE_ACTIVE),
        Problem::OnlyTheLearner => voice.say(words::ONLY_THE_LEARNER),
        Problem::NoSuchHour => voice.say(words::NO_SUCH_HOUR),
        Problem::NotOpen => voice.say(words::NOT_OPEN),
        Problem::BadEdit => voice.say(words::BAD_EDIT),
        Problem::TextTooOld => voice.say(words::TEXT_TOO_OLD),
        Problem::PairFull => voice.say(words::PAIR_FULL),
        Problem::Copied => voice.say(words::COPIED),
        Problem::NotIn => voice.say(words::NOT_IN),
        Problem::NobodyThere => voice.say(words::NOBODY_THERE),
        Problem::ThisDevice => voice.say(words::THIS_DEVICE),
        Problem::NotASafetyCode => voice.say(words::NOT_A_SAFETY_CODE),
        Problem::NotARecoveryCode => voice.say(words::NOT_A_RECOVERY_CODE),
        Problem::CodeMistyped => voice.say(words::CODE_MISTYPED),
        Problem::NoSuchCode => voice.say(words::NO_SUCH_CODE),
        Problem::TooManyTries => voice.say(words::TOO_MANY_TRIES),
        Problem::NoCodeShown => voice.say(words::NO_CODE_SHOWN),
        Problem::CodeDiffers => voice.say(words::CODE_DIFFERS),
        Problem::DocumentFull => voice.say(words::DOCUMENT_FULL),
        Problem::NotText => voice.say(words::NOT_TEXT),
        Problem::OnlyMine => voice.say(words::ONLY_MINE),
        Problem::TooManyTimes => voice.say(words::TOO_MANY_TIMES),
        Problem::NotProposed => voice.say(words::NOT_PROPOSED),
        Problem::AlreadyOver => voice.say(words::ALREADY_OVER),
        Problem::NotOver => voice.say(words::NOT_OVER),
        Problem::NotItsTime => voice.say(words::NOT_ITS_TIME),
        Problem::NotBegunYet => voice.say(words::NOT_BEGUN_YET),
        Problem::NoStart => voice.say(words::NO_START),
        Problem::NoLength => voice.say(words::NO_LENGTH),
        Problem::NothingPlanned => voice.say(words::NOTHING_PLANNED),
        Problem::PutOffAlready => voice.say(words::PUT_OFF_ALREADY),
        Problem::StillToCome => voice.say(words::STILL_TO_COME),
        Problem::BadLength => voice.say(words::BAD_LENGTH),
        Problem::NotOnTheScale => voice.say(words::NOT_ON_THE_SCALE),
        Problem::NotAskedYet => voice.say(words::NOT_ASKED_YET),
        Problem::NothingToShare => voice.say(words::NOTHING_TO_SHARE),
        Problem::PairHasEnded => voice.say(words::PAIR_HAS_ENDED),
        Problem::WordingChanged => voice.say(words::WORDING_CHANGED),
        Problem::TwoAnswersLeft => voice.say(words::TWO_ANSWERS_LEFT),
        Problem::BothAnswered => voice.say(words::BOTH_ANSWERED),
        Problem::NotAsked => voice.say(words::NOT_ASKED),
        Problem::NotOneLine => voice.say(words::NOT_ONE_LINE),
        Problem::BadWeeks => voice.say(words::BAD_WEEKS),
        Problem::DateTooEarly => voice.say(words::DATE_TOO_EARLY),
        Problem::NotNow => voice.say(words::NOT_NOW),
        Problem::NotShown => voice.say(words::NOT_SHOWN),
        Problem::Damaged => voice.say(words::DAMAGED),
        Problem::NotAnExport => voice.say(words::NOT_AN_EXPORT),
        Problem::ExportDamaged => voice.say(words::EXPORT_DAMAGED),
        Problem::AlreadyHere => voice.say(words::ALREADY_HERE),
        Problem::NotABackup => voice.say(words::NOT_A_BACKUP),
        Problem::BackupDamaged => voice.say(words::BACKUP_DAMAGED),
        Problem::NoSuchZone => voice.say(words::NO_SUCH_ZONE),
        Problem::NotPrinted => voice.say(words::NOT_PRINTED),
    }
}

/// A file of a later version. The numbers of formats are names, not amounts.
pub fn newer(id: Id, found: u32, known: u32, voice: &Voice) -> String {
    let [found, known] = [found, known].map(|format| format.to_string());
    voice.tell(id, &[("found", Text(&found)), ("known", Text(&known))])
}

/// Why a notebook did not open. The words of [`unopened`]; a shell makes one of what its device reports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unopened {
    /// Another program has it open: which, if it said so.
    InUse {
        /// Its name.
        program: Option<String>,
    },
    /// The key or passphrase is another one's.
    WrongKey,
    /// A later version wrote it.
    Newer {
        /// The format of the file.
        found: u32,
        /// The latest one that this version knows.
        known: u32,
    },
    /// The file is damaged.
    Damaged,
    /// What everything else hangs on is damaged.
    PartlyDamaged,
    /// What the keystore gave is no key.
    MalformedKey,
    /// The salt beside the notebook is damaged.
    MalformedSalt,
    /// There was no passphrase.
    NoPassphrase,
    /// The disk or the system refused.
    Unusable,
    /// Two parts of the app are of different versions.
    OtherBuild,
}

/// The notebook did not open; everything in it is as it was.
pub fn unopened(why: &Unopened, voice: &Voice) -> String {
    match why {
        Unopened::InUse { program: None } => voice.say(words::IN_USE),
        Unopened::InUse { program: Some(program) } => voice.tell(words::IN_USE_BY, &[("program", Text(program))]),
        Unopened::WrongKey => voice.say(words::WRONG_KEY),
        Unopened::Newer { found, known } => newer(words::NEWER, *found, *known, voice),
        Unopened::Damaged => voice.say(words::FILE_DAMAGED),
        Unopened::PartlyDamaged => voice.say(words::PARTLY_DAMAGED),
        Unopened::MalformedKey => voice.say(words::KEY_MALFORMED),
        Unopened::MalformedSalt => voice.say(words::SALT_MALFORMED),
        Unopened::NoPassphrase => voice.say(words::PASSPHRASE_NEEDED),
        Unopened::Unusable => voice.say(words::FOLDER_REFUSED),
        Unopened::OtherBuild => voice.say(words::OTHER_BUILD),
    }
}

/// Why a backup file was not made or opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BackupRefused {
    /// None of ours.
    NotABackup,
    /// A later version made it.
    Newer {
        /// The format of the file.
        found: u32,
        /// The latest one that this version knows.
        known: u32,
    },
    /// It has another passphrase.
    WrongPassphrase,
    /// There was no passphrase.
    NoPassphrase,
    /// Cut or altered.
    Damaged,
    /// More than a file holds.
    TooLarge,
    /// The system gives no randomness.
    NoRandomness,
}

/// A backup file was not made or opened; nothing was changed.
pub fn backup(why: BackupRefused, voice: &Voice) -> String {
    match why {
        BackupRefused::NotABackup => voice.say(words::NOT_A_BACKUP),
        BackupRefused::Newer { found, known } => newer(words::BACKUP_NEWER, found, known, voice),
        BackupRefused::WrongPassphrase => voice.say(words::BACKUP_PASSPHRASE_WRONG),
        BackupRefused::NoPassphrase => voice.say(words::BACKUP_PASSPHRASE_NEEDED),
        BackupRefused::Damaged => voice.say(words::BACKUP_DAMAGED),
        BackupRefused::TooLarge => voice.say(words::BACKUP_TOO_LARGE),
        BackupRefused::NoRandomness => voice.say(words::NO_RANDOMNESS),
    }
}

/// What was just written could not be put on the disk; nothing where it is there or on its way.
pub fn not_saved(saved: Saved, voice: &Voice) -> Option<String> {
    match saved {
        Saved::PhoneFull => Some(voice.say(words::DISK_FULL)),
        Saved::NotYet => Some(voice.say(words::DISK_SILENT)),
        Saved::Here | Saved::Saving => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::relay::attention;
    use crate::tests::{english, german};
    use app::relay::view::Attention;

    const PROBLEMS: [Problem; 73] = [
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
        Problem::NotItsTime,
        Problem::NotBegunYet,
        Problem::NoStart,
        Problem::NoLength,
        Problem::NothingPlanned,
        Problem::PutOffAlready,
        Problem::StillToCome,
        Problem::BadLength,
        Problem::NotOnTheScale,
        Problem::NotAskedYet,
        Problem::NothingToShare,
        Problem::Damaged,
        Problem::PairHasEnded,
        Problem::WordingChanged,
        Problem::TwoAnswersLeft,
        Problem::BothAnswered,
        Problem::NotAsked,
        Problem::NotOneLine,
        Problem::BadWeeks,
        Problem::DateTooEarly,
        Problem::NotNow,
        Problem::NotShown,
        Problem::NotAnExport,
        Problem::ExportDamaged,
        Problem::AlreadyHere,
        Problem::NotABackup,
        Problem::BackupDamaged,
        Problem::NoSuchZone,
        Problem::NotPrinted,
        Problem::ExportNewer { found: 9, known: 1 },
        Problem::BackupNewer { found: 9, known: 1 },
    ];

    fn unopened_all(voice: &Voice) -> Vec<String> {
        let all = [
            Unopened::InUse { program: None },
            Unopened::InUse { program: Some("turnabout".into()) },
            Unopened::WrongKey,
            Unopened::Newer { found: 2, known: 1 },
            Unopened::Damaged,
            Unopened::PartlyDamaged,
            Unopened::MalformedKey,
            Unopened::MalformedSalt,
            Unopened::NoPassphrase,
            Unopened::Unusable,
            Unopened::OtherBuild,
        ];
        all.iter().map(|why| unopened(why, voice)).collect()
    }

    /// Those that are not problems of the core as well.
    fn backups(voice: &Voice) -> Vec<String> {
        let all = [
            BackupRefused::WrongPassphrase,
            BackupRefused::NoPassphrase,
            BackupRefused::TooLarge,
            BackupRefused::NoRandomness,
        ];
        all.into_iter().map(|why| backup(why, voice)).collect()
    }

    fn all(voice: &Voice) -> Vec<String> {
        let problems = PROBLEMS.iter().map(|problem| sentence(problem, voice));
        let needed = Attention::ALL.iter().map(|needed| attention(*needed, voice));
        problems.chain(needed).chain(unopened_all(voice)).chain(backups(voice)).collect()
    }

    #[test]
    fn no_sentence_begins_with_a_verdict_and_every_one_is_its_own() {
        let mut all = all(&english());
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
    fn every_sentence_is_a_whole_one_in_both_languages_and_names_nothing_to_be_typed() {
        let (english, german) = (all(&english()), all(&german()));
        for (said, translated) in english.iter().zip(&german) {
            assert_ne!(said, translated);
            for sentence in [said, translated] {
                // A link is a whole line, so nothing stands behind its beginning.
                assert!(sentence.ends_with('.') || sentence.contains("turnabout://"), "{sentence}");
                assert!(!sentence.contains("turnabout ") && !sentence.contains("--"), "{sentence}");
                assert!(!sentence.contains("this program") && !sentence.contains("dieses Programm"), "{sentence}");
            }
        }
    }

    #[test]
    fn a_length_is_grouped_and_a_format_is_not() {
        let long = Problem::TooLong { units: 2_000_000, max: 1_000_000 };
        assert!(sentence(&long, &english()).contains("2,000,000 characters, and the most is 1,000,000."));
        assert!(sentence(&long, &german()).contains("2.000.000 Zeichen, und höchstens 1.000.000 gehen."));
        let newer = unopened(&Unopened::Newer { found: 2026, known: 1 }, &english());
        assert!(newer.contains("(format 2026; this app knows 1)"), "{newer}");
    }

    #[test]
    fn who_has_a_notebook_open_is_named_and_a_backup_is_refused_in_the_words_of_the_core() {
        let used = unopened(&Unopened::InUse { program: Some("turnabout".into()) }, &german());
        assert!(used.contains("in einem anderen Programm offen (turnabout)"), "{used}");
        assert_eq!(backup(BackupRefused::NotABackup, &english()), sentence(&Problem::NotABackup, &english()));
        let newer = Problem::BackupNewer { found: 9, known: 1 };
        assert_eq!(backup(BackupRefused::Newer { found: 9, known: 1 }, &english()), sentence(&newer, &english()));
    }

    #[test]
    fn only_what_is_not_on_the_disk_is_said_to_be_missing_there() {
        assert_eq!([not_saved(Saved::Here, &english()), not_saved(Saved::Saving, &english())], [None, None]);
        assert!(not_saved(Saved::PhoneFull, &german()).is_some_and(|said| said.contains("ist nicht gespeichert")));
    }
}
