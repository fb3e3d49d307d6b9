//! Every sentence that says what is the matter and what to do; the wording of EXPERIENCE 4.3.
//!
//! *Saved here* always means on this computer. A sentence begins with what is safe or what happened, never with a
//! verdict, and never holds anybody's words. Short words for states are in [`state`].

pub mod before;
pub mod people;
pub mod practice;
pub mod state;

use crate::outcome::{Exit, Failure};
use app::view::{Attention, Problem, Saved};
use device::{KeyError, OpenError, WaitError};

/// What a device that is taken out keeps. Said before and after; never more is promised.
pub const KEEPS: &str = "It keeps what it already has; it gets nothing new.";

/// The same of a person.
pub const THEY_KEEP: &str = "They keep what they already have; they get nothing new.";

/// Before a link for a device of its maker's own is accepted.
pub const GIVES_THIS_DEVICE: &str = "\
This link makes this computer a device of the person who made it. It puts all notes of that person on this computer, and \
what you write here becomes theirs. Accept it only if you made it yourself, on your other device.";

/// "1 change", "3 changes".
pub fn counted(number: impl Into<i64>, unit: &str) -> String {
    let number = number.into();
    if number == 1 { format!("1 {unit}") } else { format!("{number} {unit}s") }
}

/// The core refused something: nothing was changed.
pub fn refused(problem: &Problem) -> Failure {
    Failure::could_not(problem_sentence(problem))
}

fn problem_sentence(problem: &Problem) -> String {
    let sentence = match problem {
        Problem::NotBegun => "Nobody has begun here yet. Begin with: turnabout init --name NAME",
        Problem::AlreadyBegun => "Somebody has begun here already, and everything is as it was. Use another --profile.",
        Problem::NameNeeded => "Say your name, the one that your partner will see: --name NAME",
        Problem::NoRelay => "No relay is named yet. Name the one that you and your partner use: turnabout relay ORIGIN",
        Problem::BadRelay => {
            "This is no address of a relay. Write it like wss://relay.example, or ws://127.0.0.1:8787 on this computer."
        }
        Problem::NotALink => "This is none of our links. Copy the whole line that begins with turnabout://join#",
        Problem::LinkCut => "This link is not whole. Copy all of it, to its last character, and try again.",
        Problem::LinkNewer => "This link was made by a newer version. Update this program, then open it again.",
        Problem::NotAnAnswer => {
            "This is no answer to a link from this room. Copy the whole line that begins with turnabout://came#"
        }
        Problem::AnswerDiffers => {
            "This answers another link than the one that was shown here, or somebody has come in by it; nobody was let in. Show the link once more: turnabout pair nearby PAIR"
        }
        Problem::NothingToShow => {
            "There is nothing to show in the room for this pair: both of you are in, or a relay has it. Let your partner in by a link: turnabout invite"
        }
        Problem::AlreadyIn => "You are in there already; everything is as it was.",
        Problem::DeviceNotFresh => {
            "This link is for a new device of your own, and somebody has begun here already. Open it with another --profile."
        }
        Problem::NoSuchPair => "There is no such pair here. List them: turnabout pair",
        Problem::NoSuchSession => "There is no such session here. List them: turnabout session list",
        Problem::NoSuchThing => "There is no such thing here. Show what there is, and copy its id from there.",
        Problem::Empty => "Something that must be said is empty. Say it, and try again.",
        Problem::ThreeActive => {
            "Three topics are active already, and three are enough at once. Park one of them first: turnabout topic park ID"
        }
        Problem::OnlyTheLearner => {
            "How at ease somebody is, they say themselves; in this topic you are not the one who learns."
        }
        Problem::NoSuchHour => "Days are from 1 to 7, and hours from 00:00 to 24:00, the first before the last.",
        Problem::NotOpen => "The session's text is not at hand; nothing was changed. Try again.",
        Problem::BadEdit => "The text is no longer what this edit was made for; nothing was changed. Try again.",
        Problem::PairFull => "Both of you are in this pair already. For a device of your own: turnabout link-device",
        Problem::NotIn => "This device is not in there, or not any more; what is here stays here. See: turnabout pair",
        Problem::NobodyThere => "Nobody else is in this pair. Let your partner in: turnabout invite",
        Problem::ThisDevice => "That is this very device. Take it out from another one of yours; nothing was changed.",
        Problem::NotASafetyCode => {
            "These are neither ten of the safety words nor the text of a safety QR; nothing was compared. Your partner sees theirs with: turnabout safety"
        }
        Problem::NotARecoveryCode => {
            "This is no recovery code. It has nine groups of four letters and digits; type all of it, as it was written down."
        }
        Problem::CodeMistyped => {
            "Something in this recovery code was misread or mistyped. Look at it again, group by group, and type it once more."
        }
        Problem::NoSuchCode => {
            "The relay has nothing for this recovery code. Either it is another relay, or a newer code took the place of this one."
        }
        Problem::TooManyTries => {
            "The relay takes only a few tries at recovery codes in a minute. Nothing was changed; wait a minute, then try again."
        }
        Problem::NoCodeShown => "No recovery code was shown that could be confirmed. Make one: turnabout recovery make",
        Problem::CodeDiffers => "These are not the groups that were asked for.",
        Problem::DocumentFull => {
            "This has taken in as much as it can; everything in it is safe. Go on in a new session: turnabout session new"
        }
        Problem::NotText => {
            "This is not plain text (UTF-8); nothing was taken over. Save it as plain text or Markdown first."
        }
        Problem::PairHasEnded => {
            "This pairing has ended: what both of you see does not change any more. You can read and export it, and your own notes stay yours."
        }
        Problem::WordingChanged => {
            "The wording has changed since it was shown here, or there is nothing to agree to. Read it again: turnabout agreement show"
        }
        Problem::TwoAnswersLeft => {
            "You each changed a clause differently, and both answers are kept. Set one of them first: turnabout agreement set CLAUSE TEXT"
        }
        Problem::BothAnswered => "You both have answered by now; what is sealed stays as it is.",
        Problem::NotAsked => "This question is not asked here, or not yet. What is asked: turnabout pair state",
        Problem::NotOneLine => "A clause is one line. Nothing was changed; write it without line breaks.",
        Problem::BadWeeks => "Give the weeks as a number from 1 to 52, or say it in your own words without --weeks.",
        Problem::DateTooEarly => "This date is too early; a later one is needed. Nothing was changed.",
        Problem::NotNow => {
            "This does not fit where the pair stands now; nothing was changed. See: turnabout pair state"
        }
        Problem::Damaged => {
            "This is damaged on this computer and was left as it is. What reached your other devices or your partner is safe there."
        }
        Problem::TooLong { units, max } => {
            return format!(
                "This is too long: {units} characters, and the most is {max}. Nothing was changed; split it, and try again."
            );
        }
    };
    sentence.to_owned()
}

/// Something needs attention, and a command could not go on.
pub fn stopped(attention: Attention) -> Failure {
    Failure::new(Exit::Relay, attention_sentence(attention))
}

/// Something needs attention.
pub fn attention_sentence(attention: Attention) -> &'static str {
    match attention {
        Attention::RelayLogChanged => {
            "Everything is saved here. The relay's log is not the one that this notebook has seen: it was set back or changed. Nothing more is sent to it; ask whoever runs it."
        }
        Attention::RelayForked => {
            "Everything is saved here. At the relay two different circles of members grew from one: it showed two devices two logs, or was set back. Nothing more is sent to it; export what you need and begin a new pair."
        }
        Attention::RelayVersion => {
            "Everything is saved here. The relay speaks another version. Update this program, or ask whoever runs the relay to update it."
        }
        Attention::NotARelay => {
            "Everything is saved here. What answers at that address is not a relay. Check it: turnabout relay ORIGIN"
        }
        Attention::RelayUntrusted => {
            "Everything is saved here. The relay's certificate does not hold, so nothing was sent. Check the address and this computer's clock."
        }
        Attention::RelayUnreachable => {
            "Cannot reach the relay. Everything is saved here; try again when there is a network: turnabout sync"
        }
        Attention::RelayFull => {
            "Everything is saved here. The relay's disk is full; whoever runs it has to make room. Then: turnabout sync"
        }
        Attention::SpaceFull => {
            "Everything is saved here. This pair has used up its room at the relay; ask whoever runs it for more."
        }
        Attention::RegistrationNeeded => {
            "Everything is saved here. This relay wants a registration token: turnabout relay ORIGIN --registration TOKEN"
        }
        Attention::Cloned => {
            "Everything is saved here. Somebody else writes under this device's key: this notebook was copied or restored from a copy. Nothing more is sent from here. Go on in one of them, and link this one anew in another --profile: turnabout link-device"
        }
        Attention::AnotherLog => {
            "The relay's log is not the one that this link was made in, so nothing was joined; nothing here is lost. Ask whoever made the link, and whoever runs the relay."
        }
        Attention::InviteUsed => "This invite was used already. Ask your partner for a new link; nothing here is lost.",
        Attention::InviteExpired => "This invite has expired. Ask your partner for a new link; nothing here is lost.",
        Attention::NotYours => {
            "Everything is saved here. The relay does not know this device in there, or not any more: it was taken out, or this is another relay. What is here stays here; to come in again, ask for a new link."
        }
        Attention::RefusedByRelay => {
            "Everything is saved here. The relay did not take something, as too large or not readable. Update this program and the relay."
        }
        Attention::UpdateToRead => {
            "Your own notes are fine. Something was written by a newer version; update this program to read it."
        }
        Attention::NoRelay => {
            "Everything is saved here. No relay is named yet. Name the one that you and your partner use: turnabout relay ORIGIN"
        }
    }
}

/// A question to the relay could not be asked, or not be answered; there was nothing yet that could be lost.
pub fn relay_did_not(attention: Attention) -> Failure {
    match attention {
        Attention::RelayUnreachable => Failure::new(
            Exit::Relay,
            "Cannot reach the relay; nothing was changed. Check its address, and try again when there is a network.",
        ),
        Attention::RelayLogChanged
        | Attention::RelayForked
        | Attention::RelayVersion
        | Attention::NotARelay
        | Attention::RelayUntrusted
        | Attention::RelayFull
        | Attention::SpaceFull
        | Attention::RegistrationNeeded
        | Attention::InviteUsed
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
    Failure::new(Exit::NotYet, "The relay has not answered yet; nothing was changed. Try again in a while.")
}

/// What two people compared is not the same.
pub fn safety_differs() -> Failure {
    Failure::could_not(
        "Not the same. Either one of you has not heard of the newest change yet, or somebody stands between you. Both of you: turnabout sync, then compare anew. If they still differ, write nothing here that others must not read, and talk in person.",
    )
}

/// A recovery code was shown and not confirmed. `there` is whether there is another one.
pub fn code_not_confirmed(there: bool) -> Failure {
    Failure::usage(if there {
        "This code was not confirmed and does not count; the one before still does. To make another: turnabout recovery make"
    } else {
        "This code was not confirmed and does not count. To make another: turnabout recovery make"
    })
}

/// The notebook did not open.
pub fn not_opened(error: OpenError) -> Failure {
    let sentence = match error {
        OpenError::InUse => "This notebook is open in another program. Close it there, then try again.".to_owned(),
        OpenError::WrongKey => {
            "This key or passphrase does not open this notebook; everything in it is as it was. Try the right one.".to_owned()
        }
        OpenError::Newer { found, known } => format!(
            "This notebook was written by a newer version (format {found}; this program knows {known}) and was left as it is. Update this program."
        ),
        OpenError::Damaged => {
            "This notebook's file is damaged and was left as it is. Restore it from a backup, or begin in another --profile: what reached your partner or the relay is safe there.".to_owned()
        }
        OpenError::Io(kind) => {
            format!("This notebook's folder cannot be used ({kind}). Check free space and permissions, then try again.")
        }
        _ => format!("This notebook did not open: {error}."),
    };
    Failure::new(Exit::Profile, sentence)
}

/// The notebook opened, but what everything else hangs on cannot be read.
pub fn partly_damaged() -> Failure {
    Failure::new(
        Exit::Profile,
        "The part of this notebook that all else hangs on is damaged, and it was left as it is. Try: turnabout sync. If that does not help, restore it from a backup, or begin in another --profile.",
    )
}

/// The key did not come.
pub fn no_key(error: KeyError) -> Failure {
    let sentence = match error {
        KeyError::MalformedKey => "The key file is not 64 hexadecimal characters. Restore it from your copy.".to_owned(),
        KeyError::MalformedSalt => {
            "The file \"salt\" in the notebook's folder is not 16 bytes. Restore it from your copy; the passphrase opens nothing without it.".to_owned()
        }
        KeyError::AlreadyThere => "There is a key file already, and it was left as it is. Name another file.".to_owned(),
        KeyError::Io(kind) => format!("The key file cannot be used ({kind}). Check its path and permissions."),
        _ => format!("The key cannot be used: {error}."),
    };
    Failure::new(Exit::Profile, sentence)
}

/// The core did not come to it in time.
pub fn waited(error: WaitError) -> Failure {
    match error {
        WaitError::TimedOut => {
            Failure::new(Exit::NotYet, "This took too long; what was saved before is safe. Try again.")
        }
        WaitError::Stopped => {
            Failure::could_not("The program has stopped on a fault of its own; what was saved is safe. Try again.")
        }
    }
}

/// Something could not be put on the disk.
pub fn not_saved(saved: Saved) -> Failure {
    match saved {
        Saved::PhoneFull => Failure::could_not(
            "What you just wrote is not saved: the disk is full. Free some space, then write it again; all the rest is safe.",
        ),
        Saved::NotYet | Saved::Saving | Saved::Here => Failure::could_not(
            "What you just wrote is not saved: the disk does not answer. Try again; all the rest is safe.",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ATTENTIONS: [Attention; 17] = [
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
        Attention::Cloned,
        Attention::AnotherLog,
        Attention::InviteExpired,
        Attention::NotYours,
        Attention::RefusedByRelay,
        Attention::UpdateToRead,
        Attention::NoRelay,
    ];

    const PROBLEMS: [Problem; 37] = [
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
        Problem::Damaged,
    ];

    #[test]
    fn no_sentence_begins_with_a_verdict_and_every_one_is_its_own() {
        let problems = PROBLEMS.iter().map(problem_sentence);
        let attentions = ATTENTIONS.iter().map(|attention| attention_sentence(*attention).to_owned());
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
    fn trouble_with_the_relay_and_with_the_notebook_have_their_own_exit_codes() {
        assert!(ATTENTIONS.iter().all(|attention| stopped(*attention).exit == Exit::Relay));
        assert!(PROBLEMS.iter().all(|problem| refused(problem).exit == Exit::CouldNot));
        assert!(not_opened(OpenError::InUse).exit == Exit::Profile);
        assert!(no_key(KeyError::MalformedKey).exit == Exit::Profile);
        assert!(waited(WaitError::TimedOut).exit == Exit::NotYet);
    }
}
