//! What the terminal adds to the sentences that every shell says: what is to be typed.
//!
//! The sentences themselves are in [`words`]. A message of the terminal's own stands around one of them or in its place; `$sentence` is
//! what it is told, and it says it or leaves it.

use crate::language::{tell, voice};
use app::ground::said::Problem;
use app::relay::view::Attention;
use content::Id;
use content::Value::Message;
use content::cli::{attention as needed, command, problem as words_of, take as taking};

/// The sentence with what the terminal adds to it.
pub fn around(sentence: &str, advice: Id) -> String {
    tell(advice, &[("sentence", Message(sentence))])
}

/// The same where there may be nothing to add.
fn perhaps(sentence: String, advice: Option<Id>) -> String {
    match advice {
        Some(advice) => around(&sentence, advice),
        None => sentence,
    }
}

/// The core refused something: nothing was changed.
pub fn refused(problem: &Problem) -> String {
    perhaps(words::refused::sentence(problem, voice()), for_problem(problem))
}

/// Something needs attention.
pub fn attention(attention: Attention) -> String {
    perhaps(words::relay::attention(attention, voice()), for_attention(attention))
}

fn for_problem(problem: &Problem) -> Option<Id> {
    Some(match problem {
        Problem::NotBegun => words_of::NOT_BEGUN,
        Problem::AlreadyBegun => words_of::ALREADY_BEGUN,
        Problem::NameNeeded => words_of::NAME_NEEDED,
        Problem::NoRelay => words_of::NO_RELAY,
        Problem::BadRelay => words_of::BAD_RELAY,
        Problem::AnswerDiffers => words_of::ANSWER_DIFFERS,
        Problem::NothingToShow => words_of::NOTHING_TO_SHOW,
        Problem::DeviceNotFresh => words_of::DEVICE_NOT_FRESH,
        Problem::NoSuchPair => words_of::NO_SUCH_PAIR,
        Problem::NoSuchSession => words_of::NO_SUCH_SESSION,
        Problem::NoSuchThing => words_of::NO_SUCH_THING,
        Problem::ThreeActive => words_of::THREE_ACTIVE,
        Problem::PairFull => words_of::PAIR_FULL,
        Problem::NotIn => words_of::NOT_IN,
        Problem::NobodyThere => words_of::NOBODY_THERE,
        Problem::NotASafetyCode => words_of::NOT_A_SAFETY_CODE,
        Problem::NoCodeShown => words_of::NO_CODE_SHOWN,
        Problem::DocumentFull => words_of::DOCUMENT_FULL,
        Problem::OnlyMine => words_of::ONLY_MINE,
        Problem::NotProposed => words_of::NOT_PROPOSED,
        Problem::PutOffAlready => words_of::PUT_OFF_ALREADY,
        Problem::NotItsTime => words_of::NOT_ITS_TIME,
        Problem::NotBegunYet => words_of::NOT_BEGUN_YET,
        Problem::NoStart => words_of::NO_START,
        Problem::NoLength => words_of::NO_LENGTH,
        Problem::StillToCome => words_of::STILL_TO_COME,
        Problem::BadLength => words_of::BAD_LENGTH,
        Problem::NotOnTheScale => words_of::NOT_ON_THE_SCALE,
        Problem::NotAskedYet => words_of::NOT_ASKED_YET,
        Problem::WordingChanged => words_of::WORDING_CHANGED,
        Problem::TwoAnswersLeft => words_of::TWO_ANSWERS_LEFT,
        Problem::NotAsked => words_of::NOT_ASKED,
        Problem::BadWeeks => words_of::BAD_WEEKS,
        Problem::NotNow => words_of::NOT_NOW,
        Problem::NotShown => words_of::NOT_SHOWN,
        Problem::NotAnExport => taking::NOT_AN_EXPORT,
        Problem::AlreadyHere => taking::ALREADY_HERE,
        Problem::NotPrinted => taking::NOT_PRINTED,
        Problem::NotALink
        | Problem::LinkCut
        | Problem::LinkNewer
        | Problem::NotAnAnswer
        | Problem::AlreadyIn
        | Problem::Empty
        | Problem::OnlyTheLearner
        | Problem::NoSuchHour
        | Problem::NotOpen
        | Problem::BadEdit
        | Problem::TextTooOld
        | Problem::Copied
        | Problem::ThisDevice
        | Problem::NotARecoveryCode
        | Problem::CodeMistyped
        | Problem::NoSuchCode
        | Problem::TooManyTries
        | Problem::CodeDiffers
        | Problem::NotText
        | Problem::TooManyTimes
        | Problem::NothingPlanned
        | Problem::AlreadyOver
        | Problem::NotOver
        | Problem::NothingToShare
        | Problem::PairHasEnded
        | Problem::BothAnswered
        | Problem::NotOneLine
        | Problem::DateTooEarly
        | Problem::Damaged
        | Problem::ExportDamaged
        | Problem::NotABackup
        | Problem::BackupDamaged
        | Problem::NoSuchZone
        | Problem::ExportNewer { .. }
        | Problem::BackupNewer { .. }
        | Problem::TooLong { .. } => return None,
    })
}

fn for_attention(attention: Attention) -> Option<Id> {
    Some(match attention {
        Attention::NotARelay => needed::NOT_A_RELAY,
        Attention::RelayUnreachable => needed::RELAY_UNREACHABLE,
        Attention::RelayFull => needed::RELAY_FULL,
        Attention::RegistrationNeeded => needed::REGISTRATION_NEEDED,
        Attention::Cloned => needed::CLONED,
        Attention::CodeUsedToday => needed::CODE_USED_TODAY,
        Attention::NoRelay => needed::NO_RELAY,
        Attention::RelayLogChanged
        | Attention::RelayForked
        | Attention::RelayVersion
        | Attention::RelayUntrusted
        | Attention::SpaceFull
        | Attention::AnotherLog
        | Attention::InviteUsed
        | Attention::InviteExpired
        | Attention::NotYours
        | Attention::RefusedByRelay
        | Attention::UpdateToRead => return None,
    })
}

/// It is saved, and something has to come before it counts.
pub fn saved_and(sentence: &str) -> String {
    tell(command::SAVED_WAITS, &[("sentence", Message(sentence))])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn advice_stands_around_the_sentence_or_in_its_place() {
        let begin = "Nobody has begun here yet. Begin with: turnabout init --name NAME";
        assert_eq!(refused(&Problem::NotBegun), begin);
        assert_eq!(refused(&Problem::Empty), "Something that must be said is empty. Say it, and try again.");
        let again =
            "Cannot reach the relay. Everything is saved here; try again when there is a network: turnabout sync";
        assert_eq!(attention(Attention::RelayUnreachable), again);
        let update =
            "Your own notes are fine. Something was written by a newer version; update this program to read it.";
        assert_eq!(attention(Attention::UpdateToRead), update);
    }
}
